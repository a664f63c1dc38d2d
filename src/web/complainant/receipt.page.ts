/** The acknowledgement: half a sheet of paper with the number and the QR code of the tracking link. */

import { inDateAndTime, inDay } from '../shared/dates.ts';
import { type Html, html } from '../shared/html.ts';
import type { PageAssets } from '../shared/layout.page.ts';
import type { Locale } from '../shared/locale.ts';
import * as say from './complainant.words.ts';
import type { ComplaintView } from './complaint-view.ts';
import { renderFrame, unbroken } from './frame.page.ts';
import { qrCode } from './qr.page.ts';

export interface ReceiptOptions {
  locale: Locale;
  assets: PageAssets;
  view: ComplaintView;
  /** Path of the complaint's page. */
  link: string;
  /** Whole address of the complaint's page, for the QR code. */
  url: string;
  /** Whole address of the page that asks by number. */
  trackUrl: string;
}

export const renderReceipt = ({ locale, assets, view, link, url, trackUrl }: ReceiptOptions): string =>
  renderFrame({
    ...{ locale, assets, path: `${link}/receipt` },
    title: `${say.RECEIPT_TITLE[locale]} ${view.number}`,
    content: html`<article class="receipt"><h1>${say.RECEIPT_TITLE[locale]}</h1><p class="district">${say.MOTTO[locale]}, ${view.district[locale]}</p>
<div class="receipt-body"><dl>${row(say.COMPLAINT[locale], html`<span class="number">${view.number}</span>`)}
${row(say.REGISTERED_ON[locale], inDateAndTime(view.registeredAt, locale))}${row(say.SUBJECT[locale], view.subject?.[locale])}${row(say.CATEGORY[locale], view.category?.[locale])}
${row(say.DUE[locale], view.due && say.dueBy(inDay(view.due.at, locale))[locale])}${row(say.OFFICE[locale], (view.office ?? say.NO_OFFICE)[locale])}</dl>
<figure>${qrCode(url, say.QR_LABEL[locale])}<figcaption>${say.QR_USE[locale]}</figcaption></figure></div>
<section aria-labelledby="ask"><h2 id="ask">${say.HOW_TO_ASK[locale]}</h2><ul><li>${unbroken(say.ASK_BY_WHATSAPP(view.number)[locale], view.number)}</li><li>${say.ASK_ON_WEB(trackUrl)[locale]}</li></ul></section>
<p class="quiet">${say.QR_SECRET[locale]}</p></article>
<p class="on-screen"><button class="primary" type="button" data-print hidden>${say.PRINT[locale]}</button> <a class="button" href="${link}">${say.BACK[locale]}</a></p>
<noscript><p class="on-screen quiet">${say.PRINT_BY_HAND[locale]}</p></noscript>`,
  });

const row = (name: string, value: Html | string | null | undefined): Html | null =>
  value ? html`<div><dt>${name}</dt><dd>${value}</dd></div>` : null;
