/**
 * Owns: evidence as files under one root folder, which must lie outside any folder that is served.
 *
 * Invariants: a file is copied under `.staging`, fsynced, and only then renamed to its name, so a reader, a full disk or
 * a power cut never finds half a file; readable by the service's user alone.
 * Sharded by the first two characters of the (random) last segment: folders of at most some thousand entries.
 *
 * May not import: other rooms, processing, any SDK.
 */
import { randomUUID } from 'node:crypto';
// The default import, so that a test can make one call of it fail.
import fs from 'node:fs/promises';
import { dirname, join } from 'node:path';
import {
  type ByteRange,
  checkKey,
  checkRange,
  type EvidenceStore,
  EvidenceStoreError,
  type OpenedEvidence,
} from './port.ts';

/** A killed process leaves its half copy here; the nightly sweep removes old ones (`removeStaleFiles`). */
export function stagingFolder(root: string): string {
  return join(root, '.staging');
}

export class DiskStore implements EvidenceStore {
  constructor(private readonly root: string) {}

  async put(key: string, file: string): Promise<void> {
    const target = this.pathOf(key);
    const staged = join(stagingFolder(this.root), randomUUID());
    try {
      await copyDurably(file, staged);
      await publish(staged, target);
    } catch (error) {
      await fs.rm(staged, { force: true }).catch(() => undefined);
      throw asStoreError(error);
    }
  }

  async open(key: string, range?: ByteRange): Promise<OpenedEvidence> {
    const path = this.pathOf(key);
    if (range) checkRange(range);
    try {
      return await openFile(path, range);
    } catch (error) {
      throw asStoreError(error);
    }
  }

  async remove(key: string): Promise<void> {
    const path = this.pathOf(key);
    await fs.rm(path, { force: true }).catch((error) => {
      throw asStoreError(error);
    });
  }

  private pathOf(key: string): string {
    checkKey(key);
    const folders = key.split('/');
    const name = folders.pop() as string;
    // The extension keeps files and folders apart: no folder has a dot, so key `a` never stands in the way of `a/b`.
    return join(this.root, ...folders, name.slice(0, 2), `${name}.bin`);
  }
}

async function copyDurably(source: string, target: string): Promise<void> {
  await fs.mkdir(dirname(target), { recursive: true, mode: 0o700 });
  await fs.copyFile(source, target, fs.constants.COPYFILE_EXCL | fs.constants.COPYFILE_FICLONE);
  await fs.chmod(target, 0o600);
  await syncToDisk(target, 'r+');
}

async function publish(staged: string, target: string): Promise<void> {
  const folder = dirname(target);
  const created = await fs.mkdir(folder, { recursive: true, mode: 0o700 });
  await fs.rename(staged, target);
  // A name survives a power cut only once the folder that holds it is on disk too.
  await syncFolder(folder);
  if (created) await syncFolder(dirname(created));
}

async function syncFolder(path: string): Promise<void> {
  if (process.platform !== 'win32') await syncToDisk(path, 'r');
}

async function syncToDisk(path: string, flags: string): Promise<void> {
  const handle = await fs.open(path, flags);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function openFile(path: string, range: ByteRange = { start: 0 }): Promise<OpenedEvidence> {
  const handle = await fs.open(path, 'r');
  const { size: totalBytes } = await handle.stat();
  const end = Math.min(range.end ?? totalBytes - 1, totalBytes - 1);
  if (range.start > end) {
    await handle.close();
    throw new EvidenceStoreError('BAD_RANGE');
  }
  const stream = handle.createReadStream({ start: range.start, end });
  return { stream, bytes: end - range.start + 1, totalBytes };
}

function asStoreError(error: unknown): EvidenceStoreError {
  if (error instanceof EvidenceStoreError) return error;
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return new EvidenceStoreError('MISSING', error);
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EROFS') return new EvidenceStoreError('FULL', error);
  if (code === 'EACCES' || code === 'EPERM') return new EvidenceStoreError('DENIED', error);
  return new EvidenceStoreError('UNAVAILABLE', error);
}
