/**
 * Bytes in and out: what an upload link receives is decided by content, re-encoded and stored; what a download link asks for
 * is given when its principal may still see it. Transports call this; it knows neither HTTP nor GraphQL.
 */
import { mkdir } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import type { EntityManager } from '@mikro-orm/postgresql';
import { hasPermission } from '../auth/permissions.ts';
import { maySee } from '../auth/scope.ts';
import { complainantViewer, integrationViewer, officerViewer, type Viewer } from '../auth/viewer.ts';
import type { Clock } from '../clock.ts';
import type { Complaint } from '../complaints/complaint.entity.ts';
import { isOutsider, visibleTo } from '../complaints/timeline.ts';
import { query, queryOne } from '../database/query.ts';
import { columnsOf } from '../graphql/loaders.ts';
import type { Evidence } from './evidence.entity.ts';
import type { DownloadClaims, UploadClaims } from './evidence-links.ts';
import { PartialUploads } from './partial-uploads.ts';
import {
  maxEvidenceBytes,
  type ProcessedEvidence,
  processUpload,
  receiveUpload,
  removeProcessed,
  removeStaleFiles,
  UploadRefused,
} from './processing/index.ts';
import { type EvidenceStore, newEvidenceKey } from './storage/index.ts';

const LEFTOVER_MS = 86_400_000;
const UPLOAD_TIMEOUT_MS = 5 * 60_000;
const MOST_POSTER_BYTES = 2 * 2 ** 20;

export interface EvidenceServiceOptions {
  em: EntityManager;
  clock: Clock;
  store: EvidenceStore;
  /** Where files rest while they are looked at; made when missing. */
  tempDir: string;
  /** Where the disk store finishes its files; null for another store. */
  stagingDir: string | null;
}

export interface FileToSend {
  key: string;
  mimeType: string;
}

/** Bytes of a file as they are sent: how many have arrived, of how many. */
export interface UploadProgress {
  offset: number;
  length: number;
}

interface Announced {
  bytes: number;
  isReady: boolean;
}

function lengthOf({ bytes }: Announced): number {
  if (bytes === 0) throw new UploadRefused('SIZE_NEEDED');
  return bytes;
}

export class EvidenceService {
  readonly #options: EvidenceServiceOptions;
  readonly #partial: PartialUploads;
  readonly store: EvidenceStore;

  constructor(options: EvidenceServiceOptions) {
    this.#options = options;
    this.#partial = new PartialUploads(options.tempDir);
    this.store = options.store;
  }

