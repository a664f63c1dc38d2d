/** Lists, searches and counts of complaints: scope and filter in the WHERE clause, keyset pages, one statement each. */
import { scopeCondition } from '../auth/scope.ts';
import { Parameters, query } from '../database/query.ts';
import { pageSize, toPage } from '../graphql/connection.ts';
import type { Context } from '../graphql/context.ts';
import { columnsOf } from '../graphql/loaders.ts';
import { overdueSql } from '../sla/sla-status.ts';
import type { Complaint } from './complaint.entity.ts';
import type { ComplaintOrder, CountGroup } from './complaint.enums.ts';
import type { ComplaintCountType } from './complaint.type.ts';
import type { ComplaintFilter } from './complaint-filter.input.ts';
import { filterCondition, resolveFilter } from './complaint-filter.ts';
import { pageKeyOf, pageSql } from './complaint-page.ts';
import { type Found, searchKeyOf, searchSql } from './complaint-search.ts';
import { headOf } from './timeline.ts';

export interface ListRequest {
  filter?: ComplaintFilter | null;
  orderBy?: ComplaintOrder | null;
  first?: number | null;
  after?: string | null;
}

const complaintColumns = columnsOf('complaint')
  .split(',')
  .map((column) => `c.${column.trim()}`)
  .join(', ');

/** A page of complaints the viewer may see. The stream cursor is read before the rows, so it is never ahead of them. */
export async function listComplaints(context: Context, { filter, orderBy, first, after }: ListRequest) {
  const { em, viewer, now, services } = context;
  const streamCursor = services.streams.cursorAt(await headOf(context));
  const request = { viewer, filter, orderBy, after, size: pageSize(first), now };
  const parameters = new Parameters();
  const rows = await query<Complaint>(em, pageSql(request, parameters, complaintColumns), parameters.values);
  return toPage(rows, request.size, (row) => pageKeyOf(request, row), streamCursor);
}

export interface SearchRequest {
  text: string;
  filter?: ComplaintFilter | null;
  first?: number | null;
  after?: string | null;
}

/**
 * Complaints whose words match in Hindi, English or Roman-typed Hindi, best first. A complaint number finds that complaint.
 * Every word must match by sound; what is only similar (trigrams of the normalised text) comes after.
 */
export async function searchComplaints(context: Context, { text, filter, first, after }: SearchRequest) {
  const { em, viewer, now, services } = context;
  const streamCursor = services.streams.cursorAt(await headOf(context));
  const request = { viewer, text, filter, after, size: pageSize(first), now };
  const parameters = new Parameters();
  const sql = searchSql(request, parameters, complaintColumns);
  const rows = await query<Complaint & Found>(em, sql, parameters.values);
  return toPage(rows, request.size, searchKeyOf, streamCursor);
}

const GROUPS: Record<CountGroup, { key: string; join: string }> = {
  DEPARTMENT: {
    key: 'g.code',
    join: 'left join department g on g.district_id = c.district_id and g.id = c.department_id',
  },
  CATEGORY: { key: 'g.code', join: 'left join category g on g.district_id = c.district_id and g.id = c.category_id' },
  SOURCE: { key: 'c.source', join: '' },
  STATE: { key: 'c.state', join: '' },
  AREA: { key: 'g.code', join: 'left join area g on g.district_id = c.district_id and g.id = c.area_id' },
};

/** Counts by state bucket, in all or by group; within the viewer's scope. */
export async function countComplaints(
  { em, viewer, now }: Context,
  request: { filter?: ComplaintFilter | null; groupBy?: CountGroup | null },
): Promise<ComplaintCountType[]> {
  const filter = await resolveFilter(em, viewer, request.filter);
  const parameters = new Parameters();
  const group = request.groupBy ? GROUPS[request.groupBy] : { key: 'null', join: '' };
  const overdue = overdueSql(parameters.add(now));
  const where = `${scopeCondition(viewer, parameters)} and ${filterCondition(filter, parameters, now)}`;
  const inStates = (...states: string[]) =>
    `count(*) filter (where c.state in (${states.map((s) => `'${s}'`).join(', ')}))::int`;
  const sql = `select ${group.key} as key, count(*)::int as received,
      count(*)::int - ${inStates('RESOLVED', 'CLOSED', 'REJECTED', 'REJECTION_FINAL', 'MERGED', 'WITHDRAWN')} as in_process,
      ${inStates('RESOLVED', 'CLOSED')} as resolved, ${inStates('REJECTED', 'REJECTION_FINAL')} as rejected,
      ${inStates('MERGED')} as merged, ${inStates('WITHDRAWN')} as withdrawn,
      count(*) filter (where ${overdue})::int as overdue, count(*) filter (where c.reopen_count > 0)::int as reopened
    from complaint c ${group.join} where ${where} ${request.groupBy ? `group by ${group.key} order by ${group.key} nulls last` : ''}`;
  const rows = await query<ComplaintCountType>(em, sql, parameters.values);
  return rows.map((row) => ({ ...row, asOf: now }));
}
