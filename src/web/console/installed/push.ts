/** This device's wish to be told by push: asked for when duty starts, renewed with each session, taken back on signing out. */
import {
  ConsolePushKeyDocument,
  ConsoleSubscribePushDocument,
  ConsoleUnsubscribePushDocument,
} from '../../../client/operations.generated.ts';
import { nistaran } from '../app/connection.ts';
import { registration } from './registration.ts';

/** To be called from a touch: browsers ask for nothing else. Whoever says no is not asked again. */
export async function askToBeTold(): Promise<void> {
  if (!('Notification' in globalThis) || Notification.permission === 'denied') return;
  if ((await Notification.requestPermission()) === 'granted') await renewDevice();
}

/** Tells the server of this device, if its owner has allowed it; a device without a push service works without. */
export async function renewDevice(): Promise<void> {
  if (!('Notification' in globalThis) || Notification.permission !== 'granted') return;
  const push = (await registration())?.pushManager;
  if (push === undefined) return;
  try {
    const { pushKey } = await nistaran.request(ConsolePushKeyDocument, {});
    const { endpoint, keys } = (await subscriptionFor(push, pushKey)).toJSON();
    if (endpoint === undefined || keys?.p256dh === undefined || keys.auth === undefined) return;
    await nistaran.request(ConsoleSubscribePushDocument, { input: { endpoint, p256dh: keys.p256dh, auth: keys.auth } });
  } catch {} // the browser's push service or our server is away: tried again with the next visit
}

/** A subscription is bound to the key it was made with. */
async function subscriptionFor(push: PushManager, pushKey: string): Promise<PushSubscription> {
  const key = bytesOf(pushKey);
  const present = await push.getSubscription();
  if (present !== null && isSame(present.options.applicationServerKey, key)) return present;
  await present?.unsubscribe();
  return push.subscribe({ userVisibleOnly: true, applicationServerKey: key });
}

const bytesOf = (base64url: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64url.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));

const isSame = (a: ArrayBuffer | null, b: Uint8Array): boolean =>
  a !== null && a.byteLength === b.length && new Uint8Array(a).every((byte, index) => byte === b[index]);

/** The server forgets it with the session anyway; this frees the browser of it too. */
export async function forgetDevice(): Promise<void> {
  try {
    const subscription = await (await registration())?.pushManager.getSubscription();
    if (subscription == null) return;
    await nistaran.request(ConsoleUnsubscribePushDocument, { input: { endpoint: subscription.endpoint } });
    await subscription.unsubscribe();
  } catch {}
}
