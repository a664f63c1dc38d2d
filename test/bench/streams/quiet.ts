/** What consoles cost when nothing happens, and how long a crowd takes to come back. The product alone. */
import { setTimeout as pause } from 'node:timers/promises';
import { now } from '../support/monotonic.ts';
import type { Stage } from './stage.ts';

export interface Idle {
  sockets: number;
  seconds: number;
  /** Share of a core. */
  processor: number;
  /** Of the whole server process, and what of it came with the sockets. */
  bytes: number;
  bytesOfSockets: number;
}

export async function runIdle(stage: Stage, sockets: number, ms: number): Promise<Idle> {
  const empty = await stage.server.ask<number>('memory');
  await stage.connect();
  const bytes = await stage.server.ask<number>('memory');
  const before = await stage.server.ask<number>('processor');
  await pause(ms);
  const after = await stage.server.ask<number>('processor');
  return { sockets, seconds: ms / 1_000, processor: (after - before) / ms, bytes, bytesOfSockets: bytes - empty };
}

export interface Storm {
  sockets: number;
  /** Events that happened while they were away. */
  missed: number;
  /** Until the last was subscribed again, and until the last had what it missed. */
  subscribedMs: number;
  liveMs: number;
}

const MISSED = 5;

/** All leave, something happens, all come back at once with the cursor they hold. */
export async function runStorm(stage: Stage, sockets: number, department: string): Promise<Storm> {
  await stage.connect();
  await stage.fly([department]);
  const { first } = await stage.audience.kept();
  const { cursor } = JSON.parse(first.messages.at(-1) as string).payload.data.complaints;
  await stage.leave();
  const missed = Array.from({ length: MISSED }, () => department);
  await stage.publish(missed);
  const begun = now();
  await stage.connect(stage.audience, { atOnce: sockets, after: cursor });
  const subscribedMs = now() - begun;
  stage.audience.expect(missed);
  const { at } = await stage.audience.arrival();
  await stage.verify();
  return { sockets, missed: MISSED, subscribedMs, liveMs: Math.max(at - begun, subscribedMs) };
}
