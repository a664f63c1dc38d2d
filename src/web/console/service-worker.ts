/// <reference lib="webworker" />
/**
 * Lets the console open without a network, and tells its officer of what has happened while it is closed.
 *
 * Owns: the program's own files of one build, kept until the next one takes over; the frame of the page.
 * Invariants: nothing but these is ever kept – no answer of the server about anything, no file of a complaint; a frame is kept only
 * when it is that of this build, so that it finds its files; a new build waits until the page says so, and then replaces the old.
 * Imports nothing: the server puts the list of files before it (`server/http/console-pages.ts`).
 */
declare const NISTARAN: { files: readonly string[]; entry: string };

/** The compiler takes every file for one of a page. */
const worker = globalThis as unknown as ServiceWorkerGlobalScope;

const FRAME = '/console';
const PREFIX = 'nistaran-console ';
const WORDS = 'nistaran-words';
const OWN = PREFIX + NISTARAN.entry;
/** A line that has not answered by then is as good as none. */
const PATIENCE_MS = 4_000;

worker.addEventListener('install', (event) => event.waitUntil(keepFiles()));

worker.addEventListener('activate', (event) => event.waitUntil(takeOver()));

worker.addEventListener('message', ({ data }) => {
  if (data === 'take over') void worker.skipWaiting();
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== worker.location.origin) return;
  if (request.mode === 'navigate' && (pathname === FRAME || pathname.startsWith(`${FRAME}/`)))
    event.respondWith(frame(event));
  else if (NISTARAN.files.includes(pathname)) event.respondWith(file(request));
});

async function keepFiles(): Promise<void> {
  const cache = await caches.open(OWN);
  const missing: string[] = [];
  for (const path of NISTARAN.files) if ((await cache.match(path)) === undefined) missing.push(path);
  await cache.addAll(missing);
  await keepFrame(await fetch(FRAME, { cache: 'no-cache' }));
}

async function takeOver(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(PREFIX) && name !== OWN).map((name) => caches.delete(name)));
  await worker.clients.claim();
}

async function frame(event: FetchEvent): Promise<Response> {
  const fromServer = fetch(event.request).then((response) => {
    event.waitUntil(keepFrame(response.clone()));
    return response;
  });
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), PATIENCE_MS));
  const response = await Promise.race([fromServer, late]).catch(() => null);
  const isAnswer = response !== null && response.status < 500; // a proxy answers for a server that is away
  return isAnswer ? response : ((await keptFrame()) ?? fromServer);
}

const keptFrame = async (): Promise<Response | undefined> => (await caches.open(OWN)).match(FRAME);

async function keepFrame(response: Response): Promise<void> {
  if (!response.ok || response.redirected) return;
  if ((await response.clone().text()).includes(NISTARAN.entry)) await (await caches.open(OWN)).put(FRAME, response);
}

const file = async (request: Request): Promise<Response> =>
  (await (await caches.open(OWN)).match(request)) ?? fetch(request);

// ---- what is told ----------------------------------------------------------------------------------------------------------

interface Told {
  type: string;
  number: string | null;
}

/** What the page has left here: the words of its language, by event. */
interface Words {
  locale: string;
  name: string;
  events: Record<string, string>;
}

const isTold = (value: unknown): value is Told =>
  typeof value === 'object' && value !== null && typeof (value as Told).type === 'string';

worker.addEventListener('push', (event) => event.waitUntil(tell(readTold(event.data))));

function readTold(data: PushMessageData | null): Told {
  try {
    const told: unknown = data?.json();
    if (isTold(told)) return told;
  } catch {}
  return { type: '', number: null };
}

async function tell({ type, number }: Told): Promise<void> {
  const words = await readWords();
  const options: NotificationOptions & { renotify: boolean } = {
    body: number ?? '',
    lang: words?.locale ?? 'hi',
    icon: '/console/icon-192.png',
    badge: '/console/icon-192.png',
    tag: number ?? type, // what is told of one complaint is one line, the latest
    renotify: true,
    data: number === null ? `${FRAME}/inbox` : `${FRAME}/complaints/${encodeURIComponent(number)}`,
  };
  await worker.registration.showNotification(words?.events[type] ?? words?.name ?? 'निस्तारण', options);
}

async function readWords(): Promise<Words | null> {
  const kept = await (await caches.open(WORDS)).match(FRAME);
  return kept === undefined ? null : ((await kept.json()) as Words);
}

worker.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(open(String(event.notification.data)));
});

/** A page that stands open is told where to go, so that nothing typed in it is lost by loading it anew. */
async function open(path: string): Promise<void> {
  const pages = await worker.clients.matchAll({ type: 'window' });
  const page = pages.find(({ url }) => new URL(url).pathname.startsWith(FRAME));
  if (page === undefined) return void (await worker.clients.openWindow(path));
  page.postMessage({ open: path });
  await page.focus().catch(() => {}); // some browsers let it come forward only when it lies open
}