  /** Takes the bytes of an announced file. Null when it is unknown, has its bytes already, or its sender has no session any more. Throws UploadRefused. */
  async receive(claims: UploadClaims, source: Readable): Promise<{ bytes: number; mimeType: string } | null> {
    const { districtId, evidenceId } = claims;
    const em = this.#options.em.fork();
    if ((await principalOf(em, claims, this.#options.clock.now())) === null) return null;
    const sql = `select bytes from evidence where district_id = $1 and id = $2 and state = 'PENDING'`;
    const announced = await queryOne<{ bytes: string }>(em, sql, [districtId, evidenceId]);
    if (announced === null) return null;
    const stored = await this.keep(source, Number(announced.bytes) || undefined);
    const taken = await this.#markReady(districtId, evidenceId, stored);
    if (taken) return stored;
    await this.#removeStored(stored);
    return null;
  }

  /** How much of an announced file has arrived. Null when it is unknown, or its sender has no session any more. */
  async progress(claims: UploadClaims): Promise<UploadProgress | null> {
    const announced = await this.#announced(claims);
    if (announced === null || announced.isReady)
      return announced && { offset: announced.bytes, length: announced.bytes };
    return { offset: await this.#partial.arrived(claims.evidenceId), length: lengthOf(announced) };
  }

  /** Takes the next part of an announced file; with the last one it is what `receive` would have made of it. Throws UploadRefused. */
  async append(claims: UploadClaims, offset: number, source: Readable): Promise<UploadProgress | null> {
    const announced = await this.#announced(claims);
    if (announced === null || announced.isReady)
      return announced && { offset: announced.bytes, length: announced.bytes };
    const length = lengthOf(announced);
    const { evidenceId } = claims;
    const arrived = await this.#partial.append({ evidenceId, offset, length, source }, (whole) =>
      this.receive(claims, whole),
    );
    return { offset: arrived, length };
  }

  async #announced(claims: UploadClaims): Promise<Announced | null> {
    const em = this.#options.em.fork();
    if ((await principalOf(em, claims, this.#options.clock.now())) === null) return null;
    const sql = `select bytes::int, state = 'READY' as is_ready from evidence where district_id = $1 and id = $2 and state <> 'REFUSED'`;
    return queryOne<Announced>(em, sql, [claims.districtId, claims.evidenceId]);
  }

  /**
   * Takes a still picture of a video that has arrived and is not attached yet: its thumbnail, drawn anew. Null when there is no such
   * video, it has one, or its sender has no session any more. Throws UploadRefused.
   */
  async receivePoster(claims: UploadClaims, source: Readable): Promise<{ bytes: number; mimeType: string } | null> {
    const { districtId, evidenceId } = claims;
    const em = this.#options.em.fork();
    if ((await principalOf(em, claims, this.#options.clock.now())) === null) return null;
    const wanting = `district_id = $1 and id = $2 and state = 'READY' and kind = 'VIDEO' and thumbnail_key is null
      and complaint_id is null`;
    if ((await queryOne(em, `select 1 as found from evidence where ${wanting}`, [districtId, evidenceId])) === null)
      return null;
    const { key, ...still } = await this.#keepThumbnail(source);
    const sql = `update evidence set thumbnail_key = $3 where ${wanting} returning id`;
    if ((await query(em, sql, [districtId, evidenceId, key])).length > 0) return still;
    await this.store.remove(key);
    return null;
  }

  async #keepThumbnail(source: Readable): Promise<{ key: string; bytes: number; mimeType: string }> {
    const processed = await this.#process(source, (kind) => (kind === 'PHOTO' ? MOST_POSTER_BYTES : 0));
    const { thumbnail } = processed;
    try {
      if (thumbnail === null) throw new UploadRefused('UNSUPPORTED_TYPE');
      const key = newEvidenceKey();
      await this.store.put(key, thumbnail.file, thumbnail.mimeType);
      return { key, bytes: thumbnail.bytes, mimeType: thumbnail.mimeType };
    } finally {
      await removeProcessed(processed);
    }
  }

  /** Receives, processes and stores a file; returns what a row of evidence needs. */
  async keep(source: Readable, expectedBytes?: number): Promise<StoredEvidence> {
    const processed = await this.#process(source, maxEvidenceBytes, expectedBytes);
    try {
      return await putAll(this.store, processed);
    } finally {
      await removeProcessed(processed);
    }
  }

  async #process(source: Readable, maxBytes: typeof maxEvidenceBytes, expectedBytes?: number): Promise<Processed> {
    const { tempDir } = this.#options;
    await mkdir(tempDir, { recursive: true, mode: 0o700 });
    const signal = AbortSignal.timeout(UPLOAD_TIMEOUT_MS);
    const limit = { tempDir, maxBytes, signal, ...(expectedBytes ? { expectedBytes } : {}) };
    const received = await receiveUpload(source, limit);
    return { ...(await processUpload(received)), receivedSha256: received.sha256 };
  }

  /** Removes what a killed process left behind: files more than a day old that nobody has finished. */
  async removeLeftovers(now: Date): Promise<void> {
    const { tempDir, stagingDir } = this.#options;
    const yesterday = new Date(now.getTime() - LEFTOVER_MS);
    for (const folder of [tempDir, stagingDir]) if (folder !== null) await removeStaleFiles(folder, yesterday);
  }

  async #markReady(districtId: number, evidenceId: string, stored: StoredEvidence): Promise<boolean> {
    const { em, clock } = this.#options;
    const rows = await query(
      em.fork(),
      `update evidence set state = 'READY', kind = $3, mime_type = $4, bytes = $5, sha256 = $6, store_key = $7,
          thumbnail_key = $8, taken_at = $9, uploaded_at = $10
        where district_id = $1 and id = $2 and state = 'PENDING' returning id`,
      [
        ...[districtId, evidenceId, stored.kind, stored.mimeType, stored.bytes, stored.sha256, stored.storeKey],
        ...[stored.thumbnailKey, stored.takenAt, clock.now()],
      ],
    );
    return rows.length > 0;
  }

  async #removeStored({ storeKey, thumbnailKey }: StoredEvidence): Promise<void> {
    await this.store.remove(storeKey);
    if (thumbnailKey !== null) await this.store.remove(thumbnailKey);
  }

  /** The file a download link stands for, when its principal may see it now; else null. */
  async find(claims: DownloadClaims): Promise<FileToSend | null> {
    const em = this.#options.em.fork();
    const viewer = await principalOf(em, claims, this.#options.clock.now());
    const sql = `select * from evidence where district_id = $1 and id = $2 and state = 'READY'`;
    const evidence = await queryOne<Evidence>(em, sql, [claims.districtId, claims.evidenceId]);
    if (viewer === null || evidence === null || !(await maySeeEvidence(em, viewer, evidence))) return null;
    if (claims.part === 'FILE') return { key: evidence.storeKey as string, mimeType: evidence.mimeType };
    return evidence.thumbnailKey === null ? null : { key: evidence.thumbnailKey, mimeType: 'image/webp' };
  }
}

export interface StoredEvidence extends Pick<ProcessedEvidence, 'kind' | 'mimeType' | 'bytes' | 'sha256' | 'takenAt'> {
  /** SHA-256 of the bytes as they came. */
  receivedSha256: string;
  storeKey: string;
  thumbnailKey: string | null;
}

interface Processed extends ProcessedEvidence {
  receivedSha256: string;
}

async function putAll(store: EvidenceStore, processed: Processed): Promise<StoredEvidence> {
  const { kind, mimeType, bytes, sha256, takenAt, thumbnail, receivedSha256 } = processed;
  const storeKey = newEvidenceKey();
  const thumbnailKey = thumbnail === null ? null : newEvidenceKey();
  await store.put(storeKey, processed.file, mimeType);
  if (thumbnail !== null && thumbnailKey !== null) await store.put(thumbnailKey, thumbnail.file, thumbnail.mimeType);
  return { kind, mimeType, bytes, sha256, takenAt, receivedSha256, storeKey, thumbnailKey };
}

type Principal = Pick<DownloadClaims, 'districtId' | 'viewerKey' | 'sessionId'>;

/** The viewer a link was made for, as he stands now: a revoked session or key opens nothing. */
async function principalOf(
  em: EntityManager,
  { districtId, viewerKey, sessionId }: Principal,
  now: Date,
): Promise<Viewer | null> {
  const [kind, id = ''] = viewerKey.split(':');
  if (kind === 'complainant') return complainantViewer(districtId, [id], 'hi');
  if (kind === 'key') return keyPrincipal(em, districtId, id, now);
  if (kind !== 'officer') return null;
  const sql =
    'select 1 as found from session where district_id = $1 and id::text = $2 and revoked_at is null and expires_at > $3';
  const session = await queryOne(em, sql, [districtId, sessionId, now]);
  return session === null ? null : officerViewer(em, { districtId, officerId: id, sessionId, expiresAt: null });
}

async function keyPrincipal(em: EntityManager, districtId: number, id: string, now: Date): Promise<Viewer | null> {
  const sql = `select id, scopes, expires_at from api_key where district_id = $1 and id = $2 and revoked_at is null
    and (expires_at is null or expires_at > $3)`;
  const key = await queryOne<{ id: string; scopes: string[]; expiresAt: Date | null }>(em, sql, [districtId, id, now]);
  return key === null ? null : integrationViewer({ districtId, ...key });
}

/** A file of a complaint follows the complaint; one that waits in the intake is the desk's; an unattached one its owner's. */
async function maySeeEvidence(em: EntityManager, viewer: Viewer, evidence: Evidence): Promise<boolean> {
  if (!visibleTo(viewer).includes(evidence.visibility)) return false;
  if (evidence.complaintId === null)
    return evidence.ownerKey === viewer.key || (evidence.intakeId !== null && hasPermission(viewer, 'intake:read'));
  const sql = `select ${columnsOf('complaint')} from complaint where district_id = $1 and id = $2`;
  const complaint = await queryOne<Complaint>(em, sql, [evidence.districtId, evidence.complaintId]);
  return complaint !== null && maySee(viewer, complaint) && (await isReported(em, viewer, evidence));
}

/** What a report says and shows is not true for those outside before somebody else has verified it. */
async function isReported(em: EntityManager, viewer: Viewer, { districtId, reportId }: Evidence): Promise<boolean> {
  if (reportId === null || !isOutsider(viewer)) return true;
  const sql =
    'select 1 as found from action_taken_report where district_id = $1 and id = $2 and verified_at is not null';
  return (await queryOne(em, sql, [districtId, reportId])) !== null;
}
