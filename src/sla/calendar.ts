/**
 * When an office works: several intervals a weekday, holidays, special working days. Pure; all arithmetic is on intervals, so
 * neither a pause over a holiday nor a lunch hour is ever counted as time somebody could have used.
 *
 * Invariants: intervals of a day are in order and do not touch; a search for working time ends after 400 days with
 * `NoWorkingTime`, never in a loop.
 */
import { addDays, atIst, istDate, istTimeOfDay, MINUTE_MS, weekdayOf } from './india.ts';

/** Minutes since midnight in India, the end not included. */
export interface Interval {
  from: number;
  to: number;
}

export interface WorkingCalendar {
  /** By weekday, Sunday first: seven lists. */
  weekdays: readonly (readonly Interval[])[];
  /** Dates (YYYY-MM-DD) that differ from their weekday. A holiday has no interval. */
  days: ReadonlyMap<string, readonly Interval[]>;
}

/** A calendar with nothing to work in is a mistake, not a reason to look for ever. */
const HORIZON_DAYS = 400;

export class NoWorkingTime extends RangeError {
  constructor(from: string) {
    super(`The calendar has no working time within ${HORIZON_DAYS} days of ${from}.`);
  }
}

const intervalsOf = ({ weekdays, days }: WorkingCalendar, date: string): readonly Interval[] =>
  days.get(date) ?? weekdays[weekdayOf(date)] ?? [];

export const isWorkingDay = (calendar: WorkingCalendar, date: string): boolean =>
  intervalsOf(calendar, date).length > 0;

/** The date itself or the first working day after it. */
export function workingDayFrom(calendar: WorkingCalendar, date: string): string {
  for (let days = 0; days <= HORIZON_DAYS; days++) {
    const candidate = addDays(date, days);
    if (isWorkingDay(calendar, candidate)) return candidate;
  }
  throw new NoWorkingTime(date);
}

/** The working day so many working days after a date; 1 is the first one after it. */
export function addWorkingDays(calendar: WorkingCalendar, date: string, count: number): string {
  let day = date;
  for (let passed = 0; passed < count; passed++) day = workingDayFrom(calendar, addDays(day, 1));
  return day;
}

/**
 * Throws NoWorkingTime where a search for working time could ever end in vain: nothing regular to work in, or so many days off in a
 * row, from a day on, that the search gives up.
 */
export function requireWorkingTime(calendar: WorkingCalendar, now: Date): void {
  const from = istDate(now);
  if (calendar.weekdays.every((intervals) => intervals.length === 0)) throw new NoWorkingTime(from);
  const last = [from, ...calendar.days.keys()].sort().at(-1) as string;
  let day = workingDayFrom(calendar, from);
  while (day <= last) day = workingDayFrom(calendar, addDays(day, 1));
}

interface Span {
  start: number;
  end: number;
}

/** The working intervals of a date as instants. */
const spansOf = (calendar: WorkingCalendar, date: string): Span[] =>
  intervalsOf(calendar, date).map(({ from, to }) => ({
    start: atIst(date, from).getTime(),
    end: atIst(date, to).getTime(),
  }));

/** Is work done at this instant? */
export const isWorkingTime = (calendar: WorkingCalendar, at: Date): boolean =>
  isInside(intervalsOf(calendar, istDate(at)), at);

export const isInside = (intervals: readonly Interval[], at: Date): boolean => {
  const minutes = istTimeOfDay(at) / MINUTE_MS;
  return intervals.some(({ from, to }) => from <= minutes && minutes < to);
};

/** The instant itself when work is done then, else the beginning of the next working interval. */
export const workingTimeFrom = (calendar: WorkingCalendar, at: Date): Date =>
  isWorkingTime(calendar, at) ? at : addWorkingTime(calendar, at, 0);

/**
 * When so much working time has passed since an instant, in milliseconds: the end of the last piece of it. With nothing to
 * pass, the first instant of work from there on.
 */
export function addWorkingTime(calendar: WorkingCalendar, from: Date, ms: number): Date {
  const first = istDate(from);
  let left = ms;
  let idle = 0;
  for (let date = first; idle <= HORIZON_DAYS; date = addDays(date, 1)) {
    const spans = spansOf(calendar, date);
    idle = spans.length === 0 ? idle + 1 : 0;
    for (const { start, end } of spans) {
      const begun = Math.max(start, from.getTime());
      if (begun >= end) continue;
      if (left <= end - begun) return new Date(begun + left);
      left -= end - begun;
    }
  }
  throw new NoWorkingTime(first);
}

/** Working time between two instants, in milliseconds; 0 when the second is not later. */
export function workingTimeBetween(calendar: WorkingCalendar, from: Date, to: Date): number {
  let sum = 0;
  const last = istDate(to);
  for (let date = istDate(from); date <= last; date = addDays(date, 1))
    for (const { start, end } of spansOf(calendar, date))
      sum += Math.max(0, Math.min(end, to.getTime()) - Math.max(start, from.getTime()));
  return sum;
}
