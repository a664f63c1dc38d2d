/// <reference lib="dom" />
/**
 * A wall that runs for weeks, accelerated: hours of snapshots, rotations and broken lines in a Chromium whose clock is turned.
 * Nothing is added to the page, and its memory does not grow. `NISTARAN_WALL_SOAK_HOURS=72` for the long form.
 */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import bundled from '@sparticuz/chromium';
import { type Browser, type CDPSession, chromium, type Page, type WebSocketRoute } from 'playwright-core';
import { type World, world } from '../support/world.ts';

const HOURS = Number(process.env.NISTARAN_WALL_SOAK_HOURS ?? 0.7);
const WARM_UP_HOURS = 0.3;
const SNAPSHOT_SECONDS = 30;
const CUT_EVERY = 30;
/**
 * A snapshot that is kept is sixty objects; the turned clock keeps one a turn. Bytes would say less: they also grow by what the
 * engine compiles and by the browser's own record of frames.
 */
const OBJECTS_A_SNAPSHOT = 2;
const WARM = 50;
const TEXTS = 100;
const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--no-zygote'];

let w: World;
let browser: Browser;
beforeAll(async () => {
  w = await world();
  browser = await chromium.launch({ executablePath: await bundled.executablePath(), args: ARGS, headless: true });
}, 60_000);
afterAll(async () => {
  await browser.close();
  await w.close();
});

/** Says to the page what the server would. */
class Line {
  socket: WebSocketRoute | null = null;
  /** The server's first snapshot, as it came. */
  snapshot: { id: string; type: string; payload: { data: { wall: Record<string, unknown> } } } | null = null;
  /** The stream of the system, which has nothing to say but that it is there. */
  system: { id: string; type: string; payload: { data: { system: object } } } | null = null;
  snapshots = 0;

  async attach(page: Page): Promise<void> {
    await page.routeWebSocket('**/graphql', (socket) => {
      this.socket = socket;
      [this.snapshot, this.system] = [null, null];
      const server = socket.connectToServer();
      server.onMessage((text) => {
        const message = JSON.parse(String(text));
        if (message.payload?.data?.wall?.__typename === 'WallSnapshot') this.snapshot = message;
        if (message.payload?.data?.system !== undefined) this.system = message;
        socket.send(text);
      });
    });
  }

  /** Another state of the district, every part of it different. */
  say(): void {
    if (this.snapshot === null || this.socket === null) return;
    const beat = { system: { __typename: 'StreamHeartbeat', cursor: 'x', at: new Date().toISOString() } };
    this.socket.send(JSON.stringify({ ...this.system, payload: { data: beat } }));
    this.snapshots += 1;
    const n = this.snapshots;
    const department = (i: number) => ({ code: `D${i}`, nameHi: `विभाग ${n} ${i}`, nameEn: `D ${n}` });
    const wall = {
      ...this.snapshot.payload.data.wall,
      ...{ receivedToday: n, inProcess: n * 7, breachedA: n % 3, at: new Date(Date.now() + n * 30_000).toISOString() },
      countdowns: Array.from({ length: n % 9 }, (_, i) => ({
        number: `MZN26-${String(n + i).padStart(6, '0')}-1`,
        ...{ departmentCode: 'PWD', departmentNameHi: `विभाग ${n}`, departmentNameEn: 'PWD', escalationLevel: 1 },
        dueAt: new Date(Date.now() + (n + i - 3) * 3_600_000).toISOString(),
      })),
      departments: Array.from({ length: 12 }, (_, i) => ({
        ...department(i),
        ...{ open: n + i, overdue: i, reopened: 1, reopenPercent: (n + i) % 100 },
      })),
      areas: (this.snapshot.payload.data.wall.areas as object[]).map((area, i) => ({
        ...area,
        open: n + i,
        overdue: n % 5,
      })),
      ticker: Array.from({ length: 20 }, (_, i) => ({
        ...{
          number: `MZN26-${String(n + i).padStart(6, '0')}-2`,
          type: 'COMPLAINT_REGISTERED',
          at: new Date().toISOString(),
        },
        ...{ departmentCode: 'PWD', departmentNameHi: `विभाग ${n + i}`, departmentNameEn: 'PWD', categoryCode: 'B' },
      })),
      rollCall: {
        ...{ fromAt: new Date().toISOString(), toAt: new Date().toISOString(), departments: 156, missing: n % 20 },
        missingDepartments: Array.from({ length: n % 20 }, (_, i) => department(i)),
      },
    };
    this.socket.send(JSON.stringify({ ...this.snapshot, payload: { data: { wall } } }));
  }
}

