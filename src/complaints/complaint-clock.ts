/** The clock of one complaint: when it is due, and how a rest or a stop moves that. */
import type { EntityManager } from '@mikro-orm/postgresql';
import { query, queryOne } from '../database/query.ts';
import { dueAt, istDate, type WorkingCalendar } from '../sla/deadlines.ts';
import type { Complaint } from './complaint.entity.ts';

/** The district's calendar from a day on. */
async function readCalendar(em: EntityManager, districtId: number, from: Date): Promise<WorkingCalendar> {
  const sql = `select to_char(day, 'YYYY-MM-DD') as day from holiday where district_id = $1 and day >= $2::date`;
  const rows = await query<{ day: string }>(em, sql, [districtId, istDate(from)]);
  return { holidays: new Set(rows.map((row) => row.day)) };
}

/** Sets the due time from the category, the start of the cycle and what the clock has rested since; none without a category. */
export async function setDueTime(em: EntityManager, complaint: Complaint, restedMs = 0): Promise<void> {
  const sql = 'select resolve_within_days as days from category where district_id = $1 and id = $2';
  const category = await queryOne<{ days: number }>(em, sql, [complaint.districtId, complaint.categoryId]);
  const calendar = await readCalendar(em, complaint.districtId, complaint.cycleStartedAt);
  const due = category === null ? null : dueAt(complaint.cycleStartedAt, category.days, calendar);
  complaint.dueAt = due === null ? null : new Date(due.getTime() + restedMs);
}

/** How long the clock has rested in the running cycle, in milliseconds: the pauses that are over, by the timeline. */
export async function restedMs(em: EntityManager, { districtId, id, cycleStartedAt }: Complaint): Promise<number> {
  const sql = `select coalesce(sum(extract(epoch from at - (changes->>'pausedAt')::timestamptz)) * 1000, 0)::float8 as rested
    from timeline_entry where district_id = $1 and complaint_id = $2 and at >= $3 and changes->>'pausedAt' is not null`;
  const row = await queryOne<{ rested: number }>(em, sql, [districtId, id, cycleStartedAt]);
  return row?.rested ?? 0;
}

/** The clock goes on after a rest: the due time moves by as long as it rested. */
export function resumeClock(complaint: Complaint, now: Date): void {
  if (complaint.pausedAt === null) return;
  const rested = now.getTime() - complaint.pausedAt.getTime();
  if (complaint.dueAt !== null) complaint.dueAt = new Date(complaint.dueAt.getTime() + rested);
  complaint.pausedAt = null;
}
