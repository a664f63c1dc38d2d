/** What is opened is closed: listeners, streams, sockets and counters return to zero, however they end. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { SocketClient } from '../support/socket-client.ts';
import { type Person, type World, world } from '../support/world.ts';
import { CASE, eventually, INBOX, LIST, WALL } from './documents.ts';

let w: World;
let cell: Person;
let number: string;
beforeAll(async () => {
  w = await world();
  cell = await w.cell();
  number = await w.complaint();
});
afterAll(() => w.close());

const open = () => {
  const { streams } = w.nistaran.services;
  const active = [...streams.active.values()].reduce((sum, count) => sum + count, 0);
  return {
    listeners: streams.tailer.listenerCount,
    watchers: streams.access.watcherCount,
    active,
    sockets: w.nistaran.sockets.count,
  };
};
const NOTHING = { listeners: 0, watchers: 0, active: 0, sockets: 0 };
const allClosed = () =>
  eventually(() => JSON.stringify(open()) === JSON.stringify(NOTHING), `${JSON.stringify(NOTHING)}`, 10_000);

const KINDS: [string, object][] = [
  [LIST, {}],
  [CASE, { number: '' }],
  [INBOX, {}],
  [WALL, { board: 'war-room' }],
];
const nth = (index: number): [string, object] => {
  const [document, variables] = KINDS[index % KINDS.length] as [string, object];
  return [document, 'number' in variables ? { number } : variables];
};

test('I10: after 1,000 subscriptions completed at any moment nothing is left', async () => {
  const clients = await Promise.all(Array.from({ length: 10 }, () => cell.socket()));
  for (let round = 0; round < 4; round += 1) {
    const streams = clients.flatMap((client) =>
      Array.from({ length: 25 }, (_, index) => client.subscribe(...nth(index))),
    );
    // Some complete before they are open, some after their first message.
    for (const [index, stream] of streams.entries()) {
      if (index % 3 !== 0) await stream.next();
      stream.complete();
    }
    await eventually(() => open().active === 0, 'all streams closed');
  }
  // A wall whose last watcher has gone ends with the reading under way.
  const sockets = JSON.stringify({ ...NOTHING, listeners: 1, watchers: 10, sockets: 10 });
  await eventually(() => JSON.stringify(open()) === sockets, sockets);
  for (const client of clients) client.kill();
  await allClosed();
  expect(open()).toEqual(NOTHING);
}, 60_000);

test('200 sockets killed, some in the middle of opening: every counter returns to zero', async () => {
  const people = await Promise.all(Array.from({ length: 8 }, () => w.officer('CELL')));
  await Promise.all(
    Array.from({ length: 200 }, async (_, index) => {
      const client = await (people[index % people.length] as Person).socket();
      const stream = client.subscribe(...nth(index));
      if (index % 2 === 0) await stream.next(20_000);
      client.kill();
    }),
  );
  await allClosed();
  expect(open()).toEqual(NOTHING);
  const { body } = await fetch(`${w.url}/metrics`).then(async (answer) => ({ body: await answer.text() }));
  expect(body).toMatch(/^nistaran_sockets 0$/m);
  expect(body).toMatch(/^nistaran_stream_subscribers\{field="wall"\} 0$/m);
}, 60_000);

test('a socket that dies while it signs in leaves nothing behind', async () => {
  for (let count = 0; count < 20; count += 1) {
    const client = await new SocketClient(`${w.url}/graphql`).connect();
    client.send({ type: 'connection_init', payload: cell.headers });
    if (count % 2 === 0) await new Promise((resolve) => setTimeout(resolve, count / 4));
    client.kill();
  }
  await allClosed();
  expect(open()).toEqual(NOTHING);
});

test('a stream whose log cannot be read says so, is closed, and its socket goes on', async () => {
  const { tailer } = w.nistaran.services.streams;
  const client = await cell.socket();
  const stream = client.subscribe(LIST, {}, 'a');
  await stream.next();
  const recent = tailer.recent.bind(tailer);
  tailer.recent = () => {
    throw new Error('log damaged at 10.0.0.7');
  };
  await w.complaint();
  const message = await stream.raw();
  tailer.recent = recent;
  expect(message).toMatchObject({ type: 'error', payload: [{ extensions: { code: 'INTERNAL' } }] });
  expect(JSON.stringify(message)).not.toContain('10.0.0.7');
  expect(open().active).toBe(0);
  expect((await client.subscribe(LIST).next()).__typename).toBe('StreamReady');
  client.kill();
  await allClosed();
});
