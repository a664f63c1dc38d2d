/** What the clock alone does: the sweeper, with the clock moved. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { holdLock } from '../../support/held-lock.ts';
import type { World } from '../../support/world.ts';
import { type Cast, caseIn, castWorld, lastStep, rowOf } from './cast.ts';

let w: World;
let cast: Cast;
beforeAll(async () => {
  ({ w, cast } = await castWorld());
});
afterAll(() => w.close());

const sweep = () => w.nistaran.sweeper.sweep();
const stateOf = async (number: string) => (await rowOf(w, number)).state;
const deliver = (number: string) =>
  w.sql.query(
    `update outbound_message set state = 'DELIVERED', delivered_at = $2 where template = 'resolved'
      and complaint_id = (select id from complaint where number = $1)`,
    [number, w.clock.now()],
  );

test('an unanswered question goes back to the officer after seven days, never to a closure', async () => {
  const number = await caseIn(w, cast, 'INFO_REQUESTED');
  const { due_at: due } = await rowOf(w, number);
  w.clock.advance({ days: 7 });
  await sweep();
  expect(await stateOf(number)).toBe('INFO_REQUESTED');
  w.clock.advance({ seconds: 1 });
  await sweep();
  const { complaint, entry, event, audit, notified } = await lastStep(w, number);
  expect(complaint).toMatchObject({
    state: 'IN_PROGRESS',
    paused_at: null,
    assignee_id: cast.officer.id,
    closed_at: null,
  });
  // three working days but 20 seconds were left when it was asked; the answer would have had to come on a Saturday, 10:00:21
  expect(due).toEqual(new Date('2026-11-24T12:30:00Z'));
  expect(complaint.due_at).toEqual(new Date('2026-12-02T04:30:01Z'));
  expect(entry).toMatchObject({
    type: 'COMPLAINT_INFORMATION_PROVIDED',
    actor_kind: 'SYSTEM',
    actor_id: null,
    text: null,
    visibility: 'STAFF',
  });
  expect(event).toMatchObject({ type: 'COMPLAINT_INFORMATION_PROVIDED', seq: expect.any(String) });
  expect(audit).toMatchObject({ actor_kind: 'SYSTEM', action: 'COMPLAINT_INFORMATION_PROVIDED' });
  expect(notified.map((row) => row.officer_id)).toEqual([cast.officer.id]);
});

test('whoever says "not solved" while the sweep is under way was not silent', async () => {
  const numbers = [await caseIn(w, cast, 'RESOLVED'), await caseIn(w, cast, 'RESOLVED')].sort();
  const [first, second] = numbers as [string, string];
  for (const number of numbers) await deliver(number);
  w.clock.advance({ days: 30, minutes: 1 });
  const other = await holdLock(w, 'select 1 from complaint where number = $1 for update', [first]);
  const sweeping = sweep(); // has both on its page, and waits for the first
  await other.isWaitedFor();
  const complainant = await w.complainant(second);
  await complainant.done('confirmResolution', { number: second, satisfied: false, text: 'नहीं हुआ' });
  await other.release();
  await sweeping;
  expect(await stateOf(first)).toBe('CLOSED');
  expect(await stateOf(second)).toBe('RESOLVED');
});

test('silence closes only after a delivered notice, and only when the window has passed since', async () => {
  const [untold, told] = [await caseIn(w, cast, 'RESOLVED'), await caseIn(w, cast, 'RESOLVED')];
  w.clock.advance({ days: 5 });
  await deliver(told);
  w.clock.advance({ days: 30 });
  await sweep();
  expect(await stateOf(told)).toBe('RESOLVED');
  w.clock.advance({ minutes: 1 });
  await sweep();
  expect([await stateOf(told), await stateOf(untold)]).toEqual(['CLOSED', 'RESOLVED']);
  const { complaint, entry } = await lastStep(w, told);
  expect(complaint.closed_at).toEqual(w.clock.now());
  expect(entry).toMatchObject({ type: 'COMPLAINT_CLOSED', visibility: 'CITIZEN', actor_kind: 'SYSTEM' });
});

test('a notice of an earlier cycle closes nothing', async () => {
  const number = await caseIn(w, cast, 'RESOLVED');
  await deliver(number);
  w.clock.advance({ days: 1 });
  await (await w.complainant(number)).done('reopenComplaint', { number });
  await cast.head.done('acknowledgeComplaint', { number });
  await cast.head.done('submitActionTakenReport', { number, outcome: 'FIXED', text: 'अब हुआ' });
  await cast.cell.done('verifyResolution', { number });
  w.clock.advance({ days: 60 });
  await sweep();
  expect(await stateOf(number)).toBe('RESOLVED');
});

test('“not satisfied” never closes, not even by silence, and reopening stays open to the complainant', async () => {
  const number = await caseIn(w, cast, 'RESOLVED');
  await deliver(number);
  const complainant = await w.complainant(number);
  await complainant.done('confirmResolution', { number, satisfied: false, rating: 1, text: 'पानी नहीं आया' });
  const { complaint, feedback } = await cast.cell
    .query('query($n: String!) { complaint(number: $n) { state feedback { satisfied rating text } } }', { n: number })
    .then(({ complaint }) => ({ complaint, feedback: complaint.feedback }));
  expect(complaint.state).toBe('RESOLVED');
  expect(feedback).toEqual([{ satisfied: false, rating: 1, text: 'पानी नहीं आया' }]);
  w.clock.advance({ days: 29 });
  await sweep();
  expect(
    (await complainant.query('query($n: String!) { complaint(number: $n) { viewerActions } }', { n: number })).complaint
      .viewerActions,
  ).toContain('REOPEN');
  w.clock.advance({ days: 60 });
  await sweep();
  expect(await stateOf(number)).toBe('RESOLVED');
});

test('an appeal window ends after thirty days: then only the DM may reopen', async () => {
  const number = await caseIn(w, cast, 'REJECTED');
  w.clock.advance({ days: 30 });
  await sweep();
  expect(await stateOf(number)).toBe('REJECTED');
  w.clock.advance({ minutes: 1 });
  await sweep();
  expect((await lastStep(w, number)).entry).toMatchObject({
    type: 'COMPLAINT_REJECTION_FINALISED',
    to_state: 'REJECTION_FINAL',
  });
  for (const person of [await w.complainant(number), cast.agent, cast.cell])
    expect(await person.refused('reopenComplaint', { number })).toEqual(['NOT_ALLOWED']);
  await cast.dm.done('reopenComplaint', { number });
  expect(await rowOf(w, number)).toMatchObject({ state: 'ASSIGNED', cycle: 2 });
});

test('two sweeps at once do each thing once, and a second sweep does nothing', async () => {
  const number = await caseIn(w, cast, 'INFO_REQUESTED');
  w.clock.advance({ days: 8 });
  const [first = 0, second = 0] = await Promise.all([sweep(), sweep()]);
  expect(first + second).toBe(1);
  expect((await rowOf(w, number)).version).toBe(5);
  expect(await sweep()).toBe(0);
});

test('everything that is due goes in one sweep, however much it is, and one that fails holds up no other', async () => {
  const numbers = await Promise.all(Array.from({ length: 205 }, () => w.complaint()));
  await w.sql.query(`update complaint set state = 'INFO_REQUESTED', paused_at = $2 where number = any($1)`, [
    numbers,
    w.clock.now(),
  ]);
  w.clock.advance({ days: 8 });
  const poisoned = [...numbers].sort()[0] as string;
  // its next version is taken: recording the step fails
  await w.sql.query(
    `insert into timeline_entry (district_id, complaint_id, version, event_id, type, at, actor_kind, actor_role, visibility)
      select 1, id, 2, gen_random_uuid(), 'COMPLAINT_COMMENTED', now(), 'SYSTEM', 'CELL', 'STAFF' from complaint where number = $1`,
    [poisoned],
  );
  expect(await sweep()).toBe(204);
  const { rows } = await w.sql.query(
    `select number from complaint where state = 'INFO_REQUESTED' and number = any($1)`,
    [numbers],
  );
  expect(rows).toEqual([{ number: poisoned }]);
}, 60_000);
