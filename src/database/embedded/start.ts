/**
 * Starts the embedded PostgreSQL of a data folder and stops it again: the order of the steps, and who cleans up when one
 * of them fails.
 *
 * Invariants: the folder's lock is held from before the first look at the cluster until the server is gone; a failed
 * start leaves neither lock nor server; there are no exit hooks, since a process killed outright would skip them, and
 * the next start cleans up after it anyway (leftover.ts).
 */
import { type Account, serverAccount } from './account.ts';
import { ensureCluster, SUPERUSER } from './cluster.ts';
import { DATABASE, ensureDatabase } from './connection.ts';
import { type DataFolder, findClosedFolder, prepareDataFolder } from './data-folder.ts';
import { DataFolderAccessError, DataFolderInUseError } from './errors.ts';
import { acquireLock, type FolderLock, LockHeldError } from './folder-lock.ts';
import { stopLeftover } from './leftover.ts';
import { findPrograms } from './programs.ts';
import { type Server, startServer } from './server.ts';

export interface EmbeddedPostgresOptions {
  /** Folder for everything the embedded database keeps; made when missing. */
  dataDir: string;
  /** False is faster, but a power cut or a killed server loses what was committed last: for tests. Default true. */
  durable?: boolean;
  /** Told what is being done, in words for a person. */
  onProgress?: (step: string) => void;
}

export interface EmbeddedPostgres {
  /** The product's database, `nistaran`. */
  url: string;
  /** The maintenance database, `postgres`. */
  adminUrl: string;
  /** On 127.0.0.1; another one at each start. */
  port: number;
  /** Of the postmaster. */
  pid: number;
  /** Settles when the server has ended, by `stop` or by itself, with its exit code or signal in words. */
  exited: Promise<string>;
  /** Ends the server, dropping its clients, and gives the folder free; may be called again. */
  stop(): Promise<void>;
}

/** Rejects with DataFolderInUseError, DataFolderAccessError or EmbeddedPostgresError. */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const folder = await prepareDataFolder(options.dataDir);
  const lock = await lockFolder(folder);
  try {
    return await startLocked(folder, lock, options);
  } catch (error) {
    await lock.release();
    throw error;
  }
}

async function lockFolder(folder: DataFolder): Promise<FolderLock> {
  try {
    return await acquireLock(folder.lock);
  } catch (error) {
    if (error instanceof LockHeldError) throw new DataFolderInUseError(folder.root, error.holder);
    throw error;
  }
}

async function startLocked(
  folder: DataFolder,
  lock: FolderLock,
  { durable = true, onProgress = () => undefined }: EmbeddedPostgresOptions,
): Promise<EmbeddedPostgres> {
  const account = await serverAccount(folder.cluster);
  await assertReachable(folder, account);
  const programs = await findPrograms(folder, account);
  const run = { account, cwd: folder.root };
  const leftover = await stopLeftover(folder.cluster, programs, run);
  let isNew = false;
  const onFirstStart = () => {
    isNew = true;
    onProgress('Making the database for the first time');
  };
  const password = await ensureCluster(folder, { programs, run, durable, onFirstStart });
  onProgress('Starting PostgreSQL');
  // A new cluster has nothing to recover: its first start is only slow on a busy machine.
  const onRecovering = () => isNew || onProgress('PostgreSQL is recovering after it was ended abruptly');
  const urlOf = (port: number, database = 'postgres') =>
    `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}/${database}`;
  const { server, client } = await startServer({ folder, programs, run, durable, leftover, urlOf, onRecovering });
  try {
    await ensureDatabase(client);
    await client.end();
  } catch (error) {
    await server.stop();
    throw error;
  }
  return present(server, lock, { url: urlOf(server.port, DATABASE), adminUrl: urlOf(server.port) });
}

async function assertReachable(folder: DataFolder, account: Account | undefined): Promise<void> {
  const closed = account && (await findClosedFolder(folder.root, account));
  if (!closed) return;
  throw new DataFolderAccessError(
    closed,
    `PostgreSQL does not run as root; the unprivileged user it runs as (uid ${account.uid}) cannot pass through ${closed} ` +
      `to the data folder ${folder.root}.`,
  );
}

function present(server: Server, lock: FolderLock, urls: { url: string; adminUrl: string }): EmbeddedPostgres {
  let stopping: Promise<void> | undefined;
  const stop = async () => {
    await server.stop();
    await lock.release();
  };
  return {
    ...urls,
    port: server.port,
    pid: server.pid,
    exited: server.exited,
    stop: () => (stopping ??= stop()),
  };
}
