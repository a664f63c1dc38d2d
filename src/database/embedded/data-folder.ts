/**
 * Owns the layout of a data folder: which file of the embedded PostgreSQL lies where, and who may pass through.
 *
 * Invariant: nothing above the data folder changes its mode, unless this module made it.
 */
import { access, chmod, constants, mkdir, realpath, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { DataFolderAccessError } from './errors.ts';

/** Absolute paths inside one data folder. */
export interface DataFolder {
  root: string;
  /** PostgreSQL's own data directory; exists only when initialised to the end. */
  cluster: string;
  /** Superuser password, mode 0600. */
  password: string;
  /** Held by the one process that uses the folder. */
  lock: string;
  /** What PostgreSQL writes to stderr. */
  log: string;
  /** The server's programs, copied only when the server's user cannot reach the installed ones. */
  programs: string;
}

const TRAVERSABLE = 0o011;

/** Makes the folder when it is missing and checks that this process may write in it. */
export async function prepareDataFolder(dataDir: string): Promise<DataFolder> {
  const folder = layOut(resolve(dataDir));
  const firstMade = await mkdir(folder.root, { recursive: true, mode: 0o711 }).catch((error) =>
    refuse(folder.root, error),
  );
  await access(folder.root, constants.W_OK | constants.X_OK).catch((error) => refuse(folder.root, error));
  if (process.getuid?.() === 0) await letOthersPass(folder.root, firstMade ?? folder.root);
  return folder;
}

function layOut(root: string): DataFolder {
  return {
    root,
    cluster: join(root, 'postgres'),
    password: join(root, 'postgres-password'),
    lock: join(root, 'nistaran.lock'),
    log: join(root, 'postgres.log'),
    programs: join(root, 'postgres-programs'),
  };
}

function refuse(folder: string, error: NodeJS.ErrnoException): never {
  throw new DataFolderAccessError(
    folder,
    `The data folder ${folder} cannot be written by this user (${error.code}). Start as the user it belongs to.`,
  );
}

/**
 * As root, PostgreSQL runs as somebody else, who must pass through the data folder (not list it) to reach the cluster.
 * A umask of 077 or a mkdtemp folder would shut that user out.
 */
async function letOthersPass(root: string, firstMade: string): Promise<void> {
  for (const folder of foldersBetween(root, firstMade)) {
    const { mode } = await stat(folder);
    if ((mode & TRAVERSABLE) !== TRAVERSABLE) await chmod(folder, (mode & 0o7777) | TRAVERSABLE);
  }
}

/** From the lower folder up to the upper one, both included. */
function foldersBetween(lower: string, upper: string): string[] {
  const folders = [lower];
  for (let folder = lower; folder !== upper && folder !== dirname(folder); ) {
    folder = dirname(folder);
    folders.push(folder);
  }
  return folders;
}

/**
 * The nearest folder at or above the path (as written, then as symbolic links lead) that the user may not pass through,
 * by its mode bits; undefined when all are open.
 */
export async function findClosedFolder(path: string, user: { uid: number; gid: number }): Promise<string | undefined> {
  const aims = [resolve(path), await realpath(path)];
  for (const folder of aims.flatMap((aim) => foldersBetween(aim, resolve('/')))) {
    const { mode, uid, gid } = await stat(folder);
    const needed = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
    if ((mode & needed) === 0) return folder;
  }
  return undefined;
}
