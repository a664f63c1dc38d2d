/** Nobody decides on his own work; what is close to the bone goes to the cell; limits that only the cell or the DM may pass. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { World } from '../../support/world.ts';
import { type Cast, caseIn, castWorld, REJECTION, rowOf } from './cast.ts';

let w: World;
let cast: Cast;
beforeAll(async () => {
  ({ w, cast } = await castWorld());
});
afterAll(() => w.close());

/** A head who files the report himself. */
async function reportedByHead(): Promise<string> {
  const number = await w.complaint({ department: 'PWD', officerId: cast.head.id });
  await cast.head.done('acknowledgeComplaint', { number });
  await cast.head.done('submitActionTakenReport', { number, outcome: 'FIXED', text: 'मैंने किया' });
  return number;
}

test.each([
  ['verifyResolution', {}],
  ['returnActionTakenReport', { reason: 'x' }],
])('%s by the author of the report: OWN_WORK', async (mutation, input) => {
  const number = await reportedByHead();
  expect(await cast.head.refused(mutation, { number, ...input })).toEqual(['OWN_WORK']);
  expect(await cast.cell.refused(mutation, { number, ...input })).toEqual([]);
});

test('whoever holds two offices is still the author', async () => {
  const both = await w.officer('OFFICER', 'PWD');
  await w.sql.query(
    `insert into posting (district_id, id, officer_id, role, area_id) values (1, gen_random_uuid(), $1, 'CELL', $2)`,
    [both.id, w.areas.district],
  );
  const number = await w.complaint({ department: 'PWD', officerId: both.id });
  await both.done('acknowledgeComplaint', { number });
  await both.done('submitActionTakenReport', { number, outcome: 'FIXED', text: 'x' });
  expect(await both.refused('verifyResolution', { number })).toEqual(['OWN_WORK']);
});

test.each([
  ['verifyResolution', {}],
  ['returnActionTakenReport', { reason: 'x' }],
])('%s of category A is the cell’s', async (mutation, input) => {
  const number = await caseIn(w, cast, 'ACTION_TAKEN', { categoryCode: 'A' });
  expect(await cast.head.refused(mutation, { number, ...input })).toEqual(['CELL_MUST_VERIFY']);
  expect(await cast.cell.refused(mutation, { number, ...input })).toEqual([]);
});

test('verification of a reopened complaint is the cell’s', async () => {
  const number = await caseIn(w, cast, 'RESOLVED');
  await cast.agent.done('reopenComplaint', { number });
  await cast.cell.done('reassignComplaint', { number, officerId: cast.colleague.id });
  await cast.colleague.done('acknowledgeComplaint', { number });
  await cast.colleague.done('submitActionTakenReport', { number, outcome: 'FIXED', text: 'x' });
  expect(await cast.head.refused('verifyResolution', { number })).toEqual(['CELL_MUST_VERIFY']);
  await cast.cell.done('verifyResolution', { number });
  expect(await rowOf(w, number)).toMatchObject({ state: 'RESOLVED', resolver_id: cast.colleague.id });
});

test('a verification belongs to the newest report, and the one sent back stays so', async () => {
  const number = await caseIn(w, cast, 'ACTION_TAKEN');
  await cast.head.done('returnActionTakenReport', { number, reason: 'फोटो नहीं' });
  await cast.officer.done('submitActionTakenReport', { number, outcome: 'PARTLY', text: 'दूसरी' });
  await cast.head.done('verifyResolution', { number });
  const { complaint } = await cast.cell.query(
    'query($n: String!) { complaint(number: $n) { reports { text outcome returnedReason verifiedBy { id } author { id } } } }',
    { n: number },
  );
  expect(complaint.reports).toEqual([
    {
      text: 'गड्ढे भरे गए',
      outcome: 'FIXED',
      returnedReason: 'फोटो नहीं',
      verifiedBy: null,
      author: { id: cast.officer.id },
    },
    {
      text: 'दूसरी',
      outcome: 'PARTLY',
      returnedReason: null,
      verifiedBy: { id: cast.head.id },
      author: { id: cast.officer.id },
    },
  ]);
});

