/**
 * What must be true of a district at any time, asked of the database itself: each invariant is a question whose answer is the rows
 * that break it. Written apart from the code that keeps them, as far as that can be.
 */
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Client } from 'pg';
import { systemViewer } from '../../auth/viewer.ts';
import { readRests, type StoredRest } from '../../complaints/complaint-clock.ts';
import { OPEN_STATES, TRANSITIONS } from '../../complaints/lifecycle.ts';
import { checkTally } from '../../complaints/tally/check-tally.ts';
import { countsSql } from '../../complaints/tally/counts-sql.ts';
import { Parameters, query } from '../../database/query.ts';
import { dueAt } from '../../sla/deadlines.ts';
import { type OfficeHours, readOfficeHours } from '../../sla/read-setting.ts';
import type { SlaTerms } from '../../sla/terms.ts';
import { readWall } from '../../wall/wall-snapshot.ts';
import type { LogFollower } from './log-follower.ts';

export interface Finding {
  /** A sentence that is true when nothing breaks it. */
  says: string;
  /** How much was looked at. */
  looked: number;
  broken: number;
  /** The first ones that break it. */
  examples: string[];
}

export interface Inspection {
  client: Client;
  em: EntityManager;
  districtId: number;
  from: Date;
  now: Date;
  /** Who has read the log all along; without one it is not judged. */
  follower?: LogFollower;
}

const EXAMPLES = 5;
const open = `(${OPEN_STATES.map((state) => `'${state}'`).join(', ')})`;

/** Open, and its clock runs. */
const RUNNING = `c.state in ${open} and c.stopped_at is null and c.paused_at is null`;

interface Question {
  says: string;
  /** How many rows it is about; `$1` the district, `$2` now. */
  looked: string;
  /** What breaks it, as `what`. */
  broken: string;
}

/** Numbers of cycles of each timeline entry: a cycle begins with a reopening. */
const CYCLES = `select t.complaint_id, t.version, t.type, t.actor_kind, t.changes,
    1 + count(*) filter (where t.type = 'COMPLAINT_REOPENED') over (partition by t.complaint_id order by t.version) as cycle
  from timeline_entry t where t.district_id = $1`;

/** Steps that moved a complaint on the ladder, and the level they brought it to: what the next of them found, or where it stands. */
const LEVELS = `select x.*, coalesce(lead((x.changes ->> 'escalationLevel')::int) over (partition by x.complaint_id order by x.version),
    c.escalation_level) as level
  from (${CYCLES}) x join complaint c on c.district_id = $1 and c.id = x.complaint_id where x.changes ? 'escalationLevel'`;

const OVERDUE: Question = {
  says: 'No open complaint is past its due time without its escalation record',
  looked: `select count(*)::int as n from complaint c where c.district_id = $1 and ${RUNNING} and c.due_at < $2`,
  broken: `select c.number as what from complaint c where c.district_id = $1 and ${RUNNING} and c.due_at < $2
      and not exists (select from escalation e where e.district_id = c.district_id and e.complaint_id = c.id
        and e.cycle = c.cycle and e.level >= 2)`,
};

