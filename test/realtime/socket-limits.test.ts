/** The limits of a socket at n and n + 1, and its end when the server stops. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { MessageRate } from '../../src/server/socket/message-rate.ts';
import { SocketClient } from '../support/socket-client.ts';
import { type Person, type World, world } from '../support/world.ts';
import { eventually, LIST, WALL } from './documents.ts';

let w: World;
beforeAll(async () => {
  w = await world();
});
afterAll(() => w.close());

const officer = () => w.officer('CELL');

test('I24: 50 operations on a socket, not 51; one that ends makes room', async () => {
  const client = await (await officer()).socket();
  const streams = Array.from({ length: 50 }, () => client.subscribe(LIST));
  for (const stream of streams) expect((await stream.next()).__typename).toBe('StreamReady');
  expect(await client.subscribe(LIST).raw()).toMatchObject({
    type: 'error',
    payload: [{ extensions: { code: 'BAD_USER_INPUT' } }],
  });
  streams[0]?.complete();
  await eventually(() => w.nistaran.services.streams.active.get('complaints') === 49, 'one has ended');
  expect((await client.subscribe(LIST).next()).__typename).toBe('StreamReady');
  client.kill();
});

test('what is refused or fails counts for nothing', async () => {
  const client = await (await officer()).socket();
  for (let count = 0; count < 60; count += 1) {
    const [document, variables] = count % 2 === 0 ? ['subscription { nothing }', {}] : [WALL, { board: 'kitchen' }];
    await client.subscribe(document as string, variables as object).raw();
  }
  expect((await client.subscribe(LIST).next()).__typename).toBe('StreamReady');
  client.kill();
});

test('I24: 30 sockets of a user, not 31; another user is not concerned', async () => {
  const [person, other] = [await officer(), await officer()];
  const clients: SocketClient[] = [];
  for (let count = 0; count < 30; count += 1) clients.push(await person.socket());
  expect((await clients[29]?.subscribe(LIST).next())?.__typename).toBe('StreamReady');
  const extra = await new SocketClient(`${w.url}/graphql`).connect();
  extra.send({ type: 'connection_init', payload: person.headers });
  expect((await extra.closed).code).toBe(4430);
  clients.push(await other.socket());
  expect(clients.every((client) => client.socket.readyState === client.socket.OPEN)).toBe(true);
  for (const client of clients) client.kill();
});

test('2,000 sockets of visitors, not 2,001; who works here is not concerned, and one who leaves makes room', async () => {
  const visit = async () => {
    const client = await new SocketClient(`${w.url}/graphql`).connect();
    client.send({ type: 'connection_init' });
    return client;
  };
  const isIn = (client: SocketClient) =>
    Promise.race([client.message('').then(() => true), client.closed.then(() => false)]);
  const clients: SocketClient[] = [];
  for (let batch = 0; batch < 20; batch += 1) clients.push(...(await Promise.all(Array.from({ length: 100 }, visit))));
  expect(await Promise.all(clients.map(isIn))).not.toContain(false);
  expect((await (await visit()).closed).code).toBe(4430);
  const working = await (await officer()).socket();
  expect((await working.subscribe(LIST).next())?.__typename).toBe('StreamReady');
  clients.pop()?.kill();
  await eventually(async () => isIn(await visit()), 'there is room again');
  for (const client of [working, ...clients]) client.kill();
}, 60_000);

test('I24: a frame of 64 KiB, not one byte more: 1009', async () => {
  const frame = (bytes: number) => {
    const empty = JSON.stringify({ type: 'ping', payload: { fill: '' } });
    return JSON.stringify({ type: 'ping', payload: { fill: 'x'.repeat(bytes - empty.length) } });
  };
  const client = await (await officer()).socket();
  client.socket.send(frame(65_536));
  expect((await client.message('')).type).toBe('pong');
  client.socket.send(frame(65_537));
  expect((await client.closed).code).toBe(1009);
});

test('I24: 200 messages at once, not 201: 4429', async () => {
  const client = await (await officer()).socket(); // connection_init was the first
  for (let count = 0; count < 199; count += 1) client.send({ type: 'ping', payload: { count } });
  for (let count = 0; count < 199; count += 1) await client.message('');
  expect(client.socket.readyState).toBe(client.socket.OPEN);
  for (let count = 0; count < 250; count += 1) client.send({ type: 'ping' });
  expect((await client.closed).code).toBe(4429);
});

test('the bucket of messages: 200 at once, then 50 a second', () => {
  let now = 0;
  const rate = new MessageRate(() => now);
  const allowed = (count: number) => Array.from({ length: count }, () => rate.allows()).filter(Boolean).length;
  expect(allowed(201)).toBe(200);
  now += 1_020;
  expect(allowed(60)).toBe(50);
  now += 3_600_000;
  expect(allowed(201)).toBe(200);
});

test('I24: an id of 100 characters, not 101', async () => {
  const client = await (await officer()).socket();
  expect((await client.subscribe(LIST, {}, 'x'.repeat(100)).next()).__typename).toBe('StreamReady');
  const message = await client.subscribe(LIST, {}, 'x'.repeat(101)).raw();
  expect(message).toMatchObject({ type: 'error', payload: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
  client.kill();
});

test('who floods on after the goodbye is not heard any more', async () => {
  const client = await (await officer()).socket();
  for (let count = 0; count < 250; count += 1) client.send({ type: 'ping' });
  for (let count = 0; count < 50; count += 1) client.subscribe(LIST);
  await client.closed;
  expect(w.nistaran.services.streams.active.get('complaints')).toBe(0);
});

describe('when the server stops', () => {
  test('sockets are closed with 1001, new ones refused, and the readiness says so', async () => {
    const people: Person[] = [await officer(), await officer()];
    const clients = await Promise.all([...people, ...people].map((person) => person.socket()));
    for (const client of clients) await client.subscribe(LIST).next();
    const stopping = w.nistaran.stop(400);
    await eventually(async () => (await fetch(`${w.url}/readyz`)).status === 503, 'draining');
    await expect(new SocketClient(`${w.url}/graphql`).connect()).rejects.toThrow();
    const codes = (await Promise.all(clients.map((client) => client.closed))).map(({ code }) => code);
    expect(codes).toEqual([1001, 1001, 1001, 1001]);
    await stopping;
    expect(w.nistaran.sockets.count).toBe(0);
    expect(w.nistaran.services.streams.tailer.listenerCount).toBe(0);
    await w.start();
  });
});
