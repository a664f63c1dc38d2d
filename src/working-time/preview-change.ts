/**
 * What a change would move, before it is saved: the change is written, the calendars are read as they would be, and all of it is
 * taken back. The due times are worked out by the very function the job uses, outside of any transaction.
 */
import type { EntityManager } from '@mikro-orm/postgresql';
import { type KeptClock, readRests } from '../complaints/index.ts';
import { Parameters, query } from '../database/query.ts';
import { inTransaction } from '../database/transaction.ts';
import type { SourceCode } from '../graphql/vocabulary.ts';
import { deadlinesOf } from '../sla/deadlines.ts';
import { type OfficeHours, readOfficeHours, readTerms } from '../sla/read-setting.ts';
import type { CalendarPreviewType, MovedClockType } from './calendar.types.ts';
import { applyChange, type CalendarChange, departmentsWithOwn, reachSql } from './calendar-change.ts';

/** Complaints worked out between two breaths of everybody else. */
const BATCH = 500;

export async function previewChange(
  em: EntityManager,
  districtId: number,
  change: CalendarChange,
  now: Date,
): Promise<CalendarPreviewType> {
  const hoursOf = await calendarsAfter(em, districtId, change, now);
  const moved: MovedClockType[] = [];
  let open = 0;
  for (let rows = await clocksAfter(em, districtId, change, ''); rows.length > 0; ) {
    for (const row of rows) {
      const dueAfter = await dueBy(em, row, hoursOf(row.departmentId));
      if (dueAfter.getTime() !== row.dueAt.getTime())
        moved.push({ number: row.number, dueBefore: row.dueAt, dueAfter });
    }
    open += rows.length;
    rows = rows.length < BATCH ? [] : await clocksAfter(em, districtId, change, rows.at(-1)?.number as string);
  }
  const earlier = moved.filter(({ dueBefore, dueAfter }) => dueAfter < dueBefore).length;
  return { open, earlier, later: moved.length - earlier, moved };
}

/** Carries out of the transaction what was read in it, and the transaction with it. */
class TakenBack extends Error {
  readonly hours: ReadonlyMap<string | null, OfficeHours>;

  constructor(hours: ReadonlyMap<string | null, OfficeHours>) {
    super('a change was only looked at');
    this.hours = hours;
  }
}

type HoursOf = (departmentId: string | null) => OfficeHours;

/** The hours of every department as they would be. Throws refusals. */
async function calendarsAfter(
  em: EntityManager,
  districtId: number,
  change: CalendarChange,
  now: Date,
): Promise<HoursOf> {
  try {
    return await inTransaction(em, async (tx) => {
      const from = await oldestStart(tx, districtId, change, now);
      await applyChange(tx, districtId, change, now);
      const hours = new Map<string | null, OfficeHours>();
      for (const departmentId of [null, ...(await departmentsWithOwn(tx, districtId))])
        hours.set(departmentId, await readOfficeHours(tx, { districtId, departmentId }, from));
      throw new TakenBack(hours);
    });
  } catch (error) {
    if (!(error instanceof TakenBack)) throw error;
    const { hours } = error;
    return (departmentId) => (hours.get(departmentId) ?? hours.get(null)) as OfficeHours;
  }
}

/** Days before the oldest cycle that it reaches are nobody's business. */
async function oldestStart(em: EntityManager, districtId: number, change: CalendarChange, now: Date): Promise<Date> {
  const parameters = new Parameters();
  const sql = `select min(c.cycle_started_at) as start from complaint c where ${reachSql(districtId, change, parameters)}`;
  const [row] = await query<{ start: Date | null }>(em, sql, parameters.values);
  return row?.start ?? now;
}

type ClockRow = Pick<KeptClock, 'terms'> & {
  number: string;
  districtId: number;
  departmentId: string | null;
  source: SourceCode;
  subjectId: string | null;
  categoryId: string | null;
  dueAt: Date;
  cycleStartedAt: Date;
  rests: KeptClock['rests'] | null;
};

function clocksAfter(
  em: EntityManager,
  districtId: number,
  change: CalendarChange,
  after: string,
): Promise<ClockRow[]> {
  const parameters = new Parameters();
  const reach = reachSql(districtId, change, parameters);
  const sql = `select c.number, c.district_id, c.department_id, c.source, c.subject_id, c.category_id, c.due_at, c.cycle_started_at,
      k.terms, k.rests
    from complaint c left join complaint_clock k
      on k.district_id = c.district_id and k.complaint_id = c.id and k.cycle = c.cycle
    where ${reach} and c.number > ${parameters.add(after)} order by c.number limit ${BATCH}`;
  return query<ClockRow>(em.fork(), sql, parameters.values);
}

async function dueBy(em: EntityManager, row: ClockRow, { calendar }: OfficeHours): Promise<Date> {
  const terms = row.terms ?? (await readTerms(em.fork(), row));
  if (terms === null) return row.dueAt;
  const course = { start: row.cycleStartedAt, resolve: terms.resolve, rests: readRests(row.rests ?? []) };
  return deadlinesOf(course, calendar).dueAt;
}
