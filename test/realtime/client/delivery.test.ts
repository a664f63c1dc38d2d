/** What the library delivers, whatever the line does to it: every step once and in order, and nothing it does not know. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, jest, test } from '@jest/globals';
import { type Connection, connect } from '../../../src/client/index.ts';
import { CaseStepsDocument, ComplaintChangesDocument } from '../../../src/client/operations.generated.ts';
import { type Person, type World, world } from '../../support/world.ts';
import { eventually, headCursor, seqOf } from '../documents.ts';
import { chaos } from './chaos.ts';
import { items, Meddler } from './meddler.ts';

let w: World;
let cell: Person;
let meddler: Meddler;
let connection: Connection;
beforeAll(async () => {
  w = await world();
  cell = await w.cell();
});
afterAll(() => w.close());
beforeEach(async () => {
  meddler = await new Meddler(w.url).open();
  connection = connect({ url: meddler.url, token: () => cell.token });
});
afterEach(async () => {
  connection.close();
  await meddler.stop();
});

const WRITERS = 4;
const STEPS = 120;

async function write(): Promise<void> {
  let number = await w.complaint();
  for (let done = 1; done < STEPS; done += 1) {
    if (Math.random() < 0.3) number = await w.complaint();
    else await cell.done('addComment', { number, text: `टिप्पणी ${done}` });
  }
}

test('I3 each (complaint, version) is delivered once, although the server replays what was delivered and sockets are cut at random', async () => {
  const from = await headCursor(w);
  const seen: { eventId: string; cursor: string }[] = [];
  const stream = connection.stream(ComplaintChangesDocument, {
    variables: { coalesce: false },
    from,
    on: {
      ComplaintChanged({ eventId, cursor }) {
        seen.push({ eventId, cursor });
      },
    },
  });
  // Each resumption is from some place before the last one that was asked for.
  const asked: string[] = [];
  let sent = 0;
  meddler.toServer = (message) => {
    if (message.type !== 'subscribe') return message;
    asked.push(message.payload.variables.after);
    message.payload.variables.after = asked[Math.floor(Math.random() * asked.length)];
    return message;
  };
  meddler.toClient = items((item) => {
    if (item.__typename === 'ComplaintChanged') sent += 1;
    return [item];
  });
  const peace = chaos(connection, meddler);
  await Promise.all(Array.from({ length: WRITERS }, write));
  const cuts = await peace();
  const { rows } = await w.sql.query('select event_id from event_log where seq > $1 order by seq', [seqOf(from)]);
  await eventually(() => seen.length >= rows.length, 'everything has arrived', 15_000);
  expect(seen.map(({ eventId }) => eventId)).toEqual(rows.map((row) => row.event_id));
  expect(rows.length).toBeGreaterThanOrEqual(WRITERS * STEPS);
  expect(cuts).toBeGreaterThan(5);
  expect(sent).toBeGreaterThan(rows.length); // there was something to drop
  expect(seen.at(-1)?.cursor).toBe(stream.cursor);
}, 60_000);

test('I27 a member of the union that is not known yet is passed over, and its cursor counts', async () => {
  const seen: string[] = [];
  const stream = connection.stream(ComplaintChangesDocument, {
    on: {
      ComplaintChanged({ number }) {
        seen.push(number);
      },
    },
  });
  await eventually(() => stream.status.state === 'live', 'live');
  // The next change comes as something of next year's.
  meddler.toClient = items((item) =>
    item.__typename === 'ComplaintChanged'
      ? [{ __typename: 'ComplaintFolded', cursor: item.cursor, folds: 3 }]
      : [item],
  );
  const before = stream.cursor;
  await w.complaint();
  await eventually(() => stream.cursor !== before, 'the cursor has moved');
  meddler.toClient = (message) => [message];
  const { cursor } = stream;
  meddler.cut();
  const known = await w.complaint();
  await eventually(() => seen.length > 0, 'the known one is here', 15_000);
  expect(seen).toEqual([known]);
  expect(meddler.payloads('subscribe')[1].variables.after).toBe(cursor);
  expect(stream.status.state).toBe('live');
});

test('an item that the server could not make whole is asked for again, not left out', async () => {
  const number = await w.complaint();
  const seen: number[] = [];
  const stream = connection.stream(CaseStepsDocument, {
    variables: { number },
    on: {
      TimelineEntryAdded({ version, entry }) {
        if (entry !== null) seen.push(version);
      },
    },
  });
  await eventually(() => stream.status.state === 'live', 'live');
  let faults = 2;
  meddler.toClient = (message) => {
    if (message.payload?.data?.complaint?.__typename !== 'TimelineEntryAdded' || faults === 0) return [message];
    faults -= 1;
    const errors = [{ message: 'Internal', path: ['complaint', 'entry'], extensions: { code: 'INTERNAL' } }];
    const { complaint } = message.payload.data;
    const data = faults === 0 ? { complaint: { ...complaint, entry: null } } : null; // a part is missing, or all
    return [{ ...message, payload: { data, errors } }];
  };
  for (const text of ['एक', 'दो', 'तीन']) await cell.done('addComment', { number, text });
  await eventually(() => seen.length === 3, 'all three', 15_000);
  expect(seen).toEqual([2, 3, 4]);
  expect(faults).toBe(0);
});

test('a handler that throws costs the stream nothing', async () => {
  const seen: string[] = [];
  const thrown: string[] = [];
  // The test runner would take what is thrown into the open for a failure of its own.
  const microtask = jest.spyOn(globalThis, 'queueMicrotask').mockImplementation((task) => {
    try {
      task();
    } catch (error) {
      thrown.push((error as Error).message);
    }
  });
  const stream = connection.stream(ComplaintChangesDocument, {
    on: {
      ComplaintChanged({ number }) {
        seen.push(number);
        throw new Error('the owner slipped');
      },
    },
  });
  await eventually(() => stream.status.state === 'live', 'live');
  const numbers = [await w.complaint(), await w.complaint()];
  await eventually(() => seen.length === 2, 'both');
  microtask.mockRestore();
  expect(seen).toEqual(numbers);
  expect(thrown).toContain('the owner slipped');
  expect(meddler.attempts).toBe(1);
});
