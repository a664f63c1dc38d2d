import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { acquireLock, type FolderLock, LockHeldError } from '../../../src/database/embedded/folder-lock.ts';
import { cleanUp, temporaryFolder } from './support/embedded.ts';

afterEach(cleanUp);

/** The id of a process that has ended. */
async function deadPid(): Promise<number> {
  const child = spawn(process.execPath, ['-e', ''], { stdio: 'ignore' });
  await once(child, 'exit');
  return child.pid!;
}

async function lockFileWith(content: string): Promise<string> {
  const path = join(await temporaryFolder(), 'a.lock');
  await writeFile(path, content);
  return path;
}

const lockOf = (pid: number, identity?: string) =>
  JSON.stringify({ pid, identity, startedAt: '2026-01-26T00:00:00.000Z', token: 'old' });

describe('the lock of a folder', () => {
  it('is held by one at a time and free again after release', async () => {
    const path = join(await temporaryFolder(), 'a.lock');
    const lock = await acquireLock(path);
    await expect(acquireLock(path)).rejects.toBeInstanceOf(LockHeldError);
    await lock.release();
    await lock.release();
    await (await acquireLock(path)).release();
  });

  it('is taken over from a process that is gone', async () => {
    const path = await lockFileWith(lockOf(await deadPid()));
    await acquireLock(path);
    expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({ pid: process.pid });
    expect(await readdir(join(path, '..'))).toEqual(['a.lock']);
  });

  it('is taken over when its process id belongs to another process by now', async () => {
    await acquireLock(await lockFileWith(lockOf(process.pid, 'another-boot/1')));
  });

  it('is respected when the system tells only that the process lives', async () => {
    await expect(acquireLock(await lockFileWith(lockOf(process.pid)))).rejects.toBeInstanceOf(LockHeldError);
  });

  it('is taken over when a power cut emptied it', async () => {
    await acquireLock(await lockFileWith(''));
  });

  it('is taken over even if an earlier takeover was killed half-way', async () => {
    const dead = lockOf(await deadPid());
    const path = await lockFileWith(dead);
    await writeFile(`${path}.takeover`, dead);
    await acquireLock(path);
    expect(await readdir(join(path, '..'))).toEqual(['a.lock']);
  });

  it('goes to exactly one of many who find it stale at once', async () => {
    const pid = await deadPid();
    for (let round = 0; round < 8; round++) {
      const path = await lockFileWith(lockOf(pid));
      const outcomes = await Promise.allSettled(Array.from({ length: 12 }, () => acquireLock(path)));
      const winners = outcomes.filter((outcome) => outcome.status === 'fulfilled');
      expect(winners).toHaveLength(1);
      const held = JSON.parse(await readFile(path, 'utf8'));
      await (winners[0] as PromiseFulfilledResult<FolderLock>).value.release();
      expect(held.pid).toBe(process.pid);
    }
  });

  it('is not removed by a holder who lost it', async () => {
    const path = join(await temporaryFolder(), 'a.lock');
    const lock = await acquireLock(path);
    await writeFile(path, lockOf(1));
    await lock.release();
    expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({ pid: 1, token: 'old' });
  });
});
