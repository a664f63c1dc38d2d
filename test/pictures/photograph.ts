/// <reference lib="dom" />
/** One screen on one page: opened, made ready, looked at by the checks, photographed. What fails on the way is a finding. */
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { check, type Problem } from './checks.ts';
import type { District } from './district.ts';
import { Hand } from './hand.ts';
import type { Spoken } from './latin.ts';
import type { Scheme } from './options.ts';
import type { Screen } from './screens.ts';
import type { Language, Say } from './words.ts';

/** Everything a picture needs besides its page and screen. */
export interface Studio {
  district: District;
  spoken: Spoken;
  say: Record<Language, Say>;
  folder: string;
}

export interface View {
  language: Language;
  scheme: Scheme;
  width: number;
  height: number;
}

export interface Picture extends View {
  name: string;
  /** Below the studio's folder. */
  file: string;
  problems: Problem[];
}

const STEP_MS = 6_000;
const LIVE_MS = 3_000;
const QUIET_MS = 300;
const TALLEST = 4_000;

export async function photograph(studio: Studio, page: Page, screen: Screen, view: View): Promise<Picture> {
  const { name } = screen;
  const file = join(view.language, `${view.width}-${view.scheme}`, `${name}.png`);
  const path = join(studio.folder, file);
  const problems: Problem[] = [];
  const onError = (error: Error) => problems.push(`error: ${error.message}`);
  page.on('pageerror', onError);
  try {
    await open(studio, page, screen, view);
    problems.push(...(await check(page, view.language, studio.spoken)));
    await seeWhole(page, view);
  } catch (error) {
    problems.push(`did not come up: ${firstLine(error as Error)}`);
  } finally {
    page.off('pageerror', onError);
  }
  await mkdir(dirname(path), { recursive: true });
  await page.screenshot({ path, animations: 'disabled' }).catch(onError);
  return { ...view, name, file, problems };
}

async function open(studio: Studio, page: Page, { path, before }: Screen, view: View): Promise<void> {
  const { district } = studio;
  await page.emulateMedia({ media: null }); // whoever printed before
  await page.setViewportSize(view);
  page.setDefaultTimeout(STEP_MS);
  const address = typeof path === 'string' ? path : await path(district);
  await page.evaluate(() => localStorage.clear()).catch(() => {}); // no origin yet
  await page.goto(`${district.url}${address}`, { waitUntil: 'load', timeout: 20_000 });
  await settled(page);
  if (before === undefined) return;
  await before(new Hand(page, studio.say[view.language], district));
  await settled(page);
}

/** It is there, live where it can be, and nothing loads or changes any more. A clock that ticks is not waited for. */
async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('main:not(:empty), .graphiql-container') !== null);
  await loaded(page);
  await page
    .locator('[data-freshness]:not([data-freshness=live])')
    .first()
    .waitFor({ state: 'detached', timeout: LIVE_MS })
    .catch(() => {}); // its pill says so
  await page.evaluate(async (quiet) => {
    await document.fonts.ready;
    await new Promise<void>((resolve) => {
      let timer = setTimeout(resolve, quiet);
      const watch = new MutationObserver(() => {
        clearTimeout(timer);
        timer = setTimeout(resolve, quiet);
      });
      watch.observe(document.body, { subtree: true, childList: true, characterData: true });
      setTimeout(resolve, 8 * quiet);
    });
  }, QUIET_MS);
  await loaded(page);
}

const loaded = (page: Page): Promise<void> =>
  page.locator('.mantine-Loader-root').first().waitFor({ state: 'detached' });

/** As high as what stands on it: the page itself, or the sheet or column that scrolls in it. */
async function seeWhole(page: Page, { width, height }: View): Promise<void> {
  const more = await page.evaluate(() => {
    const root = [...document.querySelectorAll('[role=dialog]')].at(-1) ?? document.documentElement;
    const hidden = [root, ...root.querySelectorAll('*')]
      .filter((each) => each === root || ['auto', 'scroll'].includes(getComputedStyle(each).overflowY))
      .map((each) => each.scrollHeight - each.clientHeight);
    return Math.max(0, ...hidden);
  });
  if (more < 2) return;
  await page.setViewportSize({ width, height: Math.min(height + more, TALLEST) });
  await page.waitForTimeout(100);
}

const ANSI = new RegExp(`${String.fromCharCode(27)}\\[\\d+m`, 'g');
const firstLine = ({ message }: Error): string => {
  const [first = '', ...rest] = message.replace(ANSI, '').split('\n');
  const waiting = rest.find((line) => line.includes('waiting for'))?.trim() ?? '';
  return `${first} ${waiting}`.trim();
};
