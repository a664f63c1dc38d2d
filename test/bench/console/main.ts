/// <reference lib="dom" />
/**
 * `npm run bench:console`: how long an officer's phone takes from a touch to the next picture, in a real Chromium slowed down to a cheap
 * phone, with two hundred complaints in the queue. Measured by the browser itself (Event Timing: from the touch over handlers and layout
 * to the paint). Runs on the build.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { launchBrowser } from '../../support/browser.ts';
import { type Department, type District, openDistrict } from '../support/district.ts';
import { type Frame, runBench } from '../support/main.ts';
import { startProduct } from '../support/product.ts';
import { quantile } from '../support/quantile.ts';
import { aligned, barred, type Draw, machineLine, machineNow, whole, writeMarkdown } from '../support/report.ts';
import { TOUCHES } from './touches.ts';

const SCRIPT = 'bench:console';
const USAGE = `npm run bench:console -- [options]
  --slowdown 6           how many times slower than this machine's core the phone is (default 6, as Lighthouse has for a cheap one)
  --rounds 5             how often each touch is made (default 5)
  --markdown <file>      writes the table into this file, between its markers`;

const DEMO = 2_000;
const QUEUE = 200;
const WANTED_MS = 200;
const SETTLE_MS = 500;
const PHONE = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };

/** Milliseconds of each touch, by its name. */
type Touched = Map<string, number[]>;

async function bench({ args, folder, say, atEnd }: Frame): Promise<void> {
  const { slowdown, rounds, markdown } = parseArgs({
    args,
    options: {
      slowdown: { type: 'string', default: '6' },
      rounds: { type: 'string', default: '5' },
      markdown: { type: 'string' },
    },
  }).values;
  const before = machineNow(SCRIPT, args);
  say('making the district');
  const district = await openDistrict(join(folder, 'database'), DEMO, { durable: false });
  atEnd(() => district.stop());
  const port = await startProduct({ databaseUrl: district.url, dataKey: district.dataKey, folder });
  const browser = await launchBrowser();
  atEnd(() => browser.close());
  const { page, cdp } = await phoneOf(browser, { district, url: `http://127.0.0.1:${port}` });
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: Number(slowdown) });
  const touched: Touched = new Map();
  for (let round = 0; round < Number(rounds); round++) {
    say(`round ${round + 1}`);
    await touchAll(page, touched);
  }
  const { usedSize } = (await cdp.send('Runtime.getHeapUsage')) as { usedSize: number };
  const machine = { ...before, postgres: district.postgres };
  const about =
    `Chromium at 360 × 740 in Hindi, ${slowdown} × slower than this machine, ${QUEUE} complaints in the queue; ` +
    `wanted: below ${WANTED_MS} ms. JavaScript heap at the end: ${whole(usedSize / 2 ** 20)} MiB.`;
  const lines = (draw: Draw) => [
    `\`${machine.command}\`: ${machineLine(machine)}`,
    ...['', about, '', ...tableOf(touched, draw)],
  ];
  process.stdout.write(`\n${lines(aligned).join('\n')}\n`);
  if (markdown !== undefined) await writeMarkdown(markdown, SCRIPT, lines(barred));
}

/** An officer's phone with a long queue, signed in. */
async function phoneOf(
  browser: Browser,
  { district, url }: { district: District; url: string },
): Promise<{ page: Page; cdp: CDPSession }> {
  const desk = await district.desk(district.departments[0] as Department);
  const desks = Array.from({ length: QUEUE }, () => desk);
  await district.register(desks, 'IN_PROGRESS');
  const context = await browser.newContext({ ...PHONE, baseURL: url });
  await context.addCookies([
    { name: 'nistaran_session', value: desk.token, url },
    { name: 'nistaran_lang', value: 'hi', url },
  ]);
  const page = await context.newPage();
  await page.addInitScript(noteTouches);
  return { page, cdp: await context.newCDPSession(page) };
}

/** Keeps the longest event of each touch or key in `window.touches`. Runs in the page. */
function noteTouches(): void {
  const touches = new Map<number, number>();
  Object.assign(window, { touches });
  const note = (list: PerformanceObserverEntryList) => {
    for (const entry of list.getEntries() as (PerformanceEventTiming & { interactionId: number })[])
      if (entry.interactionId > 0)
        touches.set(entry.interactionId, Math.max(entry.duration, touches.get(entry.interactionId) ?? 0));
  };
  new PerformanceObserver(note).observe({ type: 'event', durationThreshold: 16, buffered: true } as never);
}

async function touchAll(page: Page, touched: Touched): Promise<void> {
  await page.goto('/console/queue');
  await page.locator('a[data-number]').first().waitFor();
  for (const { name, touch, andThen } of TOUCHES) {
    await page.waitForTimeout(SETTLE_MS);
    await page.evaluate(() => (window as unknown as { touches: Map<number, number> }).touches.clear());
    await touch(page);
    await page.waitForTimeout(SETTLE_MS);
    const times = await page.evaluate(() => [
      ...(window as unknown as { touches: Map<number, number> }).touches.values(),
    ]);
    // What the browser does not report took less than 16 ms.
    touched.set(name, [...(touched.get(name) ?? []), ...(times.length > 0 ? times : [16])]);
    await andThen?.(page);
  }
}

const tableOf = (touched: Touched, draw: Draw): string[] =>
  draw([
    ['Touch', 'Median', 'Longest', `Below ${WANTED_MS} ms`],
    ...[...touched].map(([name, times]) => [
      name,
      ...[quantile(times, 0.5), Math.max(...times)].map((ms) => `${whole(ms)} ms`),
      Math.max(...times) < WANTED_MS ? 'yes' : 'no',
    ]),
  ]);

await runBench(USAGE, bench);
process.exit(); // the product has no other end here
