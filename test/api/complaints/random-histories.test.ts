/** Random people take random steps through the real API: whatever they try, the invariants of the domain hold. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { World } from '../../support/world.ts';
import { isAllowed, OPEN } from '../../unit/lifecycle/table.ts';
import { type Cast, castWorld, HOLD, REJECTION } from './cast.ts';
import { MUTATIONS } from './steps.ts';

let w: World;
let cast: Cast;
beforeAll(async () => {
  ({ w, cast } = await castWorld());
});
afterAll(() => w.close());

type Actor = keyof Cast | 'complainant';
interface Try {
  by: Actor;
  /** What he tries; null: something that is offered to him, the `pick`th. */
  mutation: string | null;
  pick: number;
  inputs: Record<string, object>;
  /** 0 or 1: of the two complaints of a history. */
  which: number;
  minutes: number;
}

const yes = fc.boolean().map((approve) => ({ approve }));
const INPUTS: Record<string, fc.Arbitrary<object>> = {
  classifyComplaint: fc.constantFrom('A', 'B', 'C').map((categoryCode) => ({ categoryCode })),
  assignComplaint: fc.constantFrom('PWD', 'SWD').map((departmentCode) => ({ departmentCode })),
  acknowledgeComplaint: fc.constant({}),
  reassignComplaint: fc.constantFrom('officer', 'colleague', 'head', 'otherOfficer').map((officer) => ({ officer })),
  transferComplaint: fc.constantFrom('PWD', 'SWD').map((departmentCode) => ({ departmentCode, reason: 'x' })),
  returnComplaintToCell: fc.constant({ reason: 'x' }),
  takeBackAssignment: fc.constant({}),
  requestInformation: fc.constant({ question: 'x' }),
  provideInformation: fc.constant({ answer: 'x' }),
  proposeHold: fc.constant({ ...HOLD, reviewOn: '2031-01-01' }),
  decideHold: yes,
  resumeComplaint: fc.constant({}),
  submitActionTakenReport: fc.constantFrom('FIXED', 'PARTLY').map((outcome) => ({ outcome, text: 'x' })),
  returnActionTakenReport: fc.constant({ reason: 'x' }),
  verifyResolution: fc.constant({}),
  confirmResolution: fc.boolean().map((satisfied) => ({ satisfied })),
  reopenComplaint: fc.constant({}),
  proposeRejection: fc.constant(REJECTION),
  decideRejection: yes,
  mergeComplaints: fc.constant({ other: true }),
  unmergeComplaint: fc.constant({}),
  withdrawComplaint: fc.constant({}),
  escalateComplaint: fc.constant({}),
  deescalateComplaint: fc.constant({ reason: 'x' }),
  addComment: fc.constant({ text: 'x' }),
  setConfidential: fc.boolean().map((confidential) => ({ confidential, reason: 'x' })),
  correctComplaint: fc.constant({ text: 'y', reason: 'x' }),
};
const PEOPLE: Actor[] = [
  'officer',
  'colleague',
  'head',
  'otherOfficer',
  'otherHead',
  'cell',
  'adm',
  'dm',
  'sdm',
  'operator',
  'agent',
  'complainant',
];
const attempt: fc.Arbitrary<Try> = fc.record({
  by: fc.oneof(
    { weight: 1, arbitrary: fc.constantFrom(...PEOPLE) },
    { weight: 1, arbitrary: fc.constantFrom<Actor[]>('officer', 'head', 'cell', 'otherOfficer') },
  ),
  mutation: fc.option(fc.constantFrom(...Object.keys(INPUTS)), { nil: null, freq: 1 }),
  pick: fc.nat(1_000),
  inputs: fc.record(INPUTS),
  which: fc.nat(1),
  minutes: fc.integer({ min: 1, max: 3_000 }),
});

const OFFERED = 'query($n: String!) { complaint(number: $n) { viewerActions } }';

/** True when something was done. */
async function take({ by, mutation, pick, inputs, which, minutes }: Try, numbers: readonly string[]): Promise<boolean> {
  w.clock.advance({ minutes });
  const number = numbers[which] as string;
  const person = by === 'complainant' ? await w.complainant(number) : cast[by];
  const offered: string[] =
    mutation === null ? ((await person.query(OFFERED, { n: number })).complaint?.viewerActions ?? []) : [];
  const name = mutation ?? MUTATIONS[offered[pick % offered.length] ?? 'COMMENT'] ?? 'addComment';
  const { officer, other, ...rest } = inputs[name] as { officer?: keyof Cast; other?: boolean };
  const input = {
    number,
    ...rest,
    ...(officer ? { officerId: cast[officer].id } : {}),
    ...(other ? { primaryNumber: numbers[1 - which] } : {}),
  };
  const text = `mutation($input: ${name.charAt(0).toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { errors { code } } }`;
  const { data, errors } = await person.graphql(text, { input });
  if (errors) expect([name, errors[0]?.extensions.code]).toEqual([name, 'FORBIDDEN']);
  return data?.[name]?.errors.length === 0;
}

