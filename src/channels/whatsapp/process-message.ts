/**
 * One inbound WhatsApp message: a new complaint, more of one, a question about one, or a verdict. In one transaction, one
 * sender at a time (advisory lock), so that three pictures of an album arriving at once become one intake.
 *
 * Rules of grouping: a picture, video, document or location without words joins what the sender sent within the last minute;
 * words join only what has no words yet. Two texts are never joined: an operator can link two, but not split one.
 */
import { complainantViewer, type Viewer } from '../../auth/viewer.ts';
import { newId } from '../../clock.ts';
import { Complainant } from '../../complaints/complaint.entity.ts';
import { confirmResolution, findComplaintNumbers, isOpen, provideInformation, reopenComplaint, searchKeys } from '../../complaints/index.ts';
import { query, queryOne } from '../../database/query.ts';
import type { CommandContext } from '../../graphql/command.ts';
import { Refusal } from '../../graphql/errors.ts';
import { appendIntakeEvent } from '../commands.ts';
import type { IntakeKind } from '../intake.enums.ts';
import { IntakeMessage } from '../intake-message.entity.ts';
import { queueReply } from '../queue-reply.ts';
import { type CloudMessage, messageSchema } from './cloud-api.types.ts';
import { asksForStatus } from './status-question.ts';

const GROUP_SECONDS = 60;

/** A complaint of the sender's, as far as an answer needs it. */
interface OwnCase {
  id: string;
  number: string;
  state: Parameters<typeof isOpen>[0];
  complainantId: string;
}

interface Incoming {
  message: CloudMessage;
  sender: Viewer;
  /** The words: text, caption, or the title of a button. */
  text: string | null;
  media: { id: string; sha256: string | null } | null;
  phone: string;
  name: string | null;
}

/** Processes one stored message. Idempotent: the intake's unique external id and the row's own state see to that. */
export async function processMessage(command: CommandContext, payload: { item: unknown; senderName: string | null }): Promise<void> {
  const message = messageSchema.parse(payload.item);
  const phone = `+${message.from}`;
  const phoneIndex = command.services.vault.index(phone);
  await query(command.em, 'select pg_advisory_xact_lock(hashtextextended($1, $2))', [phoneIndex.toString('hex'), command.viewer.districtId]);
  if (await isKnown(command, message.id)) return;
  const sender = await senderOf(command, phoneIndex);
  const media = message.image ?? message.video ?? message.document ?? message.audio;
  const incoming: Incoming = {
    ...{ message, sender, phone, name: payload.senderName, text: wordsOf(message) },
    media: media === undefined ? null : { id: media.id, sha256: media.sha256 ?? null },
  };
  const own = await ownCaseOf(command, incoming);
  if (own !== null && (await answerForCase(command, incoming, own))) return;
  if (own === null && findComplaintNumbers(incoming.text ?? '').length > 0 && asksForStatus(incoming.text ?? '')) {
    await queueReply(command, { complainantId: await storeSender(command, incoming), template: 'statusUnknown', replyTo: message.id });
    return;
  }
  if (message.type === 'unsupported' || !hasContent(incoming)) {
    await queueReply(command, { complainantId: await storeSender(command, incoming), template: 'unsupported', replyTo: message.id });
    return;
  }
  await takeIn(command, incoming, own);
}

const wordsOf = (message: CloudMessage): string | null => {
  const caption = message.image?.caption ?? message.video?.caption ?? message.document?.caption;
  const words = message.text?.body ?? caption ?? message.interactive?.button_reply?.title ?? message.button?.text;
  return words?.trim() ? words.trim().slice(0, 5_000) : null;
};

const hasContent = ({ text, media, message }: Incoming) => text !== null || media !== null || message.location !== undefined;

/** Has this message id left its mark already? A reply, an intake or a fetched file names it. */
async function isKnown({ em, viewer }: CommandContext, messageId: string): Promise<boolean> {
  const sql = `select 1 as found from intake_message where district_id = $1 and source = 'WHATSAPP' and external_id = $2
    union all select 1 from media_fetch where district_id = $1 and channel = 'WHATSAPP' and message_id = $2
    union all select 1 from outbound_message where district_id = $1 and reply_to = $2 limit 1`;
  return (await queryOne(em, sql, [viewer.districtId, messageId])) !== null;
}

