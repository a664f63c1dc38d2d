/** The door: the handshake, the signature over the raw bytes, and what is kept before the sender is told "200". */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { World } from '../../support/world.ts';
import {
  APP_SECRET,
  body,
  bodyNames,
  bodyOf,
  channelWorld,
  type Meta,
  signatureOf,
  VERIFY_TOKEN,
} from './support/meta.ts';

let w: World;
let meta: Meta;
beforeAll(async () => {
  ({ w, meta } = await channelWorld());
});
afterAll(() => w.close());

describe('handshake', () => {
  const ask = (query: Record<string, string>) => fetch(`${w.url}/webhooks/whatsapp?${new URLSearchParams(query)}`);
  const right = { 'hub.mode': 'subscribe', 'hub.verify_token': VERIFY_TOKEN, 'hub.challenge': '1158201444' };

  test('gives the challenge back as plain text', async () => {
    const response = await ask(right);
    expect([response.status, await response.text()]).toEqual([200, '1158201444']);
    expect(response.headers.get('content-type')).toMatch(/^text\/plain/);
  });

  test.each([
    ['another token', { ...right, 'hub.verify_token': 'guess' }],
    ['no token', { 'hub.mode': 'subscribe', 'hub.challenge': '1' }],
    ['another mode', { ...right, 'hub.mode': 'unsubscribe' }],
    ['no challenge', { 'hub.mode': 'subscribe', 'hub.verify_token': VERIFY_TOKEN }],
    ['nothing', {}],
  ])('is refused with %s', async (_name, query) => {
    const response = await ask(query as Record<string, string>);
    expect([response.status, await response.json()]).toEqual([403, { error: 'Forbidden' }]);
  });
});

describe('signature', () => {
  const raw = bodyOf('text-pension.json');
  const reserialised = JSON.stringify(JSON.parse(raw.toString()));

  test.each([
    ['missing', {}],
    ['empty', { 'x-hub-signature-256': '' }],
    ['of another secret', { 'x-hub-signature-256': signatureOf(raw, 'another secret') }],
    ['of the same JSON, serialised anew', { 'x-hub-signature-256': signatureOf(reserialised) }],
    ['without its prefix', { 'x-hub-signature-256': signatureOf(raw).slice(7) }],
    ['in another hash', { 'x-hub-signature-256': signatureOf(raw).replace('sha256', 'sha1') }],
    ['in the header of old', { 'x-hub-signature': signatureOf(raw) }],
  ])('%s: 401 and nothing is kept', async (_name, headers) => {
    expect((await meta.post(raw, headers as Record<string, string>)).status).toBe(401);
    expect(await meta.count('inbound_item')).toBe(0);
  });

  test('one changed byte of the body: 401', async () => {
    const changed = Buffer.from(raw);
    changed.writeUInt8(changed.readUInt8(changed.length - 2) ^ 1, changed.length - 2);
    expect((await meta.post(changed, { 'x-hub-signature-256': signatureOf(raw) })).status).toBe(401);
    expect(await meta.count('inbound_item')).toBe(0);
  });

  test('the answer to a wrong one is the same whatever the body', async () => {
    const answers = await Promise.all(
      [raw, Buffer.from('not JSON'), Buffer.alloc(0)].map((bytes) =>
        meta.post(bytes, { 'x-hub-signature-256': 'sha256=00' }),
      ),
    );
    expect(await Promise.all(answers.map(async (answer) => [answer.status, await answer.text()]))).toEqual(
      Array(3).fill([401, '{"error":"Unauthorized"}']),
    );
  });

  test.each(['application/json; charset=utf-8', 'text/plain', 'application/octet-stream'])(
    'counts whatever the content type says: %s',
    async (type) => {
      const bytes = Buffer.from(body({ statuses: [meta.status(`wamid.${type}`, 'sent')] }));
      const response = await meta.post(bytes, {
        'content-type': type,
        'x-hub-signature-256': signatureOf(bytes, APP_SECRET),
      });
      expect(response.status).toBe(200);
    },
  );
});

describe('the body', () => {
  test('that is not JSON is 400 and leaves nothing', async () => {
    const before = await meta.count('inbound_item');
    expect((await meta.post('{"entry":')).status).toBe(400);
    expect(await meta.count('inbound_item')).toBe(before);
  });

  const padded = (bytes: number) => {
    const start = `{"object":"padding","filler":"`;
    return `${start}${'x'.repeat(bytes - start.length - 2)}"}`;
  };

  test('of 3 MiB is taken, one byte more is not', async () => {
    const limit = 3 * 2 ** 20;
    const before = await meta.count('inbound_item');
    expect((await meta.post(padded(limit))).status).toBe(200);
    expect((await meta.post(padded(limit + 1))).status).toBe(413);
    expect(await meta.count('inbound_item')).toBe(before + 1);
  });

  test.each(bodyNames)('%s is stored sealed, and answered before it is worked on', async (name) => {
    await w.sql.query('delete from inbound_item');
    expect((await meta.post(bodyOf(name))).status).toBe(200);
    const rows = await meta.rows('select * from inbound_item');
    const ids = [
      ...bodyOf(name)
        .toString()
        .matchAll(/"id": "(wamid\.HBg[^"]+)"/g),
    ].map(([, id]) => id);
    expect(rows.map((row) => row.external_id)).toEqual(expect.arrayContaining(ids));
    for (const row of rows) {
      expect([row.attempt_count, row.next_attempt_at]).toEqual([0, w.clock.now()]);
      expect(row.payload_sealed.toString('latin1')).not.toMatch(/9000000|Sheela|Ramesh|Salma/);
    }
    expect(await meta.count('intake_message')).toBe(0);
  });
});

test('the log of the whole run names no phone, no sender and no secret', () => {
  const log = w.logLines.join('\n');
  expect(log).toContain('/webhooks/whatsapp');
  expect(log).not.toMatch(/90000001\d\d|Sheela|Salma|the app secret|verify token/);
});
