/**
 * Due times of the default policy, as pure functions: A the same day (before 15:00 of a working day, else the next working
 * day), others after N calendar days; always due 18:00 IST, rolled over days off. Calendars per department, pauses in working
 * time and the escalation ladder build on this.
 */

/** Days are those of Asia/Kolkata, which has had one offset since 1945. */
const IST_OFFSET_MS = 5.5 * 3_600_000;
const DAY_MS = 86_400_000;
const CUT_OFF_HOUR = 15;
const DUE_HOUR = 18;
const SUNDAY = 0;
/** A calendar that has no working day within this horizon is a mistake, not a reason to loop for ever. */
const HORIZON_DAYS = 400;

export interface WorkingCalendar {
  /** Dates (YYYY-MM-DD, IST) on which nobody works, Sundays apart. */
  holidays: ReadonlySet<string>;
}

/** The date in India of an instant, as YYYY-MM-DD. */
export const istDate = (instant: Date): string =>
  new Date(instant.getTime() + IST_OFFSET_MS).toISOString().slice(0, 10);

/** The year in India of an instant. */
export const istYear = (instant: Date): number => Number(istDate(instant).slice(0, 4));

const istHour = (instant: Date) => new Date(instant.getTime() + IST_OFFSET_MS).getUTCHours();
const atIstHour = (date: string, hour: number) =>
  new Date(Date.parse(`${date}T00:00:00Z`) + hour * 3_600_000 - IST_OFFSET_MS);
const addDays = (date: string, days: number) =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

export const isWorkingDay = (date: string, { holidays }: WorkingCalendar): boolean =>
  new Date(`${date}T00:00:00Z`).getUTCDay() !== SUNDAY && !holidays.has(date);

/** The date itself or the first working day after it. Throws when there is none within 400 days. */
export function workingDayFrom(date: string, calendar: WorkingCalendar): string {
  for (let days = 0; days <= HORIZON_DAYS; days++) {
    const candidate = addDays(date, days);
    if (isWorkingDay(candidate, calendar)) return candidate;
  }
  throw new RangeError(`The calendar has no working day within ${HORIZON_DAYS} days of ${date}.`);
}

function sameDayDue(registeredAt: Date, calendar: WorkingCalendar): string {
  const today = istDate(registeredAt);
  const inTime = isWorkingDay(today, calendar) && istHour(registeredAt) < CUT_OFF_HOUR;
  return inTime ? today : workingDayFrom(addDays(today, 1), calendar);
}

/** The instant a complaint registered at `registeredAt` is due, for a category of `days` days (0 = the same day). */
export function dueAt(registeredAt: Date, days: number, calendar: WorkingCalendar): Date {
  if (days === 0) return atIstHour(sameDayDue(registeredAt, calendar), DUE_HOUR);
  return atIstHour(workingDayFrom(addDays(istDate(registeredAt), days), calendar), DUE_HOUR);
}
