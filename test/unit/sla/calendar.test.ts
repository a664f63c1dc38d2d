/** Working time against an oracle that looks at every single minute, over years, holidays, special days and pauses. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  addWorkingDays,
  addWorkingTime,
  type Interval,
  isWorkingDay,
  isWorkingTime,
  NoWorkingTime,
  type WorkingCalendar,
  workingDayFrom,
  workingTimeBetween,
  workingTimeFrom,
} from '../../../src/sla/calendar.ts';
import { dueAt, type Rest, shareUsedAt } from '../../../src/sla/deadlines.ts';
import { addDays, istDate } from '../../../src/sla/india.ts';

const MINUTE = 60_000;
const ist = (text: string) => new Date(`${text}+05:30`);

/** The oracle: the wall clock of India, from the table of time zones, minute by minute. */
const clock = new Intl.DateTimeFormat('en-CA', {
  ...{ timeZone: 'Asia/Kolkata', year: 'numeric', month: '2-digit', day: '2-digit' },
  ...{ weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
});
const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

const FIRST = '2026-01-01';
const YEARS = 3 * 365;
/** The whole time of the oracle: as far as any search goes. */
const SPAN = YEARS + 900;

/** Date and weekday of every day, asked of the table once. */
const DAYS = Array.from({ length: SPAN }, (_, day) => {
  const midnight = ist(`${FIRST}T00:00:00`).getTime() + day * 86_400_000;
  const parts = Object.fromEntries(clock.formatToParts(midnight).map(({ type, value }) => [type, value]));
  if (parts.hour !== '00' || parts.minute !== '00') throw new Error('no midnight in India');
  return { date: `${parts.year}-${parts.month}-${parts.day}`, weekday: WEEKDAYS.indexOf(parts.weekday as string) };
});

/** Is anybody at work, in each minute? */
function minutesWorked({ weekdays, days }: WorkingCalendar): boolean[] {
  const minutes = new Array<boolean>(SPAN * 1_440).fill(false);
  for (const [day, { date, weekday }] of DAYS.entries())
    for (const { from, to } of days.get(date) ?? (weekdays[weekday] as Interval[]))
      minutes.fill(true, day * 1_440 + from, day * 1_440 + to);
  return minutes;
}

const interval = fc
  .uniqueArray(fc.integer({ min: 0, max: 1_440 }), { minLength: 0, maxLength: 6 })
  .map((borders) => borders.sort((a, b) => a - b))
  .map((borders) =>
    Array.from({ length: Math.floor(borders.length / 2) }, (_, n) => ({
      from: borders[2 * n] as number,
      to: borders[2 * n + 1] as number,
    })),
  );
const anyDate = fc.integer({ min: 0, max: YEARS }).map((days) => addDays(FIRST, days));
const calendars = fc
  .record({
    weekdays: fc.array(interval, { minLength: 7, maxLength: 7 }),
    days: fc.array(fc.tuple(anyDate, fc.oneof(fc.constant([]), interval)), { maxLength: 120 }),
  })
  .filter(({ weekdays }) => weekdays.some((day) => day.length > 0))
  .map(({ weekdays, days }): WorkingCalendar => ({ weekdays, days: new Map(days) }));
const instants = fc
  .integer({ min: 0, max: YEARS * 1_440 })
  .map((minute) => new Date(ist(`${FIRST}T00:00:00`).getTime() + minute * MINUTE));
const minuteOf = (at: Date) => Math.round((at.getTime() - ist(`${FIRST}T00:00:00`).getTime()) / MINUTE);

test('working time, wherever it begins and however long it is, is what a look at every minute says', () => {
  fc.assert(
    fc.property(calendars, instants, instants, fc.integer({ min: 0, max: 20_000 }), (calendar, at, other, amount) => {
      const worked = minutesWorked(calendar);
      const begin = minuteOf(at);
      const [from, to] = at <= other ? [at, other] : [other, at];
      const between = worked.slice(minuteOf(from), minuteOf(to)).filter(Boolean).length;
      expect(workingTimeBetween(calendar, from, to)).toBe(between * MINUTE);
      expect(workingTimeBetween(calendar, to, from)).toBe(0);
      expect(isWorkingTime(calendar, at)).toBe(worked[begin]);
      const next = worked.indexOf(true, begin);
      expect(minuteOf(workingTimeFrom(calendar, at))).toBe(next);
      let end = begin;
      for (let left = amount; left > 0 || (amount === 0 && !worked[end]); end++) {
        if (end >= worked.length) return; // further than the oracle sees
        if (worked[end]) left -= 1;
      }
      expect(minuteOf(addWorkingTime(calendar, at, amount * MINUTE))).toBe(end);
    }),
    { numRuns: 40 },
  );
});

test('working time added and measured are each other’s reverse, to the millisecond', () => {
  fc.assert(
    fc.property(calendars, instants, fc.integer({ min: 1, max: 10 ** 9 }), (calendar, from, ms) => {
      expect(workingTimeBetween(calendar, from, addWorkingTime(calendar, from, ms))).toBe(ms);
    }),
    { numRuns: 300 },
  );
});

test('the due time after rests leaves exactly the working time that was there, in whatever pieces it is used', () => {
  const scene = fc.record({
    ...{ calendar: calendars, start: instants, amount: fc.integer({ min: 1, max: 21 }) },
    cuts: fc.array(fc.integer({ min: 1, max: 3_000 }), { minLength: 0, maxLength: 8 }),
  });
  fc.assert(
    fc.property(scene, ({ calendar, start, amount, cuts }) => {
      const rests = restsOf(start, cuts);
      const term = { unit: 'CALENDAR_DAYS', amount } as const;
      const plain = dueAt(start, term, calendar);
      const due = dueAt(start, term, calendar, rests);
      const rested = rests.reduce((sum, { from, to }) => sum + workingTimeBetween(calendar, from, to), 0);
      expect(workingTimeBetween(calendar, plain, due)).toBe(rested);
      expect(due.getTime()).toBeGreaterThanOrEqual(plain.getTime());
    }),
    { numRuns: 300 },
  );
});

const earlier = (one: Date, other: Date) => new Date(Math.min(one.getTime(), other.getTime()));

/** Rests one after the other: work, rest, work, rest. */
function restsOf(start: Date, cuts: readonly number[]): Rest[] {
  const borders = cuts.map((_, n) => {
    const passed = cuts.slice(0, n + 1).reduce((sum, minutes) => sum + minutes, 0);
    return new Date(start.getTime() + passed * MINUTE);
  });
  return Array.from({ length: Math.floor(borders.length / 2) }, (_, n) => ({
    from: borders[2 * n] as Date,
    to: borders[2 * n + 1] as Date,
  }));
}

test('a share of the time is used when so many minutes of work have passed outside the rests', () => {
  const scene = fc.record({
    ...{ calendar: calendars, start: instants, amount: fc.integer({ min: 1, max: 7 }) },
    ...{
      cuts: fc.array(fc.integer({ min: 1, max: 3_000 }), { maxLength: 6 }),
      percent: fc.integer({ min: 1, max: 99 }),
    },
  });
  fc.assert(
    fc.property(scene, ({ calendar, start, amount, cuts, percent }) => {
      const rests = restsOf(start, cuts);
      const resolve = { unit: 'CALENDAR_DAYS', amount } as const;
      const at = shareUsedAt({ start, resolve, rests }, percent, calendar);
      const used =
        workingTimeBetween(calendar, start, at) -
        rests.reduce((sum, { from, to }) => sum + workingTimeBetween(calendar, from, earlier(to, at)), 0);
      const total = workingTimeBetween(calendar, start, dueAt(start, resolve, calendar));
      expect(used).toBe(Math.floor((total * percent) / 100));
      expect(at.getTime()).toBeLessThanOrEqual(
        Math.max(dueAt(start, resolve, calendar, rests).getTime(), start.getTime()),
      );
    }),
    { numRuns: 300 },
  );
});

describe('a calendar in which nobody ever works', () => {
  const never: WorkingCalendar = { weekdays: Array.from({ length: 7 }, () => []), days: new Map() };

  test.each([
    ['a working day', () => workingDayFrom(never, FIRST)],
    ['working days', () => addWorkingDays(never, FIRST, 3)],
    ['working time', () => addWorkingTime(never, ist(`${FIRST}T10:00:00`), 1)],
    ['the next working time', () => workingTimeFrom(never, ist(`${FIRST}T10:00:00`))],
  ])('%s: it says so and does not look for ever', (_, look) => {
    expect(look).toThrow(NoWorkingTime);
  });

  test('one day of work a year is enough', () => {
    const calendar = { ...never, days: new Map([['2027-01-26', [{ from: 600, to: 601 }]]]) };
    expect(workingDayFrom(calendar, '2026-02-01')).toBe('2027-01-26');
    expect(istDate(addWorkingTime(calendar, ist('2026-02-01T00:00:00'), MINUTE))).toBe('2027-01-26');
    expect(isWorkingDay(calendar, '2027-01-27')).toBe(false);
  });
});
