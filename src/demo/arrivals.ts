/**
 * When complaints come in and by which way: twelve months up to now, with the week's rhythm (hearings on working days,
 * Samadhan Shivir on Mondays and Thursdays) and the day's (the rush of the 9–11 hearing, WhatsApp in the evening).
 */
import { atHour, type Calendar, DAY, dayOf, hourOf, MINUTE, weekdayOf } from './due.ts';
import type { Random } from './random.ts';

export type Source =
  | 'WHATSAPP'
  | 'FACEBOOK'
  | 'X'
  | 'COUNTER'
  | 'PHONE'
  | 'EMAIL'
  | 'WEB'
  | 'JAN_SUNWAI'
  | 'SAMADHAN_SHIVIR'
  | 'JAN_SAMVAD'
  | 'CM_HELPLINE'
  | 'CPGRAMS';

export interface Arrival {
  readonly at: number;
  readonly source: Source;
  /** Just in: the desk has not come to it yet. */
  readonly isFresh: boolean;
}

interface Rush {
  readonly share: number;
  readonly from: number;
  readonly to: number;
}

interface SourceHabit {
  readonly share: number;
  readonly source: Source;
  readonly rushes: readonly Rush[];
  /** Week days (0 = Sunday) on which it happens; working days only unless `everyDay`. */
  readonly weekdays?: readonly number[];
  readonly everyDay?: boolean;
}

const ONLINE: readonly Rush[] = [
  { share: 34, from: 8.5, to: 11.5 },
  { share: 26, from: 11.5, to: 17 },
  { share: 30, from: 17, to: 21.5 },
  { share: 6, from: 21.5, to: 24 },
  { share: 4, from: 5, to: 8.5 },
];
const HEARING: readonly Rush[] = [{ share: 1, from: 9, to: 11 }];
const OFFICE: readonly Rush[] = [
  { share: 55, from: 9, to: 11.25 },
  { share: 45, from: 11.25, to: 17 },
];
const CALLS: readonly Rush[] = [
  { share: 40, from: 8.5, to: 11.5 },
  { share: 60, from: 11.5, to: 20 },
];

const HABITS: readonly SourceHabit[] = [
  { share: 45, source: 'WHATSAPP', rushes: ONLINE, everyDay: true },
  { share: 11, source: 'COUNTER', rushes: OFFICE },
  { share: 8, source: 'PHONE', rushes: CALLS, everyDay: true },
  { share: 9, source: 'CM_HELPLINE', rushes: CALLS, everyDay: true },
  { share: 5, source: 'FACEBOOK', rushes: ONLINE, everyDay: true },
  { share: 3, source: 'X', rushes: ONLINE, everyDay: true },
  { share: 7, source: 'JAN_SUNWAI', rushes: HEARING },
  { share: 5, source: 'SAMADHAN_SHIVIR', rushes: [{ share: 1, from: 10, to: 14 }], weekdays: [1, 4] },
  { share: 3, source: 'CPGRAMS', rushes: OFFICE },
  { share: 2, source: 'WEB', rushes: ONLINE, everyDay: true },
  { share: 1, source: 'EMAIL', rushes: OFFICE },
  { share: 1, source: 'JAN_SAMVAD', rushes: [{ share: 1, from: 15, to: 17.5 }], weekdays: [3, 5] },
];

/** Months of rain and heat bring more (index 0 = January). */
const SEASON: readonly number[] = [0.9, 0.9, 0.95, 1, 1.05, 1.2, 1.3, 1.25, 1.1, 1, 0.95, 0.95];
const SUNDAY_FACTOR = 0.45;
const GROWTH = 0.25;
/** A small district would have nothing open: some of its complaints are drawn from the last days. */
const RECENT_DAYS = 9;
const RECENT_COUNT = 150;
const MOST_RECENT_SHARE = 0.25;
const FRESH_COUNT = 9;
const FRESH_WINDOW_MINUTES = 100;
const FRESH_SOURCES: readonly Source[] = ['WHATSAPP', 'WHATSAPP', 'WHATSAPP', 'FACEBOOK', 'WEB', 'X'];
/** Taken at the sitting that is on. */
const SITTING_COUNT = 7;
const SITTING_MINUTES = 95;
export const PERIOD_DAYS = 365;

