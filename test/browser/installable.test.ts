/// <reference lib="dom" />
/** The console as an application of the phone, in a real Chromium: it opens without a network, keeps what is done, and tells. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, BrowserContext, Page, Worker } from 'playwright-core';
import sharp from 'sharp';
import { axe, fits, launchBrowser, seat } from '../support/browser.ts';
import { Line } from '../support/line.ts';
import { PushService } from '../support/push-service.ts';
import { type Person, type World, world } from '../support/world.ts';

let w: World;
let browser: Browser;
let service: PushService;
/** The way to the server, which can be cut. */
let line: Line;
let url: string;
beforeAll(async () => {
  service = await new PushService().open();
  w = await world({ env: { NISTARAN_PUSH_ORIGINS: service.origin } });
  line = await new Line(Number(new URL(w.url).port)).open();
  url = `http://127.0.0.1:${line.port}`;
  browser = await launchBrowser();
}, 60_000);
afterAll(async () => {
  await browser.close();
  await line.cut();
  await w.close();
  await service.close();
});

const rowOf = (page: Page, number: string) => page.locator(`a[data-number="${number}"]`);

async function officerWithWork(): Promise<{ officer: Person; number: string }> {
  const officer = await w.officer('OFFICER', 'PWD');
  const number = await w.complaint();
  await (await w.cell()).done('assignComplaint', { number, departmentCode: 'PWD', officerId: officer.id });
  return { officer, number };
}

const keptNames = (page: Page): Promise<string[]> =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        const opening = indexedDB.open('nistaran-kept');
        opening.onsuccess = () => {
          const asking = opening.result.transaction('things').objectStore('things').getAllKeys();
          asking.onsuccess = () => {
            opening.result.close();
            resolve(asking.result as string[]);
          };
        };
      }),
  );

/** The service worker has taken over, and what the page was answered is kept. */
async function isKept(page: Page, wanted: string[]): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  for (let tries = 0; tries < 100; tries += 1) {
    const names = await keptNames(page);
    if (wanted.every((part) => names.some((name) => name.includes(part)))) return;
    await page.waitForTimeout(100);
  }
  throw new Error(`not kept: ${wanted}`);
}

/** A visit with a network: the list, and one case opened. */
async function firstVisit(number: string, officer: Person): Promise<{ context: BrowserContext; page: Page }> {
  const { context, page } = await seat(browser, { url, person: officer, width: 360 });
  await page.goto('/console');
  await rowOf(page, number).click();
  await page.getByRole('button', { name: 'स्वीकार करें' }).waitFor();
  await isKept(page, ['viewer', 'list', number]);
  return { context, page };
}

test('after one visit it opens without a network, says so, and a step taken then survives the closing of the page', async () => {
  const { officer, number } = await officerWithWork();
  const { context, page } = await firstVisit(number, officer);
  await page.close();
  await line.cut();

  const offline = await context.newPage();
  await offline.goto('/console');
  await rowOf(offline, number).waitFor();
  await offline.getByText('नेटवर्क नहीं है।').waitFor();
  await offline.locator('[data-freshness="offline"]').waitFor({ timeout: 20_000 });
  expect(await fits(offline)).toBe(true);
  expect(await axe(offline)).toEqual([]);
  await rowOf(offline, number).click();
  await offline.getByRole('button', { name: 'स्वीकार करें' }).click();
  await offline.getByRole('dialog').getByRole('button', { name: 'स्वीकार करें' }).click();
  await offline.getByText('(1 प्रतीक्षा में)').waitFor();
  await offline.close();

  const reopened = await context.newPage();
  await reopened.goto(`/console/queue/${number}`);
  await reopened.getByText('(1 प्रतीक्षा में)').waitFor();
  await line.open();
  await reopened.getByText('प्रतीक्षा में)').waitFor({ state: 'detached', timeout: 20_000 });
  await reopened.locator('[data-freshness="live"]').waitFor({ timeout: 40_000 });
  await reopened.getByText('नेटवर्क नहीं है।').waitFor({ state: 'detached', timeout: 40_000 });
  const { complaint } = await officer.query(
    `{ complaint(number: "${number}") { state timeline(last: 9) { nodes { type } } } }`,
  );
  expect(complaint.state).toBe('IN_PROGRESS');
  expect(
    complaint.timeline.nodes.filter(({ type }: { type: string }) => type === 'COMPLAINT_ACKNOWLEDGED'),
  ).toHaveLength(1);
  await context.close();
}, 120_000);

