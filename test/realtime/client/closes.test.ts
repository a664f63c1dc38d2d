/** What the library does at each close code, through a proxy that closes at will: resume, refresh, wait, or stop. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { type Connection, type ConnectOptions, connect } from '../../../src/client/index.ts';
import { ComplaintChangesDocument } from '../../../src/client/operations.generated.ts';
import { type Person, type World, world } from '../../support/world.ts';
import { eventually } from '../documents.ts';
import { Meddler } from './meddler.ts';

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
});
afterEach(async () => {
  connection.close();
  await meddler.stop();
});

/** Follows the list; gives the stream and the numbers that entered, in order. */
function follow(token: ConnectOptions['token'] = () => cell.token) {
  connection = connect({ url: meddler.url, token });
  const entered: string[] = [];
  const stream = connection.stream(ComplaintChangesDocument, {
    variables: { filter: { open: true } },
    on: {
      ComplaintChanged({ number, scope }) {
        if (scope === 'ENTERED') entered.push(number);
      },
    },
  });
  const isLive = () => eventually(() => stream.status.state === 'live', 'live', 15_000);
  return { stream, entered, isLive };
}

test.each([1000, 1001, 1006, 1011, 1012, 4400, 4413, 4499, 4500])(
  '%i: comes back by itself and resumes where it was',
  async (code) => {
    const { stream, entered, isLive } = follow();
    await isLive();
    const first = await w.complaint();
    await eventually(() => entered.includes(first), 'the first is here');
    const { cursor } = stream;
    meddler.close(code);
    const missed = await w.complaint();
    await eventually(() => entered.includes(missed), 'what was missed is here', 15_000);
    expect(entered).toEqual([first, missed]);
    expect(meddler.payloads('subscribe').map(({ variables }) => variables.after)).toEqual([null, cursor]);
    expect(connection.downSince).toBeNull();
  },
);

test('4403: asks for fresh credentials, once, and resumes with them', async () => {
  const asked: boolean[] = [];
  const fresh = await w.session(cell.id);
  const { entered, isLive } = follow((refused) => {
    asked.push(refused);
    return refused ? fresh : cell.token;
  });
  await isLive();
  meddler.close(4403);
  const missed = await w.complaint();
  await eventually(() => entered.includes(missed), 'what was missed is here', 15_000);
  expect(asked).toEqual([false, true]);
  expect(meddler.payloads('connection_init').at(-1)).toEqual({ authorization: `Bearer ${fresh}` });
});

test.each([
  ['no better ones', (refused: boolean) => (refused ? null : 'ns_1_nobody')],
  ['others that are refused too', () => 'ns_1_nobody'],
])('4403 for credentials that are not good, and %s: stops, signed out', async (_, token) => {
  const { stream } = follow(token);
  await eventually(() => stream.status.state === 'stopped', 'stopped', 15_000);
  expect(stream.status).toMatchObject({ reason: 'SIGNED_OUT' });
  expect(meddler.payloads('subscribe')).toEqual([]);
});

test('4410: stops for good, and says that the account is closed', async () => {
  const { stream, isLive } = follow();
  await isLive();
  meddler.close(4410);
  await eventually(() => stream.status.state === 'stopped', 'stopped');
  expect(stream.status).toMatchObject({ reason: 'ACCOUNT_CLOSED' });
  connection.wake();
  await new Promise((resolve) => setTimeout(resolve, 2_000));
  expect(meddler.attempts).toBe(1);
  await expect(stream.passed('x')).rejects.toThrow(/stopped/);
  const late = connection.stream(ComplaintChangesDocument, { on: {} });
  expect(late.status).toMatchObject({ state: 'stopped', reason: 'ACCOUNT_CLOSED' });
});

test.each([4429, 4430])('%i: waits long, whoever is in a hurry', async (code) => {
  const { stream, isLive } = follow();
  await isLive();
  meddler.close(code);
  await eventually(() => stream.status.state === 'connecting', 'the loss is known');
  connection.wake();
  await new Promise((resolve) => setTimeout(resolve, 3_000));
  expect(meddler.attempts).toBe(1);
});

test('a socket that is closed as soon as it is open is tried ever more rarely', async () => {
  const { stream } = follow();
  meddler.toClient = (message) => {
    if (message.type === 'connection_ack') setImmediate(() => meddler.close(1011));
    return [message];
  };
  await eventually(() => meddler.attempts === 3, 'three attempts', 20_000);
  await new Promise((resolve) => setTimeout(resolve, 900));
  expect(meddler.attempts).toBe(3); // the third pause is at least a second long
  expect(stream.status.state).toBe('connecting');
});
