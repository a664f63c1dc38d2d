/** What an operator decides about a message: register, link, discard. Once, whoever is quicker, with nothing lost of it. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Person, World } from '../../support/world.ts';
import { photo as picture } from '../../unit/evidence/samples.ts';
import { type Desk, deskOf } from '../whatsapp/support/cases.ts';
import { CloudServer } from '../whatsapp/support/cloud-server.ts';
import { channelWorld, type Meta } from '../whatsapp/support/meta.ts';

const INTAKE = 'intake { state kind complaint { number } } complaint { number }';
let cloud: CloudServer;
let w: World;
let meta: Meta;
let desk: Desk;
let operator: Person;
let cell: Person;
beforeAll(async () => {
  cloud = await new CloudServer().open();
  ({ w, meta } = await channelWorld(cloud.env));
  desk = await deskOf(w);
  operator = await w.officer('OPERATOR');
  cell = await w.cell();
  cloud.offer('picture', await picture());
});
afterAll(async () => {
  await w.close();
  await cloud.close();
});

let last = 0;
/** A waiting message of a new sender, with its picture fetched when it has one. */
async function waiting(words: string | null = 'हैंडपंप तीन महीने से खराब है', { withPicture = false } = {}) {
  last += 1;
  const phone = `9190000050${String(last).padStart(2, '0')}`;
  const message = withPicture
    ? meta.photo(phone, 'picture', words ? { caption: words } : {})
    : meta.text(phone, words ?? '');
  await meta.say(message);
  await w.nistaran.workers.media?.drain();
  const [{ id }] = await meta.rows('select id from intake_message where external_id = $1', [message.id]);
  return { intakeId: id as string, phone };
}
const rowOf = async (id: string) => (await meta.rows('select * from intake_message where id = $1', [id]))[0];
const eventsAbout = async (id: string) =>
  (await meta.rows('select type from event_log where subject_id = $1 order by seq', [id])).map((row) => row.type);
const lastEntry = async (number: string) =>
  (
    await meta.rows(
      'select t.type, t.text, t.visibility from timeline_entry t join complaint c on c.id = t.complaint_id where c.number = $1 order by t.version desc limit 1',
      [number],
    )
  )[0];

describe('registering', () => {
  test('makes a numbered complaint of its words, sender, place and files, and tells the sender the number', async () => {
    const { intakeId, phone } = await waiting('हैंडपंप खराब', { withPicture: true });
    await meta.say(
      meta.message(
        phone,
        { type: 'location', location: { latitude: 29.4, longitude: 77.7, name: 'सदर बाजार' } },
        { secondsLater: 30 },
      ),
    );
    const { complaint } = await operator.done(
      'registerIntake',
      { intakeId, categoryCode: 'A', subjectId: w.subjects.road },
      'complaint { number state source text place category { code } subject { code } complainant { name phone } evidence { kind visibility } } intake { state complaint { number } }',
    );
    expect(complaint).toMatchObject({
      state: 'REGISTERED',
      source: 'WHATSAPP',
      text: 'हैंडपंप खराब',
      place: 'सदर बाजार',
      category: { code: 'A' },
      subject: { code: 'ROAD' },
    });
    expect(complaint.complainant.phone).toBe(`+${phone}`);
    expect(complaint.evidence).toEqual([{ kind: 'PHOTO', visibility: 'CITIZEN' }]);
    expect(await rowOf(intakeId)).toMatchObject({
      state: 'REGISTERED',
      decided_by_id: operator.id,
      decided_at: w.clock.now(),
    });
    expect(await meta.told(phone)).toEqual(['received', 'registered']);
    await meta.say(meta.text(phone, `${complaint.number} का क्या हुआ?`));
    expect((await meta.told(phone)).at(-1)).toBe('status');
  });

  test.each([
    ['the operator’s wording when there is one', 'अ', 'वार्ड 12 में अँधेरा', 'वार्ड 12 में अँधेरा'],
    ['the message’s own words else', 'मेरे अपने शब्द', undefined, 'मेरे अपने शब्द'],
    ['a camera for a picture without words', null, undefined, '📷'],
  ])('takes %s', async (_name, words, text, expected) => {
    const { intakeId } = await waiting(words, { withPicture: true });
    const { complaint } = await operator.done(
      'registerIntake',
      { intakeId, ...(text ? { text } : {}) },
      'complaint { text }',
    );
    expect(complaint.text).toBe(expected);
  });

  test('is audited, and told to the desk and to whoever watches complaints', async () => {
    const { intakeId } = await waiting();
    const { complaint } = await operator.done('registerIntake', { intakeId });
    expect(await eventsAbout(intakeId)).toEqual(['INTAKE_RECEIVED', 'INTAKE_REGISTERED']);
    expect(await meta.rows('select type from event_log where number = $1', [complaint.number])).toEqual([
      { type: 'COMPLAINT_REGISTERED' },
    ]);
    expect(
      await meta.count(
        'audit_log',
        `action = 'INTAKE_REGISTERED' and object_id = '${intakeId}' and actor_id = '${operator.id}'`,
      ),
    ).toBe(1);
  });
});

