/** While its only reader does not read, a group rests: its clock does not run wild. */
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { type World, world } from '../support/world.ts';
import { eventually } from './documents.ts';
import { pour } from './support/steps.ts';

let w: World;
beforeAll(async () => {
  w = await world();
});
afterAll(() => w.close());

const LIST = `subscription { complaints(coalesce: false) { __typename ... on StreamMessage { cursor }
  ... on ComplaintChanged { complaint { text } } } }`;
const HEARTBEAT_MS = 15_000;

test('a group whose only reader is stuck sets no more timers than it needs', async () => {
  const cell = await w.cell();
  const number = await w.complaint({ text: 'सड़क टूटी है और पानी भरा है। '.repeat(150) });
  const client = await cell.socket();
  const stream = client.subscribe(LIST);
  await stream.next();
  client.socket.pause();
  await pour(w, number, 1_000);
  w.nistaran.services.streams.wake();
  await eventually(() => w.nistaran.sockets.waitingBytes > 256 * 1024, 'the reader is stuck');
  await new Promise((resolve) => setTimeout(resolve, HEARTBEAT_MS + 1_000));
  expect(w.nistaran.sockets.waitingBytes).toBeGreaterThan(0);
  const timers = jest.spyOn(globalThis, 'setTimeout');
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  const set = timers.mock.calls.length;
  timers.mockRestore();
  expect(set).toBeLessThan(80); // it was 800
  client.kill();
}, 60_000);
