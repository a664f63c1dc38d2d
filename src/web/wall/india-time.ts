/**
 * Time on the wall: the server's, in India. A television's own clock and zone are often wrong, so what a snapshot says counts, and
 * the device only counts on from there. By arithmetic: nothing of the browser's languages and zones is asked.
 */
import type { Locale } from '../shared/locale.ts';
import { MONTHS, WEEKDAYS } from './wall.words.ts';

const IST_MS = 330 * 60_000;
const DAY_MS = 86_400_000;

/** The server's clock, as far as snapshots have told. */
export class ServerClock {
  #ahead = 0;

  /** A snapshot of this instant has just come. */
  set(at: number): void {
    this.#ahead = at - Date.now();
  }

  now(): number {
    return Date.now() + this.#ahead;
  }
}

export const two = (value: number): string => (value < 10 ? `0${value}` : String(value));

const ofDay = (instant: number): number => Math.floor((((instant + IST_MS) % DAY_MS) + DAY_MS) % DAY_MS);

/** 09:42 */
export function hoursMinutes(instant: number): string {
  const minutes = Math.floor(ofDay(instant) / 60_000);
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** 09:42:05 */
export const hoursMinutesSeconds = (instant: number): string =>
  `${hoursMinutes(instant)}:${two(Math.floor(ofDay(instant) / 1_000) % 60)}`;

/** शनि 21 नव॰ */
export function dayMonth(instant: number, locale: Locale): string {
  const date = new Date(instant + IST_MS);
  return `${WEEKDAYS[locale][date.getUTCDay()]} ${date.getUTCDate()} ${MONTHS[locale][date.getUTCMonth()]}`;
}

/** How long until, or since: 02:14:33, without room for seconds 02:14; beyond two days 3 दिन. */
export function countdown(milliseconds: number, days: string, withSeconds = true): string {
  const seconds = Math.floor(Math.abs(milliseconds) / 1_000);
  const hours = Math.floor(seconds / 3_600);
  if (hours >= 48) return `${Math.floor(hours / 24)} ${days}`;
  const toTheMinute = `${two(hours)}:${two(Math.floor(seconds / 60) % 60)}`;
  return withSeconds ? `${toTheMinute}:${two(seconds % 60)}` : toTheMinute;
}

/** 1234567 is 12,34,567. */
export function grouped(value: number): string {
  const digits = String(value);
  if (digits.length <= 3) return digits;
  return `${digits.slice(0, -3).replace(/\B(?=(\d\d)+$)/g, ',')},${digits.slice(-3)}`;
}
