/** One program with one number of consoles: what it does to events that come one at a time, and to as many as it can take. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Watcher } from '../support/console-socket.ts';
import { now } from '../support/monotonic.ts';
import { quantile } from '../support/quantile.ts';
import { untilWarm } from '../support/warm-up.ts';
import type { Flight, Stage } from './stage.ts';

/** 20 events a second. */
const PACE_MS = 50;
const LEAST_PACED = 3;
/** Fewer than the product keeps in memory: what is measured is delivery, not the reading of old events. */
const MOST_IN_A_BURST = 1_500;
const GROWTH = 4;

export interface Figures {
  deliveriesPerSecond: number;
  /** Commit to the last console that should get it, events one at a time. */
  p50Ms: number;
  p99Ms: number;
  /** Of the server, while events are dense. */
  microsecondsPerDelivery: number;
  bytesPerConnection: number;
  bytesPerFrame: number;
  executionsPerEvent: number | null;
  /** Shares of a core while events are dense; of the busiest load process. */
  serverBusy: number;
  loadBusy: number;
  pacedEvents: number;
  denseEvents: number;
  deliveries: number;
}

export interface Lengths {
  /** Bursts before anything dense is measured, at most. */
  warmUp: number;
  denseMs: number;
  pacedMs: number;
}

export async function runTrial(stage: Stage, watchers: Watcher[], lengths: Lengths): Promise<Figures> {
  const before = await stage.server.ask<number>('memory');
  await stage.connect();
  const after = await stage.server.ask<number>('memory');
  const departments = new Departments(watchers);
  const paced = await oneAtATime(stage, departments, lengths.pacedMs);
  const dense = await asManyAsItTakes(stage, departments, lengths);
  await stage.verify();
  const { bytes, changes } = await stage.audience.arrival();
  return {
    ...dense,
    p50Ms: quantile(paced, 0.5),
    p99Ms: quantile(paced, 0.99),
    bytesPerConnection: (after - before) / watchers.length,
    bytesPerFrame: bytes / changes,
    pacedEvents: paced.length,
    deliveries: changes,
  };
}

/** The departments somebody watches, in turn. */
class Departments {
  readonly #codes: string[];
  #turn = 0;

  constructor(watchers: Watcher[]) {
    this.#codes = [...new Set(watchers.map(({ department }) => department))];
  }

  next(count: number): string[] {
    return Array.from({ length: count }, () => this.#codes[this.#turn++ % this.#codes.length] as string);
  }
}

async function oneAtATime(stage: Stage, departments: Departments, lengthMs: number): Promise<number[]> {
  const times: number[] = [];
  const end = now() + lengthMs;
  for (let due = now(); due < end || times.length < LEAST_PACED; due = Math.max(due + PACE_MS, now())) {
    await pause(Math.max(due - now(), 0));
    times.push((await stage.fly(departments.next(1))).ms);
  }
  return times;
}

async function asManyAsItTakes(stage: Stage, departments: Departments, { warmUp, denseMs }: Lengths) {
  const burstMs = denseMs / 4;
  await untilWarm(warmUp, () => costOfBurst(stage, departments, burstMs));
  const size = await burstSize(stage, departments, burstMs);
  const countedBefore = await counts(stage);
  const before = await usage(stage);
  const flights: Flight[] = [];
  while (sum(flights, 'ms') < denseMs) flights.push(await stage.fly(departments.next(size)));
  const after = await usage(stage);
  const countedAfter = await counts(stage);
  const [ms, deliveries] = [sum(flights, 'ms'), sum(flights, 'deliveries')];
  const server = after.server - before.server;
  return {
    deliveriesPerSecond: deliveries / (ms / 1_000),
    microsecondsPerDelivery: (server * 1_000) / deliveries,
    executionsPerEvent: ratio(countedBefore, countedAfter),
    serverBusy: server / ms,
    loadBusy: Math.max(...after.loads.map((load, index) => load - (before.loads[index] as number))) / ms,
    denseEvents: sum(flights, 'events'),
  };
}

/** What a delivery costs the server's processor, in milliseconds. */
async function costOfBurst(stage: Stage, departments: Departments, ms: number): Promise<number> {
  const size = await burstSize(stage, departments, ms);
  const before = await usage(stage);
  const { deliveries } = await stage.fly(departments.next(size));
  return ((await usage(stage)).server - before.server) / deliveries;
}

/** How many events take about this long. */
async function burstSize(stage: Stage, departments: Departments, ms: number): Promise<number> {
  let size = 1;
  for (;;) {
    const flight = await stage.fly(departments.next(size));
    const fitting = Math.floor((size * ms) / flight.ms);
    if (fitting < size * GROWTH || size === MOST_IN_A_BURST) return Math.min(Math.max(fitting, 1), MOST_IN_A_BURST);
    size = Math.min(size * GROWTH, MOST_IN_A_BURST);
  }
}

async function usage(stage: Stage) {
  const [server, loads] = await Promise.all([stage.server.ask<number>('processor'), stage.audience.processor()]);
  return { server, loads };
}

/** Apart from the processor's time: telling what it has counted is work for the product, too. Null of the others. */
async function counts(stage: Stage) {
  const executions = await stage.counter('nistaran_stream_executions_total');
  const events = await stage.counter('nistaran_stream_events_total');
  return executions === null || events === null ? null : { executions, events };
}

type Counts = Awaited<ReturnType<typeof counts>>;

function ratio(before: Counts, after: Counts): number | null {
  if (before === null || after === null || before.events === after.events) return null;
  return (after.executions - before.executions) / (after.events - before.events);
}

const sum = (flights: Flight[], what: keyof Flight) => flights.reduce((total, flight) => total + flight[what], 0);
