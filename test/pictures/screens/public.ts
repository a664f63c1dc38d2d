/** What anybody may open: the home page, the developers' pages, sign-in, and the complainant's own pages. */
import type { Hand } from '../hand.ts';
import type { Screen } from '../screens.ts';

const row = (name: string, path: Screen['path'], before?: Screen['before']): Screen => ({
  ...{ name, who: null, path },
  ...(before && { before }),
});

/** A complaint in a state, by its signed link. */
const own = (name: string, state: string, action?: string): Screen =>
  row(`complainant-${name}`, (district) => district.link(action === undefined ? { state } : { state, action }));

const opened = (name: string, state: string, choice: string): Screen =>
  row(
    `complainant-${name}`,
    (district) => district.link({ state }),
    ({ page }) => page.locator(`details.choice-${choice} summary`).click(),
  );

const track = async ({ page }: Hand, number: string, digits: string): Promise<void> => {
  await page.locator('[name=number]').fill(number);
  await page.locator('[name=last4]').fill(digits);
  await page.locator('main button[type=submit], form button[type=submit]').first().click();
  await page.locator('[role=alert], .status').first().waitFor();
};

/** The last digits stand in what the cell sees of the phone. */
async function trackOwn(hand: Hand): Promise<void> {
  const number = await hand.district.complaint({ who: 'cell', state: 'IN_PROGRESS' });
  const { complaint } = await hand.district.ask('cell', `{ complaint(number: "${number}") { complainant { phone } } }`);
  await track(hand, number, complaint.complainant.phone.slice(-4));
}

const signIn = async ({ page }: Hand): Promise<void> => {
  await page.locator('[name=username]').fill('nobody.here');
  await page.locator('[name=password]').fill('not this one');
  await page.locator('[type=submit]').click();
  await page.getByRole('alert').waitFor();
};

const answerBlank = async ({ page }: Hand): Promise<void> => {
  await page.locator('button[value=PROVIDE_INFORMATION]').click();
  await page.getByRole('alert').first().waitFor();
};

export const PUBLIC_SCREENS: Screen[] = [
  row('home', '/'),
  row('docs', '/docs'),
  row('graphiql', '/graphiql', ({ page }) => page.locator('.graphiql-container').waitFor()),
  row('sign-in', '/console'),
  row('sign-in-refused', '/console', signIn),
  row('track', '/track'),
  row('track-wrong-pair', '/track', (hand) => track(hand, 'MZN-2026-000001', '9999')),
  row('track-found', '/track', trackOwn),
  row('complainant-wrong-link', '/t/nobody-has-this-link'),
  own('registered', 'REGISTERED'),
  own('assigned', 'ASSIGNED'),
  own('in-progress', 'IN_PROGRESS'),
  own('asked', 'INFO_REQUESTED'),
  row('complainant-asked-blank', (district) => district.link({ state: 'INFO_REQUESTED' }), answerBlank),
  own('on-hold', 'ON_HOLD'),
  own('action-taken', 'ACTION_TAKEN'),
  own('resolved', 'RESOLVED'),
  opened('resolved-yes', 'RESOLVED', 'confirm'),
  opened('resolved-no', 'RESOLVED', 'reopen'),
  own('closed', 'CLOSED'),
  own('rejected', 'REJECTED'),
  own('merged', 'MERGED'),
  own('withdrawn', 'WITHDRAWN'),
  opened('withdraw', 'ASSIGNED', 'withdraw'),
  row('complainant-receipt', async (district) => `${await district.link({ state: 'ASSIGNED' })}/receipt`),
];
