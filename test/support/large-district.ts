/**
 * A district with years of complaints, by set-based SQL: 200,000 in half a minute, 2,000,000 in some.
 *
 * `await fillDistrict(sql, { complaints: 200_000 })` takes a migrated database that holds one district (the demo's directory or
 * a `world()`), completes its directory to 156 departments, 5,000 officers, 40 areas and 30 subjects, and gives it complaints
 * at an even pace of 200,000 a year: more complaints are more years, the newest are always of today. About 4 % are open, most of
 * them young. All that hangs on them (complainants, timeline, reports, feedback, escalations, cycles, outside numbers) is
 * there; the log of events is not.
 *
 * Deterministic: the same directory, `now` and numbers give the same rows. Nothing runs meanwhile: triggers and foreign keys
 * are off, secondary indexes are dropped and made again as they were.
 */
import type { ClientBase } from 'pg';
import { checkDigit } from '../../src/complaints/complaint-number.ts';
import { OPEN_STATES } from '../../src/complaints/lifecycle.ts';
import { searchKeys } from '../../src/complaints/search/index.ts';
import { normaliseText } from '../../src/complaints/search/normalise.ts';
import { SearchIndex } from '../../src/demo/search-index.ts';
import { pickSpot, wordComplaint } from '../../src/demo/texts.ts';
import { World as DemoWorld } from '../../src/demo/world.ts';

export interface LargeDistrict {
  complaints: number;
  departments?: number;
  officers?: number;
  /** What "today" is; the newest complaint is a few minutes old. */
  now?: Date;
  /** Sealed phones with their blind indexes, as the product's vault makes them, dealt out in turn; none when not given. */
  phones?: readonly { sealed: Buffer; index: Buffer }[];
  /** False: complaints only, with nothing that hangs on them but their complainants. */
  histories?: boolean;
}

const AREAS = 40;
const SUBJECTS = 30;
const WORDINGS = 3_000;
const PER_YEAR = 200_000;
const YEAR_MS = 365 * 86_400_000;
const FILLED = [
  ...['complainant', 'complaint', 'timeline_entry', 'action_taken_report', 'feedback', 'escalation', 'complaint_cycle'],
  'external_reference',
];

export async function fillDistrict(sql: ClientBase, options: LargeDistrict): Promise<void> {
  const { complaints, departments = 156, officers = 5_000, now = new Date(), phones = [], histories = true } = options;
  await sql.query('begin');
  await sql.query(`set local session_replication_role = replica; set local synchronous_commit = off;
    set local maintenance_work_mem = '512MB'; set local work_mem = '64MB'`);
  await sql.query(FUNCTIONS);
  await directory(sql, { departments, officers });
  await wordings(sql);
  await phoneList(sql, phones);
  await outline(sql, complaints, now);
  const indexes = await dropSecondaryIndexes(sql);
  for (const statement of histories ? [...ROWS, ...HISTORIES] : ROWS) await sql.query(statement);
  for (const index of indexes) await sql.query(index);
  await sql.query(COUNTER);
  await sql.query(`drop table ${TEMPORARY.join(', ')}`);
  await sql.query('commit');
  await sql.query('select complaint_tally_rebuild(id, $1) from district', [now]); // no trigger has counted them
  await sql.query('vacuum (analyze)');
}

const TEMPORARY = [
  ...['fill_district', 'fill_department', 'fill_officer', 'fill_area', 'fill_subject', 'fill_category', 'fill_source'],
  ...['fill_wording', 'fill_phone', 'fill_year', 'fill'],
];

/** `chance(i, salt)` is a number of [0, 1) and `fill_id(at, i, salt)` a UUIDv7 of that time, always the same. */
const FUNCTIONS = `
  create or replace function pg_temp.chance(i bigint, salt int) returns float8 language sql immutable parallel safe
    return ((hashint8extended(i, salt) >> 12) & 4503599627370495)::float8 / 4503599627370496;
  create or replace function pg_temp.fill_id(at timestamptz, i bigint, salt text) returns uuid language sql immutable parallel safe
    return overlay(overlay(lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || substr(md5(i || salt), 1, 20)
      placing '7' from 13) placing '8' from 17)::uuid;
`;

