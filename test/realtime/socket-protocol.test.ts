/** graphql-transport-ws as this server speaks it: handshake, refusals, closes. What goes wrong in one operation stays there. */
import { request } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { SocketClient } from '../support/socket-client.ts';
import { type Person, type World, world } from '../support/world.ts';
import { eventually, LIST } from './documents.ts';

let w: World;
let cell: Person;
beforeAll(async () => {
  w = await world({ env: { NISTARAN_ALLOWED_ORIGINS: 'https://console.example' } });
  cell = await w.cell();
});
afterAll(() => w.close());

const address = () => `${w.url}/graphql`;

/** The HTTP status an upgrade is answered with; 101 when it is taken. */
function upgrade(headers: Record<string, string>, path = '/graphql'): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const all = {
      connection: 'Upgrade',
      upgrade: 'websocket',
      'sec-websocket-version': '13',
      'sec-websocket-key': 'AAAAAAAAAAAAAAAAAAAAAA==',
      ...headers,
    };
    const asked = request(`${w.url}${path}`, { headers: all });
    asked.on('response', (answer) => resolve(answer.statusCode));
    asked.on('upgrade', (answer, socket) => {
      socket.destroy();
      resolve(answer.statusCode);
    });
    asked.on('error', reject);
    asked.end();
  });
}

describe('I24: handshake', () => {
  const PROTOCOL = { 'sec-websocket-protocol': 'graphql-transport-ws' };
  test.each([
    ['our subprotocol, no Origin', { ...PROTOCOL }, 101],
    ['our subprotocol among others', { 'sec-websocket-protocol': 'mqtt, graphql-transport-ws' }, 101],
    ['the old subprotocol', { 'sec-websocket-protocol': 'graphql-ws' }, 400],
    ['no subprotocol', {}, 400],
    ['a listed Origin', { ...PROTOCOL, origin: 'https://console.example' }, 101],
    ['another Origin', { ...PROTOCOL, origin: 'https://evil.example' }, 403],
    ['the null Origin of a sandbox', { ...PROTOCOL, origin: 'null' }, 403],
    ['a listed Origin as a prefix', { ...PROTOCOL, origin: 'https://console.example.evil.example' }, 403],
  ])('%s: %p', async (_name, headers, status) => {
    expect(await upgrade(headers as Record<string, string>)).toBe(status);
  });

  test('our own Origin', async () => {
    expect(await upgrade({ ...PROTOCOL, origin: w.url })).toBe(101);
  });

  test.each(['/', '/graphql/', '/other', '/GraphQL'])('another path (%s): 404', async (path) => {
    expect(await upgrade(PROTOCOL, path)).toBe(404);
  });

  test.each(['//', '//[', 'http://[', '*'])(
    'a target that is no address (%s) does not end the process',
    async (target) => {
      const { port } = new URL(w.url);
      const socket = connect(Number(port), '127.0.0.1');
      socket.write(
        `GET ${target} HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n`,
      );
      const answer = await new Promise<string>((resolve) => socket.once('data', (data) => resolve(data.toString())));
      socket.destroy();
      expect(answer).toMatch(/^HTTP\/1\.1 4\d\d /);
      expect((await fetch(`${w.url}/healthz`)).status).toBe(200);
    },
  );
});

