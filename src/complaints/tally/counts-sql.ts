/** The statements of all counts of complaints. Their text depends on the shape of the request only: it can be prepared. */
import type { Viewer } from '../../auth/viewer.ts';
import type { Parameters } from '../../database/query.ts';
import type { CountGroup } from '../complaint.enums.ts';
import type { ResolvedFilter } from '../complaint-filter.ts';
import { type CountRequest, FIGURES, type Figure, TO_ACT_AND_FINISHED } from './figures.ts';
import { scanned } from './scan-sql.ts';
import { tallied } from './tally-sql.ts';

const counted = (request: CountRequest, figures: readonly Figure[], parameters: Parameters): string =>
  tallied(request, figures, parameters) ?? scanned(request, figures, parameters);

/** Groups that are known by a code outside; the others are their own key. */
const TABLES: Partial<Record<CountGroup, string>> = { DEPARTMENT: 'department', CATEGORY: 'category', AREA: 'area' };

/**
 * Rows (key, received, in_process, resolved, rejected, merged, withdrawn, overdue, reopened), by key; one row without a group.
 * `key` is the code outside.
 */
export function countsSql(
  viewer: Viewer,
  filter: ResolvedFilter,
  groupBy: CountGroup | null,
  now: Date,
  parameters: Parameters,
): string {
  const rows = counted({ viewer, filter, groupBy, now }, FIGURES, parameters);
  const table = groupBy === null ? undefined : TABLES[groupBy];
  const key = table === undefined ? 'n.key' : 'g.code';
  const join =
    table === undefined
      ? ''
      : `left join ${table} g on g.district_id = ${parameters.add(viewer.districtId)} and g.id = n.key`;
  return `select ${key} as key, n.received, n.received - n.resolved - n.rejected - n.merged - n.withdrawn as in_process,
      n.resolved, n.rejected, n.merged, n.withdrawn, n.overdue, n.reopened
    from (${rows}) n ${join} order by ${key} nulls last`;
}

/** Rows (department_id, open, overdue) of all departments with open complaints: fewer to read than to look for by name. */
export function openCountsSql(viewer: Viewer, now: Date, parameters: Parameters): string {
  const request: CountRequest = { viewer, filter: { open: true }, groupBy: 'DEPARTMENT', now };
  const rows = counted(request, ['received', 'overdue'], parameters);
  return `select n.key as department_id, n.received as open, n.overdue from (${rows}) n where n.key is not null`;
}

/**
 * Rows (code, name_hi, name_en, open, overdue, reopened, reopen_percent) of the departments with most to worry about: of what is
 * to be acted on. The share of what was finished and came back decides between equals: it cannot be bettered by closing fast.
 */
export function rankingSql(viewer: Viewer, now: Date, limit: number, parameters: Parameters): string {
  const request: CountRequest = { viewer, filter: {}, groupBy: 'DEPARTMENT', now };
  const rows = counted(request, TO_ACT_AND_FINISHED, parameters);
  const percent = `case when finished > 0 then round(100.0 * n.reopened / finished) else 0 end::int`;
  return `select d.code, d.name_hi, d.name_en, n.to_act as open, n.overdue, n.to_act_reopened as reopened, ${percent} as reopen_percent
    from (${rows}) n join department d on d.district_id = ${parameters.add(viewer.districtId)} and d.id = n.key
    cross join lateral (select n.resolved + n.rejected + n.to_act_reopened as finished) ever
    where n.to_act > 0 order by n.overdue desc, reopen_percent desc, n.to_act_reopened desc, d.code limit ${limit}`;
}

/** Rows (key, open, overdue) of what is to be acted on, by category or area. */
export function toActSql(viewer: Viewer, groupBy: 'CATEGORY' | 'AREA', now: Date, parameters: Parameters): string {
  const rows = counted({ viewer, filter: {}, groupBy, now }, ['to_act', 'overdue'], parameters);
  return `select n.key, n.to_act as open, n.overdue from (${rows}) n`;
}
