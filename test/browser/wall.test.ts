/// <reference lib="dom" />
/**
 * The wall in a real Chromium, in Hindi, at 1080p and 4K: from a code to figures by the real mutations, live, honest about its age,
 * back from every close, and to be read from five metres.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import bundled from '@sparticuz/chromium';
import { parseSync } from '@swc/core';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { Meddler } from '../realtime/client/meddler.ts';
import { type Person, type World, world } from '../support/world.ts';
import { boxesOf, contrastsOf } from './support/look.ts';

const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--no-zygote'];
const ASSETS = join(import.meta.dirname, '../../dist/web/assets');
const TV = { width: 1920, height: 1080 };
const TV_4K = { width: 3840, height: 2160 };

let w: World;
let browser: Browser;
let dm: Person;
beforeAll(async () => {
  w = await world();
  dm = await w.officer('DM');
  await busyDay();
  browser = await chromium.launch({ executablePath: await bundled.executablePath(), args: ARGS, headless: true });
}, 60_000);
afterAll(async () => {
  await browser.close();
  await w.close();
});

/** Names as long as they come, a breach, countdowns, a roll-call. */
async function busyDay(): Promise<void> {
  await w.sql.query(
    `update department set name_hi = 'पश्चिमांचल विद्युत वितरण निगम लिमिटेड, ग्रामीण वितरण खंड प्रथम' where code = 'ELEC'`,
  );
  await w.sql.query(`update department set name_hi = 'लोक निर्माण विभाग' where code = 'PWD'`);
  const numbers: string[] = [];
  for (const department of ['PWD', 'SWD', 'ELEC', 'PWD', 'ELEC', 'SWD'])
    numbers.push(await w.complaint({ department, categoryCode: 'A', areaId: w.areas.purkaji }));
  await w.sql.query(
    `update complaint set due_at = $2::timestamptz - interval '3 days', approaching_at = $2::timestamptz - interval '4 days' where number = $1`,
    [numbers[0], w.clock.now()],
  );
  await w.sql.query(`update complaint set due_at = $2::timestamptz + interval '150 minutes' where number = $1`, [
    numbers[1],
    w.clock.now(),
  ]);
  w.clock.set('2026-11-21T05:45:00.000Z');
  await w.nistaran.dutySweep.sweep();
}

interface Opened {
  context: BrowserContext;
  page: Page;
  origins: Set<string>;
  complaints: string[];
}

async function open(path: string, viewport = TV, url = w.url): Promise<Opened> {
  const context = await browser.newContext({ viewport, locale: 'hi-IN' });
  const page = await context.newPage();
  const origins = new Set<string>();
  const complaints: string[] = [];
  page.on('request', (request) => origins.add(new URL(request.url()).host));
  page.on('websocket', (socket) => origins.add(new URL(socket.url()).host));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(`${url}${path}`);
  return { context, page, origins, complaints };
}

const view = (page: Page, name: string) => page.locator(`body[data-view="${name}"]`).waitFor();

async function codeOn(page: Page): Promise<string> {
  await view(page, 'pairing');
  const code = page.locator('[data-code]').filter({ hasText: /^[A-Z0-9]{3} [A-Z0-9]{3}$/ });
  await code.waitFor();
  return (await code.textContent()) as string;
}

async function approve(page: Page, board = 'war-room'): Promise<string> {
  const code = await codeOn(page);
  const { kiosk } = await dm.done('approveKiosk', { code, name: 'वॉर रूम', board }, 'kiosk { id }');
  await view(page, 'board');
  return kiosk.id;
}

const figure = (page: Page, name: string) => page.locator(`.digits[data-figure="${name}"]`);

