/** The audit trail: who did or read what, and when. Written in the transaction of the deed; ids only, no personal data. */
import { newId } from '../clock.ts';
import { query } from '../database/query.ts';
import type { CommandContext } from '../graphql/command.ts';

export interface AuditEntry {
  /** An event type, or what was read or done: PHONE_REVEALED, SIGNED_IN… */
  action: string;
  objectKind: string;
  objectId: string | null;
  detail?: Record<string, unknown>;
}

export async function recordAudit(
  { em, viewer, now }: Pick<CommandContext, 'em' | 'viewer' | 'now'>,
  entry: AuditEntry,
): Promise<void> {
  await query(
    em,
    `insert into audit_log (district_id, id, at, actor_kind, actor_id, session_id, action, object_kind, object_id, detail)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      ...[viewer.districtId, newId(), now, viewer.kind, viewer.id, viewer.sessionId],
      ...[entry.action, entry.objectKind, entry.objectId, JSON.stringify(entry.detail ?? {})],
    ],
  );
}
