/** Each step leads where the table of the domain says, and writes state, timeline, audit, event and notices in one transaction. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { World } from '../../support/world.ts';
import { type Cast, caseIn, castWorld, lastStep } from './cast.ts';
import { personOf, stepOf } from './steps.ts';

let w: World;
let cast: Cast;
beforeAll(async () => {
  ({ w, cast } = await castWorld());
});
afterAll(() => w.close());

interface Expected {
  mutation: string;
  input?: object;
  /** [before, after] where the state changes. */
  state?: [string, string];
  event: string;
  visibility: 'CITIZEN' | 'STAFF';
  text?: string | null;
  changed: string[];
  /** Officers told. */
  told?: (keyof Cast)[];
  /** What the complainant is sent, with what beside the words of the step. */
  message?: string;
  params?: object;
  /** What is posted to the group of which department and to the district officers' group. */
  posted?: [template: string, department: string];
}

const OWNER = ['assigned', 'seen'].map((name) => `${name}At`);
const CELL = ['cell', 'adm'] as const;

const TABLE: Expected[] = [
  { mutation: 'classifyComplaint', event: 'COMPLAINT_CLASSIFIED', visibility: 'STAFF', text: 'तुरंत', changed: ['category', 'dueAt'] },
  { mutation: 'assignComplaint', state: ['REGISTERED', 'ASSIGNED'], event: 'COMPLAINT_ASSIGNED', visibility: 'CITIZEN', text: 'देखें', changed: ['department', 'assignee', 'assignedAt'], told: ['officer', 'head'], message: 'assigned', posted: ['groupAssigned', 'PWD'] },
  { mutation: 'acknowledgeComplaint', state: ['ASSIGNED', 'IN_PROGRESS'], event: 'COMPLAINT_ACKNOWLEDGED', visibility: 'STAFF', changed: ['seenAt'] },
  { mutation: 'reassignComplaint', state: ['IN_PROGRESS', 'ASSIGNED'], event: 'COMPLAINT_REASSIGNED', visibility: 'STAFF', text: 'आप देखें', changed: ['assignee', ...OWNER], told: ['colleague'] },
  { mutation: 'transferComplaint', state: ['IN_PROGRESS', 'ASSIGNED'], event: 'COMPLAINT_TRANSFERRED', visibility: 'CITIZEN', text: 'समाज कल्याण का मामला', changed: ['department', 'assignee', 'transferCount', ...OWNER], told: ['otherHead'], message: 'assigned', posted: ['groupAssigned', 'SWD'] },
  { mutation: 'returnComplaintToCell', state: ['ASSIGNED', 'REGISTERED'], event: 'COMPLAINT_RETURNED_TO_CELL', visibility: 'STAFF', text: 'हमारा नहीं → SWD', changed: ['department', 'assignee', 'assignedAt'], told: [...CELL] },
  { mutation: 'requestInformation', state: ['IN_PROGRESS', 'INFO_REQUESTED'], event: 'COMPLAINT_INFORMATION_REQUESTED', visibility: 'CITIZEN', text: 'कौन सी गली?', changed: ['pausedAt', 'informationRequestCount'], message: 'informationRequested' },
  { mutation: 'provideInformation', state: ['INFO_REQUESTED', 'IN_PROGRESS'], event: 'COMPLAINT_INFORMATION_PROVIDED', visibility: 'CITIZEN', text: 'दूसरी गली', changed: ['pausedAt', 'dueAt'], told: ['officer'] },
  { mutation: 'proposeHold', state: ['IN_PROGRESS', 'ON_HOLD'], event: 'COMPLAINT_HOLD_PROPOSED', visibility: 'STAFF', text: 'बजट की प्रतीक्षा', changed: [], told: [...CELL] },
  { mutation: 'decideHold', event: 'COMPLAINT_HELD', visibility: 'CITIZEN', text: 'बजट आने पर कार्य होगा', changed: ['pausedAt'], told: ['head'], message: 'held' },
  { mutation: 'decideHold', input: { approve: false, note: 'काम करें' }, state: ['ON_HOLD', 'IN_PROGRESS'], event: 'COMPLAINT_HOLD_REFUSED', visibility: 'STAFF', text: 'काम करें', changed: [], told: ['head'] },
  { mutation: 'resumeComplaint', state: ['ON_HOLD', 'IN_PROGRESS'], event: 'COMPLAINT_RESUMED', visibility: 'CITIZEN', text: 'बजट आया', changed: ['pausedAt', 'dueAt'] },
  { mutation: 'submitActionTakenReport', state: ['IN_PROGRESS', 'ACTION_TAKEN'], event: 'COMPLAINT_REPORT_SUBMITTED', visibility: 'STAFF', text: 'सड़क बन गई', changed: ['stoppedAt'], told: ['head', ...CELL] },
  { mutation: 'returnActionTakenReport', state: ['ACTION_TAKEN', 'IN_PROGRESS'], event: 'COMPLAINT_REPORT_RETURNED', visibility: 'STAFF', text: 'फोटो नहीं', changed: ['stoppedAt'], told: ['officer'] },
  { mutation: 'verifyResolution', state: ['ACTION_TAKEN', 'RESOLVED'], event: 'COMPLAINT_RESOLVED', visibility: 'CITIZEN', text: 'देखा', changed: ['resolvedAt'], told: ['officer'], message: 'resolved', params: { outcome: 'FIXED', report: 'गड्ढे भरे गए' } },
  { mutation: 'confirmResolution', state: ['RESOLVED', 'CLOSED'], event: 'COMPLAINT_CLOSED', visibility: 'CITIZEN', text: 'धन्यवाद', changed: ['closedAt'], told: ['officer'] },
  { mutation: 'confirmResolution', input: { satisfied: false, text: 'नहीं हुआ' }, event: 'FEEDBACK_RECEIVED', visibility: 'CITIZEN', text: 'नहीं हुआ', changed: [] },
  { mutation: 'reopenComplaint', state: ['RESOLVED', 'ASSIGNED'], event: 'COMPLAINT_REOPENED', visibility: 'CITIZEN', text: 'फिर टूटी', changed: ['assignee', 'cycleStartedAt', 'stoppedAt', 'resolvedAt', 'escalationLevel', 'reopenCount', ...OWNER], told: ['officer', 'head', ...CELL], message: 'reopened', posted: ['groupReopened', 'PWD'] },
  { mutation: 'proposeRejection', state: ['IN_PROGRESS', 'REJECTION_PROPOSED'], event: 'COMPLAINT_REJECTION_PROPOSED', visibility: 'STAFF', text: 'मामला न्यायालय में है', changed: [], told: ['head', ...CELL] },
  { mutation: 'decideRejection', state: ['REJECTION_PROPOSED', 'REJECTED'], event: 'COMPLAINT_REJECTED', visibility: 'CITIZEN', text: 'मामला न्यायालय में है', changed: ['stoppedAt'], told: ['officer'], message: 'rejected', params: { reasonCode: 'SUB_JUDICE' } },
  { mutation: 'decideRejection', input: { approve: false, note: 'नहीं' }, state: ['REJECTION_PROPOSED', 'IN_PROGRESS'], event: 'COMPLAINT_REJECTION_REFUSED', visibility: 'STAFF', text: 'नहीं', changed: [], told: ['officer'] },
  { mutation: 'mergeComplaints', state: ['ASSIGNED', 'MERGED'], event: 'COMPLAINT_MERGED', visibility: 'CITIZEN', text: 'एक ही सड़क', changed: ['stoppedAt', 'primary'], told: ['adm'], message: 'merged', params: { primaryNumber: expect.stringMatching(/^MZN26-/) } },
  { mutation: 'unmergeComplaint', state: ['MERGED', 'ASSIGNED'], event: 'COMPLAINT_UNMERGED', visibility: 'CITIZEN', text: 'अलग सड़क', changed: ['stoppedAt', 'primary'], told: ['adm'], message: 'unmerged' },
  { mutation: 'withdrawComplaint', state: ['ASSIGNED', 'WITHDRAWN'], event: 'COMPLAINT_WITHDRAWN', visibility: 'CITIZEN', text: 'हो गया', changed: ['stoppedAt'] },
  { mutation: 'escalateComplaint', event: 'ESCALATION_RAISED', visibility: 'STAFF', text: 'मुझसे न होगा', changed: ['escalationLevel'], told: ['officer', 'dm', ...CELL] },
  { mutation: 'addComment', event: 'COMPLAINT_COMMENTED', visibility: 'STAFF', text: 'टिप्पणी', changed: [] },
];

