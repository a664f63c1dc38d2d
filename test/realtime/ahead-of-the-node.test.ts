/**
 * Subscribers who begin ahead of what their node has read: positions come from the database, events from the tailer, and between
 * the two lie moments, a second when the wake-up was lost. Here every wake-up is: the tailer learns by its poll alone.
 */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { WakeBus } from '../../src/realtime/wake-bus/index.ts';
import type { SocketClient } from '../support/socket-client.ts';
import { type Person, type World, world } from '../support/world.ts';
import { eventually, headCursor, seqOf } from './documents.ts';
import { pour } from './support/steps.ts';

const deafBus: WakeBus = { start: async () => {}, publish: () => {}, stop: async () => {} };

let w: World;
let cell: Person;
let number: string;
beforeAll(async () => {
  w = await world({ bus: deafBus });
  cell = await w.cell();
  number = await w.complaint();
});
afterAll(() => w.close());

const LIST = `subscription($after: Cursor) { complaints(after: $after, coalesce: false) { __typename
  ... on StreamMessage { cursor } ... on StreamReset { reason } ... on ComplaintChanged { number } } }`;

/** A step that nobody on this node is told of. Gives its position. */
const unheard = () => pour(w, number, 1);

/** The tailer has just looked: it will not look again for most of a second. */
async function justPolled(): Promise<void> {
  const { tailer } = w.nistaran.services.streams;
  let before = tailer.lagMs;
  await eventually(() => {
    const hasLooked = tailer.lagMs < before;
    before = tailer.lagMs;
    return hasLooked;
  }, 'the tailer has looked');
}

const ready = async (client: SocketClient, after?: string) => {
  const stream = client.subscribe(LIST, { after });
  expect(await stream.next()).toMatchObject({ __typename: 'StreamReady' });
  return stream;
};
const heard = async (stream: { next(): Promise<any> }) => {
  const item = await stream.next();
  return [item.__typename, seqOf(item.cursor)];
};

test('who resumes behind one who began ahead of the node gets what lies between, and no reset', async () => {
  const client = await cell.socket();
  await justPolled();
  const after = await headCursor(w);
  const missed = [await unheard(), await unheard()];
  const ahead = await ready(client);
  const behind = await ready(client, after);
  for (const seq of missed) expect(await heard(behind)).toEqual(['ComplaintChanged', seq]);
  const next = await unheard();
  for (const stream of [ahead, behind]) expect(await heard(stream)).toEqual(['ComplaintChanged', next]);
  client.kill();
});

test('who waits ahead of the node is not passed when those behind him have left and others begin further on', async () => {
  const client = await cell.socket();
  const first = await ready(client);
  await justPolled();
  await unheard();
  const waiting = await ready(client);
  const missed = await unheard();
  first.complete();
  await ready(client);
  expect(await heard(waiting)).toEqual(['ComplaintChanged', missed]);
  client.kill();
});
