/** The page's side of the service worker: has it registered, hears of a new build, leaves the words that notifications are made of. */
import { useSyncExternalStore } from 'react';
import { i18n, LOCALE } from '../app/i18n.ts';
import { router } from '../app/router.tsx';
import { pushWords } from '../words/complaint-words.ts';
import { canWork, registration, SCOPE } from './registration.ts';

const SCRIPT = '/console/sw.js';
const LOOK_MS = 30 * 60_000;

let waiting: ServiceWorker | null = null;
const listeners = new Set<() => void>();

/** Once, when the page has shown itself: the files of the program shall not compete with its first screen. */
export async function installServiceWorker(): Promise<void> {
  if (!canWork) return;
  navigator.serviceWorker.addEventListener('message', ({ data }) => {
    if (typeof data?.open === 'string') void router.navigate({ href: data.open.slice(SCOPE.length) });
  });
  await leaveWords();
  const registered = await navigator.serviceWorker.register(SCRIPT, { scope: SCOPE, updateViaCache: 'none' });
  offer(registered.waiting);
  registered.addEventListener('updatefound', () => {
    const found = registered.installing;
    found?.addEventListener('statechange', () => found.state === 'installed' && offer(registered.waiting));
  });
  setInterval(() => void lookForNewBuild(), LOOK_MS);
}

/** Asks the server whether there is another build. */
export async function lookForNewBuild(): Promise<void> {
  await (await registration())?.update().catch(() => {}); // without a network it is asked again later
}

/** The first one of a page just takes its place; whatever comes after it waits for the person. */
function offer(worker: ServiceWorker | null): void {
  if (worker === null || navigator.serviceWorker.controller === null) return;
  waiting = worker;
  for (const listener of [...listeners]) listener();
}

/** A new build waits: what it takes to begin with it. Drafts and the outbox stand in the browser's storage and stay. */
export function useNewBuild(): (() => void) | null {
  const worker = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    () => waiting,
  );
  return worker === null ? null : () => beginWith(worker);
}

function beginWith(worker: ServiceWorker): void {
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
  if (worker.state === 'installed') worker.postMessage('take over');
  else location.reload(); // another window has begun with it already
}

async function leaveWords(): Promise<void> {
  const words = { locale: LOCALE, name: i18n._('Nistaran'), events: pushWords() };
  await (await caches.open('nistaran-words')).put(SCOPE, new Response(JSON.stringify(words)));
}