describe.each([
  ['1080p', TV],
  ['4K', TV_4K],
])('at %s', (_name, viewport) => {
  let opened: Opened;
  let kioskId: string;
  beforeAll(async () => {
    opened = await open('/wall', viewport);
    kioskId = await approve(opened.page);
    await opened.page.evaluate(() => document.fonts.ready);
  }, 30_000);
  afterAll(() => opened.context.close());

  test('a screen that was approved by its code shows figures, and a registration anywhere changes them', async () => {
    const { page, origins, complaints } = opened;
    expect(await page.getAttribute('html', 'lang')).toBe('hi');
    const before = Number(await figure(page, 'receivedToday').textContent());
    expect(before).toBeGreaterThan(5);
    await w.complaint();
    await figure(page, 'receivedToday')
      .filter({ hasText: String(before + 1) })
      .waitFor();
    expect([...origins]).toEqual([new URL(w.url).host]);
    expect(complaints).toEqual([]);
  });

  test('a breach of category A takes the banner; countdowns say how they stand by colour, shape and word', async () => {
    const { page } = opened;
    expect(await page.textContent('[data-banner="breach"] [data-banner-text]')).toMatch(/^श्रेणी A समय पार: 1 · MZN26-/);
    const rows = await page
      .locator('.panel-countdowns .row:not([hidden])')
      .evaluateAll((elements) =>
        elements
          .slice(0, 3)
          .map((row) => [
            (row as HTMLElement).dataset.due,
            row.querySelector('[data-word]')?.textContent,
            row.querySelector('path')?.getAttribute('d'),
            getComputedStyle(row.querySelector('[data-word]') as Element).color,
          ]),
      );
    expect(rows.map(([due, word]) => [due, word])).toEqual([
      ['breached', 'समय पार'],
      ['soon', 'समय निकट'],
      ['inTime', 'समय शेष'],
    ]);
    for (const part of [2, 3]) expect(new Set(rows.map((row) => row[part])).size).toBe(3);
  });

  test('the digits of the four numbers are at least 14 hundredths of the height, and tabular', async () => {
    const heights = await opened.page.evaluate(() => {
      const context = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;
      return [...document.querySelectorAll('.digits')].map((element) => {
        const { fontSize, fontFamily, fontWeight, fontVariantNumeric } = getComputedStyle(element);
        context.font = `${fontWeight} ${fontSize} ${fontFamily}`;
        const { actualBoundingBoxAscent: up, actualBoundingBoxDescent: down } = context.measureText('0');
        return { share: (up + down) / innerHeight, fontVariantNumeric };
      });
    });
    expect(heights).toHaveLength(4);
    for (const { share, fontVariantNumeric } of heights)
      expect({ isTall: share >= 0.14, fontVariantNumeric }).toEqual({
        isTall: true,
        fontVariantNumeric: 'tabular-nums',
      });
  });

  test.each([0, 1, 2])('page %i: no text is clipped, none overlaps another, all of it has 7:1', async (number) => {
    const { page } = opened;
    await turnTo(page, number);
    const { clipped, overlapping, small } = await boxesOf(page);
    expect({ clipped, overlapping, small }).toEqual({ clipped: [], overlapping: [], small: [] });
    const faint = (await contrastsOf(page)).filter(({ ratio }) => ratio < 7);
    expect(faint).toEqual([]);
  });

  test('revoked, it shows a code again and no sign-in page; approved anew, it goes on', async () => {
    const { page, complaints } = opened;
    let answer = () => {};
    const isAnswered = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await page.route('**/graphql', async (route) => {
      if (route.request().postData()?.includes('requestKioskCode')) await isAnswered;
      return route.fallback();
    });
    await dm.done('revokeKiosk', { kioskId }, 'kiosk { id }');
    await view(page, 'pairing');
    expect(await page.locator('[data-code]').textContent()).toBe('––– –––'); // not the one that was used up
    answer();
    await codeOn(page);
    expect(await page.locator('input[type="password"]').count()).toBe(0);
    expect(new URL(page.url()).pathname).toBe('/wall');
    kioskId = await approve(page);
    expect(complaints).toEqual([]);
  });
});

/** The half below, turned by its own clock in no time. */
async function turnTo(page: Page, number: number): Promise<void> {
  await page.evaluate((wanted) => {
    (document.querySelector('.lower') as HTMLElement).dataset.page = String(wanted);
    dispatchEvent(new Event('resize'));
  }, number);
  await page.locator(`.lower[data-page="${number}"]`).waitFor();
}

describe('pairing', () => {
  test('the QR on the screen is the address of the console with the code', async () => {
    const { page, context } = await open('/wall');
    const code = (await codeOn(page)).replace(' ', '');
    const { encode } = await import('uqr');
    const { size, data } = encode(`${w.url}/console/pair?code=${code}`, { ecc: 'M', border: 0 });
    const dark = data.flatMap((line, y) => line.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])));
    expect(await page.getAttribute('[data-qr] path', 'd')).toBe(dark.join(''));
    expect(await page.getAttribute('[data-qr]', 'viewBox')).toBe(`0 0 ${size} ${size}`);
    await context.close();
  });

  test('a code that nobody approves gives way to the next', async () => {
    const { page, context } = await open('/wall');
    const first = await codeOn(page);
    await w.sql.query(`update kiosk_pairing set expires_at = '-infinity'`);
    await page.locator('[data-code]').filter({ hasNotText: first }).waitFor();
    expect(await codeOn(page)).not.toBe(first);
    await context.close();
  });

  test('the token is in no script’s reach, and the screen comes back with it after a restart of the browser', async () => {
    const { page, context } = await open('/wall');
    await approve(page);
    expect(await page.evaluate(() => document.cookie)).not.toContain('nistaran_kiosk');
    const kept = (await context.cookies()).find(({ name }) => name === 'nistaran_kiosk');
    expect(kept).toMatchObject({ httpOnly: true, sameSite: 'Strict' });
    expect((kept?.expires ?? 0) * 1_000 - Date.now()).toBeGreaterThan(390 * 86_400_000);
    await page.reload();
    await view(page, 'board');
    await context.close();
  });

  test('the public board needs none', async () => {
    const { page, context } = await open('/wall?board=public');
    await view(page, 'board');
    expect(Number(await figure(page, 'receivedToday').textContent())).toBeGreaterThan(5);
    expect(await page.locator('.lower').isVisible()).toBe(false);
    expect(await page.locator('[data-alert="notSeen"]').isVisible()).toBe(false);
    expect(await boxesOf(page)).toEqual({ clipped: [], overlapping: [], small: [] });
    await context.close();
  });
});

