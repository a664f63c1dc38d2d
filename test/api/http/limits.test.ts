/** Every limit of a document at n and n + 1 over both transports, and one verdict for a corpus of documents on both. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { LIMITS } from '../../../src/server/graphql/limits/index.ts';
import type { SocketClient } from '../../support/socket-client.ts';
import { type Person, type World, world } from '../../support/world.ts';
import { corpus, SHAPES } from './documents.ts';

let w: World;
let cell: Person;
let client: SocketClient;
beforeAll(async () => {
  w = await world();
  cell = await w.cell();
  client = await cell.socket();
});
afterAll(async () => {
  client.kill();
  await w.close();
});

interface Verdict {
  code: string;
  message: string;
}

const PREPARATION = ['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'FORBIDDEN', 'BAD_USER_INPUT'];
const shown = (errors: { message: string; extensions: { code: string } }[]): Verdict[] =>
  errors.map(({ message, extensions }) => ({ code: extensions.code, message }));

async function overHttp(
  person: Person,
  query: string,
  variables?: object,
  operationName?: string,
): Promise<{ status: number; errors: Verdict[] }> {
  const answer = await fetch(`${w.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json', ...person.headers },
    body: JSON.stringify({ query, ...(variables ? { variables } : {}), ...(operationName ? { operationName } : {}) }),
  });
  const { errors = [] } = (await answer.json()) as { errors?: { message: string; extensions: { code: string } }[] };
  return { status: answer.status, errors: shown(errors) };
}

let count = 0;
/** What the socket says before anything runs; null when it runs. */
async function overSocket(
  socket: SocketClient,
  query: string,
  variables?: object,
  operationName?: string,
): Promise<Verdict[] | null> {
  count += 1;
  const id = `v${count}`;
  socket.send({ type: 'subscribe', id, payload: { query, variables, operationName } });
  const message = await socket.message(id);
  if (message.type !== 'error') socket.send({ type: 'complete', id });
  return message.type === 'error' ? shown(message.payload) : null;
}

describe.each(SHAPES)('I24: $name', ({ name, limit, query, subscription }) => {
  test('the table is the design’s', () => expect(LIMITS[name as keyof typeof LIMITS]).toBe(limit));

  test.each([[0], [1]])('HTTP at n + %i', async (more) => {
    const { status, errors } = await overHttp(cell, query(limit + more), {}, 'A');
    if (more === 0) expect(errors).toEqual([]);
    else {
      expect(status).toBe(400);
      expect(errors).toMatchObject([
        { code: 'BAD_USER_INPUT', message: expect.stringContaining(new Intl.NumberFormat('en-IN').format(limit)) },
      ]);
    }
  });

  test.each([[0], [1]])('socket at n + %i', async (more) => {
    const errors = await overSocket(client, subscription(limit + more), {}, 'A');
    if (more === 0) expect(errors).toBeNull();
    else
      expect(errors).toMatchObject([
        { code: 'BAD_USER_INPUT', message: expect.stringContaining(new Intl.NumberFormat('en-IN').format(limit)) },
      ]);
  });
});

test('I24: ten root fields, not eleven; one sign-in, not two', async () => {
  const roots = (n: number) => `{ ${Array.from({ length: n }, (_, index) => `a${index}: viewer { id }`).join(' ')} }`;
  expect((await overHttp(cell, roots(10))).errors).toEqual([]);
  expect((await overHttp(cell, roots(11))).errors).toMatchObject([{ code: 'BAD_USER_INPUT' }]);
  const signIns = (n: number) =>
    `mutation { ${Array.from({ length: n }, (_, index) => `a${index}: signIn(input: { username: "x", password: "y" }) { token }`).join(' ')} }`;
  expect((await overHttp(w.visitor(), signIns(1))).errors).toEqual([]);
  expect((await overHttp(w.visitor(), signIns(2))).errors).toMatchObject([{ code: 'BAD_USER_INPUT' }]);
});