/** The complainant as he is known by this phone: every complaint filed from it. */
async function senderOf({ em, viewer }: CommandContext, phoneIndex: Buffer): Promise<Viewer> {
  const sql = 'select id from complainant where district_id = $1 and phone_index = $2';
  const rows = await query<{ id: string }>(em, sql, [viewer.districtId, phoneIndex]);
  return complainantViewer(viewer.districtId, rows.map((row) => row.id), 'hi');
}

/** The complaint a message is about: the one answered, the one named, or for a button the latest resolved one. */
async function ownCaseOf(command: CommandContext, { message, sender, text }: Incoming): Promise<OwnCase | null> {
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
  return queryOne<OwnCase>(em, `${select} and c.state in ('RESOLVED', 'CLOSED', 'REJECTED') order by c.changed_at desc limit 1`, mine);
}

const buttonOf = (message: CloudMessage): string | null => message.interactive?.button_reply?.id ?? message.button?.payload ?? null;

/** Answers what concerns a known complaint. False when the message has to be looked at by an operator. */
async function answerForCase(command: CommandContext, incoming: Incoming, own: OwnCase): Promise<boolean> {
  const button = buttonOf(incoming.message);
  if (button === 'confirm' || button === 'reopen') return giveVerdict(command, incoming, own, button);
  if (incoming.media === null && asksForStatus(incoming.text ?? '')) {
    await queueReply(command, { complainantId: own.complainantId, complaintId: own.id, template: 'status', replyTo: incoming.message.id, params: { state: STATE_WORDS[own.state] } });
    return true;
  }
  if (own.state === 'INFO_REQUESTED' && incoming.text !== null) {
    await provideInformation.execute(asSender(command, incoming), { number: own.number, answer: incoming.text });
    await queueReply(command, { complainantId: own.complainantId, complaintId: own.id, template: 'status', replyTo: incoming.message.id, params: { state: STATE_WORDS.IN_PROGRESS } });
    return true;
  }
  return false;
}

const asSender = (command: CommandContext, { sender }: Incoming): CommandContext => ({ ...command, viewer: sender });

/** A button is the complainant's own verdict on his own phone. What the rules refuse becomes a request to the operators. */
async function giveVerdict(command: CommandContext, incoming: Incoming, own: OwnCase, button: 'confirm' | 'reopen'): Promise<boolean> {
  const sender = asSender(command, incoming);
  const reply = { complainantId: own.complainantId, complaintId: own.id, replyTo: incoming.message.id };
  try {
    if (button === 'reopen') await reopenComplaint.execute(sender, { number: own.number });
    else await confirmResolution.execute(sender, { number: own.number, satisfied: true });
    await queueReply(command, { ...reply, template: button === 'reopen' ? 'reopened' : 'thanks' });
    return true;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return false;
  }
}

/** Joins the message to the sender's open group or begins a new intake. */
async function takeIn(command: CommandContext, incoming: Incoming, own: OwnCase | null): Promise<void> {
  const group = own === null ? await openGroup(command, incoming) : null;
  const intake = group === null ? await newIntake(command, incoming, own) : await join(command, group, incoming);
  if (incoming.media !== null) await queueMedia(command, incoming, intake);
  await appendIntakeEvent(command, intake, 'INTAKE_RECEIVED');
  if (group !== null) return;
  const template = intake.kind === 'REOPEN_REQUEST' ? 'reopenRequested' : 'received';
  await queueReply(command, { complainantId: intake.senderId, complaintId: own?.id ?? null, template, replyTo: incoming.message.id });
}

const sentAt = (message: CloudMessage) => new Date(Number(message.timestamp) * 1_000);

async function openGroup({ em, viewer, services }: CommandContext, { message, phone, text }: Incoming): Promise<IntakeMessage | null> {
  const row = await queryOne<{ id: string }>(
    em,
    `select i.id from intake_message i join complainant p on p.district_id = i.district_id and p.id = i.sender_id
      where i.district_id = $1 and i.source = 'WHATSAPP' and i.state = 'WAITING' and i.kind = 'NEW_COMPLAINT' and p.phone_index = $2
        and abs(extract(epoch from i.last_message_at - $3::timestamptz)) <= ${GROUP_SECONDS} and ($4::text is null or i.text is null)
      order by i.last_message_at desc limit 1`,
    [viewer.districtId, services.vault.index(phone), sentAt(message), text],
  );
  return row === null ? null : em.findOneOrFail(IntakeMessage, { districtId: viewer.districtId, id: row.id });
}