const QUESTIONS: readonly Question[] = [
  OVERDUE,
  {
    says: 'What has run for ten days past its due time has come up to the District Magistrate',
    looked: `select count(*)::int as n from complaint c where c.district_id = $1 and ${RUNNING} and c.due_at < $2::timestamptz - interval '10 days'`,
    broken: `select c.number as what from complaint c where c.district_id = $1 and ${RUNNING}
      and c.due_at < $2::timestamptz - interval '10 days'
      and not exists (select from escalation e where e.district_id = c.district_id and e.complaint_id = c.id
        and e.cycle = c.cycle and e.level = 4)`,
  },
  {
    says: 'No clock is up that nobody has looked at, and no running complaint is without one',
    looked: `select count(*)::int as n from complaint c where c.district_id = $1 and ${RUNNING} and c.due_at is not null`,
    broken: `select c.number as what from complaint c left join complaint_clock k on k.district_id = c.district_id and k.complaint_id = c.id
      where c.district_id = $1 and ${RUNNING} and c.due_at is not null and (k.complaint_id is null or k.cycle <> c.cycle or k.next_fire_at <= $2
        or (c.due_at > $2 and k.next_fire_at is null))`,
  },
  {
    says: 'A breach is told once a cycle',
    looked: `select count(*)::int as n from timeline_entry where district_id = $1 and type = 'SLA_BREACHED'`,
    broken: `select x.complaint_id || ' cycle ' || x.cycle as what from (${CYCLES}) x where x.type = 'SLA_BREACHED'
      group by x.complaint_id, x.cycle having count(*) > 1`,
  },
  {
    says: 'No level of a cycle is recorded or told twice',
    looked: `select count(*)::int as n from escalation where district_id = $1`,
    broken: `select x.complaint_id || ' cycle ' || x.cycle || ' above level ' || (x.changes ->> 'escalationLevel') as what
      from (${CYCLES}) x where x.type = 'ESCALATION_RAISED'
        and not exists (select from timeline_entry r where r.district_id = $1 and r.complaint_id = x.complaint_id and r.type = 'ESCALATION_RETURNED')
      group by x.complaint_id, x.cycle, x.changes ->> 'escalationLevel' having count(*) > 1
      union all select e.complaint_id || ' level ' || e.level from escalation e where e.district_id = $1
      group by e.complaint_id, e.cycle, e.level having count(*) > 1`,
  },
  {
    says: 'Each level that was told has its record, and each record its telling',
    looked: `select count(*)::int as n from timeline_entry where district_id = $1 and type = 'ESCALATION_RAISED'`,
    broken: `select coalesce(told.complaint_id, e.complaint_id) || ' cycle ' || coalesce(told.cycle, e.cycle) || ' level ' || coalesce(told.level, e.level) as what
      from (select distinct complaint_id, cycle, level from (${LEVELS}) y where type = 'ESCALATION_RAISED') told
      full join (select complaint_id, cycle, level, reason from escalation where district_id = $1) e
        on e.complaint_id = told.complaint_id and e.cycle = told.cycle and e.level = told.level
      where e.level is null or (told.level is null and (e.reason <> 'REOPENED' or (e.complaint_id, e.cycle) not in
        (select complaint_id, cycle from (${CYCLES}) z where type = 'COMPLAINT_REOPENED')))`,
  },
  {
    says: "Every complaint's state follows from its timeline",
    looked: `select count(*)::int as n from complaint where district_id = $1`,
    broken: `select c.number as what from complaint c
      left join lateral (select t.to_state from timeline_entry t where t.district_id = c.district_id and t.complaint_id = c.id
        and t.to_state is not null order by t.version desc limit 1) last on true
      where c.district_id = $1 and last.to_state is distinct from c.state`,
  },
  {
    says: 'Each entry of a timeline begins where the one before it ended, and follows it in time',
    looked: `select count(*)::int as n from timeline_entry where district_id = $1`,
    broken: `select complaint_id || ' version ' || version as what from (
        select t.complaint_id, t.version, t.from_state, t.at, lag(t.at) over w as at_before, lag(t.version) over w as version_before,
          (array_agg(t.to_state) filter (where t.to_state is not null) over (partition by t.complaint_id order by t.version
            rows between unbounded preceding and 1 preceding)) as states
        from timeline_entry t where t.district_id = $1
        window w as (partition by t.complaint_id order by t.version)) x
      where x.version <> coalesce(x.version_before, 0) + 1 or x.at < x.at_before
        or (x.from_state is not null and x.from_state is distinct from x.states[cardinality(x.states)])`,
  },
  {
    says: 'Each step of a person is one the lifecycle knows',
    looked: `select count(*)::int as n from timeline_entry where district_id = $1 and actor_kind <> 'SYSTEM' and to_state is not null`,
    broken: `select t.complaint_id || ' ' || t.type || ': ' || t.from_state || ' → ' || t.to_state as what from timeline_entry t
      where t.district_id = $1 and t.actor_kind <> 'SYSTEM' and t.from_state is not null and t.to_state is not null
        and not (${knownStepsSql()})`,
  },
  {
    says: 'As many numbers are given as there are complaints, and each once',
    looked: `select count(*)::int as n from complaint where district_id = $1`,
    broken: `select 'given ' || given.n || ', there are ' || present.n as what from
      (select coalesce(sum(last_serial), 0)::int as n from complaint_counter where district_id = $1) given,
      (select count(distinct number)::int as n from complaint where district_id = $1) present where given.n <> present.n`,
  },
  {
    says: 'Each complaint stands at the version of its last entry',
    looked: `select count(*)::int as n from complaint where district_id = $1`,
    broken: `select c.number as what from complaint c where c.district_id = $1
      and c.version <> (select max(t.version) from timeline_entry t where t.district_id = c.district_id and t.complaint_id = c.id)`,
  },
];

