/** Delivery statuses come out of order and more than once: a message only ever moves forward. */

import { query } from '../../database/query.ts';
import type { CommandContext } from '../../graphql/command.ts';
import { recordNotificationEvent } from '../notification-events.ts';
import { statusSchema } from './cloud-api.types.ts';

const STATES = { sent: 'SENT', delivered: 'DELIVERED', read: 'READ', failed: 'FAILED' } as const;
/** The words of the service for the states of a message. */
export const STATUSES = Object.keys(STATES);
const COLUMNS = { SENT: 'sent_at', DELIVERED: 'delivered_at', READ: 'read_at', FAILED: 'failed_at' } as const;
const EVENTS = {
  SENT: 'NOTIFICATION_SENT',
  DELIVERED: 'NOTIFICATION_DELIVERED',
  READ: 'NOTIFICATION_READ',
  FAILED: 'NOTIFICATION_FAILED',
} as const;

/** How far a message has come. A failure is final unless it did arrive after all. */
const RANK = `array_position(array['QUEUED', 'SENT', 'FAILED', 'DELIVERED', 'READ'], state)`;

export async function processStatus(command: CommandContext, payload: { item: unknown }): Promise<void> {
  const status = statusSchema.parse(payload.item);
  const state = STATES[status.status as keyof typeof STATES];
  if (state === undefined) return;
  const at = new Date(Number(status.timestamp) * 1_000);
  const error = status.errors?.[0] ? `${status.errors[0].code} ${status.errors[0].title ?? ''}`.trim() : null;
  const rows = await query<{ id: string; complaintId: string | null }>(
    command.em,
    `update outbound_message set ${COLUMNS[state]} = coalesce(${COLUMNS[state]}, $3), last_error = coalesce($4, last_error),
        state = case when array_position(array['QUEUED', 'SENT', 'FAILED', 'DELIVERED', 'READ'], $5) > ${RANK} then $5 else state end
      where district_id = $1 and channel = 'WHATSAPP' and provider_message_id = $2 and ${COLUMNS[state]} is null
      returning id, complaint_id`,
    [command.viewer.districtId, status.id, at, error, state],
  );
  for (const row of rows) await recordNotificationEvent(command, EVENTS[state], row);
}
