/**
 * Owns: bytes from a connection into one temporary file, counted and hashed on the way.
 *
 * Invariants: the type is known before anything touches the disk; no more than the limit of that type is ever written;
 * unless a ReceivedFile is returned no file remains. On a refusal the source is left open and unread, so that an HTTP
 * route can still answer on the same connection (then close it); an abort destroys it.
 *
 * May not import: other rooms, storage.
 */
import { createHash } from 'node:crypto';
import fs, { type FileHandle } from 'node:fs/promises';
import { addAbortSignal, type Readable } from 'node:stream';
import { decideType, type EvidenceKind, type EvidenceType, HEAD_BYTES } from './content-type.ts';
import { newTempPath, PRIVATE_FILE, removeFiles } from './temp-files.ts';
import { UploadRefused } from './upload-refused.ts';

export type ReceiveOptions = {
  /** Must exist. On the same machine as the service; not a served folder. */
  tempDir: string;
  maxBytes: (kind: EvidenceKind) => number;
  /** What createUpload or Content-Length announced. */
  expectedBytes?: number;
  signal?: AbortSignal;
};

/** `sha256` in hexadecimal, of the bytes as they came. Whoever holds this removes `path`. */
export type ReceivedFile = EvidenceType & { path: string; bytes: number; sha256: string };

type Chunks = AsyncIterableIterator<Buffer>;
type Limits = { maxBytes: number; expectedBytes: number };

export async function receiveUpload(source: Readable, options: ReceiveOptions): Promise<ReceivedFile> {
  // The connection may break after a refusal, when nobody iterates any more; unheard, that would end the process.
  source.on('error', () => undefined);
  if (options.signal) addAbortSignal(options.signal, source);
  const chunks = source.iterator({ destroyOnReturn: false }) as Chunks;
  try {
    const head = await readHead(chunks);
    const type = await decideType(head);
    const limits = limitsFor(type, options);
    return { ...type, ...(await save(withHead(head, chunks), limits, options.tempDir)) };
  } finally {
    await chunks.return?.();
  }
}

async function readHead(chunks: Chunks): Promise<Buffer> {
  const parts: Buffer[] = [];
  for (let bytes = 0; bytes < HEAD_BYTES; ) {
    const next = await chunks.next();
    if (next.done) break;
    parts.push(next.value);
    bytes += next.value.length;
  }
  return Buffer.concat(parts);
}

async function* withHead(head: Buffer, rest: Chunks): AsyncGenerator<Buffer> {
  yield head;
  yield* rest;
}

function limitsFor(type: EvidenceType, options: ReceiveOptions): Limits {
  const maxBytes = options.maxBytes(type.kind);
  const expectedBytes = options.expectedBytes ?? Number.POSITIVE_INFINITY;
  if (options.expectedBytes !== undefined && expectedBytes > maxBytes) throw new UploadRefused('TOO_LARGE');
  return { maxBytes, expectedBytes };
}

async function save(chunks: AsyncIterable<Buffer>, limits: Limits, tempDir: string) {
  const path = newTempPath(tempDir);
  const handle = await fs.open(path, 'wx', PRIVATE_FILE);
  try {
    const written = await writeAll(chunks, handle, limits).finally(() => handle.close());
    return { path, ...written };
  } catch (error) {
    await removeFiles(path);
    throw error;
  }
}

async function writeAll(chunks: AsyncIterable<Buffer>, handle: FileHandle, limits: Limits) {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of chunks) {
    bytes += chunk.length;
    refuseBeyond(bytes, limits);
    hash.update(chunk);
    // Not `write`, which may write a part of the chunk and say so only in its result.
    await handle.writeFile(chunk);
  }
  const { expectedBytes } = limits;
  if (Number.isFinite(expectedBytes) && bytes !== expectedBytes) throw new UploadRefused('LENGTH_MISMATCH');
  return { bytes, sha256: hash.digest('hex') };
}

function refuseBeyond(bytes: number, { maxBytes, expectedBytes }: Limits): void {
  if (bytes > maxBytes) throw new UploadRefused('TOO_LARGE');
  if (bytes > expectedBytes) throw new UploadRefused('LENGTH_MISMATCH');
}
