/** Duplicates: one carries on, nothing chains, everything can be undone. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { World } from '../../support/world.ts';
import { type Cast, caseIn, castWorld, lastStep, readyFile, rowOf, waitingMessage } from './cast.ts';

let w: World;
let cast: Cast;
beforeAll(async () => {
  ({ w, cast } = await castWorld());
});
afterAll(() => w.close());

const merge = (number: string, primaryNumber: string) =>
  cast.cell.refused('mergeComplaints', { number, primaryNumber });
const pair = () => Promise.all([caseIn(w, cast, 'ASSIGNED'), caseIn(w, cast, 'ASSIGNED')]) as Promise<[string, string]>;

test('A→B, then B→A is refused; so are a complaint into itself, a merged primary, and a primary of others', async () => {
  const [a, b] = await pair();
  const [c, closed] = [await caseIn(w, cast, 'REGISTERED'), await caseIn(w, cast, 'CLOSED')];
  expect(await merge(a, a)).toEqual(['MERGE_CYCLE']);
  expect(await merge(a, closed)).toEqual(['INVALID_STATE']);
  expect(await merge(a, b)).toEqual([]);
  expect(await merge(b, a)).toEqual(['MERGE_CYCLE']);
  expect(await merge(c, a)).toEqual(['MERGE_CYCLE']);
  expect(await merge(b, c)).toEqual(['MERGE_CYCLE']);
  expect(await merge(a, c)).toEqual(['INVALID_STATE']);
  const { primary } = (
    await cast.cell.query('query($n: String!) { complaint(number: $n) { state sla primary { number } } }', { n: a })
  ).complaint;
  expect(primary.number).toBe(b);
});

test.each([
  ['as typed', (number: string) => number],
  ['in small letters', (number: string) => number.toLowerCase()],
])('A→B and B→A at once, numbers %s: one wins, no deadlock', async (_, spelt) => {
  for (let round = 0; round < 8; round++) {
    const [a, b] = await pair();
    // The victim of a deadlock would be told CONFLICT.
    const codes = (await Promise.all([merge(a, spelt(b)), merge(b, spelt(a))])).sort((x, y) => x.length - y.length);
    expect(codes).toEqual([[], ['MERGE_CYCLE']]);
    const states = await Promise.all([a, b].map(async (number) => (await rowOf(w, number)).state));
    expect(states.sort()).toEqual(['ASSIGNED', 'MERGED']);
  }
});

test.each([
  'REGISTERED',
  'ASSIGNED',
  'IN_PROGRESS',
  'INFO_REQUESTED',
  'ON_HOLD',
  'ACTION_TAKEN',
  'REJECTION_PROPOSED',
] as const)('merged from %s and back: state and clock as if nothing had happened', async (stage) => {
  const number = await caseIn(w, cast, stage);
  const facts = ({ state, due_at, paused_at, stopped_at, assignee_id }: Record<string, unknown>) => ({
    state,
    due_at,
    paused_at,
    stopped_at,
    assignee_id,
  });
  const before = facts(await rowOf(w, number));
  w.clock.advance({ hours: 3 });
  expect(await merge(number, await w.complaint())).toEqual([]);
  const merged = (await cast.cell.query('query($n: String!) { complaint(number: $n) { state sla } }', { n: number }))
    .complaint;
  expect(merged).toEqual({ state: 'MERGED', sla: 'NONE' });
  w.clock.advance({ hours: 3 });
  await cast.cell.done('unmergeComplaint', { number });
  expect(facts(await rowOf(w, number))).toEqual(before);
  expect((await rowOf(w, number)).primary_id).toBeNull();
});

test('a reply to A lands on B', async () => {
  const [a, b] = await pair();
  await merge(a, b);
  const intakeId = await waitingMessage(w, 'अब तक कुछ नहीं हुआ');
  const file = await readyFile(w, cast.cell);
  await w.sql.query('update evidence set intake_id = $1, owner_key = $3 where id = $2', [intakeId, file, 'system']);
  const { version } = await rowOf(w, a);
  await cast.operator.done(
    'linkIntake',
    { intakeId, number: a, note: 'दूसरा संदेश' },
    'complaint { number } intake { state }',
  );
  const { complaint, entry } = await lastStep(w, b);
  expect(entry).toMatchObject({
    type: 'COMPLAINT_COMMENTED',
    text: 'अब तक कुछ नहीं हुआ\nदूसरा संदेश',
    visibility: 'CITIZEN',
  });
  expect((await rowOf(w, a)).version).toBe(version);
  const { rows } = await w.sql.query(
    'select i.complaint_id, e.complaint_id as file_of, i.state from intake_message i join evidence e on e.intake_id = i.id where i.id = $1',
    [intakeId],
  );
  expect(rows).toEqual([{ complaint_id: complaint.id, file_of: complaint.id, state: 'LINKED' }]);
});

test('both complainants are told, and neither learns who the other is', async () => {
  const [a, b] = await pair();
  await merge(a, b);
  const { complaint, outbound } = await lastStep(w, a);
  const primary = await rowOf(w, b);
  expect(outbound.map(({ template, complainant_id, params }) => ({ template, complainant_id, params }))).toEqual(
    expect.arrayContaining([
      { template: 'merged', complainant_id: complaint.complainant_id, params: { primaryNumber: b } },
      { template: 'joined', complainant_id: primary.complainant_id, params: {} },
    ]),
  );
  expect(outbound).toHaveLength(2);
});

test('a merged complaint is no longer overdue or in process', async () => {
  const [a, b] = await pair();
  const counts = async () =>
    (await cast.dm.query('{ complaintCounts { inProcess merged overdue received } }')).complaintCounts[0];
  w.clock.advance({ days: 20 });
  const before = await counts();
  await merge(a, b);
  const after = await counts();
  expect(after).toMatchObject({
    inProcess: before.inProcess - 1,
    merged: before.merged + 1,
    overdue: before.overdue - 1,
    received: before.received,
  });
});
