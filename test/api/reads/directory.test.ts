/** The district's directory: who is asked for what, and what a visitor may read of it. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Person, type World, world } from '../../support/world.ts';

let w: World;
let cell: Person;
let head: Person;

beforeAll(async () => {
  w = await world();
  cell = await w.cell();
  head = await w.officer('HEAD', 'PWD');
  await w.officer('OFFICER', 'PWD', { area: 'sadar' });
  await w.officer('OFFICER', 'SWD');
  await w.department('OLD', 90);
  await w.sql.query(`update department set is_active = false where code = 'OLD'`);
  await w.sql.query(`update message_group set is_active = false where number = 90`);
  await w.sql.query('update officer set on_duty_since = $2 where id = $1', [head.id, w.clock.now()]);
  await w.sql.query(
    `insert into group_member (district_id, id, group_id, kind, name) select 1, gen_random_uuid(), id, 'CONTACT', 'x' from message_group, generate_series(1, 3) where number = 1`,
  );
  const leaf = `insert into subject (district_id, id, code, name_hi, name_en, parent_id) select 1, gen_random_uuid(), 'POTHOLE', 'गड्ढा', 'Pothole', id from subject where code = 'ROAD'`;
  await w.sql.query(leaf);
});
afterAll(() => w.close());

const codes = (rows: { code: string }[]) => rows.map(({ code }) => code);

test('departments by code, with the filter active', async () => {
  const of = async (args: string) =>
    codes((await cell.query(`{ departments${args} { nodes { code } } }`)).departments.nodes);
  expect(await of('')).toEqual(['ELEC', 'OLD', 'PWD', 'SWD']);
  expect(await of('(active: true)')).toEqual(['ELEC', 'PWD', 'SWD']);
  expect(await of('(active: false)')).toEqual(['OLD']);
});

test('one department: head, groups, name in either language; null when there is none', async () => {
  await w.sql.query(`update department set name_hi = 'लोक निर्माण विभाग', name_en = 'Public Works' where code = 'PWD'`);
  const text =
    'query($code: String!) { department(code: $code) { code active hi: name(locale: hi) en: name(locale: en) name head { id name onDuty roles department { code } } groups { number name memberCount active kind department { code } } } }';
  const { department } = await cell.query(text, { code: 'PWD' });
  expect(department).toMatchObject({
    code: 'PWD',
    active: true,
    hi: 'लोक निर्माण विभाग',
    en: 'Public Works',
    name: 'Public Works',
  });
  expect(department.head).toMatchObject({ id: head.id, onDuty: true, roles: ['HEAD'], department: { code: 'PWD' } });
  expect(department.groups).toMatchObject([
    { number: 1, memberCount: 3, active: true, kind: 'DEPARTMENT', department: { code: 'PWD' } },
  ]);
  for (const code of ['NOPE', '', 'pwd']) expect((await cell.query(text, { code })).department).toBeNull();
});

test('a visitor reads offices, not persons', async () => {
  const visitor = w.visitor();
  const { departments } = await visitor.query(
    '{ departments { nodes { code openCount overdueCount head { name } } } }',
  );
  expect(
    departments.nodes.every(
      ({ head: shown, openCount }: { head: unknown; openCount: number }) => shown === null && openCount === 0,
    ),
  ).toBe(true);
  for (const field of ['officers { nodes { name } }', 'groups { nodes { number } }', 'group(number: 1) { number }'])
    expect((await visitor.graphql(`{ ${field} }`)).errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
});

test('officers by department, role and duty; closed accounts are not listed', async () => {
  const count = async (args: string) =>
    (await cell.query(`{ officers(${args}) { nodes { id roles department { code } area { code } } } }`)).officers.nodes;
  expect(await count('departmentCode: "PWD"')).toHaveLength(2);
  expect(await count('departmentCode: "PWD", role: HEAD')).toMatchObject([
    { id: head.id, roles: ['HEAD'], department: { code: 'PWD' }, area: { code: 'MZN' } },
  ]);
  expect(await count('role: OFFICER')).toHaveLength(2);
  expect(await count('onDuty: true')).toMatchObject([{ id: head.id }]);
  expect(await count('onDuty: false, departmentCode: "PWD"')).toMatchObject([{ area: { code: 'sadar' } }]);
  expect(await count('departmentCode: "NOPE"')).toEqual([]);
  const gone = await w.officer('OFFICER', 'ELEC');
  await w.sql.query('update officer set is_active = false where id = $1', [gone.id]);
  expect(await count('departmentCode: "ELEC"')).toEqual([]);
});

test('an ended posting no longer counts', async () => {
  const moved = await w.officer('OFFICER', 'ELEC');
  await w.sql.query('update posting set ended_at = now() where officer_id = $1', [moved.id]);
  expect((await cell.query('{ officers(departmentCode: "ELEC") { nodes { id } } }')).officers.nodes).toEqual([]);
});

test('groups by number, department and activity', async () => {
  const of = async (args: string) =>
    (await cell.query(`{ groups${args} { nodes { number } } }`)).groups.nodes.map(
      ({ number }: { number: number }) => number,
    );
  expect(await of('')).toEqual([0, 1, 2, 3, 90]);
  expect(await of('(departmentCode: "SWD")')).toEqual([2]);
  expect(await of('(active: false)')).toEqual([90]);
  const { group, none } = await cell.query(
    '{ group(number: 0) { kind department { code } memberCount } none: group(number: 77) { number } }',
  );
  expect({ group, none }).toEqual({
    group: { kind: 'DISTRICT_OFFICERS', department: null, memberCount: 0 },
    none: null,
  });
});

test('areas and subjects are walked from the top', async () => {
  const areas = async (parentId?: string | null) =>
    codes(
      (
        await w
          .visitor()
          .query('query($parentId: ID) { areas(parentId: $parentId) { code kind parent { code } } }', { parentId })
      ).areas,
    );
  expect(await areas()).toEqual(['MZN']);
  expect(await areas(w.areas.district)).toEqual(['khatauli', 'sadar']);
  expect(await areas(w.areas.sadar)).toEqual(['purkaji']);
  expect(await areas(w.areas.purkaji)).toEqual([]);
  expect(await areas('no-id')).toEqual([]);
  const { subjects } = await cell.query(
    'query($parentId: ID) { subjects(parentId: $parentId) { code parent { code } suggestedDepartment { code } } }',
    { parentId: w.subjects.road },
  );
  expect(subjects).toEqual([{ code: 'POTHOLE', parent: { code: 'ROAD' }, suggestedDepartment: null }]);
  expect((await cell.query('{ subjects { code suggestedDepartment { code } } }')).subjects).toEqual([
    { code: 'ROAD', suggestedDepartment: { code: 'PWD' } },
  ]);
});

test('an empty parent is no parent, not the top', async () => {
  const { areas, subjects } = await w
    .visitor()
    .query('{ areas(parentId: "") { code } subjects(parentId: "") { code } }');
  expect({ areas, subjects }).toEqual({ areas: [], subjects: [] });
});

test('categories, shortest deadline first', async () => {
  expect((await w.visitor().query('{ categories { code resolveWithinDays } }')).categories).toEqual([
    { code: 'A', resolveWithinDays: 0 },
    { code: 'B', resolveWithinDays: 3 },
    { code: 'C', resolveWithinDays: 7 },
  ]);
});

test('viewer: name, roles, departments, areas, permissions; null for a visitor', async () => {
  const sdm = await w.officer('AREA_OFFICER', undefined, { area: 'sadar' });
  const text = '{ viewer { id name roles locale district { code } departments { code } areas { code } permissions } }';
  expect((await sdm.query(text)).viewer).toMatchObject({
    id: sdm.id,
    roles: ['AREA_OFFICER'],
    district: { code: 'MZN' },
    departments: [],
    areas: [{ code: 'sadar' }],
  });
  expect((await head.query(text)).viewer).toMatchObject({
    roles: ['HEAD'],
    departments: [{ code: 'PWD' }],
    permissions: expect.arrayContaining(['complaint:transfer']),
  });
  expect((await w.visitor().query(text)).viewer).toBeNull();
  const citizen = await w.complainant(await w.complaint());
  expect((await citizen.query(text)).viewer).toMatchObject({
    name: 'Complainant',
    roles: ['CITIZEN'],
    departments: [],
  });
});
