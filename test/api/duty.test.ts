/** Duty and the roll-call: who came, who did not, and that it is written down once. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Node, Person, World } from '../support/world.ts';
import { type Cast, castWorld } from './complaints/cast.ts';

let w: World;
let cast: Cast;
let second: Node;
beforeAll(async () => {
  ({ w, cast } = await castWorld());
  second = await w.anotherNode();
});
afterAll(() => w.close());

const setClock = (at: string) => w.clock.set(new Date(`${at}:00+05:30`).toISOString());
const sweep = () => w.nistaran.dutySweep.sweep();
const duty = (person: Person, mutation: 'startDuty' | 'endDuty', key?: string) =>
  person.done(mutation, key ? { clientMutationId: key } : {}, 'officer { id onDuty }');
const ROLL_CALL = `query($day: String) { rollCall(day: $day) { day fromAt toAt missing { code }
  entries { department { code } present { id } firstAt } } }`;
const rollCall = async (day?: string, person: Person = cast.dm) => (await person.query(ROLL_CALL, { day })).rollCall;
const events = async (type: string) =>
  (await w.sql.query('select subject_id, recipients from event_log where type = $1 order by seq', [type])).rows;

test('coming on duty is said once, however often; going off ends the period', async () => {
  setClock('2026-11-18T08:55');
  expect((await duty(cast.officer, 'startDuty')).officer).toEqual({ id: cast.officer.id, onDuty: true });
  await duty(cast.officer, 'startDuty');
  await duty(cast.officer, 'startDuty', 'again');
  expect((await events('DUTY_STARTED')).map((event) => event.subject_id)).toEqual([cast.officer.id]);
  w.clock.advance({ minutes: 30 });
  expect((await duty(cast.officer, 'endDuty')).officer.onDuty).toBe(false);
  await duty(cast.officer, 'endDuty');
  const { rows } = await w.sql.query('select ended_at - started_at as lasted from duty_period');
  expect(rows).toHaveLength(1);
  expect(rows[0].lasted.minutes).toBe(30);
  expect(await events('DUTY_ENDED')).toHaveLength(1);
});

test('at eleven the missing are listed for the DM, once, and their heads are told', async () => {
  setClock('2026-11-18T10:00');
  await duty(cast.head, 'startDuty');
  setClock('2026-11-18T10:59');
  await sweep();
  expect(await rollCall('2026-11-18')).toBeNull();
  setClock('2026-11-18T11:00');
  const nodes = [w, second].map(({ nistaran }) => nistaran.dutySweep);
  await Promise.all(nodes.map((node) => node.sweep()));
  await sweep();
  const found = await rollCall();
  expect(found).toMatchObject({
    ...{ day: '2026-11-18', fromAt: '2026-11-18T03:30:00.000Z', toAt: '2026-11-18T05:30:00.000Z' },
    missing: [{ code: 'ELEC' }, { code: 'SWD' }],
  });
  // on duty from 08:55 to 09:25, and from 10:00 on
  expect(found.entries[1]).toMatchObject({ department: { code: 'PWD' }, firstAt: '2026-11-18T03:30:00.000Z' });
  expect(new Set(found.entries[1].present.map(({ id }: { id: string }) => id))).toEqual(
    new Set([cast.officer.id, cast.head.id]),
  );
  const missed = await events('DUTY_MISSED');
  expect(missed).toHaveLength(1);
  expect(new Set(missed[0].recipients)).toEqual(new Set([cast.dm.id, cast.otherHead.id]));
  expect((await cast.dm.query('{ notifications { nodes { type } } }')).notifications.nodes).toEqual([
    { type: 'DUTY_MISSED' },
  ]);
});

test('what was found stays as it was found', async () => {
  const before = await rollCall();
  await duty(cast.otherHead, 'startDuty');
  await sweep();
  expect(await rollCall()).toEqual(before);
});

test('whoever forgot to go off duty is off with the day, and was not there in the morning', async () => {
  setClock('2026-11-19T00:00');
  await sweep();
  expect((await cast.dm.query('{ officers(onDuty: true) { nodes { id } } }')).officers.nodes).toEqual([]);
  setClock('2026-11-19T11:30');
  await sweep();
  expect((await rollCall()).missing.map(({ code }: { code: string }) => code)).toEqual(['ELEC', 'PWD', 'SWD']);
});

test.each([
  ['Sunday', '2026-11-22'],
  ['a holiday', '2026-11-24'],
])('on %s nobody is called', async (_, day) => {
  await w.sql.query(
    `insert into calendar_day (district_id, day, name_hi, name_en) values (1, '2026-11-24', 'गुरु नानक जयंती', 'Guru Nanak Jayanti') on conflict do nothing`,
  );
  setClock(`${day}T12:00`);
  await sweep();
  expect(await rollCall(day)).toBeNull();
});

const lastDuty = async (person: Person) => (await person.query('{ duty { startedAt endedAt endReason } }')).duty;
const isOnDuty = async (person: Person): Promise<boolean> =>
  (await w.sql.query('select on_duty_since from officer where id = $1', [person.id])).rows[0].on_duty_since !== null;
const nodeSweeps = ({ nistaran }: Node) => nistaran.dutySweep.sweep();
const at = (clock: string) => `2026-11-25T${clock}:00.000Z`;

test('duty goes on while a socket of the officer is open, and ends when he was seen last; he is told when he comes back', async () => {
  setClock('2026-11-25T09:00');
  for (const person of [cast.officer, cast.head, cast.otherHead]) await duty(person, 'startDuty');
  const socket = await cast.officer.at(second).socket();
  setClock('2026-11-25T09:10');
  await cast.head.query('{ viewer { id } }');
  await w.nistaran.services.sightings.write();
  setClock('2026-11-25T09:20');
  await second.nistaran.services.sightings.write();
  await Promise.all([sweep(), nodeSweeps(second)]);
  expect(await Promise.all([cast.officer, cast.head, cast.otherHead].map(isOnDuty))).toEqual([true, true, false]);
  setClock('2026-11-25T09:25');
  await Promise.all([sweep(), nodeSweeps(second)]);
  expect(await Promise.all([cast.officer, cast.head].map(isOnDuty))).toEqual([true, false]);
  expect(await lastDuty(cast.officer)).toEqual({ startedAt: at('03:30'), endedAt: null, endReason: null });
  expect(await lastDuty(cast.head)).toEqual({ startedAt: at('03:30'), endedAt: at('03:40'), endReason: 'UNSEEN' });
  const ended = (await events('DUTY_ENDED')).filter(({ subject_id }) => subject_id === cast.head.id);
  expect(ended.at(-1)?.recipients).toEqual([cast.head.id]);
  expect((await cast.head.query('{ notifications(first: 1) { nodes { type } } }')).notifications.nodes).toEqual([
    { type: 'DUTY_ENDED' },
  ]);
  socket.socket.terminate();
  await socket.closed;
  while (second.nistaran.sockets.count > 0) await new Promise(setImmediate);
  await second.nistaran.services.sightings.write();
  setClock('2026-11-25T09:41');
  await sweep();
  expect(await lastDuty(cast.officer)).toMatchObject({ endedAt: at('03:55'), endReason: 'UNSEEN' });
});

test('a phone that rings by push may be silent for two hours, and not once its session has ended', async () => {
  setClock('2026-11-25T12:00');
  const device = `insert into push_device (district_id, id, officer_id, session_id, address_hash, subscription_sealed, created_at)
    select 1, gen_random_uuid(), officer_id, id, decode('00', 'hex'), decode('00', 'hex'), $2 from session where officer_id = $1 limit 1`;
  await w.sql.query(device, [cast.officer.id, w.clock.now()]);
  for (const person of [cast.officer, cast.head]) await duty(person, 'startDuty');
  setClock('2026-11-25T13:59');
  await sweep();
  expect(await Promise.all([cast.officer, cast.head].map(isOnDuty))).toEqual([true, false]);
  setClock('2026-11-25T14:00');
  await sweep();
  expect(await lastDuty(cast.officer)).toMatchObject({ endedAt: at('06:30'), endReason: 'UNSEEN' });
  await duty(cast.officer, 'startDuty');
  await w.sql.query('update session set expires_at = $2 where officer_id = $1', [cast.officer.id, w.clock.now()]);
  setClock('2026-11-25T14:16');
  await sweep();
  expect(await isOnDuty(cast.officer)).toBe(false);
  await w.sql.query(`update session set expires_at = '2026-12-31' where officer_id = $1`, [cast.officer.id]);
});

test('an administrator sets how long duty waits for a sign', async () => {
  const wait = (dutyUnseenMinutes: number) =>
    cast.admin.done('setDistrictSettings', { dutyUnseenMinutes }, 'settings { digestAt dutyUnseenMinutes }');
  expect((await wait(40)).settings).toEqual({ digestAt: '18:00', dutyUnseenMinutes: 40 });
  setClock('2026-11-25T14:20');
  await duty(cast.head, 'startDuty');
  setClock('2026-11-25T14:59');
  await sweep();
  expect(await isOnDuty(cast.head)).toBe(true);
  await wait(15);
  await sweep();
  expect(await isOnDuty(cast.head)).toBe(false);
});

test('a node that has not listened for as long itself sends nobody home', async () => {
  setClock('2026-11-25T15:00');
  await duty(cast.head, 'startDuty');
  setClock('2026-11-25T16:00');
  const { sightings } = w.nistaran.services;
  await sightings.stop(); // as after an outage: what it has not heard says nothing
  sightings.start();
  await sweep();
  expect(await isOnDuty(cast.head)).toBe(true);
  setClock('2026-11-25T16:15');
  await sweep();
  expect(await lastDuty(cast.head)).toMatchObject({ endedAt: at('09:30'), endReason: 'UNSEEN' });
});

test('signs are written a statement a node, and a second sign of the same minute changes no row', async () => {
  await duty(cast.head, 'startDuty');
  await duty(cast.otherHead, 'startDuty');
  const version = async () =>
    (
      await w.sql.query(
        'select array_agg(xmin::text order by officer_id) as rows from duty_period where ended_at is null',
      )
    ).rows[0].rows;
  w.clock.advance({ minutes: 1 });
  for (let index = 0; index < 5; index++) await cast.head.query('{ viewer { id } }');
  const before = await version();
  await w.nistaran.services.sightings.write();
  const after = await version();
  expect(after.filter((row: string, index: number) => row !== before[index])).toHaveLength(1);
  await w.nistaran.services.sightings.write();
  expect(await version()).toEqual(after);
});

test('the roll-call counts who was seen within the window, though he is not any more', async () => {
  setClock('2026-11-26T08:30');
  await sweep();
  await duty(cast.head, 'startDuty'); // gone before nine
  await duty(cast.otherHead, 'startDuty');
  setClock('2026-11-26T09:05');
  await cast.otherHead.query('{ viewer { id } }');
  await sweep();
  setClock('2026-11-26T11:00');
  await sweep();
  expect((await rollCall('2026-11-26')).missing.map(({ code }: { code: string }) => code)).toEqual(['ELEC', 'PWD']);
});

test('of a head and a DM on leave the deputies are told', async () => {
  const away = `update posting set on_leave_until = '2026-11-27', deputy_id = $2 where officer_id = $1`;
  await w.sql.query(away, [cast.dm.id, cast.adm.id]);
  await w.sql.query(away, [cast.head.id, cast.colleague.id]);
  setClock('2026-11-27T11:00');
  await sweep();
  const told = new Set((await events('DUTY_MISSED')).at(-1)?.recipients);
  expect(told).toEqual(new Set([cast.adm.id, cast.colleague.id, cast.otherHead.id]));
});

test('the roll-call is for those who see the district; a day is a day', async () => {
  const { errors } = await cast.head.graphql(ROLL_CALL);
  expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  const refused = await cast.dm.graphql(ROLL_CALL, { day: '24 नवंबर' });
  expect(refused.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
});
