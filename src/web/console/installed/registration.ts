/** The console's service worker in this browser. It stands alone, so that the session may ask for it without the whole program. */
export const SCOPE = '/console';

/** Only over TLS or on this very machine; an old browser has none. */
export const canWork = isSecureContext && 'serviceWorker' in navigator;

/** Null where there is none. */
export const registration = async (): Promise<ServiceWorkerRegistration | null> =>
  canWork ? ((await navigator.serviceWorker.getRegistration(SCOPE)) ?? null) : null;
