/**
 * The filter of a list of complaints: one rule, as a test on facts (streams) and as a WHERE clause (lists, counts, search).
 * Names from outside are resolved to ids first, once; what names nothing matches nothing.
 */
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Viewer } from '../auth/viewer.ts';
import { isUuid, type Parameters, query } from '../database/query.ts';
import { slaBoundsSql, slaStatus, slaStatusSql } from '../sla/sla-status.ts';
import type { CodeLookups } from './code-lookups.ts';
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
  hearingSessionId?: string;
  reopenedFrom?: Date;
  minEscalationLevel?: number;
  registeredFrom?: Date;
  registeredTo?: Date;
}

const NOBODY = '00000000-0000-0000-0000-000000000000';

/** Resolves codes and trees to ids. */
export async function resolveFilter(
  { em, codes }: { em: EntityManager; codes: CodeLookups },
  viewer: Viewer,
  filter: ComplaintFilter | null | undefined,
): Promise<ResolvedFilter> {
  if (!filter) return {};
  const { districtId } = viewer;
  const resolved = withoutNames(viewer, filter);
  if (filter.departmentCodes)
    resolved.departmentIds = await codes.ids('department', districtId, filter.departmentCodes);
  if (filter.categoryCodes) resolved.categoryIds = await codes.ids('category', districtId, filter.categoryCodes);
  if (filter.areaId != null) resolved.areaIds = await subtree(em, districtId, 'area', filter.areaId);
  if (filter.subjectId != null) resolved.subjectIds = await subtree(em, districtId, 'subject', filter.subjectId);
  return resolved;
}

/** Does the filter name something that has to be looked up? */
export const hasNames = ({ departmentCodes, categoryCodes, areaId, subjectId }: ComplaintFilter): boolean =>
  [departmentCodes, categoryCodes, areaId, subjectId].some((name) => name != null);

/** The filter but for what has to be looked up. */
export function withoutNames(viewer: Viewer, filter: ComplaintFilter): ResolvedFilter {
  const resolved: ResolvedFilter = {};
  if (filter.sources) resolved.sources = filter.sources;
  if (filter.states) resolved.states = filter.states;
  if (filter.open != null) resolved.open = filter.open;
  const assigneeId = wantedAssignee(viewer, filter);
  if (assigneeId !== null) resolved.assigneeId = assigneeId;
  if (filter.sla) resolved.sla = filter.sla;
  if (filter.reopened != null) resolved.reopened = filter.reopened;
  const hearingSessionId = wantedHearing(filter);
  if (hearingSessionId !== null) resolved.hearingSessionId = hearingSessionId;
  if (filter.reopenedFrom) resolved.reopenedFrom = filter.reopenedFrom;
  if (filter.minEscalationLevel != null) resolved.minEscalationLevel = filter.minEscalationLevel;
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

/** The session asked for; one that does not exist when what is given is no id. */
const wantedHearing = ({ hearingSessionId: id }: ComplaintFilter): string | null =>
  id == null ? null : isUuid(id) ? id.toLowerCase() : NOBODY;

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
    (filter.hearingSessionId === undefined || filter.hearingSessionId === facts.hearingSessionId) &&
    (filter.reopenedFrom === undefined || (facts.reopenCount > 0 && facts.cycleStartedAt >= filter.reopenedFrom)) &&
    (filter.minEscalationLevel === undefined || facts.escalationLevel >= filter.minEscalationLevel) &&
    (filter.registeredFrom === undefined || facts.registeredAt >= filter.registeredFrom) &&
    (filter.registeredTo === undefined || facts.registeredAt < filter.registeredTo) &&
    (filter.sla === undefined || filter.sla.includes(slaStatus(facts, now)))
  );
}

/** The same as conditions over the complaint table under the alias `c`; 'true' when nothing is restricted. */
export function filterCondition(filter: ResolvedFilter, parameters: Parameters, now: Date): string {
  const anyOf = (column: string, list: readonly string[] | undefined) =>
    list === undefined ? [] : [`${column} = any(${parameters.add(list)}::uuid[])`];
  const { seek, check } = plainConditions(filter, parameters, now);
  const conditions = [
    ...anyOf('c.department_id', filter.departmentIds),
    ...anyOf('c.category_id', filter.categoryIds),
    ...anyOf('c.area_id', filter.areaIds),
    ...anyOf('c.subject_id', filter.subjectIds),
    ...[...seek, ...check],
  ];
  return conditions.length === 0 ? 'true' : conditions.join(' and ');
}

