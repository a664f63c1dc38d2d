/**
 * A device asks to be told, or not to be told any more. It belongs to the session that asked: when that ends, however it ends, the
 * device is forgotten (migration 0022). A device has one owner: the latest who asked from it.
 */
import { createHash } from 'node:crypto';
import { newId } from '../clock.ts';
import { query } from '../database/query.ts';
import type { Command } from '../graphql/command.ts';
import { defineMutations } from '../graphql/define-mutations.ts';
import { Refusal } from '../graphql/errors.ts';
import { SubscribePushInput, UnsubscribePushInput } from './push.types.ts';
import type { DeviceSubscription } from './push-message.ts';

/** Phones and desks of one person; the oldest is forgotten for the next. */
const DEVICES_AT_MOST = 10;

type Nothing = Record<string, never>;

const subscribePush: Command<SubscribePushInput, Nothing> = {
  name: 'subscribePush',
  async execute({ em, viewer, services, now }, { endpoint, p256dh, auth }) {
    if (!services.pushEndpoints.isAcceptable(endpoint)) throw invalid('endpoint', WRONG_ADDRESS);
    if (!isKey(p256dh, 65, 4)) throw invalid('p256dh', WRONG_KEY);
    if (!isKey(auth, 16)) throw invalid('auth', WRONG_KEY);
    const { districtId, id: officerId, sessionId } = viewer;
    const subscription: DeviceSubscription = { endpoint, keys: { p256dh, auth } };
    await query(
      em,
      `insert into push_device (district_id, id, officer_id, session_id, address_hash, subscription_sealed, created_at)
        values ($1, $2, $3, $4, $5, $6, $7)
        on conflict (district_id, address_hash) do update set officer_id = excluded.officer_id, session_id = excluded.session_id,
          subscription_sealed = excluded.subscription_sealed, created_at = excluded.created_at`,
      [
        ...[districtId, newId(), officerId, sessionId, hashOf(endpoint)],
        ...[services.vault.seal(JSON.stringify(subscription)), now],
      ],
    );
    await query(
      em,
      `delete from push_device d where d.district_id = $1 and d.officer_id = $2 and d.id not in (
        select id from push_device where district_id = $1 and officer_id = $2 order by created_at desc, id desc limit ${DEVICES_AT_MOST})`,
      [districtId, officerId],
    );
    return {};
  },
};

const unsubscribePush: Command<UnsubscribePushInput, Nothing> = {
  name: 'unsubscribePush',
  async execute({ em, viewer }, { endpoint }) {
    await query(em, 'delete from push_device where district_id = $1 and officer_id = $2 and address_hash = $3', [
      ...[viewer.districtId, viewer.id, hashOf(endpoint)],
    ]);
    return {};
  },
};

const hashOf = (endpoint: string): Buffer => createHash('sha256').update(endpoint).digest();

function isKey(text: string, bytes: number, firstByte?: number): boolean {
  if (!/^[\w-]{1,100}={0,2}$/.test(text)) return false;
  const key = Buffer.from(text, 'base64url');
  return key.length === bytes && (firstByte === undefined || key[0] === firstByte);
}

const WRONG_ADDRESS = {
  hi: 'सूचना-सेवा का पता https का और सार्वजनिक होना चाहिए।',
  en: 'The address must be a public one by https: that of the browser’s push service.',
};
const WRONG_KEY = {
  hi: 'उपकरण की कुंजी पूरी नहीं है। ब्राउज़र से मिली कुंजी जैसी है वैसी भेजें।',
  en: 'This is no whole key of a device. Send it as the browser gives it.',
};

const invalid = (field: string, words: { hi: string; en: string }) =>
  new Refusal('INVALID_INPUT', words, ['input', field]);

/** The resolver class of a device's wish to be told. */
export const PushMutations = defineMutations(
  [
    {
      command: subscribePush,
      input: SubscribePushInput,
      permission: 'inbox:read',
      description:
        'This device is told of the viewer’s notifications by Web Push (type and number of the complaint, nothing else), until the session ends. At most 10 devices a person; the oldest is forgotten. Between 21:00 and 07:00 (IST) only of category A.',
      codes: ['INVALID_INPUT'],
      objects: [],
    },
    {
      command: unsubscribePush,
      input: UnsubscribePushInput,
      permission: 'inbox:read',
      description: 'This device of the viewer is no longer told. Done as well when it never was.',
      codes: ['INVALID_INPUT'],
      objects: [],
    },
  ],
  async () => ({}),
);