/** Completes the directory; every complaint then picks from the temporary lists by position. */
async function directory(sql: ClientBase, { departments, officers }: { departments: number; officers: number }) {
  await sql.query(`create temp table fill_district as select id, code from district order by id limit 1;
    insert into department (district_id, id, code, name_hi, name_en)
      select d.id, pg_temp.fill_id('2016-01-01', n, 'department'), 'L' || lpad(n::text, 3, '0'), 'विभाग ' || n, 'Department ' || n
      from fill_district d, generate_series(1, ${departments} - (select count(*) from department)) n;
    create temp table fill_department as select row_number() over (order by code) - 1 as n, id from department;
    insert into area (district_id, id, code, kind, name_hi, name_en, parent_id)
      select d.id, pg_temp.fill_id('2016-01-01', n, 'area'), 'L' || n, 'GRAM_PANCHAYAT', 'ग्राम ' || n, 'Village ' || n, above.id
      from fill_district d, generate_series(1, ${AREAS} - (select count(*) from area)) n
      join (select id, row_number() over (order by code) - 1 as k, count(*) over () as many from area) above on above.k = n % above.many;
    create temp table fill_area as select row_number() over (order by code) - 1 as n, id from area;
    insert into subject (district_id, id, code, name_hi, name_en, parent_id)
      select d.id, pg_temp.fill_id('2016-01-01', n, 'subject'), 'L' || n, 'विषय ' || n, 'Subject ' || n, above.id
      from fill_district d, generate_series(1, ${SUBJECTS} - (select count(*) from subject)) n
      left join (select id, row_number() over (order by code) - 1 as k, count(*) over () as many from subject) above on above.k = n % above.many;
    create temp table fill_subject as select row_number() over (order by code) - 1 as n, id from subject;
    create temp table fill_category as select row_number() over (order by code) - 1 as n, id, resolve_within_days as days from category`);
  await sql.query(`insert into officer (district_id, id, username, name, designation_hi, designation_en, is_demo)
      select d.id, pg_temp.fill_id('2016-01-01', n, 'officer'), 'load-' || n, 'अधिकारी ' || n, 'अधिकारी', 'Officer', true
      from fill_district d, generate_series(1, ${officers} - (select count(*) from officer)) n;
    insert into posting (district_id, id, officer_id, role, department_id, area_id)
      select d.id, pg_temp.fill_id('2016-01-01', i, 'posting'), pg_temp.fill_id('2016-01-01', i, 'officer'), 'OFFICER', p.id, a.id
      from fill_district d cross join generate_series(1, ${officers}) i
      join fill_department p on p.n = i % (select count(*) from fill_department)
      join area a on a.district_id = d.id and a.parent_id is null
      where exists (select from officer where username = 'load-' || i)
      on conflict do nothing;
    create temp table fill_officer as
      select d.n as department, row_number() over (partition by d.n order by p.officer_id) - 1 as k, count(*) over (partition by d.n) as many, p.officer_id as id
      from posting p join fill_department d on d.id = p.department_id where p.role = 'OFFICER';
    create index on fill_officer (department, k)`);
  await sql.query(`create temp table fill_source as select source, sum(share) over (order by source)::float8 / sum(share) over () as upto
    from (values ('WHATSAPP', 45), ('COUNTER', 11), ('PHONE', 8), ('CM_HELPLINE', 9), ('FACEBOOK', 5), ('X', 3), ('JAN_SUNWAI', 7),
      ('SAMADHAN_SHIVIR', 5), ('CPGRAMS', 3), ('WEB', 2), ('EMAIL', 1), ('JAN_SAMVAD', 1)) as t (source, share)`);
}

