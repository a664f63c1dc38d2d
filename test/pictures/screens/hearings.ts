/** Sittings: the list, one that is open (stage.ts has opened it), what is taken down, its slip and its end. */
import type { District } from '../district.ts';
import type { Hand } from '../hand.ts';
import type { Screen } from '../screens.ts';

const sitting =
  (open: boolean) =>
  async (district: District): Promise<string> => {
    const [row] = await district.all('operator', 'hearingSessions', `open: ${open}`, '{ id }');
    if (row === undefined) throw new Error(`there is no sitting that is ${open ? 'open' : 'closed'}`);
    return `/console/hearings/${row.id}`;
  };

const typed = async (hand: Hand): Promise<void> => {
  await hand.fill('Wording of the complaint', 'मुख्य सड़क दो वर्ष से टूटी है और वर्षा में पानी भर जाता है।');
  await hand.fill('Name of the complainant', 'सलमा');
  await hand.fill('Phone of the complainant', '9000000771');
};
/** Registers one more complaint of the sitting. */
const taken = async (hand: Hand): Promise<void> => {
  await typed(hand);
  await hand.page.keyboard.press('Control+Enter');
  await hand.page
    .getByRole('heading', { level: 2, name: hand.say('Registered: token {token}').split('{')[0] as string })
    .waitFor();
};
const slip = async (hand: Hand): Promise<void> => {
  await taken(hand);
  await hand.press('Print');
  await hand.page.emulateMedia({ media: 'print' });
};
const totals = async ({ page }: Hand): Promise<void> => {
  await page.locator('[data-paper]').waitFor({ state: 'attached' });
  await page.emulateMedia({ media: 'print' });
};

export const HEARING_SCREENS: Screen[] = [
  { name: 'hearings', who: 'operator', path: '/console/hearings' },
  { name: 'hearings-dm', who: 'dm', path: '/console/hearings' },
  { name: 'hearings-open', who: 'operator', path: '/console/hearings', before: (hand) => hand.press('Open a sitting') },
  { name: 'hearing', who: 'operator', path: sitting(true) },
  { name: 'hearing-dm', who: 'dm', path: sitting(true) },
  { name: 'hearing-typed', who: 'cell', path: sitting(true), before: typed },
  { name: 'hearing-taken', who: 'operator', path: sitting(true), before: taken },
  { name: 'hearing-slip', who: 'operator', path: sitting(true), before: slip },
  { name: 'hearing-close', who: 'operator', path: sitting(true), before: (hand) => hand.press('Close the sitting') },
  { name: 'hearing-closed', who: 'operator', path: sitting(false) },
  { name: 'hearing-totals', who: 'operator', path: sitting(false), before: totals },
  { name: 'hearing-none', who: 'operator', path: '/console/hearings/00000000-0000-7000-8000-000000000000' },
];
