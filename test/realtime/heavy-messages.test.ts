/** Messages of many kilobytes: whoever reads as fast as he can gets all of them, however much a replay weighs. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Subscriber } from '../support/socket-client.ts';
import { type Person, type World, world } from '../support/world.ts';
import { headCursor, seqOf } from './documents.ts';
import { pour } from './support/steps.ts';

let w: World;
let cell: Person;
beforeAll(async () => {
  w = await world();
  cell = await w.cell();
});
afterAll(() => w.close());

const HEAVY = `subscription($after: Cursor) { complaints(after: $after, coalesce: false) { __typename ... on StreamMessage { cursor }
  ... on ComplaintChanged { complaint { timeline(first: 100) { nodes { text } } } } } }`;
const COMMENTS = 60;
const STEPS = 60;

/** A complaint that is told in more than 100 KB. */
async function longStory(): Promise<string> {
  const number = await w.complaint();
  for (let count = 0; count < COMMENTS; count += 1)
    await cell.done('addComment', { number, text: 'सड़क टूटी है और पानी भरा है। '.repeat(60) });
  return number;
}

/** Positions heard until the log's head; fails when the socket is closed. */
async function hearAll(stream: Subscriber): Promise<number[]> {
  const { head } = await w.nistaran.services.streams.bounds();
  const heard: number[] = [];
  let closed: number | null = null;
  void stream.client.closed.then(({ code }) => {
    closed = code;
  });
  while (heard.at(-1) !== head) {
    expect(closed).toBeNull();
    const item = await stream.next(10_000);
    if (item.__typename === 'ComplaintChanged') heard.push(seqOf(item.cursor));
  }
  return heard;
}

test('a batch twice as heavy as what may wait for one reader reaches whoever reads, live or resuming', async () => {
  const number = await longStory();
  const from = await headCursor(w);
  const live = (await cell.socket()).subscribe(HEAVY);
  await live.next();
  await pour(w, number, STEPS);
  const resumed = (await cell.socket()).subscribe(HEAVY, { after: from });
  const expected = (await w.nistaran.services.streams.readLog(seqOf(from), 500)).map(({ seq }) => seq);
  expect(expected).toHaveLength(STEPS);
  w.nistaran.services.streams.wake();
  for (const stream of [live, resumed]) expect(await hearAll(stream)).toEqual(expected);
  for (const { client } of [live, resumed]) client.kill();
}, 60_000);