/** Who proposes a rejection, and what each of the others gets for deciding it. */
test.each<[keyof Cast, Partial<Record<keyof Cast, string[]>>]>([
  ['officer', { head: [], cell: [], dm: [] }],
  ['head', { head: ['OWN_WORK'], cell: [], dm: [] }],
  ['cell', { cell: ['OWN_WORK'], adm: ['NOT_ALLOWED'], head: ['NOT_ALLOWED'], dm: [] }],
])('a rejection proposed by %s is decided by a higher level only', async (proposer, answers) => {
  for (const [decider, codes] of Object.entries(answers) as [keyof Cast, string[]][]) {
    const number = await caseIn(w, cast, 'IN_PROGRESS');
    await cast[proposer].done('proposeRejection', { number, ...REJECTION });
    expect([decider, await cast[decider].refused('decideRejection', { number, approve: true })]).toEqual([
      decider,
      codes,
    ]);
    expect((await rowOf(w, number)).state).toBe(codes.length ? 'REJECTION_PROPOSED' : 'REJECTED');
  }
});

test('a refused rejection goes back to work, or to the cell where no department has it', async () => {
  const [owned, unowned] = [await caseIn(w, cast, 'IN_PROGRESS'), await caseIn(w, cast, 'REGISTERED')];
  for (const number of [owned, unowned]) {
    await cast.cell.done('proposeRejection', { number, ...REJECTION });
    await cast.dm.done('decideRejection', { number, approve: false });
  }
  expect(await rowOf(w, owned)).toMatchObject({ state: 'IN_PROGRESS', proposal: null, stopped_at: null });
  expect(await rowOf(w, unowned)).toMatchObject({ state: 'REGISTERED', proposal: null });
});

test('a head’s fourth transfer is refused, the cell’s and the DM’s are not', async () => {
  const number = await caseIn(w, cast, 'ASSIGNED');
  const to = (departmentCode: string) => ({ number, departmentCode, reason: 'वहाँ का' });
  await cast.head.done('transferComplaint', to('SWD'));
  await cast.otherHead.done('transferComplaint', to('PWD'));
  await cast.head.done('transferComplaint', to('SWD'));
  expect(await cast.otherHead.refused('transferComplaint', to('PWD'))).toEqual(['TRANSFER_LIMIT']);
  await cast.cell.done('transferComplaint', to('PWD'));
  await cast.dm.done('transferComplaint', to('ELEC'));
  expect(await rowOf(w, number)).toMatchObject({ transfer_count: 5, department_id: w.departments.ELEC });
});

test('levels end at four above and one below; a level is given back only by somebody who stands on it', async () => {
  const number = await caseIn(w, cast, 'IN_PROGRESS');
  expect(await cast.dm.refused('deescalateComplaint', { number, reason: 'x' })).toEqual(['LEVEL_LIMIT']);
  for (const by of [cast.head, cast.sdm, cast.cell]) await by.done('escalateComplaint', { number });
  expect(await cast.dm.refused('escalateComplaint', { number })).toEqual(['LEVEL_LIMIT']);
  expect(await cast.sdm.refused('deescalateComplaint', { number, reason: 'x' })).toEqual(['NOT_ALLOWED']);
  await cast.dm.done('deescalateComplaint', { number, reason: 'x' });
  expect(await cast.head.refused('deescalateComplaint', { number, reason: 'x' })).toEqual(['NOT_ALLOWED']);
  await cast.sdm.done('deescalateComplaint', { number, reason: 'x' });
  await cast.head.done('escalateComplaint', { number });
  const { rows } = await w.sql.query(
    'select cycle, level, returned_at is null as stands from escalation where complaint_id = $1 order by level',
    [(await rowOf(w, number)).id],
  );
  expect(rows).toEqual(
    [
      [2, true],
      [3, true],
      [4, false],
    ].map(([level, stands]) => ({ cycle: 1, level, stands })),
  );
});

test('out of a department’s queue it becomes his who acknowledges it', async () => {
  const number = await w.complaint({ department: 'PWD' });
  const answers = await Promise.all(
    [cast.officer, cast.colleague].map((person) => person.refused('acknowledgeComplaint', { number })),
  );
  expect(answers.sort((a, b) => a.length - b.length)).toEqual([[], ['INVALID_STATE']]);
  const winner = (await rowOf(w, number)).assignee_id;
  const loser = winner === cast.officer.id ? cast.colleague : cast.officer;
  expect(await loser.refused('submitActionTakenReport', { number, outcome: 'FIXED', text: 'x' })).toEqual([
    'NOT_ALLOWED',
  ]);
});
