/** Delivery statuses: out of order, repeated, early, late and foreign. A message only ever moves forward. */

import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { holdLock } from '../../support/held-lock.ts';
import type { World } from '../../support/world.ts';
import { sentAs } from './support/cases.ts';
import { answer, CloudServer } from './support/cloud-server.ts';
import { body, bodyOf, channelWorld, type Meta } from './support/meta.ts';

/** Taken when a COMMIT gives events their places (migration 0004). */
const LOG_LOCK = 4711076;

let cloud: CloudServer;
let w: World;
let meta: Meta;
let number: string;
let id: string;
let last = 0;
beforeAll(async () => {
  cloud = await new CloudServer().open();
  ({ w, meta } = await channelWorld(cloud.env));
});
afterAll(async () => {
  await w.close();
  await cloud.close();
});
beforeEach(async () => {
  await w.sql.query('delete from inbound_item');
  await w.sql.query('update outbound_message set provider_message_id = null');
  number = await w.complaint();
  last += 1;
  id = await sentAs(w, number, 'registered', `wamid.OUT${last}`);
});

const message = async () =>
  (
    await meta.rows(
      `select m.* from outbound_message m join complaint c on c.id = m.complaint_id where c.number = $1 and m.template = 'registered'`,
      [number],
    )
  )[0];
const eventsOf = async () =>
  (await meta.rows('select type from event_log where subject_id = $1 order by seq', [(await message()).id])).map(
    (row) => row.type,
  );

test.each([
  [['sent', 'delivered', 'read'], 'READ'],
  [['read', 'delivered', 'sent'], 'READ'],
  [['delivered', 'sent'], 'DELIVERED'],
  [['failed'], 'FAILED'],
  [['failed', 'delivered'], 'DELIVERED'],
  [['delivered', 'failed'], 'DELIVERED'],
  [['sent', 'sent', 'sent'], 'SENT'],
  [['deleted', 'warning'], 'SENT'],
])('%j ends as %s', async (statuses, state) => {
  for (const status of statuses) await meta.deliver(body({ statuses: [meta.status(id, status)] }));
  expect((await message()).state).toBe(state);
});

test('each is told once, however often it comes', async () => {
  const raw = body({ statuses: ['delivered', 'read', 'delivered', 'read'].map((status) => meta.status(id, status)) });
  await Promise.all(Array.from({ length: 5 }, () => meta.post(raw)));
  await Promise.all([meta.work(), meta.work()]);
  await w.sql.query('update inbound_item set next_attempt_at = received_at');
  await meta.work();
  expect((await eventsOf()).sort()).toEqual(['NOTIFICATION_DELIVERED', 'NOTIFICATION_READ']);
});

test('the times are those of the service', async () => {
  await sentAs(w, number, 'registered', 'wamid.OUTBOUND0001');
  await meta.deliver(bodyOf('delivery-statuses.json'));
  const times = {
    sent_at: '2026-01-01T04:01:40Z',
    delivered_at: '2026-01-01T04:01:41Z',
    read_at: '2026-01-01T04:01:42Z',
  };
  expect(await message()).toMatchObject({
    state: 'READ',
    ...Object.fromEntries(Object.entries(times).map(([name, at]) => [name, new Date(at)])),
  });
});

test('a failed delivery is kept with its code and told', async () => {
  await sentAs(w, number, 'registered', 'wamid.OUTBOUND0002');
  await meta.deliver(bodyOf('delivery-failed.json'));
  expect(await message()).toMatchObject({
    state: 'FAILED',
    failed_at: expect.any(Date),
    last_error: '131047 Re-engagement message',
  });
  expect(await eventsOf()).toEqual(['NOTIFICATION_FAILED']);
});

test('what is delivered although it was reported failed bears its time', async () => {
  for (const status of ['failed', 'delivered']) await meta.deliver(body({ statuses: [meta.status(id, status)] }));
  expect(await message()).toMatchObject({ state: 'DELIVERED', delivered_at: expect.any(Date) });
  expect(await eventsOf()).toEqual(['NOTIFICATION_FAILED', 'NOTIFICATION_DELIVERED']);
});

test('of a message that is not ours changes nothing', async () => {
  const before = await meta.rows('select id, state, delivered_at from outbound_message order by id');
  await meta.deliver(body({ statuses: [meta.status('wamid.FOREIGN', 'delivered')] }));
  expect(await meta.rows('select id, state, delivered_at from outbound_message order by id')).toEqual(before);
  expect(await meta.count('inbound_item', 'next_attempt_at is not null')).toBe(0);
});

test('that comes before we have noted the id it speaks of is not lost', async () => {
  await w.sql.query('update outbound_message set next_attempt_at = null');
  number = await w.complaint();
  cloud.nextSends.push(async (_seen, response) => {
    await meta.deliver(
      body({ statuses: [meta.status('wamid.QUICK', 'sent'), meta.status('wamid.QUICK', 'delivered')] }),
    );
    answer(response, 200, { messages: [{ id: 'wamid.QUICK' }] });
  });
  await w.nistaran.workers.outbound?.drain();
  expect((await message()).state).toBe('SENT');
  await meta.work();
  expect(await message()).toMatchObject({ state: 'DELIVERED', delivered_at: expect.any(Date) });
});

test('that comes while our note is being committed is not lost, nor when the process dies right after', async () => {
  await w.sql.query('update outbound_message set next_attempt_at = null');
  number = await w.complaint();
  cloud.nextSends.push((_seen, response) => answer(response, 200, { messages: [{ id: 'wamid.AMID' }] }));
  const log = await holdLock(w, 'select pg_advisory_xact_lock($1)', [LOG_LOCK]);
  const sending = w.nistaran.workers.outbound?.drain();
  await log.isWaitedFor(); // the note's COMMIT, which gives its event a place in the log
  await meta.deliver(body({ statuses: [meta.status('wamid.AMID', 'delivered')] }));
  await log.release();
  await sending;
  await meta.work();
  expect(await message()).toMatchObject({ state: 'DELIVERED', delivered_at: expect.any(Date) });
  // noted, but nothing recalled: the row is still due
  await w.sql.query(
    `update outbound_message set state = 'SENT', delivered_at = null, next_attempt_at = $2
    where provider_message_id = $1`,
    ['wamid.AMID', w.clock.now()],
  );
  await w.nistaran.workers.outbound?.drain();
  await meta.work();
  expect(await message()).toMatchObject({ state: 'DELIVERED', delivered_at: expect.any(Date) });
});

test('a resolution nobody was told of is not closed by silence; a delivered one is', async () => {
  const cell = await w.cell();
  const officer = await w.officer('OFFICER', 'PWD');
  for (const status of ['failed', 'delivered']) {
    number = await w.complaint({ department: 'PWD', officerId: officer.id });
    await officer.done('acknowledgeComplaint', { number });
    await officer.done('submitActionTakenReport', { number, outcome: 'FIXED', text: 'ठीक किया' });
    await cell.done('verifyResolution', { number });
    await meta.deliver(
      body({ statuses: [meta.status(await sentAs(w, number, 'resolved', `wamid.${status}-${number}`), status)] }),
    );
  }
  w.clock.advance({ days: 31 });
  await w.nistaran.sweeper.sweep();
  const states = await meta.rows(
    `select c.state, m.state as notice from complaint c join outbound_message m on m.complaint_id = c.id and m.template = 'resolved' order by m.state`,
  );
  expect(states).toEqual([
    { state: 'CLOSED', notice: 'DELIVERED' },
    { state: 'RESOLVED', notice: 'FAILED' },
  ]);
});
