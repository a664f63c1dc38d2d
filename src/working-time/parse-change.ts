/** What an input asks to change, found and checked, or refused. */
import type { EntityManager } from '@mikro-orm/postgresql';
import { departmentByCode } from '../complaints/index.ts';
import type { Interval } from '../sla/calendar.ts';
import type * as inputs from './calendar.inputs.ts';
import { WEEKDAYS } from './calendar.types.ts';
import type { CalendarChange, DatedDay } from './calendar-change.ts';
import { isDay, parseIntervals } from './parse-hours.ts';
import * as refuse from './refusals.ts';

const MOST_DAYS = 100;
const LONGEST_NAME = 200;

const whose = async (em: EntityManager, districtId: number, code: string | null | undefined): Promise<string | null> =>
  code == null ? null : departmentByCode(em, districtId, code);

type Parse<Input> = (em: EntityManager, districtId: number, input: Input) => Promise<CalendarChange>;

export const hoursChange: Parse<inputs.SetCalendarInput> = async (em, districtId, input) => ({
  kind: 'HOURS',
  weekdays: weekOf(input.weekdays),
  hearing: parseIntervals(input.hearing, ['hearing']),
  departmentId: await whose(em, districtId, input.departmentCode),
});

export const daysChange: Parse<inputs.SetCalendarDaysInput> = async (em, districtId, input) => ({
  kind: 'DAYS',
  days: datedDays(input.days),
  departmentId: await whose(em, districtId, input.departmentCode),
});

export const noDaysChange: Parse<inputs.RemoveCalendarDaysInput> = async (em, districtId, input) => {
  requireDays(input.days);
  return { kind: 'NO_DAYS', days: input.days, departmentId: await whose(em, districtId, input.departmentCode) };
};

export const inheritChange: Parse<inputs.GiveUpCalendarInput> = async (em, districtId, input) => ({
  kind: 'INHERIT',
  departmentId: await departmentByCode(em, districtId, input.departmentCode),
});

/** The one change that is given. */
export function anyChange(
  em: EntityManager,
  districtId: number,
  given: inputs.CalendarChangeInput,
): Promise<CalendarChange> {
  const { setCalendar, setCalendarDays, removeCalendarDays, giveUpCalendar } = given;
  const changes = [
    setCalendar && (() => hoursChange(em, districtId, setCalendar)),
    setCalendarDays && (() => daysChange(em, districtId, setCalendarDays)),
    removeCalendarDays && (() => noDaysChange(em, districtId, removeCalendarDays)),
    giveUpCalendar && (() => inheritChange(em, districtId, giveUpCalendar)),
  ].filter((change) => change != null);
  const [change] = changes;
  if (change === undefined || changes.length > 1) throw refuse.notOneChange();
  return change();
}

/** Seven lists, Sunday first. */
function weekOf(weekdays: readonly inputs.WorkingWeekdayInput[]): Interval[][] {
  const week = WEEKDAYS.map((): Interval[] => []);
  const seen = new Set<string>();
  for (const [index, { weekday, intervals }] of weekdays.entries()) {
    if (seen.has(weekday)) throw refuse.weekdayTwice('weekdays', String(index));
    seen.add(weekday);
    week[WEEKDAYS.indexOf(weekday)] = parseIntervals(intervals, ['weekdays', String(index), 'intervals']);
  }
  return week;
}

function datedDays(days: readonly inputs.CalendarDayInput[]): DatedDay[] {
  requireDays(days.map(({ day }) => day));
  return days.map(({ day, nameHi, nameEn, intervals }, index) => ({
    day,
    nameHi: nameOf(nameHi, ['days', String(index), 'nameHi']),
    nameEn: nameOf(nameEn, ['days', String(index), 'nameEn']),
    intervals: parseIntervals(intervals, ['days', String(index), 'intervals']),
  }));
}

function requireDays(days: readonly string[]): void {
  if (days.length < 1 || days.length > MOST_DAYS) throw refuse.tooMany(MOST_DAYS, 'days');
  const wrong = days.findIndex((day, index) => !isDay(day) || days.indexOf(day) !== index);
  if (wrong >= 0) throw refuse.notADay('days', String(wrong));
}

function nameOf(text: string, path: string[]): string {
  const name = text.trim();
  if (name === '' || name.length > LONGEST_NAME || name.includes('\0')) throw refuse.nameMissing(...path);
  return name;
}