test.each(TABLE)('$mutation: $event', async (expected) => {
  const example = stepOf(expected.mutation);
  const number = await caseIn(w, cast, example.from);
  const before = (await lastStep(w, number)).complaint;
  const person = await personOf(w, cast, example.by, number);
  const input = { ...(expected.input ?? (await example.input(w, cast))), number, expectedVersion: before.version };
  w.clock.advance({ minutes: 1 });
  const payload = await person.done(expected.mutation, input, 'complaint { number } cursor');
  const { complaint, entry, event, audit, notified, outbound } = await lastStep(w, number);

  expect(complaint).toMatchObject({ state: expected.state?.[1] ?? before.state, version: before.version + 1, changed_at: w.clock.now() });
  expect(before.state).toBe(expected.state?.[0] ?? complaint.state);
  const isComplainant = example.by === 'complainant';
  const actor = { actor_kind: isComplainant ? 'COMPLAINANT' : 'OFFICER', actor_id: isComplainant ? null : person.id };
  expect(entry).toMatchObject({ ...actor, type: expected.event, visibility: expected.visibility, text: expected.text ?? null, at: w.clock.now() });
  expect([entry.from_state, entry.to_state]).toEqual(expected.state ?? [null, null]);
  expect(event).toMatchObject({ ...actor, type: expected.event, number, version: complaint.version, visibility: expected.visibility, seq: expect.stringMatching(/^\d+$/) });
  expect(new Set(event.changed_fields.filter((name: string) => name !== 'state'))).toEqual(new Set(expected.changed));
  expect(event.after.state).toBe(complaint.state);
  expect(audit).toMatchObject({ action: expected.event, object_kind: 'complaint', actor_id: person.id });
  expect(payload.cursor).not.toBeNull();
  for (const row of [entry, event, audit, ...notified]) expect(row.transaction).toBe(complaint.transaction);

  const told = (expected.told ?? []).map((name) => cast[name].id);
  expect(new Set(notified.map((row) => row.officer_id))).toEqual(new Set(told));
  expect(new Set(event.recipients)).toEqual(new Set(told));
  const words = expected.text ? { text: expected.text } : {};
  const mine = outbound.filter((row) => row.channel === 'WHATSAPP');
  expect(mine.map((row) => row.template)).toEqual(expected.message ? [expected.message] : []);
  if (expected.message) expect(mine[0]).toMatchObject({ complainant_id: complaint.complainant_id, params: { ...words, ...expected.params } });
  const posts = outbound.filter((row) => row.channel === 'GROUP').map((row) => `${row.template} ${row.code ?? row.kind}`);
  const [template, department] = expected.posted ?? [];
  expect(posts.sort()).toEqual(template ? [`${template} DISTRICT_OFFICERS`, `${template} ${department}`].sort() : []);
});

