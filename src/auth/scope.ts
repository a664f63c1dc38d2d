/**
 * Which complaints a viewer may see: one rule, said twice in two languages — as a test on facts (streams, single objects,
 * downloads) and as a WHERE clause (lists, counts, search). A property test holds the two together. Of the clause there is
 * a part that needs no person, for counters; another test holds it and the rest to the whole.
 *
 * Invariants: default deny; a missing attribute grants nothing; whoever is complained against never sees the complaint.
 * May not import: GraphQL, transports, other features.
 */
import type { Parameters } from '../database/query.ts';
import { hasPermission, type Permission, roleGrants } from './permissions.ts';
import type { Role } from './roles.ts';
import { isPerson, type Viewer, type ViewerPosting } from './viewer.ts';

/** The attributes of a complaint that decide who may see it. */
export interface AccessFacts {
  departmentId: string | null;
  areaId: string;
  assigneeId: string | null;
  respondentId: string | null;
  registeredById: string | null;
  registeredByKeyId: string | null;
  complainantId: string | null;
  isConfidential: boolean;
}

/** How far a role reaches. Roles that are not here reach no complaint. */
const REACH: Partial<Record<Role, 'DISTRICT' | 'DEPARTMENT' | 'OWN'>> = {
  OPERATOR: 'DISTRICT',
  AREA_OFFICER: 'DISTRICT',
  CELL: 'DISTRICT',
  FEEDBACK_AGENT: 'DISTRICT',
  DM: 'DISTRICT',
  COMMISSIONER: 'DISTRICT',
  AUDITOR: 'DISTRICT',
  OFFICER: 'DEPARTMENT',
  HEAD: 'DEPARTMENT',
  REPRESENTATIVE: 'OWN',
};

const inArea = (posting: ViewerPosting, facts: AccessFacts) =>
  posting.areaIds === null || posting.areaIds.has(facts.areaId);

/** Does this posting reach the complaint at all (confidentiality apart)? */
function postingReaches(viewer: Viewer, posting: ViewerPosting, facts: AccessFacts): boolean {
  switch (REACH[posting.role]) {
    case 'DISTRICT':
      return inArea(posting, facts);
    case 'DEPARTMENT':
      return posting.departmentId !== null && posting.departmentId === facts.departmentId && inArea(posting, facts);
    case 'OWN':
      return isPerson(viewer, facts.registeredById);
    default:
      return false;
  }
}

const seesConfidential = (viewer: Viewer, posting: ViewerPosting, facts: AccessFacts) =>
  !facts.isConfidential || roleGrants(posting.role, 'confidential:see') || isPerson(viewer, facts.assigneeId);

/** The postings by which the viewer may see the complaint. */
export function reachingPostings(viewer: Viewer, facts: AccessFacts): ViewerPosting[] {
  if (isPerson(viewer, facts.respondentId)) return [];
  return viewer.postings.filter(
    (posting) => postingReaches(viewer, posting, facts) && seesConfidential(viewer, posting, facts),
  );
}

/** May the viewer see this complaint? */
export function maySee(viewer: Viewer, facts: AccessFacts): boolean {
  if (viewer.kind === 'SYSTEM') return true;
  if (viewer.kind === 'INTEGRATION') return viewer.scopes.has('complaints:read') && !facts.isConfidential;
  if (viewer.kind === 'COMPLAINANT')
    return facts.complainantId !== null && viewer.complainantIds.includes(facts.complainantId);
  return reachingPostings(viewer, facts).length > 0;
}

/** May the viewer do this to a complaint he sees, by a posting that reaches it? */
export function mayAct(viewer: Viewer, permission: Permission, facts: AccessFacts): boolean {
  return actingRoles(viewer, permission, facts).length > 0;
}

