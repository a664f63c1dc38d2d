/// <reference lib="dom" />
/**
 * The complainant's page in a real Chromium: on a phone and a desktop, in both languages, with JavaScript and without. It is
 * read, answered and printed; nothing is clipped, nothing leaves the origin, and all of it is smaller than 60 KB.
 */
import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import bundled from '@sparticuz/chromium';
import { type Browser, type BrowserContext, chromium, type Page, type Request } from 'playwright-core';
import { encode } from 'uqr';
import { type World, world } from '../support/world.ts';
import { type Case, CitizenCases } from './support/citizen-cases.ts';
import { bringPhoneFont } from './support/phone-font.ts';

const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--no-zygote'];
const MOST_BYTES = 60_000;

let w: World;
let cases: CitizenCases;
let browser: Browser;
beforeAll(async () => {
  w = await world();
  cases = await new CitizenCases(w).open();
  browser = await chromium.launch({ executablePath: await bundled.executablePath(), args: ARGS, headless: true });
}, 60_000);
afterAll(async () => {
  await browser.close();
  await w.close();
});

interface Setting {
  width?: number;
  lang?: 'hi' | 'en';
  script?: boolean;
  dark?: boolean;
  /** False: exactly what the server sends. */
  font?: boolean;
}

interface Visit {
  page: Page;
  context: BrowserContext;
  /** Hosts asked, errors told, bytes that came. */
  hosts: Set<string>;
  complaints: string[];
  bytes(): Promise<number>;
}

/** A page as it is opened on such a screen, with the font that every phone has. */
async function open(
  path: string,
  { width = 360, lang = 'hi', script = true, dark = false, font = true }: Setting = {},
): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width, height: 740 },
    javaScriptEnabled: script,
    colorScheme: dark ? 'dark' : 'light',
  });
  await context.addCookies([{ name: 'nistaran_lang', value: lang, url: w.url }]);
  const page = await context.newPage();
  const hosts = new Set<string>();
  const complaints: string[] = [];
  const finished: Request[] = [];
  page.on('request', (request) => hosts.add(new URL(request.url()).host));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('requestfinished', (request) => finished.push(request));
  if (font) await bringPhoneFont(page);
  await page.goto(`${w.url}${path}`);
  const bytes = async () => {
    const sizes = await Promise.all(finished.map((request) => request.sizes()));
    return sizes.reduce((sum, size) => sum + size.responseBodySize + size.responseHeadersSize, 0);
  };
  return { page, context, hosts, complaints, bytes };
}

/** Every two of width, language and scripts meet. */
const SETTINGS = [
  { width: 360, lang: 'hi', script: false },
  { width: 360, lang: 'en', script: true },
  { width: 1280, lang: 'hi', script: true },
  { width: 1280, lang: 'en', script: false },
] as const;
const stateOf = async ({ number }: Case) =>
  (await cases.cell.query(`{ complaint(number: "${number}") { state } }`)).complaint.state;
const hasNoSidewaysScroll = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);

