/// <reference lib="dom" />
/** Hands that are quicker than the line, in a real Chromium: answers that come late move and lose nothing. */
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { type Desk, deskOf } from '../api/whatsapp/support/cases.ts';
import { channelWorld, type Meta } from '../api/whatsapp/support/meta.ts';
import { launchBrowser, type Seat, seat } from '../support/browser.ts';
import { manyComplaints } from '../support/many-complaints.ts';
import type { Person, World } from '../support/world.ts';

let w: World;
let meta: Meta;
let desk: Desk;
let browser: Browser;
let cell: Person;
beforeAll(async () => {
  ({ w, meta } = await channelWorld());
  desk = await deskOf(w);
  cell = await w.officer('CELL');
  browser = await launchBrowser();
}, 90_000);
afterAll(async () => {
  await browser.close();
  await w.close();
});

const seats: Seat[] = [];
afterEach(async () => {
  for (const { leave } of seats.splice(0)) await leave();
});

async function at(path: string, width = 1280): Promise<Page> {
  const taken = await seat(browser, { url: w.url, person: cell, width });
  seats.push(taken);
  await taken.page.goto(`/console${path}`);
  await taken.page.locator('[data-freshness="live"]').waitFor();
  return taken.page;
}

interface Sent {
  query: string;
  variables: { after?: string | null };
}

/** The server acts, and its answer is kept back until it is let go. */
async function holdAnswer(page: Page, isMeant: (sent: Sent) => boolean) {
  const [answered, until] = [signal(), signal()];
  await page.route('**/graphql', async (route) => {
    if (!isMeant(route.request().postDataJSON())) return route.fallback();
    const response = await route.fetch();
    answered.give();
    await until.given;
    return route.fulfill({ response });
  });
  return { isAnswered: answered.given, letGo: until.give };
}

function signal(): { given: Promise<void>; give: () => void } {
  let give = () => {};
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  return { given, give };
}

const asks =
  (operation: string) =>
  ({ query }: Sent): boolean =>
    query.includes(` ${operation}(`);
/** A page of a list, but the first. */
const asksForMore =
  (operation: string) =>
  (sent: Sent): boolean =>
    asks(operation)(sent) && sent.variables.after != null;

let phones = 0;
async function message(words: string): Promise<string> {
  phones += 1;
  w.clock.advance({ seconds: 1 });
  const item = meta.text(`9190000080${String(phones).padStart(2, '0')}`, words);
  await meta.say(item);
  return (await meta.rows('select id from intake_message where external_id = $1', [item.id]))[0].id;
}
const opened = (page: Page, id: string) => page.locator(`[data-message="${id}"][aria-current]`).waitFor();
const discarded = (id: string) => cell.done('discardIntake', { intakeId: id, reason: 'जाँच' }, 'intake { id }');

test('the next message is the next oldest, and nobody is told that somebody else was quicker', async () => {
  const [first, second, third, fourth] = [
    await message('पहला संदेश'),
    await message('दूसरा संदेश'),
    await message('तीसरा संदेश'),
    await message('चौथा संदेश'),
  ];
  const page = await at(`/desk?message=${second}`);
  await opened(page, second);
  const held = await holdAnswer(page, asks('DeskDiscard'));
  await page.keyboard.press('d');
  await page.getByRole('dialog').getByRole('textbox').fill('अभिवादन');
  await page.getByRole('dialog').getByRole('button', { name: 'निरस्त करें' }).click();
  await page.locator(`[data-message="${second}"]`).waitFor({ state: 'detached' }); // the stream was quicker
  expect(await page.getByText('किसी और ने').count()).toBe(0);
  held.letGo();
  await opened(page, third);
  // An answer that comes when something else is being read moves nothing.
  const heldAgain = await holdAnswer(page, asks('DeskDiscard'));
  await page.keyboard.press('d');
  await page.getByRole('dialog').getByRole('textbox').fill('अभिवादन');
  await page.getByRole('dialog').getByRole('button', { name: 'निरस्त करें' }).click();
  await page.locator(`[data-message="${third}"]`).waitFor({ state: 'detached' });
  await page.keyboard.press('Escape');
  await page.locator(`[data-message="${first}"]`).click();
  await opened(page, first);
  heldAgain.letGo();
  await page.getByText('संदेश निरस्त किया गया।').waitFor();
  await opened(page, first);
  for (const id of [first, fourth]) await discarded(id);
}, 60_000);

