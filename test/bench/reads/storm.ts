/** Nine o'clock: all consoles come back, load their list and subscribe, each as an officer of its own. The product alone. */
import { setTimeout as pause } from 'node:timers/promises';
import { built } from '../support/built.ts';
import { Child } from '../support/child.ts';
import type { Watcher } from '../support/console-socket.ts';
import { whyNot } from '../support/descriptors.ts';
import type { District } from '../support/district.ts';
import { databaseProcessor } from '../support/processors.ts';
import type { Options } from './options.ts';
import type { Setting } from './programs/answers.ts';
import type { Arrivals, Storming } from './storm-load.ts';

/** All at the very same moment; or as a planned restart has them: the server closes sockets over five seconds, the client library pauses. */
export const SPREADS = { 'at once': 0, 'over five seconds': 5_000 } as const;
export type Spread = keyof typeof SPREADS;

export interface Storm extends Arrivals {
  consoles: number;
  spread: Spread;
  /** Processor time of each side, in milliseconds; the database's is null where it cannot be told. */
  serverMs: number;
  databaseMs: number | null;
  loadMs: number;
  /** Of the server process: before, at its highest so far, and when all was quiet again. */
  bytesBefore: number;
  bytesAtMost: number;
  bytesAfter: number;
}

/** A list and a stream each. */
const SOCKETS = 2;
const FIRST_FEW = 50;
/** The client library's first pause. */
const FIRST_PAUSE_MS = 500;
const SETTLE_MS = 1_000;

export async function runStorms(
  district: District,
  setting: Setting,
  { storm: consoles, spreads }: Pick<Options, 'storm' | 'spreads'>,
): Promise<Storm[]> {
  const reason = whyNot(consoles * SOCKETS);
  if (reason !== null) throw new Error(`${consoles} consoles do not fit on this machine: ${reason}`);
  const watchers = await district.watchers(district.departments, consoles, 1);
  const storms: Storm[] = [];
  for (const spread of spreads) storms.push(await runStorm(district, setting, { watchers, spread }));
  return storms;
}

/** On a server that has just been started and knows none of them. */
async function runStorm(
  { postmaster }: District,
  setting: Setting,
  { watchers, spread }: { watchers: Watcher[]; spread: Spread },
): Promise<Storm> {
  const server = new Child(new URL('programs/product.ts', import.meta.url));
  const load = new Child(new URL('storm-load.ts', import.meta.url));
  const processors = async () => {
    const [serverMs, loadMs] = await Promise.all([server.ask<number>('processor'), load.ask<number>('processor')]);
    return { serverMs, loadMs, databaseMs: databaseProcessor(postmaster) };
  };
  try {
    const port = await server.ask<number>('start', setting);
    const few = watchers.slice(0, FIRST_FEW);
    await load.ask('storm', { port, watchers: few, starts: few.map(() => 0) } satisfies Storming);
    await load.ask('leave');
    const bytesBefore = await server.ask<number>('memory');
    const starts = await startsOf(watchers.length, spread);
    const before = await processors();
    const arrivals = await load.ask<Arrivals>('storm', { port, watchers, starts } satisfies Storming);
    const after = await processors();
    const bytesAtMost = await server.ask<number>('peak');
    await pause(SETTLE_MS);
    const bytesAfter = await server.ask<number>('memory');
    return {
      ...{ consoles: watchers.length, spread, ...arrivals, bytesBefore, bytesAtMost, bytesAfter },
      ...{ serverMs: after.serverMs - before.serverMs, loadMs: after.loadMs - before.loadMs },
      databaseMs: after.databaseMs === null || before.databaseMs === null ? null : after.databaseMs - before.databaseMs,
    };
  } finally {
    await Promise.all([load.stop(), server.stop()]);
  }
}

async function startsOf(count: number, spread: Spread): Promise<number[]> {
  const { jittered } = await built('client/backoff.js');
  const lengthMs = SPREADS[spread];
  return Array.from({ length: count }, (_, place) =>
    lengthMs === 0 ? 0 : (place / count) * lengthMs + jittered(FIRST_PAUSE_MS),
  );
}
