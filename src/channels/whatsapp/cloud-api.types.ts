/**
 * The parts of Meta's Cloud API bodies we read, checked by shape. Unknown types and fields are kept, never refused.
 * Source: the Cloud API's webhook reference (messages, statuses).
 */
import { z } from 'zod';

const media = z.looseObject({ id: z.string(), mime_type: z.string().optional(), sha256: z.string().optional(), caption: z.string().optional() });

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
  location: z.looseObject({ latitude: z.number(), longitude: z.number(), name: z.string().optional(), address: z.string().optional() }).optional(),
  interactive: z.looseObject({ button_reply: z.looseObject({ id: z.string(), title: z.string() }).optional() }).optional(),
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

const value = z.looseObject({
  metadata: z.looseObject({ phone_number_id: z.string().optional(), display_phone_number: z.string().optional() }).optional(),
  contacts: z.array(z.looseObject({ wa_id: z.string().optional(), profile: z.looseObject({ name: z.string().optional() }).optional() })).optional(),
  messages: z.array(z.unknown()).optional(),
  statuses: z.array(z.unknown()).optional(),
});

const body = z.looseObject({
  entry: z.array(z.looseObject({ changes: z.array(z.looseObject({ field: z.string().optional(), value: value.optional() })).optional() })).optional(),
});

/** One message or status of a body, on its own: a poisonous one does not take its neighbours. */
export interface InboundPart {
  kind: 'MESSAGE' | 'STATUS' | 'OTHER';
  /** Idempotency key: the message id, or id and status. */
  externalId: string;
  /** Accounts of ours it was sent to, the likeliest first. */
  accounts: string[];
  payload: { item: unknown; senderName: string | null };
}

const text = (item: unknown, name: string): string => {
  const found = (item as Record<string, unknown> | null)?.[name];
  return typeof found === 'string' ? found : '';
};

/** Takes a webhook body apart. Null when it is no Cloud API body at all. */
export function takeApart(json: unknown, fallbackId: string): InboundPart[] | null {
  const parsed = body.safeParse(json);
  if (!parsed.success) return null;
  const changes = (parsed.data.entry ?? []).flatMap((entry) => entry.changes ?? []);
  const parts = changes.flatMap((change) => partsOf(change.value));
  return parts.length > 0 ? parts : [{ kind: 'OTHER', externalId: fallbackId, accounts: [], payload: { item: json, senderName: null } }];
}

function partsOf(change: z.infer<typeof value> | undefined): InboundPart[] {
  const { metadata, contacts = [], messages = [], statuses = [] } = change ?? {};
  const accounts = [metadata?.phone_number_id, metadata?.display_phone_number].filter((id): id is string => id !== undefined);
  const nameOf = (from: string) => contacts.find((contact) => contact.wa_id === from)?.profile?.name ?? null;
  return [
    ...messages.map((item) => ({
      ...{ kind: 'MESSAGE' as const, externalId: text(item, 'id'), accounts },
      payload: { item, senderName: nameOf(text(item, 'from')) },
    })),
    ...statuses.map((item) => ({
      ...{ kind: 'STATUS' as const, externalId: `${text(item, 'id')}:${text(item, 'status')}`, accounts },
      payload: { item, senderName: null },
    })),
  ].filter((part) => part.externalId !== '' && part.externalId.length <= 300);
}
