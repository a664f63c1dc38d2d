/**
 * Owns: the files that live only while an upload is received, processed and stored.
 *
 * Invariants: names are random and say nothing of the sender's name for the file; only the service's user may read them.
 *
 * May not import: other rooms, storage.
 */
import { randomUUID } from 'node:crypto';
import { readdir, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

export const PRIVATE_FILE = 0o600;

export function newTempPath(folder: string): string {
  return join(folder, randomUUID());
}

export function newTempPathBeside(file: string): string {
  return newTempPath(dirname(file));
}

/** Never throws: it runs on the way out of another failure, which is the one worth reporting. */
export async function removeFiles(...paths: string[]): Promise<void> {
  await Promise.allSettled(paths.map((path) => rm(path, { force: true })));
}

/** For the nightly sweep: what a killed process left behind. Young files belong to an upload that is under way. */
export async function removeStaleFiles(folder: string, olderThan: Date): Promise<number> {
  const names = await readdir(folder).catch(() => []);
  const removals = names.map((name) => removeIfStale(join(folder, name), olderThan));
  return (await Promise.all(removals)).filter(Boolean).length;
}

async function removeIfStale(path: string, olderThan: Date): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  if (!found?.isFile() || found.mtime >= olderThan) return false;
  await removeFiles(path);
  return true;
}
