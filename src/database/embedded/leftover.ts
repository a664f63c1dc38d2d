/**
 * What a killed product leaves: a PostgreSQL that still runs on our cluster, backends whose postmaster was killed, or a
 * postmaster.pid that names a process id long since given to another program. The first two are stopped; the third must
 * not be, and must not stop us either.
 *
 * May be called only by the holder of the folder's lock.
 */
import { readdir, readFile, readlink, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { commandLine, isAlive } from './process-info.ts';
import type { Programs } from './programs.ts';
import type { RunOptions } from './run.ts';
import { shutDown, strangersPostmaster } from './shutdown.ts';

interface PidFile {
  pid: number;
  /** The data directory as the postmaster that wrote the file was given it. */
  directory: string;
}

export interface Leftover {
  /** A process id to be taken for dead: see `ignoring`. */
  ignoredPid: number | undefined;
}

/** Line 1 the process id, line 2 the data directory; PostgreSQL removes the file when it stops in order. */
export async function readPidFile(cluster: string): Promise<PidFile | undefined> {
  const text = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '');
  const [pid, directory] = text.split('\n');
  // A standalone backend writes its id negated.
  return Number(pid) && directory ? { pid: Math.abs(Number(pid)), directory: directory.trim() } : undefined;
}

export async function stopLeftover(cluster: string, programs: Programs, run: RunOptions): Promise<Leftover> {
  const file = await readPidFile(cluster);
  if (!file) return { ignoredPid: undefined };
  const lives = await isAlive(file.pid);
  if (lives && (await isItsWriter(file))) {
    // A folder moved under a running server is left to PostgreSQL, which refuses and says so.
    if (await isSameFolder(file.directory, cluster)) await shutDown(strangersPostmaster(file.pid), programs, run);
    return { ignoredPid: undefined };
  }
  await stopOrphans(cluster);
  return { ignoredPid: lives ? file.pid : undefined };
}

/** A postmaster carries its data directory in its arguments. Where arguments cannot be seen, pg_ctl tells at shutdown. */
async function isItsWriter({ pid, directory }: PidFile): Promise<boolean> {
  const line = await commandLine(pid);
  return line === undefined || `${line} `.includes(` -D ${directory} `);
}

/**
 * A backend whose postmaster was killed ends as soon as it waits for something, but a long query runs on and keeps the
 * cluster's shared memory. Its work is lost either way. Found where /proc exists; elsewhere the start says what holds it.
 */
async function stopOrphans(cluster: string): Promise<void> {
  const home = await realpath(cluster);
  for (const name of await readdir('/proc').catch(() => [])) {
    const pid = Number(name);
    if (!pid || (await readlink(`/proc/${pid}/cwd`).catch(() => undefined)) !== home) continue;
    // Backends rename themselves so; a shell that merely stands in the folder does not.
    if ((await commandLine(pid))?.startsWith('postgres: ')) sendQuit(pid);
  }
}

function sendQuit(pid: number): void {
  try {
    process.kill(pid, 'SIGQUIT');
  } catch {
    // It ended between the look and the signal.
  }
}

async function isSameFolder(one: string, other: string): Promise<boolean> {
  const [first, second] = await Promise.all([one, other].map((path) => realpath(path).catch(() => path)));
  return first === second;
}

/**
 * PostgreSQL believes that its data directory is in use when the process of postmaster.pid lives, except for its own
 * ancestors, of which it learns one by this variable. Removing the file instead would also remove the check for
 * orphaned backends that still write to the cluster.
 */
export function ignoring({ ignoredPid }: Leftover): Record<string, string> {
  return ignoredPid === undefined ? {} : { PG_GRANDPARENT_PID: String(ignoredPid) };
}
