/**
 * The demo's calendar: working hours, due times and the instants at which an overdue complaint climbs a level
 * (2-domain §5, §6). Times are epoch milliseconds; days are days of Asia/Kolkata, counted from 1970-01-01.
 */
import { dueAt as policyDueAt } from '../sla/deadlines.ts';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
const IST_OFFSET = 5.5 * HOUR;
const THURSDAY_1970 = 4;
const OPENS_AT_HOUR = 10;
const CLOSES_AT_HOUR = 18;
/** The hearing: offices are on line from nine, whatever their own hours [s1]. */
const HEARING_HOUR = 9;

export type CategoryCode = 'A' | 'B' | 'C';
export const CATEGORY_DAYS: Readonly<Record<CategoryCode, number>> = { A: 0, B: 3, C: 7 };

export const dayOf = (at: number): number => Math.floor((at + IST_OFFSET) / DAY);
/** 0 = Sunday. */
export const weekdayOf = (day: number): number => (day + THURSDAY_1970) % 7;
export const atHour = (day: number, hour: number): number => day * DAY - IST_OFFSET + hour * HOUR;
/** Hours and parts of hours since midnight in India. */
export const hourOf = (at: number): number => (at + IST_OFFSET - dayOf(at) * DAY) / HOUR;
export const dateOf = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);
export const yearOf = (at: number): number => new Date(at + IST_OFFSET).getUTCFullYear();

export class Calendar {
  readonly #holidays: ReadonlySet<string>;
  readonly #daysOff: ReadonlySet<number>;

  /** Holidays as dates (YYYY-MM-DD); Sundays are off anyway. */
  constructor(holidays: readonly string[]) {
    this.#holidays = new Set(holidays);
    this.#daysOff = new Set(holidays.map((date) => Date.parse(`${date}T00:00:00Z`) / DAY));
  }

  isWorkingDay(day: number): boolean {
    return weekdayOf(day) !== 0 && !this.#daysOff.has(day);
  }

  nextWorkingDay(day: number): number {
    let next = day + 1;
    while (!this.isWorkingDay(next)) next++;
    return next;
  }

  dueAt(category: CategoryCode, at: number): number {
    return policyDueAt(new Date(at), CATEGORY_DAYS[category], { holidays: this.#holidays }).getTime();
  }

  /** The instant itself when offices are open, else `lag` after the next opening. */
  officeTime(at: number, lag: number): number {
    const day = dayOf(at);
    const hour = hourOf(at);
    if (this.isWorkingDay(day) && hour >= HEARING_HOUR && hour < CLOSES_AT_HOUR) return at;
    const isEarly = this.isWorkingDay(day) && hour < HEARING_HOUR;
    return atHour(isEarly ? day : this.nextWorkingDay(day), isEarly ? HEARING_HOUR : OPENS_AT_HOUR) + lag;
  }

  /** When an overdue complaint reaches levels 2, 3 and 4. */
  escalationTimes(category: CategoryCode, due: number): Record<2 | 3 | 4, number> {
    if (category === 'B') return { 2: due, 3: due + DAY, 4: due + 2 * DAY };
    if (category === 'C') return { 2: due, 3: due + 2 * DAY, 4: due + 3 * DAY };
    const next = this.nextWorkingDay(dayOf(due));
    return { 2: due, 3: atHour(next, OPENS_AT_HOUR + 4), 4: atHour(next, CLOSES_AT_HOUR) };
  }
}
