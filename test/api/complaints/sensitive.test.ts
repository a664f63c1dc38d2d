/** Complaints against an officer, confidential ones, and reports that need proof. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Person, World } from '../../support/world.ts';
import { type Cast, caseIn, castWorld, lastStep, readyFile, rowOf } from './cast.ts';

let w: World;
let cast: Cast;
beforeAll(async () => {
  ({ w, cast } = await castWorld());
});
afterAll(() => w.close());

const sees = async (person: Person, number: string) =>
  (await person.query('query($n: String!) { complaint(number: $n) { id } }', { n: number })).complaint !== null;
const lists = async (person: Person, number: string) => {
  const { complaints } = await person.query('{ complaints(first: 100) { nodes { number } } }');
  return complaints.nodes.some((node: { number: string }) => node.number === number);
};
const toldOf = async (person: Person, number: string): Promise<number> =>
  (
    await w.sql.query(
      'select 1 from notification n join complaint c on c.id = n.complaint_id where c.number = $1 and n.officer_id = $2',
      [number, person.id],
    )
  ).rowCount ?? 0;

test('a complaint against the head is hidden from him through its whole life, and nobody tells him', async () => {
  const number = await caseIn(w, cast, 'RESOLVED', { respondentId: cast.head.id });
  await cast.agent.done('reopenComplaint', { number });
  await cast.cell.done('escalateComplaint', { number });
  expect([await sees(cast.head, number), await lists(cast.head, number), await toldOf(cast.head, number)]).toEqual([
    false,
    false,
    0,
  ]);
  expect([await sees(cast.officer, number), await lists(cast.officer, number)]).toEqual([true, true]);
  expect(await toldOf(cast.officer, number)).toBeGreaterThan(0);
  for (const mutation of ['reassignComplaint', 'acknowledgeComplaint', 'addComment'])
    expect(
      await cast.head.refused(mutation, {
        number,
        ...(mutation === 'reassignComplaint' ? { officerId: cast.head.id } : {}),
      }),
    ).toEqual(['NOT_FOUND']);
  expect((await rowOf(w, number)).assignee_id).not.toBe(cast.head.id);
});

test.each(['assignComplaint', 'reassignComplaint', 'transferComplaint'])(
  '%s never hands a complaint to the officer it is against',
  async (mutation) => {
    const culprit = mutation === 'transferComplaint' ? cast.otherOfficer : cast.officer;
    const number = await w.complaint({
      respondentId: culprit.id,
      ...(mutation === 'assignComplaint' ? {} : { department: 'PWD' }),
    });
    const department = mutation === 'transferComplaint' ? 'SWD' : 'PWD';
    const input = {
      number,
      officerId: culprit.id,
      ...(mutation === 'reassignComplaint' ? {} : { departmentCode: department }),
      ...(mutation === 'transferComplaint' ? { reason: 'x' } : {}),
    };
    expect(await cast.cell.refused(mutation, input)).toEqual(['UNKNOWN_OFFICER']);
  },
);

test('the level of the officer complained against is skipped, up and down, and on reopening', async () => {
  const number = await caseIn(w, cast, 'RESOLVED', { respondentId: cast.head.id });
  await cast.agent.done('reopenComplaint', { number });
  expect((await rowOf(w, number)).escalation_level).toBe(3);
  const fresh = await caseIn(w, cast, 'IN_PROGRESS', { respondentId: cast.head.id });
  await cast.sdm.done('escalateComplaint', { number: fresh });
  expect((await rowOf(w, fresh)).escalation_level).toBe(3);
  await cast.dm.done('deescalateComplaint', { number: fresh, reason: 'x' });
  expect((await rowOf(w, fresh)).escalation_level).toBe(1);
  const againstDm = await caseIn(w, cast, 'IN_PROGRESS', { respondentId: cast.dm.id });
  for (let level = 1; level < 4; level++) await cast.cell.done('escalateComplaint', { number: againstDm });
  expect([(await rowOf(w, againstDm)).escalation_level, await toldOf(cast.dm, againstDm)]).toEqual([4, 0]);
});

test('a complaint against a cell officer is not in his queue or among his notices, but in his colleague’s', async () => {
  const { complaint } = await cast.operator.done('registerComplaint', {
    source: 'PHONE',
    text: 'प्रकोष्ठ के विरुद्ध',
    respondentId: cast.adm.id,
  });
  expect([await sees(cast.adm, complaint.number), await toldOf(cast.adm, complaint.number)]).toEqual([false, 0]);
  expect([await sees(cast.cell, complaint.number), await toldOf(cast.cell, complaint.number)]).toEqual([true, 1]);
});

test('a confidential complaint is seen by cell, DM, auditor and the responsible officer only, and posted to no group', async () => {
  const number = await caseIn(w, cast, 'REGISTERED', { confidential: true });
  await cast.cell.done('assignComplaint', { number, departmentCode: 'PWD', officerId: cast.officer.id });
  const { outbound } = await lastStep(w, number);
  expect(outbound.map((row) => row.channel)).toEqual(['WHATSAPP']);
  const all = [
    'cell',
    'adm',
    'dm',
    'auditor',
    'officer',
    'colleague',
    'head',
    'otherOfficer',
    'sdm',
    'operator',
    'agent',
  ] as const;
  const seeing = await Promise.all(all.map(async (name) => ((await sees(cast[name], number)) ? name : null)));
  const listing = await Promise.all(all.map(async (name) => ((await lists(cast[name], number)) ? name : null)));
  expect(seeing.filter(Boolean)).toEqual(['cell', 'adm', 'dm', 'auditor', 'officer']);
  expect(listing).toEqual(seeing);
  expect(await cast.head.refused('reassignComplaint', { number, officerId: cast.colleague.id })).toEqual(['NOT_FOUND']);
  await cast.officer.done('acknowledgeComplaint', { number });
  await cast.cell.done('reassignComplaint', { number, officerId: cast.colleague.id });
  expect([await sees(cast.officer, number), await sees(cast.colleague, number)]).toEqual([false, true]);
});

test('a comment is read by whom it is for', async () => {
  const number = await caseIn(w, cast, 'ASSIGNED');
  for (const visibility of ['CITIZEN', 'STAFF', 'CONFIDENTIAL'])
    await cast.cell.done('addComment', { number, text: visibility, visibility });
  const timeline =
    'query($n: String!) { complaint(number: $n) { timeline(last: 3) { nodes { text actor { name } } } } }';
  const readBy = async (person: Person) =>
    (await person.query(timeline, { n: number })).complaint.timeline.nodes
      .map((entry: { text: string }) => entry.text)
      .filter((text: string) => /^[A-Z]+$/.test(text ?? ''));
  expect(await readBy(cast.cell)).toEqual(['CITIZEN', 'STAFF', 'CONFIDENTIAL']);
  expect(await readBy(cast.officer)).toEqual(['CITIZEN', 'STAFF']);
  expect(await readBy(await w.complainant(number))).toEqual(['CITIZEN']);
});

const roadCase = () => caseIn(w, cast, 'IN_PROGRESS', { subjectId: w.subjects.road });
const report = (number: string, evidenceIds?: string[]) => ({
  number,
  outcome: 'FIXED',
  text: 'सड़क बनी',
  ...(evidenceIds ? { evidenceIds } : {}),
});

test.each<[string, (number: string) => Promise<string[]>, string[]]>([
  ['no file', async () => [], ['EVIDENCE_REQUIRED']],
  ['a document', async () => [await readyFile(w, cast.officer, { kind: 'DOCUMENT' })], ['EVIDENCE_REQUIRED']],
  [
    'a photo taken before the assignment',
    async (number) => [
      await readyFile(w, cast.officer, { takenAt: new Date((await rowOf(w, number)).assigned_at.getTime() - 1_000) }),
    ],
    ['EVIDENCE_REQUIRED'],
  ],
  ['somebody else’s photo', async () => [await readyFile(w, cast.colleague)], ['UNKNOWN_EVIDENCE']],
  ['a photo taken after the assignment', async () => [await readyFile(w, cast.officer)], []],
  ['a photo without a date, uploaded after it', async () => [await readyFile(w, cast.officer, { takenAt: null })], []],
  [
    'a video among documents',
    async () => [
      await readyFile(w, cast.officer, { kind: 'DOCUMENT' }),
      await readyFile(w, cast.officer, { kind: 'VIDEO' }),
    ],
    [],
  ],
])('a report on a road with %s: %j', async (_, files, codes) => {
  const number = await roadCase();
  const ids = await files(number);
  expect(await cast.officer.refused('submitActionTakenReport', report(number, ids))).toEqual(codes);
  const { rows } = await w.sql.query(
    'select count(*)::int as used from evidence where id = any($1) and complaint_id is not null and report_id is not null',
    [ids],
  );
  expect(rows[0].used).toBe(codes.length ? 0 : ids.length);
});

test('a file is used once: not for a second report, not twice at once', async () => {
  const [first, second] = [await roadCase(), await roadCase()];
  const file = await readyFile(w, cast.officer);
  const answers = await Promise.all(
    [first, second].map((number) => cast.officer.refused('submitActionTakenReport', report(number, [file]))),
  );
  expect(answers.sort((a, b) => a.length - b.length)).toEqual([[], ['UNKNOWN_EVIDENCE']]);
});

test('a report on another subject needs no file', async () => {
  expect(await cast.officer.refused('submitActionTakenReport', report(await caseIn(w, cast, 'IN_PROGRESS')))).toEqual(
    [],
  );
});