test('registerComplaint numbers it, tells the complainant and the cell, and names nobody in event or notices', async () => {
  const phone = '+919000000105';
  const { complaint } = await cast.operator.done('registerComplaint', { source: 'PHONE', text: 'हैंडपंप खराब', complainant: { name: 'सलमा', phone } });
  const { complaint: row, entry, event, audit, notified, outbound } = await lastStep(w, complaint.number);
  expect(row).toMatchObject({ state: 'REGISTERED', version: 1, source: 'PHONE', registered_by_id: cast.operator.id });
  expect(entry).toMatchObject({ type: 'COMPLAINT_REGISTERED', from_state: null, to_state: 'REGISTERED', visibility: 'CITIZEN', version: 1 });
  expect(event).toMatchObject({ type: 'COMPLAINT_REGISTERED', seq: expect.any(String), before: null, version: 1 });
  expect(audit).toMatchObject({ action: 'COMPLAINT_REGISTERED', actor_id: cast.operator.id });
  expect(new Set(notified.map((note) => note.officer_id))).toEqual(new Set([cast.cell.id, cast.adm.id]));
  expect(outbound.map((message) => message.template)).toEqual(['registered']);
  for (const written of [event, entry, audit, notified, outbound]) expect(JSON.stringify(written)).not.toMatch(/सलमा|9000000105|हैंडपंप/);
  const { rows } = await w.sql.query('select name, phone_sealed from complainant where id = $1', [row.complainant_id]);
  expect(rows[0].name).toBe('सलमा');
  expect(rows[0].phone_sealed.toString('latin1')).not.toContain('9000000105');
});

test('deescalateComplaint sends it back one level with a direction', async () => {
  const number = await caseIn(w, cast, 'IN_PROGRESS');
  await cast.head.done('escalateComplaint', { number });
  await cast.dm.done('deescalateComplaint', { number, reason: 'स्वयं करें' });
  const { complaint, entry, event, notified } = await lastStep(w, number);
  expect(complaint).toMatchObject({ escalation_level: 1, state: 'IN_PROGRESS' });
  expect(entry).toMatchObject({ type: 'ESCALATION_RETURNED', text: 'स्वयं करें', visibility: 'STAFF', from_state: null });
  expect(event.changed_fields).toEqual(['escalationLevel']);
  expect(new Set(notified.map((row) => row.officer_id))).toEqual(new Set([cast.officer.id, cast.head.id]));
  const { rows } = await w.sql.query('select level, returned_at from escalation where complaint_id = $1', [complaint.id]);
  expect(rows).toEqual([{ level: 2, returned_at: w.clock.now() }]);
});
