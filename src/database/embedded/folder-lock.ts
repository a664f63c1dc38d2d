/**
 * One process per data folder: an exclusive lock file that says who holds it.
 *
 * A claim is written under a name of its own and then hard-linked to the lock's name: link(2) fails when the name is
 * taken, and what appears under it is complete from the first instant.
 *
 * A lock whose holder is gone is replaced only by the process that holds a second lock, `<lock>.takeover`, taken by the
 * same rules. Without it two starts that both saw the dead holder could each remove "the stale lock", the slower one
 * removing the fresh lock of the faster.
 *
 * Invariants: only its holder removes a lock; nobody removes a stale one, it is overwritten by rename(2).
 * Limit: holders are judged by process id, so the folder must not be shared between machines or pid namespaces.
 */
import { randomUUID } from 'node:crypto';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { isAlive, startIdentity } from './process-info.ts';

interface LockHolder {
  pid: number;
  /** ISO instant at which the lock was taken. */
  startedAt: string;
  /** Start of the holding process as the system tells it; absent where it does not. */
  identity?: string;
  /** Different for each claim, so that a holder removes its own lock and no other. */
  token: string;
}

export interface FolderLock {
  /** Removes the lock if it is still this one; may be called again. */
  release(): Promise<void>;
}

/** The lock is held by a process that lives. */
export class LockHeldError extends Error {
  override name = 'LockHeldError';
  readonly holder: LockHolder;

  constructor(path: string, holder: LockHolder) {
    super(`${path} is held by process ${holder.pid}`);
    this.holder = holder;
  }
}

const TAKEOVER_PAUSE_MS = 20;

export async function acquireLock(path: string): Promise<FolderLock> {
  const token = randomUUID();
  const claim = `${path}.${token}`;
  await writeFile(claim, `${JSON.stringify(await describeSelf(token))}\n`, { mode: 0o644, flag: 'wx' });
  try {
    while (!((await linkIfFree(claim, path)) || (await replaceIfStale(claim, path))));
    return { release: () => release(path, token) };
  } finally {
    await rm(claim, { force: true });
  }
}

async function describeSelf(token: string): Promise<LockHolder> {
  return { pid: process.pid, startedAt: new Date().toISOString(), identity: await startIdentity(process.pid), token };
}

async function linkIfFree(claim: string, path: string): Promise<boolean> {
  try {
    await link(claim, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** False: the lock changed under our eyes, look again. Throws when its holder lives. */
async function replaceIfStale(claim: string, path: string): Promise<boolean> {
  await assertStale(path);
  const takeover = await acquireLock(`${path}.takeover`).catch(ignoreHeld);
  if (!takeover) {
    await delay(TAKEOVER_PAUSE_MS);
    return false;
  }
  try {
    if ((await assertStale(path)) === 'free') return false;
    await rename(claim, path);
    return true;
  } finally {
    await takeover.release();
  }
}

async function assertStale(path: string): Promise<'free' | 'stale'> {
  const content = await readFile(path, 'utf8').catch(() => undefined);
  if (content === undefined) return 'free';
  const holder = parseHolder(content);
  if (holder && (await isHolding(holder))) throw new LockHeldError(path, holder);
  return 'stale';
}

/** Undefined for a file that no claim wrote whole: emptied by a power cut, or made by hand. */
function parseHolder(content: string): LockHolder | undefined {
  try {
    const holder = JSON.parse(content) as LockHolder;
    return Number.isInteger(holder.pid) && holder.pid > 0 ? holder : undefined;
  } catch {
    return undefined;
  }
}

async function isHolding(holder: LockHolder): Promise<boolean> {
  if (!(await isAlive(holder.pid))) return false;
  const identity = await startIdentity(holder.pid);
  return !identity || !holder.identity || identity === holder.identity;
}

function ignoreHeld(error: unknown): undefined {
  if (!(error instanceof LockHeldError)) throw error;
}

async function release(path: string, token: string): Promise<void> {
  const content = await readFile(path, 'utf8').catch(() => '');
  if (parseHolder(content)?.token === token) await rm(path, { force: true });
}
