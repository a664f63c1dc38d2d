/** I13: whatever is done to the database under the nodes, a cursor is honoured exactly when the events below it are still there. */
import { appendFile, chown, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { type Person, type World, world } from '../support/world.ts';
import { CASE, cursorOf, eventually, headCursor, INBOX, LIST, seqOf } from './documents.ts';
import { OwnPostgres } from './support/own-postgres.ts';

let postgres: OwnPostgres;
let w: World;
let cell: Person;
beforeAll(async () => {
  postgres = await new OwnPostgres().open();
  w = await world({ database: { url: postgres.url, drop: async () => {} } });
  cell = await w.cell();
  await w.complaint();
});
afterAll(async () => {
  await w.close();
  await postgres.close();
});

/** Runs something while PostgreSQL is down; the product stays up and meets it again. */
async function whileStopped(work: () => Promise<void> | void): Promise<void> {
  await postgres.stop();
  await work();
  await postgres.start();
}

/** Waits until PostgreSQL takes writes and the product has connections again. */
async function recovered(): Promise<void> {
  const isWritable = async () => !(await w.sql.query('select pg_is_in_recovery() as yes')).rows[0].yes;
  await eventually(() => isWritable().catch(() => false), 'PostgreSQL takes writes', 20_000);
  await eventually(async () => (await fetch(`${w.url}/readyz`)).ok, 'the product meets its database again', 20_000);
}

/** The data folder as the disk has it now, PostgreSQL running: later events are in the epoch that the copy knows. */
async function snapshot(): Promise<string> {
  await w.sql.query('checkpoint');
  return postgres.copyFolder();
}

const epochOf = (cursor: string) => Buffer.from(cursor, 'base64url').toString().split(':')[0];

/** How a subscription from a cursor begins: `null` when it is resumed, else the reason of its reset. */
async function resetReason(
  after: string,
  [document, variables]: [string, object] = [LIST, {}],
): Promise<string | null> {
  const client = await cell.socket();
  const stream = client.subscribe(document, { ...variables, after });
  const ready = await stream.next();
  const reason = ready.resumed ? null : (await stream.next()).reason;
  client.kill();
  return reason;
}

test('an ordinary restart of PostgreSQL costs nobody a reset: live streams go on, cursors from before it resume', async () => {
  const before = await headCursor(w);
  const number = await w.complaint();
  const client = await cell.socket();
  const stream = client.subscribe(LIST, { after: before });
  expect(await stream.next()).toMatchObject({ resumed: true });
  const last = await stream.next();
  expect(last).toMatchObject({ number, version: 1 });
  await whileStopped(() => {});
  await recovered();
  await cell.done('addComment', { number, text: 'फिर से' });
  const next = await stream.next(20_000);
  expect(next).toMatchObject({ __typename: 'ComplaintChanged', number, version: 2 });
  expect(epochOf(next.cursor)).not.toBe(epochOf(last.cursor));
  client.kill();
  for (const cursor of [before, last.cursor, next.cursor]) expect(await resetReason(cursor)).toBeNull();
  const resumed = (await cell.socket()).subscribe(CASE, { number, after: before });
  await resumed.next();
  expect([(await resumed.next()).version, (await resumed.next()).version]).toEqual([1, 2]);
  resumed.client.kill();
});

test('I13 a data folder put back as files under running nodes: live streams and newer cursors are reset, older ones resume', async () => {
  const kept = await headCursor(w);
  const backup = await snapshot();
  const head = await headCursor(w);
  const number = await w.complaint();
  const client = await cell.socket();
  const stream = client.subscribe(LIST, { after: head });
  await stream.next();
  const lost = await stream.next();
  expect(lost).toMatchObject({ number });

  await whileStopped(() => postgres.putBack(backup));
  const reset = await stream.next(20_000);
  expect(reset).toMatchObject({ __typename: 'StreamReset', reason: 'EPOCH_CHANGED' });
  expect(seqOf(reset.cursor)).toBeLessThan(seqOf(lost.cursor));
  expect((await client.closed).code).toBe(4403); // the rights are those of the backup: come back with them

  await recovered();
  while (seqOf(await headCursor(w)) <= seqOf(lost.cursor)) await w.complaint();
  const given = await w.complaint();
  for (const document of [
    [LIST, {}],
    [CASE, { number: given }],
    [INBOX, {}],
  ] as [string, object][]) {
    expect(await resetReason(lost.cursor, document)).toBe('EPOCH_CHANGED');
    for (const cursor of [kept, reset.cursor]) expect(await resetReason(cursor, document)).toBeNull();
  }
});

test('I13 an event written before anybody has looked at the restored folder opens the new epoch itself', async () => {
  const kept = await headCursor(w);
  const backup = await snapshot();
  await w.complaint();
  const lost = await headCursor(w);
  await w.nistaran.stop(0);
  await whileStopped(() => postgres.putBack(backup));
  for (let count = 0; count < 3; count += 1)
    await w.sql.query(
      `insert into event_log (district_id, at, event_id, type, actor_kind, actor_role, visibility)
        values (1, now(), gen_random_uuid(), 'DUTY_STARTED', 'SYSTEM', 'CELL', 'STAFF')`,
    );
  await w.start();
  expect(seqOf(await headCursor(w))).toBeGreaterThan(seqOf(lost));
  expect(await resetReason(lost)).toBe('EPOCH_CHANGED');
  expect(await resetReason(kept)).toBeNull();
});

test('I13 a recovery to a point in time begins another timeline: every cursor is reset', async () => {
  const cursor = await headCursor(w);
  await whileStopped(async () => {
    const folder = await postgres.copyFolder();
    const cluster = join(folder, 'postgres');
    await appendFile(join(cluster, 'postgresql.auto.conf'), `restore_command = 'false'\n`);
    const signal = join(cluster, 'recovery.signal');
    await writeFile(signal, '');
    const { uid, gid } = await stat(cluster);
    await chown(signal, uid, gid);
    postgres.putBack(folder);
  });
  await recovered();
  expect(await resetReason(cursor)).toBe('EPOCH_CHANGED');
  expect(await resetReason(await headCursor(w))).toBeNull();
});

test('I13 another database under the old name, as after pg_restore: every stream and cursor is reset', async () => {
  const admin = new pg.Client({ connectionString: postgres.url.replace(/\/nistaran$/, '/postgres') });
  await admin.connect();
  const cursor = await headCursor(w);
  const client = await cell.socket();
  const stream = client.subscribe(LIST, { after: cursor });
  await stream.next();
  await admin.query('alter database nistaran allow_connections false');
  await admin.query(`select pg_terminate_backend(pid) from pg_stat_activity where datname = 'nistaran'`);
  await admin.query('create database restored template nistaran');
  await admin.query('alter database nistaran rename to discarded');
  await admin.query('alter database restored rename to nistaran');
  await admin.end();
  expect(await stream.next(20_000)).toMatchObject({ __typename: 'StreamReset', reason: 'EPOCH_CHANGED' });
  await recovered();
  expect(await resetReason(cursor)).toBe('EPOCH_CHANGED');
  expect(await resetReason(await headCursor(w))).toBeNull();
});

test('what is remembered of ended epochs stays small: those older than retention are removed', async () => {
  await w.sql.query(
    `insert into stream_epoch values ('00000001', 1, now() - interval '15 days'), ('00000002', 1, now() - interval '13 days')`,
  );
  await w.nistaran.sweeper.maintain();
  const { rows } = await w.sql.query('select epoch from stream_epoch order by epoch');
  expect(rows.map(({ epoch }) => epoch)).toContain('00000002');
  expect(rows.map(({ epoch }) => epoch)).not.toContain('00000001');
  expect(await resetReason(cursorOf('00000001', 1))).toBe('EPOCH_CHANGED');
});
