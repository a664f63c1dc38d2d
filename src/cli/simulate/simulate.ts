/**
 * `simulate`: plays a year of a district by the real commands on a database of its own, and says what the invariants say of it.
 * Never touches a configured database: it starts an embedded one, in a temporary folder or in the folder it is told.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Client } from 'pg';
import { startEmbeddedPostgres } from '../../database/embedded/index.ts';
import { migrate } from '../../database/migrate.ts';
import { readConfig } from '../../server/config.ts';
import { hasDistrict, withClient } from '../demo-district.ts';
import { createProgress, type Progress } from '../progress.ts';
import { readDataKey } from '../secrets.ts';
import { District } from './district.ts';
import { readFigures } from './figures.ts';
import { type Finding, inspect } from './invariants.ts';
import { readLedger } from './ledger.ts';
import { MovingClock } from './moving-clock.ts';
import { Nodes } from './nodes.ts';
import { holds, type Outcome, reportOf } from './report.ts';
import { Year } from './year.ts';

export interface SimulateOptions {
  complaints: number;
  days: number;
  seed: number;
  nodes: number;
  /** YYYY-MM-DD, a day in India. */
  from: string;
}

export interface Place {
  databaseUrl: string;
  dataDir: string;
  dataKey: string;
}

const INTERRUPTED = 130;

/** The command. Gives the exit code: 0 when all holds, 1 when something does not, 130 when it was interrupted. */
export async function simulateCommand({
  dataDir,
  ...options
}: SimulateOptions & { dataDir?: string }): Promise<number> {
  const folder = dataDir ?? (await mkdtemp(join(tmpdir(), 'nistaran-year-')));
  const interrupt = new AbortController();
  const onSignal = () => interrupt.abort();
  process.once('SIGINT', onSignal).once('SIGTERM', onSignal);
  try {
    return await onOwnDatabase(folder, async (place) => {
      const outcome = await playYear(place, options, createProgress(), interrupt.signal);
      process.stdout.write(`${reportOf(outcome)}\n`);
      return exitCodeOf(outcome);
    });
  } finally {
    if (dataDir === undefined) await rm(folder, { recursive: true, force: true });
  }
}

/** 1 when something that must hold does not, whether the year came to its end or not. */
export function exitCodeOf(outcome: Outcome): number {
  if (!holds(outcome)) return 1;
  return outcome.pace.isCutShort ? INTERRUPTED : 0;
}

async function onOwnDatabase(dataDir: string, work: (place: Place) => Promise<number>): Promise<number> {
  const server = await startEmbeddedPostgres({ dataDir, durable: false });
  try {
    await migrate(server.url);
    if (await hasDistrict(server.url))
      throw new Error('The folder holds a district already: a year is played in an empty one.');
    const dataKey = readDataKey(readConfig({ NISTARAN_DATA_DIR: dataDir }));
    return await work({ databaseUrl: server.url, dataDir, dataKey });
  } finally {
    await server.stop();
  }
}

/** Plays the year on an empty, migrated database and looks at what it has become. */
export function playYear(
  place: Place,
  options: SimulateOptions,
  progress: Progress,
  signal?: AbortSignal,
): Promise<Outcome> {
  const from = Date.parse(`${options.from}T00:00:00+05:30`);
  const clock = new MovingClock(from);
  return withClient(place.databaseUrl, async (client) => {
    const nodes = await Nodes.open({ ...place, count: options.nodes, clock });
    try {
      const district = await District.make(client, nodes.first.services.em.fork(), { ...options, from });
      const year = new Year({ ...options, from }, { nodes, clock, district, client });
      const seconds = await pass({ year, nodes, district }, progress, signal);
      const isCutShort = signal?.aborted ?? false;
      const pace = { ...options, isCutShort, ...year.work, seconds };
      return { pace, ...(await judge({ year, nodes, district, client }, from)) };
    } finally {
      await nodes.stop();
    }
  });
}

interface Played {
  year: Year;
  nodes: Nodes;
  district: District;
}

/** With a war room that watches, so that its projector works too; gives the seconds it took. */
async function pass({ year, nodes, district }: Played, progress: Progress, signal?: AbortSignal): Promise<number> {
  const leave = await nodes.first.services.walls.of(district.id).watch(() => {});
  const began = Date.now();
  await year.pass(
    () => !signal?.aborted,
    (done, total, day) => progress.update(done, total, day),
  );
  progress.finish();
  leave();
  return (Date.now() - began) / 1_000;
}

async function judge(
  { year, nodes, district: { id: districtId }, client }: Played & { client: Client },
  from: number,
): Promise<Omit<Outcome, 'pace'>> {
  const { monthEnds, acting, follower, now, everyDay } = year;
  const { em } = nodes.first.services;
  const ledger = await readLedger(client, { districtId, from, monthEnds });
  const [overdue, ...others] = await inspect({ client, em, districtId, from: new Date(from), now, follower });
  return {
    ...{ ledger, findings: [overdue as Finding, everyDay, ...others], figures: await readFigures(client, districtId) },
    refusals: [...acting.refusals].sort((one, other) => other[1] - one[1]),
    surprises: { count: acting.surpriseCount, first: acting.surprises },
    troubles: nodes.troubles,
  };
}
