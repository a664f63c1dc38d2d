/** How groups are read without resolvers. */
import { flag, json, named, number, one, word } from '../reads/fields.ts';
import { cursorOf } from '../reads/page.ts';
import type { ReadModel, ReadModels } from '../reads/read-model.ts';
import { oneRow, pageOfRows } from '../reads/roots.ts';
import { sql } from '../reads/sql.ts';
import { groupSql, groupsPageSize, groupsSql } from './group.rows.ts';

export const groupReads: ReadModel = {
  type: 'Group',
  fields: {
    id: word('id'),
    number: number('number'),
    kind: word('kind'),
    name: named,
    active: flag('is_active'),
    department: one('department', 'department_id'),
    memberCount: json(
      (row) =>
        sql`(select count(*)::text from group_member m where m.district_id = ${row}.district_id and m.group_id = ${row}.id)`,
    ),
  },
};

export const groupRoots: ReadModels['roots'] = {
  group: oneRow('g', (columns, args, { viewer, parameters }) => groupSql(viewer, args.number, parameters, columns)),
  groups: pageOfRows({
    row: 'g',
    cursor: cursorOf(sql`g.number`),
    size: groupsPageSize,
    select: (columns, args, { viewer, parameters }) => groupsSql(viewer, args, parameters, columns),
  }),
};
