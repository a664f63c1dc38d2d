/** A directory of real size, imported: what it would do, row by row; done in portions; a second time it does nothing. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Person, type World, world } from '../../support/world.ts';

let w: World;
let admin: Person;
beforeAll(async () => {
  w = await world();
  admin = await w.officer('ADMIN');
});
afterAll(() => w.close());

type Row = Record<string, unknown> & { row: number };

const STATE = 'directoryImport { id state membersDue }';
const COUNTS = `counts { departmentsAdded departmentsChanged groupsAdded membersAdded membersChanged unchangedRows wrongRows }`;

async function gather(rows: Row[], who = admin): Promise<string> {
  const { directoryImport } = await who.done('beginDirectoryImport', {}, STATE);
  for (let at = 0; at < rows.length; at += 200)
    await who.done('addDirectoryRows', { importId: directoryImport.id, rows: rows.slice(at, at + 200) }, 'cursor');
  return directoryImport.id;
}

const look = (id: string, fields = COUNTS, who = admin) =>
  who.query(`{ directoryImport(id: "${id}") { state ${fields} } }`).then((data) => data.directoryImport);

/** Does portion after portion; gives how many there were. */
async function run(importId: string): Promise<number> {
  for (let portions = 1; ; portions++) {
    const { directoryImport } = await admin.done('runDirectoryImport', { importId }, STATE);
    if (directoryImport.state === 'DONE') return portions;
    if (portions > 50) throw new Error('an import without an end');
  }
}

const NONE = {
  ...{ departmentsAdded: 0, departmentsChanged: 0, groupsAdded: 0, membersAdded: 0, membersChanged: 0 },
  ...{ unchangedRows: 0, wrongRows: 0 },
};

/** 156 departments, each with a group; 5,000 members. The header is row 1. */
function districtRows(): Row[] {
  const departments = Array.from({ length: 156 }, (_, index) => ({
    row: index + 2,
    departmentCode: `D-${index}`,
    departmentNameHi: `विभाग ${index}`,
    departmentNameEn: `Department ${index}`,
    groupNumber: String(1_000 + index),
  }));
  const members = Array.from({ length: 5_000 }, (_, index) => ({
    row: index + 158,
    departmentCode: `D-${index % 156}`,
    memberName: `सदस्य ${index}`,
    titleHi: 'पंचायत सचिव',
    phone: `9${String(700_000_000 + index)}`,
    kind: index % 2 ? 'अधिकारी' : 'contact',
  }));
  return [...departments, ...members];
}

test('156 departments and 5,000 members with 7 wrong rows: named, the others done; the same file again changes nothing', async () => {
  const rows = districtRows();
  const wrong: [number, object, string][] = [
    [200, { phone: '97000' }, 'PHONE_WRONG'],
    [300, { phone: '' }, 'PHONE_MISSING'],
    [400, { memberName: ' ' }, 'NAME_MISSING'],
    [500, { departmentCode: 'NO-SUCH' }, 'DEPARTMENT_UNKNOWN'],
    [600, { groupNumber: '1001', departmentCode: 'D-7' }, 'GROUP_ELSEWHERE'],
    [700, { kind: 'सरपंच?' }, 'KIND_UNKNOWN'],
    [856, { departmentCode: 'D-0', phone: rows[156 + 156]?.phone }, 'PHONE_TWICE'],
  ];
  for (const [row, cells] of wrong) Object.assign(rows[row - 2] as Row, cells);
  const started = performance.now();
  const id = await gather(rows);
  const plan = await look(id, `${COUNTS} rows(outcomes: [WRONG]) { nodes { row problems { code message } } }`);
  expect(plan).toMatchObject({
    state: 'GATHERING',
    counts: { ...NONE, departmentsAdded: 156, groupsAdded: 156, membersAdded: 4_993, wrongRows: 7 },
  });
  const problems = plan.rows.nodes.map((node: any) => [node.row, node.problems[0].code]);
  expect(problems).toEqual(wrong.map(([row, , code]) => [row, code]));
  expect(plan.rows.nodes[6].problems[0].message).toContain('row 314');
  expect(await run(id)).toBeGreaterThan(10);
  expect(performance.now() - started).toBeLessThan(60_000);
  const { rows: counted } = await w.sql.query(
    `select (select count(*)::int from group_member) as members, (select count(*)::int from department where code like 'D-%') as departments`,
  );
  expect(counted[0]).toEqual({ members: 4_993, departments: 156 });
  expect((await look(id, 'rows { nodes { row memberName } }')).rows.nodes).toEqual(
    wrong.map(([row]) => ({ row, memberName: null })),
  );
  const before = await everything();
  const again = await gather(rows);
  expect((await look(again)).counts).toEqual({ ...NONE, unchangedRows: 156 + 4_993, wrongRows: 7 });
  expect(await run(again)).toBe(1);
  expect(await everything()).toEqual(before);
}, 90_000);

const everything = async () =>
  (
    await w.sql.query(`select jsonb_agg(to_jsonb(d) order by d.id) as d, (select jsonb_agg(to_jsonb(g) order by g.id) from message_group g) as g,
      (select jsonb_agg(to_jsonb(m) order by m.id) from group_member m) as m from department d`)
  ).rows[0];

const MEMBER = { departmentCode: 'PWD', memberName: 'सीता देवी', titleHi: 'लिपिक', phone: '९८१२३४५६७८' };

