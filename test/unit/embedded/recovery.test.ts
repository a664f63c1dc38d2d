import { spawn } from 'node:child_process';
import { mkdir, readdir, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import {
  cleanUp,
  endProcess,
  initialisedFolder,
  lives,
  query,
  removePrepared,
  spawnHolder,
  start,
  startHolder,
  stopHolder,
  temporaryFolder,
  underWay,
} from './support/embedded.ts';

afterEach(cleanUp);
afterAll(removePrepared);

/** Names another process in postmaster.pid, as if PostgreSQL had run under its id and been killed. */
async function forgePidFile(cluster: string, pid: number): Promise<void> {
  const started = Math.floor(Date.now() / 1000);
  await writeFile(join(cluster, 'postmaster.pid'), `${pid}\n${cluster}\n${started}\n5432\n\n127.0.0.1\n`);
}

describe('after the product was killed', () => {
  it('stops the PostgreSQL it left running and starts anew with the data', async () => {
    const folder = await initialisedFolder();
    const { process: holder, answer } = await startHolder(folder);
    await query(answer.url, 'CREATE TABLE kept AS SELECT 7 AS answer');
    await endProcess(holder);
    expect(await lives(answer.pid)).toBe(true);
    const database = await start(folder);
    expect(await lives(answer.pid)).toBe(false);
    expect(await query(database.url, 'SELECT answer FROM kept')).toEqual([{ answer: 7 }]);
  });

  it('is refused while the other process lives', async () => {
    const folder = await initialisedFolder();
    const holder = await startHolder(folder);
    await expect(start(folder)).rejects.toThrow(`in use by process ${holder.process.pid}`);
    expect(await lives(holder.answer.pid)).toBe(true);
    await stopHolder(holder);
    expect(await lives(holder.answer.pid)).toBe(false);
  });
});

describe('after PostgreSQL was killed', () => {
  it('recovers with all that was committed', async () => {
    const folder = await initialisedFolder();
    const database = await start(folder, { durable: true });
    await query(database.url, 'CREATE TABLE kept AS SELECT generate_series(1, 1000) AS n');
    process.kill(database.pid, 'SIGKILL');
    expect(await database.exited).toBe('SIGKILL');
    await database.stop();
    const again = await start(folder);
    expect(await query(again.url, 'SELECT count(*)::int AS count FROM kept')).toEqual([{ count: 1000 }]);
  });

  it('does not wait for a long query that lost its postmaster', async () => {
    const folder = await initialisedFolder();
    const database = await start(folder);
    // Never waits, so it does not notice that its postmaster is gone.
    const { endsWith } = await underWay(database, "DO 'BEGIN LOOP END LOOP; END'");
    process.kill(database.pid, 'SIGKILL');
    await database.stop();
    const again = await start(folder);
    expect(await query(again.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    expect(await endsWith).toMatch(/terminat|ECONNRESET/);
  }, 20_000);

  it('spares another program that was given the old process id', async () => {
    const folder = await initialisedFolder();
    const cluster = join(folder, 'postgres');
    const { uid, gid } = await stat(cluster);
    // Of the same user: PostgreSQL takes a process it cannot signal for none of its own anyway.
    const user = process.getuid?.() === 0 ? { uid, gid, cwd: '/' } : {};
    const bystander = spawn('sleep', ['60'], { ...user, stdio: 'ignore' });
    try {
      await forgePidFile(cluster, bystander.pid!);
      const database = await start(folder);
      expect(await lives(database.pid)).toBe(true);
      expect(await lives(bystander.pid!)).toBe(true);
    } finally {
      await endProcess(bystander);
    }
  });
});

describe('after a start was killed in the middle of making the cluster', () => {
  it('removes the half cluster and makes a whole one', async () => {
    const folder = await temporaryFolder();
    const half = join(folder, 'postgres.initialising-killed', 'cluster', 'base');
    await mkdir(half, { recursive: true });
    await writeFile(join(half, 'PG_VERSION'), '18\n');
    const database = await start(folder);
    expect(await query(database.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    expect((await readdir(folder)).filter((name) => name.includes('initialising'))).toEqual([]);
  });

  it('starts whatever moment the first start was killed at', async () => {
    for (const moment of [250, 600]) {
      const folder = await temporaryFolder();
      const holder = spawnHolder(folder);
      await delay(moment);
      await endProcess(holder);
      const database = await start(folder);
      expect(await query(database.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
      await database.stop();
    }
  }, 30_000);
});

describe('the log', () => {
  it('is set aside when it has grown above 10 MB', async () => {
    const folder = await initialisedFolder();
    await truncate(join(folder, 'postgres.log'), 11 * 1024 * 1024);
    await start(folder);
    expect((await stat(join(folder, 'postgres.log'))).size).toBeLessThan(100_000);
    expect((await stat(join(folder, 'postgres.log.1'))).size).toBeGreaterThan(10 * 1024 * 1024);
  });
});
