/** The figures of a board, in three statements. No citizen's name or phone is ever selected here. */
import type { EntityManager } from '@mikro-orm/postgresql';
import { query, queryOne } from '../database/query.ts';
import { istDate } from '../sla/deadlines.ts';
import { overdueSql } from '../sla/sla-status.ts';
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

/** What the war room sees. */
export async function readWall(em: EntityManager, districtId: number, now: Date): Promise<WallData> {
  const startOfDay = new Date(`${istDate(now)}T00:00:00+05:30`);
  const figures = await readFigures(em, districtId, now, startOfDay);
  const countdowns = await query<WallCountdown>(em, COUNTDOWN_SQL, [districtId]);
  const departments = await query<WallDepartment>(em, RANKING_SQL, [districtId, now]);
  const ticker = await query<WallTick>(em, TICKER_SQL, [districtId]);
  return { ...figures, countdowns, departments, ticker };
}

/** A confidential complaint counts, but is not named. */
const readFigures = async (em: EntityManager, districtId: number, now: Date, startOfDay: Date): Promise<Figures> =>
  (await queryOne<Figures>(em, FIGURES_SQL, [districtId, now, startOfDay])) as Figures;

const FIGURES_SQL = `select
  (select count(*)::int from complaint where district_id = $1 and registered_at >= $3) as received_today,
  (select count(*)::int from complaint where district_id = $1 and resolved_at >= $3 and changed_at >= $3) as resolved_today,
  (select count(*)::int from complaint where district_id = $1 and reopen_count > 0 and cycle_started_at >= $3 and changed_at >= $3) as reopened_today,
  (select count(*)::int from complaint where district_id = $1 and state not in
    ('RESOLVED', 'CLOSED', 'REJECTED', 'REJECTION_FINAL', 'MERGED', 'WITHDRAWN')) as in_process,
  (select count(*)::int from complaint c where c.district_id = $1 and ${overdueSql('$2')}) as overdue,
  (select count(*)::int from intake_message where district_id = $1 and state = 'WAITING') as waiting_intake`;

const COUNTDOWN_SQL = `select c.number, d.code as department_code, d.name_hi as department_name_hi, d.name_en as department_name_en,
    c.due_at, c.escalation_level
  from complaint c join category k on k.district_id = c.district_id and k.id = c.category_id and k.code = 'A'
  left join department d on d.district_id = c.district_id and d.id = c.department_id
  where c.district_id = $1 and c.stopped_at is null and c.paused_at is null and c.due_at is not null and not c.is_confidential
  order by c.due_at, c.id limit ${COUNTDOWNS}`;

const RANKING_SQL = `select d.code, d.name_hi, d.name_en, count(*)::int as open,
    count(*) filter (where ${overdueSql('$2')})::int as overdue, count(*) filter (where c.reopen_count > 0)::int as reopened
  from complaint c join department d on d.district_id = c.district_id and d.id = c.department_id
  where c.district_id = $1 and c.stopped_at is null
  group by d.id, d.code, d.name_hi, d.name_en order by overdue desc, reopened desc, d.code limit ${RANKED}`;

const TICKER_SQL = `select e.number, e.type, e.at, d.code as department_code, k.code as category_code
  from event_log e join complaint c on c.district_id = e.district_id and c.id = e.complaint_id
  left join department d on d.district_id = c.district_id and d.id = c.department_id
  left join category k on k.district_id = c.district_id and k.id = c.category_id
  where e.district_id = $1 and e.seq is not null and e.complaint_id is not null and e.visibility <> 'CONFIDENTIAL' and not c.is_confidential
  order by e.seq desc limit ${TICKS}`;
