/** Changes are counted once, whoever folds and whoever is killed; and from the moment they are committed. */
import { afterAll, afterEach, beforeEach, expect, test } from '@jest/globals';
import pg from 'pg';
import { systemViewer } from '../../../src/auth/viewer.ts';
import { checkTally, rebuildTally } from '../../../src/complaints/tally/check-tally.ts';
import { TallyFolder } from '../../../src/complaints/tally/tally-folder.ts';
import { manyComplaints } from '../../support/many-complaints.ts';
import { type World, world } from '../../support/world.ts';
import { byScan, byTally, fold, rowsOf, type Statement } from './support/compare.ts';

const w: World = await world();
const connections: pg.Client[] = [];
await w.nistaran.tallyFolder.stop(); // folded here only

beforeEach(async () => {
  await w.sql.query('delete from complaint');
  await fold(w.sql, w.clock.now());
});
afterEach(async () => {
  await Promise.all(connections.splice(0).map((client) => client.end().catch(() => {})));
});
afterAll(() => w.close());

async function connect(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: w.database.url });
  client.on('error', () => {}); // one of them is cut on purpose
  await client.connect();
  connections.push(client);
  return client;
}

const differences = () => checkTally(w.nistaran.services.em.fork());
const unfolded = async () => Number((await w.sql.query('select count(*) from complaint_tally_change')).rows[0].count);
const rollup = async () =>
  (await w.sql.query('select sum(received)::int as received from complaint_tally where grain = 0')).rows[0].received ??
  0;
const request = () => ({ viewer: systemViewer(1), filter: {}, groupBy: 'DEPARTMENT' as const, now: w.clock.now() });

test('what is rolled back, and an update of what is not counted by, changes nothing', async () => {
  const [first] = await manyComplaints(w, [{ department_id: w.departments.PWD }]);
  await fold(w.sql, w.clock.now());
  const client = await connect();
  await client.query('begin');
  await client.query(`update complaint set state = 'CLOSED' where id = $1`, [first?.id]);
  await client.query('rollback');
  await client.query(`update complaint set version = version + 1, text = 'और' where id = $1`, [first?.id]);
  expect(await unfolded()).toBe(0);
  expect(await differences()).toEqual([]);
});

/** Columns that are written, not worked out. */
const columns = (
  await w.sql.query(
    `select column_name from information_schema.columns where table_name = 'complaint' and is_generated = 'NEVER'`,
  )
).rows.map((row) => row.column_name as string);

/** One small transaction of a writer; some are of several statements, some are rolled back. */
async function writeOnce(client: pg.Client, ids: string[], n: number): Promise<void> {
  const id = ids[n % ids.length];
  const department = Object.values(w.departments)[n % 3];
  await client.query('begin');
  if (n % 3 === 0)
    await client.query(
      `insert into complaint (${columns}) select ${columns.map((name) => `(c).${name}`)} from (select jsonb_populate_record(c, jsonb_build_object(
      'id', gen_random_uuid(), 'number', gen_random_uuid()::text, 'tracking_token', gen_random_uuid()::text)) as c from complaint c where id = $1) made`,
      [id],
    );
  if (n % 3 === 1)
    await client.query('update complaint set department_id = $2, reopen_count = reopen_count + 1 where id = $1', [
      id,
      department,
    ]);
  if (n % 2 === 0)
    await client.query(
      `update complaint set state = case state when 'ASSIGNED' then 'RESOLVED' else 'ASSIGNED' end, due_at = $2 where id = $1`,
      [id, new Date(w.clock.now().getTime() + (n % 100) * 1_000)],
    );
  await client.query(n % 7 === 0 ? 'rollback' : 'commit');
}

test('thousands of small transactions while two folders fold and one counts anew: nothing is lost and nothing doubled', async () => {
  const WRITERS = 5;
  const EACH = 500;
  const ids = (
    await manyComplaints(
      w,
      Array.from({ length: 40 }, () => ({ state: 'ASSIGNED' })),
    )
  ).map(({ id }) => id);
  let writing = true;
  let folded = 0;
  let compared = 0;
  const writer = async (index: number) => {
    const client = await connect();
    for (let n = 0; n < EACH; n++) await writeOnce(client, ids.slice(index * 8, index * 8 + 8), index + n);
  };
  const folder = async (index: number) => {
    const client = await connect();
    for (let n = 0; writing; n++)
      folded += await fold(client, new Date(w.clock.now().getTime() + ((n * 7 + index) % 100) * 1_000), 1 + (n % 60));
  };
  const reader = async () => {
    const client = await connect();
    for (; writing; compared++) {
      await client.query('begin isolation level repeatable read');
      const scan = await rowsOf(client, byScan(request()));
      expect(await rowsOf(client, byTally(request()) as Statement)).toEqual(scan);
      await client.query('commit');
    }
  };
  const rebuilder = async () => {
    const client = await connect();
    for (; writing; await new Promise((resolve) => setTimeout(resolve, 200)))
      await client.query('select complaint_tally_rebuild(1, $1)', [w.clock.now()]);
  };
  const others = [folder(0), folder(50), reader(), rebuilder()];
  await Promise.all(Array.from({ length: WRITERS }, (_, index) => writer(index))).finally(() => {
    writing = false;
  });
  await Promise.all(others);
  expect(compared).toBeGreaterThan(10);
  expect(folded).toBeGreaterThan(1_000);
  expect(await differences()).toEqual([]);
  const { em, log } = w.nistaran.services;
  await new TallyFolder({ em, log, clock: w.clock }).fold();
  expect(await unfolded()).toBe(0);
  expect(await differences()).toEqual([]);
  const { rows } = await w.sql.query('select count(*)::int as complaints from complaint');
  expect(await rollup()).toBe(rows[0].complaints);
}, 90_000);

