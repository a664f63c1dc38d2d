/** Lists and searches of complaints: scope and filter in the WHERE clause, keyset pages, one statement each. */
import { Parameters, query } from '../database/query.ts';
import { pageSize, toPage } from '../graphql/connection.ts';
import type { Context } from '../graphql/context.ts';
import { columnsOf } from '../graphql/loaders.ts';
import type { Complaint } from './complaint.entity.ts';
import type { ComplaintOrder } from './complaint.enums.ts';
import type { ComplaintFilter } from './complaint-filter.input.ts';
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
  const sql = searchSql(request, parameters, `${complaintColumns}, c.rank, c.newest`);
  const rows = await query<Complaint & Found>(em, sql, parameters.values);
  return toPage(rows, request.size, searchKeyOf, streamCursor);
}
