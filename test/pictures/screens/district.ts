/** The District Magistrate's view of everything, an SDM's of his area, and the lists behind the figures. */
import type { Person } from '../district.ts';
import type { Screen } from '../screens.ts';

const row = (name: string, who: Person, path: string, before?: Screen['before']): Screen => ({
  ...{ name, who, path: `/console/district${path}` },
  ...(before && { before }),
});

export const DISTRICT_SCREENS: Screen[] = [
  row('district', 'dm', ''),
  row('district-sdm', 'sdm-sadar', ''),
  row('district-cell', 'cell', ''),
  row('district-auditor', 'auditor', ''),
  row('district-digest', 'dm', '#digest', ({ page }) => page.locator('[data-part=digest]').scrollIntoViewIfNeeded()),
  // Who was there can be seen where somebody was on duty in the hearing hours: a demo that was made after them has nobody.
  row('district-roll-call', 'dm', '#roll-call', ({ page }) =>
    page.locator('[data-part=roll-call]').scrollIntoViewIfNeeded(),
  ),
  row('district-send-down', 'dm', '', (hand) => hand.press('{number}: send down with a direction')),
  ...['overdue', 'unassigned', 'open', 'raised', 'reopened', 'today'].map((list) =>
    row(`district-list-${list}`, 'dm', `/${list}`),
  ),
  row('district-list-department', 'dm', '/overdue?department=PWD'),
  row('district-list-none', 'dm', '/no-such-list'),
];