test('of the server it keeps its own files and the frame alone: no answer, no file of a complaint', async () => {
  const { officer, number } = await officerWithWork();
  const { context, page } = await firstVisit(number, officer);
  const paths = await page.evaluate(async () => {
    const found: string[] = [];
    for (const name of await caches.keys())
      for (const { url: address } of await (await caches.open(name)).keys()) found.push(new URL(address).pathname);
    return found;
  });
  expect(paths).toContain('/console');
  expect(paths.filter((path) => !/^\/(console|favicon\.svg|assets\/[\w.-]+)$/.test(path))).toEqual([]);
  await context.close();
}, 60_000);

test('signing out leaves nothing on the device: without a network nobody is remembered', async () => {
  const { officer, number } = await officerWithWork();
  const { context, page } = await firstVisit(number, officer);
  await page.goto('/console/more');
  await page.getByRole('button', { name: 'साइन आउट' }).click();
  await page.locator('input[name=username]').waitFor();
  await page.close();
  await line.cut();
  const offline = await context.newPage();
  await offline.goto('/console');
  await offline.getByRole('alert').waitFor({ timeout: 20_000 });
  expect(await rowOf(offline, number).count()).toBe(0);
  await line.open();
  await context.close();
}, 90_000);

test('a session that ended elsewhere empties the device with the next visit, which leads to the sign-in', async () => {
  const { officer, number } = await officerWithWork();
  const { context, page } = await firstVisit(number, officer);
  await officer.query('mutation { signOut { signedOut } }');
  await page.goto('/console');
  await page.locator('input[name=username]').waitFor();
  await page.close();
  await line.cut();
  const offline = await context.newPage();
  await offline.goto('/console');
  await offline.getByRole('alert').waitFor({ timeout: 20_000 });
  await line.open();
  await context.close();
}, 90_000);

/** The server as another build of it would be: its service worker knows other files. */
function becomeAnotherBuild(): () => void {
  const { server } = w.nistaran.app;
  const [answer] = server.listeners('request') as ((request: IncomingMessage, response: ServerResponse) => void)[];
  server.removeAllListeners('request');
  server.on('request', (request, response) => {
    if (request.url !== '/console/sw.js') return answer?.(request, response);
    void w.nistaran.app.inject('/console/sw.js').then(({ headers, body }) => {
      const other = body.replace(/"entry":"([^"]+)"/, '"entry":"$1?another"');
      response.writeHead(200, { ...headers, 'content-length': Buffer.byteLength(other) }).end(other);
    });
  });
  return () => {
    server.removeAllListeners('request');
    if (answer !== undefined) server.on('request', answer);
  };
}

test('a new build is offered, begins when the person says so, and nothing typed is lost', async () => {
  const { officer, number } = await officerWithWork();
  const { context, page } = await firstVisit(number, officer);
  await page.getByRole('button', { name: 'और', exact: true }).click();
  await page.getByRole('menuitem', { name: 'टिप्पणी जोड़ें' }).click();
  const typed = page.getByRole('dialog').getByRole('textbox');
  await typed.fill('आधी लिखी टिप्पणी');
  await page.keyboard.press('Escape');
  expect(await page.getByText('नया संस्करण').count()).toBe(0);
  const before = await page.evaluate(() => caches.keys());
  const undo = becomeAnotherBuild();
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
  const offer = page.getByRole('button', { name: 'नया संस्करण – फिर से खोलें' });
  await offer.waitFor();
  expect(await axe(page)).toEqual([]);
  await Promise.all([page.waitForEvent('load'), offer.click()]);
  await page.getByRole('button', { name: 'और', exact: true }).click();
  await page.getByRole('menuitem', { name: 'टिप्पणी जोड़ें' }).click();
  expect(await typed.inputValue()).toBe('आधी लिखी टिप्पणी');
  const after = await page.evaluate(() => caches.keys());
  expect(after.filter((name) => name.startsWith('nistaran-console'))).toEqual([expect.stringContaining('?another')]);
  expect(after.filter((name) => before.includes(name))).toEqual(['nistaran-words']);
  undo();
  await context.close();
}, 90_000);

/** What a service worker would have the phone show; this Chromium has no phone around it, so nothing is shown. */
interface Shown {
  title: string;
  body: string;
  data: string;
  lang: string;
}

