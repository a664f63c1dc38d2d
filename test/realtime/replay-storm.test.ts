/** Many who replay the whole log at once: it is read for them in turns, and for those at one place once. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type World, world } from '../support/world.ts';
import { CASE } from './documents.ts';
import { pour } from './support/steps.ts';

let w: World;
beforeAll(async () => {
  w = await world();
});
afterAll(() => w.close());

const STEPS = 6_000;
const SOCKETS = 4;
const EACH = 50;

test('200 replays from four places: few pages are read at once, each once for those who ask together', async () => {
  const number = await w.complaint();
  await pour(w, number, STEPS);
  const last = await w.complaint();
  const { streams } = w.nistaran.services;
  let [reads, reading, most] = [0, 0, 0];
  const readLog = streams.readLog.bind(streams);
  streams.readLog = async (...asked) => {
    reads += 1;
    reading += 1;
    most = Math.max(most, reading);
    return readLog(...asked).finally(() => {
      reading -= 1;
    });
  };
  const key = await w.integration(['complaints:read']);
  const clients = await Promise.all(Array.from({ length: SOCKETS }, () => key.socket()));
  const replays = clients.flatMap((client, from) =>
    Array.from({ length: EACH }, () => client.subscribe(CASE, { number: last, after: streams.cursorAt(from) })),
  );
  for (const replay of replays) {
    expect(await replay.next(30_000)).toMatchObject({ __typename: 'StreamReady', resumed: true });
    expect(await replay.next(30_000)).toMatchObject({
      __typename: 'TimelineEntryAdded',
      entry: { type: 'COMPLAINT_REGISTERED' },
    });
  }
  expect(most).toBeLessThanOrEqual(2);
  expect(reads).toBeLessThan((SOCKETS * EACH * STEPS) / 200 / 5); // each by himself: 6,000
  for (const client of clients) client.kill();
}, 60_000);
