/**
 * The wall, written by the server: every element it will ever have. The script fills in texts and shows or hides what is there.
 * Tells of nobody: it is the same for every screen.
 */
import { type Html, html, trusted } from '../shared/html.ts';
import type { PageAssets } from '../shared/layout.page.ts';
import type { Locale, Words } from '../shared/locale.ts';
import { SHAPES, type Shape } from './shapes.ts';
import * as say from './wall.words.ts';

export interface WallOptions {
  locale: Locale;
  assets: PageAssets;
  /** The build that wrote it: the page reloads when a newer one serves. */
  build: string;
}

/** Rows of a list that are there; how many are seen depends on the scale. */
const ROWS = { countdowns: 8, departments: 8, ticker: 8, rollCall: 10 } as const;

export function renderWall({ locale, assets, build }: WallOptions): string {
  const to = (words: Words): string => words[locale];
  const page = html`<!doctype html>
<html lang="${locale}" data-build="${build}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${to(say.TITLE)}</title>
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
${assets.styles.map((href) => html`<link rel="stylesheet" href="${href}">`)}
${assets.scripts.map((src) => html`<script defer src="${src}"></script>`)}
</head>
<body data-view="connecting">
<main class="board" data-freshness="none">
<header class="top" data-banner="none">
<h1 class="where">${mark()}<span data-where>${to(say.NAME)}</span></h1>
<p class="banner" role="status">${shape('breached')}<span data-banner-text></span></p>
<p class="clock"><span data-date></span> <time data-time></time><span class="zone">${to(say.IST)}</span></p>
</header>
<section class="kpis">${say.KPIS.map(({ name, label }) => html`<div class="tile kpi" data-kpi="${name}">${age()}<h2>${to(label)}</h2><p class="digits" data-figure="${name}">–</p></div>`)}</section>
<section class="tile alerts"><ul data-alerts>${say.ALERTS.map(({ name, shape: form, label }) => html`<li data-alert="${name}" data-shape="${form}">${shape(form)}<span>${to(label)}</span><strong data-figure="${name}">–</strong></li>`)}</ul></section>
<section class="lower" data-page="0">
<div class="page">${list('countdowns', locale)}${list('departments', locale)}</div>
<div class="page">${map(locale)}</div>
<div class="page">${list('ticker', locale)}${list('rollCall', locale)}</div>
</section>
<ol class="dots" aria-hidden="true"><li></li><li></li><li></li></ol>
</main>
<section class="pairing" aria-live="polite">
<svg class="qr" data-qr viewBox="0 0 1 1" role="img" aria-label="QR"><rect width="100%" height="100%"></rect><path></path></svg>
<div class="pairing-words">
<p class="pairing-name">${mark()}<span>${to(say.NAME)}</span></p>
<h2>${to(say.PAIRING.title)}</h2>
<p>${to(say.PAIRING.scan)}</p>
<p>${to(say.PAIRING.enter)}</p>
<p class="code" data-code lang="en">––– –––</p>
<p data-pairing-state>${to(say.PAIRING.waiting)}</p>
</div>
</section>
<section class="connecting"><p>${mark()}<span>${to(say.PAIRING.connecting)}</span></p></section>
<form class="settings" data-settings hidden>
<h2>${to(say.SETTINGS.title)}</h2>
<label>${to(say.SETTINGS.inches)}<input name="inches" type="number" min="20" max="200" step="1" inputmode="numeric"></label>
<label>${to(say.SETTINGS.metres)}<input name="metres" type="number" min="1" max="20" step="0.5" inputmode="decimal"></label>
<button>${to(say.SETTINGS.save)}</button>
</form>
<noscript><p class="without-script">JavaScript</p></noscript>
</body>
</html>
`;
  return page.toString();
}

const path = (name: Shape): Html => trusted(`<path d="${SHAPES[name]}"></path>`);

const shape = (name: Shape): Html =>
  html`<svg class="shape" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${path(name)}</svg>`;

const mark = (): Html =>
  trusted(
    '<svg class="mark" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="M4 4h16v12.5H11L6.5 20v-3.5H4z"></path><path d="m8.2 10.2 2.7 2.7 5-5.2"></path></svg>',
  );

const age = (): Html => html`<p class="age" data-age></p>`;

type ListName = keyof typeof ROWS;

const rail = (name: keyof typeof say.PANELS, locale: Locale): Html =>
  html`<div class="rail"><h2>${say.PANELS[name][locale]}</h2>${age()}</div>`;

const list = (name: ListName, locale: Locale): Html => html`<div class="tile panel panel-${name}" data-panel="${name}">
${rail(name, locale)}<div class="body">${name === 'rollCall' && html`<p class="heading" data-heading></p>`}<p class="nothing" data-nothing hidden></p>
<ol class="rows">${Array.from({ length: ROWS[name] }, () => row(name))}</ol></div></div>`;

const row = (name: ListName): Html =>
  name === 'rollCall'
    ? html`<li class="row" hidden>${shape('soon')}<div class="lines"><p class="first"><span class="name" data-name></span></p></div></li>`
    : html`<li class="row" hidden>${lead(name)}<div class="lines">${lines(name)}</div></li>`;

const lead = (name: ListName): Html =>
  name === 'countdowns' ? shape('inTime') : html`<span class="lead" data-lead></span>`;

const lines = (name: ListName): Html =>
  name === 'departments'
    ? html`<p class="first"><span class="name" data-name></span></p><p class="second"><span data-word></span><span data-extra></span></p>`
    : html`<p class="first"><span class="number" data-number></span><span class="time" data-time></span></p><p class="second"><span class="name" data-name></span><span class="word" data-word></span></p>`;

const map = (locale: Locale): Html => html`<div class="tile panel panel-map" data-panel="map">
${rail('map', locale)}<div class="body"><p class="nothing" data-nothing hidden></p><div class="map" data-map></div></div></div>`;