test('what happens while more is on its way is not undone by it', async () => {
  const ids: string[] = [];
  for (let count = 0; count < 28; count += 1) ids.push(await message(`संदेश ${count}`));
  const page = await at('/desk');
  const more = page.getByRole('button', { name: 'और दिखाएँ' });
  await more.waitFor();
  const { isAnswered, letGo } = await holdAnswer(page, asksForMore('DeskIntake'));
  await more.click();
  await isAnswered;
  const [decided] = ids as [string];
  await discarded(decided);
  await page.locator(`[data-message="${decided}"]`).waitFor({ state: 'detached' });
  const late = await message('बाद में आया');
  letGo();
  await more.waitFor({ state: 'detached' });
  await page.locator(`[data-message="${late}"]`).waitFor();
  expect(await page.locator(`[data-message="${decided}"]`).count()).toBe(0);
  expect(await page.locator('[data-message]').count()).toBe(28);
  for (const id of [...ids.slice(1), late]) await discarded(id);
}, 90_000);

test('what came in of one source does not stand among those of another', async () => {
  const page = await at('/desk');
  const id = await message('केवल व्हाट्सऐप से'); // heard of, not read
  await page.locator(`[data-message="${id}"]`).waitFor();
  await page.getByLabel('माध्यम', { exact: true }).selectOption('EMAIL');
  await page.locator(`[data-message="${id}"]`).waitFor({ state: 'detached' });
  await page.getByText('कुछ भी प्रतीक्षा में नहीं।').waitFor();
  await page.getByLabel('माध्यम', { exact: true }).selectOption('');
  await page.locator(`[data-message="${id}"]`).waitFor();
  await discarded(id);
}, 60_000);

test('a row that changes while its page is on its way stands there as it is now', async () => {
  const rows = await manyComplaints(
    w,
    Array.from({ length: 60 }, () => ({ source: 'CPGRAMS' })),
  );
  const page = await at('/cases?source=CPGRAMS');
  await page.locator('a[data-number]').first().waitFor();
  const held = await holdAnswer(page, asksForMore('CasePage'));
  const firstPage = await cell.query(
    '{ complaints(filter: { sources: [CPGRAMS] }, first: 50, orderBy: NEWEST) { nodes { number } } }',
  );
  const onFirst = new Set(firstPage.complaints.nodes.map(({ number }: { number: string }) => number));
  const changing = rows.find(({ number }) => !onFirst.has(number))?.number as string;
  const end = () => page.locator('a[data-number]').last().scrollIntoViewIfNeeded();
  const scrolling = setInterval(() => void end().catch(() => {}), 100);
  await held.isAnswered;
  await cell.done('assignComplaint', { number: changing, departmentCode: 'ELEC' });
  await page.waitForTimeout(500); // the stream has told
  held.letGo();
  await page.locator(`a[data-number="${changing}"]`, { hasText: 'आवंटित' }).waitFor();
  clearInterval(scrolling);
}, 60_000);

test('Enter takes what was typed, not what was found for other words before', async () => {
  await w.sql.query(`update department set name_hi = 'लोक निर्माण विभाग' where code = 'PWD'`);
  const page = await at('/desk/new');
  const department = page.getByRole('textbox', { name: 'विभाग', exact: true });
  await department.click();
  await page.locator('[role=option]:visible').first().waitFor();
  await page.keyboard.type('PWD');
  await page.keyboard.press('Enter'); // before anything was found for it
  await page.locator('[role=option]:visible').first().waitFor({ state: 'hidden' });
  expect(await department.inputValue()).toBe('लोक निर्माण विभाग');
}, 60_000);

