/**
 * The cookie by which a screen is known. Owns its name and how long it is kept. It counts on the socket only (`gatekeeper.ts`):
 * what a screen reads is a stream, and no request of a page is ever made in its name.
 */

const KIOSK_COOKIE = 'nistaran_kiosk';
/** Browsers keep none for longer; each time the page is opened it begins anew. */
const KEPT_SECONDS = 400 * 86_400;

export const kioskToken = (cookies: string | undefined): string | null =>
  new RegExp(`(?:^|;\\s*)${KIOSK_COOKIE}=([\\w-]+)`).exec(cookies ?? '')?.[1] ?? null;

export const kioskCookie = (token: string, secure: boolean): string =>
  `${KIOSK_COOKIE}=${token}; Path=/; Max-Age=${KEPT_SECONDS}; HttpOnly; SameSite=Strict${secure ? '; Secure' : ''}`;
