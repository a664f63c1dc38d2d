/** Times, days and intervals as people write them, made into what calendars are of, or refused. Pure. */
import type { Interval } from '../sla/calendar.ts';
import { addDays } from '../sla/india.ts';
import * as refuse from './refusals.ts';

/** `HH:MM` in India; `24:00` ends a day. */
export interface WrittenInterval {
  from: string;
  to: string;
}

const TIME = /^([01]\d|2[0-3]):([0-5]\d)$/;
const END_OF_DAY = 24 * 60;
const MOST_INTERVALS = 6;

/** Minutes since midnight. */
export function parseTime(text: string, path: string[]): number {
  const [, hours, minutes] = TIME.exec(text) ?? [];
  if (hours === undefined || minutes === undefined) throw refuse.notATime(...path);
  return Number(hours) * 60 + Number(minutes);
}

/** Intervals of a day, in order. Refuses what is upside down, overlaps or touches. */
export function parseIntervals(written: readonly WrittenInterval[], path: string[]): Interval[] {
  if (written.length > MOST_INTERVALS) throw refuse.tooMany(MOST_INTERVALS, ...path);
  const intervals = written.map(({ from, to }, index) => {
    const here = [...path, String(index)];
    const interval = {
      from: parseTime(from, [...here, 'from']),
      to: to === '24:00' ? END_OF_DAY : parseTime(to, [...here, 'to']),
    };
    if (interval.from >= interval.to) throw refuse.upsideDown(...here);
    return interval;
  });
  const inOrder = intervals.sort((one, other) => one.from - other.from);
  if (inOrder.some(({ from }, index) => index > 0 && from <= (inOrder[index - 1] as Interval).to))
    throw refuse.overlapping(...path);
  return inOrder;
}

export const writeTime = (minutes: number): string =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');

export const writeIntervals = (intervals: readonly Interval[]): WrittenInterval[] =>
  intervals.map(({ from, to }) => ({ from: writeTime(from), to: writeTime(to) }));

const DAY = /^20\d\d-\d\d-\d\d$/;

/** A day that exists: 31 February is none. */
export const isDay = (text: string): boolean => {
  if (!DAY.test(text) || Number.isNaN(Date.parse(`${text}T00:00:00Z`))) return false;
  return addDays(text, 0) === text;
};
