/// <reference lib="dom" />
/** A real Chromium for a test file, and people who sit before it. */
import AxeBuilder from '@axe-core/playwright';
import bundled from '@sparticuz/chromium';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import type { Person } from './world.ts';

/** The bundle's own arguments are for one page a process; a test run opens several. */
const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--no-zygote'];

export const launchBrowser = async (): Promise<Browser> =>
  chromium.launch({ executablePath: await bundled.executablePath(), args: ARGS, headless: true });

export interface Seat {
  context: BrowserContext;
  page: Page;
  /** Hosts the page has asked. */
  origins: Set<string>;
  /** Errors it wrote to its console or did not catch. */
  complaints: string[];
  /** Makes the place free for the next. Not where the context was told more than this file tells it: close that one. */
  leave(): Promise<void>;
}

export interface SeatOptions {
  /** Address of the server, or of what stands before it. */
  url: string;
  /** Who sits there; nobody when left out. */
  person?: Person;
  width?: number;
  height?: number;
  locale?: 'hi' | 'en';
}

/** A place to sit at: a context and its page. What is heard of them goes to whoever sits there. */
interface Place extends Pick<Seat, 'context' | 'page'> {
  taken: Seat | null;
}

/**
 * Places nobody sits at, by browser and address. A page that has shown the console before shows it again at a fraction of the cost:
 * its script is compiled.
 */
const free = new WeakMap<Browser, Map<string, Place[]>>();

function freePlaces(browser: Browser, url: string): Place[] {
  const places = free.get(browser) ?? new Map<string, Place[]>();
  free.set(browser, places);
  const here = places.get(url) ?? [];
  places.set(url, here);
  return here;
}

async function newPlace(browser: Browser, url: string): Promise<Place> {
  const context = await browser.newContext({ locale: 'hi-IN', baseURL: url });
  const page = await context.newPage();
  const place: Place = { context, page, taken: null };
  page.on('request', (request) => place.taken?.origins.add(hostOf(request.url())));
  page.on('websocket', (socket) => place.taken?.origins.add(hostOf(socket.url())));
  page.on('console', (message) => message.type() === 'error' && place.taken?.complaints.push(message.text()));
  page.on('pageerror', (error) => place.taken?.complaints.push(error.message));
  return place;
}

/** A picture the page holds itself (`blob:`) is of the page's own host. */
const hostOf = (url: string): string => new URL(url.replace(/^blob:/, '')).host;

/** A browser as of somebody's own, with his session, before any page is opened. */
export async function seat(browser: Browser, options: SeatOptions): Promise<Seat> {
  const { url, person, width = 1280, height = 800, locale = 'hi' } = options;
  const place = freePlaces(browser, url).pop() ?? (await newPlace(browser, url));
  const { context, page } = place;
  const cookies: { name: string; value: string; url: string }[] = [{ name: 'nistaran_lang', value: locale, url }];
  if (person?.token) cookies.push({ name: 'nistaran_session', value: person.token, url });
  await context.addCookies(cookies);
  await page.setViewportSize({ width, height });
  const leave = async () => {
    await clear(place, url);
    freePlaces(browser, url).push(place);
  };
  place.taken = { context, page, origins: new Set<string>(), complaints: [], leave };
  return place.taken;
}

/** Whoever sat there leaves nothing behind. */
async function clear(place: Place, url: string): Promise<void> {
  const { context, page } = place;
  await page.goto(`${url}/favicon.svg`);
  place.taken = null;
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await page.emulateMedia({ media: null, colorScheme: null });
  const session = await context.newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', { origin: url, storageTypes: 'all' });
  await session.detach();
  await context.clearCookies();
}

/** What axe has against the page as it stands, one line a rule. */
export async function axe(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

/** Does nothing hang out of the page to the right? */
export const fits = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);
