/**
 * The filter of a list of complaints: one rule, as a test on facts (streams) and as a WHERE clause (lists, counts, search).
 * Names from outside are resolved to ids first, once; what names nothing matches nothing.
 */
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Viewer } from '../auth/viewer.ts';
import { isUuid, type Parameters, query } from '../database/query.ts';
import { slaStatus, slaStatusSql } from '../sla/sla-status.ts';
import type { ComplaintState, SlaStatus } from './complaint.enums.ts';
import type { ComplaintFacts } from './complaint-facts.ts';
import type { ComplaintFilter } from './complaint-filter.input.ts';
import { isOpen, OPEN_STATES } from './lifecycle.ts';

/** A filter whose names are ids. Absent means: not restricted. */
export interface ResolvedFilter {
  departmentIds?: string[];
  categoryIds?: string[];
  areaIds?: string[];
  subjectIds?: string[];
  sources?: string[];
  states?: ComplaintState[];
  open?: boolean;
  assigneeId?: string;
  sla?: SlaStatus[];
  reopened?: boolean;
  registeredFrom?: Date;
  registeredTo?: Date;
}

const NOBODY = '00000000-0000-0000-0000-000000000000';

/** Resolves codes and trees to ids. */
export async function resolveFilter(
  em: EntityManager,
  viewer: Viewer,
  filter: ComplaintFilter | null | undefined,
): Promise<ResolvedFilter> {
  if (!filter) return {};
  const { districtId } = viewer;
  const resolved: ResolvedFilter = {};
  if (filter.departmentCodes)
    resolved.departmentIds = await idsByCode(em, districtId, 'department', filter.departmentCodes);
  if (filter.categoryCodes) resolved.categoryIds = await idsByCode(em, districtId, 'category', filter.categoryCodes);
  if (filter.areaId != null) resolved.areaIds = await subtree(em, districtId, 'area', filter.areaId);
  if (filter.subjectId != null) resolved.subjectIds = await subtree(em, districtId, 'subject', filter.subjectId);
  if (filter.sources) resolved.sources = filter.sources;
  if (filter.states) resolved.states = filter.states;
  if (filter.open != null) resolved.open = filter.open;
  const assigneeId = wantedAssignee(viewer, filter);
  if (assigneeId !== null) resolved.assigneeId = assigneeId;
  if (filter.sla) resolved.sla = filter.sla;
  if (filter.reopened != null) resolved.reopened = filter.reopened;
  if (filter.registeredFrom) resolved.registeredFrom = filter.registeredFrom;
  if (filter.registeredTo) resolved.registeredTo = filter.registeredTo;
  return resolved;
}

/** The officer asked for by id or as "me"; nobody when these are two, or none; null when neither is asked. */
function wantedAssignee(viewer: Viewer, { assigneeId, assignedToMe }: ComplaintFilter): string | null {
  const named = assigneeId == null ? null : isUuid(assigneeId) ? assigneeId.toLowerCase() : NOBODY;
  if (!assignedToMe) return named;
  const me = viewer.kind === 'OFFICER' ? (viewer.id ?? NOBODY) : NOBODY;
  return named === null || named === me ? me : NOBODY;
}

async function idsByCode(em: EntityManager, districtId: number, table: string, codes: string[]): Promise<string[]> {
  const sql = `select id from ${table} where district_id = $1 and code = any($2::text[])`;
  return (await query<{ id: string }>(em, sql, [districtId, codes])).map((row) => row.id);
}

async function subtree(em: EntityManager, districtId: number, table: string, rootId: string): Promise<string[]> {
  if (!isUuid(rootId)) return [];
  const sql = `with recursive below as (
      select id from ${table} where district_id = $1 and id = $2
      union all select t.id from below b join ${table} t on t.district_id = $1 and t.parent_id = b.id
    ) select id from below`;
  return (await query<{ id: string }>(em, sql, [districtId, rootId])).map((row) => row.id);
}

const within = <T>(list: readonly T[] | undefined, value: T | null) =>
  list === undefined || (value !== null && list.includes(value));

/** Does the complaint, as these facts describe it, pass the filter at `now`? */
export function matchesFilter(filter: ResolvedFilter, facts: ComplaintFacts, now: Date): boolean {
  return (
    within(filter.departmentIds, facts.departmentId) &&
    within(filter.categoryIds, facts.categoryId) &&
    within(filter.areaIds, facts.areaId) &&
    within(filter.subjectIds, facts.subjectId) &&
    within(filter.sources, facts.source) &&
    within(filter.states, facts.state) &&
    (filter.open === undefined || filter.open === isOpen(facts.state)) &&
    (filter.assigneeId === undefined || filter.assigneeId === facts.assigneeId) &&
    (filter.reopened === undefined || filter.reopened === facts.reopenCount > 0) &&
    (filter.registeredFrom === undefined || facts.registeredAt >= filter.registeredFrom) &&
    (filter.registeredTo === undefined || facts.registeredAt < filter.registeredTo) &&
    (filter.sla === undefined || filter.sla.includes(slaStatus(facts, now)))
  );
}

/** The same as conditions over the complaint table under the alias `c`; 'true' when nothing is restricted. */
export function filterCondition(filter: ResolvedFilter, parameters: Parameters, now: Date): string {
  const conditions: string[] = [];
  const anyOf = (column: string, type: string, list: readonly string[] | undefined) => {
    if (list !== undefined) conditions.push(`${column} = any(${parameters.add(list)}::${type}[])`);
  };
  anyOf('c.department_id', 'uuid', filter.departmentIds);
  anyOf('c.category_id', 'uuid', filter.categoryIds);
  anyOf('c.area_id', 'uuid', filter.areaIds);
  anyOf('c.subject_id', 'uuid', filter.subjectIds);
  anyOf('c.source', 'text', filter.sources);
  anyOf('c.state', 'text', filter.states);
  if (filter.open !== undefined)
    conditions.push(`${filter.open ? '' : 'not '}c.state = any(${parameters.add(OPEN_STATES)}::text[])`);
  if (filter.assigneeId !== undefined) conditions.push(`c.assignee_id = ${parameters.add(filter.assigneeId)}::uuid`);
  if (filter.reopened !== undefined) conditions.push(filter.reopened ? 'c.reopen_count > 0' : 'c.reopen_count = 0');
  if (filter.registeredFrom) conditions.push(`c.registered_at >= ${parameters.add(filter.registeredFrom)}`);
  if (filter.registeredTo) conditions.push(`c.registered_at < ${parameters.add(filter.registeredTo)}`);
  if (filter.sla) {
    const status = slaStatusSql(parameters.add(now));
    conditions.push(`(${status}) = any(${parameters.add(filter.sla)}::text[])`);
  }
  return conditions.length === 0 ? 'true' : conditions.join(' and ');
}
