/** The figures of a board: standing ones from the counters, the others by index. No citizen's name or phone is ever selected here. */
import type { EntityManager } from '@mikro-orm/postgresql';
import { systemViewer, type Viewer } from '../auth/viewer.ts';
import { countsSql, rankingSql } from '../complaints/tally/counts-sql.ts';
import { Parameters, query } from '../database/query.ts';
import { istDate } from '../sla/india.ts';
import type { WallCountdown, WallDepartment, WallTick } from './wall.types.ts';

export interface Figures {
  receivedToday: number;
  resolvedToday: number;
  reopenedToday: number;
  inProcess: number;
  overdue: number;
  waitingIntake: number;
}

export interface WallData extends Figures {
  countdowns: WallCountdown[];
  departments: WallDepartment[];
  ticker: WallTick[];
}

const COUNTDOWNS = 8;
const RANKED = 12;
const TICKS = 20;

/** What the war room sees. A confidential complaint counts, but is not named. */
export async function readWall(em: EntityManager, districtId: number, now: Date): Promise<WallData> {
  const system = systemViewer(districtId);
  const [figures] = await read<Figures>(em, (parameters) => figuresSql(system, now, parameters));
  const countdowns = await query<WallCountdown>(em, COUNTDOWN_SQL, [districtId]);
  const departments = await read<WallDepartment>(em, (parameters) => rankingSql(system, now, RANKED, parameters));
  const ticker = await query<WallTick>(em, TICKER_SQL, [districtId]);
  return { ...(figures as Figures), countdowns, departments, ticker };
}

function read<Row>(em: EntityManager, sql: (parameters: Parameters) => string): Promise<Row[]> {
  const parameters = new Parameters();
  return query<Row>(em, sql(parameters), parameters.values);
}

/** Standing figures from the counters; the others are found by what changed today, and among the waiting. */
function figuresSql(system: Viewer, now: Date, parameters: Parameters): string {
  const district = parameters.add(system.districtId);
  const startOfDay = parameters.add(new Date(`${istDate(now)}T00:00:00+05:30`));
  return `select standing.in_process, standing.overdue,
    (select count(*)::int from complaint where district_id = ${district} and registered_at >= ${startOfDay}) as received_today,
    (select count(*)::int from complaint where district_id = ${district} and changed_at >= ${startOfDay}
      and resolved_at >= ${startOfDay}) as resolved_today,
    (select count(*)::int from complaint where district_id = ${district} and changed_at >= ${startOfDay}
      and reopen_count > 0 and cycle_started_at >= ${startOfDay}) as reopened_today,
    (select count(*)::int from intake_message where district_id = ${district} and state = 'WAITING') as waiting_intake
  from (${countsSql(system, {}, null, now, parameters)}) standing`;
}

const COUNTDOWN_SQL = `select c.number, d.code as department_code, d.name_hi as department_name_hi, d.name_en as department_name_en,
    c.due_at, c.escalation_level
  from complaint c join category k on k.district_id = c.district_id and k.id = c.category_id and k.code = 'A'
  left join department d on d.district_id = c.district_id and d.id = c.department_id
  where c.district_id = $1 and c.stopped_at is null and c.paused_at is null and c.due_at is not null and not c.is_confidential
  order by c.due_at, c.id limit ${COUNTDOWNS}`;

const TICKER_SQL = `select e.number, e.type, e.at, d.code as department_code, k.code as category_code
  from event_log e join complaint c on c.district_id = e.district_id and c.id = e.complaint_id
  left join department d on d.district_id = c.district_id and d.id = c.department_id
  left join category k on k.district_id = c.district_id and k.id = c.category_id
  where e.district_id = $1 and e.seq is not null and e.complaint_id is not null and e.visibility <> 'CONFIDENTIAL' and not c.is_confidential
  order by e.seq desc limit ${TICKS}`;
