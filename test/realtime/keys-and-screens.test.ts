/** Machines and wall screens: what is revoked says nothing more, on whichever node, and is told not to come back. I16: what expires comes back and has lost nothing. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { Listening } from '../support/listening.ts';
import { SocketClient, type Subscriber } from '../support/socket-client.ts';
import { type Node, Person, type World, world } from '../support/world.ts';
import { eventually, headCursor, LIST, seqOf, WALL } from './documents.ts';

const PROGRAM = join(import.meta.dirname, '../../dist/src/cli/main.js');

let w: World;
let other: Node;
let admin: Person;
const clients: SocketClient[] = [];

beforeAll(async () => {
  w = await world();
  other = await w.anotherNode();
  admin = await w.officer('ADMIN');
});
afterEach(() => {
  for (const client of clients.splice(0)) client.kill();
});
afterAll(() => w.close());

async function listen(person: Person, document: string, variables: object = {}) {
  const client = await person.socket();
  clients.push(client);
  const listening = new Listening(client);
  const stream = client.subscribe(document, variables);
  expect((await stream.next()).__typename).toBe('StreamReady');
  return { client, listening, stream, items: () => listening.items(stream) };
}

async function revokedAt({ id }: Person): Promise<number> {
  const sql = `select max(seq)::int as seq from event_log where type = 'ACCESS_CHANGED' and subject_id = $1`;
  return (await w.sql.query(sql, [id])).rows[0].seq;
}

const isRefused = async (person: Person) => {
  const client = await new SocketClient(`${w.url}/graphql`).connect();
  client.send({ type: 'connection_init', payload: person.headers });
  return (await client.closed).code;
};

describe('a screen', () => {
  test('I6: revoked, its wall says nothing more and its socket is closed with 4410, on both nodes; another screen goes on', async () => {
    const [kiosk, next] = [await w.officer('KIOSK'), await w.officer('KIOSK')];
    const board = { board: 'war-room' };
    const [here, there, stays] = [
      await listen(kiosk, WALL, board),
      await listen(kiosk.at(other), WALL, board),
      await listen(next.at(other), WALL, board),
    ];
    for (const { stream } of [here, there, stays]) expect((await stream.next()).__typename).toBe('WallSnapshot');
    await admin.done('setOfficerActive', { officerId: kiosk.id, active: false }, 'cursor');
    const number = await w.complaint({ department: 'ELEC' });
    for (const { client } of [here, there])
      expect(await client.closed).toEqual({ code: 4410, reason: 'Account closed' });
    await eventually(() => stays.listening.text.includes(number), 'the other screen shows it');
    const revoked = await revokedAt(kiosk);
    for (const { listening, stream, items } of [here, there]) {
      expect(listening.of(stream).at(-1)?.type).toBe('complete');
      for (const { cursor } of items()) expect(seqOf(cursor)).toBeLessThan(revoked);
      expect(listening.text).not.toContain(number);
    }
    expect(await isRefused(kiosk)).toBe(4403);
  });

  test('reads its board and nothing else', async () => {
    const client = await (await w.officer('KIOSK')).socket();
    clients.push(client);
    for (const document of [LIST, 'subscription { inbox { __typename } }'])
      expect((await client.subscribe(document).raw()).payload.errors).toMatchObject([
        { extensions: { code: 'FORBIDDEN' } },
      ]);
  });
});

/** The command line, on the database of this world; no node of it. */
async function nistaran(...args: string[]): Promise<void> {
  const env = { PATH: process.env.PATH ?? '', DATABASE_URL: w.database.url, NISTARAN_DATA_DIR: w.dataDir };
  const child = spawn(process.execPath, [PROGRAM, ...args], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`nistaran ${args.join(' ')} ended with ${code}`);
}

