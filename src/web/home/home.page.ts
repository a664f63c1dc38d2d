/**
 * The first page, written by the server: complete and readable without JavaScript; the script only fills in the figures.
 * In the demo it also shows whom one can sign in as. Never name an account outside the demo.
 */
import { LIST_QUERY, STREAM_SUBSCRIPTION, signInMutation } from '../shared/example-operations.ts';
import { type Html, html } from '../shared/html.ts';
import { icon } from '../shared/icons.ts';
import { type PageAssets, renderPage } from '../shared/layout.page.ts';
import type { Locale } from '../shared/locale.ts';
import { snippet } from '../shared/snippet.page.ts';
import * as say from './home.words.ts';
import * as trial from './trial.words.ts';

export interface HomeOptions {
  locale: Locale;
  /** Password of the demo accounts; null outside the demo. */
  demoPassword: string | null;
  /** Address people reach this server by. */
  publicUrl: string;
  assets: PageAssets;
}

export const renderHome = ({ locale, demoPassword, publicUrl, assets }: HomeOptions): string =>
  renderPage({
    locale,
    title: say.TITLE[locale],
    description: say.LEAD[locale],
    path: '/',
    assets,
    content: html`${opening(locale)}${today(locale)}${people(locale)}${demoPassword !== null && trialSection({ locale, publicUrl, password: demoPassword })}${doors(locale)}`,
  });

const opening = (locale: Locale): Html =>
  html`<div class="opening"><h1>${say.HEADLINE[locale].map((part) => html`<span>${part}</span> `)}</h1><p>${say.LEAD[locale]}</p><p><a class="track" href="/track">${icon('citizen')}<span>${say.TRACK[locale]}</span></a></p></div>`;

const today = (locale: Locale): Html => html`<section aria-labelledby="today">
<div class="section-head"><h2 id="today">${say.TODAY[locale]}</h2>${freshness(locale)}</div>
<dl class="figures" data-figures data-state="connecting">${say.FIGURES.map((figure) => figureCard(figure, locale))}</dl>
<p class="unseen" aria-live="polite" data-summary></p>
<noscript><p class="without-script quiet">${say.WITHOUT_SCRIPT[locale]}</p></noscript>
</section>`;

const freshness = (locale: Locale): Html => html`<div class="freshness">
<span class="freshness-time quiet">${say.AS_OF[locale]} <time data-as-of>${say.NOT_YET}</time></span>
<span class="pill" role="status" data-freshness data-state="connecting"${stateWords(locale)}>${(['live', 'delayed', 'stale', 'offline'] as const).map(icon)}<span data-word>${say.FRESHNESS.connecting[locale]}</span></span>
</div>`;

/** The words travel with the markup, so that the script needs no dictionary. */
const stateWords = (locale: Locale): Html[] =>
  Object.entries(say.FRESHNESS).map(([state, words]) => html` data-word-${state}="${words[locale]}"`);

const figureCard = (
  { name, icon: shape, label, note }: say.FigureWords,
  locale: Locale,
): Html => html`<div class="figure">
<dt>${icon(shape)}<span>${label[locale]}</span></dt>
<dd class="number" data-figure="${name}" data-label="${label[locale]}">–</dd>
<dd class="quiet">${note[locale]}</dd>
</div>`;

const people = (locale: Locale): Html => html`<section aria-labelledby="people">
<h2 id="people">${say.PEOPLE_TITLE[locale]}</h2>
<ul class="people">${say.PEOPLE.map(({ icon: shape, who, what, href, door }) => html`<li><h3>${icon(shape)}${who[locale]}</h3><p>${what[locale]}</p><p><a class="way-in" href="${href}">${door[locale]}</a></p></li>`)}</ul>
</section>`;

interface Trial {
  locale: Locale;
  publicUrl: string;
  password: string;
}

const trialSection = (options: Trial): Html => html`<section aria-labelledby="trial">
<div class="section-head"><h2 id="trial">${trial.TRIAL_TITLE[options.locale]}</h2><p class="quiet">${trial.TRIAL_NOTE[options.locale]}</p></div>
<div class="trial"><div>${accounts(options)}${curlSnippet(options)}</div><div>${operationsSnippet(options)}</div></div>
</section>`;

const accounts = ({
  locale,
  password,
}: Trial): Html => html`<p class="password">${icon('key')}<span>${trial.PASSWORD_FOR_ALL[locale]}</span> <strong><code>${password}</code></strong></p>
<table><thead><tr><th scope="col">${trial.ACCOUNT[locale]}</th><th scope="col">${trial.ROLE[locale]}</th></tr></thead>
<tbody>${trial.DEMO_ACCOUNTS.map(
  ({ username, who, look }) =>
    html`<tr><td><code>${username}</code></td><td><strong>${who[locale]}</strong><span class="quiet">${look[locale]}</span></td></tr>`,
)}</tbody></table>`;

const FIRST_ACCOUNT = 'cell';

function curlSnippet({ locale, publicUrl, password }: Trial): Html {
  const code = trial.curlSignIn(publicUrl, { username: FIRST_ACCOUNT, password });
  return snippet({ id: 'curl', title: trial.CURL_TITLE[locale], code, locale });
}

function operationsSnippet({ locale, password }: Trial): Html {
  const operations = [signInMutation({ username: FIRST_ACCOUNT, password }), LIST_QUERY, STREAM_SUBSCRIPTION];
  return snippet({ id: 'operations', title: trial.GRAPHQL_TITLE[locale], code: operations.join('\n\n'), locale });
}

const doors = (locale: Locale): Html => html`<section aria-labelledby="doors">
<h2 id="doors">${say.DOORS_TITLE[locale]}</h2>
<ul class="doors">${say.DOORS.map(
  ({ href, icon: shape, title, what }) =>
    html`<li><a href="${href}">${icon(shape)}<span><strong>${title[locale]}</strong><span class="quiet">${what[locale]}</span></span></a></li>`,
)}</ul>
</section>`;
