/** Three nodes on one database, with each driver of the wake-up bus: everybody sees everything, in one order. */
import { afterEach, expect, test } from '@jest/globals';
import { hasNatsServer, NatsServer } from '../support/nats-server.ts';
import { type Node, type Person, type World, world } from '../support/world.ts';
import { eventually, headCursor, LIST, seqOf } from './documents.ts';

const COMMITS_A_NODE = 20;
const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function three(env: Record<string, string>): Promise<{ w: World; nodes: Node[] }> {
  const w = await world({ env });
  closing.push(() => w.close());
  return { w, nodes: [w, await w.anotherNode({ env }), await w.anotherNode({ env })] };
}

/** Positions and events as a subscriber at a node gets them. */
async function follow(cell: Person, after: string, count: number): Promise<string[]> {
  const client = await cell.socket();
  const stream = client.subscribe(LIST, { after, coalesce: false });
  const seen: string[] = [];
  while (seen.length < count) {
    const item = await stream.next(20_000);
    if (item.__typename === 'ComplaintChanged') seen.push(`${seqOf(item.cursor)} ${item.eventId}`);
  }
  client.kill();
  return seen;
}

async function write(cell: Person, number: string): Promise<void> {
  for (let count = 0; count < COMMITS_A_NODE; count += 1)
    await cell.done('addComment', { number, text: `टिप्पणी ${count}` });
}

/** Counts the wake-ups a node hears, of its own commits too. */
function countWakeUps({ nistaran }: Node): () => number {
  let count = 0;
  nistaran.services.streams.onWake('log', () => {
    count += 1;
  });
  return () => count;
}

async function everybodySeesEverything({ w, nodes }: { w: World; nodes: Node[] }): Promise<void> {
  const cell = await w.cell();
  const numbers = [await w.complaint(), await w.complaint(), await w.complaint()];
  const after = await headCursor(w);
  const seen = nodes.map((node) => follow(cell.at(node), after, COMMITS_A_NODE * nodes.length));
  await Promise.all(nodes.map((node, index) => write(cell.at(node), numbers[index] as string)));
  const { rows } = await w.sql.query('select seq, event_id from event_log where seq > $1 order by seq', [seqOf(after)]);
  const logged = rows.map((row) => `${row.seq} ${row.event_id}`);
  expect(logged).toHaveLength(COMMITS_A_NODE * nodes.length);
  for (const one of seen) expect(await one).toEqual(logged);
}

/** The poll would hide a bus that carries nothing: so the wake-ups themselves are looked at. */
async function aCommitWakesTheOthers({ w, nodes }: { w: World; nodes: Node[] }): Promise<void> {
  const number = await w.complaint();
  const counts = nodes.map(countWakeUps);
  await (await w.cell()).done('addComment', { number, text: 'टिप्पणी' });
  for (const count of counts) await eventually(() => count() > 0, 'every node was woken', 20_000);
}

test('over PostgreSQL subscribers of three nodes get what is written on all three, in one order', async () => {
  const district = await three({});
  await everybodySeesEverything(district);
  await aCommitWakesTheOthers(district);
}, 180_000);

const whereNatsIs = hasNatsServer() ? test : test.skip;

whereNatsIs(
  'over NATS subscribers of three nodes get what is written on all three, in one order',
  async () => {
    const nats = await new NatsServer().start();
    closing.push(() => nats.kill());
    const district = await three({ NATS_URL: nats.url });
    expect(await nats.connections()).toBe(3);
    await everybodySeesEverything(district);
    await aCommitWakesTheOthers(district);
  },
  180_000,
);

whereNatsIs(
  'without NATS three nodes start and lose nothing; when it comes up they use it',
  async () => {
    const nats = await new NatsServer().start();
    closing.push(() => nats.kill());
    await nats.kill();
    const district = await three({ NATS_URL: nats.url });
    await everybodySeesEverything(district);
    await nats.start();
    await eventually(async () => (await nats.connections()) === 3, 'all three are connected', 20_000);
    await aCommitWakesTheOthers(district);
    const outages = district.w.logLines.filter((line) => line.includes('no connection, polling goes on'));
    expect(outages).toHaveLength(3);
  },
  180_000,
);
