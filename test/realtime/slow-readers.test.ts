/** A reader that stops is a position, not a queue: it costs the server little and the others nothing. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { SocketClient } from '../support/socket-client.ts';
import { type Person, type World, world } from '../support/world.ts';
import { eventually, headCursor, seqOf } from './documents.ts';
import { pour } from './support/steps.ts';

let w: World;
let cell: Person;
beforeAll(async () => {
  w = await world();
  cell = await w.cell();
});
afterAll(() => w.close());

const LIST = `subscription($after: Cursor) { complaints(after: $after, coalesce: false) { __typename
  ... on StreamMessage { cursor } ... on StreamReset { reason } ... on ComplaintChanged { number version complaint { number text } } } }`;
const MIB = 2 ** 20;

const pourAndWake = async (number: string, count: number) => {
  await pour(w, number, count);
  w.nistaran.services.streams.wake();
};

const longComplaint = () => w.complaint({ text: 'सड़क टूटी है और पानी भरा है। '.repeat(150) });
const stall = ({ socket }: SocketClient) => socket.pause();
const resume = ({ socket }: SocketClient) => socket.resume();

/** Positions heard until the log's head. */
async function hearAll(stream: { next(waitMs?: number): Promise<any> }): Promise<number[]> {
  const { head } = await w.nistaran.services.streams.bounds();
  const heard: number[] = [];
  while ((heard.at(-1) ?? 0) < head) {
    const item = await stream.next(20_000);
    if (item.__typename === 'ComplaintChanged') heard.push(seqOf(item.cursor));
  }
  return heard;
}

test('I8, I9: a reader that stops costs the server less than 5 MB and the others nothing; when it reads again it has lost nothing', async () => {
  const number = await longComplaint();
  const [stalled, reading] = [await cell.socket(), await cell.socket()];
  const [slow, quick] = [stalled.subscribe(LIST), reading.subscribe(LIST)];
  await slow.next();
  await quick.next();
  const from = seqOf(await headCursor(w));
  stall(stalled);
  let most = 0;
  const watching = setInterval(() => {
    most = Math.max(most, w.nistaran.sockets.waitingBytes);
  }, 5);
  const heard: number[] = [];
  for (let round = 0; round < 10; round += 1) {
    await pourAndWake(number, 200);
    heard.push(...(await hearAll(quick)));
  }
  clearInterval(watching);
  const expected = (await w.nistaran.services.streams.readLog(from, 5_000)).map(({ seq }) => seq);
  expect(expected).toHaveLength(2_000);
  expect(heard).toEqual(expected); // 26 MB to the one who reads
  expect(most).toBeLessThan(5 * MIB);
  expect(w.nistaran.sockets.waitingBytes).toBeGreaterThan(0); // and the other one is stuck indeed
  resume(stalled);
  expect(await hearAll(slow)).toEqual(expected);
  for (const client of [stalled, reading]) client.kill();
}, 60_000);

test('one that fell more than 5,000 positions behind is told to ask anew', async () => {
  const number = await longComplaint();
  const stalled = await cell.socket();
  const stream = stalled.subscribe(LIST);
  await stream.next();
  stall(stalled);
  await pourAndWake(number, 2_000);
  await eventually(() => w.nistaran.sockets.waitingBytes > 0, 'the reader is stuck', 20_000);
  await pourAndWake(number, 5_001);
  const { streams } = w.nistaran.services;
  const { head } = await streams.bounds();
  await eventually(() => streams.tailer.head === head, 'the node has read on', 30_000);
  resume(stalled);
  expect(await stream.until('StreamReset')).toMatchObject({ reason: 'LAGGED' });
  expect((await stream.raw()).type).toBe('complete');
  stalled.kill();
}, 60_000);

test('one to whom nothing could be sent for 30 seconds is closed with 4413', async () => {
  const number = await longComplaint();
  const stalled = await cell.socket();
  const stream = stalled.subscribe(LIST);
  await stream.next();
  stall(stalled);
  await pourAndWake(number, 2_000);
  await eventually(() => w.nistaran.sockets.closes.get(4413) === 1, 'closed as stuck', 60_000);
  resume(stalled);
  expect(await stalled.closed).toEqual({ code: 4413, reason: 'Reading too slowly' });
}, 90_000);
