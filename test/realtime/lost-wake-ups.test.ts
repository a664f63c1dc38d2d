/** I19: two nodes on one database whose buses carry nothing. What is left is the poll of the tailer. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { WakeBus } from '../../src/realtime/wake-bus/index.ts';
import { type Node, type World, world } from '../support/world.ts';
import { headCursor, LIST, seqOf } from './documents.ts';

/** Every wake-up is dropped, also those after connecting. */
const deafBus: WakeBus = { start: async () => {}, publish: () => {}, stop: async () => {} };
const COMMITS = 200;
/** The design says two seconds; a busy machine is given more. */
const LATEST_MS = 10_000;

let w: World;
let nodeB: Node;
beforeAll(async () => {
  w = await world({ bus: deafBus });
  nodeB = await w.anotherNode({ bus: deafBus });
});
afterAll(() => w.close());

test('I19 every wake-up dropped: another node shows each of 200 commits, in order, by its poll', async () => {
  const cell = await w.cell();
  const number = await w.complaint();
  const after = await headCursor(w);
  const client = await cell.at(nodeB).socket();
  const stream = client.subscribe(LIST, { after, coalesce: false });
  expect(await stream.next()).toMatchObject({ __typename: 'StreamReady', resumed: true });

  const committedAt = new Map<number, number>();
  const writing = (async () => {
    for (let count = 0; count < COMMITS; count += 1) {
      const { cursor } = await cell.done('addComment', { number, text: `टिप्पणी ${count}` });
      committedAt.set(seqOf(cursor), Date.now());
    }
  })();
  const arrivedAt = new Map<number, number>();
  while (arrivedAt.size < COMMITS) {
    const { __typename, cursor } = await stream.next(LATEST_MS + 20_000);
    if (__typename === 'ComplaintChanged') arrivedAt.set(seqOf(cursor), Date.now());
  }
  await writing;

  const { rows } = await w.sql.query('select seq::int from event_log where seq > $1 order by seq', [seqOf(after)]);
  expect(rows).toHaveLength(COMMITS);
  expect([...arrivedAt.keys()]).toEqual(rows.map((row) => row.seq));
  const delays = [...committedAt].map(([seq, at]) => (arrivedAt.get(seq) as number) - at);
  expect(Math.max(...delays)).toBeLessThan(LATEST_MS);
  expect(nodeB.nistaran.services.streams.tailer.missedWakeUps).toBeGreaterThan(0);
  client.kill();
}, 180_000);
