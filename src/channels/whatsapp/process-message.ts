/**
 * One inbound WhatsApp message: a new complaint, more of one, a question about one, or a verdict. In one transaction, one
 * sender at a time (advisory lock). Idempotent: every message leaves a mark that names its id.
 */
import { findComplaintNumbers } from '../../complaints/index.ts';
import { query, queryOne } from '../../database/query.ts';
import type { CommandContext } from '../../graphql/command.ts';
import { queueReply } from '../queue-reply.ts';
import type { MessageTemplate } from '../templates.ts';
import { messageSchema } from './cloud-api.types.ts';
import { hasContent, type Incoming, readIncoming, storeSender } from './incoming.ts';
import { answerForCase, isStatusQuestion, ownCaseOf } from './own-case.ts';
import { takeIn } from './take-in.ts';

/** A thumb under a message of ours, a changed number: nothing is asked, nothing is answered. */
const SILENT_TYPES = new Set(['reaction', 'system']);

/** Processes one stored message. Throws what cannot be read: the row keeps the error and is tried again. */
export async function processMessage(
  command: CommandContext,
  payload: { item: unknown; senderName: string | null },
): Promise<void> {
  const message = messageSchema.parse(payload.item);
  if (SILENT_TYPES.has(message.type)) return;
  await oneSenderAtATime(command, message.from);
  if (await isKnown(command, message.id)) return;
  const incoming = await readIncoming(command, message, payload.senderName);
  const own = await ownCaseOf(command, incoming);
  if (own !== null && (await answerForCase(command, incoming, own))) return;
  if (own === null && namesOthersCase(incoming)) return reply(command, incoming, 'statusUnknown');
  if (message.type === 'unsupported' || !hasContent(incoming)) return reply(command, incoming, 'unsupported');
  await takeIn(command, incoming, own);
}

const oneSenderAtATime = ({ em, viewer, services }: CommandContext, from: string) =>
  query(em, 'select pg_advisory_xact_lock(hashtextextended($1, $2))', [
    services.vault.index(`+${from}`).toString('hex'),
    viewer.districtId,
  ]);

/** Has this message id left its mark already? A reply, an intake or a fetched file names it. */
async function isKnown({ em, viewer }: CommandContext, messageId: string): Promise<boolean> {
  const sql = `select 1 as found from intake_message where district_id = $1 and source = 'WHATSAPP' and external_id = $2
    union all select 1 from media_fetch where district_id = $1 and channel = 'WHATSAPP' and message_id = $2
    union all select 1 from outbound_message where district_id = $1 and reply_to = $2 limit 1`;
  return (await queryOne(em, sql, [viewer.districtId, messageId])) !== null;
}

/** A question about a number that is not the sender's: the answer does not tell whether it exists. */
const namesOthersCase = (incoming: Incoming): boolean =>
  isStatusQuestion(incoming) && findComplaintNumbers(incoming.text ?? '').length > 0;

async function reply(command: CommandContext, incoming: Incoming, template: MessageTemplate): Promise<void> {
  await queueReply(command, {
    complainantId: await storeSender(command, incoming),
    template,
    replyTo: incoming.message.id,
  });
}