describe('connection_init', () => {
  const begin = async (payload: object, headers: Record<string, string> = {}) => {
    const client = await new SocketClient(address(), { headers }).connect();
    client.send({ type: 'connection_init', payload });
    return client;
  };
  const whoListens = async (client: SocketClient) => {
    expect((await client.message('')).type).toBe('connection_ack');
    const message = await client.subscribe(LIST).raw();
    client.kill();
    return message.payload.errors?.[0].extensions.code ?? Object.values(message.payload.data)[0];
  };

  test.each([
    ['authorization', () => ({ authorization: `Bearer ${cell.token}` })],
    ['Authorization', () => ({ Authorization: `Bearer ${cell.token}` })],
    ['token', () => ({ token: cell.token })],
  ])('credentials as %s', async (_name, payload) => {
    expect(await whoListens(await begin(payload()))).toMatchObject({ __typename: 'StreamReady' });
  });

  test('the cookie of a page signs in', async () => {
    const headers = { cookie: `theme=dark; nistaran_session=${cell.token}`, origin: w.url };
    expect(await whoListens(await begin({}, headers))).toMatchObject({ __typename: 'StreamReady' });
  });

  test('a cookie that is no longer good makes a visitor: the public board stays open, lists do not', async () => {
    const old = await w.session(cell.id, new Date(w.clock.now().getTime() - 1_000));
    const client = await begin({}, { cookie: `nistaran_session=${old}`, origin: w.url });
    expect((await client.message('')).type).toBe('connection_ack');
    const board = client.subscribe('subscription { wall(board: "public") { __typename } }');
    expect(await board.next()).toMatchObject({ __typename: 'StreamReady' });
    const { payload } = await client.subscribe('subscription { complaints { __typename } }').raw();
    expect(payload.errors[0].extensions.code).toBe('UNAUTHENTICATED');
    client.kill();
  });

  test('nobody in particular is let in, and may not listen to complaints', async () => {
    expect(await whoListens(await begin({}))).toBe('UNAUTHENTICATED');
  });

  test.each([
    ['no scheme', () => cell.token],
    ['another scheme', () => 'Basic Y2VsbDpzZWNyZXQ='],
    ['no text', () => 7],
  ])('an authorization that is none (%s): 4403, never a visitor', async (_, authorization) => {
    expect((await (await begin({ authorization: authorization() })).closed).code).toBe(4403);
  });

  test.each([
    'garbage',
    'ns_1_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
    'nk_1x000000000000_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
  ])('a token that is not good (%s): 4403', async (token) => {
    expect((await (await begin({ token })).closed).code).toBe(4403);
  });

  test('none within three seconds: 4408', async () => {
    const client = await new SocketClient(address()).connect();
    expect((await client.closed).code).toBe(4408);
  });

  test('a second one: 4429; a subscribe before it: 4401; no JSON: 4400', async () => {
    const second = await cell.socket();
    second.send({ type: 'connection_init' });
    expect((await second.closed).code).toBe(4429);
    const early = await new SocketClient(address()).connect();
    early.subscribe(LIST);
    expect((await early.closed).code).toBe(4401);
    const broken = await cell.socket();
    broken.socket.send('{"type":');
    expect((await broken.closed).code).toBe(4400);
  });
});

describe('I24: operations', () => {
  test.each([
    ['a syntax error', 'subscription { complaints(', 'GRAPHQL_PARSE_FAILED'],
    ['a validation error', 'subscription { complaints { nothing } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['a query', '{ viewer { id } }', 'BAD_USER_INPUT'],
    ['a mutation', 'mutation { signOut { signedOut } }', 'BAD_USER_INPUT'],
    ['no operation', 'fragment F on Query { viewer { id } }', 'BAD_USER_INPUT'],
    ['two root fields', 'subscription { complaints { __typename } inbox { __typename } }', 'GRAPHQL_VALIDATION_FAILED'],
  ])('%s is answered to that operation; the socket and its streams go on', async (_name, document, code) => {
    const client = await cell.socket();
    const stream = client.subscribe(LIST);
    await stream.next();
    expect(await client.subscribe(document).raw()).toMatchObject({
      type: 'error',
      payload: [{ extensions: { code } }],
    });
    const number = await w.complaint();
    expect(await stream.next()).toMatchObject({ number });
    client.kill();
  });

  test('a live id used again: 4409', async () => {
    const client = await cell.socket();
    await client.subscribe(LIST, {}, 'same').next();
    client.subscribe(LIST, {}, 'same');
    expect((await client.closed).code).toBe(4409);
  });

  test('an id used again while its first operation is still closing is refused, and nothing comes twice', async () => {
    const client = await cell.socket();
    client.subscribe(LIST, {}, 'same').complete();
    expect(await client.subscribe(LIST, {}, 'same').raw()).toMatchObject({
      type: 'error',
      payload: [{ extensions: { code: 'BAD_USER_INPUT' } }],
    });
    await eventually(
      async () => (await client.subscribe(LIST, {}, 'same').raw()).type === 'next',
      'the id is free again',
    );
    expect(w.nistaran.services.streams.active.get('complaints')).toBe(1);
    client.kill();
  });

  test('`complete` silences', async () => {
    const client = await cell.socket();
    const [stopped, going] = [client.subscribe(LIST), client.subscribe(LIST)];
    await stopped.next();
    await going.next();
    stopped.complete();
    await w.complaint();
    expect((await going.next()).__typename).toBe('ComplaintChanged');
    expect(await stopped.isSilent(200)).toBe(true);
    client.kill();
  });

  test('a ping is answered', async () => {
    const client = await cell.socket();
    client.send({ type: 'ping', payload: { n: 1 } });
    expect(await client.message('')).toEqual({ type: 'pong', payload: { n: 1 } });
    client.kill();
  });

  test('errors come in the language of the caller', async () => {
    const client = await new SocketClient(address(), { headers: { 'accept-language': 'hi' } }).open();
    const { payload } = await client.subscribe(LIST).raw();
    expect(payload.errors[0].message).toBe('कृपया पहले साइन-इन करें।');
    client.kill();
  });
});
