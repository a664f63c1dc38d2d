/** What inputs name by code or id, found in the district or refused. */
import type { EntityManager } from '@mikro-orm/postgresql';
import { isUuid, type Question, queryOne } from '../database/query.ts';
import type { Complaint } from './complaint.entity.ts';
import * as refuse from './refusals.ts';

interface Found {
  id: string;
}

/** Whose a complaint becomes. */
export interface Desk {
  departmentId: string;
  assigneeId: string | null;
  /** The department has promised something of its own. */
  hasOwnTerms: boolean;
}

const DESK = `select d.id as department_id,
    (select o.id from officer o where o.district_id = $1 and o.id = $3::uuid and o.is_active and exists (
      select from posting p where p.district_id = $1 and p.officer_id = o.id and p.department_id = d.id and p.ended_at is null))
      as assignee_id,
    exists (select from sla_policy where district_id = $1 and department_id = d.id) as has_own_terms
  from department d where d.district_id = $1 and d.code = upper($2) and d.is_active for key share of d`;

/**
 * The active department of a code, and the officer, when he is posted there and the complaint is not against him. Whoever takes the
 * department out of use waits until this is committed, and counts it.
 */
export async function findDesk(
  em: EntityManager,
  { districtId, respondentId }: Pick<Complaint, 'districtId' | 'respondentId'>,
  { departmentCode, officerId }: { departmentCode: string; officerId?: string | null },
): Promise<Desk> {
  const values = [districtId, departmentCode.trim(), officerId && isUuid(officerId) ? officerId : null];
  const desk = await queryOne<Desk>(em, DESK, values);
  if (desk === null) throw refuse.unknownDepartment();
  if (officerId && desk.assigneeId === null) throw refuse.unknownOfficer();
  if (officerId && desk.assigneeId === respondentId) throw refuse.complainedAgainst();
  return desk;
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

/** How a registration names things; what is absent follows from the rest. */
export interface Names {
  subjectId?: string | null;
  categoryCode?: string | null;
  areaId?: string | null;
  respondentId?: string | null;
}

/** What a new complaint is registered under. */
interface Registered {
  categoryId: string;
  subjectId: string | null;
  areaId: string;
  respondentId: string | null;
}

interface Named {
  categoryId: string | null;
  subjectId: string | null;
  suggestedCategoryId: string | null;
  areaId: string | null;
  respondentId: string | null;
}

const NAMED = `select k.id as category_id, s.id as subject_id, s.suggested_category_id, a.id as area_id, o.id as respondent_id
  from district d
    left join category k on k.district_id = d.id and k.code = $2
    left join subject s on s.district_id = d.id and s.id = $3::uuid
    left join area a on a.district_id = d.id and (a.id = $4::uuid or ($5 and a.parent_id is null))
    left join officer o on o.district_id = d.id and o.id = $6::uuid
  where d.id = $1 limit 1`;

/**
 * What a registration names. The category is what is asked for, else what the subject suggests, else C: no complaint is without a
 * clock. The area is the root of the district where the place is not known more closely.
 */
export function namedBy(districtId: number, names: Names): Question<Registered> {
  const { subjectId, categoryCode, areaId, respondentId } = names;
  const [subject, area, respondent] = [subjectId, areaId, respondentId].map((id) => (id && isUuid(id) ? id : null));
  return {
    text: NAMED,
    parameters: [districtId, categoryCode ?? 'C', subject, area, !areaId, respondent],
    read: ([row]: [Named]) => checked(row, names),
  };
}

function checked(named: Named, { subjectId, categoryCode, respondentId }: Names): Registered {
  if (subjectId && named.subjectId === null) throw refuse.unknownReference('subjectId');
  const suggested = categoryCode == null ? named.suggestedCategoryId : null;
  const categoryId = suggested ?? named.categoryId;
  if (categoryId === null) throw refuse.unknownReference('categoryCode');
  if (named.areaId === null) throw refuse.unknownReference('areaId');
  if (respondentId && named.respondentId === null) throw refuse.unknownReference('respondentId');
  return { categoryId, subjectId: named.subjectId, areaId: named.areaId, respondentId: named.respondentId };
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
