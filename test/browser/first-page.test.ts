/// <reference lib="dom" />
/** The first page and GraphiQL in a real Chromium, in Hindi: live, on this origin alone, without an error on the console. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import bundled from '@sparticuz/chromium';
import { type Browser, chromium, type Page } from 'playwright-core';
import { Meddler } from '../realtime/client/meddler.ts';
import { type World, world } from '../support/world.ts';

/** The bundle's own arguments are for one page a process; a test run opens several. */
const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--no-zygote'];

let w: World;
let browser: Browser;
beforeAll(async () => {
  w = await world();
  browser = await chromium.launch({ executablePath: await bundled.executablePath(), args: ARGS, headless: true });
}, 60_000);
afterAll(async () => {
  await browser.close();
  await w.close();
});

/** A page with everything it asked for and complained of. */
async function open(
  path: string,
  width: number,
  url = w.url,
): Promise<{ page: Page; origins: Set<string>; complaints: string[] }> {
  const page = await browser.newPage({ viewport: { width, height: 800 }, locale: 'hi-IN' });
  const origins = new Set<string>();
  const complaints: string[] = [];
  page.on('request', (request) => origins.add(new URL(request.url()).host));
  page.on('websocket', (socket) => origins.add(new URL(socket.url()).host));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(`${url}${path}`);
  return { page, origins, complaints };
}

describe.each([360, 1280])('the first page, %i pixels wide', (width) => {
  test('is live: a registration anywhere changes the figure here', async () => {
    const { page, origins, complaints } = await open('/', width);
    const figure = page.locator('[data-figure="receivedToday"]');
    const before = Number(await waitForDigits(figure));
    await w.complaint();
    await page.waitForFunction(
      (expected) => document.querySelector('[data-figure="receivedToday"]')?.textContent?.trim() === expected,
      String(before + 1),
    );
    expect(await page.getAttribute('html', 'lang')).toBe('hi');
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    expect([...origins]).toEqual([new URL(w.url).host]);
    expect(complaints).toEqual([]);
    await page.close();
  });
});

async function waitForDigits(figure: ReturnType<Page['locator']>): Promise<string> {
  await figure.filter({ hasText: /\d/ }).waitFor();
  return (await figure.textContent())?.trim() ?? '';
}

test('closed with a code that no graphql-ws client comes back from, it comes back', async () => {
  const meddler = await new Meddler(w.url).open();
  const { page } = await open('/', 360, meddler.url);
  const figure = page.locator('[data-figure="receivedToday"]');
  const before = Number(await waitForDigits(figure));
  meddler.close(4500);
  await w.complaint();
  await figure.filter({ hasText: String(before + 1) }).waitFor();
  await page.locator('[data-freshness][data-state="live"]').waitFor();
  await page.close();
  await meddler.stop();
});

test('English is one click away and remembered', async () => {
  const { page } = await open('/', 1280);
  await page.getByRole('link', { name: 'English' }).click();
  await page.waitForURL(/lang=en/);
  await page.goto(`${w.url}/`);
  expect(await page.getAttribute('html', 'lang')).toBe('en');
  await page.close();
});

test('GraphiQL comes from this origin and loads the schema', async () => {
  const { page, origins, complaints } = await open('/graphiql', 1280);
  await page.locator('.graphiql-query-editor').waitFor();
  expect([...origins]).toEqual([new URL(w.url).host]);
  expect(complaints).toEqual([]);
  await page.close();
}, 30_000);
