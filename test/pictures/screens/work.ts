/** The daily work: queue, inbox, search, keys, the desk, lists of complaints, verifying and calling. */
import type { Person } from '../district.ts';
import type { Hand } from '../hand.ts';
import type { Screen } from '../screens.ts';

const row = (name: string, who: Person, path: string, before?: Screen['before']): Screen => ({
  ...{ name, who, path: `/console${path}` },
  ...(before && { before }),
});

const firstRow = ({ page }: Hand) => page.locator('a[data-number]').first();

const inQueue = async (hand: Hand): Promise<void> => {
  await firstRow(hand).click();
  await hand.page.locator('article h1').waitFor();
};

const palette = async ({ page }: Hand): Promise<void> => {
  await page.locator('main#screen').waitFor();
  await page.keyboard.press('Control+k');
  await page.locator('.mantine-Spotlight-action').first().waitFor();
};
const paletteTyped = async (hand: Hand): Promise<void> => {
  await palette(hand);
  await hand.page.getByPlaceholder(hand.say('Screen, action, number or words')).fill('MZN26-001852-0');
};

const keysHelp = async ({ page }: Hand): Promise<void> => {
  await page.locator('main#screen').waitFor();
  await page.keyboard.press('?');
  await page.getByRole('dialog').waitFor();
};

/** At the desk and in calls the first one stands open beside the list; on a phone it is opened. */
const openMessage = async ({ page }: Hand): Promise<void> => {
  const first = page.locator('[data-message]').first();
  await first.waitFor();
  if ((await page.locator('article').count()) === 0) await first.click();
  await page.locator('article').waitFor();
};
const atMessage =
  (english: string) =>
  async (hand: Hand): Promise<void> => {
    await openMessage(hand);
    await hand.press(english);
  };

const choose = async ({ page }: Hand): Promise<void> => {
  const boxes = page.locator('main input[type=checkbox]');
  await boxes.nth(2).waitFor();
  for (const index of [0, 1, 2]) await boxes.nth(index).check();
};
const bulkAssign = async (hand: Hand): Promise<void> => {
  await choose(hand);
  await hand.press('Assign');
  await hand.sheet().waitFor();
};

const nameView = async (hand: Hand): Promise<void> => {
  await hand.press('Keep as a view');
  await hand.fill('Name of the view', 'सदर तहसील की सड़कें');
};
const keepView = async (hand: Hand): Promise<void> => {
  await nameView(hand);
  await hand.pressInSheet('Keep');
};

const openCall = async ({ page }: Hand): Promise<void> => {
  const first = page.locator('button[data-number]').first();
  await first.click();
  await page.locator('h2').first().waitFor();
};
const atCall =
  (english: string) =>
  async (hand: Hand): Promise<void> => {
    await openCall(hand);
    await hand.press(english);
    await hand.sheet().waitFor();
  };

export const WORK_SCREENS: Screen[] = [
  row('first-password', 'newcomer', ''),
  row('queue', 'officer-pwd', '/queue'),
  row('queue-overdue', 'officer-pwd', '/queue?view=overdue'),
  row('queue-nothing-new', 'officer-pwd', '/queue?view=today'),
  row('queue-case', 'officer-pwd', '/queue', inQueue),
  row('queue-head', 'head-pwd', '/queue'),
  row('queue-head-assign', 'head-pwd', '/queue?view=assign'),
  row('inbox', 'officer-pwd', '/inbox'),
  row('inbox-dm', 'dm', '/inbox'),
  row('inbox-late', 'head-pwd', '/inbox?view=time'),
  row('search', 'officer-pwd', '/search'),
  row('search-found', 'cell', '/search?text=सड़क'),
  row('search-nothing', 'cell', '/search?text=zzzzqq'),
  row('palette', 'cell', '/cases', palette),
  row('palette-number', 'cell', '/cases', paletteTyped),
  row('keys-help', 'cell', '/cases', keysHelp),
  row('not-found', 'cell', '/nowhere'),
  row('more', 'cell', '/more'),
  row('more-dm', 'dm', '/more'),
  row('more-on-duty', 'officer-pwd', '/more'),
  row('password', 'officer-pwd', '/more', (hand) => hand.press('Change the password')),

  row('desk', 'cell', '/desk'),
  row('desk-operator', 'operator', '/desk'),
  row('desk-source', 'cell', '/desk?source=WHATSAPP'),
  row('desk-message', 'cell', '/desk', openMessage),
  row('desk-register', 'cell', '/desk', atMessage('Register and assign')),
  row('desk-register-operator', 'operator', '/desk', atMessage('Register')),
  row('desk-link', 'cell', '/desk', atMessage('Link')),
  row('desk-discard', 'cell', '/desk', atMessage('Discard')),
  row('desk-new', 'cell', '/desk/new'),
  row('desk-new-operator', 'operator', '/desk/new'),

  row('cases', 'cell', '/cases'),
  row('cases-overdue', 'dm', '/cases?sla=BREACHED&order=DUE_FIRST'),
  row('cases-nothing', 'cell', '/cases?from=2020-01-01&to=2020-01-02'),
  row('cases-filter', 'cell', '/cases', (hand) => hand.press('Filter')),
  row('cases-filtered', 'cell', '/cases?department=PWD&state=ASSIGNED,IN_PROGRESS&open=true', (hand) =>
    hand.press('Filter ({count})'),
  ),
  row('cases-view-name', 'cell', '/cases?department=PWD', nameView),
  row('cases-view-kept', 'cell', '/cases?department=PWD', keepView),
  row('cases-chosen', 'cell', '/cases?state=REGISTERED', choose),
  row('cases-bulk-assign', 'cell', '/cases?state=REGISTERED', bulkAssign),
  row('cases-case', 'cell', '/cases', inQueue),

  row('verify', 'cell', '/verify'),
  row('verify-head', 'head-pwd', '/verify'),
  row('verify-back', 'cell', '/verify', (hand) => hand.press('Send the report back')),
  row('feedback', 'feedback', '/feedback'),
  row('feedback-call', 'feedback', '/feedback', openCall),
  row('feedback-yes', 'feedback', '/feedback', atCall('Yes, solved')),
  row('feedback-no', 'feedback', '/feedback', atCall('No, not solved')),
  row('feedback-note', 'feedback', '/feedback', atCall('Not reached: add a note')),
];
