/** Every code a step can refuse with, and that a refusal writes nothing and shows the present state. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { newId } from '../../../src/clock.ts';
import type { World } from '../../support/world.ts';
import { type Cast, caseIn, castWorld, countsOf, HOLD, REJECTION, rowOf, type Stage, waitingMessage } from './cast.ts';
import { type Actor, personOf, STEPS, stepOf } from './steps.ts';

let w: World;
let cast: Cast;
beforeAll(async () => {
  ({ w, cast } = await castWorld());
});
afterAll(() => w.close());

async function expectRefusal(
  mutation: string,
  { by, from, input, code, path }: { by: Actor; from: Stage; input: object; code: string; path?: string },
) {
  const number = await caseIn(w, cast, from);
  const { state, version } = await rowOf(w, number);
  const person = await personOf(w, cast, by, number);
  const before = await countsOf(w);
  const payload = await person.act(mutation, { number, ...input }, 'complaint { state version } cursor');
  expect(payload).toMatchObject({ complaint: { state, version }, cursor: null, errors: [{ code }] });
  if (path) expect(payload.errors[0].path).toEqual(['input', path]);
  expect(await countsOf(w)).toEqual(before);
}

/** A state each step does not start from, with somebody who still sees the complaint there. */
const WRONG_STATE: Partial<Record<string, Stage>> = {
  classifyComplaint: 'ACTION_TAKEN',
  assignComplaint: 'ASSIGNED',
  acknowledgeComplaint: 'IN_PROGRESS',
  reassignComplaint: 'ACTION_TAKEN',
  transferComplaint: 'RESOLVED',
  returnComplaintToCell: 'ACTION_TAKEN',
  takeBackAssignment: 'IN_PROGRESS',
  requestInformation: 'ASSIGNED',
  provideInformation: 'IN_PROGRESS',
  proposeHold: 'ASSIGNED',
  decideHold: 'IN_PROGRESS',
  resumeComplaint: 'IN_PROGRESS',
  submitActionTakenReport: 'ASSIGNED',
  returnActionTakenReport: 'RESOLVED',
  verifyResolution: 'IN_PROGRESS',
  confirmResolution: 'CLOSED',
  reopenComplaint: 'IN_PROGRESS',
  proposeRejection: 'ACTION_TAKEN',
  decideRejection: 'ASSIGNED',
  mergeComplaints: 'RESOLVED',
  unmergeComplaint: 'ASSIGNED',
  withdrawComplaint: 'RESOLVED',
  escalateComplaint: 'CLOSED',
  deescalateComplaint: 'CLOSED',
};

test.each(Object.entries(WRONG_STATE) as [string, Stage][])('%s while %s: INVALID_STATE', async (mutation, from) => {
  const { by, input } =
    mutation === 'deescalateComplaint' ? { by: 'dm' as const, input: () => ({ reason: 'x' }) } : stepOf(mutation);
  await expectRefusal(mutation, { by, from, input: await input(w, cast), code: 'INVALID_STATE' });
});

test('every step but comment, correction and confidentiality has a state it does not start from', () => {
  const covered = new Set(Object.keys(WRONG_STATE));
  const anywhere = STEPS.map(({ mutation }) => mutation).filter((mutation) => !covered.has(mutation));
  expect(anywhere.sort()).toEqual(['addComment', 'correctComplaint', 'setConfidential']);
});

const REPORT = { outcome: 'FIXED', text: 'हो गया' };

test.each<[string, Actor, Stage, object]>([
  ['acknowledgeComplaint', 'colleague', 'ASSIGNED', {}],
  ['acknowledgeComplaint', 'head', 'ASSIGNED', {}],
  ['returnComplaintToCell', 'colleague', 'ASSIGNED', { reason: 'x' }],
  ['requestInformation', 'colleague', 'IN_PROGRESS', { question: 'x' }],
  ['submitActionTakenReport', 'colleague', 'IN_PROGRESS', REPORT],
  ['submitActionTakenReport', 'head', 'IN_PROGRESS', REPORT],
  ['proposeRejection', 'colleague', 'IN_PROGRESS', REJECTION],
  ['decideRejection', 'cell', 'REJECTION_PROPOSED', { approve: true }],
  ['reopenComplaint', 'cell', 'REJECTION_FINAL', {}],
  ['reopenComplaint', 'complainant', 'REJECTION_FINAL', {}],
])('%s by %s: NOT_ALLOWED', async (mutation, by, from, input) => {
  if (mutation === 'decideRejection') {
    const number = await caseIn(w, cast, 'IN_PROGRESS');
    await cast.cell.done('proposeRejection', { number, ...REJECTION });
    expect(await cast.adm.refused(mutation, { number, ...input })).toEqual(['NOT_ALLOWED']); // same level as the proposer
    return;
  }
  await expectRefusal(mutation, { by, from, input, code: 'NOT_ALLOWED' });
});

