import { appendFile, chmod, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { DataFolderInUseError, EmbeddedPostgresError } from '../../../src/database/embedded/index.ts';
import {
  cleanUp,
  initialisedFolder,
  lives,
  query,
  removePrepared,
  start,
  temporaryFolder,
  underWay,
} from './support/embedded.ts';

afterEach(cleanUp);
afterAll(removePrepared);

describe('starting', () => {
  it('makes a database that knows Hindi letters', async () => {
    const steps: string[] = [];
    const database = await start(await temporaryFolder(), { onProgress: (step) => steps.push(step) });
    const rows = await query(
      database.url,
      'CREATE EXTENSION pg_trgm',
      `SELECT current_database() AS name, pg_encoding_to_char(encoding) AS encoding, datctype,
              cardinality(show_trgm('शिकायत')) > 0 AS "hasTrigrams", similarity('शिकायत', 'शिकायते') > 0.5 AS "isSimilar"
       FROM pg_database WHERE datname = current_database()`,
    );
    expect(rows[0]).toMatchObject({ name: 'nistaran', encoding: 'UTF8', hasTrigrams: true, isSimilar: true });
    expect(rows[0]?.datctype).toMatch(/utf-?8$/i);
    expect(steps).toEqual(['Making the database for the first time', 'Starting PostgreSQL']);
  });

  it('keeps the data, and the password, from one start to the next', async () => {
    const folder = await initialisedFolder();
    const first = await start(folder);
    await query(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
    await first.stop();
    const steps: string[] = [];
    const second = await start(folder, { onProgress: (step) => steps.push(step) });
    expect(await query(second.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
    expect(new URL(second.url).password).toBe(new URL(first.url).password);
    expect(steps).toEqual(['Starting PostgreSQL']);
  });

  it('listens on 127.0.0.1 only and asks for the password, which only its owner may read', async () => {
    const folder = await initialisedFolder();
    const database = await start(folder);
    const [settings] = await query(
      database.adminUrl,
      `SELECT current_setting('listen_addresses') AS hosts, current_setting('unix_socket_directories') AS sockets`,
    );
    expect(settings).toEqual({ hosts: '127.0.0.1', sockets: '' });
    const guess = database.url.replace(/:[^:@]+@/, ':wrong@');
    await expect(query(guess, 'SELECT 1')).rejects.toMatchObject({ code: '28P01' });
    const password = join(folder, 'postgres-password');
    expect((await stat(password)).mode & 0o777).toBe(0o600);
    expect((await readFile(password, 'utf8')).trim()).toBe(new URL(database.url).password);
  });

  it('makes the data folder when it is missing', async () => {
    const parent = await temporaryFolder();
    // Under root the server's user must pass here; through what the product makes itself it can.
    await chmod(parent, 0o755);
    const database = await start(join(parent, 'missing', 'data'));
    expect(await lives(database.pid)).toBe(true);
  });

  it('says why when PostgreSQL does not come up, and gives the folder free', async () => {
    const folder = await initialisedFolder();
    await appendFile(join(folder, 'postgres', 'postgresql.conf'), "\nno_such_setting = 'x'\n");
    await expect(start(folder)).rejects.toThrow(/postgres\.log:[\s\S]*no_such_setting/);
    expect(await readdir(folder)).not.toContain('nistaran.lock');
  });

  it('says so when the password file is not the one of the cluster', async () => {
    const folder = await initialisedFolder();
    await writeFile(join(folder, 'postgres-password'), 'another\n');
    const refusal = await start(folder).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(EmbeddedPostgresError);
    expect((refusal as Error).message).toMatch(/password authentication failed/);
    expect(await readdir(join(folder, 'postgres'))).not.toContain('postmaster.pid');
  });

  it('says what is missing when the password file is gone', async () => {
    const folder = await initialisedFolder();
    await rm(join(folder, 'postgres-password'));
    await expect(start(folder)).rejects.toThrow(/its password cannot be read/);
  });
});

describe('a second start on the same folder', () => {
  it('is refused with the process, the folder and what to do, and does not disturb the first', async () => {
    const folder = await initialisedFolder();
    const first = await start(folder);
    const refusal = await start(folder).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(DataFolderInUseError);
    expect(refusal).toMatchObject({ pid: process.pid, dataDir: folder });
    expect((refusal as Error).message).toMatch(/in use by process \d+.*NISTARAN_DATA_DIR/);
    expect(await query(first.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('is refused to all but one when several begin at once', async () => {
    const folder = await initialisedFolder();
    const outcomes = await Promise.allSettled(Array.from({ length: 5 }, () => start(folder)));
    const refusals = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []));
    expect(refusals).toHaveLength(4);
    for (const refusal of refusals) expect(refusal).toBeInstanceOf(DataFolderInUseError);
  });
});

describe('stopping', () => {
  it('ends the server even with clients connected, gives the folder free, and may be done twice', async () => {
    const folder = await initialisedFolder();
    const database = await start(folder);
    const { endsWith } = await underWay(database, 'SELECT pg_sleep(60)');
    await Promise.all([database.stop(), database.stop()]);
    await database.stop();
    expect(await database.exited).toBe('exit code 0');
    expect(await lives(database.pid)).toBe(false);
    expect(await endsWith).toMatch(/terminat|ECONNRESET/);
    expect((await readdir(folder)).sort()).toEqual(['postgres', 'postgres-password', 'postgres.log']);
  });
});
