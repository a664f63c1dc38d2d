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
  // Of the last working day: a small demo that was made on a day off has none of today.
  row('district-digest', 'dm', '#digest', ({ page }) => page.locator('[data-part=digest]').scrollIntoViewIfNeeded()),
  row('district-roll-call', 'dm', '#roll-call', (hand) => hand.press('Who was there ({departments})')),
  row('district-send-down', 'dm', '', (hand) => hand.press('Send down with a direction')),
  ...['overdue', 'unassigned', 'open', 'raised', 'reopened', 'today'].map((list) =>
    row(`district-list-${list}`, 'dm', `/${list}`),
  ),
  row('district-list-department', 'dm', '/overdue?department=PWD'),
  row('district-list-none', 'dm', '/no-such-list'),
];
