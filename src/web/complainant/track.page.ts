/** Asking by number and last four digits of the phone; a link that leads nowhere; trouble of our own. */
import { type Html, html } from '../shared/html.ts';
import type { PageAssets } from '../shared/layout.page.ts';
import type { Locale } from '../shared/locale.ts';
import * as say from './complainant.words.ts';
import { renderFrame } from './frame.page.ts';
import { mark } from './marks.ts';

export interface TrackOptions {
  locale: Locale;
  assets: PageAssets;
  /** What was typed before. The digits of the phone are asked for anew. */
  number?: string;
  /** Why it was not shown. */
  error?: string | null;
}

export const renderTrack = ({ locale, assets, number = '', error = null }: TrackOptions): string =>
  renderFrame({
    ...{ locale, assets, path: '/track' },
    title: say.TRACK_TITLE[locale],
    content: html`<div class="narrow"><h1>${say.TRACK_TITLE[locale]}</h1><p class="lead">${say.TRACK_LEAD[locale]}</p>
<form class="sheet" method="post" action="/track" novalidate>
${error !== null && errorLine(error)}
<div class="field"><label for="number">${say.NUMBER_LABEL[locale]}</label>
<input id="number" name="number" value="${number}" maxlength="40" required autocomplete="off" autocapitalize="characters" spellcheck="false" enterkeyhint="next" aria-describedby="number-hint"${invalid(error)}>
<p class="quiet" id="number-hint">${say.NUMBER_HINT[locale]}</p></div>
<div class="field"><label for="last4">${say.LAST4_LABEL[locale]}</label>
<input class="short" id="last4" name="last4" maxlength="8" required autocomplete="off" inputmode="numeric" enterkeyhint="go"${invalid(error)}></div>
<button class="primary" type="submit">${say.TRACK_SUBMIT[locale]}</button>
</form>
<p class="quiet aside">${say.HAVE_LINK[locale]}</p></div>`,
  });

const errorLine = (error: string): Html =>
  html`<p class="alert" id="error" role="alert">${mark('wrong')}<span>${error}</span></p>`;

const invalid = (error: string | null) => error !== null && html` aria-invalid="true" aria-errormessage="error"`;

export interface MessageOptions {
  locale: Locale;
  assets: PageAssets;
  title: string;
  text: string;
}

/** A page that says one thing, and the way on. The same for whatever was asked: it never repeats the address. */
export const renderMessage = ({ locale, assets, title, text }: MessageOptions): string =>
  renderFrame({
    ...{ locale, assets, title, path: '/track' },
    content: html`<div class="narrow"><h1>${title}</h1><p class="lead">${text}</p><p><a class="button" href="/track">${say.BY_NUMBER[locale]}</a></p></div>`,
  });
