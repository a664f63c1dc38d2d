/**
 * The statement of a page of complaints: scope, filter, order, keyset and limit, as SQL text and parameters.
 *
 * Invariants: requests of one shape give one text, so it can be prepared; a page reads about a page's worth of rows however many
 * complaints there are, because an index gives the order (test/platform/plans.test.ts, ADR 16).
 * May not import: the ORM, resolvers.
 */
import { scopeCondition, whereabouts } from '../auth/scope.ts';
import type { Viewer } from '../auth/viewer.ts';
import type { Parameters } from '../database/query.ts';
import { decodePage, MAX_PAGE, type PageKey } from '../graphql/connection.ts';
import { DUE_NEVER, dueSql } from '../sla/sla-status.ts';
import type { Complaint } from './complaint.entity.ts';
import type { ComplaintOrder } from './complaint.enums.ts';
import type { ComplaintFilter } from './complaint-filter.input.ts';
import { type Conditions, filterSql, type IdList } from './complaint-filter.ts';

interface Ordering {
  /** What is sorted by, as SQL; never null, so that a keyset comparison works. */
  column: string;
  descending: boolean;
  keyOf(complaint: Pick<Complaint, 'registeredAt' | 'dueAt' | 'changedAt'>): string;
}

const ORDERINGS: Record<ComplaintOrder, Ordering> = {
  NEWEST: { column: 'c.registered_at', descending: true, keyOf: (c) => c.registeredAt.toISOString() },
  OLDEST: { column: 'c.registered_at', descending: false, keyOf: (c) => c.registeredAt.toISOString() },
  DUE_FIRST: { column: dueSql, descending: false, keyOf: (c) => c.dueAt?.toISOString() ?? DUE_NEVER },
  RECENTLY_CHANGED: { column: 'c.changed_at', descending: true, keyOf: (c) => c.changedAt.toISOString() },
};

export interface PageRequest {
  viewer: Viewer;
  filter?: ComplaintFilter | null;
  orderBy?: ComplaintOrder | null;
  after?: string | null;
  /** Rows to give; one more is read, which tells that there is a next page. */
  size: number;
  now: Date;
}

const orderingOf = ({ orderBy }: Pick<PageRequest, 'orderBy'>) => ORDERINGS[orderBy ?? 'NEWEST'];

/** What the order is by, as SQL over the alias `c`. */
export const orderColumn = (orderBy: PageRequest['orderBy']): string => orderingOf({ orderBy }).column;

/** What a row's cursor is made of in this order. */
export const pageKeyOf = (
  request: Pick<PageRequest, 'orderBy'>,
  row: Pick<Complaint, 'id' | 'registeredAt' | 'dueAt' | 'changedAt'>,
): PageKey => [orderingOf(request).keyOf(row), row.id];

/** `select columns` of the page's complaints under the alias `c`, in order. */
export function pageSql(request: PageRequest, parameters: Parameters, columns: string): string {
  const { column, descending } = orderingOf(request);
  const direction = descending ? 'desc' : 'asc';
  const order = `order by ${column} ${direction}, c.id ${direction}`;
  const limit = `limit ${parameters.add(request.size + 1)}`;
  return `select ${columns} from (${rowsSql(request, parameters, order, limit)}) c ${order} ${limit}`;
}

function rowsSql(request: PageRequest, parameters: Parameters, order: string, limit: string): string {
  const { viewer, filter, now } = request;
  const { lists, seek, check } = filterSql(viewer, filter, parameters, now);
  const places = intersected([...lists, ...reachOf(viewer, parameters)]);
  const leading = leadingOf(places, seek);
  const where = {
    seek: [`c.district_id = ${parameters.add(viewer.districtId)}`, ...seek, ...afterCondition(request, parameters)],
    check: [scopeCondition(viewer, parameters), ...check, ...places.filter((list) => list !== leading).map(among)],
  };
  if (leading === undefined) return inOrder(where, order);
  if (leading.isOne) return inOrder(within(where, `c.${leading.column} = (${leading.ids})`), order);
  return merged(leading, where, order, limit);
}

