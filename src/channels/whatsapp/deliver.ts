/**
 * From the outbox to the receiver. At least once: a process that dies between the service's "sent" and our note of it sends
 * the message again. What the service refuses for good is failed at once, everything else is tried for a day.
 */
import { Hopeless } from '../../database/due-queue.ts';
import { query, queryOne } from '../../database/query.ts';
import type { Services } from '../../graphql/services.ts';
import { composeMessage, type OutboundRow } from '../compose-message.ts';
import { recordNotificationEvent } from '../notification-events.ts';
import { asSystem } from './as-system.ts';
import { type CloudApi, CloudApiError } from './cloud-api.ts';
import { statusId } from './cloud-api.types.ts';
import { STATUSES } from './process-status.ts';

const CLIENT_ERRORS = { from: 400, to: 499 };
/** Said of us or of the moment, not of the message: the token has run out, rights are missing, too slow, too many. */
const PASSING = new Set([401, 403, 408, 429]);

const isFinal = (error: unknown): error is CloudApiError =>
  error instanceof CloudApiError &&
  error.status >= CLIENT_ERRORS.from &&
  error.status <= CLIENT_ERRORS.to &&
  !PASSING.has(error.status);

/** Groups have no address in the Cloud API: their posts stay in the outbox for the desk to copy. */
export async function deliver(services: Services, api: Pick<CloudApi, 'send'>, row: OutboundRow): Promise<void> {
  if (row.channel === 'GROUP') return;
  const providerId = row.state === 'QUEUED' ? await send(services, api, row) : row.providerMessageId;
  if (providerId !== null) await recallStatuses(services, row, providerId);
}

/** Gives the service's id of the message, once it is noted. */
async function send(services: Services, api: Pick<CloudApi, 'send'>, row: OutboundRow): Promise<string> {
  const em = services.em.fork();
  const sql = 'select phone_sealed from complainant where district_id = $1 and id = $2';
  const person = await queryOne<{ phoneSealed: Buffer | null }>(em, sql, [row.districtId, row.complainantId]);
  const [message] = await composeMessage(em, services, [row]);
  if (!person?.phoneSealed || message === undefined) throw new Hopeless('the receiver has no phone');
  const to = services.vault.open(person.phoneSealed).slice(1);
  const sending = api.send({ to, text: message.text, buttons: message.buttons, replyTo: row.replyTo });
  const providerId = await sending.catch((error) => {
    throw isFinal(error) ? new Hopeless(error.message) : error;
  });
  await markSent(services, row, providerId);
  return providerId;
}

const markSent = (services: Services, row: OutboundRow, providerId: string) =>
  asSystem(services, row.districtId, async (command) => {
    await query(
      command.em,
      `update outbound_message set state = 'SENT', provider_message_id = $3, sent_at = $4, last_error = null where district_id = $1 and id = $2`,
      [row.districtId, row.id, providerId, command.now],
    );
    await recordNotificationEvent(command, 'NOTIFICATION_SENT', row);
  });

/**
 * A status may be quicker than our note of the id it speaks of: those that found no message are worked on again. After the note's
 * COMMIT, for one that comes during it does not see it either; a process that dies before this is done does it with the next attempt.
 */
const recallStatuses = ({ em, clock }: Services, { districtId }: OutboundRow, providerId: string) =>
  query(
    em.fork(),
    `update inbound_item set next_attempt_at = $3, attempt_count = 0 where district_id = $1 and channel = 'WHATSAPP' and external_id = any($2::text[])`,
    [districtId, STATUSES.map((status) => statusId(providerId, status)), clock.now()],
  );

/** It will not arrive: the feedback agents have to call. */
export const markFailed = (services: Services, row: OutboundRow, reason: string): Promise<void> =>
  asSystem(services, row.districtId, async (command) => {
    await query(
      command.em,
      `update outbound_message set state = 'FAILED', failed_at = $3, last_error = $4 where district_id = $1 and id = $2`,
      [row.districtId, row.id, command.now, reason],
    );
    await recordNotificationEvent(command, 'NOTIFICATION_FAILED', row);
  });
