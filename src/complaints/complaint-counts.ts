/** Counts by state bucket, in all or by group; within the viewer's scope. */
import { Parameters, query } from '../database/query.ts';
import type { Context } from '../graphql/context.ts';
import type { CountGroup } from './complaint.enums.ts';
import type { ComplaintCountType } from './complaint.type.ts';
import type { ComplaintFilter } from './complaint-filter.input.ts';
import { resolveFilter } from './complaint-filter.ts';
import { countsSql } from './tally/counts-sql.ts';

export interface CountsRequest {
  filter: ComplaintFilter | null;
  groupBy: CountGroup | null;
}

/** One statement after the filter's names are resolved; exact, also right after a write. */
export async function countComplaints(
  { em, services, viewer, now }: Context,
  { filter, groupBy }: CountsRequest,
): Promise<ComplaintCountType[]> {
  const parameters = new Parameters();
  const resolved = await resolveFilter({ em, codes: services.codes }, viewer, filter);
  const sql = countsSql(viewer, resolved, groupBy, now, parameters);
  const rows = await query<ComplaintCountType>(em, sql, parameters.values);
  return rows.map((row) => ({ ...row, asOf: now }));
}
