/** The figures of a board, against the complaints they are of: what is approaching, breached, raised, not seen, where, and who was missing. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readWall, type WallData } from '../../src/wall/wall-snapshot.ts';
import { type Person, type World, world } from '../support/world.ts';

const PHONE = '+919000000104';
const NAME = 'सलमा';

let w: World;
let wall: WallData;
const numbers: Record<string, string> = {};
beforeAll(async () => {
  w = await world();
  const officer = await w.officer('OFFICER', 'PWD');
  await w.officer('HEAD', 'PWD');
  for (const [name, department, categoryCode, area] of [
    ['fresh', 'PWD', 'B', 'purkaji'],
    ['late', 'PWD', 'A', 'purkaji'],
    ['near', 'SWD', 'A', 'sadar'],
    ['raised', 'SWD', 'B', 'khatauli'],
    ['secret', 'ELEC', 'A', 'khatauli'],
    ['seen', 'PWD', 'C', 'district'],
  ] as const)
    numbers[name] = await w.complaint({ department, categoryCode, areaId: w.areas[area] });
  numbers.waiting = await w.complaint();
  await set(
    'late',
    `due_at = $2::timestamptz - interval '1 hour', approaching_at = $2::timestamptz - interval '2 hours'`,
  );
  await set('secret', `due_at = $2::timestamptz - interval '1 hour', is_confidential = true`);
  await set(
    'near',
    `due_at = $2::timestamptz + interval '1 hour', approaching_at = $2::timestamptz - interval '1 minute'`,
  );
  await set('raised', `escalation_level = 3, changed_at = $2`);
  await set('seen', `seen_at = $2`);
  await officer.done('startDuty', {}, 'officer { id }');
  w.clock.set('2026-11-21T05:45:00.000Z');
  await w.nistaran.dutySweep.sweep();
  wall = await read();
});
afterAll(() => w.close());

/** As the history of a district would have left it. */
const set = (name: string, values: string) =>
  w.sql.query(`update complaint set ${values} where number = $1 and $2::timestamptz is not null`, [
    numbers[name],
    w.clock.now(),
  ]);
const read = () => readWall(w.nistaran.services.em.fork(), 1, w.clock.now());

test('approaching is what has used 80 % of its time and is not due yet', () => {
  expect(wall.approaching).toBe(0); // the clock has gone on by more than its hour
  expect(wall.overdue).toBe(3);
});

describe('at ten in the morning', () => {
  let morning: WallData;
  beforeAll(async () => {
    morning = await readWall(w.nistaran.services.em.fork(), 1, new Date('2026-11-21T04:31:00.000Z'));
  });

  test('one was near its time, and two of category A past it, one of which is named', () => {
    expect({ approaching: morning.approaching, breachedA: morning.breachedA, openA: morning.openA }).toEqual({
      ...{ approaching: 1, breachedA: 2, openA: 3 },
    });
    expect(morning.countdowns.map(({ number }) => number)).toEqual([numbers.late, numbers.near]);
  });
});

test('raised complaints are counted at their level, each level named', () => {
  expect(wall.escalated).toEqual([
    { level: 2, count: 0 },
    { level: 3, count: 1 },
    { level: 4, count: 0 },
  ]);
});

test('not seen is what was assigned and not opened', async () => {
  expect(wall.notSeen).toBe(5);
  await set('fresh', 'seen_at = $2');
  expect((await read()).notSeen).toBe(4);
  await set('fresh', 'seen_at = null');
});

test('each tehsil and block has what lies below it', () => {
  const at = (code: string) => wall.areas.find((area) => area.code === code);
  expect(wall.areas.map(({ code, kind, parentCode }) => [code, kind, parentCode])).toEqual([
    ['khatauli', 'TEHSIL', null],
    ['sadar', 'TEHSIL', null],
    ['purkaji', 'BLOCK', 'sadar'],
  ]);
  expect(at('purkaji')).toMatchObject({ open: 2, overdue: 1, nameHi: 'पुरकाजी', nameEn: 'Purkaji' });
  expect(at('sadar')).toMatchObject({ open: 3, overdue: 2 });
  expect(at('khatauli')).toMatchObject({ open: 2, overdue: 1 });
});

test('the roll-call of today names the departments where nobody was on duty', async () => {
  expect(wall.rollCall).toMatchObject({ day: '2026-11-21', departments: 3, missing: 2 });
  expect(wall.rollCall?.missingDepartments.map(({ code }) => code)).toEqual(['ELEC', 'SWD']);
  const tomorrow = await readWall(w.nistaran.services.em.fork(), 1, new Date('2026-11-22T05:00:00.000Z'));
  expect(tomorrow.rollCall).toBeNull();
});

test('departments are ranked by overdue, then by the share of what they finished that came back; closing fast wins nothing', async () => {
  const other = await world();
  const [quick, careful] = ['PWD', 'SWD'] as const;
  const finished = async (department: string, reopened: boolean) => {
    const number = await other.complaint({ department });
    await other.sql.query(
      `update complaint set state = 'CLOSED', stopped_at = $2, resolved_at = $2, reopen_count = $3 where number = $1`,
      [number, other.clock.now(), reopened ? 1 : 0],
    );
  };
  for (let i = 0; i < 4; i += 1) await finished(quick, i < 2);
  await finished(careful, false);
  for (const department of [quick, careful]) await other.complaint({ department });
  const { departments } = await readWall(other.nistaran.services.em.fork(), 1, other.clock.now());
  expect(departments.map(({ code, reopenPercent }) => [code, reopenPercent])).toEqual([
    [quick, 50],
    [careful, 0],
  ]);
  await other.close();
});

describe('on the stream', () => {
  const FIELDS = `approaching notSeen openA breachedA escalated { level count } areas { code } rollCall { missing } districtNameHi
    countdowns { number } departments { code reopenPercent } ticker { number departmentNameHi }`;
  const document = `subscription ($board: ID!) { wall(board: $board) { __typename ... on WallSnapshot { ${FIELDS} } } }`;
  const snapshotOf = async (person: Person, board: string) => {
    const client = await person.socket();
    const snapshot = await client.subscribe(document, { board }).until('WallSnapshot');
    client.kill();
    return snapshot;
  };

  test('the war room has all of it, and nobody’s name or phone', async () => {
    const snapshot = await snapshotOf(await w.officer('DM'), 'war-room');
    expect(snapshot).toMatchObject({ notSeen: 5, rollCall: { missing: 2 }, districtNameHi: 'मुजफ्फरनगर' });
    expect(snapshot.areas).toHaveLength(3);
    const text = JSON.stringify(snapshot);
    for (const secret of [PHONE, PHONE.slice(3), NAME, numbers.secret as string]) expect(text).not.toContain(secret);
  });

  test('the public has figures of the whole district, and nothing that names an office', async () => {
    expect(await snapshotOf(w.visitor(), 'public')).toEqual({
      ...{ __typename: 'WallSnapshot', approaching: 0, districtNameHi: 'मुजफ्फरनगर' },
      ...{ notSeen: null, openA: null, breachedA: null, rollCall: null },
      ...{ escalated: [], areas: [], countdowns: [], departments: [], ticker: [] },
    });
  });
});
