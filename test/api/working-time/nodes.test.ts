/** Recomputing outlives its node: killed in the middle, another one goes on, and each due time moves once. */
import { once } from 'node:events';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { istDate } from '../../../src/sla/india.ts';
import { manyComplaints } from '../../support/many-complaints.ts';
import { nodeProcess } from '../../support/second-node.ts';
import { type World, world } from '../../support/world.ts';
import { ended, hold, isWaitedFor, jobOf, until } from '../jobs/support/jobs.ts';
import { holiday, moves, preview, saved } from './support/calendars.ts';

let w: World;
beforeAll(async () => {
  w = await world();
  w.clock.set(new Date().toISOString()); // the other node lives by the real time
});
afterAll(() => w.close());

test('a node killed in the middle: another takes up what is left, and what is moved is what was foretold', async () => {
  const admin = await w.officer('ADMIN');
  const { rows } = await w.sql.query(`select id from category where code = 'B'`);
  const first = await w.complaint({ categoryCode: 'B' });
  const { due_at, approaching_at } = (
    await w.sql.query('select due_at, approaching_at from complaint where number = $1', [first])
  ).rows[0];
  const others = await manyComplaints(
    w,
    Array.from({ length: 40 }, () => ({ category_id: rows[0].id, due_at, approaching_at })),
  );
  const change = { days: [holiday(istDate(due_at))] };
  const foretold = await preview(admin, { setCalendarDays: change });
  expect(foretold.moving).toBe(41);

  await w.nistaran.jobWorker.stop();
  const { child } = await nodeProcess(w);
  const letGo = await hold(w, others[20]?.number as string);
  const { job } = await saved(admin, 'setCalendarDays', change);
  await isWaitedFor(w);
  const exited = once(child, 'exit');
  child.kill('SIGKILL');
  await exited;
  await letGo();
  expect((await jobOf(admin, job.id)).state).toBe('RUNNING');
  const before = (await moves(w)).length;
  expect([before > 0, before < 41]).toEqual([true, true]);

  w.nistaran.jobWorker.start();
  await until(async () => (await jobOf(admin, job.id)).done === 40); // all but the one the dead node had in hand
  w.clock.advance({ minutes: 4 });
  w.nistaran.services.streams.wake('jobs');
  expect(await ended(admin, job.id)).toMatchObject({ state: 'DONE', total: 41, done: 41, failed: 0 });
  const recorded = await moves(w);
  expect(recorded.map(({ number, dueBefore }) => ({ number, dueBefore }))).toEqual(
    foretold.examples.nodes.map(({ number, dueBefore }: any) => ({ number, dueBefore })),
  );
}, 90_000);
