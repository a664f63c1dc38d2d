/** I22: the cursor of a page is never ahead of its rows: what changes while a page is read comes by the stream from that cursor. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { GraphQLObjectType, getNamedType } from 'graphql';
import pg from 'pg';
import { buildSchema } from '../../../src/server/graphql/schema.ts';
import { seqOf } from '../../realtime/documents.ts';
import { type Person, type World, world } from '../../support/world.ts';

let w: World;
let cell: Person;
let admin: Person;
let number: string;
beforeAll(async () => {
  w = await world({ resolversOnly: true }); // a plan reads cursor and rows in one snapshot: test/reads
  await w.nistaran.tallyFolder.stop(); // its statements would be caught as well
  cell = await w.cell();
  admin = await w.officer('ADMIN');
  number = await w.complaint();
});
afterAll(() => w.close());

/** Does something once, right after the first statement that reads the given table has been answered. */
async function rightAfterReading(
  pattern: RegExp,
  deed: () => Promise<unknown>,
  work: () => Promise<unknown>,
): Promise<boolean> {
  const original = pg.Client.prototype.query;
  let done = false;
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
    const [config] = args as [{ text?: string } | string];
    const text = typeof config === 'string' ? config : (config?.text ?? '');
    const answer = Reflect.apply(original, this, args) as Promise<unknown> | undefined;
    if (done || !pattern.test(text) || !(answer instanceof Promise)) return answer;
    done = true;
    return answer.then(async (result) => {
      await deed();
      return result;
    });
  } as never;
  try {
    await work();
    return done;
  } finally {
    pg.Client.prototype.query = original;
  }
}

const LIST =
  'subscription($after: Cursor) { complaints(after: $after, coalesce: false) { __typename ... on ComplaintChanged { number type version } } }';
const CASE =
  'subscription($number: String!, $after: Cursor) { complaint(number: $number, after: $after) { __typename ... on TimelineEntryAdded { version entry { text } } } }';

/** Not through HTTP: its own statements would be caught as well. */
const comment = (text: string) => cell.done('addComment', { number, text }, 'complaint { version } cursor');

test.each([
  ['complaints', '{ complaints { nodes { number version } pageInfo { streamCursor } } }', /from complaint c where/],
  [
    'searchComplaints',
    '{ searchComplaints(text: "सड़क") { nodes { number version } pageInfo { streamCursor } } }',
    /from complaint c where/,
  ],
])('I22: %s: a change right after the rows were read is in the stream', async (field, text, pattern) => {
  let answer: Record<string, { nodes: { version: number }[]; pageInfo: { streamCursor: string } }> = {};
  const hit = await rightAfterReading(
    pattern,
    () => comment('बीच में'),
    async () => {
      answer = await cell.query(text);
    },
  );
  expect(hit).toBe(true);
  const page = answer[field]!;
  const socket = await cell.socket();
  const stream = socket.subscribe(LIST, { after: page.pageInfo.streamCursor });
  expect((await stream.next()).__typename).toBe('StreamReady');
  expect(await stream.next()).toMatchObject({
    number,
    type: 'COMPLAINT_COMMENTED',
    version: page.nodes[0]!.version + 1,
  });
  socket.kill();
});

test('I22: timeline: an entry added right after the entries were read is in the stream of the case', async () => {
  const text = `{ complaint(number: "${number}") { timeline(first: 100) { nodes { text } pageInfo { streamCursor } } } }`;
  let answer:
    | { complaint: { timeline: { nodes: { text: string }[]; pageInfo: { streamCursor: string } } } }
    | undefined;
  const hit = await rightAfterReading(
    /from timeline_entry where/,
    () => comment('gerade eben'),
    async () => {
      answer = await cell.query(text);
    },
  );
  expect(hit).toBe(true);
  const { timeline } = answer!.complaint;
  expect(timeline.nodes.map((node) => node.text)).not.toContain('gerade eben');
  const socket = await cell.socket();
  const stream = socket.subscribe(CASE, { number, after: timeline.pageInfo.streamCursor });
  expect((await stream.next()).__typename).toBe('StreamReady');
  expect(await stream.next()).toMatchObject({ entry: { text: 'gerade eben' } });
  socket.kill();
});

