/** What a year shows besides its books: breaches, escalations, roll-calls, verdicts. */
import type { Client } from 'pg';

export interface CategoryFigures {
  category: string;
  received: number;
  /** Cycles whose due time passed before somebody reported. */
  breached: number;
  /** Of the cycles that ended: median working of the clock, in days. */
  medianDays: number | null;
  p90Days: number | null;
}

export interface LevelFigures {
  level: number;
  reason: string;
  count: number;
}

export interface RollCallFigures {
  days: number;
  departments: number;
  missed: number;
  worst: { code: string; name: string; missed: number }[];
}

export interface Figures {
  categories: CategoryFigures[];
  levels: LevelFigures[];
  rollCalls: RollCallFigures;
  steps: { what: string; count: number }[];
}

const CATEGORIES = `select k.code as category, count(*)::int as received,
    (select count(*)::int from timeline_entry t join complaint x on x.district_id = t.district_id and x.id = t.complaint_id
      where t.district_id = $1 and t.type = 'SLA_BREACHED' and x.category_id = k.id) as breached,
    percentile_cont(0.5) within group (order by extract(epoch from c.resolved_at - c.cycle_started_at) / 86400)
      filter (where c.resolved_at is not null) as "medianDays",
    percentile_cont(0.9) within group (order by extract(epoch from c.resolved_at - c.cycle_started_at) / 86400)
      filter (where c.resolved_at is not null) as "p90Days"
  from complaint c join category k on k.district_id = c.district_id and k.id = c.category_id
  where c.district_id = $1 group by k.id, k.code order by k.code`;

const LEVELS = `select level, reason, count(*)::int as count from escalation where district_id = $1
  group by level, reason order by level, count desc`;

const ROLL_CALLS = `select count(distinct day)::int as days, count(*)::int as departments,
    count(*) filter (where first_at is null)::int as missed from roll_call_department where district_id = $1`;

const WORST = `select d.code, d.name_en as name, count(*)::int as missed from roll_call_department r
  join department d on d.district_id = r.district_id and d.id = r.department_id
  where r.district_id = $1 and r.first_at is null group by d.code, d.name_en order by missed desc, d.code limit 5`;

const STEPS = `select type as what, count(*)::int as count from timeline_entry where district_id = $1 group by type order by count desc, type`;

export async function readFigures(client: Client, districtId: number): Promise<Figures> {
  const ask = async <Row extends object>(sql: string) => (await client.query<Row>(sql, [districtId])).rows;
  const [rollCall] = await ask<Omit<RollCallFigures, 'worst'>>(ROLL_CALLS);
  return {
    categories: await ask<CategoryFigures>(CATEGORIES),
    levels: await ask<LevelFigures>(LEVELS),
    rollCalls: { ...(rollCall as Omit<RollCallFigures, 'worst'>), worst: await ask(WORST) },
    steps: await ask(STEPS),
  };
}
