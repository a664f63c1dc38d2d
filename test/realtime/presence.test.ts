/** `presence`: who looks at a case, on whichever node, and who is on duty; nobody without the right learns of either. */
import { once } from 'node:events';
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { v7 } from 'uuid';
import { recordIntervals } from '../support/intervals.ts';
import { nodeProcess, type SecondNode, secondNode, socketTo } from '../support/second-node.ts';
import type { SocketClient, Subscriber } from '../support/socket-client.ts';
import { Person, type World, world } from '../support/world.ts';
import { eventually, PRESENCE } from './documents.ts';

let w: World;
let other: SecondNode;
let cell: Person;
const clients: SocketClient[] = [];

beforeAll(async () => {
  w = await world();
  other = await secondNode(w);
  cell = await w.cell();
});
afterEach(async () => {
  jest.restoreAllMocks();
  for (const client of clients.splice(0)) client.kill();
  await eventually(async () => (await rows()) === 0, 'nobody looks');
});
afterAll(async () => {
  await other.nistaran.stop(0);
  await w.close();
});

async function rows(): Promise<number> {
  const { rows: counted } = await w.sql.query('select count(*)::int as rows from complaint_presence');
  return counted[0].rows;
}

async function connect(person: Person, node: { url: string } = w): Promise<SocketClient> {
  const client = await socketTo(node, person);
  clients.push(client);
  return client;
}

const subscribe = async (person: Person, variables: object, node?: { url: string }): Promise<Subscriber> =>
  (await connect(person, node)).subscribe(PRESENCE, variables);

/** Subscribes and waits for the first state. */
async function watch(person: Person, variables: object, node?: { url: string }): Promise<Subscriber> {
  const stream = await subscribe(person, variables, node);
  expect(await stream.next()).toMatchObject({ __typename: 'StreamReady', resumed: false });
  return stream;
}

const idsOf = (officers: { id: string }[]) => officers.map(({ id }) => id).sort();

/** Waits until a stream shows exactly these people. */
async function shows(stream: Subscriber, list: 'lookingAt' | 'onDuty', people: Person[]): Promise<void> {
  const expected = JSON.stringify(people.map(({ id }) => id).sort());
  while (JSON.stringify(idsOf((await stream.until('PresenceSnapshot'))[list])) !== expected);
}

/** Waits for the end of a stream; states that came before it are given. */
async function ends(stream: Subscriber): Promise<any[]> {
  const before = [];
  for (let message = await stream.raw(); message.type !== 'complete'; message = await stream.raw())
    before.push(Object.values(message.payload.data)[0]);
  return before;
}

