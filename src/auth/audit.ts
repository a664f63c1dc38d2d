/** The audit trail: who did or read what, and when. Written in the transaction of the deed; ids only, no personal data. */
import { newId } from '../clock.ts';
import { Parameters, query } from '../database/query.ts';
import type { CommandContext } from '../graphql/command.ts';

export interface AuditEntry {
  /** An event type, or what was read or done: PHONE_REVEALED, SIGNED_IN… */
  action: string;
  objectKind: string;
  objectId: string | null;
  detail?: Record<string, unknown>;
}

type Deed = Pick<CommandContext, 'viewer' | 'now'>;

export async function recordAudit(
  { em, ...deed }: Deed & Pick<CommandContext, 'em'>,
  entry: AuditEntry,
): Promise<void> {
  const parameters = new Parameters();
  await query(em, insertAudit(parameters, deed, entry), parameters.values);
}

/** The statement that records it. */
export function insertAudit(parameters: Parameters, { viewer, now }: Deed, entry: AuditEntry): string {
  const values = [
    ...[viewer.districtId, newId(), now, viewer.kind, viewer.id, viewer.sessionId],
    ...[entry.action, entry.objectKind, entry.objectId, JSON.stringify(entry.detail ?? {})],
  ];
  return `insert into audit_log (district_id, id, at, actor_kind, actor_id, session_id, action, object_kind, object_id, detail)
    values (${values.map((value) => parameters.add(value)).join(', ')})`;
}
