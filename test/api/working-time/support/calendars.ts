/** Calendars as the tests set, look at and read them. */
import type { Person, World } from '../../../support/world.ts';
import { until } from '../../jobs/support/jobs.ts';

export const OFFICE = [
  { from: '10:00', to: '13:30' },
  { from: '14:00', to: '18:00' },
];
const NAMES = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'] as const;
export type Day = (typeof NAMES)[number];

/** The same hours on the first so many weekdays, Monday first. */
export const week = (days: number, intervals: object[] = OFFICE) =>
  NAMES.slice(0, days).map((weekday) => ({ weekday, intervals }));
export const HEARING = [{ from: '09:00', to: '11:00' }];
export const hours = (days: number, more: object = {}) => ({ weekdays: week(days), hearing: HEARING, ...more });
export const holiday = (day: string) => ({ day, nameHi: 'अवकाश', nameEn: 'Holiday', intervals: [] as object[] });

const CALENDAR = `department { code } origin hearing { from to } weekdays { weekday intervals { from to } }
  days(from: "2026-11-01") { day name origin intervals { from to } }`;
const PAYLOAD = `calendar { ${CALENDAR} } job { id kind total } cursor`;

/** The change, saved. */
export const saved = (person: Person, mutation: string, input: object) => person.done(mutation, input, PAYLOAD);
export const refusal = async (person: Person, mutation: string, input: object) => {
  const { errors, calendar, cursor } = await person.act(mutation, input, 'calendar { origin } cursor');
  return {
    codes: errors.map(({ code }: { code: string }) => code),
    path: errors[0]?.path.slice(1).join('.'),
    calendar,
    cursor,
  };
};

export const calendarOf = async (person: Person, departmentCode?: string) =>
  (
    await person.query(`query($code: String) { calendar(departmentCode: $code) { ${CALENDAR} } }`, {
      code: departmentCode,
    })
  ).calendar;

const PREVIEW = `query($change: CalendarChangeInput!, $first: Int, $after: Cursor) { calendarPreview(change: $change) {
  open moving earlier later examples(first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor }
    nodes { number dueBefore dueAfter } } } }`;

export const preview = async (person: Person, change: object, page: object = { first: 100 }) =>
  (await person.query(PREVIEW, { change, ...page })).calendarPreview;

/** Settles when no job has anything left to do. */
export const worked = (w: World): Promise<void> =>
  until(async () => (await w.sql.query('select 1 from job where finished_at is null')).rows.length === 0);

/** A job is begun, and over. */
export async function savedAndWorked(person: Person, mutation: string, input: object) {
  const payload = await saved(person, mutation, input);
  await worked(person.world);
  return payload;
}

/** Every due time that was moved, in the order of numbers: of each step of SLA_RECOMPUTED what it was before. */
export async function moves(w: World): Promise<{ number: string; dueBefore: string; text: string }[]> {
  const { rows } = await w.sql.query(
    `select c.number, t.changes ->> 'dueAt' as due_before, t.text from timeline_entry t join complaint c on c.id = t.complaint_id
      where t.type = 'SLA_RECOMPUTED' order by c.number, t.version`,
  );
  return rows.map(({ number, due_before, text }) => ({ number, dueBefore: due_before, text }));
}

export async function dueTimes(w: World): Promise<Record<string, string | null>> {
  const { rows } = await w.sql.query('select number, due_at from complaint order by number');
  return Object.fromEntries(rows.map(({ number, due_at }) => [number, due_at?.toISOString() ?? null]));
}

/** Everything a change of a calendar could write. */
export async function written(w: World) {
  const { rows } = await w.sql.query(
    `select (select json_agg(k order by k::text) from calendar k) as calendars, (select json_agg(d order by d::text) from calendar_day d) as days,
      (select count(*)::int from job) as jobs, (select count(*)::int from event_log) as events, (select count(*)::int from audit_log) as audit,
      (select json_agg(k order by k::text) from complaint_clock k) as clocks, (select json_agg(json_build_array(c.version, c.due_at, c.approaching_at) order by c.number) from complaint c) as complaints`,
  );
  return rows[0];
}

/** As if nobody had ever set anything: calendars, jobs and complaints of an earlier test are gone. */
export async function forgetCalendars(w: World): Promise<void> {
  await w.sql.query('delete from calendar; delete from calendar_day; delete from job_complaint; delete from job');
}
