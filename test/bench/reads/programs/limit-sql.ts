/**
 * The limit's statements: each gives its answer as one text, put together by the database. Strings that are joined took half
 * the time of json_agg; a Date as JavaScript writes it is cheapest by to_char.
 */
import { FOUND } from './search-sql.ts';

const text = (column: string) => `to_json(${column})::text`;
const word = (column: string) => `'"' || ${column} || '"'`;
const instant = (column: string) => `'"' || to_char(${column}, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"'`;
const orNull = (json: string) => `coalesce(${json}, 'null')`;

const object = (fields: Record<string, string>) =>
  Object.entries(fields)
    .map(([name, json], index) => `'${index === 0 ? '{' : ','}"${name}":' || ${json}`)
    .join(' || ')
    .concat(` || '}'`);

const nodes = (rows: string, order: string) =>
  `'{"nodes":[' || coalesce(string_agg(${rows}, ',' order by ${order}), '') || ']}'`;

const RELATED = {
  department: orNull(object({ code: word('d.code'), name: text('d.name_hi') })),
  category: orNull(object({ code: word('g.code'), name: text('g.name_hi') })),
  assignee: orNull(object({ id: word('o.id'), name: text('o.name') })),
};

const JOINS = `left join department d on d.district_id = c.district_id and d.id = c.department_id
  left join category g on g.district_id = c.district_id and g.id = c.category_id
  left join officer o on o.district_id = c.district_id and o.id = c.assignee_id`;

const ENTRY = { type: word('t.type'), at: instant('t.at') };
const ENTRIES = 'from timeline_entry t where t.district_id = c.district_id and t.complaint_id = c.id';

const latest = (
  visible: string,
) => `(select ${nodes(object({ ...ENTRY, toState: orNull(word('t.to_state')) }), 't.version')}
  from (select type, at, to_state, version ${ENTRIES} ${visible} order by version desc limit 3) t)`;

const list = (which: string, visible: string) => `select '{"data":{"complaints":' || ${nodes(
  object({
    ...{ id: word('c.id'), number: word('c.number'), state: word('c.state'), dueAt: orNull(instant('c.due_at')) },
    ...{ summary: text('c.summary'), ...RELATED, timeline: latest(visible) },
  }),
  'c.registered_at desc, c.id desc',
)} || '}}' as answer
  from (select * from complaint c where c.district_id = $1 ${which} order by c.registered_at desc, c.id desc limit 50) c ${JOINS}`;

export const LIST = list('', '');
/** What a head sees: nothing confidential. */
export const DEPARTMENT = list(
  'and c.department_id = $2 and not c.is_confidential',
  `and t.visibility <> 'CONFIDENTIAL'`,
);

export const TRACK = `select '{"data":{"complaint":' || ${object({
  ...{ id: word('c.id'), number: word('c.number'), state: word('c.state') },
  ...{ registeredAt: instant('c.registered_at'), dueAt: orNull(instant('c.due_at')), text: text('c.text'), ...RELATED },
  timeline: `(select ${nodes(
    object({
      ...{ ...ENTRY, text: orNull(text('t.text')), fromState: orNull(word('t.from_state')) },
      ...{ toState: orNull(word('t.to_state')), visibility: word('t.visibility') },
    }),
    't.version',
  )} ${ENTRIES})`,
})} || '}}' as answer from complaint c ${JOINS} where c.district_id = $1 and c.number = $2`;

export const SEARCH = {
  number: searched(FOUND.number),
  words: searched(FOUND.words),
};

function searched(found: string): string {
  const row = object({
    ...{ number: word('c.number'), state: word('c.state'), summary: text('c.summary') },
    department: RELATED.department,
  });
  return `select '{"data":{"searchComplaints":' || ${nodes(row, 'c.place_in_list')} || '}}' as answer
    from (select c.*, row_number() over () as place_in_list from (select c.* ${found}) c) c
    left join department d on d.district_id = c.district_id and d.id = c.department_id`;
}

const FIGURES = ['received', 'in_process', 'resolved', 'rejected', 'merged', 'withdrawn', 'overdue', 'reopened'];
const inStates = (...states: string[]) =>
  `count(*) filter (where c.state in (${states.map((state) => `'${state}'`).join()}))`;

/** A row a department, and one for what has none. */
export const COUNTED = `select d.code as key, count(*) as received,
    count(*) - ${inStates('RESOLVED', 'CLOSED', 'REJECTED', 'REJECTION_FINAL', 'MERGED', 'WITHDRAWN')} as in_process,
    ${inStates('RESOLVED', 'CLOSED')} as resolved, ${inStates('REJECTED', 'REJECTION_FINAL')} as rejected,
    ${inStates('MERGED')} as merged, ${inStates('WITHDRAWN')} as withdrawn,
    count(*) filter (where c.due_at < now() and c.stopped_at is null and c.paused_at is null
      and c.state not in ('MERGED', 'WITHDRAWN')) as overdue,
    count(*) filter (where c.reopen_count > 0) as reopened
  from complaint c left join department d on d.district_id = c.district_id and d.id = c.department_id
  where c.district_id = $1 group by d.code`;

const camel = (name: string) => name.replace(/_./g, (part) => (part[1] as string).toUpperCase());
const COUNT = object({
  key: orNull(word('key')),
  ...Object.fromEntries(FIGURES.map((name) => [camel(name), name])),
});

const counters = (rows: string) =>
  `select '{"data":{"complaintCounts":[' || string_agg(${COUNT}, ',' order by key nulls last) || ']}}' as answer from ${rows}`;

export const SCANNING = counters(`(${COUNTED}) as counted`);

/** The limit's own rows: what reading counters costs when somebody else keeps them. */
export const MAINTAINED_TABLE = 'bench_counters';
export const MAINTAINED = counters(`${MAINTAINED_TABLE} where district_id = $1`);
export const MAINTAIN = [
  `create table if not exists ${MAINTAINED_TABLE} as select $1::integer as district_id, counted.* from (${COUNTED}) as counted with no data`,
  `delete from ${MAINTAINED_TABLE}`,
  `insert into ${MAINTAINED_TABLE} select $1::integer, counted.* from (${COUNTED}) as counted`,
];
