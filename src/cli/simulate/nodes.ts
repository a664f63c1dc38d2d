/**
 * The nodes of a simulated year: the product composed several times on one database, without doors. What the product does by
 * timers (sweeps, roll-call, counters, upkeep) is done here when the simulated hour asks for it, on all nodes at once.
 */
import pino from 'pino';
import { compose, type Nistaran } from '../../server/compose.ts';
import { readConfig } from '../../server/config.ts';
import type { MovingClock } from './moving-clock.ts';

export interface NodesOptions {
  count: number;
  databaseUrl: string;
  dataDir: string;
  dataKey: string;
  clock: MovingClock;
}

/** All nodes together stay below what an embedded server takes. */
const CONNECTIONS = 60;
const MOST_A_NODE = 16;

export class Nodes {
  readonly all: readonly Nistaran[];
  readonly #troubles: string[];

  private constructor(all: readonly Nistaran[], troubles: string[]) {
    this.all = all;
    this.#troubles = troubles;
  }

  static async open({ count, databaseUrl, dataDir, dataKey, clock }: NodesOptions): Promise<Nodes> {
    const pool = Math.max(2, Math.min(MOST_A_NODE, Math.floor(CONNECTIONS / count)));
    const config = readConfig({
      ...{ NODE_ENV: 'development', PORT: '0', NISTARAN_DEMO: 'off', NISTARAN_DATA_DIR: dataDir },
      DATABASE_POOL: String(pool),
    });
    const troubles: string[] = [];
    const log = pino({ level: 'warn' }, { write: (line: string) => void troubles.push(line) });
    const options = { config, databaseUrl, dataKey, log, clock, publicUrl: 'http://nistaran.test' };
    const all: Nistaran[] = [];
    for (let index = 0; index < count; index++) {
      const node = await compose(options);
      await node.services.streams.start();
      all.push(node);
    }
    return new Nodes(all, troubles);
  }

  /** What the nodes have warned of, as they logged it. */
  get troubles(): readonly string[] {
    return this.#troubles;
  }

  get first(): Nistaran {
    return this.all[0] as Nistaran;
  }

  at(index: number): Nistaran {
    return this.all[index % this.all.length] as Nistaran;
  }

  /** Every node at once looks for clocks that are up; gives the steps taken. */
  async sweepClocks(): Promise<number> {
    const steps = await Promise.all(this.all.map(({ clockSweep }) => clockSweep.sweep()));
    return steps.reduce((sum, each) => sum + each, 0);
  }

  /** Silence, unanswered questions, appeal windows; gives the complaints moved. */
  async sweepWindows(): Promise<number> {
    const moved = await Promise.all(this.all.map(({ sweeper }) => sweeper.sweep()));
    return moved.reduce((sum, each) => sum + each, 0);
  }

  async sweepDuty(): Promise<void> {
    await Promise.all(this.all.map(({ dutySweep }) => dutySweep.sweep()));
  }

  async foldCounters(): Promise<void> {
    await Promise.all(this.all.map(({ tallyFolder }) => tallyFolder.fold()));
  }

  async stop(): Promise<void> {
    for (const node of this.all) await node.stop(0);
  }
}