/** What people write: the demo's sentences, of which each complaint takes one, and the place of another. */
async function wordings(sql: ClientBase): Promise<void> {
  const demo = new DemoWorld(1, Date.UTC(2026, 0, 1));
  const index = new SearchIndex();
  const rows = Array.from({ length: WORDINGS }, (_, n) => {
    const { leaf } = demo.random.pick(demo.leaves);
    if (leaf === null) throw new Error('A leaf of the subjects has no texts');
    const { text, place } = wordComplaint(
      demo.random,
      leaf,
      pickSpot(demo.random, demo.random.pick(demo.directory.areas)),
    );
    return {
      n,
      text,
      place,
      words: index.textOf(text),
      keys: index.keysOf(text),
      at: normaliseText(place),
      around: searchKeys(place),
    };
  });
  await sql.query(
    `create temp table fill_wording (n bigint primary key, text text, words text, keys tsvector, place text, at text, around tsvector)`,
  );
  await sql.query(
    `insert into fill_wording select n, text, words, array_to_tsvector(array(select jsonb_array_elements_text(keys))),
      place, at, array_to_tsvector(array(select jsonb_array_elements_text(around)))
    from jsonb_to_recordset($1::jsonb) as t (n bigint, text text, words text, keys jsonb, place text, at text, around jsonb)`,
    [JSON.stringify(rows)],
  );
}

async function phoneList(sql: ClientBase, phones: readonly { sealed: Buffer; index: Buffer }[]): Promise<void> {
  await sql.query('create temp table fill_phone (n bigint, many bigint, sealed bytea, index bytea)');
  await sql.query(
    'insert into fill_phone select row_number() over () - 1, count(*) over (), * from unnest($1::bytea[], $2::bytea[])',
    [phones.map(({ sealed }) => sealed), phones.map(({ index }) => index)],
  );
}

/** Numbers are of a year by India's clock; what a year's letters and digits add to the check digit is the same for all. */
async function years(sql: ClientBase, complaints: number, now: Date): Promise<void> {
  const { rows } = await sql.query('select code from fill_district');
  const last = now.getUTCFullYear() + 1;
  const first = last - Math.ceil(complaints / PER_YEAR) - 2;
  const list = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const prefixes = list.map((year) => `${rows[0].code}${String(year % 100).padStart(2, '0')}`);
  await sql.query(`create temp table fill_year (year int, prefix text, weight int, known int)`);
  await sql.query(
    `insert into fill_year select t.year, prefix, weight, coalesce(last_serial, 0) from unnest($1::int[], $2::text[], $3::int[])
      as t (year, prefix, weight) left join complaint_counter c on c.year = t.year`,
    [list, prefixes, prefixes.map((prefix) => (10 - checkDigit(`${prefix}000000`)) % 10)],
  );
}

