/** Bad company: parts that cannot be read are kept and never take their neighbours; only what was not stored is 5xx. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { World } from '../../support/world.ts';
import { body, bodyOf, channelWorld, type Meta } from './support/meta.ts';

const PHONE = '919000000111';
let w: World;
let meta: Meta;
beforeAll(async () => {
  ({ w, meta } = await channelWorld());
  await w.sql.query(`insert into district (id, code, name_hi, name_en) values (2, 'BUX', 'बक्सर', 'Buxar')`);
  await w.sql.query(`insert into channel_account values (2, 'WHATSAPP', '222')`);
});
afterAll(() => w.close());
beforeEach(async () => {
  w.clock.advance({ hours: 30 });
  await w.sql.query('delete from inbound_item');
});

const part = async (id: string) => (await meta.rows('select * from inbound_item where external_id = $1', [id]))[0];
const intakeOf = async (id: string) =>
  (await meta.rows('select * from intake_message where external_id = $1', [id]))[0];

describe('a part that cannot be read', () => {
  const good = () => meta.text(PHONE, 'हैंडपंप खराब है');
  test.each([
    ['a text that is none', () => meta.message(PHONE, { type: 'text', text: { body: { nested: true } } })],
    ['a garbage time', () => ({ ...good(), timestamp: 'yesterday' })],
    ['no sender', () => ({ ...good(), from: undefined })],
    ['a sender that is no number', () => ({ ...good(), from: 'Robert; drop table' })],
    ['a place nowhere', () => meta.message(PHONE, { type: 'location', location: { latitude: 'north', longitude: 1 } })],
  ])('%s: kept with its error, tried again and given up, its neighbours worked on', async (_name, poison) => {
    const bad = poison();
    const [before, after] = [good(), good()];
    await meta.deliver(body({ messages: [before, bad, after], statuses: [meta.status(`of ${bad.id}`, 'sent')] }));
    expect(await intakeOf(before.id)).toBeDefined();
    expect(await intakeOf(after.id)).toBeDefined();
    expect(await part(`of ${bad.id}:sent`)).toMatchObject({ next_attempt_at: null, last_error: null });
    const kept = await part(bad.id);
    expect(kept).toMatchObject({ attempt_count: 1, last_error: expect.stringMatching(/\w/) });
    expect(kept.next_attempt_at.getTime()).toBeGreaterThan(w.clock.now().getTime());

    for (let hour = 0; hour < 40; hour += 1) {
      w.clock.advance({ hours: 4 });
      await meta.work();
    }
    expect(await part(bad.id)).toMatchObject({ next_attempt_at: null, last_error: expect.stringMatching(/\w/) });
    expect(await intakeOf(bad.id)).toBeUndefined();
  });

  test('its error tells the log nothing about the sender', async () => {
    await meta.say({ ...meta.text(PHONE, 'मेरा नाम सलमा है'), timestamp: 'x' });
    expect(w.logLines.join('\n')).not.toMatch(/9000000111|सलमा/);
  });
});

describe('a shape nobody knows', () => {
  test.each([
    ['an empty object', '{}'],
    ['a list', '[1, 2]'],
    ['a string', '"hello"'],
    ['null', 'null'],
    ['entries that are no list', '{"entry": "all"}'],
    [
      'another kind of change',
      '{"entry":[{"id":"1","changes":[{"field":"account_update","value":{"event":"VERIFIED_ACCOUNT"}}]}]}',
    ],
    ['messages that are no list', body({ messages: { 0: 'x' } as never })],
  ])('%s is kept and acknowledged, once', async (_name, raw) => {
    for (let time = 0; time < 2; time += 1) expect((await meta.post(raw)).status).toBe(200);
    expect(await meta.rows('select kind, next_attempt_at from inbound_item')).toEqual([
      { kind: 'OTHER', next_attempt_at: null },
    ]);
  });

  test.each([
    [
      'a message without an id',
      () => body({ messages: [{ from: PHONE, type: 'text' }, meta.text(PHONE, 'सड़क टूटी है', { id: 'kept-1' })] }),
      'kept-1',
    ],
    [
      'contacts of a new shape',
      () =>
        body({
          contacts: [{ profile: 'Salma', wa_id: 7 }],
          messages: [meta.text(PHONE, 'नाली जाम है', { id: 'kept-2' })],
        }),
      'kept-2',
    ],
    [
      'a change of a new shape beside it',
      () => {
        const known = JSON.parse(body({ messages: [meta.text(PHONE, 'बिजली नहीं है', { id: 'kept-3' })] }));
        return JSON.stringify({
          entry: [{ changes: [{ field: 'security', value: 'x' }] }, { changes: 'none' }, 7, ...known.entry],
        });
      },
      'kept-3',
    ],
  ])('%s does not keep the messages beside it from being worked on', async (_name, raw, id) => {
    await meta.deliver(raw());
    expect(await intakeOf(id)).toBeDefined();
  });

  test('a message without an id is kept beside its neighbours', async () => {
    await meta.deliver(body({ messages: [{ from: PHONE, type: 'text' }, meta.text(PHONE, 'पानी नहीं आता')] }));
    expect(await meta.count('inbound_item', `kind = 'OTHER'`)).toBe(1);
  });
});

describe('texts that databases dislike', () => {
  test.each([
    ['a NUL', 'नल\0 टूटा है', 'नल टूटा है'],
    ['half a character', 'नल \ud83d टूटा है', 'नल \ufffd टूटा है'],
    ['a turned direction', 'नल \u202e टूटा है', 'नल \u202e टूटा है'],
  ])('%s in the words', async (_name, words, stored) => {
    const message = meta.text(PHONE, words);
    await meta.say(message);
    expect((await intakeOf(message.id)).text).toBe(stored);
  });

  test('a NUL in an id or a name does not hold up the body', async () => {
    const raw = body({
      contacts: [{ wa_id: PHONE, profile: { name: 'Sal\0ma' } }],
      messages: [meta.text(PHONE, 'अ', { id: 'with\0nul' }), meta.text(PHONE, 'ब', { id: 'without' })],
    });
    await meta.deliver(raw);
    expect(await intakeOf('without')).toBeDefined();
    expect(await intakeOf('withnul')).toBeDefined();
  });

  test('64 KB of Hindi is taken, cut to what a complaint may hold', async () => {
    const message = meta.text(PHONE, 'क'.repeat(22_000));
    await meta.say(message);
    expect((await intakeOf(message.id)).text).toHaveLength(5_000);
  });
});

test('a body for two numbers goes to the district of each', async () => {
  const [ours, theirs] = [meta.text(PHONE, 'यहाँ'), meta.text(PHONE, 'वहाँ')];
  const bodies = [body({ messages: [ours] }), body({ messages: [theirs] }, '222')].map((raw) => JSON.parse(raw));
  await meta.deliver(JSON.stringify({ entry: bodies.flatMap(({ entry }) => entry) }));
  expect((await intakeOf(ours.id)).district_id).toBe(1);
  expect((await intakeOf(theirs.id)).district_id).toBe(2);
});

test('a number nobody has configured: kept for the district visitors are shown', async () => {
  const message = meta.text(PHONE, 'कहीं और');
  await meta.deliver(body({ messages: [message] }, '999'));
  expect((await intakeOf(message.id)).district_id).toBe(1);
});

test('when nothing can be stored the sender is told to come again, and the second delivery counts', async () => {
  await w.sql.query('alter table inbound_item rename to away');
  expect((await meta.post(bodyOf('text-toilet-payment.json'))).status).toBe(500);
  await w.sql.query('alter table away rename to inbound_item');
  await meta.deliver(bodyOf('text-toilet-payment.json'));
  expect(await meta.count('intake_message', `text like '%शौचालय%'`)).toBe(1);
});
