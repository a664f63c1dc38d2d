/** Changes of rights ride in the same log as everything else: nothing after them reaches whom they concern. */
import { newId } from '../clock.ts';
import type { CommandContext } from '../graphql/command.ts';
import { appendEvent, type EventKey } from '../realtime/event-log.ts';
import { actorKindOf, rolesOf } from './viewer.ts';

export interface AccessChange {
  /** Whom it concerns: an officer, a key or a screen. */
  officerId: string;
  /** Only this session is concerned; all of the officer's when absent. */
  sessionId?: string | null;
}

export async function appendAccessChange(
  { em, viewer, now }: Pick<CommandContext, 'em' | 'viewer' | 'now'>,
  { officerId, sessionId }: AccessChange,
): Promise<EventKey> {
  const key = { districtId: viewer.districtId, at: now, eventId: newId() };
  await appendEvent(em, {
    ...key,
    type: 'ACCESS_CHANGED',
    actorKind: actorKindOf(viewer),
    actorId: viewer.id,
    actorRole: rolesOf(viewer)[0] ?? 'ADMIN',
    complaintId: null,
    number: null,
    version: null,
    visibility: 'STAFF',
    changedFields: [],
    subjectId: officerId,
    before: null,
    after: sessionId ? { sessionId } : null,
    recipients: [],
  });
  return key;
}
