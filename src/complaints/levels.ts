/** The ladder of a complaint: 1 officer, 2 head of office, 3 SDM or ADM, 4 DM. */
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Role } from '../auth/roles.ts';
import { query } from '../database/query.ts';
import type { Complaint } from './complaint.entity.ts';
import { levelOf, TOP_LEVEL } from './lifecycle.ts';

/** The level an officer stands at for this complaint, by his present postings; 0 for nobody. */
export async function standingOf(em: EntityManager, complaint: Complaint, officerId: string | null): Promise<number> {
  const sql = `select role from posting where district_id = $1 and officer_id = $2 and ended_at is null
    and (department_id is null or department_id = $3)`;
  const rows = await query<{ role: Role }>(em, sql, [complaint.districtId, officerId, complaint.departmentId]);
  return levelOf(rows.map((row) => row.role));
}

/** One level up or down; the level of the officer complained against is skipped, unless it is the last of the ladder. */
export async function levelAfter(em: EntityManager, complaint: Complaint, from: number, step: 1 | -1): Promise<number> {
  const next = Math.min(Math.max(from + step, 1), TOP_LEVEL);
  if (complaint.respondentId === null) return next;
  const beyond = next + step;
  const isHis = next === (await standingOf(em, complaint, complaint.respondentId));
  return isHis && beyond >= 1 && beyond <= TOP_LEVEL ? beyond : next;
}