/** The table of the lifecycle as a condition; undoing a merge, and what a decision says, lead back to where it stood. */
function knownStepsSql(): string {
  const lines = Object.values(TRANSITIONS).map(({ from, to, event }) => {
    const type = `t.type = '${event}'`;
    const begins = from === 'ANY' ? 'true' : `t.from_state in (${from.map((state) => `'${state}'`).join(', ')})`;
    const ends = to === 'DEPENDS' || to === 'SAME' ? 'true' : `t.to_state in ('${to}', 'REGISTERED')`;
    return `(${type} and ${begins} and ${ends})`;
  });
  const refused = "(t.type in ('COMPLAINT_HOLD_REFUSED', 'COMPLAINT_REJECTION_REFUSED'))";
  return [...lines, refused].join(' or ');
}

/** Not every question asks what time it is; all are given it. */
const GIVEN = 'with given as (select $1::integer as district_id, $2::timestamptz as now) ';

async function ask(client: Client, { says, looked, broken }: Question, values: readonly unknown[]): Promise<Finding> {
  const { rows: count } = await client.query<{ n: number }>(GIVEN + looked, [...values]);
  const { rows } = await client.query<{ what: string }>(GIVEN + broken, [...values]);
  return finding(
    says,
    count[0]?.n ?? 0,
    rows.map(({ what }) => what),
  );
}

/** The first of the questions by itself: it is asked every night of the year. */
export const overdueWithoutRecord = (client: Client, districtId: number, now: Date): Promise<Finding> =>
  ask(client, OVERDUE, [districtId, now]);

export async function inspect(inspection: Inspection): Promise<Finding[]> {
  const { client, districtId, now, follower } = inspection;
  const findings: Finding[] = [];
  for (const question of QUESTIONS) findings.push(await ask(client, question, [districtId, now]));
  findings.push(
    await dueTimes(inspection),
    await buckets(inspection),
    await counters(inspection),
    await wall(inspection),
    await rollCalls(inspection),
  );
  if (follower !== undefined) findings.push(await log(inspection, follower));
  return findings;
}

const finding = (says: string, looked: number, broken: readonly string[]): Finding => ({
  ...{ says, looked, broken: broken.length },
  examples: broken.slice(0, EXAMPLES),
});

interface ClockRow {
  number: string;
  departmentId: string | null;
  startedAt: Date;
  dueAt: Date;
  terms: SlaTerms;
  rests: StoredRest[];
}

const CLOCKS = `select c.number, c.department_id as "departmentId", c.cycle_started_at as "startedAt", c.due_at as "dueAt",
    k.terms, k.rests
  from complaint c join complaint_clock k on k.district_id = c.district_id and k.complaint_id = c.id and k.cycle = c.cycle
  where c.district_id = $1 and c.due_at is not null and k.terms is not null`;

/** Worked out anew from where the cycle began; what stands with the case was moved rest by rest. */
async function dueTimes({ client, em, districtId, from }: Inspection): Promise<Finding> {
  const { rows } = await client.query<ClockRow>(CLOCKS, [districtId]);
  const hours = new Map<string | null, OfficeHours>();
  const broken: string[] = [];
  for (const row of rows) {
    const { departmentId, startedAt: start, terms } = row;
    const known = hours.get(departmentId) ?? (await readOfficeHours(em.fork(), { districtId, departmentId }, from));
    hours.set(departmentId, known);
    const rests = readRests(row.rests);
    const due = dueAt(start, terms.resolve, known.calendar, rests);
    if (due.getTime() !== row.dueAt.getTime())
      broken.push(`${row.number}: due ${row.dueAt.toISOString()}, by its rests ${due.toISOString()}`);
  }
  return finding('Each due time is what terms, calendar and rests give', rows.length, broken);
}

type Standing = Record<
  'received' | 'resolved' | 'rejected' | 'merged' | 'withdrawn' | 'in_process' | 'overdue',
  number
>;

