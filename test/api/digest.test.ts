/** The District Magistrate's digest: once an evening, of everything since the last one; category A is told at once. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Person, World } from '../support/world.ts';
import { type Cast, castWorld } from './complaints/cast.ts';

let w: World;
let cast: Cast;
beforeAll(async () => {
  ({ w, cast } = await castWorld());
});
afterAll(() => w.close());

/** 16 November 2026 is a Monday. */
const setClock = (at: string) => w.clock.set(new Date(`${at}:00+05:30`).toISOString());
const digestAt = async (at: string) => {
  setClock(at);
  await w.nistaran.dutySweep.sweep();
};
const timeActsAt = async (at: string) => {
  setClock(at);
  await w.nistaran.clockSweep.sweep();
};
const QUERY =
  'query($day: String) { digest(day: $day) { day takenAt entries { department { code } breached escalated exhausted } } }';
const digest = async (day?: string, person: Person = cast.dm) => (await person.query(QUERY, { day })).digest;
const told = async (officerId: string, type: string): Promise<number> => {
  const sql = 'select count(*)::int as count from notification where officer_id = $1 and type = $2';
  return (await w.sql.query(sql, [officerId, type])).rows[0].count;
};
const registered = (department: string | undefined, categoryCode: string) =>
  w.complaint({ categoryCode, ...(department ? { department } : {}) });

test('at six the DM gets one notification, however many nodes look, with counts by department', async () => {
  setClock('2026-11-16T10:00');
  const dm = await w.officer('DM');
  for (const department of ['PWD', 'PWD', 'SWD', undefined]) await registered(department, 'B');
  await timeActsAt('2026-11-17T12:00'); // the one nobody assigned goes to the cell
  await timeActsAt('2026-11-19T18:00'); // due
  await digestAt('2026-11-19T17:59');
  expect(await digest()).toBeNull();
  const nodes = [w, await w.anotherNode()].map(({ nistaran }) => nistaran.dutySweep);
  setClock('2026-11-19T18:00');
  await Promise.all(nodes.flatMap((node) => [node.sweep(), node.sweep()]));
  await w.nistaran.dutySweep.sweep();
  expect(await digest()).toEqual({
    ...{ day: '2026-11-19', takenAt: '2026-11-19T12:30:00.000Z' },
    entries: [
      { department: { code: 'PWD' }, breached: 2, escalated: 2, exhausted: 0 },
      { department: { code: 'SWD' }, breached: 1, escalated: 1, exhausted: 0 },
      { department: null, breached: 1, escalated: 0, exhausted: 0 }, // raised two days ago: the first digest looks back one
    ],
  });
  for (const one of [cast.dm, dm]) expect(await told(one.id, 'DIGEST_TAKEN')).toBe(1);
  expect(await told(cast.cell.id, 'DIGEST_TAKEN')).toBe(0);
  expect(await told(cast.dm.id, 'SLA_BREACHED')).toBe(0);
  const { rows } = await w.sql.query(`select recipients from event_log where type = 'DIGEST_TAKEN'`);
  expect(rows).toHaveLength(1);
  expect(new Set(rows[0].recipients)).toEqual(new Set([cast.dm.id, dm.id]));
});

test('the next one tells of what came since, and what was found stays as it was found', async () => {
  const before = await digest('2026-11-19');
  setClock('2026-11-19T18:10');
  const late = await registered('ELEC', 'C');
  await cast.cell.done('escalateComplaint', { number: late });
  await cast.cell.done('transferComplaint', { number: late, departmentCode: 'PWD', reason: 'उनका' });
  await digestAt('2026-11-19T23:00');
  expect(await digest('2026-11-20')).toBeNull();
  await digestAt('2026-11-20T18:00');
  expect((await digest()).entries).toEqual([{ department: { code: 'ELEC' }, breached: 0, escalated: 1, exhausted: 0 }]);
  expect(await digest('2026-11-19')).toEqual(before);
  expect(await told(cast.dm.id, 'DIGEST_TAKEN')).toBe(2);
});

test('where nothing happened nobody is told', async () => {
  await digestAt('2026-11-21T18:00');
  expect(await digest()).toMatchObject({ day: '2026-11-21', entries: [] });
  expect(await told(cast.dm.id, 'DIGEST_TAKEN')).toBe(2);
});

test('Sunday and a holiday have no digest: the next working day tells of them too', async () => {
  await w.sql.query(
    `insert into calendar_day (district_id, day, name_hi, name_en) values (1, '2026-11-24', 'गुरु नानक जयंती', 'Guru Nanak Jayanti')`,
  );
  setClock('2026-11-22T10:00');
  await cast.cell.done('escalateComplaint', { number: await registered('SWD', 'C') });
  await digestAt('2026-11-22T19:00');
  expect(await digest('2026-11-22')).toBeNull();
  await digestAt('2026-11-23T18:00');
  expect((await digest()).entries).toEqual([{ department: { code: 'SWD' }, breached: 0, escalated: 1, exhausted: 0 }]);
  await digestAt('2026-11-24T20:00');
  expect(await digest('2026-11-24')).toBeNull();
});