/** One list a column: what is asked for and may be seen. Asking for what is out of reach then costs nothing. */
function intersected(lists: readonly IdList[]): IdList[] {
  const both = (one: IdList, other: IdList): IdList => ({
    column: one.column,
    ids: `select id from (${one.ids}) as one intersect select id from (${other.ids}) as other`,
    isOne: one.isOne || other.isOne,
  });
  return [...Map.groupBy(lists, ({ column }) => column).values()].map((same) => same.reduce(both));
}

/** Columns that lead: an index gives the order within each of their values. The most telling first. */
const LEADING = ['complainant_id', 'registered_by_id', 'department_id', 'subject_id', 'area_id'];

/** An officer's complaints, or a sitting's, are fewer than any list's. */
const FEWEST = ['c.assignee_id', 'c.hearing_session_id'];

/** The list by which complaints are looked for; none when something is asked for that has fewer than any of them. */
function leadingOf(lists: readonly IdList[], seek: readonly string[]): IdList | undefined {
  if (seek.some((condition) => FEWEST.some((column) => condition.startsWith(column)))) return undefined;
  const candidates = LEADING.flatMap((column) => lists.filter((list) => list.column === column));
  return candidates.find(({ isOne }) => isOne) ?? candidates[0];
}

/** The list as a condition. */
export const among = ({ column, ids, isOne }: IdList) => `c.${column} = ${isOne ? `(${ids})` : `any(array(${ids}))`}`;

function reachOf(viewer: Viewer, parameters: Parameters): IdList[] {
  const places = whereabouts(viewer);
  if (places === null) return [];
  const ids = `select unnest(${parameters.add(places.ids)}::uuid[]) as id`;
  return [{ column: places.column, ids, isOne: places.ids.length === 1 }];
}

function afterCondition(request: PageRequest, parameters: Parameters): string[] {
  if (!request.after) return [];
  const { column, descending } = orderingOf(request);
  const [value, id] = decodePage(request.after, ['instant', 'id']);
  const key = `(${parameters.add(value)}::timestamptz, ${parameters.add(id)}::uuid)`;
  return [`(${column}, c.id) ${descending ? '<' : '>'} ${key}`];
}

const within = ({ seek, check }: Conditions, condition: string): Conditions => ({ seek: [condition, ...seek], check });

/**
 * PostgreSQL takes conditions to be independent, multiplies its guesses, and then collects and sorts "the few" that will be
 * left, which are thousands. What is only to be checked is put as one CASE, of which it believes that half of the rows pass:
 * so it reads in the order of an index until the page is full.
 */
const whereSql = ({ seek, check }: Conditions) =>
  `${seek.join(' and ')} and case when ${check.join(' and ')} then true end`;

/** The constant limit tells the planner of a prepared statement that few rows are wanted; the parameter outside cuts. */
const inOrder = (where: Conditions, order: string) =>
  `select * from complaint c where ${whereSql(where)} ${order} limit ${MAX_PAGE + 1}`;

/** Of so many departments or areas each has its page read; of more, the complaints are many enough to be met in order. */
const FEW = 12;

/**
 * Complaints of several departments, areas or subjects. An index gives the order within each of them only: few are read each
 * for itself and merged, many are looked for in the order of all. PostgreSQL does not choose so by itself, since it cannot
 * know how many there will be.
 */
const merged = ({ column, ids }: IdList, where: Conditions, order: string, limit: string) =>
  `with member as materialized (${ids})
    (select c.* from member cross join lateral (
        select * from (${inOrder(within(where, `c.${column} = member.id`), order)}) c ${order} ${limit}) c
      where (select count(*) from member) <= ${FEW})
    union all
    (select * from complaint c where (select count(*) from member) > ${FEW}
        and ${whereSql({ ...where, check: [`c.${column} = any(array(select id from member))`, ...where.check] })}
      ${order} limit ${MAX_PAGE + 1})`;