const UNKNOWN = newId();

test.each<[string, string, object, string]>([
  ['classifyComplaint', 'INVALID_INPUT', { categoryCode: 'Z' }, 'categoryCode'],
  ['classifyComplaint', 'INVALID_INPUT', { subjectId: UNKNOWN }, 'subjectId'],
  ['classifyComplaint', 'INVALID_INPUT', { areaId: 'nowhere' }, 'areaId'],
  ['classifyComplaint', 'INVALID_INPUT', { note: 'क'.repeat(5_001) }, 'note'],
  ['classifyComplaint', 'INVALID_INPUT', { place: 'क'.repeat(5_001) }, 'place'],
  ['assignComplaint', 'UNKNOWN_DEPARTMENT', { departmentCode: 'NONE' }, 'departmentCode'],
  ['assignComplaint', 'UNKNOWN_OFFICER', { departmentCode: 'SWD', officerId: 'PWD officer' }, 'officerId'],
  ['assignComplaint', 'UNKNOWN_OFFICER', { departmentCode: 'PWD', officerId: UNKNOWN }, 'officerId'],
  ['reassignComplaint', 'UNKNOWN_OFFICER', { officerId: UNKNOWN }, 'officerId'],
  ['transferComplaint', 'UNKNOWN_DEPARTMENT', { departmentCode: 'NONE', reason: 'x' }, 'departmentCode'],
  ['transferComplaint', 'UNKNOWN_OFFICER', { departmentCode: 'SWD', officerId: UNKNOWN, reason: 'x' }, 'officerId'],
  ['transferComplaint', 'SAME_DEPARTMENT', { departmentCode: 'PWD', reason: 'x' }, 'departmentCode'],
  ['transferComplaint', 'INVALID_INPUT', { departmentCode: 'SWD', reason: ' ' }, 'reason'],
  ['returnComplaintToCell', 'UNKNOWN_DEPARTMENT', { reason: 'x', suggestedDepartmentCode: 'NONE' }, ''],
  ['returnComplaintToCell', 'INVALID_INPUT', { reason: '' }, 'reason'],
  ['requestInformation', 'INVALID_INPUT', { question: '' }, 'question'],
  ['provideInformation', 'INVALID_INPUT', { answer: '\n' }, 'answer'],
  ['proposeHold', 'INVALID_INPUT', { ...HOLD, reason: '' }, 'reason'],
  ['proposeHold', 'INVALID_INPUT', { ...HOLD, interimReply: '' }, 'interimReply'],
  ['proposeHold', 'INVALID_INPUT', { ...HOLD, reviewOn: 'soon' }, 'reviewOn'],
  ['proposeHold', 'INVALID_INPUT', { ...HOLD, reviewOn: '2026' }, 'reviewOn'],
  ['proposeHold', 'INVALID_INPUT', { ...HOLD, reviewOn: '2027-02-30' }, 'reviewOn'],
  ['proposeHold', 'INVALID_INPUT', { ...HOLD, reviewOn: '2026-11-20' }, 'reviewOn'],
  ['submitActionTakenReport', 'INVALID_INPUT', { ...REPORT, text: ' ' }, 'text'],
  ['submitActionTakenReport', 'UNKNOWN_EVIDENCE', { ...REPORT, evidenceIds: [UNKNOWN] }, 'evidenceIds'],
  ['returnActionTakenReport', 'INVALID_INPUT', { reason: '' }, 'reason'],
  ['confirmResolution', 'INVALID_INPUT', { satisfied: true, rating: 6 }, 'rating'],
  ['confirmResolution', 'INVALID_INPUT', { satisfied: false, rating: 0 }, 'rating'],
  ['proposeRejection', 'INVALID_INPUT', { ...REJECTION, reason: '' }, 'reason'],
  ['mergeComplaints', 'NOT_FOUND', { primaryNumber: 'MZN26-999999-4' }, 'primaryNumber'],
  ['setConfidential', 'INVALID_INPUT', { confidential: true, reason: '' }, 'reason'],
  ['correctComplaint', 'INVALID_INPUT', { text: 'x', reason: '' }, 'reason'],
  ['correctComplaint', 'INVALID_INPUT', { text: ' ', reason: 'x' }, 'text'],
  ['correctComplaint', 'INVALID_INPUT', { complainant: {}, reason: 'x' }, 'complainant'],
  ['correctComplaint', 'INVALID_PHONE', { complainant: { phone: '+91••••••0104' }, reason: 'x' }, 'complainant'],
  ['addComment', 'INVALID_INPUT', { text: '' }, 'text'],
  ['addComment', 'UNKNOWN_EVIDENCE', { text: 'x', evidenceIds: ['no id'] }, 'evidenceIds'],
])('%s: %s for %j', async (mutation, code, input, path) => {
  const { by, from } = stepOf(mutation);
  const real =
    'officerId' in input && input.officerId === 'PWD officer' ? { ...input, officerId: cast.officer.id } : input;
  await expectRefusal(mutation, { by, from, input: real, code, ...(path ? { path } : {}) });
});

