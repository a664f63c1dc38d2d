/** What the HTTP door takes and refuses before anything is executed. */
import { createHash } from 'node:crypto';
import { request as rawRequest } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Answer, type Person, type World, world } from '../../support/world.ts';

let w: World;
let cell: Person;
beforeAll(async () => {
  w = await world({ env: { NISTARAN_ALLOWED_ORIGINS: 'https://console.example' } });
  cell = await w.cell();
});
afterAll(() => w.close());

const QUERY = '{ viewer { id } }';
const JSON_TYPE = { 'content-type': 'application/json' };

function post(body: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${w.url}/graphql`, { method: 'POST', headers: { ...JSON_TYPE, ...cell.headers, ...headers }, body });
}
const get = (parameters: Record<string, string>, headers: Record<string, string> = {}) =>
  fetch(`${w.url}/graphql?${new URLSearchParams(parameters)}`, { headers });

test('a query by POST and by GET', async () => {
  expect(await (await post(JSON.stringify({ query: QUERY }))).json()).toEqual({ data: { viewer: { id: cell.id } } });
  expect(await (await get({ query: QUERY }, cell.headers)).json()).toEqual({ data: { viewer: { id: cell.id } } });
});

describe('sizes', () => {
  test.each([
    [102_400, 200],
    [102_401, 413],
  ])('a body of %i bytes: %i', async (bytes, status) => {
    const empty = JSON.stringify({ query: QUERY, extensions: { fill: '' } });
    const answer = await post(JSON.stringify({ query: QUERY, extensions: { fill: 'x'.repeat(bytes - empty.length) } }));
    expect(answer.status).toBe(status);
    await answer.text();
  });

  /** Status of a request whose headers have about this many bytes. */
  const withHeaders = (bytes: number) =>
    new Promise<number | undefined>((resolve, reject) => {
      const asked = rawRequest(`${w.url}/healthz`, { headers: { fill: 'x'.repeat(bytes) } }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      });
      asked.on('error', reject).end();
    });
  test.each([
    [16_000, 200],
    [16_500, 431],
  ])('headers of %i bytes: %i', async (bytes, status) => {
    expect(await withHeaders(bytes)).toBe(status);
  });
});

describe('what is no request', () => {
  test.each([
    ['broken JSON', '{"query":', 400],
    ['no body', '', 400],
    ['an array: batching is off', JSON.stringify([{ query: QUERY }, { query: QUERY }]), 400],
    ['a string', '"x"', 400],
    ['no query', '{}', 400],
    ['a query that is no text', JSON.stringify({ query: { kind: 'Document' } }), 400],
    ['variables as text', JSON.stringify({ query: QUERY, variables: '{}' }), 400],
    ['variables as a list', JSON.stringify({ query: QUERY, variables: [] }), 400],
    ['an operation name that is no text', JSON.stringify({ query: QUERY, operationName: 7 }), 400],
    ['a poisoned prototype', `{"query": "${QUERY}", "__proto__": {"a": 1}}`, 400],
  ])('%s', async (_name, body, status) => {
    const answer = await post(body);
    expect(answer.status).toBe(status);
    expect(((await answer.json()) as Answer).errors?.[0]?.extensions.code).toMatch(/^BAD_(REQUEST|USER_INPUT)$/);
  });

  test.each(['constructor', '__proto__', 'toString'])(
    'an Accept of "%s" is negotiated like any other',
    async (accept) => {
      const response = await fetch(`${w.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept, ...cell.headers },
        body: JSON.stringify({ query: '{ categories { code } }' }),
      });
      expect(response.status).toBe(406);
    },
  );

  test('an operation is not made known by sending its text with its hash', async () => {
    const extensions = { persistedQuery: { version: 1, sha256Hash: createHash('sha256').update(QUERY).digest('hex') } };
    const ask = async (body: object) => (await (await post(JSON.stringify(body))).json()) as Answer;
    expect((await ask({ extensions, query: QUERY })).errors).toBeUndefined();
    expect((await ask({ extensions })).errors?.[0]?.extensions.code).toBe('PERSISTED_QUERY_NOT_FOUND');
  });

  test('a parameter given twice; a mutation by GET', async () => {
    const twice = await fetch(`${w.url}/graphql?query=${encodeURIComponent(QUERY)}&query={nothing}`, {
      headers: cell.headers,
    });
    expect(twice.status).toBe(400);
    const mutation = await get({ query: 'mutation { signOut { signedOut } }' }, cell.headers);
    expect(mutation.status).toBe(405);
    expect((await cell.query(QUERY)).viewer.id).toBe(cell.id);
  });

  test('no shape of a request gets a document past the limits', async () => {
    const bomb = `{ viewer { ${Array.from({ length: 16 }, (_, index) => `a${index}: id`).join(' ')} } }`;
    const targets = [
      `/graphql?query=${encodeURIComponent(bomb)}`,
      `/graphql?query=${encodeURIComponent(bomb)}#&query={x}`,
      `/graphql#query={x}?query=${encodeURIComponent(bomb)}`,
      `/graphql?query={viewer{id}}&query=${encodeURIComponent(bomb)}`,
      `/graphql?%71uery=${encodeURIComponent(bomb)}`,
      `/graphql?query=${encodeURIComponent(bomb)}&variables=7`,
      `/graphql?query=${encodeURIComponent(bomb)}&operationName=a&operationName=b`,
    ];
    const { port } = new URL(w.url);
    for (const target of targets) {
      const socket = connect(Number(port), '127.0.0.1');
      socket.write(
        `GET ${target} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${cell.token}\r\nConnection: close\r\n\r\n`,
      );
      let answer = '';
      for await (const part of socket) answer += part;
      expect(answer).toMatch(/^HTTP\/1\.1 400 /);
      expect(answer).not.toContain(cell.id);
    }
  });
});

