/// <reference lib="dom" />
/**
 * A Devanagari font as every phone brings its own and the Chromium of the tests does not: without one Hindi is boxes, and
 * boxes fit where words do not. It is put into the built style sheet on its way.
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Page } from 'playwright-core';

const ASSETS = new URL('../../../dist/web/assets/', import.meta.url);
const FONTS = new URL('../../../node_modules/@fontsource/noto-sans-devanagari/files/', import.meta.url);
const FACES = ['devanagari', 'latin'].flatMap((script) => [400, 700].map((weight) => ({ script, weight })));
const RANGES: Record<string, string> = {
  devanagari: 'U+0900-097F, U+200C-200D, U+20B9',
  latin: 'U+0000-00FF, U+2000-206F',
};

const rules = FACES.map(
  ({ script, weight }) =>
    `@font-face{font-family:"Noto Sans Devanagari";font-weight:${weight};src:url("/assets/phone-${script}-${weight}.woff2");unicode-range:${RANGES[script]}}`,
).join('');

export async function bringPhoneFont(page: Page): Promise<void> {
  await page.route(/\/assets\/complainant[^/]*\.css$/, (route) => {
    const built = readFileSync(new URL(basename(new URL(route.request().url()).pathname), ASSETS), 'utf8');
    return route.fulfill({ contentType: 'text/css', body: `${rules}${built}` });
  });
  await page.route(/\/assets\/phone-[a-z]+-\d+\.woff2$/, (route) => {
    const [, script, weight] = /phone-([a-z]+)-(\d+)/.exec(route.request().url()) ?? [];
    const body = readFileSync(new URL(`noto-sans-devanagari-${script}-${weight}-normal.woff2`, FONTS));
    return route.fulfill({ contentType: 'font/woff2', body });
  });
}
