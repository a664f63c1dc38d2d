/**
 * Who stands on a rung of the ladder for a complaint. Nobody is skipped in silence: where no one holds the post, the next one in
 * line is told, down to the District Magistrate.
 */
import type { EntityManager } from '@mikro-orm/postgresql';
import { query } from '../database/query.ts';
import { istDate } from '../sla/india.ts';
import type { EscalationReason } from './case-attention.type.ts';
import type { Complaint } from './complaint.entity.ts';

/**
 * In the order of the line: the assignee's own superior, the head of the office; the head's own superior (the ADM or CDO of a district
 * office), the area officer nearest to the place; the cell, the DM. A confidential one is the cell's and the DM's only. Whoever is on leave is stood in for by his deputy. Nobody is his
 * own superior, and the officer complained against is nobody's here.
 */
const IN_LINE = `with recursive place as (
    select id, parent_id, 0 as distance from area where district_id = $1 and id = $3
    union all
    select a.id, a.parent_id, p.distance + 1 from place p join area a on a.district_id = $1 and a.id = p.parent_id
  ), post as (
    select 1::numeric as line, s.officer_id, s.deputy_id, s.on_leave_until from posting a
      join posting s on s.district_id = $1 and s.officer_id = a.supervisor_id and s.ended_at is null
      where $4 = 2 and not $5 and a.district_id = $1 and a.officer_id = $6::uuid and a.department_id = $2::uuid and a.ended_at is null
    union all
    select 2, officer_id, deputy_id, on_leave_until from posting
      where $4 = 2 and not $5 and district_id = $1 and role = 'HEAD' and department_id = $2::uuid and ended_at is null
    union all
    select 3, s.officer_id, s.deputy_id, s.on_leave_until from posting h
      join posting s on s.district_id = $1 and s.officer_id = h.supervisor_id and s.ended_at is null and s.role <> 'DM'
      where $4 = 3 and not $5 and h.district_id = $1 and h.role = 'HEAD' and h.department_id = $2::uuid and h.ended_at is null
    union all
    select 4 + l.distance / 100.0, p.officer_id, p.deputy_id, p.on_leave_until from posting p join place l on l.id = p.area_id
      where $4 = 3 and not $5 and p.district_id = $1 and p.role = 'AREA_OFFICER' and p.ended_at is null
    union all
    select 5, officer_id, deputy_id, on_leave_until from posting
      where $4 < 4 and district_id = $1 and role = 'CELL' and ended_at is null
    union all
    select 6, officer_id, deputy_id, on_leave_until from posting
      where district_id = $1 and role = 'DM' and ended_at is null
  ), present as (
    select p.line, o.id from post p
      join officer o on o.district_id = $1 and o.is_active
        and o.id = case when p.on_leave_until >= $7::date then stand_in($1, p.deputy_id, $7::date) else p.officer_id end
      where o.id is distinct from $8::uuid and o.id is distinct from $6::uuid
  )
  select distinct id, line = 6 as is_dm from present where line = (select min(line) from present)`;

/** Whom a complaint is raised to. */
export interface RaisedTo {
  /** Empty only where a district has nobody left. */
  officerIds: string[];
  isToDm: boolean;
}

export async function officersAt(em: EntityManager, complaint: Complaint, level: number, now: Date): Promise<RaisedTo> {
  const { districtId, departmentId, areaId, isConfidential, assigneeId, respondentId } = complaint;
  const values = [districtId, departmentId, areaId, level, isConfidential, assigneeId, istDate(now), respondentId];
  const rows = await query<{ id: string; isDm: boolean }>(em, IN_LINE, values);
  return { officerIds: rows.map(({ id }) => id), isToDm: rows.some(({ isDm }) => isDm) };
}

/** One record a (complaint, cycle, level), however often and from wherever it is raised. */
export async function recordEscalation(
  em: EntityManager,
  { districtId, id, cycle, escalationLevel }: Complaint,
  { officerIds, reason, now }: { officerIds: readonly string[]; reason: EscalationReason; now: Date },
): Promise<void> {
  await query(
    em,
    `insert into escalation (district_id, complaint_id, cycle, level, at, reason, officer_ids) values ($1, $2, $3, $4, $5, $6, $7::uuid[])
      on conflict (district_id, complaint_id, cycle, level) do update
        set returned_at = null, officer_ids = excluded.officer_ids`,
    [districtId, id, cycle, escalationLevel, now, reason, officerIds],
  );
}