/** Ids that a column must be among: the filter's names, or where a viewer's complaints lie. */
export interface IdList {
  column: string;
  /** SQL: a select of ids. */
  ids: string;
  /** True when it gives one at most. */
  isOne: boolean;
}

/** Conditions by what they are for: those that an index is entered by, and those that rows are checked against. */
export interface Conditions {
  seek: string[];
  check: string[];
}

/** The filter as lists, which resolve its names themselves, and conditions over the complaint table under the alias `c`. */
export function filterSql(
  viewer: Viewer,
  filter: ComplaintFilter | null | undefined,
  parameters: Parameters,
  now: Date,
): Conditions & { lists: IdList[] } {
  if (!filter) return { lists: [], seek: [], check: [] };
  const { departmentCodes, categoryCodes, areaId, subjectId } = filter;
  const district = () => parameters.add(viewer.districtId);
  const byCode = (table: string, codes: string[]): IdList => ({
    column: `${table}_id`,
    ids: `select id from ${table} where district_id = ${district()} and code = any(${parameters.add(codes)}::text[])`,
    isOne: codes.length === 1,
  });
  const below = (table: string, rootId: string): IdList => ({
    column: `${table}_id`,
    ids: subtreeSql(table, district(), parameters.add(isUuid(rootId) ? rootId : NOBODY)),
    isOne: false,
  });
  const lists = [
    ...(departmentCodes ? [byCode('department', departmentCodes)] : []),
    ...(categoryCodes ? [byCode('category', categoryCodes)] : []),
    ...(areaId != null ? [below('area', areaId)] : []),
    ...(subjectId != null ? [below('subject', subjectId)] : []),
  ];
  const assigneeId = wantedAssignee(viewer, filter) ?? undefined;
  const hearingSessionId = wantedHearing(filter) ?? undefined;
  return { lists, ...plainConditions({ ...filter, assigneeId, hearingSessionId }, parameters, now) };
}

/** What stands in a filter under the same name whether its names are resolved or not. */
type PlainFilter = Pick<
  ResolvedFilter,
  | 'sources'
  | 'states'
  | 'open'
  | 'assigneeId'
  | 'sla'
  | 'reopened'
  | 'hearingSessionId'
  | 'reopenedFrom'
  | 'minEscalationLevel'
  | 'registeredFrom'
  | 'registeredTo'
>;

/** Conditions that need no names. A list of one is said as `=`: an index can then give the order too. */
function plainConditions(filter: PlainFilter, parameters: Parameters, now: Date): Conditions {
  const { sources, states, open, assigneeId, sla, reopened, reopenedFrom, hearingSessionId } = filter;
  const { registeredFrom, registeredTo } = filter;
  const seek: string[] = [];
  const check: string[] = [];
  const anyOf = (column: string, list: readonly string[]) => {
    if (list.length === 1) seek.push(`${column} = ${parameters.add(list[0])}::text`);
    else check.push(`${column} = any(${parameters.add(list)}::text[])`);
  };
  if (sources) anyOf('c.source', sources);
  if (states) anyOf('c.state', states);
  if (open || states?.every(isOpen)) seek.push(openSql);
  if (open === false) check.push(`not (${openSql})`);
  if (assigneeId !== undefined) seek.push(`c.assignee_id = ${parameters.add(assigneeId)}::uuid`);
  if (reopened || reopenedFrom) seek.push('c.reopen_count > 0');
  if (reopenedFrom) check.push(`c.cycle_started_at >= ${parameters.add(reopenedFrom)}::timestamptz`);
  if (filter.minEscalationLevel != null)
    check.push(`c.escalation_level >= ${parameters.add(filter.minEscalationLevel)}::integer`);
  if (reopened === false) check.push('c.reopen_count = 0');
  if (hearingSessionId !== undefined) seek.push(`c.hearing_session_id = ${parameters.add(hearingSessionId)}::uuid`);
  if (registeredFrom) seek.push(`c.registered_at >= ${parameters.add(registeredFrom)}::timestamptz`);
  if (registeredTo) seek.push(`c.registered_at < ${parameters.add(registeredTo)}::timestamptz`);
  if (sla) {
    const moment = parameters.add(now);
    seek.push(...slaBoundsSql(sla, moment));
    check.push(`(${slaStatusSql(moment)}) = any(${parameters.add(sla)}::text[])`);
  }
  return { seek: [...new Set(seek)], check };
}