describe('I24: cost', () => {
  /** complaints(first: n) with so many objects a row costs n × (1 + objects) points. */
  const rows = (n: number, objects: string[]) =>
    `query A { complaints(first: ${n}) { nodes { ${objects.map((name) => `${name} { id }`).join(' ')} } } }`;
  const OBJECTS = ['department', 'category', 'area', 'subject', 'assignee', 'primary', 'group'];

  test('3,000 points for people, 1,000 for keys; over that it is refused', async () => {
    const machine = await w.integration(['complaints:read']);
    const costs = async (person: Person, document: string) => (await overHttp(person, document)).errors;
    expect(await costs(machine, rows(100, OBJECTS))).toEqual([]);
    const timeline = (first: number) =>
      `query A { complaints(first: 100) { nodes { timeline(first: ${first}) { nodes { id } } } } }`;
    expect(await costs(machine, timeline(29))).toMatchObject([
      { code: 'BAD_USER_INPUT', message: expect.stringContaining('1,000') },
    ]);
    expect(await costs(cell, timeline(10))).toEqual([]);
    expect(await costs(cell, timeline(29))).toMatchObject([
      { code: 'BAD_USER_INPUT', message: expect.stringContaining('3,000') },
    ]);
  });

  test('a subscription is priced alike', async () => {
    const document = (
      first: number,
    ) => `subscription { complaints { ... on ComplaintChanged { complaint { timeline(first: ${first}) { nodes { actor { name } } }
      a: timeline(first: ${first}) { nodes { actor { name } } } b: timeline(first: ${first}) { nodes { actor { name } } } } } } }`;
    expect(await overSocket(client, document(10))).toBeNull();
    const machine = await (await w.integration(['complaints:read'])).socket();
    const deep = `subscription { complaints { ... on ComplaintChanged { complaint { ${Array.from({ length: 6 }, (_, i) => `a${i}: timeline(first: 100) { nodes { actor { name } } }`).join(' ')} } } } }`;
    expect(await overSocket(machine, deep)).toMatchObject([
      { code: 'BAD_USER_INPUT', message: expect.stringContaining('1,000') },
    ]);
    machine.kill();
  });

  test('120,000 points a minute, then RATE_LIMITED until the minute has passed, on both transports', async () => {
    const spender = await w.officer('CELL');
    const socket = await spender.socket();
    const heavy = `query A { complaints(first: 100) { nodes { timeline(first: 12) { nodes { id } } } } }`;
    let spent = 0;
    let refused: Awaited<ReturnType<typeof overHttp>> | null = null;
    while (refused === null && spent < 200) {
      const answer = await overHttp(spender, heavy);
      spent += 1;
      if (answer.errors.length > 0) refused = answer;
    }
    expect(refused).toMatchObject({ status: 429, errors: [{ code: 'RATE_LIMITED' }] });
    expect(spent).toBeGreaterThan(40);
    const timelines = Array.from(
      { length: 6 },
      (_, index) => `a${index}: timeline(first: 100) { nodes { actor { name } } }`,
    ).join(' ');
    const LIST = `subscription { complaints { ... on ComplaintChanged { complaint { ${timelines} } } } }`;
    const onSocket = (await overSocket(socket, LIST)) ?? [];
    expect(onSocket).toMatchObject([{ code: 'RATE_LIMITED', message: refused?.errors[0]?.message }]);
    expect((await overHttp(cell, heavy)).errors).toEqual([]);
    w.clock.advance({ seconds: 59 });
    expect((await overHttp(spender, heavy)).status).toBe(429);
    w.clock.advance({ seconds: 1 });
    expect((await overHttp(spender, heavy)).errors).toEqual([]);
    expect(await overSocket(socket, LIST)).toBeNull();
    socket.kill();
  });
});

describe('I24: one verdict on both transports', () => {
  const ONLY_SUBSCRIPTIONS = 'Only subscriptions run on the socket. Send queries and mutations by HTTP.';

  test.each([
    ['somebody of the cell', () => w.officer('CELL')],
    ['a machine', () => w.integration(['complaints:read'])],
    ['nobody', () => w.visitor()],
  ])(
    'for %s',
    async (_name, who) => {
      const person = await who();
      const documents = corpus();
      expect(documents.length).toBeGreaterThanOrEqual(200);
      const counted = { refused: 0, accepted: 0 };
      let socket = await person.socket();
      for (const [index, document] of documents.entries()) {
        if (index % 60 === 59) {
          socket.kill();
          socket = await person.socket();
        }
        const [http, ws] = [await overHttp(person, document), await overSocket(socket, document)];
        // What runs on neither or only on one (a query on the socket, a subscription over HTTP) was not refused before.
        const isAcceptedBySocket = ws === null || ws[0]?.message === ONLY_SUBSCRIPTIONS;
        const isAcceptedByHttp = !isPreparation(http);
        if (isAcceptedBySocket || isAcceptedByHttp)
          expect({ document, isAcceptedBySocket, isAcceptedByHttp }).toEqual({
            document,
            isAcceptedBySocket: true,
            isAcceptedByHttp: true,
          });
        else expect({ document, errors: ws }).toEqual({ document, errors: http.errors });
        counted[isAcceptedBySocket ? 'accepted' : 'refused'] += 1;
        w.clock.advance({ minutes: 1 });
      }
      socket.kill();
      expect(counted.refused).toBeGreaterThan(100);
      expect(counted.accepted).toBeGreaterThan(20);
    },
    60_000,
  );

  const isPreparation = ({ status, errors }: { status: number; errors: Verdict[] }) =>
    status === 400 &&
    errors.length > 0 &&
    errors.every((error) => PREPARATION.includes(error.code)) &&
    !errors.some((error) => /Subscription operation/.test(error.message));
});
