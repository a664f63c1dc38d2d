/** Nodes killed without a word under load: real processes on one database, clients that resume wherever they get in. */
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { cloneDatabase, type TestDatabase } from '../support/database.ts';
import { CASE, Chaos, COMPLAINTS, INBOX } from './support/chaos.ts';
import { BUSY_MS, type Node, pause, SOAK } from './support/nodes.ts';
import { appendMany } from './support/writer.ts';

let database: TestDatabase;
let chaos: Chaos;
beforeEach(async () => {
  database = await cloneDatabase();
  chaos = new Chaos(database.url);
});
afterEach(async () => {
  await chaos.close();
  await database.drop();
}, BUSY_MS);

const EVENTS = 10_000 * SOAK;
/** The publisher waits for the slowest: a list that is 5,000 behind would be told to ask anew. */
const FURTHEST_AHEAD = 2_500;

/** Appends events while they are being read. */
async function publish(from: number, to: number): Promise<void> {
  await appendMany(chaos, from, to, async (written) => {
    while (chaos.slowest < written - FURTHEST_AHEAD) await pause(20);
  });
}

test(
  'I1 a process killed with -9 in the middle of 10,000 events: every resumed subscriber has each event once, in order',
  async () => {
    await chaos.open(2);
    const [first, second] = chaos.nodes.running as [Node, Node];
    for (const document of [COMPLAINTS, CASE, INBOX]) chaos.subscribe(document);
    chaos.killSockets();
    await publish(0, EVENTS * 0.3);
    await first.end('SIGKILL');
    await publish(EVENTS * 0.3, EVENTS * 0.5);
    await chaos.nodes.start();
    await publish(EVENTS * 0.5, EVENTS * 0.7);
    await second.end('SIGKILL');
    await publish(EVENTS * 0.7, EVENTS);
    await chaos.expectAllDelivered();
    expect(chaos.slowest).toBe(EVENTS);
    for (const { resumed } of chaos.subscribers) expect(resumed).toBeGreaterThan(3);
  },
  BUSY_MS * SOAK,
);
