/**
 * The statement of a page of complaints: scope, filter, order, keyset and limit, as SQL text and parameters.
 *
 * Invariants: requests of one shape give one text, so it can be prepared; a page reads about a page's worth of rows however many
 * complaints there are, because an index gives the order (test/platform/plans.test.ts, ADR 16).
 * May not import: the ORM, resolvers.
 */
import { placesOf, scopeCondition } from '../auth/scope.ts';
import type { Viewer } from '../auth/viewer.ts';
import type { Parameters } from '../database/query.ts';
import { decodePage, MAX_PAGE, type PageKey } from '../graphql/connection.ts';
import { DUE_NEVER, dueSql } from '../sla/sla-status.ts';
import type { Complaint } from './complaint.entity.ts';
import type { ComplaintOrder } from './complaint.enums.ts';
import type { ComplaintFilter } from './complaint-filter.input.ts';
import { filterSql, type NamedIds } from './complaint-filter.ts';

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
  const { named, conditions } = filterSql(viewer, filter, parameters, now);
  const lists = [...named, ...reachOf(viewer, parameters)];
  const leading = conditions.some(isOfOneOfficer) ? undefined : lists.find((list) => canLead(list, request));
  const others = lists.filter((list) => list !== leading).map(among);
  const where = [scopeCondition(viewer, parameters), ...conditions, ...others, ...afterCondition(request, parameters)];
  const sql = where.join(' and ');
  return leading === undefined ? inOrder(sql, order) : merged(leading, sql, order, limit);
}

const isOfOneOfficer = (condition: string) => condition.startsWith('c.assignee_id');

/** One department is as good as a condition; subjects have an index in the order of registration only. */
const canLead = ({ column, isOne }: NamedIds, { orderBy }: PageRequest) =>
  !isOne &&
  (column === 'department_id' || column === 'area_id' || (column === 'subject_id' && isOfRegistration(orderBy)));

const isOfRegistration = (orderBy: PageRequest['orderBy']) => orderingOf({ orderBy }).column === 'c.registered_at';

const among = ({ column, ids, isOne }: NamedIds) =>
  isOne ? `c.${column} = (${ids})` : `c.${column} = any(array(${ids}))`;

function reachOf(viewer: Viewer, parameters: Parameters): NamedIds[] {
  const places = placesOf(viewer);
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

/** The constant limit tells the planner of a prepared statement that few rows are wanted; the parameter outside cuts. */
const inOrder = (where: string, order: string) =>
  `select * from complaint c where ${where} ${order} limit ${MAX_PAGE + 1}`;

/** Of so many departments or areas each has its page read; of more, the complaints are many enough to be met in order. */
const FEW = 12;

/**
 * Complaints of several departments or areas. An index gives the order within each of them only: few are read each for
 * itself and merged, many are looked for in the order of all. PostgreSQL does not choose so by itself, since it cannot know
 * how many there will be. `is true` keeps it from collecting and sorting all complaints of the list in the second case.
 */
const merged = ({ column, ids }: NamedIds, where: string, order: string, limit: string) =>
  `with member as materialized (${ids})
    (select c.* from member cross join lateral (
        select * from complaint c where c.${column} = member.id and ${where} ${order} ${limit}) c
      where (select count(*) from member) <= ${FEW})
    union all
    (select * from complaint c where (select count(*) from member) > ${FEW}
        and (c.${column} = any(array(select id from member))) is true and ${where} ${order} limit ${MAX_PAGE + 1})`;
