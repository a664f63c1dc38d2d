/** What an operator makes of a message: a complaint, a part of one, or nothing. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { World } from '../../support/world.ts';
import { type Cast, caseIn, castWorld, countsOf, lastStep, readyFile, rowOf, waitingMessage } from './cast.ts';

let w: World;
let cast: Cast;
beforeAll(async () => {
  ({ w, cast } = await castWorld());
});
afterAll(() => w.close());

const intakeRow = async (id: string) =>
  (await w.sql.query('select *, xmin::text as transaction from intake_message where id = $1', [id])).rows[0];
const auditOf = async (id: string) =>
  (await w.sql.query('select action, actor_id, xmin::text as transaction from audit_log where object_id = $1', [id]))
    .rows;
const eventOf = async (id: string) =>
  (
    await w.sql.query(
      'select type, seq, complaint_id, xmin::text as transaction from event_log where subject_id = $1',
      [id],
    )
  ).rows;
const withFile = async (intakeId: string) => {
  const file = await readyFile(w, cast.cell);
  await w.sql.query(`update evidence set intake_id = $1, owner_key = 'system' where id = $2`, [intakeId, file]);
  return file;
};

test('registerIntake: a numbered complaint with sender, words and files', async () => {
  const intakeId = await waitingMessage(w, 'नाली बंद है');
  const file = await withFile(intakeId);
  const payload = await cast.operator.done(
    'registerIntake',
    { intakeId, categoryCode: 'A', areaId: w.areas.sadar },
    'complaint { number state source text } intake { state complaint { number } }',
  );
  const { number } = payload.complaint;
  expect(payload).toMatchObject({
    complaint: { state: 'REGISTERED', source: 'WHATSAPP', text: 'नाली बंद है' },
    intake: { state: 'REGISTERED', complaint: { number } },
  });
  const intake = await intakeRow(intakeId);
  const { complaint, event, entry } = await lastStep(w, number);
  expect(complaint).toMatchObject({ complainant_id: intake.sender_id, area_id: w.areas.sadar, version: 1 });
  expect(intake).toMatchObject({
    complaint_id: complaint.id,
    decided_by_id: cast.operator.id,
    decided_at: w.clock.now(),
  });
  expect(await auditOf(intakeId)).toEqual([
    { action: 'INTAKE_REGISTERED', actor_id: cast.operator.id, transaction: complaint.transaction },
  ]);
  for (const row of [intake, event, entry]) expect(row.transaction).toBe(complaint.transaction);
  const { rows } = await w.sql.query('select complaint_id from evidence where id = $1', [file]);
  expect(rows[0].complaint_id).toBe(complaint.id);
});

test.each([
  ['the operator’s wording', { text: 'नाली, वार्ड 4' }, 'नाली बंद है', 'नाली, वार्ड 4'],
  ['a sign where there were no words', {}, null, '📷'],
])('registerIntake with %s', async (_, input, words, text) => {
  const intakeId = await waitingMessage(w, words);
  const { complaint } = await cast.operator.done('registerIntake', { intakeId, ...input }, 'complaint { text }');
  expect(complaint.text).toBe(text);
});

test('linkIntake: words and note become a comment, files evidence, and the desk’s streams hear of it', async () => {
  const [intakeId, number] = [await waitingMessage(w, 'अभी भी बंद'), await caseIn(w, cast, 'IN_PROGRESS')];
  await withFile(intakeId);
  await cast.operator.done('linkIntake', { intakeId, number, note: 'फोन पर भी कहा' }, 'intake { state }');
  const { complaint, entry, event } = await lastStep(w, number);
  expect(entry).toMatchObject({
    type: 'COMPLAINT_COMMENTED',
    text: 'अभी भी बंद\nफोन पर भी कहा',
    visibility: 'CITIZEN',
    version: 4,
  });
  expect(complaint.state).toBe('IN_PROGRESS');
  expect(await eventOf(intakeId)).toEqual([
    { type: 'INTAKE_LINKED', seq: expect.any(String), complaint_id: null, transaction: event.transaction },
  ]);
  expect((await auditOf(intakeId)).map((row) => row.action)).toEqual(['INTAKE_LINKED']);
  const { complaint: seen } = await cast.cell.query(
    'query($n: String!) { complaint(number: $n) { evidence { id } } }',
    { n: number },
  );
  expect(seen.evidence).toHaveLength(1);
});

test('discardIntake: kept with its reason, and no complaint', async () => {
  const intakeId = await waitingMessage(w);
  const before = await countsOf(w);
  const payload = await cast.operator.done(
    'discardIntake',
    { intakeId, reason: 'विज्ञापन' },
    'intake { state complaint { number } } complaint { number }',
  );
  expect(payload).toMatchObject({ intake: { state: 'DISCARDED', complaint: null }, complaint: null });
  expect(await intakeRow(intakeId)).toMatchObject({
    discard_reason: 'विज्ञापन',
    complaint_id: null,
    decided_by_id: cast.operator.id,
  });
  expect((await eventOf(intakeId))[0]).toMatchObject({ type: 'INTAKE_DISCARDED', seq: expect.any(String) });
  const after = await countsOf(w);
  expect({ ...after, event_log: after.event_log! - 1, audit_log: after.audit_log! - 1 }).toEqual(before);
});

test.each(['registerIntake', 'linkIntake', 'discardIntake'])(
  '%s of a message that was decided on: ALREADY_DECIDED with its state',
  async (mutation) => {
    const intakeId = await waitingMessage(w);
    await cast.operator.done('discardIntake', { intakeId, reason: 'x' });
    const input = {
      intakeId,
      ...(mutation === 'linkIntake' ? { number: 'x' } : {}),
      ...(mutation === 'discardIntake' ? { reason: 'y' } : {}),
    };
    const payload = await cast.cell.act(mutation, input, 'intake { state }');
    expect(payload).toMatchObject({ intake: { state: 'DISCARDED' }, errors: [{ code: 'ALREADY_DECIDED' }] });
  },
);

test('a refused link leaves the message waiting and the complaint as it was', async () => {
  const intakeId = await waitingMessage(w);
  const number = await caseIn(w, cast, 'ASSIGNED', { confidential: true });
  expect(await cast.operator.refused('linkIntake', { intakeId, number })).toEqual(['NOT_FOUND']);
  expect((await intakeRow(intakeId)).state).toBe('WAITING');
  expect((await rowOf(w, number)).version).toBe(2);
});