const happened = new Set<string>();

async function checkHistory(number: string): Promise<void> {
  const { rows } = await w.sql.query('select * from complaint where number = $1', [number]);
  const complaint = rows[0];
  const entries = (
    await w.sql.query('select * from timeline_entry where complaint_id = $1 order by version', [complaint.id])
  ).rows;
  const events = (
    await w.sql.query('select version, type from event_log where complaint_id = $1 and type not like $2 order by seq', [
      complaint.id,
      'NOTIFICATION%',
    ])
  ).rows;
  expect(entries.map((entry) => entry.version)).toEqual(
    Array.from({ length: complaint.version }, (_, index) => index + 1),
  );
  expect(events).toEqual(entries.map(({ version, type }) => ({ version, type })));

  let state = 'REGISTERED';
  for (const entry of entries.slice(1)) {
    happened.add(entry.type);
    if (entry.from_state !== null) expect(entry.from_state).toBe(state);
    const next = entry.to_state ?? state;
    expect([entry.type, state, next, isAllowed(entry.type, state, next)]).toEqual([entry.type, state, next, true]);
    state = next;
  }
  expect(complaint.state).toBe(state);
  const isOnRest = state === 'INFO_REQUESTED' || (state === 'ON_HOLD' && complaint.proposal?.decidedAt != null);
  if (OPEN.includes(state))
    expect([complaint.stopped_at !== null, complaint.paused_at !== null]).toEqual([state === 'ACTION_TAKEN', isOnRest]);
  else expect(complaint.stopped_at).not.toBeNull();
  if (state === 'REGISTERED') expect(complaint.department_id).toBeNull();
  expect([complaint.cycle, complaint.reopen_count]).toEqual([
    1 + entries.filter((entry) => entry.type === 'COMPLAINT_REOPENED').length,
    complaint.cycle - 1,
  ]);
  expect(entries.filter((entry) => entry.type === 'COMPLAINT_INFORMATION_REQUESTED').length).toBeLessThanOrEqual(2);
  const lateTransfers = entries.filter((entry) => entry.type === 'COMPLAINT_TRANSFERRED').slice(3);
  for (const entry of lateTransfers) expect(['CELL', 'DM']).toContain(entry.actor_role);
  entries.forEach((entry, index) => {
    const proposer = entries.slice(0, index).findLast((earlier) => /_PROPOSED$/.test(earlier.type));
    if (/COMPLAINT_(HELD|HOLD_REFUSED|REJECTED|REJECTION_REFUSED)$/.test(entry.type))
      expect(entry.actor_id).not.toBe(proposer.actor_id);
  });
}

async function checkLedger(): Promise<void> {
  const { complaintCounts } = await cast.dm.query(
    '{ complaintCounts { received inProcess resolved rejected merged withdrawn } }',
  );
  const { received, inProcess, resolved, rejected, merged, withdrawn } = complaintCounts[0];
  expect(inProcess + resolved + rejected + merged + withdrawn).toBe(received);
  const { rows } = await w.sql.query(
    'select count(*)::int, count(*) filter (where state = any($1))::int as open from complaint',
    [OPEN],
  );
  expect([received, inProcess]).toEqual([rows[0].count, rows[0].open]);
  const own = await w.sql.query(
    'select 1 from action_taken_report where verified_by_id = author_id or returned_by_id = author_id',
  );
  const chains = await w.sql.query(
    'select 1 from complaint a join complaint b on b.id = a.primary_id where b.primary_id is not null or a.id = b.id',
  );
  expect([own.rowCount, chains.rowCount]).toEqual([0, 0]);
}

test('histories of random steps keep the invariants', async () => {
  let done = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(attempt, { minLength: 30, maxLength: 50 }), async (attempts) => {
      const numbers = [await w.complaint(), await w.complaint()];
      for (const each of attempts) done += (await take(each, numbers)) ? 1 : 0;
      for (const number of numbers) await checkHistory(number);
      await checkLedger();
    }),
    { numRuns: 15, endOnFailure: false, interruptAfterTimeLimit: 60_000 },
  );
  expect(done).toBeGreaterThan(120);
  expect(happened.size).toBeGreaterThan(12);
}, 120_000);
