/** Dates and hours in India, as pure functions. Asia/Kolkata has had one offset since 1945, so no table of zones is asked. */

const OFFSET_MS = 5.5 * 3_600_000;
export const DAY_MS = 86_400_000;
export const MINUTE_MS = 60_000;

/** By its parts: parsing a text takes ten times as long, and every working day of a term is asked for. */
const midnightUtc = (date: string) =>
  Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10)));

/** The date in India of an instant, as YYYY-MM-DD. */
export const istDate = (instant: Date): string => new Date(instant.getTime() + OFFSET_MS).toISOString().slice(0, 10);

/** The year in India of an instant. */
export const istYear = (instant: Date): number => Number(istDate(instant).slice(0, 4));

/** Milliseconds since midnight in India. */
export const istTimeOfDay = (instant: Date): number => (instant.getTime() + OFFSET_MS) % DAY_MS;

/** The instant so many minutes after midnight in India of a date. */
export const atIst = (date: string, minutes: number): Date =>
  new Date(midnightUtc(date) - OFFSET_MS + minutes * MINUTE_MS);

export const addDays = (date: string, days: number): string =>
  new Date(midnightUtc(date) + days * DAY_MS).toISOString().slice(0, 10);

/** 0 is Sunday. */
export const weekdayOf = (date: string): number => new Date(midnightUtc(date)).getUTCDay();

/** Is it a date that exists, as YYYY-MM-DD? */
export const isDate = (text: string): boolean =>
  /^[1-9]\d{3}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(midnightUtc(text)) && addDays(text, 0) === text;
