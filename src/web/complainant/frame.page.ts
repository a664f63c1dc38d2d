/**
 * The frame of the complainant's pages: light, for one purpose, on a weak line. It loads one style sheet and, where asked
 * for, one small script; no web font: every phone brings its own Devanagari, and ours would be twice the rest together.
 */
import { type Html, html } from '../shared/html.ts';
import { icon } from '../shared/icons.ts';
import type { PageAssets } from '../shared/layout.page.ts';
import { LOCALES, type Locale } from '../shared/locale.ts';
import * as say from './complainant.words.ts';

export interface Frame {
  locale: Locale;
  title: string;
  /** Where the page is found in the other language. */
  path: string;
  assets: PageAssets;
  content: Html;
}

export const renderFrame = ({ locale, title, path, assets, content }: Frame): string =>
  html`<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="format-detection" content="telephone=no">
<title>${title} – ${say.NAME[locale]}</title>
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
${assets.styles.map((href) => html`<link rel="stylesheet" href="${href}">`)}
${assets.scripts.map((src) => html`<script type="module" src="${src}"></script>`)}
</head>
<body>
<a class="skip" href="#content">${say.SKIP[locale]}</a>
<header class="masthead"><div class="row">
<a class="wordmark" href="/">${icon('mark')}<span><strong>${say.NAME[locale]}</strong><span>${say.MOTTO[locale]}</span></span></a>
<nav class="languages" aria-label="भाषा / Language">${LOCALES.map((each) => languageLink(each, locale, path))}</nav>
</div></header>
<main id="content">${content}</main>
<footer class="footer"><div class="row"><p>${say.NO_CODE[locale]}</p><p>${say.FOOTER[locale]}</p></div></footer>
</body>
</html>
`.toString();

const languageLink = (each: Locale, current: Locale, path: string): Html =>
  html`<a href="${path}?lang=${each}" lang="${each}" hreflang="${each}"${each === current && html` aria-current="true"`}>${say.LANGUAGE_NAMES[each]}</a>`;

/** A sentence in which a number is never broken at its dashes. */
export const unbroken = (sentence: string, number: string): Html => {
  const [before, ...after] = sentence.split(number);
  return html`${before}${after.map((rest) => html`<span class="number">${number}</span>${rest}`)}`;
};
