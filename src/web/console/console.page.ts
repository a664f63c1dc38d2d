/**
 * The frame of the consoles, the same for everybody: the program in the page asks who is there. The nonce lets the component
 * library write its style sheets; it is new with each answer, and the program finds it in the `nonce` of the meta element.
 */
import { html } from '../shared/html.ts';
import type { PageAssets } from '../shared/layout.page.ts';
import type { Locale } from '../shared/locale.ts';

export interface ConsoleFrame {
  locale: Locale;
  assets: PageAssets;
  nonce: string;
}

const WORDS = {
  title: { hi: 'निस्तारण', en: 'Nistaran' },
  loading: { hi: 'खुल रहा है…', en: 'Opening…' },
  noScript: {
    hi: 'कार्य-पटल के लिए ब्राउज़र में जावास्क्रिप्ट चाहिए। शिकायत की स्थिति उसके बिना भी /track पर देखी जा सकती है।',
    en: 'The console needs JavaScript. The state of a complaint can be seen without it at /track.',
  },
};

export const renderConsole = ({ locale, assets, nonce }: ConsoleFrame): string =>
  html`<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, minimum-scale=1, viewport-fit=cover">
<meta name="theme-color" content="#27348b">
<meta name="csp-nonce" nonce="${nonce}">
<title>${WORDS.title[locale]}</title>
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<link rel="manifest" href="/console/manifest.webmanifest">
${assets.styles.map((href) => html`<link rel="stylesheet" href="${href}">`)}
${assets.scripts.map((src) => html`<script type="module" src="${src}"></script>`)}
</head>
<body>
<div id="console"><p class="opening-words" role="status">${WORDS.loading[locale]}</p></div>
<noscript><p class="opening-words">${WORDS.noScript[locale]}</p></noscript>
</body>
</html>
`.toString();
