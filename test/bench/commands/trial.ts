/** One program and so many writers: commits a second, what each costs, and whether the streams keep up. */
import { setTimeout as pause } from 'node:timers/promises';
import { Audience } from '../support/audience.ts';
import type { Child } from '../support/child.ts';
import type { Watcher } from '../support/console-socket.ts';
import { now } from '../support/monotonic.ts';
import { EVERYWHERE } from '../support/operation.ts';
import { databaseProcessor } from '../support/processors.ts';
import { quantile } from '../support/quantile.ts';
import { changeKey } from './changes.ts';
import type { Task } from './tasks.ts';
import type { Write, Written } from './writing.ts';

export interface Figures {
  perSecond: number;
  p50Ms: number;
  p99Ms: number;
  /** Processor time a commit, in milliseconds. */
  applicationMs: number;
  databaseMs: number | null;
  /** From the last commit to the last event at the last console; null when nobody watched. */
  lastEventMs: number | null;
  /** Changes that were delivered to consoles. */
  deliveries: number;
}

export interface Parties {
  server: Child;
  port: number;
  /** Who writes: the load, or the limit itself. */
  writer: Child;
  postmaster: number;
}

const AT_ONCE = 200;
const SETTLE_MS = 300;

export async function runTrial(parties: Parties, tasks: Task[], write: Omit<Write, 'port'>): Promise<Figures> {
  await parties.writer.ask('prepare', tasks);
  const before = await processors(parties);
  const written = await parties.writer.ask<Written>('write', { ...write, port: parties.port });
  return { ...(await figuresOf(parties, before, written)), lastEventMs: null, deliveries: 0 };
}

/** The same, with consoles; throws when a change does not reach one that should get it. */
export async function runWatchedTrial(
  parties: Parties,
  tasks: Task[],
  write: Omit<Write, 'port'>,
  watchers: Watcher[],
): Promise<Figures> {
  const audience = new Audience(watchers);
  try {
    await audience.connect({ port: parties.port, atOnce: AT_ONCE, after: null });
    await parties.writer.ask('prepare', tasks);
    const before = await processors(parties);
    const written = await parties.writer.ask<Written>('write', { ...write, port: parties.port });
    const figures = await figuresOf(parties, before, written);
    const done = tasks.slice(0, written.done);
    audience.expect(done.flatMap(({ desk }) => (desk === null ? [EVERYWHERE] : [EVERYWHERE, desk.code])));
    const { at, changes } = await audience.arrival();
    await verify(audience, await parties.writer.ask<string[]>('changes'));
    return { ...figures, lastEventMs: Math.max(at - written.at, 0), deliveries: changes };
  } finally {
    await audience.stop();
  }
}

/** The first console watches everything: it must have been told of every change, once. */
async function verify(audience: Audience, changes: string[]): Promise<void> {
  await pause(SETTLE_MS);
  const { first, ends } = await audience.kept();
  const told = first.messages.map((message) => changeKey(JSON.parse(message).payload.data.complaints));
  const known = new Set(told);
  const missing = changes.filter((change) => !known.has(change));
  if (ends.length > 0) throw new Error(`${ends.length} consoles were closed: ${ends[0]}`);
  if (missing.length > 0) throw new Error(`${missing.length} of ${changes.length} changes never arrived`);
  if (known.size !== told.length) throw new Error(`${told.length - known.size} changes arrived twice`);
  const { changes: arrived } = await audience.arrival();
  if (arrived < audience.due) throw new Error(`${arrived} deliveries, due were ${audience.due}`);
}

async function processors({ server, postmaster }: Parties) {
  return { at: now(), application: await server.ask<number>('processor'), database: databaseProcessor(postmaster) };
}

async function figuresOf(
  parties: Parties,
  before: Awaited<ReturnType<typeof processors>>,
  { done, ms, p50Ms, p99Ms }: Written,
) {
  const { application, database } = await processors(parties);
  return {
    ...{ perSecond: done / (ms / 1_000), p50Ms, p99Ms, applicationMs: (application - before.application) / done },
    databaseMs: database === null || before.database === null ? null : (database - before.database) / done,
  };
}

/** Of several rounds, each figure's middle one; the slowest last event, all deliveries. */
export function median(rounds: Figures[]): Figures {
  const middle = (values: number[]) => quantile(values, 0.5);
  const of = (name: 'perSecond' | 'p50Ms' | 'p99Ms' | 'applicationMs') => middle(rounds.map((round) => round[name]));
  const known = (name: 'databaseMs' | 'lastEventMs') => rounds.map((round) => round[name]).filter((ms) => ms !== null);
  const [database, lastEvent] = [known('databaseMs'), known('lastEventMs')];
  return {
    ...{ perSecond: of('perSecond'), p50Ms: of('p50Ms'), p99Ms: of('p99Ms'), applicationMs: of('applicationMs') },
    databaseMs: database.length === 0 ? null : middle(database),
    lastEventMs: lastEvent.length === 0 ? null : Math.max(...lastEvent),
    deliveries: rounds.reduce((sum, { deliveries }) => sum + deliveries, 0),
  };
}
