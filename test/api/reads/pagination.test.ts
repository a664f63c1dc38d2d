/** Pages of every connection: all rows once, in order, whatever the page; at most 100; and no cursor can break a statement. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type GraphQLObjectType, getNamedType } from 'graphql';
import { buildSchema } from '../../../src/server/graphql/schema.ts';
import { CATEGORY_TERMS } from '../../../src/sla/terms.ts';
import { manyComplaints } from '../../support/many-complaints.ts';
import { type Person, type World, world } from '../../support/world.ts';

let w: World;
let cell: Person;
let admin: Person;
let number: string;

const ROWS = 11;

beforeAll(async () => {
  w = await world();
  cell = await w.cell();
  admin = await w.officer('ADMIN');
  number = await w.complaint();
  for (let i = 0; i < ROWS; i++) {
    if (i % 3 === 0) w.clock.advance({ minutes: 1 });
    await cell.done('addComment', { number, text: `टिप्पणी ${i}`, visibility: 'CITIZEN' });
    await w.department(`D${String(i).padStart(3, '0')}`, 100 + i);
    await w.officer(i % 2 === 0 ? 'OFFICER' : 'HEAD', 'PWD');
    await w.hearing(cell.id);
    await admin.done('createApiKey', { name: `Portal ${i}`, scopes: ['complaints:read'] }, 'cursor');
    const member = { kind: 'CONTACT', name: `Member ${i}`, phone: `+9190000003${String(i).padStart(2, '0')}` };
    await admin.done('addGroupMember', { groupNumber: 100, ...member }, 'cursor');
  }
  await w.sql.query(
    `insert into sla_policy (district_id, id, department_id, terms)
      select 1, gen_random_uuid(), id, $1 from department where code like 'D0%'`,
    [CATEGORY_TERMS.C],
  );
  await w.sql.query(`update officer set name = 'Ram Kumar' where name like 'Officer 1%'`);
  const operator = await w.officer('OPERATOR');
  for (let i = 0; i < ROWS; i++)
    await operator.done('registerComplaint', {
      source: 'COUNTER',
      text: `जल निकासी ${i}`,
      complainant: { phone: '9000000101' },
    });
  await w.sql.query(
    `insert into intake_message (district_id, id, source, external_id, kind, state, received_at, last_message_at, sender_id, text)
      select 1, gen_random_uuid(), 'WHATSAPP', 'm' || n, 'NEW_COMPLAINT', 'WAITING', $1::timestamptz + (n / 3) * interval '1 minute', $1, p.id, 'नमस्ते'
      from generate_series(1, $2) n, (select id from complainant limit 1) p`,
    [w.clock.now(), ROWS],
  );
}, 60_000);
afterAll(() => w.close());

interface Connection {
  /** How the field is written, without `first` and `after`. */
  field: string;
  args?: string;
  key: string;
  parent?: string;
  /** Asked by the administrator instead of the cell. */
  isAdmins?: boolean;
}

const CONNECTIONS: Record<string, Connection> = {
  'complaints NEWEST': { field: 'complaints', args: 'orderBy: NEWEST', key: 'number' },
  'complaints OLDEST': { field: 'complaints', args: 'orderBy: OLDEST', key: 'number' },
  'complaints DUE_FIRST': { field: 'complaints', args: 'orderBy: DUE_FIRST', key: 'number' },
  'complaints RECENTLY_CHANGED': { field: 'complaints', args: 'orderBy: RECENTLY_CHANGED', key: 'number' },
  searchComplaints: { field: 'searchComplaints', args: 'text: "जल निकासी"', key: 'number' },
  departments: { field: 'departments', key: 'code' },
  groups: { field: 'groups', key: 'number' },
  officers: { field: 'officers', key: 'id' },
  intake: { field: 'intake', key: 'id' },
  outbox: { field: 'outbox', key: 'id' },
  notifications: { field: 'notifications', key: 'id' },
  hearingSessions: { field: 'hearingSessions', key: 'id' },
  apiKeys: { field: 'apiKeys', key: 'id', isAdmins: true },
  auditEntries: { field: 'auditEntries', args: 'filter: { action: "API_KEY_CREATED" }', key: 'id', isAdmins: true },
  groupMembers: { field: 'groupMembers', args: 'groupNumber: 100', key: 'id', isAdmins: true },
  officerAccounts: { field: 'officerAccounts', key: 'id', isAdmins: true },
  slaPolicies: { field: 'slaPolicies', key: 'id', isAdmins: true },
  timeline: { field: 'timeline', key: 'id', parent: 'complaint' },
};
const names = Object.keys(CONNECTIONS);

const cursorLiteral = (cursor: string | null) => (cursor === null ? '' : `, after: ${JSON.stringify(cursor)}`);

async function answerOf(name: string, first: number, after: string | null, asker?: Person) {
  const { field, args, key, parent, isAdmins } = CONNECTIONS[name] as Connection;
  const person = asker ?? (isAdmins ? admin : cell);
  const selection = `${field}(${args ? `${args}, ` : ''}first: ${first}${cursorLiteral(after)}) { nodes { ${key} } edges { cursor node { ${key} } } pageInfo { hasNextPage endCursor streamCursor } }`;
  return person.graphql(parent ? `{ ${parent}(number: "${number}") { ${selection} } }` : `{ ${selection} }`);
}

async function page(name: string, first: number, after: string | null = null) {
  const { data, errors } = await answerOf(name, first, after);
  if (errors) throw new Error(JSON.stringify(errors));
  const { field, key, parent } = CONNECTIONS[name] as Connection;
  const connection = parent ? data[parent][field] : data[field];
  expect(connection.edges.map(({ node }: { node: unknown }) => node)).toEqual(connection.nodes);
  return {
    keys: connection.nodes.map((node: Record<string, unknown>) => node[key]) as unknown[],
    edges: connection.edges,
    info: connection.pageInfo,
  };
}

