/** The figures of a board: standing ones from the counters, the others by index. No citizen's name or phone is ever selected here. */
import type { EntityManager } from '@mikro-orm/postgresql';
import { systemViewer, type Viewer } from '../auth/viewer.ts';
import { openSql, TOP_LEVEL } from '../complaints/lifecycle.ts';
import { countsSql, rankingSql, toActSql } from '../complaints/tally/counts-sql.ts';
import { Parameters, query, queryOne } from '../database/query.ts';
import { istDate } from '../sla/india.ts';
import type { WallArea, WallCountdown, WallDepartment, WallLevel, WallRollCall, WallTick } from './wall.types.ts';

/** Whose they are, and one number each. */
export interface Figures {
  districtNameHi: string;
  districtNameEn: string;
  receivedToday: number;
  resolvedToday: number;
  reopenedToday: number;
  inProcess: number;
  overdue: number;
  waitingIntake: number;
  approaching: number;
}

/** What only those see who are to act on it. */
export interface StaffFigures {
  notSeen: number;
  openA: number;
  breachedA: number;
  escalated: WallLevel[];
}

export interface WallData extends Figures, StaffFigures {
  countdowns: WallCountdown[];
  departments: WallDepartment[];
  areas: WallArea[];
  ticker: WallTick[];
  rollCall: WallRollCall | null;
}

const COUNTDOWNS = 8;
const RANKED = 12;
const TICKS = 20;
const MISSING = 24;
const AREAS = 60;

/** What the war room sees. A confidential complaint counts, but is not named. */
export async function readWall(em: EntityManager, districtId: number, now: Date): Promise<WallData> {
  const system = systemViewer(districtId);
  const [figures] = await read<Figures & StaffFigures>(em, (parameters) => figuresSql(system, now, parameters));
  const countdowns = await query<WallCountdown>(em, COUNTDOWN_SQL, [districtId]);
  const departments = await read<WallDepartment>(em, (parameters) => rankingSql(system, now, RANKED, parameters));
  const areas = await read<WallArea>(em, (parameters) => areasSql(system, now, parameters));
  const ticker = await query<WallTick>(em, TICKER_SQL, [districtId]);
  const rollCall = await queryOne<WallRollCall>(em, ROLL_CALL_SQL, [districtId, istDate(now)]);
  return { ...(figures as Figures & StaffFigures), countdowns, departments, areas, ticker, rollCall };
}

function read<Row>(em: EntityManager, sql: (parameters: Parameters) => string): Promise<Row[]> {
  const parameters = new Parameters();
  return query<Row>(em, sql(parameters), parameters.values);
}

/** Standing figures from the counters; the others are found by what changed today, and among what somebody has to act on now. */
function figuresSql(system: Viewer, now: Date, parameters: Parameters): string {
  const district = parameters.add(system.districtId);
  const startOfDay = parameters.add(new Date(`${istDate(now)}T00:00:00+05:30`));
  const instant = `${parameters.add(now)}::timestamptz`;
  const count = (condition: string) =>
    `(select count(*)::int from complaint c where c.district_id = ${district} and ${condition})`;
  const running = `c.stopped_at is null and c.paused_at is null and ${openSql}`;
  const attended = `c.stopped_at is null and ${openSql}`;
  return `select home.name_hi as district_name_hi, home.name_en as district_name_en, standing.in_process, standing.overdue,
    ${count(`c.registered_at >= ${startOfDay}`)} as received_today,
    ${count(`c.changed_at >= ${startOfDay} and c.resolved_at >= ${startOfDay}`)} as resolved_today,
    ${count(`c.changed_at >= ${startOfDay} and c.reopen_count > 0 and c.cycle_started_at >= ${startOfDay}`)} as reopened_today,
    (select count(*)::int from intake_message where district_id = ${district} and state = 'WAITING') as waiting_intake,
    ${count(`c.due_at >= ${instant} and c.approaching_at <= ${instant} and ${running}`)} as approaching,
    ${count(`c.seen_at is null and c.state = 'ASSIGNED' and c.stopped_at is null`)} as not_seen,
    of_a.open_a, of_a.breached_a,
    (select json_agg(json_build_object('level', l.level, 'count', ${count(`c.escalation_level = l.level and c.escalation_level > 1 and ${attended}`)})
      order by l.level) from generate_series(2, ${TOP_LEVEL}) l (level)) as escalated
  from (${countsSql(system, {}, null, now, parameters)}) standing cross join (
    select coalesce(sum(n.open), 0)::int as open_a, coalesce(sum(n.overdue), 0)::int as breached_a
    from (${toActSql(system, 'CATEGORY', now, parameters)}) n
    join category k on k.district_id = ${district} and k.id = n.key and k.code = 'A') of_a join district home on home.id = ${district}`;
}

