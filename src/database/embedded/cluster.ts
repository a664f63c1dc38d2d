/**
 * Makes the cluster: a data directory with UTF-8 encoding and a locale that knows letters beyond ASCII.
 *
 * Invariants: `<data>/postgres` exists only when initdb went through, because the cluster is made in a sibling folder
 * and renamed. LC_CTYPE is never C, under which pg_trgm sees no letters in शिकायत and search finds nothing in Hindi.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import { chown, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { DataFolder } from './data-folder.ts';
import { EmbeddedPostgresError } from './errors.ts';
import type { Programs } from './programs.ts';
import { type RunOptions, runProgram } from './run.ts';

export const SUPERUSER = 'nistaran';

const UNFINISHED = 'postgres.initialising-';

/** C.UTF-8 sorts alike everywhere; the others serve where it does not exist (older macOS, Windows). */
const LOCALES = ['C.UTF-8', 'en_US.UTF-8', 'hi_IN.UTF-8', ...(process.platform === 'win32' ? ['en-US'] : [])];

interface ClusterOptions {
  programs: Programs;
  run: RunOptions;
  durable: boolean;
  onFirstStart: () => void;
}

/** Returns the superuser's password, after making the cluster where there is none. */
export async function ensureCluster(folder: DataFolder, options: ClusterOptions): Promise<string> {
  await removeUnfinished(folder.root);
  if (await exists(folder.cluster)) return readPassword(folder);
  options.onFirstStart();
  const password = await ensurePassword(folder.password);
  await makeCluster(folder, password, options);
  return password;
}

/** A killed start leaves its half cluster, and perhaps an initdb that still writes to it: hence the repeated tries. */
async function removeUnfinished(root: string): Promise<void> {
  const leftovers = (await readdir(root)).filter((name) => name.startsWith(UNFINISHED));
  for (const name of leftovers) {
    await rm(join(root, name), { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  }
}

async function makeCluster(folder: DataFolder, password: string, options: ClusterOptions): Promise<void> {
  const { account } = options.run;
  const workshop = join(folder.root, `${UNFINISHED}${randomUUID()}`);
  const [made, passwordFile] = [join(workshop, 'cluster'), join(workshop, 'password')];
  await mkdir(workshop, { mode: 0o700 });
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
  if (account) for (const path of [workshop, passwordFile]) await chown(path, account.uid, account.gid);
  await initialise(made, passwordFile, options);
  await rename(made, folder.cluster);
  await rm(workshop, { recursive: true, force: true });
}

/** Takes the first locale that this system has; initdb turns an unknown one down before it writes anything. */
async function initialise(made: string, passwordFile: string, options: ClusterOptions): Promise<void> {
  const refusals: string[] = [];
  for (const locale of LOCALES) {
    const failure = await initdb({ made, passwordFile, locale }, options);
    if (!failure) return;
    refusals.push(failure);
    if (!/locale/i.test(failure)) break;
  }
  throw new EmbeddedPostgresError(`PostgreSQL's data directory could not be initialised.\n${refusals.join('\n')}`);
}

/** What initdb complained of; undefined when it went through. */
async function initdb(
  { made, passwordFile, locale }: { made: string; passwordFile: string; locale: string },
  { programs, run, durable }: ClusterOptions,
): Promise<string | undefined> {
  const args = [`--pgdata=${made}`, `--username=${SUPERUSER}`, `--pwfile=${passwordFile}`, '--auth=scram-sha-256'];
  args.push('--encoding=UTF8', '--locale-provider=libc', `--locale=${locale}`, '--no-instructions');
  if (!durable) args.push('--no-sync');
  try {
    await runProgram(programs.initdb, args, run);
    return undefined;
  } catch (error) {
    return (error as { stderr?: string }).stderr?.trim() || String(error);
  }
}

async function ensurePassword(path: string): Promise<string> {
  if (!(await exists(path))) {
    const unfinished = `${path}.${randomUUID()}`;
    await writeFile(unfinished, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' });
    await rename(unfinished, path);
  }
  return (await readFile(path, 'utf8')).trim();
}

async function readPassword({ password, cluster }: DataFolder): Promise<string> {
  try {
    return (await readFile(password, 'utf8')).trim();
  } catch (error) {
    throw new EmbeddedPostgresError(
      `The database in ${cluster} is there, but its password cannot be read from ${password} ` +
        `(${(error as NodeJS.ErrnoException).code}). Put the file back from a backup of ${dirname(cluster)}.`,
    );
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