/** One row a complaint with what decides all the rest: when it came, whose it is and how far it got. */
async function outline(sql: ClientBase, complaints: number, now: Date): Promise<void> {
  await years(sql, complaints, now);
  const open = OPEN_STATES.map((state) => `'${state}'`).join(', ');
  await sql.query(
    `create temp table fill as
    with arrived as materialized (
      select i, date_trunc('milliseconds', $2::timestamptz - interval '5 minutes' - ($1::bigint - i + 0.9 * pg_temp.chance(i, 1)) * $3::float8 * interval '1 millisecond') as at
      from generate_series(1, $1::bigint) i
    ), lived as materialized (
      select a.*, extract(epoch from $2 - at) / 86400 as age, extract(year from at at time zone 'Asia/Kolkata')::int as year,
        case when pg_temp.chance(i, 2) < 0.12 then 0 when pg_temp.chance(i, 2) < 0.5 then 1 else 2 end as category,
        floor((select count(*) from fill_department) * power(pg_temp.chance(i, 3), 2))::bigint as department,
        floor((select count(*) from fill_area) * power(pg_temp.chance(i, 4), 1.5))::bigint as area,
        pg_temp.chance(i, 5) as fate,
        pg_temp.chance(i, 6) < greatest(0.025, 0.95 * exp(-extract(epoch from $2 - at)::float8 / 86400 / 6)) as is_open
      from arrived a
    ), timed as (
      select l.*, c.id as category_id, at + interval '1 day' * greatest(c.days, 1) as due_at,
        date_trunc('milliseconds', least($2, at + interval '1 day' * greatest(c.days, 1) * case when is_open then 0.6 * pg_temp.chance(i, 7)
          when pg_temp.chance(i, 8) < 0.88 then 0.1 + 0.85 * pg_temp.chance(i, 9) else 1 + 4 * pg_temp.chance(i, 9) end)) as worked_at
      from lived l join fill_category c on c.n = l.category
    ), judged as (
      select t.*, pg_temp.chance(i, 10) < 0.05 and age > 20 as is_reopened,
        case when is_open then case when fate < 0.10 then 'REGISTERED' when fate < 0.35 then 'ASSIGNED' when fate < 0.75 then 'IN_PROGRESS'
            when fate < 0.82 then 'INFO_REQUESTED' when fate < 0.87 then 'ON_HOLD' when fate < 0.97 then 'ACTION_TAKEN' else 'REJECTION_PROPOSED' end
          when fate < 0.03 then 'MERGED' when fate < 0.05 then 'WITHDRAWN'
          when fate < 0.12 then case when age < 30 then 'REJECTED' else 'REJECTION_FINAL' end
          when worked_at > $2 - interval '16 days' then 'RESOLVED' else 'CLOSED' end as state
      from timed t
    )
    select i, pg_temp.fill_id(at, i, 'complaint') as id, at, age, year, state, fate, is_reopened, category_id, area, department,
      (select known from fill_year y where y.year = judged.year) + row_number() over (partition by year order by i) as serial,
      due_at, worked_at, state in (${open}) and state <> 'ACTION_TAKEN' as is_running,
      case state when 'REGISTERED' then 1 when 'ASSIGNED' then 2 when 'IN_PROGRESS' then 3 when 'MERGED' then 3 when 'WITHDRAWN' then 3
        when 'RESOLVED' then 5 when 'CLOSED' then 6 else 4 end + case when is_reopened then 2 else 0 end as version
    from judged`.replaceAll('\n', ' '),
    [complaints, now, YEAR_MS / PER_YEAR],
  );
  await sql.query('create unique index on fill (i); analyze fill');
}

async function dropSecondaryIndexes(sql: ClientBase): Promise<string[]> {
  const { rows } = await sql.query(
    `select c.relname, pg_get_indexdef(i.indexrelid) as text from pg_index i join pg_class c on c.oid = i.indexrelid
    where i.indrelid = any($1::regclass[]) and not exists (select from pg_constraint where conindid = i.indexrelid)`,
    [FILLED],
  );
  for (const { relname } of rows) await sql.query(`drop index ${relname}`);
  return rows.map(({ text }) => text);
}

const DIGIT_DOUBLED = `(array[0, 2, 4, 6, 8, 1, 3, 5, 7, 9])`;
const doubled = (place: number) => `${DIGIT_DOUBLED}[(serial / ${10 ** place}) % 10 + 1]`;
const plain = (place: number) => `(serial / ${10 ** place}) % 10`;
const LUHN = [0, 2, 4].map((place) => `${doubled(place)} + ${plain(place + 1)}`).join(' + ');

