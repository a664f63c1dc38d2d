/** Duty and the roll-call: who came, who did not, and that it is written down once. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Person, World } from '../support/world.ts';
import { type Cast, castWorld } from './complaints/cast.ts';

let w: World;
let cast: Cast;
beforeAll(async () => {
  ({ w, cast } = await castWorld());
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
  const nodes = [w, await w.anotherNode()].map(({ nistaran }) => nistaran.dutySweep);
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

test('the roll-call is for those who see the district; a day is a day', async () => {
  const { errors } = await cast.head.graphql(ROLL_CALL);
  expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  const refused = await cast.dm.graphql(ROLL_CALL, { day: '24 नवंबर' });
  expect(refused.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
});
