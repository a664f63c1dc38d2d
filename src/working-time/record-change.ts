/** What everybody is told of a change of reference data: an audit row with the details, an event without them. */
import { recordAudit } from '../auth/audit.ts';
import { newId } from '../clock.ts';
import { actorOf } from '../complaints/index.ts';
import type { CommandContext } from '../graphql/command.ts';
import { appendEvent } from '../realtime/event-log.ts';

export interface ReferenceChange {
  action: string;
  objectKind: 'calendar' | 'sla_policy' | 'officer' | 'district';
  objectId: string | null;
  detail: Record<string, unknown>;
}

export async function recordReferenceChange(command: CommandContext, change: ReferenceChange): Promise<void> {
  const { em, viewer, now, events } = command;
  await recordAudit(command, change);
  const key = { districtId: viewer.districtId, at: now, eventId: newId() };
  await appendEvent(em, {
    ...{ ...key, type: 'REFERENCE_DATA_CHANGED', ...actorOf(viewer) },
    ...{ complaintId: null, number: null, version: null, visibility: 'STAFF', changedFields: [change.objectKind] },
    ...{ subjectId: change.objectId, before: null, after: null, recipients: [] },
  });
  events.push(key);
}
