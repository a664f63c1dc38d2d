/** What the complainant can do now: plain forms that work without a script, each with the button that says what it does. */

import { inDay } from '../shared/dates.ts';
import { type Html, html } from '../shared/html.ts';
import type { Locale, Words } from '../shared/locale.ts';
import * as say from './complainant.words.ts';
import type { ComplaintView, OwnAction } from './complaint-view.ts';
import { mark } from './marks.ts';

/** A form that was sent and not accepted: what was typed is never lost. */
export interface Refused {
  action: OwnAction;
  text: string;
  rating: string;
  message: string;
}

interface Todo {
  view: ComplaintView;
  locale: Locale;
  /** Where the forms are sent to. */
  path: string;
  refused: Refused | null;
}

const may = ({ view }: Todo, action: OwnAction): boolean => view.actions.includes(action);

/** The answer that is waited for, or the verdict; nothing when neither is due. */
export function answers(todo: Todo): Html | null {
  const { locale } = todo;
  if (may(todo, 'PROVIDE_INFORMATION')) return answerForm(todo);
  if (may(todo, 'CONFIRM'))
    return section(
      say.SOLVED_QUESTION[locale],
      html`${confirmForm(todo)}${may(todo, 'REOPEN') && reopenForm(todo, say.REOPEN_TITLE.resolved)}`,
    );
  if (!may(todo, 'REOPEN')) return null;
  const { rejected, closed } = say.REOPEN_TITLE;
  return section(say.TODO[locale], reopenForm(todo, todo.view.isRejected ? rejected : closed));
}

const section = (title: string, content: Html): Html =>
  html`<section class="todo" aria-labelledby="todo"><h2 id="todo">${title}</h2>${content}</section>`;

const answerForm = (todo: Todo): Html => html`<section class="todo" aria-labelledby="todo">
<h2 id="todo">${say.QUESTION[todo.locale]}</h2>${question(todo)}
${form(todo, 'PROVIDE_INFORMATION', { label: say.ANSWER_TEXT, submit: say.ANSWER_SUBMIT, required: true })}</section>`;

const question = ({ view: { question: asked }, locale }: Todo): Html | null =>
  asked && html`<blockquote>${asked.text}</blockquote><p>${say.ANSWER_BY(inDay(asked.answerBy, locale))[locale]}</p>`;

const confirmForm = (todo: Todo): Html =>
  unfolded(
    todo,
    'CONFIRM',
    say.CONFIRM_TITLE,
    form(todo, 'CONFIRM', { before: ratings(todo), label: say.CONFIRM_TEXT, submit: say.CONFIRM_SUBMIT }),
  );

function reopenForm(todo: Todo, title: Words): Html {
  const { view, locale } = todo;
  const until = view.reopenUntil && inDay(view.reopenUntil, locale);
  const note = html`<p>${say.REOPEN_NOTE(until)[locale]}</p>`;
  return unfolded(
    todo,
    'REOPEN',
    title,
    form(todo, 'REOPEN', { before: note, label: say.REOPEN_TEXT, submit: say.REOPEN_SUBMIT }),
  );
}

/** Kept apart from the rest: nobody withdraws by mistake. */
export const withdrawal = (todo: Todo): Html | null =>
  may(todo, 'WITHDRAW')
    ? unfolded(
        todo,
        'WITHDRAW',
        say.WITHDRAW_TITLE,
        form(todo, 'WITHDRAW', {
          before: html`<p>${say.WITHDRAW_NOTE[todo.locale]}</p>`,
          label: say.WITHDRAW_TEXT,
          submit: say.WITHDRAW_SUBMIT,
        }),
      )
    : null;

/** A choice that shows its form when it is made. One that was refused is open. */
const unfolded = ({ locale, refused }: Todo, action: OwnAction, title: Words, content: Html): Html =>
  html`<details class="choice choice-${action.toLowerCase()}" name="choice"${refused?.action === action && html` open`}><summary>${title[locale]}</summary>${content}</details>`;

const ratings = ({
  locale,
  refused,
}: Todo): Html => html`<fieldset class="ratings"><legend>${say.RATING[locale]}</legend>
${say.RATINGS.map((words, index) => {
  const value = String(index + 1);
  return html`<label><input type="radio" name="rating" value="${value}"${refused?.rating === value && html` checked`}><span>${value}</span> ${words[locale]}</label>`;
})}</fieldset>`;

interface FormWords {
  before?: Html;
  label: Words;
  submit: Words;
  required?: boolean;
}

function form({ path, locale, refused }: Todo, action: OwnAction, words: FormWords): Html {
  const mine = refused?.action === action ? refused : null;
  const id = action.toLowerCase();
  return html`<form method="post" action="${path}" novalidate>${words.before}
${mine && html`<p class="alert" id="${id}-error" role="alert">${mark('wrong')}<span>${mine.message}</span></p>`}
<div class="field"><label for="${id}">${words.label[locale]}</label>
<textarea id="${id}" name="text" rows="4" maxlength="5000"${words.required && html` required`}${mine && html` aria-invalid="true" aria-describedby="${id}-error"`}>${mine?.text}</textarea></div>
<button class="primary" type="submit" name="do" value="${action}">${words.submit[locale]}</button></form>`;
}
