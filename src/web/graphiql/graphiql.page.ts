/** The page GraphiQL is put into. Without JavaScript it says so and names the guide. */
import { html } from '../shared/html.ts';
import type { PageAssets } from '../shared/layout.page.ts';
import type { Locale } from '../shared/locale.ts';

export interface GraphiqlOptions {
  locale: Locale;
  /** Password of the demo accounts; null outside the demo. */
  demoPassword: string | null;
  assets: PageAssets;
}

const HOME = { hi: 'निस्तारण', en: 'Nistaran' };
const LOADING = { hi: 'GraphiQL खुल रहा है… इसे JavaScript चाहिए।', en: 'GraphiQL is loading… It needs JavaScript.' };
const GUIDE = { hi: 'एपीआई मार्गदर्शिका', en: 'API guide' };

export const renderGraphiql = ({ locale, demoPassword, assets }: GraphiqlOptions): string =>
  html`<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>GraphiQL – ${HOME[locale]}</title>
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
${assets.styles.map((href) => html`<link rel="stylesheet" href="${href}">`)}
${assets.scripts.map((src) => html`<script type="module" src="${src}"></script>`)}
</head>
<body>
<div id="graphiql"${demoPassword !== null && html` data-demo-password="${demoPassword}"`} data-home="${HOME[locale]}"><p>${LOADING[locale]} <a href="/docs">${GUIDE[locale]}</a></p></div>
</body>
</html>
`.toString();
