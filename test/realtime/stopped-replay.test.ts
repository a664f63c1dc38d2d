/** I25: whoever stops listening in the middle of a replay is read for no more. */
import { afterAll, afterEach, beforeAll, expect, jest, test } from '@jest/globals';
import type { SocketClient, Subscriber } from '../support/socket-client.ts';
import { type Person, type World, world } from '../support/world.ts';
import { CASE, eventually, headCursor, LIST } from './documents.ts';

let w: World;
let cell: Person;
let number: string;
let after: string;
beforeAll(async () => {
  w = await world();
  cell = await w.cell();
  number = await w.complaint();
  after = await headCursor(w);
  await w.sql.query(
    `insert into event_log (district_id, at, event_id, type, actor_kind, actor_role, visibility, complaint_id, number, version, before, after)
      select e.district_id, $2, gen_random_uuid(), 'COMPLAINT_COMMENTED', 'SYSTEM', 'CELL', 'STAFF', e.complaint_id, e.number, e.version, e.after, e.after
      from event_log e, generate_series(1, 4500) where e.number = $1`,
    [number, w.clock.now()],
  );
});
afterEach(() => void jest.restoreAllMocks());
afterAll(() => w.close());

/** The replay waits before its third reading until it is let go on. */
function holdAtThirdReading() {
  const { streams } = w.nistaran.services;
  const read = streams.readLog.bind(streams);
  let letGo = (): void => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  let readings = 0;
  jest.spyOn(streams, 'readLog').mockImplementation(async (position, limit) => {
    if (limit === 200) readings += 1; // a batch of a replay
    if (limit === 200 && readings > 2) await held;
    return read(position, limit);
  });
  return { readings: () => readings, letGo };
}

const live = (field: string) => w.nistaran.services.streams.active.get(field) ?? 0;
const executed = (field: string) => w.nistaran.services.streams.executions.get(field) ?? 0;

const endings: [string, (client: SocketClient, stream: Subscriber) => unknown][] = [
  ['complete', (_client, stream) => stream.complete()],
  ['a lost connection', (client) => client.kill()],
];

test.each(endings.flatMap(([name, end]) => [['complaints', name, end] as const, ['complaint', name, end] as const]))(
  'I25: a replay of `%s` ended by %s reads no further, and nothing more is made',
  async (field, _name, end) => {
    const { readings, letGo } = holdAtThirdReading();
    const client = await cell.socket();
    const [document, variables] = field === 'complaints' ? [LIST, { coalesce: false }] : [CASE, { number }];
    const before = executed(field);
    const stream = client.subscribe(document, { ...variables, after });
    expect(await stream.next()).toMatchObject({ resumed: true, replaying: 4_500 });
    await eventually(() => readings() === 3, 'two batches have been sent, the third is asked for', 20_000);
    end(client, stream);
    await eventually(() => live(field) === 0, 'the stream is over');
    letGo();
    await eventually(() => w.nistaran.delivery.groupCount === 0, 'its group is gone');
    const again = (await cell.socket()).subscribe(LIST); // whatever was under way has had its turn
    await again.next();
    expect(readings()).toBe(3);
    expect(executed(field) - before).toBeLessThanOrEqual(403); // of 4,500: two batches and the openings
    again.client.kill();
    client.kill();
    await eventually(() => w.nistaran.services.streams.tailer.listenerCount === 0, 'nobody listens');
  },
);
