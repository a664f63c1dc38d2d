/** What is over is forgotten: by a socket that lives on, and by a group that lives on. */
import { IncomingMessage } from 'node:http';
import { queryObjects, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { publicViewer } from '../../src/auth/viewer.ts';
import { audienceOf } from '../../src/realtime/delivery/audience.ts';
import { RecentMessages } from '../../src/realtime/delivery/recent-messages.ts';
import { type Person, type World, world } from '../support/world.ts';
import { CASE, eventually, LIST, PRESENCE, SYSTEM, WALL } from './documents.ts';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

let w: World;
let cell: Person;
let number: string;
beforeAll(async () => {
  w = await world();
  cell = await w.cell();
  number = await w.complaint();
});
afterAll(() => w.close());

/** Waits until none of these is in memory any more. */
const forgotten = (refs: WeakRef<object>[], what: string) =>
  eventually(
    () => {
      collectGarbage();
      return refs.every((ref) => ref.deref() === undefined);
    },
    what,
    15_000,
  );

test('a socket keeps nothing of its streams that have ended', async () => {
  const { delivery } = w.nistaran;
  const receivers: WeakRef<object>[] = [];
  const join = delivery.join.bind(delivery);
  delivery.join = (joining) => {
    receivers.push(new WeakRef(joining.receiver));
    join(joining);
  };
  const client = await cell.socket();
  for (const [document, variables] of [
    [LIST, {}],
    [CASE, { number }],
    [WALL, { board: 'public' }],
    [PRESENCE, { complaint: number }],
    [SYSTEM, {}],
  ] as const) {
    const stream = client.subscribe(document, variables);
    await stream.next();
    stream.complete();
  }
  delivery.join = join;
  expect(receivers).toHaveLength(5);
  await forgotten(receivers, 'the subscribers are gone');
  client.kill();
});

test('a socket keeps nothing of the request it came by', async () => {
  const requests = () => {
    collectGarbage();
    return queryObjects(IncomingMessage, { format: 'count' });
  };
  const before = requests();
  const clients = await Promise.all(Array.from({ length: 20 }, () => cell.socket()));
  await Promise.all(clients.map((client) => client.subscribe(LIST, {}).next()));
  await eventually(() => requests() <= before, 'the requests are gone', 5_000);
  for (const client of clients) client.kill();
});

test('what was made for an audience is kept for seconds, though nobody asks for it again', async () => {
  const made: WeakRef<object>[] = [];
  const recent = new RecentMessages<{ complaintId: string }>(async (items) =>
    items.map(({ complaintId }) => {
      const message = Buffer.alloc(20_000, complaintId);
      made.push(new WeakRef(message));
      return message;
    }),
  );
  const items = ['a', 'b', 'c'].map((complaintId) => ({ complaintId }));
  const shared = audienceOf(publicViewer(1, 'hi'));
  await recent.renderAgain(items, shared);
  await recent.renderAgain(items, shared);
  expect(made).toHaveLength(3);
  await forgotten(made, 'the messages are gone');
});