describe('who looks at a case', () => {
  test('two officers see each other from two nodes; who completes, or whose socket dies, is gone', async () => {
    const [here, there] = [await w.officer('OFFICER', 'PWD'), await w.officer('HEAD', 'PWD')];
    const number = await w.complaint({ department: 'PWD' });
    const mine = await watch(here, { complaint: number.toLowerCase() });
    const first = await mine.next();
    expect(first).toMatchObject({ __typename: 'PresenceSnapshot', onDuty: [] });
    expect(first.lookingAt).toEqual([{ id: here.id, name: expect.any(String), roles: ['OFFICER'] }]);
    const theirs = await watch(there, { complaint: number }, other);
    await shows(theirs, 'lookingAt', [here, there]);
    await shows(mine, 'lookingAt', [here, there]);
    theirs.complete();
    await shows(mine, 'lookingAt', [here]);
    const again = await watch(there, { complaint: number }, other);
    await shows(mine, 'lookingAt', [here, there]);
    again.client.kill();
    await shows(mine, 'lookingAt', [here]);
  });

  test('an officer is there once, however many pages he has open, until the last one is closed', async () => {
    const officer = await w.officer('OFFICER', 'PWD');
    const number = await w.complaint({ department: 'PWD' });
    const watcher = await watch(cell, { complaint: number });
    const pages = [await watch(officer, { complaint: number }), await watch(officer, { complaint: number }, other)];
    await shows(watcher, 'lookingAt', [cell, officer]);
    await eventually(async () => (await rows()) === 3, 'three streams');
    pages[0]?.complete();
    await eventually(async () => (await rows()) === 2, 'one page is closed');
    expect(await watcher.isSilent()).toBe(true);
    pages[1]?.complete();
    await shows(watcher, 'lookingAt', [cell]);
  });

  test('a look at one case is nothing to those who look at another', async () => {
    const [first, second] = [await w.complaint(), await w.complaint()];
    const watcher = await watch(cell, { complaint: first });
    await shows(watcher, 'lookingAt', [cell]);
    await watch(await w.officer('OPERATOR'), { complaint: second }, other);
    expect(await watcher.isSilent(1_000)).toBe(true);
  });

  test('a node that stops takes its officers along', async () => {
    const officer = await w.officer('OPERATOR');
    const number = await w.complaint();
    const leaving = await secondNode(w);
    const watcher = await watch(cell, { complaint: number });
    await watch(officer, { complaint: number }, leaving);
    await shows(watcher, 'lookingAt', [cell, officer]);
    await leaving.nistaran.stop(0);
    expect(await rows()).toBe(1);
    await shows(watcher, 'lookingAt', [cell]);
  });

  test('the officers of a killed node stop counting after 45 seconds, and their rows are swept', async () => {
    const officer = await w.officer('OPERATOR');
    const forLong = new Person(w, await w.session(officer.id, new Date('2100-01-01T00:00:00Z')), officer.id);
    const number = await w.complaint();
    const victim = await nodeProcess(w);
    const turn = recordIntervals();
    try {
      const watcher = await watch(cell, { complaint: number });
      await watch(forLong, { complaint: number }, victim);
      await shows(watcher, 'lookingAt', [cell, officer]);
    } finally {
      victim.child.kill('SIGKILL');
      await once(victim.child, 'exit');
    }
    const watcher = await watch(cell, { complaint: number }, other);
    await shows(watcher, 'lookingAt', [cell, officer]);
    const passes = (seconds: number) =>
      w.sql.query(`update complaint_presence set seen_at = seen_at - interval '1 second' * $2 where officer_id = $1`, [
        officer.id,
        seconds,
      ]);
    await passes(30);
    turn(10_000);
    expect(await watcher.isSilent()).toBe(true);
    await passes(15);
    turn(10_000);
    await shows(watcher, 'lookingAt', [cell]);
    turn(15_000);
    await eventually(async () => (await rows()) === 2, 'the rows of the killed node are swept');
  });

  test('who stays is written anew at each beat, also after a crash has emptied the table', async () => {
    const turn = recordIntervals();
    const number = await w.complaint();
    await shows(await watch(cell, { complaint: number }), 'lookingAt', [cell]);
    await w.sql.query(`update complaint_presence set seen_at = seen_at - interval '40 seconds'`);
    turn(15_000);
    const fresh = `select from complaint_presence where seen_at > now() - interval '30 seconds'`;
    await eventually(async () => (await w.sql.query(fresh)).rowCount === 1, 'the row is fresh');
    await w.sql.query('truncate complaint_presence');
    turn(15_000);
    await eventually(async () => (await w.sql.query(fresh)).rowCount === 1, 'the row is back');
  });
});