describe.each(SETTINGS)('$width pixels wide, in $lang, scripts $script', (setting) => {
  const say = (hi: string, en: string) => (setting.lang === 'hi' ? hi : en);

  test('it is found by number and digits, a wrong pair first', async () => {
    const made = await cases.inProgress();
    const { page, context, hosts, complaints } = await open('/track', setting);
    await page.getByLabel(say('शिकायत क्रमांक', 'Complaint number')).fill(made.number.toLowerCase());
    await page.getByLabel(say('मोबाइल के अंतिम चार अंक', 'Last four digits of the mobile')).fill('9999');
    await page.getByRole('button').click();
    await page.getByRole('alert').waitFor();
    await page.getByLabel(say('मोबाइल के अंतिम चार अंक', 'Last four digits of the mobile')).fill('0104');
    await page.getByRole('button').click();
    await page.getByRole('heading', { name: made.number }).waitFor();
    expect(await page.locator('.status').textContent()).toBe(say('कार्यवाही चल रही है', 'being worked on'));
    await page.getByRole('button', { name: say('मेरा लिंक भेजें', 'Send me my link') }).click();
    await page.getByRole('status').waitFor();
    expect(page.url()).toBe(`${w.url}/track/link`);
    expect([...hosts]).toEqual([new URL(w.url).host]);
    expect(complaints.filter((text) => !text.includes('404'))).toEqual([]); // the wrong pair, by its status
    await context.close();
  });

  test('what is solved is confirmed, with a rating', async () => {
    const made = await cases.resolved();
    const { page, context, complaints } = await open(`/t/${made.token}`, setting);
    expect(await page.locator('.pictures img').count()).toBe(2);
    await page.getByText(say('हाँ, समाधान हुआ', 'Yes, it is solved')).click();
    await page.getByRole('radio', { name: say('5 बहुत अच्छा', '5 very good') }).check();
    await page.getByRole('button', { name: say('शिकायत बंद करें', 'Close the complaint') }).click();
    await page.getByRole('status').waitFor();
    expect(await stateOf(made)).toBe('CLOSED');
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('what is not solved is opened again, with words', async () => {
    const made = await cases.resolved();
    const { page, context } = await open(`/t/${made.token}`, setting);
    await page.getByText(say('नहीं, समाधान नहीं हुआ', 'No, it is not solved')).click();
    await page.getByLabel(say('क्या बाकी है?', 'What is missing?')).fill('गड्ढा अब भी है');
    await page.getByRole('button', { name: say('शिकायत फिर खोलें', 'Open it again') }).click();
    await page.getByRole('status').waitFor();
    expect(await stateOf(made)).toBe('ASSIGNED');
    expect(await page.locator('[aria-current="step"]').textContent()).toContain(say('अभी यहाँ', 'now here'));
    await context.close();
  });

  test('a question is answered; a blank answer keeps the form and says what to do', async () => {
    const made = await cases.asked();
    const { page, context } = await open(`/t/${made.token}`, setting);
    const answer = page.getByLabel(say('आपका उत्तर', 'Your answer'));
    const send = page.getByRole('button', { name: say('उत्तर भेजें', 'Send the answer') });
    await send.click();
    expect(await page.getByRole('alert').textContent()).toContain(say('कृपया विवरण लिखें', 'Please write a text'));
    await answer.fill('स्कूल के सामने');
    await send.click();
    await page.getByRole('status').waitFor();
    expect(await stateOf(made)).toBe('IN_PROGRESS');
    await context.close();
  });
});

describe('printing', () => {
  /** The modules of the code on the page, read back from its drawing. */
  const modulesOf = (page: Page) =>
    page.evaluate(() => {
      const svg = document.querySelector('.qr') as SVGSVGElement;
      const size = svg.viewBox.baseVal.width;
      const dark = Array.from({ length: size }, () => new Array<boolean>(size).fill(false));
      for (const [, x, y] of (svg.querySelector('path')?.getAttribute('d') ?? '').matchAll(/M(\d+) (\d+)h1v1h-1z/g))
        (dark[Number(y)] as boolean[])[Number(x)] = true;
      return dark;
    });

  test.each([true, false])(
    'the acknowledgement carries the QR code of the very link, dark on white also at night; scripts %s',
    async (script) => {
      const made = await cases.registered();
      const { page, context, complaints } = await open(`/t/${made.token}/receipt`, { dark: true, script });
      if (script) {
        expect(await modulesOf(page)).toEqual(
          encode(`http://nistaran.test/t/${made.token}`, { ecc: 'M', border: 4 }).data,
        );
        expect(
          await page.evaluate(() => getComputedStyle(document.querySelector('.qr') as Element).backgroundColor),
        ).toBe('rgb(255, 255, 255)');
      }
      expect(await page.getByRole('button', { name: 'छापें' }).isVisible()).toBe(script);
      expect(complaints).toEqual([]);
      await context.close();
    },
  );

  test('fits half a sheet: one page of A5 and of A4, without masthead, buttons and colours', async () => {
    const made = await cases.inProgress();
    const { page, context } = await open(`/t/${made.token}/receipt`);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.masthead').isVisible()).toBe(false);
    expect(await page.locator('[data-print]').isVisible()).toBe(false);
    for (const format of ['A5', 'A4'] as const) {
      const pdf = (await page.pdf({ format })).toString('latin1');
      expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1);
    }
    await context.close();
  });
});

test('the whole of a first visit, pictures apart, is less than 60 KB, from this server alone', async () => {
  for (const made of [await cases.asked(), await cases.closed()])
    for (const path of ['/track', `/t/${made.token}`, `/t/${made.token}/receipt`]) {
      const { context, bytes, hosts } = await open(path, { font: false });
      const total = await bytes();
      expect(total).toBeGreaterThan(1_000);
      expect(total).toBeLessThan(MOST_BYTES);
      expect([...hosts]).toEqual([new URL(w.url).host]);
      await context.close();
    }
});

describe('in every state', () => {
  const paths = new Map<string, string>();
  beforeAll(async () => {
    const late = await cases.reopened();
    await cases.later(9);
    paths.set('late', `/t/${late.token}`);
    for (const state of [
      'registered',
      'inProgress',
      'asked',
      'reported',
      'resolved',
      'closed',
      'rejected',
      'joined',
    ] as const)
      paths.set(state, `/t/${(await cases[state]()).token}`);
    paths.set('receipt', `${paths.get('registered')}/receipt`);
    paths.set('track', '/track');
    paths.set('not found', '/t/nothing');
  }, 30_000);

  test.each([
    { width: 360, lang: 'hi', dark: true, half: 0 },
    { width: 1280, lang: 'en', dark: false, half: 1 },
  ] as const)(
    'nobody is kept out of half of them: $width pixels, $lang, dark $dark',
    async ({ half, ...setting }) => {
      for (const [state, path] of [...paths].filter((_, index) => index % 2 === half)) {
        const { page, context } = await open(path, setting);
        for (const choice of await page.locator('details').all())
          await choice.evaluate((each) => each.setAttribute('open', ''));
        const { violations } = await new AxeBuilder({ page })
          .setLegacyMode(true)
          .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
          .analyze();
        expect({ state, violations: violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`) }).toEqual({
          state,
          violations: [],
        });
        expect({ state, fits: await hasNoSidewaysScroll(page) }).toEqual({ state, fits: true });
        await context.close();
      }
    },
    60_000,
  );

  test('at 400 %, which leaves 320 pixels, nothing is cut off and everything can be pressed', async () => {
    for (const [state, path] of paths) {
      const { page, context } = await open(path, { width: 320 });
      for (const choice of await page.locator('details').all())
        await choice.evaluate((each) => each.setAttribute('open', ''));
      expect({ state, fits: await hasNoSidewaysScroll(page) }).toEqual({ state, fits: true });
      expect({ state, cut: await page.evaluate(cutOff) }).toEqual({ state, cut: [] });
      expect({ state, small: await page.evaluate(tooSmall) }).toEqual({ state, small: [] });
      await context.close();
    }
  }, 60_000);

  test('the keyboard reaches every link, choice and field, and the first stop leads to the content', async () => {
    const { page, context } = await open(paths.get('resolved') as string);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#content');
    const reached = new Set<string>();
    for (let stop = 0; stop < 12; stop++) {
      await page.keyboard.press('Tab');
      reached.add(await page.evaluate(() => document.activeElement?.textContent?.trim() ?? ''));
    }
    expect([...reached]).toEqual(
      expect.arrayContaining(['English', 'हाँ, समाधान हुआ', 'नहीं, समाधान नहीं हुआ', 'पावती देखें और छापें']),
    );
    await context.close();
  });
});

/** What is wider than its box, or stands outside the window. Runs in the page. */
function cutOff(): string[] {
  const cut: string[] = [];
  for (const element of document.querySelectorAll<HTMLElement>('main *, header *, footer *')) {
    if (element.closest('.unseen, .skip, svg')) continue;
    const box = element.getBoundingClientRect();
    const spills = element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).display !== 'inline';
    if (box.width > 0 && (spills || box.left < -1 || box.right > window.innerWidth + 1))
      cut.push(element.outerHTML.slice(0, 120));
  }
  return cut;
}

/** Targets smaller than 44 pixels; a radio button is pressed by its label. Runs in the page. */
function tooSmall(): string[] {
  const small: string[] = [];
  for (const element of document.querySelectorAll<HTMLElement>(
    'main a, header a, button, summary, textarea, input:not([type]), .ratings label',
  )) {
    const { width, height } = element.getBoundingClientRect();
    if (width > 0 && (height < 43.5 || width < 43.5)) small.push(element.outerHTML.slice(0, 120));
  }
  return small;
}
