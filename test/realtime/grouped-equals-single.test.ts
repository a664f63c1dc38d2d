/** I28: whoever is served in a group gets, message for message, what he would get alone. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type ExecutionResult, type GraphQLSchema, parse } from 'graphql';
import { authenticate } from '../../src/auth/authenticate.ts';
import type { Viewer } from '../../src/auth/viewer.ts';
import { createContext } from '../../src/graphql/context.ts';
import { buildSchema } from '../../src/server/graphql/schema.ts';
import { oneByOne } from '../support/one-by-one.ts';
import type { SocketClient, Subscriber } from '../support/socket-client.ts';
import { type Person, type World, world } from '../support/world.ts';
import { type Cast, commands, run } from './random-commands.ts';

let w: World;
let cast: Cast;
let admin: Person;
let people: Person[];
let schema: GraphQLSchema;

beforeAll(async () => {
  w = await world();
  schema = buildSchema();
  admin = await w.officer('ADMIN');
  const cell = await w.cell();
  const officers = { PWD: await w.officer('OFFICER', 'PWD'), SWD: await w.officer('OFFICER', 'SWD') };
  const registrar = await w.officer('REPRESENTATIVE');
  cast = { w, cell, registrar, officers };
  const first = await w.complaint({ department: 'PWD', officerId: officers.PWD.id });
  people = [
    ...[officers.PWD, officers.SWD, cell, registrar],
    ...[await w.officer('OFFICER', 'PWD'), await w.officer('OFFICER', 'PWD'), await w.officer('CELL')],
    ...[
      await w.officer('HEAD', 'PWD'),
      await w.officer('DM'),
      await w.officer('AREA_OFFICER', undefined, { area: 'sadar' }),
    ],
    ...[await w.integration(['complaints:read']), await w.integration(['complaints:read', 'personal-data'])],
    await w.complainant(first),
  ];
});
afterAll(() => w.close());

const FIELDS = [
  ...['number state version', 'summary sla dueAt', 'text', 'complainant { name phone }', 'viewerActions'],
  ...[
    'department { code head { name } }',
    'department { openCount }',
    'assignee { name roles onDuty }',
    'group { number }',
  ],
  ...['evidence { url }', 'reports { text author { name } verifiedBy { name } }', 'primary { number text }'],
  ...['timeline(last: 2) { nodes { type text visibility actor { name role } } }', 'feedback { rating }'],
];
const CURSOR = '__typename ... on StreamMessage { cursor } ... on StreamReset { reset: reason }';

interface Asking {
  query: string;
  variables: Record<string, unknown>;
}

/** Operations of every kind over the log, with few enough filters that several people ask the same. */
const askings: fc.Arbitrary<(numbers: string[]) => Asking> = fc
  .record({
    kind: fc.constantFrom('list', 'list', 'list', 'list', 'case', 'inbox'),
    fields: fc.subarray(FIELDS, { minLength: 1, maxLength: 4 }),
    filter: fc.constantFrom(
      {},
      {},
      {},
      { departmentCodes: ['PWD'] },
      { open: true },
      { assignedToMe: true },
      { states: ['ASSIGNED'] },
    ),
    pick: fc.nat(3),
  })
  .map(({ kind, fields, filter, pick }) => (numbers) => {
    const complaint = `complaint { ${fields.join(' ')} }`;
    if (kind === 'inbox')
      return {
        query: `subscription($after: Cursor) { inbox(after: $after) { ${CURSOR}
          ... on NotificationReceived { eventId type unreadCount ${complaint} } } }`,
        variables: {},
      };
    if (kind === 'case')
      return {
        query: `subscription($number: String!, $after: Cursor) { complaint(number: $number, after: $after) { ${CURSOR}
          ... on TimelineEntryAdded { eventId version entry { type text actor { name } } ${complaint} } ... on ComplaintLeft { version reason } } }`,
        variables: { number: numbers[pick] },
      };
    return {
      query: `subscription($filter: ComplaintFilter, $after: Cursor) { complaints(filter: $filter, after: $after, coalesce: false) { ${CURSOR}
        ... on ComplaintChanged { eventId at type scope version changedFields actor { name role } ${complaint} }
        ... on ComplaintLeft { number version reason } } }`,
      variables: { filter },
    };
  });

