/** How the lists, details and counts of complaints find their rows without resolvers. */
import { scopeCondition } from '../auth/scope.ts';
import { pageSize } from '../graphql/connection.ts';
import { iso } from '../reads/json.ts';
import { cursorOf } from '../reads/page.ts';
import type { ReadModels } from '../reads/read-model.ts';
import { type Args, oneRow, pageOfRows } from '../reads/roots.ts';
import type { Run } from '../reads/run.ts';
import { sql } from '../reads/sql.ts';
import { parseComplaintNumber } from './complaint-number.ts';
import { orderColumn, pageSql } from './complaint-page.ts';

const byNumber = (columns: string, { number }: Args, { viewer, parameters }: Run): string => {
  const known = parameters.add(parseComplaintNumber(number) ?? '');
  return `select ${columns} from complaint c where ${scopeCondition(viewer, parameters)} and c.number = ${known}`;
};

const list = (columns: string, { filter, orderBy, first, after }: Args, { viewer, now, parameters }: Run): string =>
  pageSql({ viewer, filter, orderBy, after, size: pageSize(first), now }, parameters, columns);

export const complaintRoots: ReadModels['roots'] = {
  complaint: oneRow('c', byNumber),
  complaints: pageOfRows({
    row: 'c',
    cursor: ({ orderBy }) => cursorOf(sql`'"', ${iso(sql`${orderColumn(orderBy)}`)}, '"'`, sql`'"', c.id, '"'`),
    size: ({ first }) => pageSize(first),
    select: list,
  }),
};