describe('a line that breaks', () => {
  test.each([4500, 1011])('closed with %i, it comes back by itself', async (code) => {
    const meddler = await new Meddler(w.url).open();
    const { page, context } = await open('/wall', TV, meddler.url);
    await approve(page);
    const before = Number(await figure(page, 'receivedToday').textContent());
    meddler.close(code);
    await w.complaint();
    await figure(page, 'receivedToday')
      .filter({ hasText: String(before + 1) })
      .waitFor();
    await view(page, 'board');
    await context.close();
    await meddler.stop();
  });

  test('silent, it is striped after 45 seconds and has a banner after five minutes; no number is blanked; then it is live again', async () => {
    const meddler = await new Meddler(w.url).open();
    const context = await browser.newContext({ viewport: TV, locale: 'hi-IN' });
    const page = await context.newPage();
    await page.clock.install();
    await page.goto(`${meddler.url}/wall?board=public`);
    await view(page, 'board');
    const shown = await figure(page, 'receivedToday').textContent();
    meddler.isRefusing = true;
    meddler.cut();
    await page.clock.runFor(44_000);
    expect(await page.getAttribute('.board', 'data-freshness')).toBe('live');
    await page.clock.runFor(3_000);
    expect(await page.getAttribute('.board', 'data-freshness')).toBe('old');
    for (const age of await page.locator('.kpi .age').allTextContents()) expect(age).toMatch(/^पुराना डेटा – \d\d:\d\d$/);
    const stripes = await page
      .locator('.tile')
      .evaluateAll((tiles) => tiles.map((tile) => getComputedStyle(tile).backgroundImage));
    for (const image of stripes) expect(image).toContain('repeating-linear-gradient');
    expect(await page.locator('.banner').isVisible()).toBe(false);
    expect(await boxesOf(page)).toEqual({ clipped: [], overlapping: [], small: [] });
    await page.clock.runFor(260_000);
    expect(await page.textContent('[data-banner="lost"] [data-banner-text]')).toMatch(
      /^सर्वर से संपर्क नहीं · पुराना डेटा – \d\d:\d\d$/,
    );
    expect(await page.locator('.banner').isVisible()).toBe(true);
    expect(await figure(page, 'receivedToday').textContent()).toBe(shown);
    meddler.isRefusing = false;
    for (let second = 0; second < 60; second += 1) {
      await page.clock.runFor(1_000);
      if ((await page.getAttribute('.board', 'data-freshness')) === 'live') break;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    expect(await page.getAttribute('.board', 'data-freshness')).toBe('live');
    expect(await page.locator('.banner').isVisible()).toBe(false);
    await context.close();
    await meddler.stop();
  });
});

test('the page turns every 20 seconds, through three, and the strip above stays', async () => {
  const context = await browser.newContext({ viewport: TV, locale: 'hi-IN' });
  const page = await context.newPage();
  await page.clock.install();
  await page.goto(`${w.url}/wall`);
  await page.clock.runFor(3_000);
  const code = await codeOn(page);
  await dm.done('approveKiosk', { code, name: 'क', board: 'war-room' }, 'kiosk { id }');
  while ((await page.getAttribute('body', 'data-view')) !== 'board') await page.clock.runFor(1_000);
  await page.clock.runFor(1_000);
  const seen: (string | null)[] = [];
  for (let turn = 0; turn < 4; turn += 1) {
    seen.push(await page.getAttribute('.lower', 'data-page'));
    expect(await page.locator('.kpis').isVisible()).toBe(true);
    await page.clock.runFor(20_000);
  }
  const first = Number(seen[0]);
  expect(seen.map(Number)).toEqual([0, 1, 2, 3].map((turn) => (first + turn) % 3));
  await context.close();
});

test('a new build reloads the page once it is surely there', async () => {
  const context = await browser.newContext({ viewport: TV, locale: 'hi-IN' });
  const page = await context.newPage();
  let build = 'an earlier one';
  await page.route('**/wall?*', async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(/data-build="[^"]*"/, (own) =>
      build === '' ? own : `data-build="${build}"`,
    );
    await route.fulfill({ response, body });
  });
  await page.clock.install();
  await page.goto(`${w.url}/wall?board=public`);
  await view(page, 'board');
  expect(await page.getAttribute('html', 'data-build')).toBe('an earlier one');
  const own = () => page.getAttribute('html', 'data-build').catch(() => null);
  for (let seconds = 0; seconds < 90; seconds += 1) await page.clock.runFor(1_000); // the server says so, but serves the earlier page still
  expect(await own()).toBe('an earlier one');
  build = '';
  for (let tries = 0; tries < 300 && (await own()) !== w.nistaran.services.build; tries += 1)
    await page.clock.runFor(1_000).catch(() => {}); // while it reloads there is no clock to turn
  await view(page, 'board');
  expect(await page.getAttribute('html', 'data-build')).toBe(w.nistaran.services.build);
  await context.close();
});

