/** What is set seldom: leave, working time, policies, screens on walls. */
import type { Person } from '../district.ts';
import type { Hand } from '../hand.ts';
import type { Screen } from '../screens.ts';

const row = (name: string, who: Person, path: string, before?: Screen['before']): Screen => ({
  ...{ name, who, path: `/console${path}` },
  ...(before && { before }),
});
const press =
  (...steps: string[]) =>
  async (hand: Hand): Promise<void> => {
    for (const english of steps) await hand.press(english);
  };

/** Looked at, not saved. */
const dayMoves = async (hand: Hand): Promise<void> => {
  await hand.press('Add a holiday or special day');
  const day = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);
  await hand.sheet().locator('input[type=date]').fill(day);
  await hand.fill('Name in Hindi', 'स्थानीय अवकाश');
  await hand.fill('Name in English', 'Local holiday');
  await hand.pressInSheet('See what moves');
  await hand.sheet().getByRole('status').waitFor();
};

export const SETTINGS_SCREENS: Screen[] = [
  row('leave', 'officer-pwd', '/leave'),
  row('leave-head', 'head-pwd', '/leave'),
  row('leave-own', 'officer-pwd', '/leave', press('I am going on leave')),
  row('leave-other', 'head-pwd', '/leave', press('Set leave for an officer')),
  row('leave-change', 'head-pwd', '/leave', press('Change the leave of {name}')),

  row('calendars', 'admin', '/calendars'),
  row('calendars-read', 'officer-pwd', '/calendars'),
  row('calendars-department', 'admin', '/calendars?department=PWD'),
  row('calendars-week', 'admin', '/calendars', press('Change the weekly hours')),
  row('calendars-day', 'admin', '/calendars', press('Add a holiday or special day')),
  row('calendars-day-moves', 'admin', '/calendars', dayMoves),
  row('calendars-day-change', 'admin', '/calendars', press('Change {what}')),
  row('calendars-day-remove', 'admin', '/calendars', press('Remove {what}')),

  row('policies', 'admin', '/policies'),
  row('policies-read', 'head-pwd', '/policies'),
  row('policies-add', 'admin', '/policies', press('Add a policy')),
  row('policies-change', 'admin', '/policies', async ({ page }) => page.locator('main li button').first().click()),
  row('policies-remove', 'admin', '/policies', press('Remove {what}')),
  row('policies-day', 'admin', '/policies', async ({ page, say }) =>
    page.getByRole('button', { name: say('Change {what}', { what: say('Digest and duty') }) }).click(),
  ),

  row('kiosks', 'dm', '/kiosks'),
  row('kiosks-none-of-his', 'officer-pwd', '/kiosks'),
  row('kiosks-end', 'dm', '/kiosks', press('End {name}')),
  row('pair', 'dm', '/pair'),
  row('pair-scanned', 'dm', '/pair?code=34E679'),
  row('pair-refused', 'dm', '/pair?code=34E679', async (hand) => {
    await hand.fill('Name of the screen', 'वार रूम');
    await hand.press('Approve the screen');
    await hand.page.getByText(/[.।]/).first().waitFor();
  }),
];