/** `count` arrivals in the order of time, none later than `now`. */
export function arrivalsUntil(random: Random, calendar: Calendar, count: number, now: number): Arrival[] {
  const fresh = Math.min(FRESH_COUNT, Math.floor(count / 20));
  const days = new DayPicker(random, now, Math.min(MOST_RECENT_SHARE, RECENT_COUNT / count));
  const seated = Math.min(SITTING_COUNT, Math.floor(count / 20));
  const ordinary = Array.from({ length: count - fresh - seated }, () => oneArrival(random, calendar, days, now));
  const sitting = Array.from({ length: seated }, () => seatedArrival(random, calendar, now));
  const last = Array.from({ length: fresh }, () => freshArrival(random, now));
  return [...ordinary, ...sitting, ...last].sort((a, b) => a.at - b.at);
}

function oneArrival(random: Random, calendar: Calendar, days: DayPicker, now: number): Arrival {
  const isPast = (at: number) => at < now - FRESH_WINDOW_MINUTES * MINUTE;
  return { ...arrivalOn(random, calendar, () => days.pick(), isPast), isFresh: false };
}

/** One arrival on a day that `pickDay` gives, by a way that is open on it, at an hour people use it. */
export function arrivalOn(
  random: Random,
  calendar: Calendar,
  pickDay: () => number,
  isWanted: (at: number) => boolean = () => true,
): Pick<Arrival, 'at' | 'source'> {
  const habit = random.byShare(HABITS);
  for (;;) {
    const day = pickDay();
    const at = Math.floor(timeWithin(random, day, habit.rushes));
    if (isWanted(at) && happensOn(habit, day, calendar)) return { at, source: habit.source };
  }
}

const freshArrival = (random: Random, now: number): Arrival => ({
  at: Math.floor(now - random.between(1, FRESH_WINDOW_MINUTES) * MINUTE),
  source: random.pick(FRESH_SOURCES),
  isFresh: true,
});

/** The sitting that is on, whenever the demo begins: the morning hearing in its hours, else people met in a village. */
export function sittingNow(calendar: Calendar, now: number): { source: Source; from: number } {
  const [day, hour] = [dayOf(now), hourOf(now)];
  const isMorning = calendar.isWorkingDay(day) && hour >= MORNING.from && hour < MORNING.to;
  const from = Math.max(now - SITTING_MINUTES * MINUTE, atHour(day, isMorning ? MORNING.from : 0));
  return { source: isMorning ? 'JAN_SUNWAI' : 'JAN_SAMVAD', from };
}

const MORNING = { from: 9, to: 12 };

function seatedArrival(random: Random, calendar: Calendar, now: number): Arrival {
  const { source, from } = sittingNow(calendar, now);
  return { at: Math.floor(random.between(from, now)), source, isFresh: false };
}

function timeWithin(random: Random, day: number, rushes: readonly Rush[]): number {
  const { from, to } = random.byShare(rushes);
  return atHour(day, random.between(from, to));
}

function happensOn({ weekdays, everyDay }: SourceHabit, day: number, calendar: Calendar): boolean {
  if (everyDay) return true;
  return calendar.isWorkingDay(day) && (weekdays === undefined || weekdays.includes(weekdayOf(day)));
}

/** Days of the period by how busy they are. */
class DayPicker {
  readonly #random: Random;
  readonly #today: number;
  readonly #recentShare: number;

  constructor(random: Random, now: number, recentShare: number) {
    this.#random = random;
    this.#today = dayOf(now);
    this.#recentShare = recentShare;
  }

  pick(): number {
    if (this.#random.chance(this.#recentShare)) return this.#today - this.#random.whole(0, RECENT_DAYS);
    for (;;) {
      const ago = this.#random.whole(0, PERIOD_DAYS - 1);
      if (this.#random.chance(busyness(this.#today - ago, ago) / 2)) return this.#today - ago;
    }
  }
}

/** How busy the month of a day is; 1 is usual. */
export const seasonOf = (day: number): number => SEASON[new Date(day * DAY).getUTCMonth()] ?? 1;

function busyness(day: number, ago: number): number {
  const week = weekdayOf(day) === 0 ? SUNDAY_FACTOR : 1;
  return seasonOf(day) * week * (1 + GROWTH * (1 - ago / PERIOD_DAYS));
}