describe('other sites', () => {
  test.each([
    ['text/plain', QUERY],
    ['application/x-www-form-urlencoded', `query=${encodeURIComponent(QUERY)}`],
    [
      'multipart/form-data; boundary=x',
      '--x\r\ncontent-disposition: form-data; name="operations"\r\n\r\n{"query":"{ viewer { id } }"}\r\n--x--',
    ],
    ['text/plain', JSON.stringify({ query: QUERY })],
  ])('a form may not post (%s)', async (type, body) => {
    const answer = await fetch(`${w.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': type, cookie: `nistaran_session=${cell.token}` },
      body,
    });
    expect([400, 415]).toContain(answer.status);
    expect(await answer.text()).not.toContain(cell.id);
  });

  test('a GET that a browser could be tricked into is not answered with the cookie’s eyes', async () => {
    const cookie = { cookie: `nistaran_session=${cell.token}` };
    expect((await get({ query: QUERY }, cookie)).status).toBe(400);
    expect((await get({ query: QUERY }, { ...cookie, 'apollo-require-preflight': '1' })).status).toBe(200);
    expect(await (await get({ query: QUERY })).json()).toEqual({ data: { viewer: null } });
  });

  test.each([
    ['https://console.example', 200],
    ['https://evil.example', 403],
    ['null', 403],
    ['http://console.example', 403],
  ])('Origin %s: %i', async (origin, status) => {
    const answer = await post(JSON.stringify({ query: QUERY }), { origin });
    expect(answer.status).toBe(status);
    expect(answer.headers.get('access-control-allow-origin')).not.toBe('*');
    if (status === 403) expect(((await answer.json()) as Answer).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  test('our own origin', async () => {
    expect((await post(JSON.stringify({ query: QUERY }), { origin: w.url })).status).toBe(200);
  });
});

test.each(['DELETE', 'PUT', 'PATCH'])('%s /graphql is answered in JSON', async (method) => {
  const answer = await fetch(`${w.url}/graphql`, { method, headers: JSON_TYPE, body: '{}' });
  expect(answer.status).toBe(404);
  expect(await answer.json()).toEqual({ error: 'Not found' });
});
