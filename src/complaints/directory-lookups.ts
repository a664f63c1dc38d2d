/** What inputs name by code or id, found in the district or refused. */
import type { EntityManager } from '@mikro-orm/postgresql';
import { isUuid, queryOne } from '../database/query.ts';
import type { Complaint } from './complaint.entity.ts';
import * as refuse from './refusals.ts';

interface Found {
  id: string;
}

/** The active department of a code; whoever takes it out of use waits until this is committed, and counts it. */
export async function departmentByCode(em: EntityManager, districtId: number, code: string): Promise<string> {
  const sql = 'select id from department where district_id = $1 and code = upper($2) and is_active for key share';
  const row = await queryOne<Found>(em, sql, [districtId, code.trim()]);
  if (row === null) throw refuse.unknownDepartment();
  return row.id;
}

/** The officer, when he is posted in the department and the complaint is not against him. */
export async function officerOfDepartment(
  em: EntityManager,
  complaint: Pick<Complaint, 'districtId' | 'respondentId'>,
  officerId: string,
  departmentId: string,
): Promise<string> {
  const { districtId, respondentId } = complaint;
  const sql = `select o.id from officer o where o.district_id = $1 and o.id = $2 and o.is_active and exists (
    select from posting p where p.district_id = $1 and p.officer_id = o.id and p.department_id = $3 and p.ended_at is null)`;
  const row = isUuid(officerId) ? await queryOne<Found>(em, sql, [districtId, officerId, departmentId]) : null;
  if (row === null) throw refuse.unknownOfficer();
  if (row.id === respondentId) throw refuse.complainedAgainst();
  return row.id;
}

/** A category by code. */
export async function categoryByCode(em: EntityManager, districtId: number, code: string): Promise<string> {
  const sql = 'select id from category where district_id = $1 and code = $2';
  const row = await queryOne<Found>(em, sql, [districtId, code]);
  if (row === null) throw refuse.unknownReference('categoryCode');
  return row.id;
}

export interface SubjectRow extends Found {
  suggestedCategoryId: string | null;
}

/** A subject with the category it suggests. */
export async function subjectById(em: EntityManager, districtId: number, id: string): Promise<SubjectRow> {
  const sql = 'select id, suggested_category_id from subject where district_id = $1 and id = $2';
  const row = isUuid(id) ? await queryOne<SubjectRow>(em, sql, [districtId, id]) : null;
  if (row === null) throw refuse.unknownReference('subjectId');
  return row;
}

/** An area of the district. */
export async function areaById(em: EntityManager, districtId: number, id: string): Promise<string> {
  const sql = 'select id from area where district_id = $1 and id = $2';
  const row = isUuid(id) ? await queryOne<Found>(em, sql, [districtId, id]) : null;
  if (row === null) throw refuse.unknownReference('areaId');
  return row.id;
}

/** The root of the district's areas: where a complaint stands whose place is not known more closely. */
export async function rootArea(em: EntityManager, districtId: number): Promise<string> {
  const row = await queryOne<Found>(em, 'select id from area where district_id = $1 and parent_id is null limit 1', [
    districtId,
  ]);
  if (row === null) throw new Error(`district ${districtId} has no area`);
  return row.id;
}