/** The roles by which he may. */
export function actingRoles(viewer: Viewer, permission: Permission, facts: AccessFacts): Role[] {
  if (viewer.kind === 'COMPLAINANT')
    return maySee(viewer, facts) && roleGrants('CITIZEN', permission) ? ['CITIZEN'] : [];
  if (viewer.kind === 'INTEGRATION')
    return maySee(viewer, facts) && hasPermission(viewer, permission) ? ['INTEGRATION'] : [];
  const postings = reachingPostings(viewer, facts);
  return [...new Set(postings.map((posting) => posting.role).filter((role) => roleGrants(role, permission)))];
}

/** The postings by which the viewer may do this to all departments at once, wherever they reach. */
const wholePostings = (viewer: Viewer, permission: Permission): ViewerPosting[] =>
  viewer.postings.filter(({ role }) => REACH[role] === 'DISTRICT' && roleGrants(role, permission));

/** May the viewer do this in an area, to what belongs to no department (a sitting)? */
export const mayInArea = (viewer: Viewer, permission: Permission, areaId: string): boolean =>
  wholePostings(viewer, permission).some(({ areaIds }) => areaIds === null || areaIds.has(areaId));

/** The same as a condition over a column with the area. */
export function areaCondition(viewer: Viewer, permission: Permission, column: string, parameters: Parameters): string {
  const postings = wholePostings(viewer, permission);
  if (postings.some(({ areaIds }) => areaIds === null)) return 'true';
  return `${column} = any(${parameters.add(postings.flatMap(({ areaIds }) => [...(areaIds ?? [])]))}::uuid[])`;
}

/** A column of the complaint and the values one of which it has in all that the viewer may see. */
export interface Whereabouts {
  column: 'department_id' | 'area_id' | 'registered_by_id' | 'complainant_id';
  ids: string[];
}

/** Where all that he may see lies, when it does not lie just anywhere: tells a list where to look. Grants nothing. */
export function whereabouts({ kind, id, postings, complainantIds }: Viewer): Whereabouts | null {
  if (kind === 'COMPLAINANT') return { column: 'complainant_id', ids: [...complainantIds] };
  const reaching = postings.filter(({ role }) => REACH[role] !== undefined);
  const [reach, ...others] = new Set(reaching.map(({ role }) => REACH[role]));
  if (reach === undefined || others.length > 0) return null;
  if (reach === 'OWN') return { column: 'registered_by_id', ids: id === null ? [] : [id] };
  if (reach === 'DEPARTMENT')
    return { column: 'department_id', ids: [...new Set(reaching.flatMap(({ departmentId }) => departmentId ?? []))] };
  if (reaching.some(({ areaIds }) => areaIds === null)) return null;
  return { column: 'area_id', ids: [...new Set(reaching.flatMap(({ areaIds }) => [...(areaIds ?? [])]))] };
}

/** SQL cannot note which persons of an audience a rule is about: `maySee` can. */
export class AudienceHasNoScope extends Error {}

/** The same rule as a WHERE clause over a row of the complaint table, by its alias. */
export function scopeCondition(viewer: Viewer, parameters: Parameters, c = 'c'): string {
  if (viewer.meant !== undefined) throw new AudienceHasNoScope();
  const district = `${c}.district_id = ${parameters.add(viewer.districtId)}`;
  if (viewer.kind === 'SYSTEM') return district;
  return `${district} and ${rowCondition(viewer, parameters, c)}`;
}

function rowCondition(viewer: Viewer, parameters: Parameters, c: string): string {
  if (viewer.kind === 'INTEGRATION') return viewer.scopes.has('complaints:read') ? `not ${c}.is_confidential` : 'false';
  if (viewer.kind === 'COMPLAINANT')
    return `${c}.complainant_id = any(${parameters.add([...viewer.complainantIds])}::uuid[])`;
  const reaches = viewer.postings.map((posting) => postingCondition(viewer, posting, parameters, c));
  const granted = reaches.filter((condition) => condition !== 'false');
  if (granted.length === 0) return 'false';
  return `${c}.respondent_id is distinct from ${parameters.add(viewer.id)}::uuid and (${granted.join(' or ')})`;
}

