/**
 * From an inbound message to an intake. Runs under the sender's advisory lock, so that three pictures of an album arriving at
 * once become one intake.
 *
 * Rules of grouping: a picture, video, document or location without words joins what the sender sent within the last minute;
 * words join only what has no words yet. Two texts are never joined: an operator can link two, but not split one.
 */
import { newId } from '../../clock.ts';
import { isOpen, searchKeys } from '../../complaints/index.ts';
import { query, queryOne } from '../../database/query.ts';
import type { CommandContext } from '../../graphql/command.ts';
import { appendIntakeEvent } from '../commands.ts';
import type { IntakeKind } from '../intake.enums.ts';
import { IntakeMessage } from '../intake-message.entity.ts';
import { queueReply } from '../queue-reply.ts';
import { type Incoming, type OwnCase, sentAt, storeSender } from './incoming.ts';

const GROUP_SECONDS = 60;

/** Joins the message to the sender's open group or begins a new intake, for an operator to decide on. */
export async function takeIn(command: CommandContext, incoming: Incoming, own: OwnCase | null): Promise<void> {
  const group = own === null ? await openGroup(command, incoming) : null;
  const intake =
    group === null ? await newIntake(command, incoming, own, 'WAITING') : await join(command, group, incoming);
  if (incoming.media !== null) await queueMedia(command, incoming, intake);
  await appendIntakeEvent(command, intake, 'INTAKE_RECEIVED');
  if (group !== null) return;
  const template = intake.kind === 'REOPEN_REQUEST' ? 'reopenRequested' : 'received';
  await queueReply(command, {
    complainantId: intake.senderId,
    complaintId: own?.id ?? null,
    template,
    replyTo: incoming.message.id,
  });
}

/** A file nobody has to decide about: it belongs to the complaint as soon as it is fetched. */
export async function attachMedia(command: CommandContext, incoming: Incoming, own: OwnCase): Promise<void> {
  if (incoming.media !== null) await queueMedia(command, incoming, await newIntake(command, incoming, own, 'LINKED'));
}

/** Locked: what an operator decides on at this moment is closed. */
async function openGroup(
  { em, viewer }: CommandContext,
  { message, phoneIndex, text }: Incoming,
): Promise<IntakeMessage | null> {
  const row = await queryOne<{ id: string }>(
    em,
    `select i.id from intake_message i join complainant p on p.district_id = i.district_id and p.id = i.sender_id
      where i.district_id = $1 and i.source = 'WHATSAPP' and i.state = 'WAITING' and i.kind = 'NEW_COMPLAINT' and p.phone_index = $2
        and abs(extract(epoch from i.last_message_at - $3::timestamptz)) <= ${GROUP_SECONDS} and ($4::text is null or i.text is null)
      order by i.last_message_at desc limit 1 for update of i`,
    [viewer.districtId, phoneIndex, sentAt(message), text],
  );
  return row === null ? null : em.findOneOrFail(IntakeMessage, { districtId: viewer.districtId, id: row.id });
}

async function join(command: CommandContext, intake: IntakeMessage, incoming: Incoming): Promise<IntakeMessage> {
  intake.text ??= incoming.text;
  const at = sentAt(incoming.message);
  if (at > intake.lastMessageAt) intake.lastMessageAt = at;
  setLocation(intake, incoming);
  await command.em.flush();
  await indexIntake(command, intake);
  await rememberPart(command, incoming, intake);
  return intake;
}

function setLocation(intake: IntakeMessage, { message: { location }, place }: Incoming): void {
  if (location === undefined) return;
  Object.assign(intake, { latitude: location.latitude, longitude: location.longitude, place });
}

const kindFor = (own: OwnCase | null): IntakeKind => {
  if (own === null) return 'NEW_COMPLAINT';
  return isOpen(own.state) ? 'FOLLOW_UP' : 'REOPEN_REQUEST';
};

async function newIntake(
  command: CommandContext,
  incoming: Incoming,
  own: OwnCase | null,
  state: 'WAITING' | 'LINKED',
): Promise<IntakeMessage> {
  const { em, viewer, now } = command;
  const senderId = await storeSender(command, incoming);
  const intake = em.create(IntakeMessage, {
    ...{ districtId: viewer.districtId, id: newId(), source: 'WHATSAPP', externalId: incoming.message.id },
    ...{ kind: kindFor(own), state, receivedAt: now, lastMessageAt: sentAt(incoming.message), senderId },
    ...{ text: incoming.text, place: null, latitude: null, longitude: null, complaintId: own?.id ?? null },
    ...{ decidedById: null, decidedAt: state === 'LINKED' ? now : null, discardReason: null },
  });
  setLocation(intake, incoming);
  em.persist(intake);
  await em.flush();
  await indexIntake(command, intake);
  return intake;
}

const indexIntake = ({ em }: CommandContext, { districtId, id, text }: IntakeMessage) =>
  query(
    em,
    'update intake_message set search_keys = array_to_tsvector($3::text[]) where district_id = $1 and id = $2',
    [...[districtId, id, [...new Set(searchKeys(text ?? ''))]]],
  );

const queueMedia = ({ em, now }: CommandContext, { message, media }: Incoming, { districtId, id }: IntakeMessage) =>
  query(
    em,
    `insert into media_fetch (district_id, channel, media_id, message_id, intake_id, sha256, next_attempt_at)
      values ($1, 'WHATSAPP', $2, $3, $4, $5, $6) on conflict do nothing`,
    [districtId, media?.id, message.id, id, media?.sha256, now],
  );

/** A joined message without a file leaves its id too, so that a redelivery is known. */
async function rememberPart(
  { em }: CommandContext,
  { message, media }: Incoming,
  { districtId, id }: IntakeMessage,
): Promise<void> {
  if (media !== null) return;
  await query(
    em,
    `insert into media_fetch (district_id, channel, media_id, message_id, intake_id) values ($1, 'WHATSAPP', '', $2, $3) on conflict do nothing`,
    [districtId, message.id, id],
  );
}
