/** What a stream says of itself while the line falls silent, dies and comes back; and what wakes it in a page. */
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, expect, jest, test } from '@jest/globals';
import { WebSocket } from 'ws';
import { type Connection, connect } from '../../../src/client/index.ts';
import { PublicBoardDocument } from '../../../src/client/operations.generated.ts';
import { type World, world } from '../../support/world.ts';
import { eventually } from '../documents.ts';
import { items, Meddler } from './meddler.ts';

let w: World;
let meddler: Meddler;
let connection: Connection;
beforeAll(async () => {
  w = await world();
});
afterAll(() => w.close());
beforeEach(async () => {
  meddler = await new Meddler(w.url).open();
});
afterEach(async () => {
  connection.close();
  await meddler.stop();
});

/** The board, with a server that promises a heartbeat each so many seconds; and every state it has had. */
function board(heartbeatSeconds: number) {
  meddler.toClient = items((item) => [item.heartbeatSeconds ? { ...item, heartbeatSeconds } : item]);
  connection = connect({ url: meddler.url });
  let snapshots = 0;
  const stream = connection.stream(PublicBoardDocument, {
    on: {
      WallSnapshot() {
        snapshots += 1;
      },
    },
  });
  const states: string[] = [stream.status.state];
  stream.watch(() => states.push(stream.status.state));
  return { stream, states, snapshots: () => snapshots };
}

test('a line that falls silent is delayed, then given up and built anew', async () => {
  const { states } = board(2);
  await eventually(() => states.at(-1) === 'live', 'live');
  meddler.isSilent = true;
  await eventually(() => meddler.attempts === 2, 'built anew', 15_000);
  expect(states).toEqual(['connecting', 'live', 'delayed', 'connecting']);
  meddler.isSilent = false;
  meddler.cut(); // what was swallowed of the second connection
  await eventually(() => states.at(-1) === 'live', 'live again', 15_000);
});

test('a line that stays away makes stale what is shown; nothing is lost of the way back', async () => {
  const { states } = board(1);
  await eventually(() => states.at(-1) === 'live', 'live');
  meddler.isRefusing = true;
  meddler.cut();
  await eventually(() => states.at(-1) === 'stale', 'stale', 15_000);
  expect(states).toEqual(['connecting', 'live', 'connecting', 'stale']);
  meddler.isRefusing = false;
  await eventually(() => states.at(-1) === 'live', 'live again', 30_000);
});

/** What a browser's page says, for the client to hear; its pauses are the longest that chance would give. */
function pretendPage() {
  const chance = jest.spyOn(Math, 'random').mockReturnValue(0.99);
  const page = Object.assign(new EventTarget(), { document: Object.assign(new EventTarget(), { hidden: false }) });
  Object.assign(globalThis, { addEventListener: page.addEventListener.bind(page), document: page.document });
  const say = (type: string, on: EventTarget = page, more = {}) =>
    on.dispatchEvent(Object.assign(new Event(type), more));
  const leave = () => {
    Object.assign(globalThis, { addEventListener: undefined, document: undefined });
    chance.mockRestore();
  };
  return { page, say, leave };
}

test('"online" while an attempt is under way: should it fail, the next follows at once', async () => {
  const { say, leave } = pretendPage();
  const { snapshots } = board(15);
  await eventually(() => snapshots() > 0, 'live');
  meddler.isRefusing = true;
  meddler.cut();
  await eventually(() => meddler.attempts === 4, 'three failures', 30_000);
  meddler.isRefusing = false;
  meddler.isHolding = true; // begun while the network was away
  await eventually(() => meddler.attempts === 5, 'under way', 15_000);
  meddler.isHolding = false;
  say('online');
  meddler.refuseHeld();
  await eventually(() => meddler.attempts === 6, 'no pause', 6_000); // without the word: 12 s
  await eventually(() => snapshots() > 1, 'live', 15_000);
  leave();
}, 60_000);

test('in a page, "online", a look at it and its return from the cache end the waiting at once', async () => {
  const { page, say, leave } = pretendPage();
  const { stream, snapshots } = board(15);
  await eventually(() => snapshots() > 0, 'live');

  const failAndWake = async (wake: () => void) => {
    meddler.isRefusing = true;
    meddler.cut();
    const [attempts, before] = [meddler.attempts, snapshots()];
    await eventually(() => meddler.attempts === attempts + 3, 'three failures', 30_000); // the next pause: 6 s
    meddler.isRefusing = false;
    wake();
    await eventually(() => meddler.attempts === attempts + 4, 'no pause', 4_000);
    await eventually(() => snapshots() > before, 'live', 15_000);
  };
  await failAndWake(() => say('online'));
  page.document.hidden = true;
  await failAndWake(() => {
    say('visibilitychange', page.document); // nobody looks
    page.document.hidden = false;
    say('visibilitychange', page.document);
  });

  const { attempts } = meddler;
  say('pageshow');
  say('online');
  expect(meddler.attempts).toBe(attempts); // all is well
  expect(stream.status.state).toBe('live');
  say('pageshow', page, { persisted: true });
  await eventually(() => meddler.attempts === attempts + 1, 'a page from the cache is connected anew', 15_000);
  leave();
}, 60_000);

test('a stream that is closed is silent for good, and the last one takes the socket with it', async () => {
  const { stream, states } = board(15);
  const other = connection.stream(PublicBoardDocument, { on: {} });
  await eventually(() => stream.status.state === 'live' && other.status.state === 'live', 'both live');
  expect(meddler.openSockets).toBe(1);
  stream.close();
  expect(states.at(-1)).toBe('stopped');
  expect(stream.status).toEqual({ state: 'stopped', reason: 'CLOSED', errors: [] });
  expect(other.status.state).toBe('live');
  other.close();
  await eventually(() => meddler.openSockets === 0, 'no socket is left');
  const again = connection.stream(PublicBoardDocument, { on: {} });
  await eventually(() => again.status.state === 'live', 'and a new one opens it again');
});

test('with the sockets of ws, an attempt that is given up before it is answered ends in silence', async () => {
  const mute = createServer(() => {}).listen(0, '127.0.0.1');
  await once(mute, 'listening');
  connection = connect({ url: `http://127.0.0.1:${(mute.address() as AddressInfo).port}`, webSocket: WebSocket });
  const stream = connection.stream(PublicBoardDocument, { on: {} });
  await once(mute, 'connection');
  connection.close();
  await new Promise((resolve) => setTimeout(resolve, 100)); // an error nobody hears would end the run
  expect(stream.status).toMatchObject({ state: 'stopped', reason: 'CLOSED' });
  mute.close();
});