describe('rights', () => {
  test.each([
    ['another department’s', () => w.complaint({ department: 'SWD' })],
    ['no such complaint', () => 'MZN26-999999-9'],
    ['no number', () => 'x'],
  ])('%s: one and the same end at once, and nobody hears of the attempt', async (_name, made) => {
    const complaint = await made();
    const watcher = await watch(cell, { complaint: await w.complaint({ department: 'SWD' }) });
    await shows(watcher, 'lookingAt', [cell]);
    const stranger = await subscribe(await w.officer('OFFICER', 'PWD'), { complaint });
    expect(await stranger.raw()).toEqual({ id: stranger.id, type: 'complete' });
    expect(await rows()).toBe(1);
    expect(await watcher.isSilent()).toBe(true);
  });

  test('a confidential complaint is looked at by its officer and those who may see all; the accused never', async () => {
    const [desk, colleague] = [await w.officer('OFFICER', 'PWD'), await w.officer('OFFICER', 'PWD')];
    const number = await w.complaint({ department: 'PWD', officerId: desk.id, confidential: true });
    const mine = await watch(desk, { complaint: number });
    await watch(cell, { complaint: number }, other);
    await shows(mine, 'lookingAt', [cell, desk]);
    expect(await ends(await subscribe(colleague, { complaint: number }))).toEqual([]);
    const about = await w.complaint({ department: 'PWD', respondentId: colleague.id });
    expect(await ends(await subscribe(colleague, { complaint: about }))).toEqual([]);
  });

  test('once a complaint becomes confidential, or goes to others, who may not see it leaves', async () => {
    const [desk, colleague] = [await w.officer('OFFICER', 'PWD'), await w.officer('OFFICER', 'PWD')];
    const number = await w.complaint({ department: 'PWD', officerId: desk.id });
    const watcher = await watch(cell, { complaint: number });
    const [mine, theirs] = [
      await watch(desk, { complaint: number }),
      await watch(colleague, { complaint: number }, other),
    ];
    await shows(watcher, 'lookingAt', [cell, desk, colleague]);
    await cell.done('setConfidential', { number, confidential: true, reason: 'संवेदनशील' });
    await ends(theirs);
    await shows(watcher, 'lookingAt', [cell, desk]);
    await cell.done('transferComplaint', { number, departmentCode: 'SWD', reason: 'उनका काम' });
    await ends(mine);
    await shows(watcher, 'lookingAt', [cell]);
  });

  test('with his postings an officer’s look ends, and others see him leave', async () => {
    const officer = await w.officer('OFFICER', 'PWD');
    const number = await w.complaint({ department: 'PWD' });
    const watcher = await watch(cell, { complaint: number });
    const stream = await watch(officer, { complaint: number }, other);
    await shows(watcher, 'lookingAt', [cell, officer]);
    const admin = await w.officer('ADMIN');
    await admin.done('setOfficerPostings', { officerId: officer.id, postings: [] }, 'cursor');
    await ends(stream);
    expect((await stream.client.closed).code).toBe(4403);
    await shows(watcher, 'lookingAt', [cell]);
  });

  test.each([
    ['a visitor', 'UNAUTHENTICATED', () => w.visitor()],
    ['a complainant', 'FORBIDDEN', async () => w.complainant(await w.complaint())],
    ['a machine that reads complaints', 'FORBIDDEN', () => w.integration(['complaints:read', 'personal-data'])],
    ['a wall screen', 'FORBIDDEN', () => w.officer('KIOSK')],
  ])('%s is told of no officer: %s', async (_name, code, somebody) => {
    const person = await somebody();
    for (const variables of [{ complaint: await w.complaint() }, { department: w.departments.PWD }]) {
      const stream = await subscribe(person, variables);
      expect((await stream.raw()).payload.errors).toMatchObject([{ extensions: { code } }]);
    }
    expect(await rows()).toBe(0);
  });
});

describe('arguments', () => {
  test.each([
    ['both', () => ({ complaint: 'MZN26-000001-1', department: w.departments.PWD }), 'BAD_USER_INPUT', /exactly one/],
    ['neither', () => ({}), 'BAD_USER_INPUT', /exactly one/],
    ['a department there is not', () => ({ department: v7() }), 'NOT_FOUND', /no such department/],
    ['no id', () => ({ department: 'PWD' }), 'NOT_FOUND', /no such department/],
  ])('%s: refused', async (_name, variables, code, message) => {
    const { payload } = await (await subscribe(cell, variables())).raw();
    expect(payload.errors).toMatchObject([{ message: expect.stringMatching(message), extensions: { code } }]);
  });

  test('in the language of the account', async () => {
    const officer = await w.officer('OFFICER', 'PWD');
    await w.sql.query(`update officer set locale = 'hi' where id = $1`, [officer.id]);
    const { payload } = await (await subscribe(officer, {})).raw();
    expect(payload.errors[0].message).toContain('ठीक एक');
  });
});

