/** How departments are read without resolvers. */
import { flag, many, named, one, text, word } from '../reads/fields.ts';
import { textJson } from '../reads/json.ts';
import { cursorOf } from '../reads/page.ts';
import type { ReadModel, ReadModels } from '../reads/read-model.ts';
import { oneRow, pageOfRows } from '../reads/roots.ts';
import { sql } from '../reads/sql.ts';
import { departmentSql, departmentsPageSize, departmentsSql } from './department.rows.ts';

export const departmentReads: ReadModel = {
  type: 'Department',
  fields: {
    id: word('id'),
    code: text('code'),
    name: named,
    active: flag('is_active'),
    head: one('officer', 'head_id', {
      when: ({ viewer }) => viewer.kind !== 'PUBLIC' && viewer.kind !== 'COMPLAINANT',
    }),
    groups: many('message_group', { parent: 'department_id', orderBy: ['number'] }),
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