const COMPLAINTS = `insert into complaint (district_id, id, number, tracking_token, version, state, source, text, subject_id, category_id,
    area_id, place, complainant_id, department_id, assignee_id, respondent_id, is_confidential, registered_by_id, registered_at, changed_at,
    cycle, cycle_started_at, assigned_at, seen_at, due_at, approaching_at, paused_at, stopped_at, resolved_at, closed_at, resolver_id, escalation_level,
    reopen_count, search_text, search_keys)
  select d.id, f.id, y.prefix || '-' || lpad(f.serial::text, 6, '0') || '-' || (10 - (y.weight + ${LUHN}) % 10) % 10,
    substr(md5(f.i || 'token'), 1, 22), f.version, f.state, (select s.source from fill_source s where pg_temp.chance(f.i, 11) < s.upto order by s.upto limit 1),
    w.text, s.id, case when f.state <> 'REGISTERED' or f.fate < 0.06 then f.category_id end, a.id, p.place,
    pg_temp.fill_id(f.at, f.i, 'complainant'), case when f.state <> 'REGISTERED' then e.id end, o.id,
    case when pg_temp.chance(f.i, 12) < 0.005 then o.id end, pg_temp.chance(f.i, 13) < 0.015, null, f.at, moments.changed_at,
    case when f.is_reopened then 2 else 1 end, f.at, case when f.state <> 'REGISTERED' then f.at + (f.worked_at - f.at) * 0.05 end,
    case when f.version > 2 then f.at + (f.worked_at - f.at) * 0.2 end,
    deadline.due_at, f.at + 0.8 * (deadline.due_at - f.at),
    case when f.state in ('INFO_REQUESTED', 'ON_HOLD') then f.worked_at end, case when not f.is_running then f.worked_at end,
    case when f.state in ('RESOLVED', 'CLOSED') then f.worked_at end, case when f.state = 'CLOSED' then moments.changed_at end,
    case when f.state in ('RESOLVED', 'CLOSED') then o.id end,
    case when f.is_running and f.age > 12 then 3 when f.is_running and f.age > 8 then 2 else 1 end,
    case when f.is_reopened then 1 else 0 end, w.words || ' ' || p.at, w.keys || p.around
  from fill f cross join fill_district d
  join fill_year y on y.year = f.year
  join fill_wording w on w.n = f.i * 7919 % ${WORDINGS}
  join fill_wording p on p.n = (f.i / ${WORDINGS} + f.i) * 104729 % ${WORDINGS}
  join fill_area a on a.n = f.area
  join fill_department e on e.n = f.department
  join fill_subject s on s.n = f.i * 31 % (select count(*) from fill_subject)
  left join fill_officer o on o.department = f.department and o.k = floor(o.many * pg_temp.chance(f.i, 14)) and f.state <> 'REGISTERED' and pg_temp.chance(f.i, 15) < 0.85
  cross join lateral (select case when (f.state <> 'REGISTERED' or f.fate < 0.06) and f.state not in ('MERGED', 'WITHDRAWN')
    then date_trunc('milliseconds', f.due_at) end as due_at) deadline
  cross join lateral (select date_trunc('milliseconds', case when f.state = 'CLOSED' then date_trunc('day', f.worked_at) + interval '15 days 20:30' else f.worked_at end) as changed_at) moments
  order by f.i`;

