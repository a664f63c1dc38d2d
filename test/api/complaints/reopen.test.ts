/** A complaint that was not solved: who may open it again and until when, and where it goes. */
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { World } from '../../support/world.ts';
import { type Cast, caseIn, castWorld, rowOf } from './cast.ts';

let w: World;
let cast: Cast;
beforeAll(async () => {
  ({ w, cast } = await castWorld());
});
afterAll(() => w.close());
beforeEach(() => w.clock.set('2026-11-21T04:30:00Z'));

const escalationsOf = async (number: string) =>
  (
    await w.sql.query(
      'select cycle, level, officer_ids as officers from escalation where complaint_id = (select id from complaint where number = $1) order by cycle, level',
      [number],
    )
  ).rows;

/** From ASSIGNED to RESOLVED by one officer, verified by the cell. */
async function solve(number: string, by = cast.officer) {
  await by.done('acknowledgeComplaint', { number });
  await by.done('submitActionTakenReport', { number, outcome: 'FIXED', text: 'हो गया' });
  await cast.cell.done('verifyResolution', { number });
}

test('a new cycle begins: new due time, kept facts of the old one, one level above the resolver, one escalation record', async () => {
  const number = await caseIn(w, cast, 'CLOSED');
  const old = await rowOf(w, number);
  w.clock.advance({ days: 10 }); // Tuesday 1 December
  await (await w.complainant(number)).done('reopenComplaint', { number });
  const now = w.clock.now();
  expect(await rowOf(w, number)).toMatchObject({
    ...{
      state: 'ASSIGNED',
      cycle: 2,
      reopen_count: 1,
      cycle_started_at: now,
      assigned_at: now,
      seen_at: null,
      escalation_level: 2,
    },
    ...{
      stopped_at: null,
      resolved_at: null,
      closed_at: null,
      assignee_id: cast.head.id,
      department_id: old.department_id,
    },
    due_at: new Date('2026-12-04T12:30:00Z'),
  });
  const { rows } = await w.sql.query(
    'select cycle, started_at, due_at, stopped_at, resolved_at, closed_at, resolver_id from complaint_cycle where complaint_id = $1',
    [old.id],
  );
  const { cycle_started_at: started_at, due_at, stopped_at, resolved_at, closed_at } = old;
  expect(rows).toEqual([
    { cycle: 1, started_at, due_at, stopped_at, resolved_at, closed_at, resolver_id: cast.officer.id },
  ]);
  expect(await escalationsOf(number)).toEqual([{ cycle: 2, level: 2, officers: [cast.head.id] }]);
});

test('who it is raised to is told: above the head his own superior', async () => {
  const superior = await w.officer('AREA_OFFICER');
  const raise = (to: string | null) =>
    w.sql.query('update posting set supervisor_id = $2 where officer_id = $1', [cast.head.id, to]);
  await raise(superior.id);
  const number = await caseIn(w, cast, 'RESOLVED');
  const complainant = await w.complainant(number);
  await complainant.done('reopenComplaint', { number });
  await solve(number, cast.head);
  await complainant.done('reopenComplaint', { number });
  expect(await escalationsOf(number)).toEqual([
    { cycle: 2, level: 2, officers: [cast.head.id] },
    { cycle: 3, level: 3, officers: [superior.id] },
  ]);
  const { rows } = await w.sql.query('select type from notification where officer_id = $1', [superior.id]);
  expect(rows).toEqual([{ type: 'COMPLAINT_REOPENED' }]);
  await raise(null);
});

test('whoever is on leave is stood in for: not the absent head, nor his absent deputy; without a deputy it is the office’s', async () => {
  const away = (person: { id: string }, deputy: { id: string } | null) =>
    w.sql.query(`update posting set on_leave_until = '2026-11-21', deputy_id = $2 where officer_id = $1`, [
      person.id,
      deputy?.id ?? null,
    ]);
  const reopened = async () => {
    const number = await caseIn(w, cast, 'RESOLVED');
    await (await w.complainant(number)).done('reopenComplaint', { number });
    return (await rowOf(w, number)).assignee_id;
  };
  const deputy = await w.officer('OFFICER', 'PWD');
  await away(cast.head, cast.colleague);
  expect(await reopened()).toBe(cast.colleague.id);
  await away(cast.colleague, deputy);
  expect(await reopened()).toBe(deputy.id);
  await away(cast.head, null);
  expect(await reopened()).toBeNull();
  await w.sql.query('update posting set on_leave_until = null, deputy_id = null');
  expect(await reopened()).toBe(cast.head.id);
});

test.each<[keyof Cast | 'complainant', number, string[]]>([
  ['complainant', 30, []],
  ['complainant', 31, ['WINDOW_CLOSED']],
  ['agent', 31, ['WINDOW_CLOSED']],
  ['cell', 31, ['WINDOW_CLOSED']],
  ['dm', 31, []],
  ['dm', 400, []],
])('%s on day %d after the resolution: %j, although a comment came later', async (by, days, codes) => {
  const number = await caseIn(w, cast, 'RESOLVED');
  w.clock.advance({ days: days - 1 });
  await cast.cell.done('addComment', { number, text: 'फोन किया', visibility: 'CITIZEN' });
  w.clock.advance({ days: 1 });
  const person = by === 'complainant' ? await w.complainant(number) : cast[by];
  expect(await person.refused('reopenComplaint', { number })).toEqual(codes);
});