/** Somebody who listens, and what he should have heard. */
class Listener {
  readonly person: Person;
  readonly asking: Asking;
  viewer: Viewer;
  client: SocketClient;
  stream: Subscriber;
  cursor: string | null = null;
  isOver = false;

  constructor(person: Person, asking: Asking) {
    this.person = person;
    this.asking = asking;
  }

  async open(): Promise<this> {
    const { em, clock, trackingLinks, sessions } = w.nistaran.services;
    const caller = { address: '127.0.0.1', now: clock.now(), production: false, trackingLinks, sessions };
    this.viewer = await authenticate(em.fork(), this.person.token as string, caller);
    this.client = await this.person.socket();
    this.stream = this.client.subscribe(this.asking.query, { ...this.asking.variables, after: this.cursor });
    const opening = await this.stream.raw();
    this.isOver = opening.type !== 'next' || !opening.payload.data; // refused, or nothing he may see
    if (!this.isOver) this.hear(opening.payload);
    return this;
  }

  hear(payload: any): void {
    const item: any = Object.values(payload.data)[0];
    this.cursor = item.cursor;
    if (item.__typename === 'StreamReset') this.isOver = true;
  }

  /** What delivery the plain way has for him after his cursor. */
  async expected(): Promise<unknown[]> {
    const { services } = w.nistaran;
    const args = {
      schema,
      document: parse(this.asking.query),
      variableValues: { ...this.asking.variables, after: this.cursor },
    };
    const seed = {
      services,
      viewer: this.viewer,
      locale: this.viewer.locale,
      requestId: '',
      address: '',
      headers: null,
    };
    const results: ExecutionResult[] = [];
    for await (const result of oneByOne({ services, viewer: this.viewer, args, context: () => createContext(seed) }))
      results.push(result);
    return JSON.parse(JSON.stringify(results.slice(1)));
  }

  async compare(): Promise<number> {
    const expected = this.isOver ? [] : await this.expected();
    for (const payload of expected) {
      const message = await this.stream.raw();
      expect(message).toEqual({ id: this.stream.id, type: 'next', payload });
      this.hear(payload);
    }
    return expected.length;
  }
}

const SET_POSTINGS =
  'mutation($input: SetOfficerPostingsInput!) { setOfficerPostings(input: $input) { errors { code } } }';
const movers = () => people.slice(4, 6);

/** One of two officers of PWD goes to SWD, or comes back. */
async function move(pick: number, to: string): Promise<void> {
  const officerId = (movers()[pick % 2] as Person).id;
  await admin.query(SET_POSTINGS, { input: { officerId, postings: [{ role: 'OFFICER', departmentCode: to }] } });
}

test('I28: grouped delivery equals single delivery, message for message, for random viewers, operations and changes of rights', async () => {
  const seen = { messages: 0, resets: 0 };
  const story = fc.array(fc.record({ command: commands, moves: fc.nat(5) }), { minLength: 7, maxLength: 10 });
  const audience = fc.array(fc.record({ who: fc.nat(12), what: fc.nat(1) }), { minLength: 8, maxLength: 12 });
  const property = fc.asyncProperty(fc.tuple(askings, askings), audience, story, async (kinds, chosen, steps) => {
    const recent = await cast.cell.query('{ complaints(first: 12) { nodes { number } } }');
    const numbers: string[] = recent.complaints.nodes.map((node: { number: string }) => node.number);
    const asked = kinds.map((kind) => kind(numbers));
    const listeners = await Promise.all(
      chosen.map(({ who, what }) => new Listener(people[who] as Person, asked[what] as Asking).open()),
    );
    for (const { command, moves } of steps) {
      if (moves === 0) await move(command.pick, command.to);
      await run(cast, command, numbers);
      for (const listener of listeners) {
        seen.messages += await listener.compare();
        if (!listener.isOver || listener.cursor === null) continue;
        seen.resets += 1;
        listener.client.kill();
        Object.assign(listener, await new Listener(listener.person, listener.asking).open());
      }
    }
    for (const listener of listeners) {
      if (!listener.isOver) expect(await listener.stream.isSilent(50)).toBe(true);
      listener.client.kill();
    }
  });
  await fc.assert(property, { numRuns: 15, endOnFailure: true });
  expect(seen.messages).toBeGreaterThan(50);
  expect(seen.resets).toBeGreaterThan(0);
}, 240_000);