/** The n-th step of every complaint, by what such a step usually is. */
const TIMELINE = `insert into timeline_entry (district_id, complaint_id, version, event_id, type, at, actor_kind, actor_id, actor_role, text, from_state, to_state, visibility)
  select c.district_id, c.id, step.n, pg_temp.fill_id(c.registered_at, f.i * 10 + step.n, 'event'), step.type,
    date_trunc('milliseconds', c.registered_at + (c.changed_at - c.registered_at) * ((step.n - 1)::float8 / greatest(c.version - 1, 1))), 'OFFICER', c.assignee_id, step.role,
    step.text, step.from_state, case when step.n = c.version then c.state else step.to_state end, case when step.n % 5 = 4 then 'STAFF' else 'CITIZEN' end
  from fill f join complaint c on c.district_id = (select id from fill_district) and c.id = f.id
  join (values (1, 'COMPLAINT_REGISTERED', 'CELL', null, null, 'REGISTERED'), (2, 'COMPLAINT_ASSIGNED', 'CELL', null, 'REGISTERED', 'ASSIGNED'),
    (3, 'COMPLAINT_ACKNOWLEDGED', 'OFFICER', null, 'ASSIGNED', 'IN_PROGRESS'),
    (4, 'COMPLAINT_REPORT_SUBMITTED', 'OFFICER', 'मौके पर टीम भेजकर समस्या का निस्तारण करा दिया गया है, शिकायतकर्ता को अवगत कराया गया।', 'IN_PROGRESS', 'ACTION_TAKEN'),
    (5, 'COMPLAINT_RESOLVED', 'HEAD', 'जांच में निस्तारण सही पाया गया।', 'ACTION_TAKEN', 'RESOLVED'), (6, 'COMPLAINT_CLOSED', 'CELL', null, 'RESOLVED', 'CLOSED'),
    (7, 'COMPLAINT_REOPENED', 'CITIZEN', 'समस्या अभी भी बनी हुई है।', 'RESOLVED', 'IN_PROGRESS'), (8, 'COMPLAINT_CLOSED', 'CELL', null, 'RESOLVED', 'CLOSED')
  ) as step (n, type, role, text, from_state, to_state) on step.n <= c.version
  order by f.i, step.n`;

const ROWS = [
  `insert into complainant (district_id, id, name, phone_sealed, phone_index)
    select d.id, pg_temp.fill_id(f.at, f.i, 'complainant'), 'शिकायतकर्ता ' || f.i % 9973, p.sealed, p.index
    from fill f cross join fill_district d left join fill_phone p on p.n = f.i % greatest((select max(many) from fill_phone), 1) order by f.i`,
  COMPLAINTS,
];

const HISTORIES = [
  TIMELINE,
  `insert into action_taken_report (district_id, id, complaint_id, cycle, outcome, text, author_id, at)
    select c.district_id, pg_temp.fill_id(c.stopped_at, f.i, 'report'), c.id, c.cycle, 'FIXED', 'मौके पर टीम भेजकर समस्या का निस्तारण करा दिया गया है।', c.assignee_id, c.stopped_at
    from fill f join complaint c on c.district_id = (select id from fill_district) and c.id = f.id
    where c.stopped_at is not null and c.assignee_id is not null and c.state in ('ACTION_TAKEN', 'RESOLVED', 'CLOSED') order by f.i`,
  `insert into feedback (district_id, id, complaint_id, cycle, satisfied, rating, at)
    select c.district_id, pg_temp.fill_id(c.changed_at, f.i, 'feedback'), c.id, c.cycle, f.i % 5 <> 0, 1 + f.i % 5, c.changed_at
    from fill f join complaint c on c.district_id = (select id from fill_district) and c.id = f.id
    where c.state = 'CLOSED' and pg_temp.chance(f.i, 16) < 0.3 order by f.i`,
  `insert into escalation (district_id, complaint_id, cycle, level, at)
    select c.district_id, c.id, c.cycle, level, c.due_at + level * interval '2 days'
    from complaint c cross join generate_series(2, 4) as level where level <= c.escalation_level and c.id in (select id from fill) and c.due_at is not null`,
  `insert into complaint_cycle (district_id, complaint_id, cycle, started_at, due_at, stopped_at, resolved_at)
    select district_id, id, 1, registered_at, due_at, changed_at, changed_at from complaint where cycle = 2 and id in (select id from fill)`,
  `insert into external_reference (district_id, source, number, complaint_id)
    select district_id, source, 'X' || md5(number), id from complaint where source in ('CM_HELPLINE', 'CPGRAMS') and id in (select id from fill)`,
];

const COUNTER = `insert into complaint_counter (district_id, year, last_serial)
  select d.id, f.year, max(f.serial) from fill f cross join fill_district d group by d.id, f.year
  on conflict (district_id, year) do update set last_serial = excluded.last_serial`;
