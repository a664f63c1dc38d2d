/** Headers of every kind of answer, and what the machines that watch us are told. */
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { eventually } from '../../realtime/documents.ts';
import { type World, world } from '../../support/world.ts';

const METRICS_TOKEN = 'token-for-the-metrics-only';

let w: World;
beforeAll(async () => {
  w = await world({
    env: { NISTARAN_SECURE_COOKIES: 'true', NISTARAN_TRUST_PROXY: '127.0.0.1', NISTARAN_METRICS_TOKEN: METRICS_TOKEN },
  });
});
afterAll(() => w.close());

const post = (body: string): RequestInit => ({ method: 'POST', headers: { 'content-type': 'application/json' }, body });

describe('headers', () => {
  const answers: [string, string, RequestInit, number][] = [
    ['an answer', '/graphql', post('{"query":"{ viewer { id } }"}'), 200],
    ['a refused document', '/graphql', post('{"query":"{ nothing }"}'), 400],
    ['broken JSON', '/graphql', post('{'), 400],
    [
      'a wrong origin',
      '/graphql',
      { ...post('{}'), headers: { 'content-type': 'application/json', origin: 'https://evil.example' } },
      403,
    ],
    ['too large a body', '/graphql', post('x'.repeat(110_000)), 413],
    ['a wrong type', '/graphql', { method: 'POST', headers: { 'content-type': 'application/xml' }, body: '<a/>' }, 415],
    ['no such page', '/nothing/here', {}, 404],
    ['an address that cannot be decoded', '/graphql/%', {}, 400],
    ['health', '/healthz', {}, 200],
    ['readiness', '/readyz', {}, 200],
    ['a file that is none', '/evidence/none', {}, 404],
  ];
  test.each(answers)('%s', async (_name, path, init, status) => {
    const answer = await fetch(`${w.url}${path}`, init);
    expect(answer.status).toBe(status);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'strict-transport-security': 'max-age=31536000',
    });
    expect(answer.headers.get('content-type')).toMatch(/^application\/json/);
    for (const banner of ['server', 'x-powered-by']) expect(answer.headers.has(banner)).toBe(false);
    await answer.text();
  });

  test.each([
    ['headers too large', `GET / HTTP/1.1\r\nfill: ${'x'.repeat(17_000)}\r\n\r\n`, 431],
    ['no HTTP at all', 'hello\r\n\r\n', 400],
  ])('%s', async (_name, text, status) => {
    const socket = connect(Number(new URL(w.url).port), '127.0.0.1');
    socket.write(text);
    let answer = '';
    for await (const part of socket) answer += part;
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    for (const header of [
      'x-content-type-options: nosniff',
      'cache-control: no-store',
      'content-security-policy: default-src',
    ])
      expect(answer).toContain(header);
  });

  test('without TLS no HSTS is sent', async () => {
    const plain = await world();
    expect((await fetch(`${plain.url}/healthz`)).headers.has('strict-transport-security')).toBe(false);
    await plain.close();
  });
});

describe('/metrics', () => {
  const read = (headers: Record<string, string> = {}) =>
    fetch(`${w.url}/metrics`, { headers }).then((answer) => answer.status);

  test('for this machine, or with the token', async () => {
    expect(await read()).toBe(200);
    expect(await read({ 'x-forwarded-for': '203.0.113.9', authorization: `Bearer ${METRICS_TOKEN}` })).toBe(200);
  });

  test('hidden from everybody else, also when a proxy on this machine passes them on', async () => {
    expect(await read({ 'x-forwarded-for': '203.0.113.9' })).toBe(404);
    expect(await read({ 'x-forwarded-for': '127.0.0.1' })).toBe(404);
    expect(await read({ 'x-forwarded-for': '203.0.113.9', authorization: 'Bearer another-token-of-this-test' })).toBe(
      404,
    );
  });

  test('shows sockets, streams and requests by route, never by address', async () => {
    const client = await w.visitor().socket();
    await client.subscribe('subscription { wall(board: "public") { __typename } }').next();
    await fetch(`${w.url}/secret/9000000104`);
    const text = await (await fetch(`${w.url}/metrics`)).text();
    expect(text).toMatch(/^nistaran_sockets 1$/m);
    expect(text).toMatch(/^nistaran_stream_subscribers\{field="wall"\} 1$/m);
    expect(text).toMatch(/nistaran_http_request_seconds_count\{route="unknown",status="404"\}/);
    expect(text).not.toContain('9000000104');
    client.kill();
  });
});

test('ready while the database answers, not when it is gone, and again when it is back', async () => {
  const own = await world();
  own.sql.on('error', () => {});
  const name = new URL(own.database.url).pathname.slice(1);
  const admin = new pg.Client({ connectionString: process.env.TEST_ADMIN_URL });
  await admin.connect();
  const ready = () =>
    fetch(`${own.url}/readyz`).then(async (answer) => ({ status: answer.status, body: await answer.json() }));
  expect(await ready()).toMatchObject({ status: 200, body: { status: 'ready' } });
  await admin.query(`alter database ${name} allow_connections false`);
  await admin.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name]);
  expect(await ready()).toMatchObject({ status: 503, body: { status: 'no database' } });
  expect((await fetch(`${own.url}/healthz`)).status).toBe(200);
  await admin.query(`alter database ${name} allow_connections true`);
  await admin.end();
  await eventually(async () => (await ready()).status === 200, 'ready again');
  await own.close();
});