test('takeBackAssignment: ALREADY_SEEN once the officer has opened it', async () => {
  const number = await caseIn(w, cast, 'ASSIGNED');
  await w.sql.query('update complaint set seen_at = $2 where number = $1', [number, w.clock.now()]);
  const before = await countsOf(w);
  expect(await cast.cell.refused('takeBackAssignment', { number })).toEqual(['ALREADY_SEEN']);
  expect(await countsOf(w)).toEqual(before);
});

test.each<[string, object, string]>([
  ['INVALID_INPUT', { text: '  ' }, 'text'],
  ['INVALID_INPUT', { text: 'क'.repeat(5_001) }, 'text'],
  ['INVALID_INPUT', { categoryCode: 'Z' }, 'categoryCode'],
  ['INVALID_INPUT', { subjectId: UNKNOWN }, 'subjectId'],
  ['INVALID_INPUT', { areaId: UNKNOWN }, 'areaId'],
  ['INVALID_INPUT', { respondentId: UNKNOWN }, 'respondentId'],
  ['INVALID_INPUT', { externalNumber: '9'.repeat(101) }, 'externalNumber'],
  ['INVALID_PHONE', { complainant: { phone: '+91••••••0101' } }, 'complainant'],
  ['INVALID_PHONE', { complainant: { phone: '12345' } }, 'complainant'],
  ['UNKNOWN_EVIDENCE', { evidenceIds: [UNKNOWN] }, 'evidenceIds'],
])('registerComplaint: %s for %j', async (code, input, path) => {
  const before = await countsOf(w);
  const payload = await cast.operator.act('registerComplaint', { source: 'PHONE', text: 'x', ...input });
  expect(payload).toMatchObject({ complaint: null, cursor: null, errors: [{ code, path: ['input', path] }] });
  expect(await countsOf(w)).toEqual(before);
});

test.each<[string, string, object]>([
  ['registerIntake', 'NOT_FOUND', { intakeId: UNKNOWN }],
  ['registerIntake', 'INVALID_INPUT', { text: ' ' }],
  ['registerIntake', 'INVALID_INPUT', { categoryCode: 'Z' }],
  ['linkIntake', 'NOT_FOUND', { intakeId: 'no id', number: 'x' }],
  ['linkIntake', 'NOT_FOUND', { number: 'MZN26-999999-4' }],
  ['discardIntake', 'NOT_FOUND', { intakeId: UNKNOWN, reason: 'x' }],
  ['discardIntake', 'INVALID_INPUT', { reason: '' }],
])('%s: %s for %j', async (mutation, code, input) => {
  const intakeId = await waitingMessage(w);
  const before = await countsOf(w);
  expect(await cast.operator.refused(mutation, { intakeId, ...input })).toEqual([code]);
  expect(await countsOf(w)).toEqual(before);
  const { rows } = await w.sql.query('select state from intake_message where id = $1', [intakeId]);
  expect(rows[0].state).toBe('WAITING');
});

test('messages come in the language of the reader', async () => {
  const number = await caseIn(w, cast, 'REGISTERED');
  const text = 'mutation($input: AssignComplaintInput!) { assignComplaint(input: $input) { errors { code message } } }';
  const variables = { input: { number, departmentCode: 'NONE' } };
  const [hindi, english] = await Promise.all(
    ['hi', 'en'].map((locale) => cast.cell.graphql(text, variables, { 'accept-language': locale })),
  );
  expect(hindi?.data.assignComplaint.errors[0].message).toBe('इस कोड का कोई सक्रिय विभाग नहीं है।');
  expect(english?.data.assignComplaint.errors[0].message).toBe('No active department has this code.');
});
