/** Resuming: each missed event once and in order, or a reset that says why. Never silence, never a gap. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Person, type World, world } from '../support/world.ts';
import { CASE, cursorOf, headCursor, INBOX, INTAKE, LIST, seqOf } from './documents.ts';

let w: World;
let cell: Person;
let epoch: string;
beforeAll(async () => {
  w = await world();
  cell = await w.cell();
  await w.complaint();
  ({ epoch } = await w.nistaran.services.streams.bounds());
});
afterAll(() => w.close());

const head = async () => (await w.nistaran.services.streams.bounds()).head;

/** The first two messages of a subscription that shall be reset, and what follows them. */
async function resetOf(document: string, variables: object) {
  const client = await cell.socket();
  const stream = client.subscribe(document, variables);
  const [ready, reset, end] = [await stream.next(), await stream.next(), await stream.raw()];
  client.kill();
  return { ready, reset, end: end.type };
}

test('I2: a cursor is replayed from: each missed event once, in order, then live ones', async () => {
  const after = await headCursor(w);
  const number = await w.complaint();
  for (const text of ['एक', 'दो', 'तीन']) await cell.done('addComment', { number, text });
  const client = await cell.socket();
  const stream = client.subscribe(LIST, { after, coalesce: false });
  expect(await stream.next()).toMatchObject({ __typename: 'StreamReady', resumed: true, replaying: 4, cursor: after });
  const missed = [await stream.next(), await stream.next(), await stream.next(), await stream.next()];
  await cell.done('addComment', { number, text: 'चार' });
  const live = await stream.next();
  expect([...missed, live].map((item) => item.version)).toEqual([1, 2, 3, 4, 5]);
  const positions = [...missed, live].map((item) => seqOf(item.cursor));
  expect(positions).toEqual([...positions].sort((a, b) => a - b));
  client.kill();
});

test('the cursor of the very head resumes with nothing to replay', async () => {
  const client = await cell.socket();
  const stream = client.subscribe(LIST, { after: await headCursor(w) });
  expect(await stream.next()).toMatchObject({ resumed: true, replaying: 0 });
  expect(await stream.isSilent(100)).toBe(true);
  client.kill();
});

describe.each([
  ['complaints', LIST, {}],
  ['inbox', INBOX, {}],
  ['intake', INTAKE, {}],
  ['complaint', CASE, null],
])('%s', (_name, document, variables) => {
  const given = async (after: string) => ({ ...(variables ?? { number: await w.complaint() }), after });

  test('the cursor of another epoch: EPOCH_CHANGED, with the head to start anew from, and the end', async () => {
    const { ready, reset, end } = await resetOf(document, await given(cursorOf('00000000', 1)));
    expect(ready).toMatchObject({ __typename: 'StreamReady', resumed: false });
    expect(reset).toMatchObject({
      __typename: 'StreamReset',
      reason: 'EPOCH_CHANGED',
      retryAfterMs: 1_000,
      cursor: await headCursor(w),
    });
    expect(end).toBe('complete');
  });

  test('I13 a cursor ahead of the head, as after a restored backup: EPOCH_CHANGED', async () => {
    const { reset } = await resetOf(document, await given(cursorOf(epoch, (await head()) + 1_000)));
    expect(reset.reason).toBe('EPOCH_CHANGED');
  });

  test('I14 a cursor older than retention: CURSOR_EXPIRED, never silence; one at its very edge resumes', async () => {
    const floor = (await head()) - 1;
    await w.sql.query('update stream_meta set floor_seq = $1', [floor]);
    const { reset, end } = await resetOf(document, await given(cursorOf(epoch, floor - 1)));
    expect(reset.reason).toBe('CURSOR_EXPIRED');
    expect(end).toBe('complete');
    const client = await cell.socket();
    expect(await client.subscribe(document, await given(cursorOf(epoch, floor))).next()).toMatchObject({
      resumed: true,
    });
    client.kill();
    await w.sql.query('update stream_meta set floor_seq = 0');
  });

  test.each([
    'nonsense',
    '',
    'AAAA',
    Buffer.from('12345678:-1').toString('base64url'),
    Buffer.from('zzzzzzzz:1').toString('base64url'),
  ])('what is no cursor (%p): BAD_USER_INPUT', async (after) => {
    const client = await cell.socket();
    const message = await client.subscribe(document, await given(after)).raw();
    expect(message.payload.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    client.kill();
  });
});

test('more than 5,000 positions behind: a list is reset, a single complaint is replayed', async () => {
  const number = await w.complaint();
  const start = await head();
  await w.sql.query(`select setval('event_seq', $1)`, [start + 4_999]);
  await cell.done('addComment', { number, text: 'पास' });
  const within = await (await cell.socket()).subscribe(LIST, { after: cursorOf(epoch, start) }).next();
  expect(within).toMatchObject({ resumed: true, replaying: 5_000 });
  await cell.done('addComment', { number, text: 'दूर' });
  const after = cursorOf(epoch, start);
  const { ready, reset } = await resetOf(LIST, { after });
  expect(ready.resumed).toBe(false);
  expect(reset.reason).toBe('LAGGED');
  const stream = (await cell.socket()).subscribe(CASE, { number, after });
  expect(await stream.next()).toMatchObject({ resumed: true, replaying: 5_001 });
  expect([(await stream.next()).version, (await stream.next()).version]).toEqual([2, 3]);
});

test('I22: the cursor of a list is never ahead of its rows: subscribing from it misses nothing while others write', async () => {
  const writers = Array.from({ length: 30 }, () => w.complaint());
  const reads = [];
  for (let count = 0; count < 15; count += 1)
    reads.push(await cell.query('{ complaints(first: 100) { nodes { number } pageInfo { streamCursor } } }'));
  const all = await Promise.all(writers);
  const last = await head();
  for (const { complaints } of [reads[0], reads[4], reads[9], reads[14]]) {
    const known = new Set(complaints.nodes.map((node: { number: string }) => node.number));
    const client = await cell.socket();
    const stream = client.subscribe(LIST, { after: complaints.pageInfo.streamCursor });
    let item = await stream.next();
    while (seqOf(item.cursor) < last && all.some((number) => !known.has(number))) {
      item = await stream.next();
      known.add(item.number);
    }
    expect(all.filter((number) => !known.has(number))).toEqual([]);
    client.kill();
  }
});

test('a cursor outlives the process', async () => {
  const after = await headCursor(w);
  await w.nistaran.stop(0);
  await w.start();
  const number = await w.complaint();
  const stream = (await cell.socket()).subscribe(LIST, { after });
  expect(await stream.next()).toMatchObject({ resumed: true });
  expect(await stream.next()).toMatchObject({ number });
});