describe('linking', () => {
  test('adds words and files to a complaint, for its complainant to see', async () => {
    const number = await desk.inProgress();
    const { intakeId } = await waiting('और भी टूट गई है', { withPicture: true });
    const payload = await operator.done(
      'linkIntake',
      { intakeId, number, note: 'उसी गली से' },
      `${INTAKE.replace('complaint { number }', '')} complaint { number state evidence { kind } }`,
    );
    expect(payload.complaint).toEqual({ number, state: 'IN_PROGRESS', evidence: [{ kind: 'PHOTO' }] });
    expect(payload.intake.state).toBe('LINKED');
    expect(await lastEntry(number)).toEqual({
      type: 'COMPLAINT_COMMENTED',
      text: 'और भी टूट गई है\nउसी गली से',
      visibility: 'CITIZEN',
    });
    expect(await eventsAbout(intakeId)).toEqual(['INTAKE_RECEIVED', 'INTAKE_RECEIVED', 'INTAKE_LINKED']);
  });

  test('to a merged complaint reaches the one that carries on', async () => {
    const [primary, merged] = [await desk.inProgress(), await desk.inProgress()];
    await cell.done('mergeComplaints', { number: merged, primaryNumber: primary });
    const { intakeId } = await waiting('मेरे यहाँ भी', { withPicture: true });
    const payload = await operator.done(
      'linkIntake',
      { intakeId, number: merged },
      'complaint { number evidence { kind } } intake { complaint { number } }',
    );
    expect(payload).toMatchObject({
      complaint: { number: primary, evidence: [{ kind: 'PHOTO' }] },
      intake: { complaint: { number: primary } },
    });
    expect((await lastEntry(primary)).text).toBe('मेरे यहाँ भी');
    expect((await lastEntry(merged)).type).toBe('COMPLAINT_MERGED');
  });

  test('a picture without words still leaves an entry that can be read', async () => {
    const number = await desk.inProgress();
    const { intakeId } = await waiting(null, { withPicture: true });
    await operator.done('linkIntake', { intakeId, number }, INTAKE);
    expect((await lastEntry(number)).text).toBe('📷');
  });

  test('to a number that is none is refused and leaves the message waiting', async () => {
    const { intakeId } = await waiting();
    for (const number of ['MZN26-999999-9', 'nonsense', ''])
      expect(await operator.refused('linkIntake', { intakeId, number })).toEqual(['NOT_FOUND']);
    expect(await rowOf(intakeId)).toMatchObject({ state: 'WAITING', complaint_id: null, decided_at: null });
  });
});