function postingCondition(viewer: Viewer, posting: ViewerPosting, parameters: Parameters, c: string): string {
  const reach = REACH[posting.role];
  if (reach === undefined || (reach === 'DEPARTMENT' && posting.departmentId === null)) return 'false';
  const conditions = reach === 'OWN' ? [`${c}.registered_by_id = ${parameters.add(viewer.id)}::uuid`] : [];
  if (reach !== 'OWN') conditions.push(...regionConditions(posting, parameters, c));
  if (!roleGrants(posting.role, 'confidential:see'))
    conditions.push(`(not ${c}.is_confidential or ${c}.assignee_id = ${parameters.add(viewer.id)}::uuid)`);
  return conditions.length === 0 ? 'true' : `(${conditions.join(' and ')})`;
}

/** Where a posting of a department or the district reaches. */
function regionConditions({ role, departmentId, areaIds }: ViewerPosting, parameters: Parameters, c = 'c'): string[] {
  const conditions: string[] = [];
  if (REACH[role] === 'DEPARTMENT') conditions.push(`${c}.department_id = ${parameters.add(departmentId)}::uuid`);
  if (areaIds !== null) conditions.push(`${c}.area_id = any(${parameters.add([...areaIds])}::uuid[])`);
  return conditions;
}

/** The rule over what complaints are counted by, and where it differs from the whole rule for this very person. */
export interface ImpersonalScope {
  /** Over `c`, which has district_id, department_id, area_id and is_confidential. */
  condition: string;
  byConfidentiality: boolean;
  byDepartment: boolean;
  byArea: boolean;
  /** Over the complaint table: the few about the person himself, the only ones the whole rule may judge otherwise. */
  exceptions: string | null;
}

/** The part of the rule that needs no person; null when there is none: the viewer sees his own, or nothing. */
export function impersonalScope(viewer: Viewer, parameters: Parameters): ImpersonalScope | null {
  if (viewer.meant !== undefined) throw new AudienceHasNoScope();
  const whole = { byConfidentiality: false, byDepartment: false, byArea: false, exceptions: null };
  if (viewer.kind === 'SYSTEM') return { ...whole, condition: 'true' };
  if (viewer.kind === 'INTEGRATION')
    return viewer.scopes.has('complaints:read')
      ? { ...whole, byConfidentiality: true, condition: 'not c.is_confidential' }
      : null;
  const regional = viewer.kind === 'COMPLAINANT' ? [] : viewer.postings.filter(isRegional);
  if (regional.length === 0) return null;
  return {
    condition: `(${regional.map((posting) => impersonalCondition(posting, parameters)).join(' or ')})`,
    byConfidentiality: regional.some(({ role }) => !roleGrants(role, 'confidential:see')),
    byDepartment: regional.some(({ role }) => REACH[role] === 'DEPARTMENT'),
    byArea: regional.some(({ areaIds }) => areaIds !== null),
    exceptions: exceptionsCondition(viewer, parameters),
  };
}

const isRegional = ({ role, departmentId }: ViewerPosting) =>
  REACH[role] === 'DISTRICT' || (REACH[role] === 'DEPARTMENT' && departmentId !== null);

function impersonalCondition(posting: ViewerPosting, parameters: Parameters): string {
  const conditions = regionConditions(posting, parameters);
  if (!roleGrants(posting.role, 'confidential:see')) conditions.push('not c.is_confidential');
  return conditions.length === 0 ? 'true' : `(${conditions.join(' and ')})`;
}

/** Each of these is found by an index of its own. */
function exceptionsCondition({ id, postings }: Viewer, parameters: Parameters): string {
  const me = `${parameters.add(id)}::uuid`;
  const conditions = [`c.respondent_id = ${me}`];
  if (!postings.every(({ role }) => roleGrants(role, 'confidential:see')))
    conditions.push(`(c.is_confidential and c.assignee_id = ${me})`);
  if (postings.some(({ role }) => REACH[role] === 'OWN')) conditions.push(`c.registered_by_id = ${me}`);
  return `(${conditions.join(' or ')})`;
}
