/**
 * The parts of Meta's Cloud API bodies we read, checked by shape. Unknown types and fields are kept, never refused.
 * Source: the Cloud API's webhook reference (messages, statuses).
 */
import { z } from 'zod';

const media = z.looseObject({
  id: z.string(),
  mime_type: z.string().optional(),
  sha256: z.string().optional(),
  caption: z.string().optional(),
});

export const messageSchema = z.looseObject({
  id: z.string().min(1).max(256),
  from: z.string().regex(/^\d{6,15}$/),
  timestamp: z.string().regex(/^\d{1,12}$/),
  type: z.string(),
  text: z.looseObject({ body: z.string() }).optional(),
  image: media.optional(),
  video: media.optional(),
  document: media.optional(),
  audio: media.optional(),
  location: z
    .looseObject({
      latitude: z.number(),
      longitude: z.number(),
      name: z.string().optional(),
      address: z.string().optional(),
    })
    .optional(),
  interactive: z
    .looseObject({ button_reply: z.looseObject({ id: z.string(), title: z.string() }).optional() })
    .optional(),
  button: z.looseObject({ payload: z.string().optional(), text: z.string().optional() }).optional(),
  context: z.looseObject({ id: z.string().optional() }).optional(),
});
export type CloudMessage = z.infer<typeof messageSchema>;

export const statusSchema = z.looseObject({
  id: z.string().min(1).max(256),
  status: z.string(),
  timestamp: z.string().regex(/^\d{1,12}$/),
  errors: z.array(z.looseObject({ code: z.number(), title: z.string().optional() })).optional(),
});
export type CloudStatus = z.infer<typeof statusSchema>;

/** One message or status of a body, on its own: a poisonous one does not take its neighbours. */
export interface InboundPart {
  kind: 'MESSAGE' | 'STATUS' | 'OTHER';
  /** Idempotency key: the message id, or id and status; for what has none, the body's hash and the place in it. */
  externalId: string;
  /** Accounts of ours it was sent to, the likeliest first. */
  accounts: string[];
  payload: { item: unknown; senderName: string | null };
}

const LONGEST_ID = 300;

const field = (value: unknown, name: string): unknown => (value as Record<string, unknown> | null | undefined)?.[name];
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const listOr = (value: unknown, otherwise: unknown): unknown[] => (list(value).length > 0 ? list(value) : [otherwise]);
const text = (value: unknown, name: string): string => {
  const found = field(value, name);
  return typeof found === 'string' ? found : '';
};

/** Takes a webhook body apart. Total: what it does not understand is kept as OTHER, piece by piece. */
export function takeApart(json: unknown, bodyHash: string): InboundPart[] {
  const entries = listOr(field(json, 'entry'), json);
  const changes = entries.flatMap((entry) => listOr(field(entry, 'changes'), entry));
  return changes.flatMap(partsOf).map((part, index) => {
    const hasId = part.externalId !== '' && part.externalId.length <= LONGEST_ID;
    return hasId ? part : { ...part, kind: 'OTHER' as const, externalId: `${bodyHash}:${index}` };
  });
}

function partsOf(change: unknown): InboundPart[] {
  const value = field(change, 'value');
  const metadata = field(value, 'metadata');
  const accounts = [text(metadata, 'phone_number_id'), text(metadata, 'display_phone_number')].filter(
    (id) => id !== '',
  );
  const parts = [
    ...list(field(value, 'messages')).map((item) => ({
      ...{ kind: 'MESSAGE' as const, externalId: text(item, 'id'), accounts },
      payload: { item, senderName: nameIn(field(value, 'contacts'), text(item, 'from')) },
    })),
    ...list(field(value, 'statuses')).map((item) => ({
      ...{ kind: 'STATUS' as const, externalId: statusId(text(item, 'id'), text(item, 'status')), accounts },
      payload: { item, senderName: null },
    })),
  ];
  return parts.length > 0
    ? parts
    : [{ kind: 'OTHER', externalId: '', accounts, payload: { item: change, senderName: null } }];
}

/** Under which id a delivery status is kept. */
export const statusId = (messageId: string, status: string): string =>
  messageId === '' || status === '' ? '' : `${messageId}:${status}`;

function nameIn(contacts: unknown, from: string): string | null {
  const contact = list(contacts).find((candidate) => text(candidate, 'wa_id') === from);
  return text(field(contact, 'profile'), 'name') || null;
}
