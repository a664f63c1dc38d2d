/** How officers are read without resolvers. To a complainant officers are their office, never a person. */
import { inLanguage, json, text, word, yesNo } from '../reads/fields.ts';
import { list, NULL, quoted, textJson } from '../reads/json.ts';
import { cursorOf } from '../reads/page.ts';
import type { AskedField, ReadModel, ReadModels } from '../reads/read-model.ts';
import { pageOfRows } from '../reads/roots.ts';
import type { Run } from '../reads/run.ts';
import { either, literal, type Sql, sql, value } from '../reads/sql.ts';
import { istDate } from '../sla/india.ts';
import { ANONYMOUS, OFFICE, UNKNOWN } from './actors.ts';
import { officersPageSize, officersSql } from './officer.rows.ts';

const isOutside = ({ viewer }: Run) => viewer.kind === 'COMPLAINANT' || viewer.kind === 'PUBLIC';
const office: Sql = [({ locale }) => literal(JSON.stringify(OFFICE[locale]))];

const postings = (officer: string, row: string): Sql =>
  sql`posting ${row} where ${row}.district_id = ${officer}.district_id and ${row}.officer_id = ${officer}.id and ${row}.ended_at is null`;

/** Each role once, in the order of the postings. */
const roles = (
  officer: string,
): Sql => sql`(select ${list(sql`string_agg(${quoted(sql`r.role`)}, ',' order by r.first)`)}
  from (select p.role, min(p.id::text) as first from ${postings(officer, 'p')} group by p.role) r)`;

/** The object of `table` that the first posting with one points to. */
const ofFirstPosting =
  (table: string, column: string) =>
  (asked: AskedField): Sql => {
    const [posting, row] = [asked.newRow(), asked.newRow()];
    const first = sql`select ${posting}.${column} as id from ${postings(asked.row, posting)} and ${posting}.${column} is not null
      order by ${posting}.id limit 1`;
    return sql`coalesce((select ${asked.object(row)} from ${table} ${row}
      where ${row}.district_id = ${asked.row}.district_id and ${row}.id = (${first})), 'null')`;
  };

const today = value(({ now }) => istDate(now), 'date');

/** A present posting he is on leave from: the one he comes back to last. */
const leave = (officer: string, column: string): Sql =>
  sql`(select lv.${column} from ${postings(officer, 'lv')} and lv.on_leave_until >= ${today} order by lv.on_leave_until desc, lv.id limit 1)`;

const leaveUntil = (officer: string): Sql =>
  sql`coalesce(${quoted(sql`${leave(officer, 'on_leave_until')}::text`)}, 'null')`;

function deputyOf(asked: AskedField): Sql {
  const row = asked.newRow();
  return sql`coalesce((select ${asked.object(row)} from officer ${row}
    where ${row}.district_id = ${asked.row}.district_id and ${row}.id = ${leave(asked.row, 'deputy_id')}), 'null')`;
}

export const officerReads: ReadModel = {
  type: 'Officer',
  fields: {
    id: word('id'),
    name: (asked) => either(isOutside, office, text('name')(asked)),
    designation: inLanguage('designation_hi', 'designation_en'),
    roles: json(roles),
    department: ofFirstPosting('department', 'department_id'),
    area: ofFirstPosting('area', 'area_id'),
    onLeaveUntil: (asked) => either(isOutside, NULL, leaveUntil(asked.row)),
    deputy: (asked) => either(isOutside, NULL, deputyOf(asked)),
    onDuty: json((row) => yesNo(sql`${row}.on_duty_since is not null`)),
  },
};

/** Who did a step, of the columns `actor_kind`, `actor_id` and `actor_role` of the row. */
export const actorReads: ReadModel = {
  type: 'ActorRef',
  fields: {
    name: json((row) => actorName(row)),
    role: word('actor_role'),
  },
};

const actorName = (row: string): Sql =>
  sql`case ${row}.actor_kind ${anonymous} else ${either(isOutside, office, officerName(row))} end`;

const anonymous: Sql = [
  ({ locale }) =>
    Object.entries(ANONYMOUS)
      .map(([kind, name]) => `when '${kind}' then ${literal(JSON.stringify(name[locale]))}`)
      .join(' '),
];

const officerName = (row: string): Sql =>
  sql`coalesce((select ${textJson(sql`o.name`)} from officer o
    where o.district_id = ${row}.district_id and o.id = ${row}.actor_id), ${literal(JSON.stringify(UNKNOWN))})`;

export const officerRoots: ReadModels['roots'] = {
  officers: pageOfRows({
    row: 'o',
    cursor: cursorOf(textJson(sql`o.name`), quoted(sql`o.id`)),
    size: officersPageSize,
    select: (columns, args, { viewer, parameters }) => officersSql(viewer, args, parameters, columns),
  }),
};
