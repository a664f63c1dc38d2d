/**
 * When a complaint is due, as pure functions of its terms, its calendar and its rests. Interval arithmetic: a rest gives back
 * the working time it took and nothing else, so whoever resumes on a Sunday is not overdue on Sunday.
 */
import {
  addWorkingDays,
  addWorkingTime,
  type Interval,
  isInside,
  isWorkingDay,
  type WorkingCalendar,
  workingDayFrom,
  workingTimeBetween,
  workingTimeFrom,
} from './calendar.ts';
import { addDays, atIst, DAY_MS, istDate, istTimeOfDay, MINUTE_MS } from './india.ts';
import type { SlaTerms, Span } from './terms.ts';

const CUT_OFF_MINUTES = 15 * 60;
const DUE_MINUTES = 18 * 60;

/** A time the clock did not run. */
export interface Rest {
  from: Date;
  to: Date;
}

function sameDayDue(start: Date, calendar: WorkingCalendar): string {
  const today = istDate(start);
  const isInTime = isWorkingDay(calendar, today) && istTimeOfDay(start) < CUT_OFF_MINUTES * MINUTE_MS;
  return isInTime ? today : workingDayFrom(calendar, addDays(today, 1));
}

function lastDay(start: Date, { unit, amount }: SlaTerms['resolve'], calendar: WorkingCalendar): string {
  if (amount === 0) return sameDayDue(start, calendar);
  const today = istDate(start);
  if (unit === 'WORKING_DAYS') return addWorkingDays(calendar, today, amount);
  return workingDayFrom(calendar, addDays(today, amount));
}

/** Later by the working time of each rest. */
const afterRests = (at: Date, rests: readonly Rest[], calendar: WorkingCalendar): Date =>
  rests.reduce((moved, { from, to }) => {
    const rested = workingTimeBetween(calendar, from, to);
    return rested === 0 ? moved : addWorkingTime(calendar, moved, rested);
  }, at);

/** When a cycle that started then is due. Throws NoWorkingTime. */
export const dueAt = (
  start: Date,
  resolve: SlaTerms['resolve'],
  calendar: WorkingCalendar,
  rests: readonly Rest[] = [],
): Date => afterRests(atIst(lastDay(start, resolve, calendar), DUE_MINUTES), rests, calendar);

/** When so much of the working time until it is due is used, rests left out. `percent` 1 to 99. */
export function shareUsedAt({ start, resolve, rests }: Course, percent: number, calendar: WorkingCalendar): Date {
  const due = dueAt(start, resolve, calendar);
  const used = Math.floor((workingTimeBetween(calendar, start, due) * percent) / 100);
  return rests.reduce(
    (at, rest) => (rest.from < at ? afterRests(at, [rest], calendar) : at),
    used === 0 ? start : addWorkingTime(calendar, start, used),
  );
}

/** The share of the time that is used when a complaint is said to approach its due time, in percent. */
export const APPROACHING_PERCENT = 80;

/** A cycle, as far as its due time depends on it. */
export interface Course {
  start: Date;
  resolve: SlaTerms['resolve'];
  rests: readonly Rest[];
}

/** When a cycle is due, and when 80 % of its time is used. Throws NoWorkingTime. */
export const deadlinesOf = (course: Course, calendar: WorkingCalendar): { dueAt: Date; approachingAt: Date } => ({
  dueAt: dueAt(course.start, course.resolve, calendar, course.rests),
  approachingAt: shareUsedAt(course, APPROACHING_PERCENT, calendar),
});

/** An instant so much later. Days keep the time of day and end on a day of work. */
export function after(from: Date, { unit, amount }: Span, calendar: WorkingCalendar): Date {
  if (unit === 'WORKING_MINUTES') return addWorkingTime(calendar, from, amount * MINUTE_MS);
  const date = istDate(from);
  const day =
    unit === 'WORKING_DAYS' ? addWorkingDays(calendar, date, amount) : workingDayFrom(calendar, addDays(date, amount));
  return new Date(atIst(day, 0).getTime() + (istTimeOfDay(from) % DAY_MS));
}

/** When the responsible officer must have accepted it. Inside the hearing window he sits at his desk: minutes of the clock count. */
export function acknowledgeBy(
  assigned: Date,
  { acknowledgeWithin, acknowledgeInHearing }: Pick<SlaTerms, 'acknowledgeWithin' | 'acknowledgeInHearing'>,
  calendar: WorkingCalendar,
  hearing: readonly Interval[],
): Date {
  const isHearing = isWorkingDay(calendar, istDate(assigned)) && isInside(hearing, assigned);
  if (isHearing && acknowledgeInHearing !== null)
    return new Date(assigned.getTime() + acknowledgeInHearing * MINUTE_MS);
  return after(
    acknowledgeWithin.unit === 'WORKING_MINUTES' ? assigned : workingTimeFrom(calendar, assigned),
    acknowledgeWithin,
    calendar,
  );
}
