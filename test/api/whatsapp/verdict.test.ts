/** What a complainant answers to our messages: solved, not solved, more words, the information we asked for. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { World } from '../../support/world.ts';
import { type Desk, deskOf, PHONE, sentAs } from './support/cases.ts';
import { body, bodyOf, channelWorld, type Meta } from './support/meta.ts';

let w: World;
let meta: Meta;
let desk: Desk;
beforeAll(async () => {
  ({ w, meta } = await channelWorld());
  desk = await deskOf(w);
});
afterAll(() => w.close());

let last = 0;
function newPhone(): string {
  last += 1;
  return `9190000020${String(last).padStart(2, '0')}`;
}
const caseOf = async (number: string) => (await meta.rows('select * from complaint where number = $1', [number]))[0];
const intakeOf = async (messageId: string) =>
  (await meta.rows('select * from intake_message where external_id = $1', [messageId]))[0];
const timeline = async (number: string) =>
  meta.rows(
    'select t.type, t.actor_kind, t.text from timeline_entry t join complaint c on c.id = t.complaint_id where c.number = $1 order by t.version',
    [number],
  );

/** A resolved complaint of a phone of its own, whose notice has been sent. */
async function resolvedCase() {
  const phone = newPhone();
  const number = await desk.resolved(phone);
  return { phone, number, notice: await sentAs(w, number, 'resolved', `wamid.RESOLVED-${number}`) };
}

describe('“not solved”', () => {
  test('reopens at once, as the complainant, one level above; one answer', async () => {
    const { phone, number, notice } = await resolvedCase();
    const press = meta.button(phone, 'reopen', { replyTo: notice });
    await meta.say(press);
    expect(await caseOf(number)).toMatchObject({
      state: 'ASSIGNED',
      reopen_count: 1,
      cycle: 2,
      escalation_level: 2,
      assignee_id: desk.head.id,
    });
    expect((await timeline(number)).at(-1)).toEqual({
      type: 'COMPLAINT_REOPENED',
      actor_kind: 'COMPLAINANT',
      text: null,
    });
    expect(await intakeOf(press.id)).toBeUndefined();
    expect((await meta.told(phone)).filter((template) => template === 'reopened')).toHaveLength(1);
    expect(await meta.rows('select template from outbound_message where reply_to = $1', [press.id])).toEqual([
      { template: 'reopened' },
    ]);
  });

  test('five times at once, worked on by three, reopens once', async () => {
    const { phone, number, notice } = await resolvedCase();
    const raw = body({ messages: [meta.button(phone, 'reopen', { replyTo: notice })] });
    await Promise.all(Array.from({ length: 5 }, () => meta.post(raw)));
    await Promise.all([meta.work(), meta.work(), meta.work()]);
    await w.sql.query('update inbound_item set next_attempt_at = received_at');
    await meta.work();
    expect(await caseOf(number)).toMatchObject({ state: 'ASSIGNED', reopen_count: 1, escalation_level: 2 });
    expect(
      await meta.count(
        'intake_message i join complainant p on p.id = i.sender_id',
        `i.complaint_id = '${(await caseOf(number)).id}'`,
      ),
    ).toBe(0);
    expect((await meta.told(phone)).filter((template) => template === 'reopened')).toHaveLength(1);
  });

  test('after 31 days, a comment in between notwithstanding, it is a request to the operators', async () => {
    const { phone, number, notice } = await resolvedCase();
    w.clock.advance({ days: 20 });
    await (await w.cell()).done('addComment', { number, text: 'फ़ोन पर बात हुई', visibility: 'STAFF' });
    w.clock.advance({ days: 11 });
    const press = meta.button(phone, 'reopen', { replyTo: notice });
    await meta.say(press);
    expect(await desk.state(number)).toBe('RESOLVED');
    expect(await intakeOf(press.id)).toMatchObject({
      kind: 'REOPEN_REQUEST',
      state: 'WAITING',
      complaint_id: (await caseOf(number)).id,
    });
    expect((await meta.told(phone)).at(-1)).toBe('reopenRequested');
  });

  test('from a phone without a complaint it waits at the desk', async () => {
    await meta.deliver(bodyOf('button-not-solved.json'));
    const [intake] = await meta.rows(
      `select kind, state, complaint_id, text from intake_message where external_id like 'wamid.HBg%'`,
    );
    expect(intake).toEqual({ kind: 'NEW_COMPLAINT', state: 'WAITING', complaint_id: null, text: 'समाधान नहीं हुआ' });
  });

  test('the sample press reopens the resolved complaint of that phone, although the message it answers is unknown', async () => {
    const number = await desk.resolved('919000000101');
    await w.sql.query(
      `delete from inbound_item; delete from outbound_message where reply_to like 'wamid.HBg%'; delete from intake_message where external_id like 'wamid.HBg%'`,
    );
    await meta.deliver(bodyOf('button-not-solved.json'));
    expect(await caseOf(number)).toMatchObject({ state: 'ASSIGNED', reopen_count: 1 });
  });

  test("of somebody else's message reopens nothing", async () => {
    const { number, notice } = await resolvedCase();
    const stranger = newPhone();
    const press = meta.button(stranger, 'reopen', { replyTo: notice });
    await meta.say(press);
    expect(await desk.state(number)).toBe('RESOLVED');
    expect(await intakeOf(press.id)).toMatchObject({ kind: 'NEW_COMPLAINT', complaint_id: null });
  });
});

test('“solved” closes and keeps the verdict', async () => {
  const { phone, number, notice } = await resolvedCase();
  await meta.say(meta.button(phone, 'confirm', { replyTo: notice }));
  const closed = await caseOf(number);
  expect(closed).toMatchObject({ state: 'CLOSED', closed_at: w.clock.now() });
  expect(await meta.rows('select satisfied, rating, text from feedback where complaint_id = $1', [closed.id])).toEqual([
    { satisfied: true, rating: null, text: null },
  ]);
  expect((await meta.told(phone)).at(-1)).toBe('thanks');
});

