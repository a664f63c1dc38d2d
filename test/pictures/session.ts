/** A run: everybody's seat in turn, two at a time, and at each seat every width and screen one after the other. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { bringPhoneFont } from '../browser/support/phone-font.ts';
import { prepare } from './checks.ts';
import type { Person } from './district.ts';
import type { Options, Scheme } from './options.ts';
import { type Picture, photograph, type Studio, type View } from './photograph.ts';
import type { Screen, Size } from './screens.ts';
import type { Language } from './words.ts';

const AT_ONCE = 2;
/** Screens as they are seen: a phone is high, a desk is wide. */
const heightOf = (width: number): number =>
  width <= 480 ? 740 : width <= 1_024 ? 1_024 : width <= 1_440 ? 800 : 1_080;

interface Seat {
  person: Person | null;
  language: Language;
  scheme: Scheme;
  screens: Screen[];
}

export async function photographAll(
  studio: Studio,
  browser: Browser,
  screens: Screen[],
  options: Options,
): Promise<Picture[]> {
  const waiting = seatsOf(screens, options);
  const pictures: Picture[] = [];
  const work = async () => {
    for (let seat = waiting.shift(); seat !== undefined; seat = waiting.shift())
      pictures.push(...(await sit(studio, browser, seat, options)));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return pictures.sort((a, b) => a.file.localeCompare(b.file));
}

/** Those with most to photograph first: nobody waits for the last one. */
function seatsOf(screens: Screen[], { languages, schemes }: Options): Seat[] {
  const byPerson = Map.groupBy(screens, ({ who }) => who);
  const seats = [...byPerson].flatMap(([person, own]) =>
    languages.flatMap((language) => schemes.map((scheme) => ({ person, language, scheme, screens: own }))),
  );
  return seats.sort((a, b) => b.screens.length - a.screens.length);
}

async function sit(studio: Studio, browser: Browser, seat: Seat, options: Options): Promise<Picture[]> {
  const context = await contextOf(studio, browser, seat);
  const page = await newPage(context);
  const pictures: Picture[] = [];
  for (const { screen, view } of viewsOf(seat, options)) {
    const picture = await photograph(studio, page, screen, view);
    pictures.push(picture);
    process.stderr.write(`${picture.file}${picture.problems.length > 0 ? ` ${picture.problems.length} found` : ''}\n`);
  }
  await context.close();
  return pictures;
}

async function contextOf(
  { district }: Studio,
  browser: Browser,
  { person, language, scheme }: Seat,
): Promise<BrowserContext> {
  const { url } = district;
  const context = await browser.newContext({
    ...{ locale: language === 'hi' ? 'hi-IN' : 'en-IN', timezoneId: 'Asia/Kolkata', colorScheme: scheme },
    ...{ reducedMotion: 'reduce' },
  });
  const cookies: { name: string; value: string; url: string }[] = [{ name: 'nistaran_lang', value: language, url }];
  if (person !== null) cookies.push({ name: 'nistaran_session', value: district.token(person), url });
  await context.addCookies(cookies);
  return context;
}

async function newPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await prepare(page);
  await bringPhoneFont(page);
  await page.addInitScript(() => Object.assign(globalThis, { print: () => {} }));
  return page;
}

function viewsOf(
  { language, scheme, screens }: Seat,
  { widths, darkWidths }: Options,
): { screen: Screen; view: View }[] {
  const asked: Size[] = (scheme === 'dark' ? darkWidths : widths).map((width) => ({ width, height: heightOf(width) }));
  const own = screens.flatMap(({ sizes = [] }) => sizes);
  const all = [...new Map([...asked, ...own].map((size) => [size.width, size])).values()];
  return all.flatMap(({ width }) =>
    screens.flatMap((screen) => {
      const size = (screen.sizes ?? asked).find((each) => each.width === width);
      // A screen with a size of its own looks the same by day and night.
      if (size === undefined || (screen.sizes !== undefined && scheme === 'dark')) return [];
      return [{ screen, view: { language, scheme, ...size } }];
    }),
  );
}
