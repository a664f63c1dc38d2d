/** The sweep under faults: a node killed in the middle, complaints that cannot be dealt with, hours in which nobody looked. */
import { once } from 'node:events';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { manyComplaints } from '../../support/many-complaints.ts';
import { nodeProcess } from '../../support/second-node.ts';
import type { World } from '../../support/world.ts';
import { type Cast, caseIn, castWorld, rowOf } from '../complaints/cast.ts';

let w: World;
let cast: Cast;
let category: string;
beforeAll(async () => {
  ({ w, cast } = await castWorld());
  category = (await w.sql.query(`select id from category where code = 'B'`)).rows[0].id;
});
afterAll(() => w.close());

const MINUTE = 60_000;
const sweep = () => w.nistaran.clockSweep.sweep();
const minutesBefore = (now: Date, minutes: number) => new Date(now.getTime() - minutes * MINUTE);

/** Complaints in progress that became due some minutes ago; their clocks are kept, and nothing has fired. */
async function overdue(count: number, minutes: number): Promise<string[]> {
  const now = w.clock.now();
  const [due, start] = [minutesBefore(now, minutes), minutesBefore(now, minutes + 3 * 24 * 60)];
  const rows = await manyComplaints(
    w,
    Array.from({ length: count }, () => ({
      ...{
        state: 'IN_PROGRESS',
        department_id: w.departments.PWD,
        assignee_id: cast.officer.id,
        category_id: category,
      },
      ...{
        registered_at: start,
        cycle_started_at: start,
        assigned_at: start,
        seen_at: start,
        due_at: due,
        approaching_at: due,
      },
    })),
  );
  await w.sql.query('select adopt_complaint_clocks(1)');
  return rows.map((row) => row.number);
}

/** How often each step by time was taken, over the complaints. */
const stepsOf = async (numbers: string[]): Promise<Record<string, number[]>> => {
  const { rows } = await w.sql.query(
    `select type, count, count(*)::int as complaints from (
        select t.type, c.number, count(*)::int as count from timeline_entry t join complaint c on c.id = t.complaint_id
        where c.number = any($1) and t.actor_kind = 'SYSTEM' group by 1, 2) each group by 1, 2`,
    [numbers],
  );
  return Object.fromEntries(rows.map(({ type, count, complaints }) => [type, [count, complaints]]));
};

test('a node killed in the middle of a sweep leaves nothing undone and nothing doubled', async () => {
  w.clock.set(new Date().toISOString()); // the process lives by the real clock
  const numbers = await overdue(240, 5);
  const escalated = async () =>
    (
      await w.sql.query(
        `select count(*)::int as count from escalation e join complaint c on c.id = e.complaint_id where c.number = any($1)`,
        [numbers],
      )
    ).rows[0].count;
  const { child } = await nodeProcess(w);
  const exited = once(child, 'exit');
  while ((await escalated()) < 40) await new Promise((resolve) => setTimeout(resolve, 5));
  child.kill('SIGKILL');
  await exited;
  const left = 240 - (await escalated());
  expect(left).toBeGreaterThan(0);
  w.clock.set(new Date().toISOString());
  await sweep();
  expect(await stepsOf(numbers)).toEqual({ ESCALATION_RAISED: [1, 240], SLA_BREACHED: [1, 240] });
  expect(await escalated()).toBe(240);
}, 90_000);

test('three nodes that sweep at once take each step once', async () => {
  w.clock.set('2026-11-18T06:00:00Z');
  const numbers = await overdue(150, 5);
  const nodes = [w, await w.anotherNode(), await w.anotherNode()].map(({ nistaran }) => nistaran.clockSweep);
  const steps = await Promise.all(nodes.map((node) => node.sweep()));
  expect(steps.reduce((sum, count) => sum + count)).toBe(300);
  expect(await stepsOf(numbers)).toEqual({ ESCALATION_RAISED: [1, 150], SLA_BREACHED: [1, 150] });
}, 60_000);

test('hours in which nobody looked: everything is caught up with, in its order', async () => {
  w.clock.set('2026-11-18T05:00:00Z');
  const number = await caseIn(w, cast, 'IN_PROGRESS', { categoryCode: 'B' });
  w.clock.set('2026-11-30T05:00:00Z');
  await sweep();
  const { rows } = await w.sql.query(
    `select t.type from timeline_entry t join complaint c on c.id = t.complaint_id
      where c.number = $1 and t.actor_kind = 'SYSTEM' order by t.version`,
    [number],
  );
  expect(rows.map(({ type }) => type)).toEqual([
    ...[
      'SLA_WARNING',
      'SLA_APPROACHING',
      'SLA_BREACHED',
      'ESCALATION_RAISED',
      'ESCALATION_RAISED',
      'ESCALATION_RAISED',
    ],
    'ESCALATION_EXHAUSTED',
  ]);
  expect((await rowOf(w, number)).escalation_level).toBe(4);
  expect(await sweep()).toBe(0);
});

test('a complaint that cannot be dealt with is an error in the log, waits, and holds up no other', async () => {
  w.clock.set('2026-12-02T05:00:00Z');
  const [bad, ...good] = await overdue(5, 5);
  await w.sql.query(
    `update complaint_clock set terms = '{"broken": true}' where complaint_id = (select id from complaint where number = $1)`,
    [bad],
  );
  await sweep();
  expect(await stepsOf(good)).toEqual({ ESCALATION_RAISED: [1, 4], SLA_BREACHED: [1, 4] });
  expect(w.logLines.some((line) => line.includes('its complaint waits'))).toBe(true);
  const clock = () =>
    w.sql.query(
      `select next_fire_at from complaint_clock where complaint_id = (select id from complaint where number = $1)`,
      [bad],
    );
  expect((await clock()).rows[0].next_fire_at).toEqual(new Date(w.clock.now().getTime() + 10 * MINUTE));
  await w.sql.query(
    `update complaint_clock set terms = null where complaint_id = (select id from complaint where number = $1)`,
    [bad],
  );
  w.clock.advance({ seconds: 601 });
  await sweep();
  expect(await stepsOf([bad as string])).toEqual({ ESCALATION_RAISED: [1, 1], SLA_BREACHED: [1, 1] });
});

test('a registration notes the very instant that a look at the new complaint would', async () => {
  const noted = async () =>
    (await w.sql.query('select complaint_id, next_fire_at from complaint_clock order by complaint_id')).rows;
  for (const [at, categoryCode] of [
    ['2026-12-03T05:00:00Z', 'A'], // within office hours
    ['2026-12-03T20:00:00Z', 'B'], // at night
    ['2026-12-06T06:00:00Z', 'C'], // a Sunday
  ] as const) {
    await w.sql.query('delete from complaint_clock');
    w.clock.set(at);
    await caseIn(w, cast, 'REGISTERED', { categoryCode });
    const before = await noted();
    expect(before).toEqual([{ complaint_id: expect.any(String), next_fire_at: expect.any(Date) }]);
    expect(before[0].next_fire_at.getTime()).toBeGreaterThan(w.clock.now().getTime());
    await w.sql.query(`update complaint_clock set next_fire_at = '-infinity'`);
    expect(await sweep()).toBe(0);
    expect(await noted()).toEqual(before);
  }
});
