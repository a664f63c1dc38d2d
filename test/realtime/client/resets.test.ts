/** What cannot go on without a gap: the list is asked for again, and the stream goes on from there. With the real causes. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { type Connection, connect, type KeptList, keepList, RequestError } from '../../../src/client/index.ts';
import {
  CaseStepsDocument,
  ComplaintChangesDocument,
  ComplaintListDocument,
} from '../../../src/client/operations.generated.ts';
import { type Person, type World, world } from '../../support/world.ts';
import { cursorOf, eventually, headCursor } from '../documents.ts';
import { Meddler } from './meddler.ts';

let w: World;
let admin: Person;
let meddler: Meddler;
let connection: Connection;
beforeAll(async () => {
  w = await world();
  admin = await w.officer('ADMIN');
});
afterAll(() => w.close());
beforeEach(async () => {
  meddler = await new Meddler(w.url).open();
});
afterEach(async () => {
  connection.close();
  await meddler.stop();
});

const listOf = (person: Person) => {
  connection = connect({ url: meddler.url, token: () => person.token });
  return keepList(connection, {
    query: ComplaintListDocument,
    stream: ComplaintChangesDocument,
    variables: { filter: { open: true } },
  });
};

const numbers = (list: KeptList<{ number: string; version: number }>) => [...list.rows.keys()].sort();

/** Every state the list has had. */
function statesOf(list: Pick<KeptList<never>, 'watch' | 'status'>): string[] {
  const states: string[] = [list.status.state];
  list.watch(() => states.at(-1) !== list.status.state && states.push(list.status.state));
  return states;
}

test('an officer is moved to another department: his list becomes that of the new one', async () => {
  const officer = await w.officer('OFFICER', 'PWD');
  const old = await w.complaint({ department: 'PWD' });
  const list = listOf(officer);
  const states = statesOf(list);
  await eventually(() => list.status.state === 'live', 'live');
  expect(numbers(list)).toEqual([old]);
  const [, theirs] = await Promise.all([
    admin.query(
      'mutation($input: SetOfficerPostingsInput!) { setOfficerPostings(input: $input) { errors { code } } }',
      { input: { officerId: officer.id, postings: [{ role: 'OFFICER', departmentCode: 'SWD' }] } },
    ),
    w.complaint({ department: 'SWD' }),
  ]);
  await eventually(() => numbers(list).join() === theirs && list.status.state === 'live', 'the new list', 15_000);
  const later = await w.complaint({ department: 'SWD' });
  await eventually(() => list.rows.has(later), 'and what comes to it');
  expect(states).toContain('reset');
});

test('an account is closed: the list stops and says so', async () => {
  const officer = await w.officer('OFFICER', 'PWD');
  const list = listOf(officer);
  await eventually(() => list.status.state === 'live', 'live');
  await admin.query(
    'mutation($input: SetOfficerActiveInput!) { setOfficerActive(input: $input) { errors { code } } }',
    {
      input: { officerId: officer.id, active: false },
    },
  );
  await eventually(() => list.status.state === 'stopped', 'stopped', 15_000);
  expect(list.status).toMatchObject({ reason: 'ACCOUNT_CLOSED' });
});

test('a cursor of another database: the list is queried again, also when that fails at first; meanwhile the old rows stand', async () => {
  const cell = await w.cell();
  const list = listOf(cell);
  await eventually(() => list.status.state === 'live', 'live');
  const before = numbers(list);
  meddler.toServer = (message) => {
    if (message.type === 'subscribe') message.payload.variables.after = cursorOf('00000000', 1);
    return message;
  };
  meddler.isRefusing = true;
  meddler.cut();
  const missed = await w.complaint();
  setTimeout(() => {
    meddler.isRefusing = false;
  }, 500);
  await eventually(() => list.status.state === 'reset', 'reset', 15_000);
  expect(numbers(list)).toEqual(before);
  meddler.toServer = (message) => message;
  await eventually(() => list.status.state === 'live' && list.rows.has(missed), 'live again', 15_000);
  expect(numbers(list)).toEqual([...before, missed].sort());
});

