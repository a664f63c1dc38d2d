/**
 * The filter of a list of complaints: one rule, as a test on facts (streams) and as a WHERE clause (lists, counts, search).
 * Names from outside are resolved to ids first, once; what names nothing matches nothing.
 */
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Viewer } from '../auth/viewer.ts';
import { isUuid, type Parameters, query } from '../database/query.ts';
import { slaSql, slaStatus } from '../sla/sla-status.ts';
import type { ComplaintState, SlaStatus } from './complaint.enums.ts';
import type { ComplaintFacts } from './complaint-facts.ts';
import type { ComplaintFilter } from './complaint-filter.input.ts';
import { isOpen, openSql } from './lifecycle.ts';

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
  return (await query<{ id: string }>(em, subtreeSql(table, '$1', '$2'), [districtId, rootId])).map((row) => row.id);
}

const subtreeSql = (table: string, district: string, root: string) => `with recursive below as (
    select id from ${table} where district_id = ${district} and id = ${root}::uuid
    union all select t.id from below b join ${table} t on t.district_id = ${district} and t.parent_id = b.id
  ) select id from below`;

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
  const anyOf = (column: string, list: readonly string[] | undefined) =>
    list === undefined ? [] : [`${column} = any(${parameters.add(list)}::uuid[])`];
  const conditions = [
    ...anyOf('c.department_id', filter.departmentIds),
    ...anyOf('c.category_id', filter.categoryIds),
    ...anyOf('c.area_id', filter.areaIds),
    ...anyOf('c.subject_id', filter.subjectIds),
    ...plainConditions(filter, parameters, now),
  ];
  return conditions.length === 0 ? 'true' : conditions.join(' and ');
}

/** A list of ids the filter asks for by name: which column must be among them, and the statement that gives them. */
export interface NamedIds {
  column: 'department_id' | 'category_id' | 'area_id' | 'subject_id';
  /** SQL: a select of ids. */
  ids: string;
  /** True when it gives one at most. */
  isOne: boolean;
}

/** A filter as SQL that resolves its names itself. */
export interface FilterSql {
  named: NamedIds[];
  conditions: string[];
}

/** The filter's names as selects, the rest as conditions over the complaint table under the alias `c`. */
export function filterSql(
  viewer: Viewer,
  filter: ComplaintFilter | null | undefined,
  parameters: Parameters,
  now: Date,
): FilterSql {
  if (!filter) return { named: [], conditions: [] };
  const { departmentCodes, categoryCodes, areaId, subjectId } = filter;
  const { districtId } = viewer;
  const named: NamedIds[] = [];
  if (departmentCodes) named.push(byCode('department', departmentCodes, districtId, parameters));
  if (categoryCodes) named.push(byCode('category', categoryCodes, districtId, parameters));
  if (areaId != null) named.push(below('area', areaId, districtId, parameters));
  if (subjectId != null) named.push(below('subject', subjectId, districtId, parameters));
  const assigneeId = wantedAssignee(viewer, filter) ?? undefined;
  return { named, conditions: plainConditions({ ...filter, assigneeId }, parameters, now) };
}

function byCode(
  table: 'department' | 'category',
  codes: string[],
  districtId: number,
  parameters: Parameters,
): NamedIds {
  const ids = `select id from ${table} where district_id = ${parameters.add(districtId)} and code = any(${parameters.add(codes)}::text[])`;
  return { column: `${table}_id`, ids, isOne: codes.length === 1 };
}

function below(table: 'area' | 'subject', rootId: string, districtId: number, parameters: Parameters): NamedIds {
  return {
    column: `${table}_id`,
    ids: subtreeSql(table, parameters.add(districtId), parameters.add(isUuid(rootId) ? rootId : NOBODY)),
    isOne: false,
  };
}

/** What stands in a filter under the same name whether its names are resolved or not. */
type PlainFilter = Pick<
  ResolvedFilter,
  'sources' | 'states' | 'open' | 'assigneeId' | 'sla' | 'reopened' | 'registeredFrom' | 'registeredTo'
>;

/** Conditions that need no names. A list of one is said as `=`: an index can then give the order too. */
function plainConditions(filter: PlainFilter, parameters: Parameters, now: Date): string[] {
  const conditions: string[] = [];
  const anyOf = (column: string, list: readonly string[] | null | undefined) => {
    if (!list) return;
    const isOne = list.length === 1;
    conditions.push(
      `${column} = ${isOne ? `${parameters.add(list[0])}::text` : `any(${parameters.add(list)}::text[])`}`,
    );
  };
  anyOf('c.source', filter.sources);
  anyOf('c.state', filter.states);
  if (filter.states?.every(isOpen)) conditions.push(openSql);
  if (filter.open != null) conditions.push(filter.open ? openSql : `not (${openSql})`);
  if (filter.assigneeId !== undefined) conditions.push(`c.assignee_id = ${parameters.add(filter.assigneeId)}::uuid`);
  if (filter.reopened != null) conditions.push(filter.reopened ? 'c.reopen_count > 0' : 'c.reopen_count = 0');
  if (filter.registeredFrom)
    conditions.push(`c.registered_at >= ${parameters.add(filter.registeredFrom)}::timestamptz`);
  if (filter.registeredTo) conditions.push(`c.registered_at < ${parameters.add(filter.registeredTo)}::timestamptz`);
  if (filter.sla) conditions.push(slaSql(filter.sla, parameters.add(filter.sla), parameters.add(now)));
  return conditions;
}