/** By counting the table anew. */
const SCAN = `select count(*)::int as received,
    count(*) filter (where state in ('RESOLVED', 'CLOSED'))::int as resolved,
    count(*) filter (where state in ('REJECTED', 'REJECTION_FINAL'))::int as rejected,
    count(*) filter (where state = 'MERGED')::int as merged,
    count(*) filter (where state = 'WITHDRAWN')::int as withdrawn,
    count(*) filter (where state in ${open})::int as in_process,
    count(*) filter (where ${RUNNING} and c.due_at < $2)::int as overdue
  from complaint c where district_id = $1`;

async function scan({ client, districtId, now }: Inspection): Promise<Standing> {
  return (await client.query<Standing>(SCAN, [districtId, now])).rows[0] as Standing;
}

async function buckets(inspection: Inspection): Promise<Finding> {
  const { received, resolved, rejected, merged, withdrawn, in_process } = await scan(inspection);
  const sum = resolved + rejected + merged + withdrawn + in_process;
  const broken = sum === received ? [] : [`${received} received, ${sum} in all buckets`];
  return finding('Received = resolved + in process + rejected + merged + withdrawn', received, broken);
}

/** What every count of the product is read from, beside a count of the table; and every rollup beside its scan. */
async function counters(inspection: Inspection): Promise<Finding> {
  const { em, districtId, now } = inspection;
  const counted = await scan(inspection);
  const parameters = new Parameters();
  const sql = countsSql(systemViewer(districtId), {}, null, now, parameters);
  const [row] = await query<Record<string, number>>(em.fork(), sql, parameters.values);
  const kept = { ...row, in_process: row?.inProcess } as unknown as Standing;
  const differing = (Object.keys(counted) as (keyof Standing)[])
    .filter((name) => Number(kept[name]) !== counted[name])
    .map((name) => `${name}: the counter says ${kept[name]}, the table ${counted[name]}`);
  const rollups = (await checkTally(em)).map((difference) => JSON.stringify(difference));
  return finding('The counters equal a count of the table', counted.received, [...differing, ...rollups]);
}

async function wall(inspection: Inspection): Promise<Finding> {
  const { em, districtId, now } = inspection;
  const [board, counted] = [await readWall(em.fork(), districtId, now), await scan(inspection)];
  const broken = [
    ...(board.inProcess === counted.in_process ? [] : [`in process: ${board.inProcess}, not ${counted.in_process}`]),
    ...(board.overdue === counted.overdue ? [] : [`overdue: ${board.overdue}, not ${counted.overdue}`]),
  ];
  return finding("The war room's board shows what the table holds", counted.in_process, broken);
}

/** Days that have passed altogether; a day off has none. */
const ROLL_CALLS = `with day as (
    select d::date as day from generate_series(($2::timestamptz at time zone 'Asia/Kolkata')::date,
      ($3::timestamptz at time zone 'Asia/Kolkata')::date - 1, interval '1 day') d)
  select to_char(day.day, 'YYYY-MM-DD') as what from day left join roll_call r on r.district_id = $1 and r.day = day.day
  where (r.day is not null) <> (extract(dow from day.day) <> 0
    and not exists (select from calendar_day c where c.district_id = $1 and c.department_id is null and c.day = day.day))`;

async function rollCalls({ client, districtId, from, now }: Inspection): Promise<Finding> {
  const { rows } = await client.query<{ what: string }>(ROLL_CALLS, [districtId, from, now]);
  const taken = await client.query<{ n: number }>('select count(*)::int as n from roll_call where district_id = $1', [
    districtId,
  ]);
  const days = rows.map(({ what }) => what);
  return finding('Each working day has its roll-call, once, and no day off has one', taken.rows[0]?.n ?? 0, days);
}

/** Every event once and in order; of each complaint every version up to the one it stands at. */
async function log({ client, districtId }: Inspection, follower: LogFollower): Promise<Finding> {
  await follower.follow();
  const { rows } = await client.query<{ id: string; number: string; version: number }>(
    'select id, number, version from complaint where district_id = $1',
    [districtId],
  );
  const untold = rows
    .filter(({ id, version }) => follower.versions.get(id) !== version)
    .map(({ id, number, version }) => `${number}: told ${follower.versions.get(id)}, stands at ${version}`);
  const says = 'Whoever follows the log hears each version of each complaint once, in order';
  return finding(says, follower.eventCount, [...follower.faults, ...untold]);
}