test('an administrator sets the hour of his district, and that is on record; nobody else does, and to no hour that is none', async () => {
  const READ = '{ districtSettings { digestAt dutyUnseenMinutes } }';
  const SETTINGS = 'settings { digestAt dutyUnseenMinutes }';
  expect((await cast.officer.query(READ)).districtSettings).toEqual({ digestAt: '18:00', dutyUnseenMinutes: 15 });
  for (const [input, at] of [
    [{ digestAt: '24:00' }, 'digestAt'],
    [{ digestAt: '9:00' }, 'digestAt'],
    [{ dutyUnseenMinutes: 4 }, 'dutyUnseenMinutes'],
    [{ digestAt: '09:00', dutyUnseenMinutes: 241 }, 'dutyUnseenMinutes'],
  ] as const)
    expect((await cast.admin.act('setDistrictSettings', input, SETTINGS)).errors).toMatchObject([
      { code: 'INVALID_INPUT', path: ['input', at] },
    ]);
  await expect(cast.dm.act('setDistrictSettings', { digestAt: '09:00' }, SETTINGS)).rejects.toThrow('FORBIDDEN');
  const { settings } = await cast.admin.done('setDistrictSettings', { digestAt: '09:00' }, SETTINGS);
  expect(settings).toEqual({ digestAt: '09:00', dutyUnseenMinutes: 15 });
  const { rows } = await w.sql.query(`select actor_id, detail from audit_log where action = 'DISTRICT_SETTINGS_SET'`);
  expect(rows).toEqual([
    { actor_id: cast.admin.id, detail: { before: { digestAt: '18:00', dutyUnseenMinutes: 15 }, after: settings } },
  ]);
  await digestAt('2026-11-25T08:59');
  expect(await digest('2026-11-25')).toBeNull();
  await digestAt('2026-11-25T09:00');
  expect((await digest('2026-11-25')).takenAt).toBe('2026-11-25T03:30:00.000Z');
});

test('what is committed after a digest, though begun before it, is in the next one', async () => {
  setClock('2026-11-26T08:59');
  const number = await registered('PWD', 'C');
  const late = await w.sql.connect();
  await late.query('begin');
  await late.query(
    `insert into event_log (district_id, at, event_id, type, actor_kind, actor_role, complaint_id, number, visibility, after)
      select 1, $1, gen_random_uuid(), 'ESCALATION_RAISED', 'SYSTEM', 'CELL', id, number, 'STAFF', jsonb_build_object('departmentId', department_id)
      from complaint where number = $2`,
    [w.clock.now(), number],
  );
  await digestAt('2026-11-26T09:00');
  expect((await digest('2026-11-26')).entries).toEqual([]);
  await late.query('commit');
  late.release();
  await digestAt('2026-11-27T09:00');
  expect((await digest('2026-11-27')).entries).toEqual([
    { department: { code: 'PWD' }, breached: 0, escalated: 1, exhausted: 0 },
  ]);
});

test('while the DM is on leave his deputy gets it', async () => {
  const before = [await told(cast.dm.id, 'DIGEST_TAKEN'), await told(cast.adm.id, 'DIGEST_TAKEN')] as const;
  const away = 'update posting set on_leave_until = $3, deputy_id = $2 where officer_id = $1';
  await w.sql.query(away, [cast.dm.id, cast.adm.id, '2026-11-28']);
  setClock('2026-11-27T10:00');
  await cast.cell.done('escalateComplaint', { number: await registered('SWD', 'C') });
  await digestAt('2026-11-28T09:00');
  expect(await told(cast.dm.id, 'DIGEST_TAKEN')).toBe(before[0]);
  expect(await told(cast.adm.id, 'DIGEST_TAKEN')).toBe(before[1] + 1);
  await w.sql.query(away, [cast.dm.id, null, null]);
});

test('of category A the DM is told at once, level by level; of everything else only in the digest, though it stands in his list', async () => {
  const types = ['SLA_BREACHED', 'ESCALATION_RAISED', 'ESCALATION_EXHAUSTED'];
  const toldOf = async (number: string) =>
    (
      await w.sql.query(
        `select n.type from notification n join complaint c on c.id = n.complaint_id
          where n.officer_id = $1 and c.number = $2 and n.type = any($3) order by n.created_at, n.type`,
        [cast.dm.id, number, types],
      )
    ).rows.map(({ type }) => type);
  await digestAt('2026-11-27T10:00');
  const [urgent, slow, byHand] = [
    await registered('PWD', 'A'),
    await registered('PWD', 'B'),
    await registered('PWD', 'C'),
  ];
  await timeActsAt('2026-11-27T18:00');
  expect(await toldOf(urgent)).toEqual(['SLA_BREACHED']);
  for (let day = 28; day < 30; day++) await timeActsAt(`2026-11-${day}T18:00`);
  for (let day = 1; day < 8; day++) await timeActsAt(`2026-12-0${day}T18:00`);
  expect(await toldOf(urgent)).toEqual(['SLA_BREACHED', 'ESCALATION_RAISED', 'ESCALATION_EXHAUSTED']);
  expect(await toldOf(slow)).toEqual([]);
  for (let level = 2; level <= 4; level++) await cast.cell.act('escalateComplaint', { number: byHand });
  expect(await toldOf(byHand)).toEqual([]);
  const raised = `select c.number, max(e.level) as level from escalation e join complaint c on c.id = e.complaint_id
    where $1 = any(e.officer_ids) and c.number = any($2) group by 1`;
  const { rows } = await w.sql.query(raised, [cast.dm.id, [urgent, slow, byHand]]);
  expect(new Set(rows.map(({ number, level }) => `${number} ${level}`))).toEqual(
    new Set([urgent, slow, byHand].map((number) => `${number} 4`)),
  );
  await digestAt('2026-12-08T09:00');
  expect((await digest()).entries[0]).toMatchObject({ department: { code: 'PWD' }, exhausted: 5 });
});

test('the digest is for those who see every complaint; a day is a day', async () => {
  for (const person of [cast.cell, cast.auditor]) expect(await digest(undefined, person)).not.toBeNull();
  for (const person of [cast.head, cast.sdm, cast.operator]) {
    const { errors } = await person.graphql(QUERY);
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  }
  for (const day of ['27 नवंबर', '2026-02-30']) {
    const { errors } = await cast.dm.graphql(QUERY, { day });
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  }
});
