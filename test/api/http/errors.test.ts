/** How errors look from outside: our own with their code, in the caller's language; all others masked and logged. */
import { afterAll, afterEach, beforeAll, expect, jest, test } from '@jest/globals';
import { LIMITS } from '../../../src/server/graphql/limits/index.ts';
import { withDeadline } from '../../../src/server/http/graphql-route.ts';
import { type Answer, type Person, type World, world } from '../../support/world.ts';

let w: World;
let cell: Person;
beforeAll(async () => {
  w = await world();
  cell = await w.cell();
});
afterAll(() => w.close());
afterEach(() => void jest.restoreAllMocks());

test('an error of ours nobody expected is masked, with a request id that stands in the log', async () => {
  jest.spyOn(w.nistaran.services.streams, 'bounds').mockRejectedValue(new Error('password of 10.0.0.7 is wrong'));
  const { data, errors = [] } = await cell.graphql('{ outbox { nodes { id } } }');
  expect(data).toBeNull();
  const [error] = errors;
  expect(error?.extensions).toEqual({ code: 'INTERNAL', requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) });
  expect(error?.message).toContain(error?.extensions.requestId);
  expect(JSON.stringify(errors)).not.toContain('10.0.0.7');
  const line = w.logLines.find((text) => text.includes(error?.extensions.requestId) && text.includes('10.0.0.7'));
  expect(line).toContain('unexpected error');
});

test('the same before GraphQL has begun: 500, masked, logged', async () => {
  jest.spyOn(w.nistaran.services.em, 'fork').mockImplementation(() => {
    throw new Error('no more connections');
  });
  const answer = await fetch(`${w.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...cell.headers },
    body: '{"query":"{ viewer { id } }"}',
  });
  jest.restoreAllMocks();
  expect(answer.status).toBe(500);
  const { errors } = (await answer.json()) as Answer;
  expect(errors?.[0]?.extensions).toEqual({ code: 'INTERNAL', requestId: expect.any(String) });
  expect(errors?.[0]?.message).not.toContain('connections');
  expect(
    w.logLines.some((text) => text.includes(errors?.[0]?.extensions.requestId) && text.includes('no more connections')),
  ).toBe(true);
});

test.each([
  ['en', 'Please sign in first.'],
  ['en-IN,hi;q=0.8', 'Please sign in first.'],
  ['hi', 'कृपया पहले साइन-इन करें।'],
  ['ta', 'कृपया पहले साइन-इन करें।'],
])('in the language asked for: %s', async (language, message) => {
  const { errors } = await w.visitor().graphql('{ complaints { nodes { id } } }', {}, { 'accept-language': language });
  expect(errors).toMatchObject([{ message, extensions: { code: 'UNAUTHENTICATED' } }]);
});

test('a token that is not good is 401, never a silent visitor; a wrong role is FORBIDDEN', async () => {
  const answer = await fetch(`${w.url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'accept-language': 'en',
      authorization: 'Bearer ns_1_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
    },
    body: '{"query":"{ viewer { id } }"}',
  });
  expect(answer.status).toBe(401);
  expect(await answer.json()).toEqual({
    errors: [
      {
        message: 'The sign-in has expired or is not valid. Please sign in again.',
        extensions: { code: 'UNAUTHENTICATED' },
      },
    ],
  });
  const { errors } = await (await w.officer('INFO_OFFICER')).graphql('{ complaints { nodes { id } } }');
  expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
});

test('at most five errors are shown, of validation and of coercion', async () => {
  const validation = await cell.graphql(`{ ${'abcdefgh'.split('').join(' ')} }`);
  expect(validation.errors).toHaveLength(LIMITS.shownErrors);
  const coercion = await cell.graphql('query($f: ComplaintFilter) { complaints(filter: $f) { nodes { id } } }', {
    f: { open: 'a', reopened: 'b', states: ['A', 'B', 'C', 'D'], sources: ['E'], assignedToMe: 3 },
  });
  expect(coercion.errors).toHaveLength(LIMITS.shownErrors);
  expect(coercion.errors?.every((error) => error.extensions.code === 'BAD_USER_INPUT')).toBe(true);
});

test('suggestions help in development and tell nothing in production', async () => {
  expect((await cell.graphql('{ complaintz { nodes { id } } }')).errors?.[0]?.message).toContain('Did you mean');
  const production = await world({ env: { NODE_ENV: 'production' } });
  const officer = await production.officer('CELL');
  for (const [document, variables] of [
    ['{ complaintz { nodes { id } } }', {}],
    ['{ complaints(filte: {}) { nodes { id } } }', {}],
    ['query($f: ComplaintFilter) { complaints(filter: $f) { nodes { id } } }', { f: { opened: true } }],
    ['query($s: [ComplaintState!]) { complaints(filter: { states: $s }) { nodes { id } } }', { s: ['ASIGNED'] }],
  ] as [string, object][]) {
    const { errors = [] } = await officer.graphql(document, variables);
    expect(errors.length).toBeGreaterThan(0);
    expect(JSON.stringify(errors)).not.toMatch(/Did you mean|stacktrace/);
  }
  await production.close();
});

test('a client that asks for plain JSON by name gets 200 for a refused document, any other 400', async () => {
  const statusFor = (accept: string, query: string) =>
    fetch(`${w.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept },
      body: JSON.stringify({ query }),
    }).then((answer) => answer.status);
  for (const document of ['{', '{ nothing }', `{ ${'a'.repeat(20_001)} }`]) {
    expect(await statusFor('application/json', document)).toBe(200);
    expect(await statusFor('application/graphql-response+json, application/json', document)).toBe(400);
    expect(await statusFor('*/*', document)).toBe(400);
  }
});

test('who waits longer than ten seconds is told; who is answered leaves no timer', async () => {
  jest.useFakeTimers();
  try {
    expect(await withDeadline(Promise.resolve('done'))).toBe('done');
    expect(jest.getTimerCount()).toBe(0);
    const waiting = withDeadline(new Promise(() => {}));
    const told = expect(waiting).rejects.toMatchObject({
      code: 'INTERNAL',
      translations: { en: expect.stringContaining('ten seconds') },
    });
    await jest.advanceTimersByTimeAsync(9_999);
    expect(jest.getTimerCount()).toBe(1);
    await jest.advanceTimersByTimeAsync(1);
    await told;
    expect(jest.getTimerCount()).toBe(0);
  } finally {
    jest.useRealTimers();
  }
});
