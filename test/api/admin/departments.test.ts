/** Departments: added, renamed, headed, put below another one, taken out of use; and what each is refused for. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Person, type World, world } from '../../support/world.ts';

let w: World;
let admin: Person;
beforeAll(async () => {
  w = await world();
  admin = await w.officer('ADMIN');
});
afterAll(() => w.close());

const FIELDS = 'department { code active nameHi: name(locale: hi) nameEn: name(locale: en) head { id } } cursor';
const NAMES = { nameHi: 'उद्यान विभाग', nameEn: 'Horticulture' };
const last = async (table: string) =>
  (
    await w.sql.query(
      `select * from ${table} order by at desc, ${table === 'event_log' ? 'event_id' : 'id'} desc limit 1`,
    )
  ).rows[0];

test('one that is added can be given complaints, and everybody hears that the directory changed', async () => {
  const { department } = await admin.done(
    'createDepartment',
    { code: ' hort-1 ', parentCode: 'PWD', ...NAMES },
    FIELDS,
  );
  expect(department).toEqual({ code: 'HORT-1', active: true, ...NAMES, head: null });
  expect(await last('event_log')).toMatchObject({ type: 'REFERENCE_DATA_CHANGED', actor_role: 'ADMIN', after: null });
  expect(await last('audit_log')).toMatchObject({ action: 'DEPARTMENT_CREATED', object_kind: 'department' });
  const cell = await w.cell();
  const number = await w.complaint();
  const { complaint } = await cell.done('assignComplaint', { number, departmentCode: 'HORT-1' });
  expect(complaint.department.code).toBe('HORT-1');
});

test.each([
  [{ code: 'PWD' }, 'ALREADY_EXISTS', 'code'],
  [{ code: 'विभाग' }, 'INVALID_INPUT', 'code'],
  [{ code: '' }, 'INVALID_INPUT', 'code'],
  [{ nameHi: '  ' }, 'INVALID_INPUT', 'nameHi'],
  [{ nameEn: 'x'.repeat(201) }, 'INVALID_INPUT', 'nameEn'],
  [{ parentCode: 'NOPE' }, 'NOT_FOUND', 'parentCode'],
])('it is refused with %j: %s', async (wrong, code, field) => {
  const { errors, department } = await admin.act('createDepartment', { code: 'NEW', ...NAMES, ...wrong }, FIELDS);
  expect([department, errors[0].code, errors[0].path]).toEqual([null, code, ['input', field]]);
});

test('it is renamed in one language, headed by somebody who is posted there, and vacant again', async () => {
  const head = await w.officer('HEAD', 'SWD');
  const renamed = await admin.done('changeDepartment', { code: 'swd', nameHi: 'समाज  कल्याण', headId: head.id }, FIELDS);
  expect(renamed.department).toMatchObject({ nameHi: 'समाज कल्याण', nameEn: 'SWD', head: { id: head.id } });
  const vacant = await admin.done('changeDepartment', { code: 'SWD', headId: null }, FIELDS);
  expect(vacant.department).toMatchObject({ nameHi: 'समाज कल्याण', head: null });
});

test('nobody heads an office where he has no posting, and no department stands above itself', async () => {
  const elsewhere = await w.officer('HEAD', 'ELEC');
  expect(await admin.refused('changeDepartment', { code: 'SWD', headId: elsewhere.id })).toEqual(['UNKNOWN_OFFICER']);
  expect(await admin.refused('changeDepartment', { code: 'NOPE', nameHi: 'x' })).toEqual(['NOT_FOUND']);
  await admin.done('createDepartment', { code: 'BELOW', parentCode: 'PWD', ...NAMES }, 'cursor');
  for (const parentCode of ['PWD', 'BELOW'])
    expect(await admin.refused('changeDepartment', { code: 'PWD', parentCode })).toEqual(['INVALID_INPUT']);
  await admin.done('changeDepartment', { code: 'BELOW', parentCode: null }, 'cursor');
  await admin.done('changeDepartment', { code: 'PWD', parentCode: 'BELOW' }, 'cursor');
});

test('it is taken out of use only when nothing is open there; the refusal says how much is', async () => {
  await w.department('CLOSING', 40);
  const numbers = [await w.complaint({ department: 'CLOSING' }), await w.complaint({ department: 'CLOSING' })];
  const { errors } = await admin.act('setDepartmentActive', { code: 'CLOSING', active: false }, 'cursor');
  expect(errors).toEqual([
    {
      code: 'OPEN_COMPLAINTS',
      message: expect.stringMatching(/^2 complaints are still open/),
      path: ['input', 'code'],
    },
  ]);
  const cell = await w.cell();
  for (const number of numbers)
    await cell.done('transferComplaint', { number, departmentCode: 'PWD', reason: 'विभाग बंद हो रहा है' });
  const closed = await admin.done('setDepartmentActive', { code: 'CLOSING', active: false }, FIELDS);
  expect(closed.department.active).toBe(false);
  const number = await w.complaint();
  expect(await cell.refused('assignComplaint', { number, departmentCode: 'CLOSING' })).toEqual(['UNKNOWN_DEPARTMENT']);
  expect((await admin.done('setDepartmentActive', { code: 'CLOSING', active: true }, FIELDS)).department.active).toBe(
    true,
  );
  expect(await admin.refused('setDepartmentActive', { code: 'NOPE', active: true })).toEqual(['NOT_FOUND']);
});

test('closing waits for an assignment under way, and then counts it', async () => {
  const id = await w.department('RACE', 41);
  const number = await w.complaint();
  const client = await w.sql.connect();
  await client.query('begin');
  await client.query('select id from department where id = $1 and is_active for key share', [id]);
  const closing = admin.refused('setDepartmentActive', { code: 'RACE', active: false });
  await waiting();
  await client.query(`update complaint set department_id = $1, state = 'ASSIGNED' where number = $2`, [id, number]);
  await client.query('commit');
  client.release();
  expect(await closing).toEqual(['OPEN_COMPLAINTS']);
});

test('an assignment waits for a closing under way, and is then refused', async () => {
  const id = await w.department('SHUT', 42);
  const number = await w.complaint();
  const cell = await w.cell();
  const client = await w.sql.connect();
  await client.query('begin');
  await client.query('select id from department where id = $1 for update', [id]);
  await client.query('update department set is_active = false where id = $1', [id]);
  const assigning = cell.refused('assignComplaint', { number, departmentCode: 'SHUT' });
  await waiting();
  await client.query('commit');
  client.release();
  expect(await assigning).toEqual(['UNKNOWN_DEPARTMENT']);
});

/** Until somebody waits for a lock. */
async function waiting(): Promise<void> {
  const sql = `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  while ((await w.sql.query(sql)).rowCount === 0) await new Promise(setImmediate);
}