/** Tehsils and blocks, each with all that lies below it, in the order of the tree. */
function areasSql(system: Viewer, now: Date, parameters: Parameters): string {
  const district = parameters.add(system.districtId);
  return `with recursive below as (
      select id as tile_id, id from area where district_id = ${district} and kind in ('TEHSIL', 'BLOCK')
      union all
      select b.tile_id, a.id from below b join area a on a.district_id = ${district} and a.parent_id = b.id
    ), counted as materialized (${toActSql(system, 'AREA', now, parameters)})
    select t.code, t.kind, t.name_hi, t.name_en, p.code as parent_code,
      coalesce(sum(n.open), 0)::int as open, coalesce(sum(n.overdue), 0)::int as overdue
    from area t left join area p on p.district_id = t.district_id and p.id = t.parent_id and p.kind = 'TEHSIL'
    join below b on b.tile_id = t.id left join counted n on n.key = b.id
    where t.district_id = ${district} group by t.id, t.code, t.kind, t.name_hi, t.name_en, p.code
    order by t.kind desc, t.code limit ${AREAS}`;
}

const COUNTDOWN_SQL = `select c.number, d.code as department_code, d.name_hi as department_name_hi, d.name_en as department_name_en,
    c.due_at, c.escalation_level
  from complaint c join category k on k.district_id = c.district_id and k.id = c.category_id and k.code = 'A'
  left join department d on d.district_id = c.district_id and d.id = c.department_id
  where c.district_id = $1 and c.stopped_at is null and c.paused_at is null and c.due_at is not null and not c.is_confidential
  order by c.due_at, c.id limit ${COUNTDOWNS}`;

const TICKER_SQL = `select e.number, e.type, e.at, d.code as department_code, d.name_hi as department_name_hi,
    d.name_en as department_name_en, k.code as category_code
  from event_log e join complaint c on c.district_id = e.district_id and c.id = e.complaint_id
  left join department d on d.district_id = c.district_id and d.id = c.department_id
  left join category k on k.district_id = c.district_id and k.id = c.category_id
  where e.district_id = $1 and e.seq is not null and e.complaint_id is not null and e.visibility <> 'CONFIDENTIAL' and not c.is_confidential
  order by e.seq desc limit ${TICKS}`;

const ROLL_CALL_SQL = `select to_char(r.day, 'YYYY-MM-DD') as day, r.from_at, r.to_at,
    (select count(*)::int from roll_call_department f where f.district_id = r.district_id and f.day = r.day) as departments,
    (select count(*)::int from roll_call_department f
      where f.district_id = r.district_id and f.day = r.day and f.first_at is null) as missing,
    coalesce((select json_agg(json_build_object('code', m.code, 'nameHi', m.name_hi, 'nameEn', m.name_en) order by m.code) from (
      select d.code, d.name_hi, d.name_en from roll_call_department f
      join department d on d.district_id = f.district_id and d.id = f.department_id
      where f.district_id = r.district_id and f.day = r.day and f.first_at is null order by d.code limit ${MISSING}) m), '[]') as missing_departments
  from roll_call r where r.district_id = $1 and r.day = $2::date`;