test('I22: the case itself: a change right after its row was read is in the stream too', async () => {
  const text = `{ complaint(number: "${number}") { version timeline(last: 1) { pageInfo { streamCursor } } } }`;
  let answer: { complaint: { version: number; timeline: { pageInfo: { streamCursor: string } } } } | undefined;
  await rightAfterReading(
    /from complaint where district_id = \$1 and number/,
    () => comment('dazwischen'),
    async () => {
      answer = await cell.query(text);
    },
  );
  const { version, timeline } = answer!.complaint;
  const socket = await cell.socket();
  const stream = socket.subscribe(CASE, { number, after: timeline.pageInfo.streamCursor });
  expect((await stream.next()).__typename).toBe('StreamReady');
  expect(await stream.next()).toMatchObject({ version: version + 1 });
  socket.kill();
});

/** Every list of the schema, as it is asked for and the statement that reads its rows. */
const LISTS: [string, string, RegExp][] = [
  ['Query.apiKeys', 'apiKeys', /from api_key/],
  ['Query.auditEntries', 'auditEntries', /from audit/],
  ['Query.groupMembers', 'groupMembers(groupNumber: 1)', /from group_member/],
  ['Query.officerAccounts', 'officerAccounts', /from officer o/],
  ['Query.slaPolicies', 'slaPolicies', /from sla_policy/],
  ['Query.complaints', 'complaints', /from complaint c where/],
  ['Query.searchComplaints', 'searchComplaints(text: "सड़क")', /from complaint c where/],
  ['Query.notifications', 'notifications', /from notification/],
  ['Query.intake', 'intake', /from intake_message/],
  ['Query.outbox', 'outbox', /from outbound_message m left join/],
  ['Query.officers', 'officers', /from officer o/],
  ['Query.departments', 'departments', /from department d where/],
  ['Query.groups', 'groups', /from message_group g/],
  ['Query.hearingSessions', 'hearingSessions', /from hearing_session s/],
  ['Complaint.timeline', 'timeline', /from timeline_entry where/],
];

/** Of a proposal or a file that was sent: nothing is told of them by a stream. */
const OF_NO_STREAM = ['CalendarPreview.examples', 'DirectoryImport.rows'];
const ADMINISTRATORS = /apiKeys|auditEntries|groupMembers|officerAccounts/;

test.each(LISTS)('I22: the cursor of %s was taken before its rows', async (name, field, pattern) => {
  const page = `${field} { nodes { id } pageInfo { streamCursor } }`;
  const text = name.startsWith('Query') ? `{ ${page} }` : `{ complaint(number: "${number}") { ${page} } }`;
  let change = '';
  let answer: any;
  const hit = await rightAfterReading(
    pattern,
    async () => {
      change = (await comment('gleich danach')).cursor;
    },
    async () => {
      answer = await (ADMINISTRATORS.test(field) ? admin : cell).query(text);
    },
  );
  expect(hit).toBe(true);
  const { pageInfo } = (name.startsWith('Query') ? Object.values(answer)[0] : answer.complaint.timeline) as any;
  expect(seqOf(pageInfo.streamCursor)).toBeLessThan(seqOf(change));
});

test('I22: there is no list besides these', () => {
  const types = Object.values(buildSchema().getTypeMap()).filter((type) => type instanceof GraphQLObjectType);
  const lists = types.flatMap((type) =>
    Object.values(type.getFields())
      .filter((field) => getNamedType(field.type).name.endsWith('Connection'))
      .map((field) => `${type.name}.${field.name}`),
  );
  expect(lists.sort()).toEqual([...LISTS.map(([name]) => name), ...OF_NO_STREAM].sort());
});

test('I22: a quiet page: its cursor is the head, and nothing is replayed', async () => {
  const { complaints } = await cell.query('{ complaints { pageInfo { streamCursor } } }');
  const socket = await cell.socket();
  const stream = socket.subscribe(
    'subscription($after: Cursor) { complaints(after: $after) { __typename ... on StreamReady { resumed replaying cursor } } }',
    { after: complaints.pageInfo.streamCursor },
  );
  expect(await stream.next()).toEqual({
    __typename: 'StreamReady',
    resumed: true,
    replaying: 0,
    cursor: complaints.pageInfo.streamCursor,
  });
  socket.kill();
});
