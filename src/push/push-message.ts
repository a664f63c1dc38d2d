/**
 * One push on its way to one device. Nothing personal is in it: what happened and the complaint's number; the words are made on
 * the device, in its language.
 *
 * Invariants: no redirect is followed and no more than a little of the answer read; the content is encrypted for the device alone.
 * May not import: features, the database.
 */
import type { PushEndpoints } from './push-endpoints.ts';
import type { PushKeys } from './push-keys.ts';

const TIMEOUT_MS = 10_000;

/** What a browser gave for its device. */
export interface DeviceSubscription {
  endpoint: string;
  keys: { p256dh: string; auth: string };
}

export interface PushMessage {
  subscription: DeviceSubscription;
  /** All that is told. */
  content: { type: string; number: string | null };
  isUrgent: boolean;
  /** How long the push service keeps it for a device that is off. */
  ttlSeconds: number;
  keys: PushKeys;
  /** Where a push service may complain: https or mailto. */
  contact: string;
}

/** Sends it; gives the status of the answer. Throws when there is none. */
export async function sendPush(message: PushMessage, endpoints: PushEndpoints): Promise<number> {
  const { subscription, content, isUrgent, ttlSeconds, keys, contact } = message;
  const url = new URL(subscription.endpoint);
  // asked again, for what was kept under an earlier rule or list
  if (!endpoints.isAcceptable(subscription.endpoint)) throw new Error('not an address pushes may be sent to');
  const { default: webPush } = await import('web-push');
  const { method, headers, body } = webPush.generateRequestDetails(subscription, JSON.stringify(content), {
    ...{ TTL: ttlSeconds, urgency: isUrgent ? 'high' : 'normal', contentEncoding: 'aes128gcm' },
    vapidDetails: { subject: contact, ...keys },
  });
  const lookup = endpoints.lookupFor(url);
  // Like the module above with the first push: an ES module that imports node:http has Node load its whole web client (undici).
  const http = await (url.protocol === 'https:' ? import('node:https') : import('node:http'));
  return new Promise((resolve, reject) => {
    const request = http.request(url, {
      ...{ method, headers: headers as Record<string, string>, signal: AbortSignal.timeout(TIMEOUT_MS) },
      ...(lookup === undefined ? {} : { lookup }),
    });
    request.on('response', (response) => {
      response.destroy();
      resolve(response.statusCode ?? 0);
    });
    request.on('error', reject);
    request.end(body);
  });
}