describe('words in answer to a message of a closed case', () => {
  test.each(['अब तक कुछ नहीं हुआ', 'Road is broken again', 'स्थिति?', 'कब तक?'])(
    '“%s” asks to reopen: it waits at the desk',
    async (words) => {
      const { phone, number, notice } = await resolvedCase();
      await meta.say(meta.button(phone, 'confirm', { replyTo: notice }));
      const message = meta.text(phone, words, { replyTo: notice });
      await meta.say(message);
      expect(await intakeOf(message.id)).toMatchObject({
        kind: 'REOPEN_REQUEST',
        state: 'WAITING',
        complaint_id: (await caseOf(number)).id,
        text: words,
      });
      expect(await desk.state(number)).toBe('CLOSED');
      expect((await meta.told(phone)).at(-1)).toBe('reopenRequested');
    },
  );

  test('on an open case they are a follow-up', async () => {
    const phone = newPhone();
    const number = await desk.inProgress(phone);
    const message = meta.text(phone, 'आज भी कोई नहीं आया', {
      replyTo: await sentAs(w, number, 'assigned', `wamid.A-${number}`),
    });
    await meta.say(message);
    expect(await intakeOf(message.id)).toMatchObject({ kind: 'FOLLOW_UP', complaint_id: (await caseOf(number)).id });
  });
});

describe('the information we asked for', () => {
  async function asked() {
    const phone = newPhone();
    const number = await desk.inProgress(phone);
    await desk.officer.done('requestInformation', { number, question: 'कौन सा वार्ड?' });
    return { phone, number, replyTo: await sentAs(w, number, 'informationRequested', `wamid.Q-${number}`) };
  }

  test.each([
    ['words', 'वार्ड 12', 'वार्ड 12'],
    ['words that sound like a question', 'स्थिति यह है कि वार्ड 12', 'स्थिति यह है कि वार्ड 12'],
  ])('%s go to the officer, and the clock goes on', async (_name, words, answer) => {
    const { phone, number, replyTo } = await asked();
    const message = meta.text(phone, words, { replyTo });
    await meta.say(message);
    expect(await caseOf(number)).toMatchObject({ state: 'IN_PROGRESS', paused_at: null });
    expect((await timeline(number)).at(-1)).toEqual({
      type: 'COMPLAINT_INFORMATION_PROVIDED',
      actor_kind: 'COMPLAINANT',
      text: answer,
    });
    expect(await intakeOf(message.id)).toBeUndefined();
    expect((await meta.told(phone)).at(-1)).toBe('status');
  });

  test.each([
    ['a captioned picture', { caption: 'यह रहा वार्ड' }, 'यह रहा वार्ड'],
    ['a picture without words', {}, '📷'],
  ])('%s answers too, and its file belongs to the complaint', async (_name, caption, answer) => {
    const { phone, number, replyTo } = await asked();
    const message = meta.photo(phone, `media-${number}`, { ...caption, replyTo });
    await meta.say(message);
    expect((await timeline(number)).at(-1)).toMatchObject({ type: 'COMPLAINT_INFORMATION_PROVIDED', text: answer });
    expect(await intakeOf(message.id)).toMatchObject({ state: 'LINKED', complaint_id: (await caseOf(number)).id });
    expect(await meta.count('media_fetch', `message_id = '${message.id}' and next_attempt_at is not null`)).toBe(1);
  });

  test('a shared place is an answer', async () => {
    const { phone, number, replyTo } = await asked();
    await meta.say(
      meta.message(phone, { type: 'location', location: { latitude: 29.4, longitude: 77.7 } }, { replyTo }),
    );
    expect((await timeline(number)).at(-1)).toMatchObject({
      type: 'COMPLAINT_INFORMATION_PROVIDED',
      text: '29.4, 77.7',
    });
  });

  test('a question about the number is still answered as one', async () => {
    const { phone, number } = await asked();
    await meta.say(meta.text(phone, `${number} का क्या हुआ?`));
    expect(await desk.state(number)).toBe('INFO_REQUESTED');
    expect((await meta.told(phone)).at(-1)).toBe('status');
  });
});

test('words about a merged complaint reach the one that carries on, even while that one waits for an answer', async () => {
  const [phone, cell] = [newPhone(), await w.cell()];
  const primary = await desk.inProgress();
  const merged = await desk.inProgress(phone);
  await cell.done('mergeComplaints', { number: merged, primaryNumber: primary });
  await desk.officer.done('requestInformation', { number: primary, question: 'कहाँ?' });
  const message = meta.text(phone, 'मेरे घर के सामने भी', { replyTo: await sentAs(w, merged, 'merged', 'wamid.MERGED') });
  await meta.say(message);
  expect(await intakeOf(message.id)).toMatchObject({
    kind: 'FOLLOW_UP',
    state: 'WAITING',
    complaint_id: (await caseOf(primary)).id,
  });
  expect(await desk.state(primary)).toBe('INFO_REQUESTED');
});

test.each(['reaction', 'system'])('a %s is neither answered nor asked about', async (type) => {
  await meta.say(meta.message(PHONE, { type, [type]: { emoji: '👍' } }, { id: `of type ${type}` }));
  expect(await intakeOf(`of type ${type}`)).toBeUndefined();
  expect(await meta.count('outbound_message', `reply_to = 'of type ${type}'`)).toBe(0);
  expect(
    await meta.count(
      'inbound_item',
      `external_id = 'of type ${type}' and next_attempt_at is null and last_error is null`,
    ),
  ).toBe(1);
});
