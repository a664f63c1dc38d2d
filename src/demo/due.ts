/**
 * The demo's calendar: working hours, due times and the instants at which an overdue complaint climbs a level
 * (2-domain §5, §6). Times are epoch milliseconds; days are days of Asia/Kolkata, counted from 1970-01-01.
 */
import { addWorkingTime, type WorkingCalendar, workingTimeBetween } from '../sla/calendar.ts';
import { after, deadlinesOf } from '../sla/deadlines.ts';
import { DEFAULT_WEEKDAYS } from '../sla/default-calendar.ts';
import { CATEGORY_TERMS, PORTAL_TERMS, type SlaTerms } from '../sla/terms.ts';

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

/** What holds for a complaint of the demo: the limit of the portal it came from, else what its category promises. */
export const termsOf = (category: CategoryCode, source: string): SlaTerms =>
  PORTAL_TERMS[source as keyof typeof PORTAL_TERMS] ?? CATEGORY_TERMS[category];

export const dayOf = (at: number): number => Math.floor((at + IST_OFFSET) / DAY);
/** 0 = Sunday. */
export const weekdayOf = (day: number): number => (day + THURSDAY_1970) % 7;
export const atHour = (day: number, hour: number): number => day * DAY - IST_OFFSET + hour * HOUR;
/** Hours and parts of hours since midnight in India. */
export const hourOf = (at: number): number => (at + IST_OFFSET - dayOf(at) * DAY) / HOUR;
export const dateOf = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);
export const yearOf = (at: number): number => new Date(at + IST_OFFSET).getUTCFullYear();

export class Calendar {
  readonly #working: WorkingCalendar;
  readonly #daysOff: ReadonlySet<number>;

  /** Holidays as dates (YYYY-MM-DD); Sundays are off anyway. */
  constructor(holidays: readonly string[]) {
    this.#working = { weekdays: DEFAULT_WEEKDAYS, days: new Map(holidays.map((date) => [date, []])) };
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

  /** When a cycle that starts then is due, and when 80 % of its time is used. */
  deadlines(terms: SlaTerms, at: number): { dueAt: number; approachingAt: number } {
    const { resolve } = terms;
    const { dueAt, approachingAt } = deadlinesOf({ start: new Date(at), resolve, rests: [] }, this.#working);
    return { dueAt: dueAt.getTime(), approachingAt: approachingAt.getTime() };
  }

  /** Later by the working time between two instants. */
  afterRest(at: number, from: number, to: number): number {
    const rested = workingTimeBetween(this.#working, new Date(from), new Date(to));
    return rested === 0 ? at : addWorkingTime(this.#working, new Date(at), rested).getTime();
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
  escalationTimes({ ladder }: SlaTerms, due: number): Record<2 | 3 | 4, number> {
    const at = (level: number) => {
      const rung = ladder.find((one) => one.level === level);
      return rung === undefined ? due : after(new Date(due), rung.after, this.#working).getTime();
    };
    return { 2: due, 3: at(3), 4: at(4) };
  }
}
