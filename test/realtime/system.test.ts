/** `system`: a maintenance announced, withdrawn and over; a new build; told to every open page on every node. */
import { afterAll, afterEach, beforeAll, expect, jest, test } from '@jest/globals';
import { recordIntervals } from '../support/intervals.ts';
import { type SecondNode, secondNode, socketTo } from '../support/second-node.ts';
import type { SocketClient, Subscriber } from '../support/socket-client.ts';
import { type Person, type World, world } from '../support/world.ts';
import { eventually, SYSTEM } from './documents.ts';

let w: World;
let other: SecondNode;
let admin: Person;
const clients: SocketClient[] = [];

beforeAll(async () => {
  w = await world();
  other = await secondNode(w, w.nistaran.services.build);
  admin = await w.officer('ADMIN');
});
afterEach(async () => {
  jest.restoreAllMocks();
  for (const client of clients.splice(0)) client.kill();
  await w.sql.query(
    'update system_status set maintenance_from = null, maintenance_until = null, message_hi = null, message_en = null',
  );
});
afterAll(async () => {
  await other.nistaran.stop(0);
  await w.close();
});

/** Subscribes; gives the stream and its first state. */
async function watch(
  person: Person,
  node: { url: string } = w,
): Promise<{ stream: Subscriber; ready: any; state: any }> {
  const client = await socketTo(node, person);
  clients.push(client);
  const stream = client.subscribe(SYSTEM);
  return { stream, ready: await stream.next(), state: await stream.next() };
}

const hour = (hours: number) => new Date(w.clock.now().getTime() + hours * 3_600_000).toISOString();
const announcement = () => ({
  from: hour(1),
  until: hour(3),
  messageHi: 'रात में रखरखाव',
  messageEn: 'Maintenance tonight',
});
const MAINTENANCE = 'maintenance { from until en: message(locale: en) hi: message(locale: hi) } cursor';
const announce = (input: object = announcement()) => admin.done('announceMaintenance', input, MAINTENANCE);

test('a visitor is told first of the state now: the build that serves, and no maintenance', async () => {
  const { ready, state } = await watch(w.visitor());
  expect(ready).toMatchObject({ __typename: 'StreamReady', ready: w.nistaran.services.build });
  expect(state).toMatchObject({ __typename: 'SystemStatus', build: ready.ready, maintenance: null });
});

test('a maintenance is told on both nodes, to each in his language, and again when it is changed or withdrawn', async () => {
  const [visitor, officer] = [await watch(w.visitor()), await watch(await w.cell(), other)];
  const input = announcement();
  const { maintenance } = await announce(input);
  const told = { from: input.from, until: input.until, hi: input.messageHi, en: input.messageEn };
  expect(maintenance).toEqual(told);
  expect((await visitor.stream.next()).maintenance).toEqual({ ...told, message: input.messageHi });
  expect((await officer.stream.next()).maintenance).toEqual({ ...told, message: input.messageEn });
  expect((await watch(w.visitor(), other)).state.maintenance).toMatchObject(told);
  await announce({ ...input, until: hour(5) });
  for (const { stream } of [visitor, officer])
    expect((await stream.next()).maintenance).toMatchObject({ until: hour(5) });
  await admin.done('withdrawMaintenance', {}, 'cursor');
  for (const { stream } of [visitor, officer]) expect((await stream.next()).maintenance).toBeNull();
});

test('what says nothing new is not told again', async () => {
  const { stream } = await watch(w.visitor());
  const input = announcement();
  await announce(input);
  expect((await stream.next()).maintenance).not.toBeNull();
  await announce(input);
  expect(await stream.isSilent(1_000)).toBe(true);
});

test('a maintenance that is over is shown no more: time alone passes', async () => {
  const turn = recordIntervals();
  await announce();
  const { stream, state } = await watch(w.visitor());
  expect(state.maintenance).not.toBeNull();
  w.clock.advance({ hours: 2 });
  turn(30_000);
  expect(await stream.isSilent()).toBe(true);
  w.clock.advance({ hours: 1 });
  turn(30_000);
  expect((await stream.next()).maintenance).toBeNull();
  expect((await watch(w.visitor(), other)).state.maintenance).toBeNull();
});

test('a node with a new build: pages of the old one are told', async () => {
  const { stream, ready } = await watch(w.visitor());
  const newer = await secondNode(w, '9.9.9+new');
  try {
    const told = await stream.next();
    expect(told).toMatchObject({ __typename: 'SystemStatus', build: '9.9.9+new' });
    expect(told.build).not.toBe(ready.ready);
    expect((await watch(w.visitor(), newer)).ready.ready).toBe('9.9.9+new');
  } finally {
    await newer.nistaran.stop(0);
  }
});

test('a district that was founded while the server runs has its state too', async () => {
  await w.sql.query('delete from system_status');
  expect((await watch(w.visitor())).state).toMatchObject({ build: w.nistaran.services.build, maintenance: null });
  const { stream } = await watch(w.visitor());
  await announce();
  expect((await stream.next()).maintenance).toMatchObject({ en: 'Maintenance tonight' });
});

test('a retry is one announcement; who did it stands in the audit trail', async () => {
  const input = { ...announcement(), clientMutationId: 'once' };
  const first = await announce(input);
  expect(await announce(input)).toMatchObject({ maintenance: first.maintenance });
  await admin.done('withdrawMaintenance', {}, 'cursor');
  const { rows } = await w.sql.query(
    `select action, actor_id, detail from audit_log where object_kind = 'system' order by id desc limit 2`,
  );
  expect(rows).toEqual([
    { action: 'MAINTENANCE_WITHDRAWN', actor_id: admin.id, detail: {} },
    { action: 'MAINTENANCE_ANNOUNCED', actor_id: admin.id, detail: { from: input.from, until: input.until } },
  ]);
});

test.each([
  ['it ends before it begins', () => ({ until: hour(1) }), 'until'],
  ['it is over already', () => ({ from: hour(-3), until: hour(-1) }), 'until'],
  ['no Hindi', () => ({ messageHi: ' \n' }), 'messageHi'],
  ['too long', () => ({ messageEn: 'x'.repeat(501) }), 'messageEn'],
])('%s: refused with the field, and nothing is announced', async (_name, wrong, field) => {
  const payload = await admin.act('announceMaintenance', { ...announcement(), ...wrong() }, MAINTENANCE);
  expect(payload).toMatchObject({ maintenance: null, errors: [{ code: 'INVALID_INPUT', path: ['input', field] }] });
  expect((await watch(w.visitor())).state.maintenance).toBeNull();
});

test('what was not announced, or is over, cannot be withdrawn', async () => {
  expect(await admin.refused('withdrawMaintenance', {})).toEqual(['INVALID_STATE']);
  await announce();
  w.clock.advance({ hours: 4 });
  expect(await admin.refused('withdrawMaintenance', {})).toEqual(['INVALID_STATE']);
});

test('200 pages that come and go leave nothing behind', async () => {
  const { streams } = w.nistaran.services;
  for (let round = 0; round < 5; round += 1) {
    const client = await socketTo(w, w.visitor());
    clients.push(client);
    const opened = Array.from({ length: 40 }, () => client.subscribe(SYSTEM));
    for (const [index, stream] of opened.entries()) {
      for (let count = 0; count < index % 3; count += 1) await stream.next();
      stream.complete();
    }
    await eventually(() => streams.active.get('system') === 0, 'all streams are closed');
  }
  await eventually(() => w.nistaran.services.system.of(w.districtId).watcherCount === 0, 'nobody watches');
});
