/**
 * Owns: what the rest of the product may ask of the place where evidence lies, whichever place it is.
 *
 * Invariants: an object appears whole or not at all and is never changed afterwards; keys carry no personal data and no
 * path tricks; every failure is an `EvidenceStoreError`, so callers never see an errno or an AWS exception.
 *
 * May not import: other rooms, processing, any SDK.
 */
import { randomUUID } from 'node:crypto';
import type { Readable } from 'node:stream';

/** Both ends inclusive and counted from 0, as in an HTTP Range header. An end past the last byte is cut to it. */
export type ByteRange = { start: number; end?: number };

/** `bytes` are those in `stream`; `totalBytes` those of the object. The reader must consume or destroy `stream`. */
export type OpenedEvidence = { stream: Readable; bytes: number; totalBytes: number };

export interface EvidenceStore {
  /** Copies the local file; the file stays where it was, its owner removes it. */
  put(key: string, file: string, contentType: string): Promise<void>;
  open(key: string, range?: ByteRange): Promise<OpenedEvidence>;
  /** Removing what is not there succeeds, so that a retried erasure ends well. */
  remove(key: string): Promise<void>;
}

export type EvidenceStoreFailure =
  | 'BAD_KEY'
  | 'BAD_RANGE'
  | 'MISSING'
  /** No space, quota used up or a file system that became read-only. */
  | 'FULL'
  /** The store refuses our credentials or rights: a fault in the configuration, retrying is useless. */
  | 'DENIED'
  | 'UNAVAILABLE';

export class EvidenceStoreError extends Error {
  override readonly name = 'EvidenceStoreError';

  constructor(
    readonly code: EvidenceStoreFailure,
    cause?: unknown,
  ) {
    super(`evidence store: ${code}`, { cause });
  }
}

export function newEvidenceKey(): string {
  return randomUUID();
}

const KEY = /^[a-z0-9-]+(?:\/[a-z0-9-]+)*$/;
const MAX_KEY_LENGTH = 200;

/** No dot is allowed at all, so neither `..` nor a hidden file nor an extension can be spelled. */
export function checkKey(key: string): void {
  if (key.length > MAX_KEY_LENGTH || !KEY.test(key)) throw new EvidenceStoreError('BAD_KEY');
}

export function checkRange(range: ByteRange): void {
  const { start, end = start } = range;
  if (!Number.isSafeInteger(start) || !Number.isSafeInteger(end) || start < 0 || end < start) {
    throw new EvidenceStoreError('BAD_RANGE');
  }
}