test('screen and distance set the size of text, by the address or by a key, and are remembered', async () => {
  const { page, context } = await open('/wall?board=public&inches=75&metres=5');
  await view(page, 'board');
  const size = () => page.evaluate(() => document.documentElement.style.getPropertyValue('--t'));
  expect(await size()).toMatch(/^4\.00/);
  await page.goto(`${w.url}/wall?board=public`);
  expect(await size()).toMatch(/^4\.00/);
  await page.keyboard.press('s');
  await page.locator('input[name="inches"]').fill('55');
  await page.keyboard.press('Enter');
  expect(await size()).toBe('5.46vh');
  await page.reload();
  expect(await size()).toBe('5.46vh');
  await context.close();
});

describe('the bundle', () => {
  const built = (ending: string) =>
    readdirSync(ASSETS).filter((name) => new RegExp(`^(wall|style)-[\\w-]+\\.${ending}$`).test(name));
  const script = () => readFileSync(join(ASSETS, built('js')[0] as string), 'utf8');

  test('is one script of at most 60 KB gzip, without modules', () => {
    expect(built('js')).toHaveLength(1);
    expect(gzipSync(script()).length).toBeLessThanOrEqual(60 * 1_024);
    expect(script()).not.toMatch(/^\s*(import|export)\b/m);
  });

  test('holds no syntax that a television of 2017 does not know', () => {
    const found = new Set<string>();
    const walk = (node: unknown): void => {
      if (node === null || typeof node !== 'object') return;
      const newer = newerThan2017(node as Node);
      if (newer !== null) found.add(newer);
      for (const part of Object.values(node)) walk(part);
    };
    walk(parseSync(script(), { syntax: 'ecmascript', target: 'es2024', script: true }));
    expect([...found]).toEqual([]);
  });

  test('nor styles', () => {
    const css = readFileSync(join(ASSETS, built('css')[0] as string), 'utf8');
    expect(css).not.toMatch(
      /clamp\(|[;{]inset:|:is\(|:where\(|[;{](row-|column-)?gap:|display:grid|aspect-ratio|min\(|max\(|@layer|&/,
    );
  });
});

type Node = Record<string, unknown> & { type?: string };

const NEWER = [
  'OptionalChainingExpression',
  'PrivateName',
  'PrivateProperty',
  'ClassProperty',
  'StaticBlock',
  'BigIntLiteral',
];

/** What a part of a program is called, where it is younger than ES2017. */
function newerThan2017(node: Node): string | null {
  const { type = '', operator, param, isAsync, async: isAsyncToo, generator, pattern } = node;
  if (NEWER.includes(type)) return type;
  if (['??', '??=', '||=', '&&='].includes(operator as string)) return operator as string;
  if (type === 'CatchClause' && param == null) return 'catch without a name';
  if (type === 'ObjectExpression' && (node.properties as Node[]).some((each) => each.type === 'SpreadElement'))
    return 'object spread';
  if (type === 'ObjectPattern' && (node.properties as Node[]).some((each) => each.type === 'RestElement'))
    return 'object rest';
  if ((isAsync || isAsyncToo) && generator === true) return 'asynchronous generator';
  if (type === 'RegExpLiteral' && /\(\?<|\\p\{/.test(pattern as string)) return 'regular expression';
  return null;
}
