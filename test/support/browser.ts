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

/** A browser of somebody's own, with his session, before any page is opened. */
export async function seat(browser: Browser, options: SeatOptions): Promise<Seat> {
  const { url, person, width = 1280, height = 800, locale = 'hi' } = options;
  const context = await browser.newContext({ viewport: { width, height }, locale: 'hi-IN', baseURL: url });
  const cookies: { name: string; value: string; url: string }[] = [{ name: 'nistaran_lang', value: locale, url }];
  if (person?.token) cookies.push({ name: 'nistaran_session', value: person.token, url });
  await context.addCookies(cookies);
  const page = await context.newPage();
  const origins = new Set<string>();
  const complaints: string[] = [];
  page.on('request', (request) => origins.add(new URL(request.url()).host));
  page.on('websocket', (socket) => origins.add(new URL(socket.url()).host));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  return { context, page, origins, complaints };
}

/** What axe has against the page as it stands, one line a rule. */
export async function axe(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

/** Does nothing hang out of the page to the right? */
export const fits = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);
