/** How the lists, details and counts of complaints find their rows without resolvers. */
import { scopeCondition } from '../auth/scope.ts';
import { pageSize } from '../graphql/connection.ts';
import { iso, quoted } from '../reads/json.ts';
import { cursorOf } from '../reads/page.ts';
import type { ReadModels } from '../reads/read-model.ts';
import { type Args, allRows, LeftToResolvers, oneRow, pageOfRows } from '../reads/roots.ts';
import type { Run } from '../reads/run.ts';
import { sql } from '../reads/sql.ts';
import { hasNames, withoutNames } from './complaint-filter.ts';
import { parseComplaintNumber } from './complaint-number.ts';
import { orderColumn, pageSql } from './complaint-page.ts';
import { searchSql } from './complaint-search.ts';
import { countsSql } from './tally/counts-sql.ts';

const byNumber = (columns: string, { number }: Args, { viewer, parameters }: Run): string => {
  const known = parameters.add(parseComplaintNumber(number) ?? '');
  return `select ${columns} from complaint c where ${scopeCondition(viewer, parameters)} and c.number = ${known}`;
};

const list = (columns: string, { filter, orderBy, first, after }: Args, { viewer, now, parameters }: Run): string =>
  pageSql({ viewer, filter, orderBy, after, size: pageSize(first), now }, parameters, columns);

/** The rank a search gives is as far from what JavaScript reads as it looks: `to_json` says it as it is. */
const found = cursorOf(
  sql`to_json(c.rank)::text`,
  quoted(iso(sql`c.registered_at`)),
  quoted(sql`c.id`),
  quoted(iso(sql`c.newest`)),
);

const search = (columns: string, { text, filter, first, after }: Args, { viewer, now, parameters }: Run): string =>
  searchSql({ viewer, text, filter, after, size: pageSize(first), now }, parameters, columns);

const counts = (columns: string, { filter, groupBy }: Args, { viewer, now, parameters }: Run): string => {
  if (filter && hasNames(filter)) throw new LeftToResolvers();
  const resolved = filter ? withoutNames(viewer, filter) : {};
  return `select ${columns} from (${countsSql(viewer, resolved, groupBy ?? null, now, parameters)}) n`;
};

export const complaintRoots: ReadModels['roots'] = {
  complaint: oneRow('c', byNumber),
  complaints: pageOfRows({
    row: 'c',
    cursor: ({ orderBy }) => cursorOf(quoted(iso(sql`${orderColumn(orderBy)}`)), quoted(sql`c.id`)),
    size: ({ first }) => pageSize(first),
    select: list,
  }),
  searchComplaints: pageOfRows({ row: 'c', cursor: found, size: ({ first }) => pageSize(first), select: search }),
  complaintCounts: allRows('n', counts),
};
