/** One program asked one kind of question over so many connections: how many answers a second, and what each cost. */
import type { Child } from '../support/child.ts';
import { databaseProcessor } from '../support/processors.ts';
import { quantile } from '../support/quantile.ts';
import type { Ask, Asked } from './load.ts';

export interface Figures {
  perSecond: number;
  p50Ms: number;
  p99Ms: number;
  /** Processor time an answer, in milliseconds; the database's is null where it cannot be told. */
  applicationMs: number;
  databaseMs: number | null;
  loadMs: number;
  bytes: number;
}

export interface Parties {
  server: Child;
  load: Child;
  postmaster: number;
}

async function processors({ server, load, postmaster }: Parties) {
  const [application, asking] = await Promise.all([server.ask<number>('processor'), load.ask<number>('processor')]);
  return { application, asking, database: databaseProcessor(postmaster) };
}

export async function runTrial(parties: Parties, ask: Ask): Promise<Figures> {
  const before = await processors(parties);
  const { answers, ms, p50Ms, p99Ms, bytes } = await parties.load.ask<Asked>('ask', ask);
  const after = await processors(parties);
  const { database } = after;
  return {
    ...{ perSecond: answers / (ms / 1_000), p50Ms, p99Ms, bytes: bytes / answers },
    applicationMs: (after.application - before.application) / answers,
    databaseMs: database === null || before.database === null ? null : (database - before.database) / answers,
    loadMs: (after.asking - before.asking) / answers,
  };
}

const middle = (values: number[]) => quantile(values, 0.5);

/** Of several rounds, each figure's middle one. */
export function median(rounds: Figures[]): Figures {
  const of = (figure: Exclude<keyof Figures, 'databaseMs'>) => middle(rounds.map((round) => round[figure]));
  const database = rounds.map(({ databaseMs }) => databaseMs).filter((ms) => ms !== null);
  return {
    ...{ perSecond: of('perSecond'), p50Ms: of('p50Ms'), p99Ms: of('p99Ms'), bytes: of('bytes') },
    ...{ applicationMs: of('applicationMs'), loadMs: of('loadMs') },
    databaseMs: database.length === 0 ? null : middle(database),
  };
}