test('a form that was left while it was being sent closes no other, and takes no words with it', async () => {
  const number = await w.complaint();
  const page = await at(`/complaints/${number}`);
  const dialog = page.getByRole('dialog');
  const comment = async (words: string) => {
    await page.getByRole('button', { name: 'और', exact: true }).click();
    await page.getByRole('menuitem', { name: 'टिप्पणी जोड़ें' }).click();
    await dialog
      .getByLabel(/टिप्पणी/)
      .first()
      .fill(words);
  };
  const { letGo } = await holdAnswer(page, asks('DoAddComment'));
  await comment('पहली टिप्पणी');
  await dialog.getByRole('button', { name: 'टिप्पणी जोड़ें' }).click();
  await dialog.locator('textarea:disabled').first().waitFor(); // what was typed now would not be sent
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await comment('दूसरी टिप्पणी');
  letGo();
  await page.getByText('पहली टिप्पणी').first().waitFor();
  await page.waitForTimeout(300);
  expect(
    await dialog
      .getByLabel(/टिप्पणी/)
      .first()
      .inputValue(),
  ).toBe('दूसरी टिप्पणी');
  await page.reload();
  await page.getByRole('button', { name: 'और', exact: true }).click();
  await page.getByRole('menuitem', { name: 'टिप्पणी जोड़ें' }).click();
  expect(
    await dialog
      .getByLabel(/टिप्पणी/)
      .first()
      .inputValue(),
  ).toBe('दूसरी टिप्पणी');
}, 60_000);

test('the report somebody is sending back stays before him, whatever comes or goes meanwhile', async () => {
  const [mine, other] = [await desk.inProgress(), await desk.inProgress()];
  for (const number of [mine, other])
    await desk.officer.done('submitActionTakenReport', { number, outcome: 'FIXED', text: `किया गया ${number}` });
  const page = await at('/verify');
  await page.getByText(`किया गया ${mine}`).waitFor();
  await page.keyboard.press('b');
  const reason = page.getByRole('dialog').getByRole('textbox');
  await reason.fill('फ़ोटो नहीं है');
  await (await w.cell()).done('verifyResolution', { number: mine });
  await page.locator('[data-waiting="1"]').waitFor({ state: 'attached' });
  expect(await reason.inputValue()).toBe('फ़ोटो नहीं है');
  await page.getByRole('dialog').getByRole('button', { name: 'आख्या लौटाएँ' }).click();
  await page.getByRole('dialog').getByRole('alert').waitFor(); // it says what has become of it
  expect(await desk.state(other)).toBe('ACTION_TAKEN');
}, 60_000);

test('on a phone that widens its page to what overflows, a department can be chosen', async () => {
  const number = await w.complaint();
  const context = await browser.newContext({
    ...{ locale: 'hi-IN', baseURL: w.url, viewport: { width: 360, height: 740 } },
    ...{ isMobile: true, hasTouch: true },
  });
  await context.addCookies([
    { name: 'nistaran_lang', value: 'hi', url: w.url },
    { name: 'nistaran_session', value: cell.token as string, url: w.url },
  ]);
  const page = await context.newPage();
  await page.goto(`/console/complaints/${number}`);
  await page.getByRole('button', { name: 'आवंटित करें' }).first().tap();
  const department = page.getByRole('dialog').getByLabel(/विभाग/).first();
  await department.tap();
  await page.keyboard.type('PWD');
  await page.getByRole('option', { name: /PWD/ }).tap({ timeout: 10_000 });
  expect(await department.inputValue()).toContain('PWD');
  await context.close();
}, 60_000);