describe('who is on duty', () => {
  const setDuty = async (person: Person, type: 'DUTY_STARTED' | 'DUTY_ENDED') => {
    const since = type === 'DUTY_STARTED' ? w.clock.now() : null;
    await w.sql.query('update officer set on_duty_since = $2 where id = $1', [person.id, since]);
    await w.sql.query(
      `insert into event_log (district_id, at, event_id, type, actor_kind, actor_role, visibility, subject_id)
        values (1, $1, $2, $3, 'OFFICER', 'OFFICER', 'STAFF', $4)`,
      [w.clock.now(), v7(), type, person.id],
    );
  };

  test('the department’s officers who are on duty, on every node, as they come and go', async () => {
    const [officer, stranger] = [await w.officer('OFFICER', 'PWD'), await w.officer('OFFICER', 'SWD')];
    const streams = [
      await watch(officer, { department: w.departments.PWD }),
      await watch(stranger, { department: w.departments.PWD?.toUpperCase() }, other),
    ];
    for (const stream of streams) await shows(stream, 'onDuty', []);
    await setDuty(stranger, 'DUTY_STARTED');
    await setDuty(officer, 'DUTY_STARTED');
    for (const stream of streams) await shows(stream, 'onDuty', [officer]);
    await setDuty(officer, 'DUTY_ENDED');
    for (const stream of streams) await shows(stream, 'onDuty', []);
  });

  test('a posting that ends takes its officer off the list', async () => {
    const officer = await w.officer('OFFICER', 'ELEC');
    await w.sql.query('update officer set on_duty_since = now() where id = $1', [officer.id]);
    const watcher = await watch(cell, { department: w.departments.ELEC });
    await shows(watcher, 'onDuty', [officer]);
    const admin = await w.officer('ADMIN');
    const postings = [{ role: 'OFFICER', departmentCode: 'SWD' }];
    await admin.done('setOfficerPostings', { officerId: officer.id, postings }, 'cursor');
    await shows(watcher, 'onDuty', []);
  });
});

test('after 500 subscriptions, ended at any moment, no row, no watcher and no timer is left', async () => {
  const { streams } = w.nistaran.services;
  const numbers = [await w.complaint(), await w.complaint(), await w.complaint()];
  const people = await Promise.all([0, 1].map(() => w.officer('CELL')));
  const sockets = await Promise.all(Array.from({ length: 10 }, (_, index) => connect(people[index % 2] as Person)));
  const open = () => ({
    active: streams.active.get('presence') ?? 0,
    listeners: streams.tailer.listenerCount,
    watchers: streams.access.watcherCount,
  });
  const idle = open();
  const intervals = jest.spyOn(globalThis, 'setInterval');
  const cleared = jest.spyOn(globalThis, 'clearInterval');
  for (let round = 0; round < 5; round += 1) {
    const opened = Array.from({ length: 100 }, (_, index) => {
      const variables = index % 5 === 4 ? { department: w.departments.PWD } : { complaint: numbers[index % 3] };
      return (sockets[index % sockets.length] as SocketClient).subscribe(PRESENCE, variables);
    });
    // Some complete before they are open, some after StreamReady, some after the first state.
    for (const [index, stream] of opened.entries()) {
      for (let count = 0; count < index % 3; count += 1) await stream.next();
      stream.complete();
    }
    await eventually(() => open().active === 0, 'all streams are closed');
  }
  await eventually(async () => JSON.stringify(open()) === JSON.stringify(idle), `${JSON.stringify(idle)} again`);
  await eventually(async () => (await rows()) === 0, 'no row is left');
  const stopped = new Set(cleared.mock.calls.map(([timer]) => timer));
  const begun = intervals.mock.results.map(({ value }) => value as NodeJS.Timeout);
  expect(begun.length).toBeGreaterThan(0);
  expect(begun.filter((timer) => !stopped.has(timer))).toEqual([]);
});
