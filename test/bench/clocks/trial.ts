/** So many clocks that came due in one minute, and so many nodes: how long until all have fired, and whether each fired once. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Child } from '../support/child.ts';
import type { District } from '../support/district.ts';
import { now } from '../support/monotonic.ts';
import { databaseProcessor } from '../support/processors.ts';

export interface Figures {
  /** Until every clock has fired. */
  seconds: number;
  /** Processor time a clock, in milliseconds, of all nodes together. */
  applicationMs: number;
  databaseMs: number | null;
}

const LOOK_MS = 50;
const LIMIT_MS = 600_000;
const MINUTE_SECONDS = 60;

/** Overdue within the last minute, warned before; nobody looks at the clocks yet. */
const SET = `with due as (
    select c.district_id, c.id, c.cycle, now() - random() * interval '${MINUTE_SECONDS} seconds' as at
    from complaint c where c.district_id = $1 and c.id = any($2::uuid[])
  ), complaints as (
    update complaint c set due_at = due.at, escalation_level = 1, cycle_started_at = due.at - interval '7 days'
      from due where c.district_id = due.district_id and c.id = due.id)
  insert into complaint_clock (district_id, complaint_id, cycle, terms, fired)
    select district_id, id, cycle, $3, '{WARNING 50,APPROACHING}' from due`;

/** All at once: that is what is measured. */
const WIND_UP = `update complaint_clock k set next_fire_at = c.due_at from complaint c
  where k.district_id = $1 and k.complaint_id = any($2::uuid[]) and c.district_id = k.district_id and c.id = k.complaint_id`;

const LEFT = `select count(*)::int as left from complaint_clock
  where district_id = $1 and complaint_id = any($2::uuid[]) and not fired @> '{BREACHED,LEVEL 2}'`;

/** Complaints whose breach and whose level were not told and recorded exactly once. */
const WRONG = `select count(*)::int as wrong from unnest($2::uuid[]) as asked (id)
  where 1 <> (select count(*) from timeline_entry t where t.district_id = $1 and t.complaint_id = asked.id and t.type = 'SLA_BREACHED')
    or 1 <> (select count(*) from timeline_entry t where t.district_id = $1 and t.complaint_id = asked.id and t.type = 'ESCALATION_RAISED')
    or 1 <> (select count(*) from escalation e where e.district_id = $1 and e.complaint_id = asked.id and e.level = 2)
    or 2 <> (select count(*) from event_log l where l.district_id = $1 and l.complaint_id = asked.id and l.seq is not null)`;

export async function runTrial(
  district: District,
  nodes: readonly Child[],
  { clocks, terms }: { clocks: number; terms: unknown },
): Promise<Figures> {
  const ids = await wound(district, clocks, terms);
  const before = await processors(district, nodes);
  await district.sql.query(WIND_UP, [district.id, ids]);
  const began = now();
  while ((await ask<{ left: number }>(district, LEFT, ids)).left > 0) {
    if (now() - began > LIMIT_MS) throw new Error('not all clocks have fired after ten minutes');
    await pause(LOOK_MS);
  }
  const seconds = (now() - began) / 1_000;
  const after = await processors(district, nodes);
  const { wrong } = await ask<{ wrong: number }>(district, WRONG, ids);
  if (wrong > 0) throw new Error(`${wrong} of ${clocks} clocks have not fired once`);
  return {
    seconds,
    applicationMs: (after.application - before.application) / clocks,
    databaseMs:
      after.database === null || before.database === null ? null : (after.database - before.database) / clocks,
  };
}

/** Complaints of all departments in turn, their clocks set and not wound up. */
async function wound(district: District, clocks: number, terms: unknown): Promise<string[]> {
  const desks = await Promise.all(district.departments.map((department) => district.desk(department)));
  const whose = Array.from({ length: clocks }, (_, index) => desks[index % desks.length] as (typeof desks)[number]);
  const ids = (await district.register(whose, 'IN_PROGRESS')).map(({ id }) => id);
  await district.sql.query(SET, [district.id, ids, JSON.stringify(terms)]);
  await district.sql.query('vacuum (analyze) complaint, complaint_clock');
  return ids;
}

async function ask<Row>(district: District, sql: string, ids: string[]): Promise<Row> {
  return (await district.sql.query(sql, [district.id, ids])).rows[0] as Row;
}

async function processors({ postmaster }: District, nodes: readonly Child[]) {
  const each = await Promise.all(nodes.map((node) => node.ask<number>('processor')));
  return { application: each.reduce((sum, ms) => sum + ms, 0), database: databaseProcessor(postmaster) };
}
