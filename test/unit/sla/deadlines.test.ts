/** Due times of the default policy: examples at the borders, and properties for every instant and calendar. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  isWorkingDay as isWorking,
  type WorkingCalendar,
  workingDayFrom as workingFrom,
} from '../../../src/sla/calendar.ts';
import { dueAt as dueBy } from '../../../src/sla/deadlines.ts';
import { DEFAULT_WEEKDAYS } from '../../../src/sla/default-calendar.ts';
import { istDate, istYear } from '../../../src/sla/india.ts';

const ist = (text: string) => new Date(`${text}+05:30`);
const withHolidays = (...days: string[]): WorkingCalendar => ({
  weekdays: DEFAULT_WEEKDAYS,
  days: new Map(days.map((day) => [day, []])),
});
const plain = withHolidays();
const dueAt = (at: Date, days: number, calendar: WorkingCalendar) =>
  dueBy(at, { unit: 'CALENDAR_DAYS', amount: days }, calendar);
const isWorkingDay = (date: string, calendar: WorkingCalendar) => isWorking(calendar, date);
const workingDayFrom = (date: string, calendar: WorkingCalendar) => workingFrom(calendar, date);
const hourInIndia = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Kolkata',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});
const dateInIndia = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Kolkata' });

describe('examples (22 November 2026 is a Sunday)', () => {
  test.each<[days: number, at: string, due: string, holidays: string[]]>([
    [0, '2026-11-21T00:00:00', '2026-11-21T18:00:00', []],
    [0, '2026-11-21T14:59:59.999', '2026-11-21T18:00:00', []],
    [0, '2026-11-21T15:00:00', '2026-11-23T18:00:00', []],
    [0, '2026-11-21T23:50:00', '2026-11-23T18:00:00', []],
    [0, '2026-11-22T00:10:00', '2026-11-23T18:00:00', []],
    [0, '2026-11-23T00:10:00', '2026-11-23T18:00:00', []],
    [0, '2026-11-23T09:30:00', '2026-11-24T18:00:00', ['2026-11-23']],
    [0, '2026-11-20T16:00:00', '2026-11-24T18:00:00', ['2026-11-21', '2026-11-23']],
    [3, '2026-11-20T23:50:00', '2026-11-23T18:00:00', []],
    [3, '2026-11-21T00:10:00', '2026-11-24T18:00:00', []],
    [3, '2026-11-19T10:00:00', '2026-11-23T18:00:00', []],
    [3, '2026-11-18T10:00:00', '2026-11-23T18:00:00', ['2026-11-21']],
    [7, '2026-11-13T23:50:00', '2026-11-20T18:00:00', []],
    [7, '2026-11-14T00:10:00', '2026-11-21T18:00:00', []],
    [7, '2026-11-15T12:00:00', '2026-11-23T18:00:00', []],
    [7, '2026-12-28T12:00:00', '2027-01-04T18:00:00', []],
    [3, '2028-02-26T12:00:00', '2028-02-29T18:00:00', []],
  ])('%d days from %s is %s', (days, at, due, holidays) => {
    expect(dueAt(ist(at), days, withHolidays(...holidays))).toEqual(ist(due));
  });
});

const instant = fc.date({ min: new Date('2020-01-01'), max: new Date('2045-01-01'), noInvalidDate: true });
const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2045-02-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
/** Holidays near an instant, in runs. */
const calendarAround = (at: Date) =>
  fc
    .uniqueArray(fc.integer({ min: -3, max: 25 }), { maxLength: 15 })
    .map((offsets) => withHolidays(...offsets.map((offset) => istDate(new Date(at.getTime() + offset * 86_400_000)))));
const scene = instant.chain((at) =>
  fc.record({ at: fc.constant(at), calendar: calendarAround(at), days: fc.constantFrom(0, 1, 3, 7, 21) }),
);
const plusDays = (date: string, days: number) =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

test('the date and year in India are those of the time zone database', () => {
  fc.assert(
    fc.property(instant, (at) => {
      expect(istDate(at)).toBe(dateInIndia.format(at));
      expect(istYear(at)).toBe(Number(dateInIndia.format(at).slice(0, 4)));
    }),
  );
});

test('a due time is 18:00 in India of a working day, later than the registration', () => {
  fc.assert(
    fc.property(scene, ({ at, days, calendar }) => {
      const due = dueAt(at, days, calendar);
      expect(hourInIndia.format(due)).toBe('18:00:00');
      expect(isWorkingDay(istDate(due), calendar)).toBe(true);
      expect(due.getTime()).toBeGreaterThan(at.getTime());
    }),
  );
});

test('N days are N dates of India, rolled to the first working day and no further', () => {
  fc.assert(
    fc.property(scene, ({ at, days, calendar }) => {
      fc.pre(days > 0);
      const last = plusDays(istDate(at), days);
      const due = istDate(dueAt(at, days, calendar));
      expect(due >= last).toBe(true);
      for (let date = last; date < due; date = plusDays(date, 1)) expect(isWorkingDay(date, calendar)).toBe(false);
    }),
  );
});

test('the same day is due exactly when it is a working day before 15:00', () => {
  fc.assert(
    fc.property(scene, ({ at, calendar }) => {
      const today = istDate(at);
      const inTime = isWorkingDay(today, calendar) && hourInIndia.format(at) < '15:00:00';
      const due = istDate(dueAt(at, 0, calendar));
      expect(due === today).toBe(inTime);
      if (!inTime) expect(due).toBe(workingDayFrom(plusDays(today, 1), calendar));
    }),
  );
});

test('who comes later is never due earlier', () => {
  fc.assert(
    fc.property(scene, fc.integer({ min: 0, max: 20 * 86_400_000 }), ({ at, days, calendar }, later) => {
      expect(dueAt(new Date(at.getTime() + later), days, calendar).getTime()).toBeGreaterThanOrEqual(
        dueAt(at, days, calendar).getTime(),
      );
    }),
  );
});

test('a Sunday never works, a holiday never works, any other day does', () => {
  fc.assert(
    fc.property(day, fc.boolean(), (date, isHoliday) => {
      const isSunday =
        new Intl.DateTimeFormat('en', { weekday: 'short', timeZone: 'UTC' }).format(new Date(`${date}T12:00:00Z`)) ===
        'Sun';
      expect(isWorkingDay(date, isHoliday ? withHolidays(date) : plain)).toBe(!isSunday && !isHoliday);
    }),
  );
});

test('a calendar without a working day for over a year is refused, not searched for ever', () => {
  const years = Array.from({ length: 800 }, (_, index) => plusDays('2026-11-21', index));
  expect(() => dueAt(ist('2026-11-21T10:00:00'), 0, withHolidays(...years))).toThrow(RangeError);
  expect(dueAt(ist('2026-11-21T10:00:00'), 0, withHolidays(...years.slice(0, 390)))).toEqual(
    ist('2027-12-16T18:00:00'),
  );
});
