/** What all changes of the directory share: codes, and that whoever looks at it hears of the change. */
import { recordAudit } from '../auth/audit.ts';
import { newId } from '../clock.ts';
import { actorOf } from '../complaints/index.ts';
import type { CommandContext } from '../graphql/command.ts';
import { appendEvent } from '../realtime/event-log.ts';

export interface DirectoryChange {
  action: string;
  objectKind: 'department' | 'message_group' | 'directory_import';
  objectId: string;
  /** Figures and ids; never a name or a phone of a person. */
  detail?: Record<string, unknown>;
}

/** Audited, and told to the streams: consoles then read the directory anew. */
export async function recordDirectoryChange(command: CommandContext, change: DirectoryChange): Promise<void> {
  const { em, viewer, now, events } = command;
  const key = { districtId: viewer.districtId, at: now, eventId: newId() };
  await appendEvent(em, {
    ...{ ...key, type: 'REFERENCE_DATA_CHANGED', ...actorOf(viewer) },
    ...{ complaintId: null, number: null, version: null, visibility: 'STAFF', changedFields: [] },
    ...{ subjectId: change.objectId, before: null, after: null, recipients: [] },
  });
  events.push(key);
  await recordAudit(command, change);
}

const CODE = /^[A-Z0-9][A-Z0-9-]{0,19}$/;

/** A department's code in capitals; null when it can be none. */
export function readCode(value: string): string | null {
  const code = value.trim().toUpperCase();
  return CODE.test(code) ? code : null;
}