test('a line cut between StreamReady and StreamReset hides no gap', async () => {
  const cell = await w.cell();
  connection = connect({ url: meddler.url, token: () => cell.token });
  const foreign = cursorOf('00000000', 1);
  meddler.toClient = (message) => {
    if (message.payload?.data?.complaints?.__typename !== 'StreamReset') return [message];
    meddler.toClient = (each) => [each];
    setImmediate(() => meddler.cut());
    return [];
  };
  const stream = connection.stream(ComplaintChangesDocument, { from: foreign, on: {} });
  await eventually(() => stream.status.state === 'reset', 'reset', 15_000);
  expect(meddler.payloads('subscribe').map(({ variables }) => variables.after)).toEqual([foreign, foreign]);
});

test('without a list to query a stream goes on after its reset, and tells of it', async () => {
  const cell = await w.cell();
  connection = connect({ url: meddler.url, token: () => cell.token });
  const seen: string[] = [];
  const stream = connection.stream(ComplaintChangesDocument, {
    from: cursorOf('00000000', 1),
    on: {
      StreamReset({ reason }) {
        seen.push(reason);
      },
      ComplaintChanged({ number }) {
        seen.push(number);
      },
    },
  });
  await eventually(() => stream.status.state === 'reset', 'reset');
  expect(stream.status).toEqual({ state: 'reset', reason: 'EPOCH_CHANGED' });
  const number = await w.complaint();
  await eventually(() => seen.includes(number), 'goes on', 15_000);
  expect(seen).toEqual(['EPOCH_CHANGED', number]);
});

test('what the server will never do is said at once: no right, no such case, a cursor that is none', async () => {
  const cell = await w.cell();
  connection = connect({ url: meddler.url, token: () => cell.token });
  const noCase = connection.stream(CaseStepsDocument, { variables: { number: 'MZN26-999999-9' }, on: {} });
  const noCursor = connection.stream(ComplaintChangesDocument, { from: 'rubbish', on: {} });
  const noField = connection.stream('subscription { nothing { __typename cursor } }', { on: {} });
  const noQuery = connection.stream(ComplaintChangesDocument, {
    from: async () => (await connection.request('{ nothing }', {})) as never,
    on: {},
  });
  await eventually(
    () => [noCase, noCursor, noField, noQuery].every(({ status }) => status.state === 'stopped'),
    'all stopped',
  );
  expect(noCase.status).toMatchObject({ reason: 'NOT_FOUND' });
  expect(noCursor.status).toMatchObject({ reason: 'REFUSED', errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
  expect(noField.status).toMatchObject({ reason: 'REFUSED' });
  expect(noQuery.status).toMatchObject({ reason: 'REFUSED' });
  await expect(connection.request('{ nothing }', {})).rejects.toThrow(RequestError);
});

test('a visitor may not follow complaints, and is told so', async () => {
  connection = connect({ url: meddler.url });
  const stream = connection.stream(ComplaintChangesDocument, { on: {} });
  await eventually(() => stream.status.state === 'stopped', 'stopped', 15_000);
  expect(stream.status).toMatchObject({ reason: 'SIGNED_OUT', errors: [expect.anything()] });
});

test('own writes: a change is saved when the stream has passed its cursor, shown here or not', async () => {
  const cell = await w.cell();
  const list = listOf(cell);
  await eventually(() => list.status.state === 'live', 'live');
  const number = await w.complaint();
  const { cursor } = await cell.done('addComment', { number, text: 'देखा' });
  await list.passed(cursor);
  expect(list.rows.get(number)?.version).toBe(2);
  await list.passed(cursor); // at once
  const last = await headCursor(w);
  const next = await cell.done('addComment', { number, text: 'फिर देखा' });
  const passing = list.passed(next.cursor);
  await list.passed(last);
  await passing;
  expect(list.rows.get(number)?.version).toBe(3);
});