describe('a key', () => {
  test('I6: revoked on the command line while it streams: reset at that position, nothing after, 4410, on both nodes', async () => {
    const key = await w.integration(['complaints:read']);
    const keyId = (key.token as string).split('_')[1] as string;
    const all = [await listen(key, LIST), await listen(key.at(other), LIST)];
    const seen = await w.complaint();
    let wakeUps = 0;
    w.nistaran.services.streams.onWake('log', () => {
      wakeUps += 1;
    });
    for (const { items } of all) await eventually(() => items().some((item) => item.number === seen), 'it streams');
    await nistaran('revoke-api-key', '--district', 'MZN', '--key-id', keyId);
    expect(wakeUps).toBeGreaterThan(0);
    const unseen = await w.complaint();
    for (const { client, listening, items } of all) {
      expect((await client.closed).code).toBe(4410);
      expect(items().at(-1)).toMatchObject({ __typename: 'StreamReset', reason: 'ACCESS_CHANGED' });
      expect(seqOf(items().at(-1).cursor)).toBe(await revokedAt(key));
      expect(listening.text).not.toContain(unseen);
    }
    expect(await isRefused(key)).toBe(4403);
  }, 30_000);

  test('of somebody else goes on', async () => {
    const [revoked, stays] = [await w.integration(['complaints:read']), await w.integration(['complaints:read'])];
    const [one, two] = [await listen(revoked, LIST), await listen(stays, LIST)];
    const keyId = (revoked.token as string).split('_')[1] as string;
    await nistaran('revoke-api-key', '--district', 'MZN', '--key-id', keyId);
    expect((await one.client.closed).code).toBe(4410);
    const number = await w.complaint();
    await eventually(() => two.items().some((item) => item.number === number), 'the other key hears of it');
  }, 30_000);
});

describe('what expires', () => {
  const soon = () => new Date(w.clock.now().getTime() + 1_500);

  /** Writes until it is told to stop; gives the numbers. */
  function writing(): () => Promise<string[]> {
    const numbers: string[] = [];
    let goesOn = true;
    const done = (async () => {
      while (goesOn) numbers.push(await w.complaint());
    })();
    return async () => {
      goesOn = false;
      await done;
      return numbers;
    };
  }

  /** Reads until the log's present end; registers every event id in order. */
  async function read(stream: Subscriber, heard: string[]): Promise<void> {
    const { head } = await w.nistaran.services.streams.bounds();
    for (let seq = 0; seq < head; ) {
      const item = await stream.next(10_000);
      seq = seqOf(item.cursor);
      if (item.__typename === 'ComplaintChanged') heard.push(item.eventId);
    }
  }

  test.each<[string, () => Promise<[Person, Person]>]>([
    [
      'a session',
      async () => {
        const { id } = await w.officer('CELL');
        return [new Person(w, await w.session(id, soon()), id), new Person(w, await w.session(id), id)];
      },
    ],
    [
      'a key',
      async () => {
        const [brief, next] = [await w.integration(['complaints:read']), await w.integration(['complaints:read'])];
        await w.sql.query('update api_key set expires_at = $2 where id = $1', [brief.id, soon()]);
        return [brief, next];
      },
    ],
  ])(
    'I16: %s that expires in the middle of a stream is closed with 4403; resumed with a new one, nothing is lost',
    async (_name, people) => {
      const [brief, again] = await people();
      const after = await headCursor(w);
      const stop = writing();
      const { client, items } = await listen(brief, LIST, { coalesce: false });
      const late = setTimeout(() => client.kill(), 25_000); // closed within 30 s, or 1006
      expect(await client.closed).toEqual({ code: 4403, reason: 'Session expired' });
      clearTimeout(late);
      const heard = items().filter((item) => item.__typename === 'ComplaintChanged');
      expect(heard.length).toBeGreaterThan(0);
      expect(await isRefusedAt(brief)).toBe(4403);
      const back = await again.socket();
      clients.push(back);
      const resumed = back.subscribe(LIST, { coalesce: false, after: items().at(-1).cursor });
      expect(await resumed.next()).toMatchObject({ __typename: 'StreamReady', resumed: true });
      const numbers = await stop();
      const ids = heard.map((item) => item.eventId);
      await read(resumed, ids);
      const events = await w.nistaran.services.streams.readLog(seqOf(after), 5_000);
      const first = events.findIndex(({ eventId }) => eventId === ids[0]);
      expect(ids).toEqual(events.slice(first).map(({ eventId }) => eventId));
      expect(ids.length).toBeGreaterThan(heard.length);
      expect(numbers.length).toBeGreaterThanOrEqual(ids.length);
    },
    60_000,
  );

  /** The clock of the world stands still: it is moved to where the credentials have expired. */
  async function isRefusedAt(person: Person): Promise<number> {
    w.clock.advance({ seconds: 2 });
    return isRefused(person);
  }
});
