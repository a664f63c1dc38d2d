/** One complaint as its complainant sees it. Invariant: whatever is shown came in the view; nothing is looked up here. */

import { inDate, inDay } from '../shared/dates.ts';
import { type Html, html } from '../shared/html.ts';
import type { PageAssets } from '../shared/layout.page.ts';
import type { Locale } from '../shared/locale.ts';
import { answers, type Refused, withdrawal } from './actions.page.ts';
import * as say from './complainant.words.ts';
import type { ComplaintView, Due, Picture, Reply, Step } from './complaint-view.ts';
import { renderFrame, unbroken } from './frame.page.ts';
import { type Mark, mark } from './marks.ts';

/** How the complaint was opened: by its link, or by number and last four digits of the phone. */
export type OpenedBy =
  | { link: string; refused: Refused | null; done: say.Done | null }
  | { number: string; phoneLast4: string; isLinkSent: boolean };

export interface ComplaintOptions {
  locale: Locale;
  assets: PageAssets;
  view: ComplaintView;
  by: OpenedBy;
}

export function renderComplaint({ locale, assets, view, by }: ComplaintOptions): string {
  const isOwn = 'link' in by;
  const todo = { view, locale, path: isOwn ? by.link : '', refused: isOwn ? by.refused : null };
  return renderFrame({
    ...{ locale, assets, path: isOwn ? by.link : '/track' },
    title: `${say.COMPLAINT[locale]} ${view.number}`,
    content: html`${notices(todo, by)}
<h1><span>${say.COMPLAINT[locale]}</span> <span class="number">${view.number}</span></h1>
<div class="columns"><div>${standing(view, locale)}${note(view, locale)}${replies(view, locale, false)}${answers(todo)}${!isOwn && needsLink(by, locale)}${replies(view, locale, true)}</div>
<div>${ladder(view, locale)}${ownWords(view, locale)}${isOwn && ways(view, by.link, locale)}${withdrawal(todo)}</div></div>`,
  });
}

/** What just happened, first of all. What was typed into a form that is no longer there is shown once more. */
function notices(
  { view, locale, refused }: { view: ComplaintView; locale: Locale; refused: Refused | null },
  by: OpenedBy,
) {
  if ('link' in by && by.done !== null) return news(say.DONE[by.done][locale]);
  if ('number' in by && by.isLinkSent) return news(say.LINK_SENT[locale]);
  if (refused === null || view.actions.includes(refused.action)) return null;
  return html`<div class="alert" role="alert">${mark('wrong')}<div><p>${refused.message}</p>${refused.text !== '' && html`<p>${say.YOU_WROTE[locale]}</p><blockquote>${refused.text}</blockquote>`}</div></div>`;
}

const news = (text: string): Html => html`<p class="news" role="status">${mark('done')}<span>${text}</span></p>`;

// ---- where it stands ----

const standing = (view: ComplaintView, locale: Locale): Html => html`<section class="standing" aria-labelledby="now">
<h2 id="now">${say.NOW[locale]}</h2><p class="status">${view.status[locale]}</p>
${view.joinedTo !== null && html`<p>${unbroken(say.JOINED(view.joinedTo)[locale], view.joinedTo)}</p>`}
${view.reopenCount > 0 && html`<p>${say.REOPENED(view.reopenCount, view.reopenedAt && inDay(view.reopenedAt, locale))[locale]}</p>`}
<dl><div><dt>${say.OFFICE[locale]}</dt><dd>${(view.office ?? (view.isOver ? null : say.NO_OFFICE))?.[locale] ?? '–'}</dd></div>
${view.due && dueRow(view.due, locale)}</dl></section>`;

const DUE_MARKS: Readonly<Record<Due['standing'], Mark>> = {
  WITHIN: 'clock',
  APPROACHING: 'clock',
  BREACHED: 'late',
  PAUSED: 'rest',
  CHECKED: 'clock',
  MET: 'done',
  MISSED: 'late',
};

function dueRow(due: Due, locale: Locale): Html {
  const words = say.dueNote(due)?.[locale];
  return html`<div><dt>${say.DUE[locale]}</dt><dd>${say.dueBy(inDay(due.at, locale))[locale]}
${words && html`<span class="due due-${due.standing.toLowerCase()}">${mark(DUE_MARKS[due.standing])}${words}</span>`}</dd></div>`;
}

