/** Nodes stopped in order under load: requests are finished, sockets closed one after another, and nothing is lost. */
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { cloneDatabase, type TestDatabase } from '../support/database.ts';
import { eventually } from './documents.ts';
import { CASE, Chaos, COMPLAINTS } from './support/chaos.ts';
import { BUSY_MS, type Node, SOAK } from './support/nodes.ts';
import { comment, commentOnce } from './support/writer.ts';

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

const GOING_AWAY = 1001;
const ROUNDS = SOAK;

test(
  'I18 rolling restart of two nodes under load: nothing is lost, whoever is sent away resumes on the other',
  async () => {
    await chaos.open(2);
    for (const document of [COMPLAINTS, COMPLAINTS, COMPLAINTS, CASE, CASE, CASE]) chaos.subscribe(document);
    await eventually(() => chaos.subscribers.every(({ begun }) => begun > 0), 'everybody listens');
    let isOver = false;
    const writing = Promise.all([1, 2].map(() => comment(chaos, () => isOver)));
    for (let round = 0; round < ROUNDS; round += 1)
      for (const node of chaos.nodes.running) {
        expect(await node.end('SIGTERM')).toBe(0);
        await chaos.nodes.start();
      }
    isOver = true;
    const acknowledged = (await writing).flat();
    await chaos.expectAllDelivered(acknowledged);
    const codes = chaos.subscribers.flatMap(({ closes }) => closes.map(({ code }) => code));
    expect(codes.filter((code) => code === GOING_AWAY).length).toBeGreaterThanOrEqual(
      chaos.subscribers.length * ROUNDS,
    );
  },
  BUSY_MS * SOAK,
);

test(
  'a node told to stop finishes the request under way, closes its sockets with 1001 one after another, and exits 0',
  async () => {
    await chaos.open(1);
    const [node] = chaos.nodes.running as [Node];
    const subscribers = Array.from({ length: 20 }, () => chaos.subscribe(COMPLAINTS));
    await eventually(() => subscribers.every(({ resumed }) => resumed === 1), 'everybody listens', 20_000);
    const holder = await chaos.sql.connect();
    await holder.query('begin');
    await holder.query('select 1 from complaint where number = $1 for update', [chaos.number]);
    const underWay = commentOnce(chaos);
    await eventually(async () => {
      const { rows } = await chaos.sql.query(
        `select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`,
      );
      return rows.length > 0;
    }, 'the request waits for the row');
    const toldAt = Date.now();
    const exiting = node.end('SIGTERM');
    await eventually(() => subscribers.some(({ closes }) => closes.length > 0), 'the first socket is closed');
    await holder.query('commit');
    holder.release();
    expect(await underWay).not.toBeNull();
    expect(await exiting).toBe(0);
    expect(Date.now() - toldAt).toBeLessThan(10_000); // by the clock, since this is what the orchestrator grants
    const first = subscribers.map(({ closes }) => closes[0] as { code: number; at: number });
    expect(new Set(first.map(({ code }) => code))).toEqual(new Set([GOING_AWAY]));
    const instants = first.map(({ at }) => at).sort((a, b) => a - b);
    expect((instants.at(-1) as number) - (instants[0] as number)).toBeGreaterThan(1_000);
  },
  BUSY_MS,
);