test('what stands there already is changed to what the file says, and what the file leaves empty stays', async () => {
  await run(await gather([{ row: 2, ...MEMBER }]));
  const id = await gather([
    { row: 2, departmentCode: 'pwd', departmentNameHi: 'लोक निर्माण विभाग' },
    { row: 3, departmentCode: 'PWD', memberName: 'सीता रानी', phone: '+91 98123-45678' },
  ]);
  expect((await look(id)).counts).toEqual({ ...NONE, departmentsChanged: 1, membersChanged: 1 });
  await run(id);
  const { rows } = await w.sql.query(`select m.name, m.title_hi, m.kind, d.name_hi, d.name_en from group_member m
    join message_group g on g.id = m.group_id join department d on d.id = g.department_id where d.code = 'PWD'`);
  expect(rows).toEqual([
    { name: 'सीता रानी', title_hi: 'लिपिक', kind: 'CONTACT', name_hi: 'लोक निर्माण विभाग', name_en: 'PWD' },
  ]);
});

test('an import that stopped half-way is found again and goes on; another one begins only then', async () => {
  const rows = Array.from({ length: 900 }, (_, index) => ({
    ...{ row: index + 2, departmentCode: 'ELEC', memberName: `क ${index}`, phone: String(9_811_300_000 + index) },
  }));
  const importId = await gather(rows);
  await admin.done('runDirectoryImport', { importId }, STATE);
  await admin.done('runDirectoryImport', { importId }, STATE);
  const found = (await admin.query('{ directoryImport { id state membersDue } }')).directoryImport;
  expect(found).toEqual({ id: importId, state: 'RUNNING', membersDue: 400 });
  expect(await admin.refused('beginDirectoryImport', {})).toEqual(['INVALID_STATE']);
  expect(await admin.refused('addDirectoryRows', { importId, rows: [{ row: 9 }] })).toEqual(['INVALID_STATE']);
  await run(importId);
  expect((await admin.query('{ directoryImport { id } }')).directoryImport).toBeNull();
});

test('what was begun and not done is thrown away by the next one, and by discarding', async () => {
  const first = await gather([{ row: 2, ...MEMBER }]);
  const second = await gather([{ row: 2, ...MEMBER }]);
  expect(await look(first)).toBeNull();
  await admin.done('discardDirectoryImport', { importId: second }, 'cursor');
  expect(await look(second)).toBeNull();
  const { rows } = await w.sql.query(`select 1 from directory_import_row where import_id = any($1)`, [[first, second]]);
  expect(rows).toEqual([]);
});

test('what nobody finishes in a day is forgotten, and can be imported anew', async () => {
  const importId = await gather([{ row: 2, ...MEMBER }]);
  w.clock.advance({ hours: 23 });
  await w.nistaran.sweeper.maintain();
  expect(await look(importId)).not.toBeNull();
  w.clock.advance({ hours: 2 });
  await w.nistaran.sweeper.maintain();
  expect((await w.sql.query('select 1 from directory_import_row where import_id = $1', [importId])).rows).toEqual([]);
  const later = new Person(w, await w.session(admin.id), admin.id);
  expect(await look(importId, COUNTS, later)).toBeNull();
  admin = later;
});

test('another administrator neither reads nor touches it', async () => {
  const importId = await gather([{ row: 2, ...MEMBER }]);
  const other = await w.officer('ADMIN');
  expect(await look(importId, COUNTS, other)).toBeNull();
  for (const [mutation, input] of [
    ['addDirectoryRows', { rows: [{ row: 3 }] }],
    ['runDirectoryImport', {}],
    ['discardDirectoryImport', {}],
  ] as const)
    expect(await other.refused(mutation, { importId, ...input })).toEqual(['NOT_FOUND']);
});

test('portions are of a size, rows have numbers, and nothing is no import', async () => {
  const { directoryImport } = await admin.done('beginDirectoryImport', {}, STATE);
  const importId = directoryImport.id;
  expect(await admin.refused('runDirectoryImport', { importId })).toEqual(['INVALID_STATE']);
  for (const rows of [
    [],
    [{ row: 0 }],
    [{ row: 2 }, { row: 2 }],
    Array.from({ length: 201 }, (_, row) => ({ row: row + 1 })),
  ])
    expect(await admin.refused('addDirectoryRows', { importId, rows })).toEqual(['INVALID_INPUT']);
  await w.sql.query(
    `insert into directory_import_row (district_id, import_id, row_number) select 1, $1, i from generate_series(1, 20000) i`,
    [importId],
  );
  expect(await admin.refused('addDirectoryRows', { importId, rows: [{ row: 20_001 }] })).toEqual(['TOO_LARGE']);
});

test('no telephone of a file stands readable anywhere, right or wrong', async () => {
  const importId = await gather([
    { row: 2, ...MEMBER, phone: '9812399887' },
    { row: 3, ...MEMBER, phone: '98123998876655443322' },
  ]);
  const { rows } = await w.sql.query('select to_jsonb(r) as row from directory_import_row r where import_id = $1', [
    importId,
  ]);
  await run(importId);
  const dump =
    await w.sql.query(`select to_jsonb(e) as row from event_log e union all select to_jsonb(a) from audit_log a
    union all select to_jsonb(m) from group_member m`);
  const written = JSON.stringify([rows, dump.rows, w.logLines]);
  expect(['9812399887', '98123998876655443322'].filter((phone) => written.includes(phone))).toEqual([]);
});
