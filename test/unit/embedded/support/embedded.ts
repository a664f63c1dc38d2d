/** What the tests of the embedded PostgreSQL share: folders and servers that are gone when the test is over. */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Client } from 'pg';
import {
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
  startEmbeddedPostgres,
} from '../../../../src/database/embedded/index.ts';

export { isAlive as lives } from '../../../../src/database/embedded/process-info.ts';

const cleanups: (() => Promise<unknown>)[] = [];

/** To be called after each test: latest first, so servers end before their folders go. */
export async function cleanUp(): Promise<void> {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
}

export async function temporaryFolder(): Promise<string> {
  const folder = await makeFolder();
  cleanups.push(() => removeFolder(folder));
  return folder;
}

const makeFolder = () => mkdtemp(join(tmpdir(), 'nistaran-embedded-'));
const removeFolder = (folder: string) => rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });

let prepared: Promise<string> | undefined;

/** A data folder that has been started and stopped once; copied, which takes a tenth of initialising it. */
export async function initialisedFolder(): Promise<string> {
  prepared ??= prepare();
  const folder = await temporaryFolder();
  await promisify(execFile)('cp', ['-a', `${await prepared}/.`, folder]);
  return folder;
}

async function prepare(): Promise<string> {
  const folder = await makeFolder();
  await (await startEmbeddedPostgres({ dataDir: folder, durable: false })).stop();
  return folder;
}

/** To be called after all tests of a file that uses `initialisedFolder`. */
export async function removePrepared(): Promise<void> {
  if (prepared) await removeFolder(await prepared);
}

export async function start(
  dataDir: string,
  options: Omit<EmbeddedPostgresOptions, 'dataDir'> = {},
): Promise<EmbeddedPostgres> {
  const database = await startEmbeddedPostgres({ dataDir, durable: false, ...options });
  cleanups.push(() => database.stop());
  return database;
}

/** Runs statements on a connection of their own and returns the rows of the last. */
export async function query(url: string, ...statements: string[]): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    let rows: Record<string, unknown>[] = [];
    for (const statement of statements) rows = (await client.query(statement)).rows;
    return rows;
  } finally {
    await client.end();
  }
}

/** A statement that is under way when this settles, and the words of the error it ends with. */
export async function underWay({ url, adminUrl }: EmbeddedPostgres, statement: string) {
  const endsWith = query(url, statement).then(
    () => null,
    (error: { message: string }) => error.message,
  );
  const isActive = `SELECT 1 FROM pg_stat_activity WHERE state = 'active' AND query = $$${statement}$$`;
  while ((await query(adminUrl, isActive)).length === 0) await delay(20);
  return { endsWith };
}

export interface Holder {
  process: ChildProcess;
  answer: { url: string; pid: number } & { error?: string; message?: string };
}

/** Starts the database of the folder in another process, as another user if one is given. */
export async function startHolder(dataDir: string, user?: { uid: number; gid: number }): Promise<Holder> {
  const child = spawnHolder(dataDir, user);
  const [line] = (await once(createInterface(child.stdout!), 'line')) as [string];
  return { process: child, answer: JSON.parse(line) };
}

/** The same without waiting for its answer. */
export function spawnHolder(dataDir: string, user?: { uid: number; gid: number }): ChildProcess {
  const script = resolve(import.meta.dirname, 'holder.ts');
  const child = spawn(process.execPath, [script, dataDir], { ...user, stdio: ['pipe', 'pipe', 'inherit'] });
  cleanups.push(() => endProcess(child));
  return child;
}

/** Lets the holder stop its database and end. */
export async function stopHolder({ process: child }: Holder): Promise<void> {
  child.stdin!.end();
  await once(child, 'exit');
}

/** Kills outright a process that the test started, and waits until it is gone. */
export async function endProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
}
