/** The frame of every page the server writes: head, masthead with the language switch, footer. */
import { type Html, html } from './html.ts';
import { icon } from './icons.ts';
import { LOCALES, type Locale, type Words } from './locale.ts';

/** Where a page's bundles are; empty when nothing was built. */
export interface PageAssets {
  scripts: readonly string[];
  styles: readonly string[];
}

export interface Frame {
  locale: Locale;
  title: string;
  description: string;
  /** Path of the page itself, for the language switch. */
  path: string;
  assets: PageAssets;
  content: Html;
}

const WORDS = {
  name: { hi: 'निस्तारण', en: 'Nistaran' },
  motto: { hi: 'जिले का सजीव शिकायत कक्ष', en: 'The live grievance room of a district' },
  skip: { hi: 'सीधे मुख्य सामग्री पर जाएँ', en: 'Skip to the content' },
  pages: { hi: 'पृष्ठ', en: 'Pages' },
  guide: { hi: 'एपीआई मार्गदर्शिका', en: 'API guide' },
  local: {
    hi: 'यह पृष्ठ केवल इसी सर्वर से आता है; कोई जानकारी बाहर नहीं जाती।',
    en: 'This page comes from this server alone; nothing is sent elsewhere.',
  },
} satisfies Record<string, Words>;

const LANGUAGE_NAMES: Words = { hi: 'हिन्दी', en: 'English' };

export function renderPage(frame: Frame): string {
  const { locale, title, description, assets, content } = frame;
  const page = html`<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<meta name="description" content="${description}">
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
${assets.styles.map((href) => html`<link rel="stylesheet" href="${href}">`)}
${assets.scripts.map((src) => html`<script type="module" src="${src}"></script>`)}
</head>
<body>
<a class="skip" href="#content">${WORDS.skip[locale]}</a>
${masthead(frame)}
<main id="content">${content}</main>
${footer(locale)}
</body>
</html>
`;
  return page.toString();
}

const masthead = ({
  locale,
  path,
}: Frame): Html => html`<header class="masthead"><div class="masthead-rule"><div class="masthead-row">
<a class="wordmark" href="/">${icon('mark')}<span><strong>${WORDS.name[locale]}</strong><span>${WORDS.motto[locale]}</span></span></a>
<nav class="site-links" aria-label="${WORDS.pages[locale]}"><a href="/docs">${WORDS.guide[locale]}</a><a href="/graphiql">GraphiQL</a></nav>
<nav class="languages" aria-label="भाषा / Language">${LOCALES.map((each) => languageLink(each, locale, path))}</nav>
</div></div></header>`;

const languageLink = (each: Locale, current: Locale, path: string): Html =>
  html`<a href="${path}?lang=${each}" lang="${each}" hreflang="${each}"${each === current && html` aria-current="true"`}>${LANGUAGE_NAMES[each]}</a>`;

const footer = (locale: Locale): Html => html`<footer class="footer"><div class="footer-row">
<p>${WORDS.local[locale]}</p>
</div></footer>`;
