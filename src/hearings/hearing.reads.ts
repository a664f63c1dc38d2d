/** How hearing sessions, their counts and the slips of their complaints are read without resolvers. */
import type { Locale } from '../graphql/vocabulary.ts';
import { computed, instant, json, number, one, part, text, word, yesNo } from '../reads/fields.ts';
import { list, quoted } from '../reads/json.ts';
import { cursorOf } from '../reads/page.ts';
import type { AskedField, ReadField, ReadModel, ReadModels } from '../reads/read-model.ts';
import { oneRow, pageOfRows } from '../reads/roots.ts';
import type { Run } from '../reads/run.ts';
import { either, type Sql, sql } from '../reads/sql.ts';
import {
  groupedSql,
  hearingSql,
  hearingsPageSize,
  hearingsSql,
  informationOnlySql,
  onTheSpotSql,
  takenSql,
} from './hearing.rows.ts';
import { howToAsk, trackingUrlOf } from './slip-words.ts';

const isStaff = ({ viewer }: Run) => viewer.kind !== 'COMPLAINANT';
const officer = (column: string) => one('officer', column, { when: isStaff });

/** By name. */
function attending(asked: AskedField): Sql {
  const row = asked.newRow();
  const officers = sql`(select ${list(sql`string_agg(${asked.object(row)}, ',' order by ${row}.name, ${row}.id)`)} from officer ${row}
    where ${row}.district_id = ${asked.row}.district_id and ${row}.id = any(${asked.row}.attending_ids))`;
  return either(isStaff, officers, sql`'[]'`);
}

const day = (row: string): Sql => sql`to_char(${row}.day, 'YYYY-MM-DD')`;

export const hearingReads: ReadModel = {
  type: 'HearingSession',
  fields: {
    id: word('id'),
    kind: word('kind'),
    day: json((row) => quoted(day(row))),
    place: text('place'),
    area: one('area', 'area_id'),
    presiding: officer('presiding_id'),
    attending,
    openedAt: instant('opened_at'),
    openedBy: officer('opened_by_id'),
    closedAt: instant('closed_at'),
    closedBy: officer('closed_by_id'),
    closedByTime: json((row) => yesNo(sql`${row}.closed_at is not null and ${row}.closed_by_id is null`)),
    lastToken: number('last_token'),
    totals: part,
  },
};

/** How many of the session's complaints there are for which this is true. */
const counted =
  (condition: (s: string, c: string) => string = () => 'true'): ReadField =>
  (asked) => {
    const c = asked.newRow();
    const taken: Sql = [({ viewer, parameters }) => takenSql(viewer, parameters, asked.row, c)];
    return sql`(select count(*)::text from ${taken} and ${condition(asked.row, c)})`;
  };

const grouped =
  (table: 'department' | 'category'): ReadField =>
  (asked) => {
    const [row, c] = [asked.newRow(), asked.newRow()];
    const rows: Sql = [({ viewer, parameters }) => groupedSql(table, { viewer, parameters, s: asked.row, c })];
    return sql`(select ${list(sql`string_agg(${asked.object(row)}, ',' order by ${row}.code)`)} from (${rows}) ${row})`;
  };

export const hearingTotalsReads: ReadModel = {
  type: 'HearingTotals',
  fields: {
    taken: counted(),
    byDepartment: grouped('department'),
    byCategory: grouped('category'),
    disposedOnTheSpot: counted(onTheSpotSql),
    informationOnly: counted(informationOnlySql),
  },
};

export const hearingDepartmentCountReads: ReadModel = {
  type: 'HearingDepartmentCount',
  fields: { department: one('department', 'department_id'), taken: number('taken') },
};

export const hearingCategoryCountReads: ReadModel = {
  type: 'HearingCategoryCount',
  fields: { category: one('category', 'category_id'), taken: number('taken') },
};

/** Who sees to it, else the department that the subject suggests. */
function slipDepartment(asked: AskedField): Sql {
  const row = asked.newRow();
  return sql`coalesce((select ${asked.object(row)} from department ${row} where ${row}.district_id = ${asked.row}.district_id
    and ${row}.id = coalesce(${asked.row}.department_id, (select j.suggested_department_id from subject j
      where j.district_id = ${asked.row}.district_id and j.id = ${asked.row}.subject_id))), 'null')`;
}

interface Numbered {
  number: string;
}
const numbered = (row: string) => ({ number: quoted(sql`${row}.number`) });

/** Of a row of the complaint table. */
export const hearingSlipReads: ReadModel = {
  type: 'HearingSlip',
  fields: {
    token: number('hearing_token'),
    session: one('hearing_session', 'hearing_session_id'),
    number: word('number'),
    category: one('category', 'category_id'),
    dueAt: instant('due_at'),
    department: slipDepartment,
    trackingUrl: computed(numbered, ({ number }: Numbered, { services }) => trackingUrlOf(services.publicUrl, number)),
    howToAsk: (asked) =>
      computed(numbered, ({ number }: Numbered, run) =>
        howToAsk(number, run.services.publicUrl, (asked.args(run).locale as Locale | null) ?? run.locale),
      )(asked),
  },
};

export const hearingRoots: ReadModels['roots'] = {
  hearingSession: oneRow('s', (columns, { id }, { viewer, parameters }) => hearingSql(viewer, id, parameters, columns)),
  hearingSessions: pageOfRows({
    row: 's',
    cursor: cursorOf(quoted(day('s')), quoted(sql`s.id`)),
    size: hearingsPageSize,
    select: (columns, args, { viewer, parameters }) => hearingsSql(viewer, args, parameters, columns),
  }),
};