test('a rejection can be appealed for thirty days from the decision', async () => {
  const [early, late] = [await caseIn(w, cast, 'REJECTED'), await caseIn(w, cast, 'REJECTED')];
  w.clock.advance({ days: 29 });
  await (await w.complainant(early)).done('reopenComplaint', { number: early });
  w.clock.advance({ days: 2 });
  expect(await (await w.complainant(late)).refused('reopenComplaint', { number: late })).toEqual(['WINDOW_CLOSED']);
  expect(await rowOf(w, early)).toMatchObject({
    state: 'ASSIGNED',
    assignee_id: cast.head.id,
    proposal: null,
    cycle: 2,
  });
});

test('a rejected complaint that no department owned goes back to the cell', async () => {
  const number = await caseIn(w, cast, 'REGISTERED');
  await cast.cell.done('proposeRejection', { number, reasonCode: 'FRIVOLOUS', reason: 'x' });
  await cast.dm.done('decideRejection', { number, approve: true });
  await (await w.complainant(number)).done('reopenComplaint', { number });
  expect(await rowOf(w, number)).toMatchObject({ state: 'REGISTERED', department_id: null, assignee_id: null });
});

test('each cycle goes one level higher, up to the top, with one record each; the second resolver is passed over too', async () => {
  const number = await caseIn(w, cast, 'RESOLVED');
  const complainant = await w.complainant(number);
  const reopen = async () => {
    await complainant.done('reopenComplaint', { number });
    const { assignee_id, escalation_level } = await rowOf(w, number);
    return [assignee_id, escalation_level];
  };
  expect(await reopen()).toEqual([cast.head.id, 2]);
  await solve(number, cast.head);
  expect(await reopen()).toEqual([null, 3]); // nobody above the head on record: the department's queue, never him alone
  await solve(number, cast.colleague);
  expect(await reopen()).toEqual([cast.head.id, 4]);
  await solve(number, cast.head);
  expect(await reopen()).toEqual([null, 4]);
  const raised = (await escalationsOf(number)).map(({ cycle, level }) => ({ cycle, level }));
  expect(raised).toEqual([2, 3, 4, 4].map((level, index) => ({ cycle: index + 2, level })));
});

test('what a head resolved himself goes to the level above heads, not to his own', async () => {
  const number = await w.complaint({ department: 'PWD', officerId: cast.head.id });
  await solve(number, cast.head);
  await cast.agent.done('reopenComplaint', { number });
  expect(await rowOf(w, number)).toMatchObject({ escalation_level: 3, assignee_id: null });
});

test.each([
  ['the supervisor on record', {}, 'superior'],
  ['his deputy where he has left', { left: true }, 'deputy'],
  ['the head where both have left', { left: true, deputyLeft: true }, 'head'],
  ['the deputy where the complaint is against the supervisor', { against: true }, 'deputy'],
] as const)('goes to %s', async (_, options: { left?: boolean; deputyLeft?: boolean; against?: boolean }, expected) => {
  const superior = await w.officer('OFFICER', 'PWD');
  const deputy = await w.officer('OFFICER', 'PWD');
  const worker = await w.officer('OFFICER', 'PWD', { supervisorId: superior.id });
  await w.sql.query('update posting set deputy_id = $2 where officer_id = $1', [superior.id, deputy.id]);
  const number = await w.complaint({
    department: 'PWD',
    officerId: worker.id,
    ...(options.against ? { respondentId: superior.id } : {}),
  });
  await solve(number, worker);
  if (options.left) await w.sql.query('update officer set is_active = false where id = $1', [superior.id]);
  if (options.deputyLeft) await w.sql.query('update officer set is_active = false where id = $1', [deputy.id]);
  await cast.agent.done('reopenComplaint', { number });
  expect((await rowOf(w, number)).assignee_id).toBe({ superior, deputy, head: cast.head }[expected].id);
});

test('a reopened complaint counts once in received and once in reopened', async () => {
  const counts = async () =>
    (await cast.dm.query('{ complaintCounts { received inProcess resolved reopened } }')).complaintCounts[0];
  const before = await counts();
  const number = await caseIn(w, cast, 'RESOLVED');
  for (const by of [cast.officer, cast.head]) {
    await cast.agent.done('reopenComplaint', { number });
    if (by === cast.officer) await solve(number, cast.head);
  }
  const after = await counts();
  expect(Object.fromEntries(Object.keys(before).map((key) => [key, after[key] - before[key]]))).toEqual({
    received: 1,
    inProcess: 1,
    resolved: 0,
    reopened: 1,
  });
});