test('a round may end between two changes that belong together, and between steps whose transactions began the other way round', async () => {
  const [first] = await manyComplaints(w, [{ state: 'ASSIGNED' }]);
  await fold(w.sql, w.clock.now());
  const early = await connect();
  await early.query('begin');
  await early.query('select pg_current_xact_id()');
  await w.sql.query(`update complaint set state = 'RESOLVED', reopen_count = 1 where id = $1`, [first?.id]);
  await early.query(`update complaint set state = 'CLOSED' where id = $1`, [first?.id]);
  await early.query('commit');
  for (let n = 0; n < 4; n++) {
    expect(await fold(w.sql, w.clock.now(), 1)).toBe(1);
    expect(await differences()).toEqual([]);
  }
  expect(await unfolded()).toBe(0);
});

test('a folder that is killed in the middle leaves nothing undone or doubled, and nobody waits for it', async () => {
  await manyComplaints(
    w,
    Array.from({ length: 30 }, () => ({ department_id: w.departments.SWD })),
  );
  const dying = await connect();
  await dying.query('begin');
  expect(await fold(dying, w.clock.now(), 20)).toBe(20);
  expect(await fold(w.sql, w.clock.now())).toBe(0);
  await manyComplaints(w, [{ department_id: w.departments.PWD }]); // a writer does not wait either
  const { rows } = await w.sql.query(
    'select pg_terminate_backend(pid) from pg_stat_activity where state = $1 and datname = current_database()',
    ['idle in transaction'],
  );
  expect(rows).toHaveLength(1);
  expect(await unfolded()).toBe(31);
  expect(await rollup()).toBe(0);
  expect(await differences()).toEqual([]);
  while ((await fold(w.sql, w.clock.now())) === 0) await new Promise((resolve) => setTimeout(resolve, 10));
  expect(await unfolded()).toBe(0);
  expect(await rollup()).toBe(31);
  expect(await differences()).toEqual([]);
});

test('a dump restored into a cluster with younger transaction ids is counted in full', async () => {
  await manyComplaints(w, [{}, {}]);
  await fold(w.sql, w.clock.now());
  await w.sql.query(`update complaint_tally_state set low_xid = '99999999999'`);
  await manyComplaints(w, [{}]);
  expect(await rowsOf(w.sql, byTally(request()) as Statement)).toEqual(await rowsOf(w.sql, byScan(request())));
  expect(await fold(w.sql, w.clock.now())).toBe(1);
  expect(await rollup()).toBe(3);
});

test('the loop folds what changed and what became overdue, and is still where nothing did', async () => {
  const { em, log } = w.nistaran.services;
  const folder = new TallyFolder({ em, log, clock: w.clock });
  const later = new Date(w.clock.now().getTime() + 60_000);
  await manyComplaints(w, [{ due_at: later }]);
  expect(await folder.fold()).toBe(1);
  const state = async () => (await w.sql.query('select ctid::text, counted_until from complaint_tally_state')).rows[0];
  const before = await state();
  await folder.fold();
  expect(await state()).toEqual(before);
  w.clock.set(new Date(later.getTime() + 1_000).toISOString());
  await folder.fold();
  expect((await state()).counted_until).toEqual(w.clock.now());
  expect((await w.sql.query('select overdue from complaint_tally where grain = 0')).rows).toEqual([{ overdue: 1 }]);
  expect(await differences()).toEqual([]);
});

test('the check finds a wrong counter, and counting anew mends it', async () => {
  await manyComplaints(w, [{ department_id: w.departments.PWD }, {}]);
  await fold(w.sql, w.clock.now());
  await w.sql.query(
    'update complaint_tally set received = received + 5 where grain = 16 and department_id is not null',
  );
  expect(await differences()).toMatchObject([{ grain: 16, departmentId: w.departments.PWD, received: 5, resolved: 0 }]);
  await w.sql.query('alter table complaint disable trigger complaint_tally_delete');
  await w.sql.query('delete from complaint where department_id is null');
  await w.sql.query('alter table complaint enable trigger complaint_tally_delete');
  expect((await differences()).length).toBeGreaterThan(10);
  await rebuildTally(w.nistaran.services.em.fork(), w.clock.now());
  expect(await differences()).toEqual([]);
  expect(await rollup()).toBe(1);
});

/** The last one: what people have done to a complaint stays, and so does the complaint. */
test('a write counts in the next request, before anything is folded', async () => {
  const cell = await w.cell();
  const received = async () => (await cell.query('{ complaintCounts { received inProcess } }')).complaintCounts[0];
  const open = async () => {
    const { departments } = await cell.query('{ departments { nodes { code openCount } } }');
    return departments.nodes.find(({ code }: { code: string }) => code === 'PWD').openCount;
  };
  for (let n = 1; n <= 3; n++) {
    const number = await w.complaint();
    expect(await received()).toEqual({ received: n, inProcess: n });
    await cell.done('assignComplaint', { number, departmentCode: 'PWD' });
    expect(await open()).toBe(n);
  }
  expect(await unfolded()).toBeGreaterThan(3);
  expect(await rollup()).toBe(0);
  await fold(w.sql, w.clock.now());
  expect(await unfolded()).toBe(0);
  expect(await rollup()).toBe(3);
  expect(await received()).toEqual({ received: 3, inProcess: 3 });
});
