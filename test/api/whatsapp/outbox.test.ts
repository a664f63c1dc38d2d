/** The outbox with credentials: what goes over the wire, what is tried again and for how long, what fails for good. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { World } from '../../support/world.ts';
import { type Desk, deskOf } from './support/cases.ts';
import { answer, CloudServer, fails } from './support/cloud-server.ts';
import { channelWorld, type Meta } from './support/meta.ts';

let cloud: CloudServer;
let w: World;
let meta: Meta;
let desk: Desk;
beforeAll(async () => {
  cloud = await new CloudServer().open();
  ({ w, meta } = await channelWorld(cloud.env));
  desk = await deskOf(w);
});
afterAll(async () => {
  await w.close();
  await cloud.close();
});
let phone: string;
let last = 0;
beforeEach(async () => {
  await w.sql.query('update outbound_message set next_attempt_at = null');
  w.clock.advance({ hours: 1 });
  last += 1;
  phone = `9190000030${String(last).padStart(2, '0')}`;
});

const sendAll = () => w.nistaran.workers.outbound?.drain();
const rowOf = async (number: string, template: string) =>
  (
    await meta.rows(
      'select m.* from outbound_message m join complaint c on c.id = m.complaint_id where c.number = $1 and m.template = $2',
      [number, template],
    )
  )[0];
const sentTo = (receiver: string) => cloud.sent.filter((message) => message.to === receiver);
const register = () => w.complaint({ complainant: { name: 'सलमा', phone: `+${phone}` } });

describe('over the wire', () => {
  test('a registration is a text with number, category, date and tracking link', async () => {
    const number = await register();
    await sendAll();
    expect(cloud.seen.at(-1)).toMatchObject({
      method: 'POST',
      path: '/v1/106540352242922/messages',
      authorization: 'Bearer the access token',
    });
    const [{ text, ...rest }] = sentTo(phone);
    expect(rest).toEqual({ messaging_product: 'whatsapp', recipient_type: 'individual', to: phone, type: 'text' });
    expect(text.body.split('\n')).toEqual([
      `शिकायत दर्ज: ${number}`,
      'श्रेणी: C',
      expect.stringMatching(/^निस्तारण की तिथि: .*2026/),
      expect.stringContaining(`http://nistaran.test/t/${await w.trackingToken(number)}`),
    ]);
    expect(await rowOf(number, 'registered')).toMatchObject({
      state: 'SENT',
      provider_message_id: expect.stringMatching(/^wamid\.SENT/),
      sent_at: w.clock.now(),
      last_error: null,
    });
  });

  test('a resolution asks with two buttons', async () => {
    const number = await desk.resolved(phone, 'पाइप बदला गया');
    await sendAll();
    const { type, interactive } = sentTo(phone).at(-1);
    expect(type).toBe('interactive');
    expect(interactive).toMatchObject({ type: 'button', body: { text: expect.stringContaining('पाइप बदला गया') } });
    expect(interactive.action.buttons).toEqual([
      { type: 'reply', reply: { id: 'confirm', title: 'समाधान हुआ' } },
      { type: 'reply', reply: { id: 'reopen', title: 'समाधान नहीं हुआ' } },
    ]);
    expect(interactive.body.text).toContain(number);
  });

  test('however long the report, question and limit of WhatsApp are kept', async () => {
    await desk.resolved(phone, 'नाली '.repeat(900));
    await sendAll();
    const { text } = sentTo(phone).at(-1).interactive.body;
    expect(text.length).toBeLessThanOrEqual(1_024);
    expect(text).toContain('क्या आपकी समस्या हल हुई?');
  });

  test('the answer to a message quotes it', async () => {
    const message = meta.text(phone, 'पुलिया टूटी है');
    await meta.say(message);
    await sendAll();
    expect(sentTo(phone)).toEqual([expect.objectContaining({ context: { message_id: message.id }, type: 'text' })]);
  });

  test('posts of groups stay in the outbox: groups have no address', async () => {
    const sent = cloud.sent.length;
    await desk.inProgress(phone);
    await sendAll();
    expect(cloud.sent.slice(sent).map((message) => message.to)).toEqual([phone, phone]);
    expect(await meta.count('outbound_message', `channel = 'GROUP' and state <> 'QUEUED'`)).toBe(0);
  });
});

describe('a failure', () => {
  test('of the service is tried again when the clock says so: 500 twice, then sent once', async () => {
    cloud.nextSends.push(fails(500), fails(503));
    const number = await register();
    await sendAll();
    expect(await rowOf(number, 'registered')).toMatchObject({
      state: 'QUEUED',
      attempt_count: 1,
      last_error: 'Cloud API answered 500',
    });
    expect(await sendAll()).toBe(0);
    for (const seconds of [5, 10]) {
      w.clock.advance({ seconds });
      await sendAll();
    }
    expect(sentTo(phone)).toHaveLength(3);
    expect(await rowOf(number, 'registered')).toMatchObject({ state: 'SENT', attempt_count: 3, last_error: null });
  });

  test.each([401, 403, 429])('of the moment (%d) is tried again', async (status) => {
    cloud.nextSends.push(fails(status, 190));
    const number = await register();
    await sendAll();
    w.clock.advance({ seconds: 5 });
    await sendAll();
    expect(await rowOf(number, 'registered')).toMatchObject({ state: 'SENT', attempt_count: 2 });
  });

  test('for good is failed at once, told to the log of events, and never tried again', async () => {
    cloud.nextSends.push(fails(400, 131026));
    const number = await register();
    await sendAll();
    w.clock.advance({ hours: 5 });
    await sendAll();
    expect(sentTo(phone)).toHaveLength(1);
    const failed = await rowOf(number, 'registered');
    expect(failed).toMatchObject({
      state: 'FAILED',
      next_attempt_at: null,
      last_error: 'Cloud API answered 400 (code 131026)',
      failed_at: expect.any(Date),
    });
    expect(
      await meta.rows('select type, number, visibility from event_log where subject_id = $1', [failed.id]),
    ).toEqual([{ type: 'NOTIFICATION_FAILED', number, visibility: 'STAFF' }]);
  });

  test('that lasts a day fails the message and is told too', async () => {
    cloud.toReceiver.set(phone, fails(500));
    const number = await register();
    for (let hour = 0; hour < 30; hour += 1) {
      await sendAll();
      w.clock.advance({ hours: 4 });
    }
    const failed = await rowOf(number, 'registered');
    expect(failed).toMatchObject({ state: 'FAILED', next_attempt_at: null, last_error: 'Cloud API answered 500' });
    expect(await meta.rows('select type from event_log where subject_id = $1', [failed.id])).toEqual([
      { type: 'NOTIFICATION_FAILED' },
    ]);
  });

  test('of one receiver does not hold up the others', async () => {
    cloud.toReceiver.set(phone, fails(500));
    await register();
    const others = ['919000003901', '919000003902'];
    for (const other of others) await w.complaint({ complainant: { name: 'अनिल', phone: `+${other}` } });
    await sendAll();
    expect(others.map((other) => sentTo(other).length)).toEqual([1, 1]);
  });

  test('tells the log and the desk nothing of what the service echoes', async () => {
    cloud.nextSends.push(fails(400, 100), fails(500));
    await register();
    await sendAll();
    await register();
    await sendAll();
    expect(w.logLines.join('\n')).not.toMatch(/9000000104|90000030|an echo|access token/);
    expect(await meta.count('outbound_message', `last_error ~ 'echo|9000'`)).toBe(0);
  });
});

describe('a process that dies', () => {
  test('after the service took the message but before the note of it sends it again: at least once', async () => {
    const number = await register();
    cloud.nextSends.push((_seen, response) => void response.destroy());
    await sendAll();
    expect(await rowOf(number, 'registered')).toMatchObject({ state: 'QUEUED' });
    w.clock.advance({ seconds: 5 });
    await sendAll();
    expect(sentTo(phone)).toHaveLength(2);
  });

  test('after the note of it does not', async () => {
    const number = await register();
    await sendAll();
    await w.sql.query(`update outbound_message set next_attempt_at = $1 where state = 'SENT'`, [w.clock.now()]);
    await sendAll();
    expect(sentTo(phone)).toHaveLength(1);
    expect((await rowOf(number, 'registered')).next_attempt_at).toBeNull();
  });

  test('leaves a message another node is sending right now alone', async () => {
    let goOn: () => void = () => {};
    const begun = new Promise<void>((resolve) => {
      cloud.nextSends.push(async (_seen, response) => {
        resolve();
        await new Promise<void>((release) => {
          goOn = release;
        });
        answer(response, 200, { messages: [{ id: `wamid.HELD-${phone}` }] });
      });
    });
    await register();
    const slow = sendAll();
    await begun;
    w.clock.advance({ seconds: 20 });
    await sendAll();
    goOn();
    await slow;
    expect(sentTo(phone)).toHaveLength(1);
  });
});

test('everybody whose complaint was merged hears of it, and how the other one goes on', async () => {
  const [other, cell] = [`91900000${4_000 + last}`, await w.cell()];
  const primary = await desk.inProgress(phone);
  const merged = await desk.inProgress(other);
  await sendAll();
  await cell.done('mergeComplaints', { number: merged, primaryNumber: primary });
  await desk.officer.done('submitActionTakenReport', { number: primary, outcome: 'FIXED', text: 'ठीक किया' });
  await cell.done('verifyResolution', { number: primary });
  await sendAll();
  expect((await meta.told(phone)).slice(-2)).toEqual(['joined', 'resolved']);
  expect((await meta.told(other)).sort().slice(-2)).toEqual(['registered', 'resolved']);
  expect(
    sentTo(other)
      .map(({ text }) => text?.body ?? '')
      .join('\n'),
  ).toContain(`शिकायत ${merged} को ${primary} के साथ जोड़ा गया`);
  expect(sentTo(other).at(-1).interactive.body.text).toContain(`शिकायत ${merged}: कार्यवाही पूर्ण`);
  expect(
    sentTo(phone)
      .map(({ text }) => text?.body ?? '')
      .join('\n'),
  ).not.toContain(merged);
});