async function join(command: CommandContext, intake: IntakeMessage, incoming: Incoming): Promise<IntakeMessage> {
  intake.text ??= incoming.text;
  const at = sentAt(incoming.message);
  if (at > intake.lastMessageAt) intake.lastMessageAt = at;
  setLocation(intake, incoming.message);
  await command.em.flush();
  await indexIntake(command, intake);
  await rememberPart(command, incoming, intake);
  return intake;
}

function setLocation(intake: IntakeMessage, { location }: CloudMessage): void {
  if (location === undefined) return;
  const place = [location.name, location.address].filter(Boolean).join(', ') || null;
  Object.assign(intake, { latitude: location.latitude, longitude: location.longitude, place });
}

const kindFor = (own: OwnCase | null): IntakeKind => {
  if (own === null) return 'NEW_COMPLAINT';
  return isOpen(own.state) ? 'FOLLOW_UP' : 'REOPEN_REQUEST';
};

async function newIntake(command: CommandContext, incoming: Incoming, own: OwnCase | null): Promise<IntakeMessage> {
  const { em, viewer, now } = command;
  const senderId = await storeSender(command, incoming);
  const intake = em.create(IntakeMessage, {
    ...{ districtId: viewer.districtId, id: newId(), source: 'WHATSAPP', externalId: incoming.message.id },
    ...{ kind: kindFor(own), state: 'WAITING', receivedAt: now, lastMessageAt: sentAt(incoming.message), senderId },
    ...{ text: incoming.text, place: null, latitude: null, longitude: null, complaintId: own?.id ?? null },
    ...{ decidedById: null, decidedAt: null, discardReason: null },
  });
  setLocation(intake, incoming.message);
  em.persist(intake);
  await em.flush();
  await indexIntake(command, intake);
  return intake;
}

const indexIntake = ({ em }: CommandContext, { districtId, id, text }: IntakeMessage) =>
  query(em, 'update intake_message set search_keys = array_to_tsvector($3::text[]) where district_id = $1 and id = $2', [
    ...[districtId, id, [...new Set(searchKeys(text ?? ''))]],
  ]);

async function storeSender({ em, viewer, services }: CommandContext, { phone, name }: Incoming): Promise<string> {
  const { vault } = services;
  const person = em.create(Complainant, {
    ...{ districtId: viewer.districtId, id: newId(), name, locale: 'hi' },
    ...{ phoneSealed: vault.seal(phone), phoneIndex: vault.index(phone) },
  });
  em.persist(person);
  await em.flush();
  return person.id;
}

const queueMedia = ({ em, now }: CommandContext, { message, media }: Incoming, { districtId, id }: IntakeMessage) =>
  query(
    em,
    `insert into media_fetch (district_id, channel, media_id, message_id, intake_id, sha256, next_attempt_at)
      values ($1, 'WHATSAPP', $2, $3, $4, $5, $6) on conflict do nothing`,
    [districtId, media?.id, message.id, id, media?.sha256, now],
  );

/** A joined message without a file leaves its id too, so that a redelivery is known. */
async function rememberPart({ em }: CommandContext, { message, media }: Incoming, { districtId, id }: IntakeMessage): Promise<void> {
  if (media !== null) return;
  await query(
    em,
    `insert into media_fetch (district_id, channel, media_id, message_id, intake_id) values ($1, 'WHATSAPP', '', $2, $3) on conflict do nothing`,
    [districtId, message.id, id],
  );
}

/** States in the words of a complainant. */
const STATE_WORDS: Record<OwnCase['state'], string> = {
  REGISTERED: 'दर्ज, विभाग को भेजी जानी है',
  ASSIGNED: 'विभाग को भेजी गई',
  IN_PROGRESS: 'कार्यवाही चल रही है',
  INFO_REQUESTED: 'आपसे जानकारी माँगी गई है',
  ON_HOLD: 'प्रतीक्षा में',
  ACTION_TAKEN: 'कार्यवाही की जाँच हो रही है',
  REJECTION_PROPOSED: 'विचाराधीन',
  RESOLVED: 'निस्तारित – कृपया पुष्टि करें',
  CLOSED: 'बंद',
  REJECTED: 'अस्वीकृत',
  REJECTION_FINAL: 'अस्वीकृत',
  MERGED: 'दूसरी शिकायत के साथ जोड़ी गई',
  WITHDRAWN: 'वापस ली गई',
};
