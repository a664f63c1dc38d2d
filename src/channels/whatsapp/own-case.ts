/** Messages about a complaint of the sender's own: questions, answers to our questions, verdicts. */
import {
  confirmResolution,
  findComplaintNumbers,
  isOpen,
  provideInformation,
  reopenComplaint,
} from '../../complaints/index.ts';
import { query, queryOne } from '../../database/query.ts';
import type { CommandContext } from '../../graphql/command.ts';
import { Refusal } from '../../graphql/errors.ts';
import { queueReply } from '../queue-reply.ts';
import type { CloudMessage } from './cloud-api.types.ts';
import { hasContent, type Incoming, type OwnCase } from './incoming.ts';
import { asksForStatus } from './status-question.ts';
import { attachMedia } from './take-in.ts';

/** The complaint a message is about: the one answered, the one named, or for a button the latest resolved one. */
export async function ownCaseOf(command: CommandContext, { message, sender, text }: Incoming): Promise<OwnCase | null> {
  const { em, viewer } = command;
  const select = `select coalesce(p.id, c.id) as id, coalesce(p.number, c.number) as number, coalesce(p.state, c.state) as state, c.complainant_id
    from complaint c left join complaint p on p.district_id = c.district_id and p.id = c.primary_id
    where c.district_id = $1 and c.complainant_id = any($2::uuid[])`;
  const mine = [viewer.districtId, sender.complainantIds];
  const [named] = findComplaintNumbers(text ?? '');
  if (named !== undefined) return queryOne<OwnCase>(em, `${select} and c.number = $3`, [...mine, named]);
  if (message.context?.id) {
    const byReply = `${select} and c.id = (select complaint_id from outbound_message where district_id = $1 and channel = 'WHATSAPP' and provider_message_id = $3)`;
    const answered = await queryOne<OwnCase>(em, byReply, [...mine, message.context.id]);
    if (answered !== null) return answered;
  }
  if (buttonOf(message) === null) return null;
  return queryOne<OwnCase>(
    em,
    `${select} and c.state in ('RESOLVED', 'CLOSED', 'REJECTED') order by c.changed_at desc limit 1`,
    mine,
  );
}

const buttonOf = (message: CloudMessage): string | null =>
  message.interactive?.button_reply?.id ?? message.button?.payload ?? null;

/** Does it only ask where a complaint stands? What brings a file never does. */
export const isStatusQuestion = ({ text, media }: Incoming): boolean => media === null && asksForStatus(text ?? '');

/** Answers what concerns a known complaint. False when the message has to be looked at by an operator. */
export async function answerForCase(command: CommandContext, incoming: Incoming, own: OwnCase): Promise<boolean> {
  const button = buttonOf(incoming.message);
  if (button === 'confirm' || button === 'reopen')
    return unlessRefused(() => giveVerdict(command, incoming, own, button));
  // Without a number it answers what we said: our question, or the news that the case is closed. Never lost as a mere question.
  const names = findComplaintNumbers(incoming.text ?? '').length > 0;
  const mayAsk = names || (isOpen(own.state) && own.state !== 'INFO_REQUESTED');
  if (mayAsk && isStatusQuestion(incoming)) return tellState(command, incoming, own);
  if (own.state !== 'INFO_REQUESTED' || !hasContent(incoming)) return false;
  return unlessRefused(() => giveInformation(command, incoming, own));
}

/** What the rules refuse becomes a request to the operators. Refusals come before anything is written. */
async function unlessRefused(work: () => Promise<void>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return false;
  }
}

const asSender = (command: CommandContext, { sender }: Incoming): CommandContext => ({ ...command, viewer: sender });

async function tellState(
  command: CommandContext,
  { message }: Incoming,
  { id, complainantId, state }: OwnCase,
): Promise<true> {
  await queueReply(command, {
    complainantId,
    complaintId: id,
    template: 'status',
    replyTo: message.id,
    params: { state },
  });
  return true;
}

/** The answer we waited for; a file that comes with it belongs to the complaint. */
async function giveInformation(command: CommandContext, incoming: Incoming, own: OwnCase): Promise<void> {
  const answer = [incoming.text, incoming.place].filter(Boolean).join('\n') || '📷';
  await provideInformation.execute(asSender(command, incoming), { number: own.number, answer });
  await attachMedia(command, incoming, own);
  await tellState(command, incoming, { ...own, state: 'IN_PROGRESS' });
}

/** A button is the complainant's own verdict on his own phone. */
async function giveVerdict(
  command: CommandContext,
  incoming: Incoming,
  own: OwnCase,
  button: 'confirm' | 'reopen',
): Promise<void> {
  const sender = asSender(command, incoming);
  const { complainantId, id: complaintId } = own;
  if (button === 'reopen') {
    await reopenComplaint.execute(sender, { number: own.number });
    await answerByNotice(command, own, incoming.message.id);
    return;
  }
  await confirmResolution.execute(sender, { number: own.number, satisfied: true });
  await queueReply(command, { complainantId, complaintId, template: 'thanks', replyTo: incoming.message.id });
}

/** The notice of the reopening is the answer: nobody is told twice. */
const answerByNotice = ({ em, viewer, now }: CommandContext, { id, complainantId }: OwnCase, messageId: string) =>
  query(
    em,
    `update outbound_message set reply_to = $4 where district_id = $1 and complaint_id = $2 and complainant_id = $3
      and template = 'reopened' and created_at = $5 and reply_to is null`,
    [viewer.districtId, id, complainantId, messageId, now],
  );
