/** How it is read without resolvers who has seen a complaint, and whom it was raised to. */
import { instant, many, number, one, word } from '../reads/fields.ts';
import { list } from '../reads/json.ts';
import type { AskedField, ReadField, ReadModel } from '../reads/read-model.ts';
import { type Sql, sql } from '../reads/sql.ts';
import { isOutsider } from './timeline.ts';

const ofStaff = (table: string, orderBy: readonly string[]): ReadField =>
  many(table, { parent: 'complaint_id', orderBy, where: () => [({ viewer }) => String(!isOutsider(viewer))] });

export const escalationsRead = ofStaff('escalation', ['cycle', 'level']);
export const viewsRead = ofStaff('complaint_view', ['first_at', 'officer_id']);

/** By name. */
function officersOf(asked: AskedField): Sql {
  const row = asked.newRow();
  return sql`(select ${list(sql`string_agg(${asked.object(row)}, ',' order by ${row}.name, ${row}.id)`)} from officer ${row}
    where ${row}.district_id = ${asked.row}.district_id and ${row}.id = any(${asked.row}.officer_ids))`;
}

export const escalationReads: ReadModel = {
  type: 'Escalation',
  fields: {
    cycle: number('cycle'),
    level: number('level'),
    reason: word('reason'),
    at: instant('at'),
    returnedAt: instant('returned_at'),
    officers: officersOf,
  },
};

export const complaintViewReads: ReadModel = {
  type: 'ComplaintView',
  fields: { officer: one('officer', 'officer_id'), firstAt: instant('first_at'), lastAt: instant('last_at') },
};
