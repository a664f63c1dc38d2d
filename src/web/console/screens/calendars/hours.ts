/** Working hours in words, and as forms hold them. */
import type { Weekday } from '../../../../client/operations.generated.ts';
import { i18n } from '../../app/i18n.ts';

export interface Interval {
  from: string;
  to: string;
}

const WEEKDAYS: Record<Weekday, string> = {
  MONDAY: /*i18n*/ 'Monday',
  TUESDAY: /*i18n*/ 'Tuesday',
  WEDNESDAY: /*i18n*/ 'Wednesday',
  THURSDAY: /*i18n*/ 'Thursday',
  FRIDAY: /*i18n*/ 'Friday',
  SATURDAY: /*i18n*/ 'Saturday',
  SUNDAY: /*i18n*/ 'Sunday',
};

/** As an office counts them. */
export const WEEK = Object.keys(WEEKDAYS) as Weekday[];
export const weekdayWord = (weekday: Weekday): string => i18n._(WEEKDAYS[weekday]);

/** A clock's field knows no 24:00; a day that ends there ends at 00:00 of the next one. */
export const asTyped = (intervals: readonly Interval[]): Interval[] =>
  intervals.map(({ from, to }) => ({ from, to: to === '24:00' ? '00:00' : to }));
export const asSent = (intervals: readonly Interval[]): Interval[] =>
  intervals.map(({ from, to }) => ({ from, to: to === '00:00' ? '24:00' : to }));
