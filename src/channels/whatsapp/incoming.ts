/** An inbound message as the rest of the channel reads it, its sender, and the complaint of his it is about. */
import { complainantViewer, type Viewer } from '../../auth/viewer.ts';
import { newId } from '../../clock.ts';
import { Complainant } from '../../complaints/complaint.entity.ts';
import type { ComplaintState } from '../../complaints/complaint.enums.ts';
import { query } from '../../database/query.ts';
import type { CommandContext } from '../../graphql/command.ts';
import type { CloudMessage } from './cloud-api.types.ts';

export interface Incoming {
  message: CloudMessage;
  sender: Viewer;
  /** The words: text, caption, or the title of a button. */
  text: string | null;
  media: { id: string; sha256: string | null } | null;
  /** What a shared location names; else its coordinates. */
  place: string | null;
  phone: string;
  phoneIndex: Buffer;
  name: string | null;
}

/** A complaint of the sender's, as far as an answer needs it; where it was merged, its primary. */
export interface OwnCase {
  id: string;
  number: string;
  state: ComplaintState;
  /** The sender, as that complaint knows him. */
  complainantId: string;
}

const TEXT_LIMIT = 5_000;

/** Reads a message of the given shape; the sender is every complainant known by his phone. */
export async function readIncoming(
  command: CommandContext,
  message: CloudMessage,
  name: string | null,
): Promise<Incoming> {
  const phone = `+${message.from}`;
  const phoneIndex = command.services.vault.index(phone);
  const media = message.image ?? message.video ?? message.document ?? message.audio;
  return {
    ...{ message, phone, phoneIndex, name, text: wordsOf(message), place: placeOf(message) },
    media: media === undefined ? null : { id: media.id, sha256: media.sha256 ?? null },
    sender: await senderOf(command, phoneIndex),
  };
}

function wordsOf(message: CloudMessage): string | null {
  const caption = message.image?.caption ?? message.video?.caption ?? message.document?.caption;
  const words = message.text?.body ?? caption ?? message.interactive?.button_reply?.title ?? message.button?.text;
  return words?.trim() ? words.trim().slice(0, TEXT_LIMIT) : null;
}

function placeOf({ location }: CloudMessage): string | null {
  if (location === undefined) return null;
  return [location.name, location.address].filter(Boolean).join(', ') || `${location.latitude}, ${location.longitude}`;
}

export const hasContent = ({ text, media, place }: Incoming): boolean =>
  text !== null || media !== null || place !== null;

/** When the sender's telephone sent it. */
export const sentAt = (message: CloudMessage): Date => new Date(Number(message.timestamp) * 1_000);

async function senderOf({ em, viewer }: CommandContext, phoneIndex: Buffer): Promise<Viewer> {
  const sql = 'select id from complainant where district_id = $1 and phone_index = $2';
  const rows = await query<{ id: string }>(em, sql, [viewer.districtId, phoneIndex]);
  return complainantViewer(
    viewer.districtId,
    rows.map((row) => row.id),
    'hi',
  );
}

/** Stores the sender as given on this message. */
export async function storeSender(
  { em, viewer, services }: CommandContext,
  { phone, phoneIndex, name }: Incoming,
): Promise<string> {
  const person = em.create(Complainant, {
    ...{ districtId: viewer.districtId, id: newId(), name, locale: 'hi' },
    ...{ phoneSealed: services.vault.seal(phone), phoneIndex },
  });
  em.persist(person);
  await em.flush();
  return person.id;
}
