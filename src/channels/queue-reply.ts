import { newId } from '../clock.ts';
import { query } from '../database/query.ts';
import type { CommandContext } from '../graphql/command.ts';
import type { MessageTemplate } from './templates.ts';

export interface Reply {
  complainantId: string;
  complaintId?: string | null;
  template: MessageTemplate;
  /** Id of the message that is answered. */
  replyTo: string;
  params?: Record<string, string>;
}

/** Queues an answer to an inbound message, in the transaction that works on it. */
export async function queueReply({ em, viewer, now }: CommandContext, reply: Reply): Promise<void> {
  await query(
    em,
    `insert into outbound_message (district_id, id, channel, complainant_id, complaint_id, template, params, state, reply_to,
        created_at, next_attempt_at)
      values ($1, $2, 'WHATSAPP', $3, $4, $5, $6, 'QUEUED', $7, $8, $8)`,
    [
      ...[viewer.districtId, newId(), reply.complainantId, reply.complaintId ?? null, reply.template],
      ...[JSON.stringify(reply.params ?? {}), reply.replyTo, now],
    ],
  );
}