describe('discarding', () => {
  test('keeps the reason with it', async () => {
    const { intakeId } = await waiting('शुभ प्रभात');
    const { intake } = await operator.done(
      'discardIntake',
      { intakeId, reason: ' शुभकामना, शिकायत नहीं ' },
      'intake { state }',
    );
    expect(intake.state).toBe('DISCARDED');
    expect(await rowOf(intakeId)).toMatchObject({
      discard_reason: 'शुभकामना, शिकायत नहीं',
      complaint_id: null,
      decided_by_id: operator.id,
    });
    expect(await eventsAbout(intakeId)).toEqual(['INTAKE_RECEIVED', 'INTAKE_DISCARDED']);
  });

  test.each(['', '   '])('needs a reason: “%s” is none', async (reason) => {
    const { intakeId } = await waiting();
    expect(await operator.refused('discardIntake', { intakeId, reason })).toEqual(['INVALID_INPUT']);
    expect((await rowOf(intakeId)).state).toBe('WAITING');
  });
});

const DECISIONS: [string, (intakeId: string, number: string) => object][] = [
  ['registerIntake', (intakeId) => ({ intakeId })],
  ['linkIntake', (intakeId, number) => ({ intakeId, number })],
  ['discardIntake', (intakeId) => ({ intakeId, reason: 'नहीं' })],
];

describe.each(DECISIONS)('%s', (mutation, input) => {
  test('is refused once it is decided, with the message as it stands', async () => {
    const { intakeId } = await waiting();
    await operator.done('discardIntake', { intakeId, reason: 'दोहराव' }, 'cursor');
    const payload = await cell.act(mutation, input(intakeId, await desk.inProgress()), 'intake { state }');
    expect(payload).toMatchObject({ intake: { state: 'DISCARDED' }, errors: [{ code: 'ALREADY_DECIDED' }] });
  });

  test('by five at once counts once', async () => {
    const { intakeId } = await waiting();
    const number = await desk.inProgress();
    const complaints = await meta.count('complaint');
    const codes = await Promise.all(
      Array.from({ length: 5 }, (_, index) => (index % 2 ? cell : operator).refused(mutation, input(intakeId, number))),
    );
    expect(codes.flat()).toEqual(Array(4).fill('ALREADY_DECIDED'));
    expect((await meta.count('complaint')) - complaints).toBe(mutation === 'registerIntake' ? 1 : 0);
  });

  test('of a message that is none is refused', async () => {
    const number = await desk.inProgress();
    for (const id of ['0198c0de-0000-7000-8000-000000000000', "1' or true", ''])
      expect(await operator.refused(mutation, input(id, number))).toEqual(['NOT_FOUND']);
  });

  test('sent twice with one clientMutationId is answered twice and done once', async () => {
    const { intakeId } = await waiting();
    const again = { ...input(intakeId, await desk.inProgress()), clientMutationId: `once-${intakeId}` };
    const answers = await Promise.all(
      [1, 2].map(() => operator.act(mutation, again, 'intake { state } complaint { number }')),
    );
    expect(answers.map(({ errors }) => errors)).toEqual([[], []]);
    expect(answers[0]).toEqual(answers[1]);
  });

  test.each(['OFFICER', 'HEAD', 'AUDITOR', 'FEEDBACK_AGENT'] as const)('is not for %s', async (role) => {
    const { intakeId } = await waiting();
    const text = `mutation($input: ${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input!) { ${mutation}(input: $input) { cursor } }`;
    const person = await w.officer(role, role === 'OFFICER' || role === 'HEAD' ? 'PWD' : undefined);
    const { errors } = await person.graphql(text, { input: input(intakeId, 'MZN26-000001-5') });
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await rowOf(intakeId)).state).toBe('WAITING');
  });
});

test('register and discard at the same moment: one of them counts, the other is told', async () => {
  for (let round = 0; round < 5; round += 1) {
    const { intakeId } = await waiting();
    const codes = await Promise.all([
      operator.refused('registerIntake', { intakeId }),
      cell.refused('discardIntake', { intakeId, reason: 'नहीं' }),
    ]);
    expect(codes.flat()).toEqual(['ALREADY_DECIDED']);
    const { state, complaint_id } = await rowOf(intakeId);
    expect(state === 'REGISTERED').toBe(complaint_id !== null);
  }
});

test('no event about a message carries who sent it or what it says', async () => {
  const rows = await meta.rows(`select row_to_json(e)::text as row from event_log e`);
  for (const { row } of rows) expect(row).not.toMatch(/90000050|हैंडपंप|सलमा/);
});
