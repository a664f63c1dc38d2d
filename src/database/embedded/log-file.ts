/**
 * PostgreSQL's log file: kept small, and read back when the server does not come up. Readable by its owner only, since
 * PostgreSQL quotes the statements that failed, with what citizens wrote in them.
 */
import { type FileHandle, open, rename, stat } from 'node:fs/promises';

const LIMIT_BYTES = 10 * 1024 * 1024;
const TAIL_BYTES = 4096;
const TAIL_LINES = 15;

/** Sets a log above 10 MB aside as `<log>.1`, in place of the one before. */
export async function rotateLog(path: string): Promise<void> {
  const size = await sizeOf(path);
  if (size > LIMIT_BYTES) await rename(path, `${path}.1`);
}

export function openLog(path: string): Promise<FileHandle> {
  return open(path, 'a', 0o600);
}

export async function sizeOf(path: string): Promise<number> {
  return stat(path).then(
    ({ size }) => size,
    () => 0,
  );
}

/** The last lines written after the given size was reached. */
export async function tailLog(path: string, sizeBefore: number): Promise<string> {
  const from = Math.max(sizeBefore, (await sizeOf(path)) - TAIL_BYTES);
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(TAIL_BYTES), position: from });
    return buffer.toString('utf8', 0, bytesRead).trim().split('\n').slice(-TAIL_LINES).join('\n');
  } finally {
    await file.close();
  }
}
