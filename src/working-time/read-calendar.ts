/** A calendar as it stands: what holds, and who has set it. */
import type { EntityManager } from '@mikro-orm/postgresql';
import { query, queryOne } from '../database/query.ts';
import type { Interval } from '../sla/calendar.ts';
import { DEFAULT_HEARING, DEFAULT_WEEKDAYS } from '../sla/default-calendar.ts';
import type { CalendarDayType, CalendarType } from './calendar.types.ts';

interface HoursRow {
  departmentId: string | null;
  weekdays: Interval[][];
  hearing: Interval[];
}

/** The nearest one: its own, the district's, or what holds where nobody has set any. */
export async function readCalendar(
  em: EntityManager,
  districtId: number,
  departmentId: string | null,
): Promise<CalendarType> {
  const sql = `select department_id, weekdays, hearing from calendar
    where district_id = $1 and (department_id is null or department_id = $2::uuid) order by department_id nulls last limit 1`;
  const row = await queryOne<HoursRow>(em, sql, [districtId, departmentId]);
  return {
    departmentId,
    week: row?.weekdays ?? DEFAULT_WEEKDAYS.map((intervals) => [...intervals]),
    hearingWindow: row?.hearing ?? [...DEFAULT_HEARING],
    origin: row === null ? 'DEFAULT' : row.departmentId === departmentId ? 'OWN' : 'DISTRICT',
  };
}

/** The dated days that hold, from one day to another, both included. */
export const readCalendarDays = (
  em: EntityManager,
  districtId: number,
  { departmentId, from, to }: { departmentId: string | null; from: string; to: string },
): Promise<CalendarDayType[]> =>
  query<CalendarDayType>(
    em,
    `select distinct on (d.day) to_char(d.day, 'YYYY-MM-DD') as day, name_hi, name_en, intervals as hours,
        case when department_id is not distinct from $2::uuid then 'OWN' else 'DISTRICT' end as origin
      from calendar_day d
      where district_id = $1 and (department_id is null or department_id = $2::uuid) and d.day between $3::date and $4::date
      order by d.day, department_id nulls last`,
    [districtId, departmentId, from, to],
  );
