/** Instants and spans as people say them. Days are those of the district, whatever zone the browser is in. */
import { timeOfDay } from '../../shared/time-of-day.ts';
import { i18n, LOCALE } from '../app/i18n.ts';

const IST = 'Asia/Kolkata';
const LANGUAGE = LOCALE === 'hi' ? 'hi-IN-u-nu-latn' : 'en-IN';

const DATE = new Intl.DateTimeFormat(LANGUAGE, { timeZone: IST, day: 'numeric', month: 'short' });
const DAY = new Intl.DateTimeFormat(LANGUAGE, { timeZone: IST, weekday: 'short', day: 'numeric', month: 'short' });
const DAY_OF_YEAR = new Intl.DateTimeFormat(LANGUAGE, {
  ...{ timeZone: IST, weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' },
});
const DATE_IN_YEAR = new Intl.DateTimeFormat(LANGUAGE, {
  timeZone: IST,
  day: 'numeric',
  month: 'short',
  year: 'numeric',
});
const ISO_DAY = new Intl.DateTimeFormat('en-CA', { timeZone: IST });
const WHOLE = new Intl.NumberFormat('en-IN');

export const time = (instant: string): string => timeOfDay(new Date(instant), LOCALE);
export const dayAndTime = (instant: string): string => `${DATE.format(new Date(instant))}, ${time(instant)}`;
export const day = (instant: string | number | Date): string => DAY.format(new Date(instant));
/** For lists that go beyond a year. */
export const dayOfYear = (instant: string): string => DAY_OF_YEAR.format(new Date(instant));
/** For what may lie years back. */
export const dateInYear = (instant: string): string => DATE_IN_YEAR.format(new Date(instant));
export const dayAndTimeInYear = (instant: string): string => `${dateInYear(instant)}, ${time(instant)}`;
/** 12,34,567 */
export const count = (value: number): string => WHOLE.format(value);

/** `2026-11-22`: the district's day. */
export const districtDay = (instant: string | number | Date): string => ISO_DAY.format(new Date(instant));
export const isToday = (instant: string, now: number): boolean => districtDay(instant) === districtDay(now);

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY_MS = 24 * HOUR;

/** `2 h 10 min`, `3 days`: the two greatest units that matter, never more. */
export function span(milliseconds: number): string {
  const length = Math.abs(milliseconds);
  const minutes = Math.floor(length / MINUTE);
  if (length < HOUR) return i18n._('{minutes} min', { minutes });
  const hours = Math.floor(length / HOUR);
  if (length < 6 * HOUR) return i18n._('{hours} h {minutes} min', { hours, minutes: minutes % 60 });
  if (length < DAY_MS) return i18n._('{hours} h', { hours });
  return i18n._('{days, plural, one {# day} other {# days}}', { days: Math.floor(length / DAY_MS) });
}

/** `2 h 10 min left`, `3 days late`. */
export function untilDue(dueAt: string, now: number): string {
  const left = new Date(dueAt).getTime() - now;
  return left >= 0 ? i18n._('{span} left', { span: span(left) }) : i18n._('{span} late', { span: span(left) });
}

/** `10 min ago`, or the day and time when it is long ago. */
export function ago(instant: string, now: number): string {
  const since = now - new Date(instant).getTime();
  if (since < MINUTE) return i18n._('just now');
  return since < DAY_MS ? i18n._('{span} ago', { span: span(since) }) : dayAndTime(instant);
}
