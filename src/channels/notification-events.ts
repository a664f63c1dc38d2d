import { newId } from '../clock.ts';
import { actorOf } from '../complaints/index.ts';
import { query } from '../database/query.ts';
import type { CommandContext } from '../graphql/command.ts';
import { appendEvent } from '../realtime/event-log.ts';
import type { EventType } from '../realtime/event-types.ts';

/** What became of a message to a person, as an event. The complaint's version stays: nothing of it changed. */
export async function recordNotificationEvent(
  command: CommandContext,
  type: Extract<EventType, `NOTIFICATION_${string}`>,
  message: { id: string; complaintId: string | null },
): Promise<void> {
  const { em, viewer, now } = command;
  const sql = 'select number, version from complaint where district_id = $1 and id = $2';
  const [complaint] = await query<{ number: string; version: number }>(em, sql, [
    viewer.districtId,
    message.complaintId,
  ]);
  const key = { districtId: viewer.districtId, at: now, eventId: newId() };
  await appendEvent(em, {
    ...{
      ...key,
      type,
      ...actorOf(viewer),
      visibility: 'STAFF',
      changedFields: [],
      recipients: [],
      before: null,
      after: null,
    },
    ...{
      complaintId: message.complaintId,
      number: complaint?.number ?? null,
      version: complaint?.version ?? null,
      subjectId: message.id,
    },
  });
  command.events.push(key);
}
