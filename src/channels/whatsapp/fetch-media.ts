/**
 * From a media id to evidence: fetched at once, its hash checked, processed like any upload, hung on the message and on the
 * complaint the message has become meanwhile. Idempotent: one row of the queue makes one row of evidence.
 */
import { LockMode } from '@mikro-orm/core';
import { newId } from '../../clock.ts';
import { applyAction, lockCase } from '../../complaints/index.ts';
import { query, queryOne } from '../../database/query.ts';
import type { EvidenceService, StoredEvidence } from '../../evidence/evidence-service.ts';
import type { CommandContext } from '../../graphql/command.ts';
import type { Services } from '../../graphql/services.ts';
import { appendIntakeEvent } from '../commands.ts';
import { IntakeMessage } from '../intake-message.entity.ts';
import { asSystem } from './as-system.ts';
import { type CloudApi, sameSha256 } from './cloud-api.ts';

export interface MediaRow {
  districtId: number;
  channel: string;
  messageId: string;
  mediaId: string;
  intakeId: string;
  sha256: string | null;
  /** Set once the file is kept. */
  evidenceId: string | null;
}

export interface MediaSource {
  services: Services;
  evidence: EvidenceService;
  api: CloudApi;
}

export async function fetchMedia({ services, evidence, api }: MediaSource, row: MediaRow): Promise<void> {
  if (row.evidenceId !== null) return;
  const stored = await evidence.keep(await api.fetchMedia(row.mediaId));
  const isRight = sameSha256(row.sha256, stored.receivedSha256);
  const isKept = isRight && (await asSystem(services, row.districtId, (command) => hangOn(command, row, stored)));
  if (!isKept) await removeStored(evidence, stored);
  if (!isRight) throw new Error('the file is not the one that was announced');
}

async function removeStored({ store }: EvidenceService, { storeKey, thumbnailKey }: StoredEvidence): Promise<void> {
  await store.remove(storeKey);
  if (thumbnailKey !== null) await store.remove(thumbnailKey);
}

/** Under the lock an operator's decision takes too: the file follows it, whichever comes first. False when it is there already. */
async function hangOn(command: CommandContext, row: MediaRow, stored: StoredEvidence): Promise<boolean> {
  const { em } = command;
  const where = { districtId: row.districtId, id: row.intakeId };
  const intake = await em.findOneOrFail(IntakeMessage, where, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const key = [row.districtId, row.channel, row.messageId, row.mediaId];
  const mine = 'district_id = $1 and channel = $2 and message_id = $3 and media_id = $4';
  const waiting = await query(em, `select 1 from media_fetch where ${mine} and evidence_id is null for update`, key);
  if (waiting.length === 0) return false;
  const isDecided = intake.state === 'REGISTERED' || intake.state === 'LINKED';
  const complaintId = isDecided ? intake.complaintId : null;
  const evidenceId = await insertEvidence(command, row, { stored, complaintId });
  await query(em, `update media_fetch set evidence_id = $5 where ${mine}`, [...key, evidenceId]);
  // The desk looks at the message again, now that it can be seen whole.
  if (complaintId === null) await appendIntakeEvent(command, intake, 'INTAKE_RECEIVED');
  else await tellComplaint(command, complaintId);
  return true;
}

async function insertEvidence(
  { em, now }: CommandContext,
  { districtId, intakeId }: MediaRow,
  { stored, complaintId }: { stored: StoredEvidence; complaintId: string | null },
): Promise<string> {
  const id = newId();
  await query(
    em,
    `insert into evidence (district_id, id, state, complaint_id, intake_id, kind, mime_type, bytes, sha256, store_key, thumbnail_key,
        taken_at, uploaded_at, visibility, owner_key, created_at)
      values ($1, $2, 'READY', $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 'CITIZEN', 'whatsapp', $12)`,
    [
      ...[districtId, id, complaintId, intakeId, stored.kind, stored.mimeType, stored.bytes, stored.sha256],
      ...[stored.storeKey, stored.thumbnailKey, stored.takenAt, now],
    ],
  );
  return id;
}

/** A file that comes after the decision is news on the complaint. */
async function tellComplaint(command: CommandContext, complaintId: string): Promise<void> {
  const sql = 'select number from complaint where district_id = $1 and id = $2';
  const complaint = await queryOne<{ number: string }>(command.em, sql, [command.viewer.districtId, complaintId]);
  const locked = await lockCase(command, { number: complaint?.number ?? '' });
  await applyAction(command, locked, 'COMMENT', () => ({ type: 'COMPLAINT_EVIDENCE_ADDED', visibility: 'CITIZEN' }));
}