interface Held {
  elements: number;
  objects: number;
  nodes: number;
  listeners: number;
}

async function held(cdp: CDPSession): Promise<Held> {
  for (let times = 0; times < 3; times += 1) await cdp.send('HeapProfiler.collectGarbage');
  const { result: prototype } = await cdp.send('Runtime.evaluate', { expression: 'Object.prototype' });
  const { objects: found } = await cdp.send('Runtime.queryObjects', {
    prototypeObjectId: prototype.objectId as string,
  });
  const count = { objectId: found.objectId as string, functionDeclaration: 'function () { return this.length; }' };
  const { result: objects } = await cdp.send('Runtime.callFunctionOn', count);
  await cdp.send('Runtime.releaseObject', { objectId: found.objectId as string });
  const elements = { expression: "document.getElementsByTagName('*').length" };
  const { result: all } = await cdp.send('Runtime.evaluate', elements);
  const { nodes, jsEventListeners } = await cdp.send('Memory.getDOMCounters');
  return { elements: all.value, objects: objects.value, nodes, listeners: jsEventListeners };
}

test('weeks cost no memory: elements, listeners and heap stay what they were', async () => {
  const context = await browser.newContext({ viewport: { width: 1920, height: 1080 }, locale: 'hi-IN' });
  const page = await context.newPage();
  const line = new Line();
  await line.attach(page);
  await page.clock.install();
  const dm = await w.officer('DM');
  await context.addCookies([{ name: 'nistaran_session', value: dm.token as string, url: w.url }]);
  await page.goto(`${w.url}/wall`);
  await page.locator('body[data-view="board"]').waitFor();
  const cdp = await context.newCDPSession(page);

  async function live(hours: number): Promise<void> {
    for (let said = 0; said < (hours * 3_600) / SNAPSHOT_SECONDS; said += 1) {
      if (said % CUT_EVERY === CUT_EVERY - 1) await cut();
      line.say();
      await shown();
      await page.clock.runFor(SNAPSHOT_SECONDS * 1_000);
    }
  }
  /** The page has heard it before its clock goes on: else it would take the line for dead. */
  async function shown(): Promise<void> {
    const text = line.snapshots.toLocaleString('en-IN');
    while ((await page.textContent('.digits[data-figure="receivedToday"]')) !== text);
  }
  async function cut(): Promise<void> {
    [line.snapshot, line.system] = [null, null];
    await line.socket?.close({ code: 4500 });
    for (let tries = 0; tries < 200 && (line.snapshot === null || line.system === null); tries += 1) {
      await page.clock.runFor(500);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  await live(WARM_UP_HOURS);
  const [before, saidBefore] = [await held(cdp), line.snapshots];
  await live(HOURS);
  const after = await held(cdp);
  expect(line.snapshots - saidBefore).toBeGreaterThanOrEqual(Math.floor((HOURS * 3_600) / SNAPSHOT_SECONDS));
  expect(await page.textContent('.digits[data-figure="receivedToday"]')).toBe(line.snapshots.toLocaleString('en-IN'));
  expect({ elements: after.elements, listeners: after.listeners }).toEqual({
    elements: before.elements,
    listeners: before.listeners,
  });
  // A text that is changed is a new node, and the one before may not have been thrown away yet.
  expect({ nodes: after.nodes, isFlat: after.nodes <= before.nodes + TEXTS }).toEqual({
    nodes: after.nodes,
    isFlat: true,
  });
  const [grown, said] = [after.objects - before.objects, line.snapshots - saidBefore];
  expect({ grown, said, isFlat: grown < said * OBJECTS_A_SNAPSHOT + WARM }).toEqual({ grown, said, isFlat: true });
  await context.close();
}, 3_600_000);
