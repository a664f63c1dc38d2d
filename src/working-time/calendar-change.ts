/**
 * A change of a calendar: what it writes, which departments work by it, and that it leaves somebody something to work in. Saving and
 * looking ahead both go through here, so what is looked at is what would be saved.
 */
import type { EntityManager } from '@mikro-orm/postgresql';
import { openSql } from '../complaints/index.ts';
import { Parameters, query } from '../database/query.ts';
import { type Interval, NoWorkingTime, requireWorkingTime } from '../sla/calendar.ts';
import { type OfficeHours, readOfficeHours } from '../sla/read-setting.ts';
import * as refuse from './refusals.ts';

export interface DatedDay {
  day: string;
  nameHi: string;
  nameEn: string;
  intervals: Interval[];
}

/** `departmentId` is null for the district's own calendar. */
export type CalendarChange = { departmentId: string | null } & (
  | { kind: 'HOURS'; weekdays: Interval[][]; hearing: Interval[] }
  | { kind: 'DAYS'; days: DatedDay[] }
  | { kind: 'NO_DAYS'; days: string[] }
  | { kind: 'INHERIT' }
);

/** Writes it. Refuses to remove what is not there, and what leaves nothing to work in from `now` on. */
export async function applyChange(
  em: EntityManager,
  districtId: number,
  change: CalendarChange,
  now: Date,
): Promise<void> {
  const written = await write(em, districtId, change);
  if (written < leastRows(change)) throw refuse.notSet(change.kind === 'NO_DAYS' ? 'days' : 'departmentCode');
  for (const hours of await hoursInUse(em, districtId, now)) requireHours(hours, now);
}

const leastRows = (change: CalendarChange): number => (change.kind === 'NO_DAYS' ? change.days.length : 1);

async function write(em: EntityManager, districtId: number, change: CalendarChange): Promise<number> {
  const { departmentId } = change;
  const rows = (sql: string, ...values: unknown[]) =>
    query(em, `${sql} returning 1`, [districtId, departmentId, ...values]).then(({ length }) => length);
  switch (change.kind) {
    case 'HOURS':
      return rows(SET_HOURS, JSON.stringify(change.weekdays), JSON.stringify(change.hearing));
    case 'DAYS':
      return rows(SET_DAYS, JSON.stringify(change.days));
    case 'NO_DAYS':
      return rows(`delete from calendar_day where ${OWN} and day = any($3::date[])`, change.days);
    case 'INHERIT':
      return (await rows(`delete from calendar where ${OWN}`)) + (await rows(`delete from calendar_day where ${OWN}`));
  }
}

const OWN = 'district_id = $1 and department_id is not distinct from $2::uuid';

const SET_HOURS = `insert into calendar (district_id, department_id, weekdays, hearing) values ($1, $2, $3, $4)
  on conflict (district_id, department_id) do update set weekdays = excluded.weekdays, hearing = excluded.hearing`;

const SET_DAYS = `insert into calendar_day (district_id, department_id, day, name_hi, name_en, intervals)
  select $1, $2, d.day, d."nameHi", d."nameEn", d.intervals
  from jsonb_to_recordset($3::jsonb) as d(day date, "nameHi" text, "nameEn" text, intervals jsonb)
  on conflict (district_id, department_id, day) do update
    set name_hi = excluded.name_hi, name_en = excluded.name_en, intervals = excluded.intervals`;

/** Departments that have set anything of their own; all others work as the district does. */
export async function departmentsWithOwn(em: EntityManager, districtId: number): Promise<string[]> {
  const sql = `select department_id as id from calendar where district_id = $1 and department_id is not null
    union select department_id from calendar_day where district_id = $1 and department_id is not null`;
  return (await query<{ id: string }>(em, sql, [districtId])).map(({ id }) => id);
}

async function hoursInUse(em: EntityManager, districtId: number, from: Date): Promise<OfficeHours[]> {
  const owners = [null, ...(await departmentsWithOwn(em, districtId))];
  const all: OfficeHours[] = [];
  for (const departmentId of owners) all.push(await readOfficeHours(em, { districtId, departmentId }, from));
  return all;
}

function requireHours({ calendar }: OfficeHours, from: Date): void {
  try {
    requireWorkingTime(calendar, from);
  } catch (error) {
    throw error instanceof NoWorkingTime ? refuse.noWorkingTime() : error;
  }
}

/** Open complaints, of `c`, that have a due time and work by what is changed. Clocks of other departments are never touched. */
export function reachSql(districtId: number, change: CalendarChange, parameters: Parameters): string {
  const open = `c.district_id = ${parameters.add(districtId)} and ${openSql} and c.due_at is not null`;
  const { departmentId } = change;
  if (departmentId !== null) return `${open} and c.department_id = ${parameters.add(departmentId)}::uuid`;
  return `${open} and not ${hasOwnSql(change, parameters)}`;
}

/** Has the department of `c` said otherwise of everything that the district changes? */
function hasOwnSql(change: CalendarChange, parameters: Parameters): string {
  const own = 'k.district_id = c.district_id and k.department_id = c.department_id';
  if (change.kind === 'HOURS' || change.kind === 'INHERIT') return `exists (select from calendar k where ${own})`;
  const days = change.days.map((day) => (typeof day === 'string' ? day : day.day));
  return `(select count(*) = ${days.length} from calendar_day k where ${own} and k.day = any(${parameters.add(days)}::date[]))`;
}

/** The numbers of the complaints it reaches. */
export async function numbersReached(em: EntityManager, districtId: number, change: CalendarChange): Promise<string[]> {
  const parameters = new Parameters();
  const sql = `select c.number from complaint c where ${reachSql(districtId, change, parameters)} order by c.number`;
  return (await query<{ number: string }>(em, sql, parameters.values)).map(({ number }) => number);
}
