/// <reference lib="dom" />
/** What waits to be sent, in a real Chromium: two windows of one person, two persons at one browser, and an upload that takes its time. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';
import { Line } from '../support/line.ts';
import { type Person, type World, world } from '../support/world.ts';

let w: World;
let browser: Browser;
let line: Line;
let url: string;
beforeAll(async () => {
  w = await world();
  line = await new Line(Number(new URL(w.url).port)).open();
  url = `http://127.0.0.1:${line.port}`;
  browser = await launchBrowser();
}, 60_000);
afterAll(async () => {
  await browser.close();
  await line.cut();
  await w.close();
});

const sitDown = (context: BrowserContext, { token }: Person) =>
  context.addCookies([
    { name: 'nistaran_lang', value: 'hi', url },
    { name: 'nistaran_session', value: token as string, url },
  ]);

async function browserOf(person: Person): Promise<BrowserContext> {
  const context = await browser.newContext({ locale: 'hi-IN', baseURL: url, viewport: { width: 360, height: 800 } });
  await sitDown(context, person);
  return context;
}

/** An officer with a complaint of his own. */
async function atWork(): Promise<{ officer: Person; cell: Person; number: string }> {
  const [officer, cell] = [await w.officer('OFFICER', 'PWD'), await w.officer('CELL')];
  return { officer, cell, number: await assigned(officer, cell) };
}

async function assigned(officer: Person, cell: Person): Promise<string> {
  const number = await w.complaint();
  await cell.done('assignComplaint', { number, departmentCode: 'PWD', officerId: officer.id });
  return number;
}

async function openCase(context: BrowserContext, number: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`/console/queue/${number}`);
  await page.getByRole('button', { name: 'स्वीकार करें' }).waitFor();
  return page;
}

async function comment(page: Page, words: string): Promise<void> {
  await page.getByRole('button', { name: 'और', exact: true }).click();
  await page.getByRole('menuitem', { name: 'टिप्पणी जोड़ें' }).click();
  const dialog = page.getByRole('dialog');
  await dialog
    .getByLabel(/टिप्पणी/)
    .first()
    .fill(words);
  await dialog.getByRole('button', { name: 'टिप्पणी जोड़ें' }).click();
  await dialog.waitFor({ state: 'detached' });
}

async function commentsOf(cell: Person, number: string): Promise<string[]> {
  const { complaint } = await cell.query(
    `{ complaint(number: "${number}") { timeline(last: 30) { nodes { type text } } } }`,
  );
  return complaint.timeline.nodes
    .filter(({ type }: { type: string }) => type === 'COMPLAINT_COMMENTED')
    .map(({ text }: { text: string }) => text);
}

test('two windows hold one kept comment, the case has moved on: it counts once', async () => {
  const { officer, cell, number } = await atWork();
  const context = await browserOf(officer);
  const first = await openCase(context, number);
  await first.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await first.locator('[data-freshness="live"]').waitFor();
  await line.cut();
  await comment(first, 'एक बार');
  await first.getByText('(1 प्रतीक्षा में)').waitFor();
  const second = await context.newPage();
  await second.goto(`/console/queue/${number}`);
  await second.getByText('(1 प्रतीक्षा में)').waitFor();
  await cell.done('addComment', { number, text: 'प्रकोष्ठ से' });
  await line.open();
  for (const page of [first, second])
    await page.getByText('प्रतीक्षा में)').waitFor({ state: 'detached', timeout: 60_000 });
  expect((await commentsOf(cell, number)).sort()).toEqual(['एक बार', 'प्रकोष्ठ से']);
  await context.close();
}, 120_000);

test('what one person left behind is never sent in the name of another who sits down at the browser', async () => {
  const { officer, cell, number } = await atWork();
  const other = await w.officer('CELL');
  const context = await browserOf(officer);
  const page = await openCase(context, number);
  await line.cut();
  await comment(page, 'पहले ने लिखा');
  await page.getByText('(1 प्रतीक्षा में)').waitFor();
  await officer.query('mutation { signOut { signedOut } }');
  await line.open();
  await page.locator('input[name=username]').waitFor({ timeout: 40_000 });
  await sitDown(context, other); // in another tab
  const reloaded = page.waitForEvent('load');
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await reloaded; // his own page, in which nothing of the first is left
  await page.getByRole('main').waitFor();
  await page.locator('[data-freshness="live"]').waitFor();
  expect(await commentsOf(cell, number)).toEqual([]);
  expect(await page.getByText('पहले ने लिखा').count()).toBe(0);
  await context.close();
}, 120_000);

test('a step with a photo is on the device at once, also while another is being uploaded', async () => {
  const { officer, cell, number } = await atWork();
  const next = await assigned(officer, cell);
  const context = await browserOf(officer);
  const page = await openCase(context, number);
  await page.route('**/uploads/*', (route) => (route.request().method() === 'PATCH' ? undefined : route.fallback()));
  const dialog = page.getByRole('dialog');
  for (const each of [number, next]) {
    await page.goto(`/console/queue/${each}`);
    await page.getByRole('button', { name: 'और', exact: true }).click();
    await page.getByRole('menuitem', { name: 'टिप्पणी जोड़ें' }).click();
    await dialog.locator('input[type=file][accept^=image]').setInputFiles('docs/first-page.png');
    await dialog.locator('figure img').first().waitFor();
    await dialog
      .getByLabel(/टिप्पणी/)
      .first()
      .fill(each);
    await dialog.getByRole('button', { name: 'टिप्पणी जोड़ें' }).click();
    await page.getByText(`(${each === number ? 1 : 2} प्रतीक्षा में)`).waitFor();
  }
  await context.close();
}, 60_000);
