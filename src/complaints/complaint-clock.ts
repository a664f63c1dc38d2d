/** The clock of one complaint: when it is due, and how a rest or a stop moves that. */
import type { EntityManager } from '@mikro-orm/postgresql';
import { query, queryOne } from '../database/query.ts';
import { dueAt, type WorkingCalendar } from '../sla/deadlines.ts';
import type { Complaint } from './complaint.entity.ts';

/** The district's calendar around now: a year of holidays is as far as any due date reaches. */
export async function readCalendar(em: EntityManager, districtId: number): Promise<WorkingCalendar> {
  const sql = `select to_char(day, 'YYYY-MM-DD') as day from holiday where district_id = $1 and day > now() - interval '1 year'`;
  const rows = await query<{ day: string }>(em, sql, [districtId]);
  return { holidays: new Set(rows.map((row) => row.day)) };
}

/** Sets the due time from the complaint's category and the start of its cycle; none without a category. */
export async function setDueTime(em: EntityManager, complaint: Complaint): Promise<void> {
  const sql = 'select resolve_within_days as days from category where district_id = $1 and id = $2';
  const category = await queryOne<{ days: number }>(em, sql, [complaint.districtId, complaint.categoryId]);
  const calendar = await readCalendar(em, complaint.districtId);
  complaint.dueAt = category === null ? null : dueAt(complaint.cycleStartedAt, category.days, calendar);
}

/** The clock goes on after a rest: the due time moves by as long as it rested. */
export function resumeClock(complaint: Complaint, now: Date): void {
  if (complaint.pausedAt === null) return;
  const rested = now.getTime() - complaint.pausedAt.getTime();
  if (complaint.dueAt !== null) complaint.dueAt = new Date(complaint.dueAt.getTime() + rested);
  complaint.pausedAt = null;
}
