/** Statements whose answer nobody waits for before the COMMIT: in their order, in the transaction, or not at all. */
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import { openDatabase } from '../../src/database/orm.ts';
import { query, sqlState } from '../../src/database/query.ts';
import { inTransaction } from '../../src/database/transaction.ts';
import { cloneDatabase, type TestDatabase } from '../support/database.ts';

let database: TestDatabase;
let orm: MikroORM;
beforeAll(async () => {
  database = await cloneDatabase();
  orm = openDatabase({ url: database.url, poolSize: 3 });
  await query(orm.em.fork(), 'create table note (n integer, xid text default pg_current_xact_id()::text)');
});
afterAll(async () => {
  await orm.close();
  await database.drop();
});
beforeEach(() => query(orm.em.fork(), 'truncate note'));

const note = (em: EntityManager, n: number) => query(em, 'insert into note (n) values ($1)', [n]);
const fail = (em: EntityManager) => query(em, 'select 1 / 0');
const noted = () => query<{ n: number; xid: string }>(orm.em.fork(), 'select n, xid from note order by n');

test('several are of one transaction', async () => {
  await inTransaction(orm.em, async (tx, send) => {
    for (const n of [1, 2, 3]) send(note(tx, n));
  });
  const rows = await noted();
  expect(rows.map(({ n }) => n)).toEqual([1, 2, 3]);
  expect(new Set(rows.map(({ xid }) => xid)).size).toBe(1);
});

test('what comes after them sees what they did, also what the ORM asks', async () => {
  const seen = await inTransaction(orm.em, async (tx, send) => {
    send(note(tx, 1));
    const byOrm = await tx.execute('select n from note');
    send(note(tx, 2));
    return [byOrm, await query(tx, 'select n from note order by n')];
  });
  expect(seen).toEqual([[{ n: 1 }], [{ n: 1 }, { n: 2 }]]);
});

test('where the last one fails nothing is kept', async () => {
  const ended = inTransaction(orm.em, async (tx, send) => {
    send(note(tx, 1));
    send(fail(tx));
  });
  await expect(ended).rejects.toThrow('division by zero');
  expect(await noted()).toEqual([]);
});

test('what went wrong first is told, not what went wrong because of it', async () => {
  const ended = inTransaction(orm.em, async (tx, send) => {
    send(fail(tx));
    await note(tx, 1);
  });
  await expect(ended.catch(sqlState)).resolves.toBe('22012');
  expect(await noted()).toEqual([]);
});

test('a connection is nobody else’s again after the COMMIT', async () => {
  const pidOf = async (em: EntityManager) =>
    (await query<{ pid: number }>(em, 'select pg_backend_pid() as pid'))[0]?.pid;
  let earlier: EntityManager = orm.em;
  const first = await inTransaction(orm.em, (tx) => {
    earlier = tx;
    return pidOf(tx);
  });
  await inTransaction(orm.em, async (tx) => {
    expect(await pidOf(tx)).toBe(first);
    expect(await pidOf(earlier)).not.toBe(first);
  });
});