test('every connection of the schema is paged here', () => {
  const schema = buildSchema();
  const types = [schema.getQueryType(), schema.getType('Complaint')] as GraphQLObjectType[];
  const fields = types
    .flatMap((type) => Object.values(type.getFields()))
    .filter(({ type }) => getNamedType(type).name.endsWith('Connection'));
  expect(fields.map(({ name }) => name).sort()).toEqual(
    [...new Set(names.map((name) => (CONNECTIONS[name] as Connection).field))].sort(),
  );
});

test.each(names)('%s: pages of 1, 3 and 4 give the whole list, each row once', async (name) => {
  const whole = await page(name, 100);
  expect(whole.keys.length).toBeGreaterThanOrEqual(ROWS);
  expect(whole.info.hasNextPage).toBe(false);
  expect(whole.info.endCursor).toBe(whole.edges.at(-1).cursor);
  for (const size of [1, 3, 4]) {
    const keys: unknown[] = [];
    for (let after: string | null = null; ; ) {
      const { keys: more, info } = await page(name, size, after);
      keys.push(...more);
      expect(info.hasNextPage).toBe(keys.length < whole.keys.length);
      if (!info.hasNextPage) break;
      after = info.endCursor;
    }
    expect(keys).toEqual(whole.keys);
  }
  const middle = whole.edges[4].cursor;
  expect((await page(name, 100, middle)).keys).toEqual(whole.keys.slice(5));
});

test.each(names)('%s: no rows when none are asked, none after the last', async (name) => {
  const none = await page(name, 0);
  expect(none).toMatchObject({
    keys: [],
    info: { hasNextPage: true, endCursor: null, streamCursor: expect.any(String) },
  });
  expect((await page(name, -3)).keys).toEqual([]);
  const { info } = await page(name, 100);
  expect(await page(name, 10, info.endCursor)).toMatchObject({
    keys: [],
    info: { hasNextPage: false, endCursor: null },
  });
});

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const ID = '01900000-0000-7000-8000-000000000000';
const BAD = [
  'nonsense',
  '',
  ' ',
  'AAAA',
  '%',
  encode(null),
  encode({}),
  encode('x'),
  encode([]),
  encode([null]),
  encode([null, null]),
  encode(['x', 'y', 'z', 'a']),
  encode(['not a time', ID]),
  encode(['2026-11-21T00:00:00.000Z', 'no id']),
  encode([ID, '2026-11-21T00:00:00.000Z']),
  encode(['2026-13-45T00:00:00.000Z', ID]),
  encode(['2026-02-31T00:00:00.000Z', ID]),
  encode(['+020266-01-01T00:00:00.000Z', ID]),
  encode(['0000-01-01T00:00:00.000Z', ID]),
  encode([1e300]),
  encode([1.5]),
  encode([2 ** 31]),
  encode([true]),
  encode([{}]),
  encode([[1]]),
  encode(['a\0b']),
  encode(['a\0b', ID]),
  encode(["'; drop table complaint; --", 1]),
  Buffer.from('00000000:1').toString('base64url'),
  'é'.repeat(100),
];

test.each(names)('%s: what is no cursor of this list is refused or means nothing, never a failure', async (name) => {
  for (const cursor of BAD.filter((one) => one !== '')) {
    const { errors } = await answerOf(name, 5, cursor);
    const codes = (errors ?? []).map(({ extensions }) => extensions.code);
    expect({ cursor, codes: codes.filter((code) => code !== 'BAD_USER_INPUT') }).toEqual({ cursor, codes: [] });
  }
  for (const cursor of ['nonsense', encode([null]), encode([null, null]), encode([{}]), encode([true])])
    expect((await answerOf(name, 5, cursor)).errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
});

test('a cursor of one list is refused by a list of another order of keys', async () => {
  const { edges } = await page('complaints NEWEST', 3);
  for (const name of ['departments', 'groups', 'timeline', 'searchComplaints'])
    expect((await answerOf(name, 3, edges[0].cursor)).errors).toMatchObject([
      { extensions: { code: 'BAD_USER_INPUT' } },
    ]);
});

test('a page has at most a hundred rows', async () => {
  await manyComplaints(
    w,
    Array.from({ length: 120 }, () => ({})),
  );
  for (let i = 0; i < 110; i++) await w.department(`E${String(i).padStart(3, '0')}`, 300 + i);
  for (const name of ['complaints NEWEST', 'departments', 'groups']) {
    const { keys, info } = await page(name, 5_000);
    expect({ name, rows: keys.length, more: info.hasNextPage }).toEqual({ name, rows: 100, more: true });
  }
});

test('timeline: `last` gives the latest, still oldest first', async () => {
  const { keys } = await page('timeline', 100);
  const last = (count: number) =>
    cell.query(
      `{ complaint(number: "${number}") { timeline(last: ${count}) { nodes { id } pageInfo { hasNextPage } } } }`,
    );
  for (const count of [1, 3, keys.length, 100]) {
    const { timeline } = (await last(count)).complaint;
    expect(timeline.nodes.map(({ id }: { id: string }) => id)).toEqual(keys.slice(-count));
    expect(timeline.pageInfo.hasNextPage).toBe(false);
  }
  expect((await last(0)).complaint.timeline.nodes).toEqual([]);
});

test('a list may grow at its head while one pages through it: no row twice, none missed', async () => {
  const { keys } = await page('complaints NEWEST', 100);
  const first = await page('complaints NEWEST', 5);
  w.clock.advance({ minutes: 1 });
  await w.complaint();
  expect((await page('complaints NEWEST', 5, first.info.endCursor)).keys).toEqual(keys.slice(5, 10));
});