const ladder = (view: ComplaintView, locale: Locale): Html => html`<section class="sheet" aria-labelledby="ladder">
<h2 id="ladder">${say.LADDER[locale]}</h2><ol class="ladder">${view.steps.map((step) => rung(step, locale))}</ol></section>`;

const ENDS_SHORT = new Set<Step['name']>(['rejected', 'withdrawn']);

const rung = ({ name, standing: where, at }: Step, locale: Locale): Html =>
  html`<li class="step-${where}"${where === 'present' && html` aria-current="step"`}>${mark(ENDS_SHORT.has(name) ? 'stopped' : where)}
<span class="what">${say.STEPS[name][locale]} ${where === 'present' ? html`<strong class="here">${say.STANDING.present[locale]}</strong>` : html`<span class="unseen">(${say.STANDING[where][locale]})</span>`}</span>
${at && html`<time class="quiet" datetime="${at.toISOString()}">${inDate(at, locale)}</time>`}</li>`;

// ---- what was said ----

const note = (view: ComplaintView, locale: Locale): Html | null =>
  view.note === null
    ? null
    : html`<section class="sheet" aria-labelledby="note"><h2 id="note">${say.NOTE[locale]}</h2><p class="text">${view.note}</p></section>`;

/** What the running round brought stands before the question whether it is solved; earlier rounds come after. */
const replies = (view: ComplaintView, locale: Locale, isEarlier: boolean): Html[] =>
  view.replies.filter((reply) => reply.isEarlier === isEarlier).map((reply) => replySection(reply, locale));

const replySection = (
  reply: Reply,
  locale: Locale,
): Html => html`<section class="sheet${reply.isEarlier && ' earlier'}">
<h2>${(reply.isEarlier ? say.EARLIER_REPLY : say.REPLY)[locale]}</h2>
<p class="outcome">${say.OUTCOME[reply.outcome][locale]}</p><p class="text">${reply.text}</p>${pictures(reply.pictures, locale)}
<p class="quiet">${say.CHECKED_ON(inDate(reply.verifiedAt, locale))[locale]}</p></section>`;

const pictures = (files: readonly Picture[], locale: Locale): Html | null =>
  files.length === 0
    ? null
    : html`<ul class="pictures" aria-label="${say.PICTURES[locale]}">${files.map((file, index) => picture(file, index + 1, locale))}</ul>`;

const picture = ({ kind, file, thumbnail }: Picture, place: number, locale: Locale): Html => {
  const name = `${say.PICTURE[kind][locale]} ${place}`;
  return html`<li><a href="${file}">${thumbnail === null ? html`${mark('file')}${name}` : html`<img src="${thumbnail}" alt="${kind === 'VIDEO' ? '' : name}" width="320" height="240">${kind === 'VIDEO' && html`<span>▶ ${name}</span>`}`}</a></li>`;
};

const ownWords = (
  { words, ...view }: ComplaintView,
  locale: Locale,
): Html => html`<section class="sheet" aria-labelledby="own">
<h2 id="own">${say.OWN_WORDS[locale]}</h2>${words && html`<p class="text">${words.text}</p>`}
<dl class="facts">${fact(say.REGISTERED_ON[locale], inDate(view.registeredAt, locale))}${fact(say.PLACE[locale], words?.place)}${fact(say.SUBJECT[locale], view.subject?.[locale])}${fact(say.CATEGORY[locale], view.category?.[locale])}</dl></section>`;

const fact = (name: string, value: string | null | undefined): Html | null =>
  value ? html`<div><dt>${name}</dt><dd>${value}</dd></div>` : null;

// ---- ways on ----

const ways = (view: ComplaintView, link: string, locale: Locale): Html =>
  html`<section class="ways"><p><a class="button" href="${link}/receipt">${say.RECEIPT_LINK[locale]}</a></p><p class="quiet">${unbroken(say.ASK_BY_WHATSAPP(view.number)[locale], view.number)}</p></section>`;

/** Whoever knows number and digits may look; only the phone on record gets the means to act. */
const needsLink = (
  by: { number: string; phoneLast4: string },
  locale: Locale,
): Html => html`<section class="todo" aria-labelledby="todo">
<h2 id="todo">${say.NEEDS_LINK_TITLE[locale]}</h2><p>${say.NEEDS_LINK[locale]}</p>
<form method="post" action="/track/link"><input type="hidden" name="number" value="${by.number}"><input type="hidden" name="last4" value="${by.phoneLast4}">
<button type="submit">${say.SEND_LINK[locale]}</button></form></section>`;
