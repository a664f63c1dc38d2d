/** How departments are read without resolvers. */
import { openCountsSql } from '../complaints/tally/counts-sql.ts';
import { flag, many, named, one, word } from '../reads/fields.ts';
import { textJson } from '../reads/json.ts';
import { cursorOf } from '../reads/page.ts';
import type { ReadField, ReadModel, ReadModels } from '../reads/read-model.ts';
import { oneRow, pageOfRows } from '../reads/roots.ts';
import { type Sql, sql } from '../reads/sql.ts';
import { departmentSql, departmentsPageSize, departmentsSql } from './department.rows.ts';

/** Counts of all departments, read once for as many as are asked for. */
const openCounts: Sql = [({ viewer, now, parameters }) => openCountsSql(viewer, now, parameters)];

function countOf(figure: 'open' | 'overdue'): ReadField {
  return (asked) => {
    const counts = asked.share('open_counts', openCounts);
    return sql`coalesce((select o.${figure} from ${counts} o where o.department_id = ${asked.row}.id), 0)::text`;
  };
}

export const departmentReads: ReadModel = {
  type: 'Department',
  fields: {
    id: word('id'),
    code: word('code'),
    name: named,
    active: flag('is_active'),
    head: one('officer', 'head_id', {
      when: ({ viewer }) => viewer.kind !== 'PUBLIC' && viewer.kind !== 'COMPLAINANT',
    }),
    parent: one('department', 'parent_id'),
    groups: many('message_group', { parent: 'department_id', orderBy: ['number'] }),
    openCount: countOf('open'),
    overdueCount: countOf('overdue'),
  },
};

export const departmentRoots: ReadModels['roots'] = {
  department: oneRow('d', (columns, { code }, { viewer, parameters }) =>
    departmentSql(viewer, code, parameters, columns),
  ),
  departments: pageOfRows({
    row: 'd',
    cursor: cursorOf(textJson(sql`d.code`)),
    size: departmentsPageSize,
    select: (columns, args, { viewer, parameters }) => departmentsSql(viewer, args, parameters, columns),
  }),
};
