/**
 * One running server: spawned on a free port, awaited until it lets a client in, stopped by signal.
 *
 * Invariant: when starting fails no server is left running.
 * May be called only by the holder of the folder's lock, after leftovers are stopped.
 */
import { setTimeout as delay } from 'node:timers/promises';
import type { Client } from 'pg';
import { connectWhenReady } from './connection.ts';
import type { DataFolder } from './data-folder.ts';
import { EmbeddedPostgresError } from './errors.ts';
import { ignoring, type Leftover, readPidFile } from './leftover.ts';
import { openLog, rotateLog, sizeOf, tailLog } from './log-file.ts';
import { findFreePort, isPortFree } from './port.ts';
import type { Programs } from './programs.ts';
import { type RunOptions, spawnServer } from './run.ts';
import { serverFlags } from './settings.ts';
import { shutDown } from './shutdown.ts';

export interface Server {
  pid: number;
  port: number;
  /** Settles when the process has ended for whatever reason, with its exit code or signal in words. */
  exited: Promise<string>;
  /** The same words, once it has ended. */
  ending(): string | undefined;
  stop(): Promise<void>;
}

interface ServerOptions {
  folder: DataFolder;
  programs: Programs;
  run: RunOptions;
  durable: boolean;
  leftover: Leftover;
  urlOf: (port: number) => string;
  onRecovering: () => void;
}

/** Ended before it let anybody in. */
class EarlyExitError extends EmbeddedPostgresError {}

/** Recovery of a full write-ahead log (2 GB) on a slow disk takes minutes. */
const START_PATIENCE_MS = 10 * 60_000;
const RETRY_WITHIN_MS = 15_000;
const RETRY_PAUSE_MS = 200;

/** The server, and a client connected to it, which the caller closes. */
export async function startServer(options: ServerOptions): Promise<{ server: Server; client: Client }> {
  await rotateLog(options.folder.log);
  for (const retryUntil = Date.now() + RETRY_WITHIN_MS; ; await delay(RETRY_PAUSE_MS)) {
    const port = await findFreePort();
    try {
      return await startOn(port, options);
    } catch (error) {
      const isLate = Date.now() > retryUntil;
      if (isLate || !(error instanceof EarlyExitError) || !(await mayPass(port, options.folder))) throw error;
    }
  }
}

/**
 * Two obstacles go away by themselves: somebody took the port before us; or orphans of a killed postmaster still hold
 * its shared memory, in which case PostgreSQL leaves the old postmaster.pid where it is.
 */
async function mayPass(port: number, folder: DataFolder): Promise<boolean> {
  return !(await isPortFree(port)) || (await readPidFile(folder.cluster)) !== undefined;
}

async function startOn(port: number, options: ServerOptions): Promise<{ server: Server; client: Client }> {
  const logSize = await sizeOf(options.folder.log);
  const server = await launch(port, options);
  const giveUpAt = Date.now() + START_PATIENCE_MS;
  const giveUp = () => {
    if (server.ending()) return new EarlyExitError(`PostgreSQL ended while starting (${server.ending()}).`);
    return Date.now() > giveUpAt ? new EmbeddedPostgresError('PostgreSQL did not become ready.') : undefined;
  };
  try {
    const client = await connectWhenReady({ ...options, url: options.urlOf(port), giveUp });
    return { server, client };
  } catch (error) {
    await server.stop();
    throw await withLog(error as Error, options.folder.log, logSize);
  }
}

/** Any failure as ours, quoting what PostgreSQL wrote since it was started. */
async function withLog(error: Error, log: string, sizeBefore: number): Promise<EmbeddedPostgresError> {
  const ours =
    error instanceof EmbeddedPostgresError
      ? error
      : new EmbeddedPostgresError(`PostgreSQL turned the product away: ${error.message}.`, { cause: error });
  ours.message += ` The end of ${log}:\n${await tailLog(log, sizeBefore)}`;
  return ours;
}

async function launch(port: number, options: ServerOptions): Promise<Server> {
  const { folder, programs, run, leftover, durable } = options;
  const flags = serverFlags({ cluster: folder.cluster, port, durable });
  const log = await openLog(folder.log);
  try {
    const spawnOptions = { ...run, logHandle: log.fd, extraEnvironment: ignoring(leftover) };
    return watch(spawnServer(programs.postgres, flags, spawnOptions), port, options);
  } finally {
    await log.close();
  }
}

function watch(child: ReturnType<typeof spawnServer>, port: number, { programs, run }: ServerOptions): Server {
  let ending: string | undefined;
  const exited = new Promise<string>((resolve) => {
    child.once('exit', (code, signal) => resolve(signal ?? `exit code ${code}`));
    child.once('error', (error) => resolve(error.message));
  }).then((words) => {
    ending = words;
    return words;
  });
  // No id: it could not be spawned, and `error` follows.
  const pid = child.pid ?? 0;
  const postmaster = { pid, waitForExit: (withinMs: number) => settlesWithin(exited, withinMs) };
  const stop = async () => {
    if (ending === undefined && pid) await shutDown(postmaster, programs, run);
  };
  return { pid, port, exited, ending: () => ending, stop };
}

async function settlesWithin(promise: Promise<unknown>, withinMs: number): Promise<boolean> {
  const timer = new AbortController();
  try {
    return await Promise.race([promise.then(() => true), delay(withinMs, false, { signal: timer.signal })]);
  } finally {
    timer.abort();
  }
}