test('a push is shown in the language of the device, and touching it leads the open page to the case', async () => {
  const { officer, number } = await officerWithWork();
  const { context, page } = await firstVisit(number, officer);
  const worker = context.serviceWorkers()[0] as Worker;
  await worker.evaluate(() => {
    const scope = globalThis as unknown as { registration: object; shown: unknown[] };
    scope.shown = [];
    Object.assign(scope.registration, {
      showNotification: async (title: string, { body, data, lang }: Omit<Shown, 'title'>) =>
        void scope.shown.push({ title, body, data, lang }),
    });
  });
  const devtools = await context.newCDPSession(page);
  const registered = new Promise<string>((resolve) =>
    devtools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const own = registrations.find(({ scopeURL }) => scopeURL.startsWith(url));
      if (own !== undefined) resolve(own.registrationId);
    }),
  );
  await devtools.send('ServiceWorker.enable');
  const data = JSON.stringify({ type: 'SLA_BREACHED', number });
  await devtools.send('ServiceWorker.deliverPushMessage', { origin: url, registrationId: await registered, data });
  const shown = () => worker.evaluate(() => (globalThis as unknown as { shown: Shown[] }).shown);
  for (let tries = 0; tries < 50 && (await shown()).length === 0; tries += 1) await page.waitForTimeout(100);
  expect(await shown()).toEqual([
    { title: 'समय बीता', body: number, data: `/console/complaints/${number}`, lang: 'hi' },
  ]);
  await page.evaluate(() => Object.assign(globalThis, { isTheSamePage: true }));
  await worker.evaluate((path) => {
    const touched = { notification: { close() {}, data: path }, waitUntil() {} };
    const event = new Event('notificationclick');
    for (const [name, value] of Object.entries(touched)) Object.defineProperty(event, name, { value });
    dispatchEvent(event);
  }, `/console/complaints/${number}`);
  await page.waitForURL(`**/console/complaints/${number}`);
  expect(await page.evaluate(() => 'isTheSamePage' in globalThis)).toBe(true);
  await context.close();
}, 60_000);

test('the phone is asked for pushes when duty starts, not before; then it is told, until its officer signs out', async () => {
  const officer = await w.officer('OFFICER', 'PWD');
  const { context, page } = await seat(browser, { url, person: officer, width: 360 });
  const phone = service.device('phone');
  // This Chromium knows no push service: the phone's own part, its consent and its address, is played here.
  await page.addInitScript((json) => {
    const told = { permission: 'default', asked: 0, subscription: null as object | null };
    Object.assign(globalThis, { told });
    Object.defineProperty(Notification, 'permission', { get: () => told.permission });
    Notification.requestPermission = async () => {
      told.asked += 1;
      told.permission = 'granted';
      return 'granted';
    };
    Object.assign(PushManager.prototype, {
      getSubscription: async () => told.subscription,
      subscribe: async (options: object) => {
        told.subscription = { toJSON: () => json, endpoint: json.endpoint, options, unsubscribe: async () => true };
        return told.subscription;
      },
    });
  }, phone.subscription);
  await page.goto('/console');
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  const asked = () => page.evaluate(() => (globalThis as unknown as { told: { asked: number } }).told.asked);
  expect(await asked()).toBe(0);
  const subscribed = page.waitForResponse(
    (response) => response.request().postData()?.includes('subscribePush') ?? false,
  );
  await page.getByRole('button', { name: 'ड्यूटी शुरू करें' }).click();
  await subscribed;
  expect(await asked()).toBe(1);
  const cell = await w.cell();
  const number = await w.complaint();
  await cell.done('assignComplaint', { number, departmentCode: 'PWD', officerId: officer.id });
  for (let tries = 0; tries < 50 && phone.arrived.length === 0; tries += 1) await page.waitForTimeout(100);
  expect(phone.messages).toEqual([{ type: 'COMPLAINT_ASSIGNED', number }]);
  await page.goto('/console/more');
  await page.getByRole('button', { name: 'साइन आउट' }).click();
  await page.locator('input[name=username]').waitFor();
  const { rows } = await w.sql.query('select from push_device where officer_id = $1', [officer.id]);
  expect(rows).toEqual([]);
  await context.close();
}, 60_000);

test('the manifest names pictures of their sizes, and shortcuts that exist', async () => {
  const manifest = await (await fetch(`${w.url}/console/manifest.webmanifest`)).json();
  expect(manifest.icons.filter(({ type }: { type: string }) => type === 'image/png')).toHaveLength(3);
  for (const { src, sizes, type } of manifest.icons) {
    const response = await fetch(w.url + src);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, type]);
    if (type !== 'image/png') continue;
    const { width, height } = await sharp(Buffer.from(await response.arrayBuffer())).metadata();
    expect(`${width}x${height}`).toBe(sizes);
  }
  expect(manifest.shortcuts.map(({ url: address }: { url: string }) => address)).toEqual([
    ...['/console/queue', '/console/inbox'],
  ]);
  const script = await fetch(`${w.url}/console/sw.js`);
  expect(script.headers.get('service-worker-allowed')).toBe('/console');
  expect(script.headers.get('cache-control')).toBe('no-cache');
});
