/** Rights that change while somebody listens: nothing after the change reaches him, and he is told how to come back. */
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { LoggedEvent } from '../../src/realtime/event-log.ts';
import { SocketClient } from '../support/socket-client.ts';
import { Person, type World, world } from '../support/world.ts';
import { CASE, eventually, INBOX, LIST, WALL } from './documents.ts';

let w: World;
let admin: Person;
beforeAll(async () => {
  w = await world();
  admin = await w.officer('ADMIN');
});
afterAll(() => w.close());

const SET_POSTINGS =
  'mutation($input: SetOfficerPostingsInput!) { setOfficerPostings(input: $input) { cursor errors { code } } }';
const move = async (person: Person, departmentCode: string): Promise<{ cursor: string }> =>
  (
    await admin.query(SET_POSTINGS, {
      input: { officerId: person.id, postings: [{ role: 'OFFICER', departmentCode }] },
    })
  ).setOfficerPostings;

test('I6: a moved officer gets StreamReset at the very position, nothing after, is closed 4403 and comes back with new rights', async () => {
  const officer = await w.officer('OFFICER', 'PWD');
  const client = await officer.socket();
  const [list, inbox] = [client.subscribe(LIST), client.subscribe(INBOX)];
  await list.next();
  await inbox.next();
  const seen = await w.complaint({ department: 'PWD' });
  expect(await list.next()).toMatchObject({ number: seen, scope: 'ENTERED' });
  const { cursor } = await move(officer, 'SWD');
  const after = [w.complaint({ department: 'PWD' }), w.complaint({ department: 'SWD' })];
  for (const stream of [list, inbox]) {
    expect(await stream.next()).toMatchObject({ __typename: 'StreamReset', reason: 'ACCESS_CHANGED', cursor });
    expect((await stream.raw()).type).toBe('complete');
  }
  expect(await client.closed).toEqual({ code: 4403, reason: 'Rights changed' });
  const [, theirs] = await Promise.all(after);
  const again = (await officer.socket()).subscribe(LIST, { after: cursor });
  expect(await again.next()).toMatchObject({ __typename: 'StreamReady', resumed: true });
  expect(await again.next()).toMatchObject({ number: theirs, scope: 'ENTERED' });
  again.client.kill();
});

test('I6: between the change and the close nothing new is begun', async () => {
  const officer = await w.officer('OFFICER', 'PWD');
  const client = await officer.socket();
  const list = client.subscribe(LIST);
  await list.next();
  await move(officer, 'SWD');
  await list.until('StreamReset');
  const message = await client.subscribe(LIST, {}, 'late').raw();
  expect(message).toMatchObject({ type: 'error', payload: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  expect((await client.closed).code).toBe(4403);
});

test('I6: a stream is not begun before every change up to its beginning is known, however late this node hears of it', async () => {
  const officer = await w.officer('OFFICER', 'PWD');
  const client = await officer.socket();
  jest.spyOn(w.nistaran.services.streams.tailer, 'read').mockResolvedValue([]);
  await move(officer, 'SWD');
  const { payload } = await client.subscribe(LIST, {}, 'late').raw();
  jest.restoreAllMocks();
  expect(payload.errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  expect(w.nistaran.services.streams.active.get('complaints')).toBe(0);
  expect((await client.closed).code).toBe(4403);
});

test('I6: signOut closes the sockets of that session only', async () => {
  const officer = await w.officer('OFFICER', 'PWD');
  const elsewhere = new Person(w, await w.session(officer.id), officer.id);
  const [here, there] = [await officer.socket(), await elsewhere.socket()];
  const stream = here.subscribe(LIST);
  await stream.next();
  await officer.query('mutation { signOut { signedOut } }');
  expect(await stream.next()).toMatchObject({ __typename: 'StreamReset', reason: 'ACCESS_CHANGED' });
  expect((await here.closed).code).toBe(4403);
  const other = there.subscribe(LIST);
  expect((await other.next()).__typename).toBe('StreamReady');
  const back = await new SocketClient(`${w.url}/graphql`).connect();
  back.send({ type: 'connection_init', payload: officer.headers });
  expect((await back.closed).code).toBe(4403);
  there.kill();
});

test('I6: a closed account is told not to come back: 4410', async () => {
  const officer = await w.officer('OFFICER', 'PWD');
  const client = await officer.socket();
  await admin.done('setOfficerActive', { officerId: officer.id, active: false }, 'cursor');
  expect(await client.closed).toEqual({ code: 4410, reason: 'Account closed' });
});

test('I16: a session that expires while connected is closed with 4403', async () => {
  const officer = await w.officer('OFFICER', 'PWD');
  const number = await w.complaint({ department: 'PWD' });
  const brief = new Person(w, await w.session(officer.id, new Date(w.clock.now().getTime() + 3_000)), officer.id);
  const client = await brief.socket();
  const stream = client.subscribe(CASE, { number });
  await stream.next();
  expect(await client.closed).toEqual({ code: 4403, reason: 'Session expired' });
});

test('I6: the wall ends with the rights of its viewer', async () => {
  const officer = await w.officer('CELL');
  const client = await officer.socket();
  const stream = client.subscribe(WALL, { board: 'war-room' });
  await stream.next();
  await stream.next();
  await move(officer, 'SWD');
  let message = await stream.raw();
  while (message.type === 'next') message = await stream.raw();
  expect(message.type).toBe('complete');
  expect((await client.closed).code).toBe(4403);
});

test('a change of somebody else’s rights is nobody else’s end', async () => {
  const [moved, stays] = [await w.officer('OFFICER', 'PWD'), await w.officer('OFFICER', 'PWD')];
  const client = await stays.socket();
  const stream = client.subscribe(LIST);
  await stream.next();
  await move(moved, 'SWD');
  const number = await w.complaint({ department: 'PWD' });
  expect(await stream.next()).toMatchObject({ number });
  expect(client.socket.readyState).toBe(client.socket.OPEN);
  client.kill();
});

describe('the watch of rights', () => {
  test('tells every change in a burst longer than its batch, once', async () => {
    const { access } = w.nistaran.services.streams;
    const officer = await w.officer('OFFICER', 'PWD');
    let told = 0;
    const onChange = (event: LoggedEvent) => {
      if (event.subjectId === officer.id) told += 1;
    };
    await access.watch(onChange);
    await w.sql.query(
      `insert into event_log (district_id, at, event_id, type, actor_kind, actor_role, visibility, subject_id)
        select 1, $1, gen_random_uuid(), case when i % 400 = 0 then 'ACCESS_CHANGED' else 'DUTY_STARTED' end, 'SYSTEM', 'CELL', 'STAFF', $2 from generate_series(1, 1600) i`,
      [new Date(), officer.id],
    );
    await Promise.all([access.catchUp(), access.catchUp()]);
    expect(told).toBe(4);
    await eventually(() => w.nistaran.services.streams.tailer.lagMs < 1_000, 'the tailer has read it too');
    await access.catchUp();
    expect(told).toBe(4);
    access.leave(onChange);
  });

  test('rests when nobody watches', async () => {
    const { access, tailer } = w.nistaran.services.streams;
    const client = await (await w.officer('OFFICER', 'PWD')).socket();
    expect(access.watcherCount).toBeGreaterThan(0);
    client.kill();
    await eventually(() => access.watcherCount === 0 && tailer.listenerCount === 0, 'nobody listens');
  });
});
