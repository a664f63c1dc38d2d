/** Each number of nodes in turn, each trial on complaints made for it. */
import { built } from '../support/built.ts';
import { Child } from '../support/child.ts';
import type { District } from '../support/district.ts';
import type { ProductSetting } from '../support/product.ts';
import { quantile } from '../support/quantile.ts';
import type { Options } from './options.ts';
import { type Figures, runTrial } from './trial.ts';

export interface Row {
  nodes: number;
  clocks: number;
  /** Null when it failed. */
  figures: Figures | null;
}

export interface Results {
  rows: Row[];
  faults: string[];
}

export class Run {
  readonly #options: Options;
  readonly #district: District;
  readonly #say: (text: string) => void;
  readonly #faults: string[] = [];
  #nodes: Child[] = [];

  constructor(options: Options, district: District, say: (text: string) => void) {
    this.#options = options;
    this.#district = district;
    this.#say = say;
  }

  async all(setting: ProductSetting): Promise<Results> {
    const { CATEGORY_TERMS } = await built('sla/terms.js');
    const { clocks, rounds } = this.#options;
    const rows: Row[] = [];
    for (const nodes of this.#options.nodes) {
      await this.#start(nodes, setting);
      const all: (Figures | null)[] = [];
      for (let round = 0; round < rounds; round++) all.push(await this.#trial(nodes, CATEGORY_TERMS.C));
      rows.push({ nodes, clocks, figures: all.includes(null) ? null : median(all as Figures[]) });
      await this.close();
    }
    return { rows, faults: this.#faults };
  }

  async #start(count: number, setting: ProductSetting): Promise<void> {
    this.#say(`starting ${count} ${count === 1 ? 'node' : 'nodes'}`);
    this.#nodes = Array.from({ length: count }, () => new Child(new URL('programs/product.ts', import.meta.url)));
    for (const node of this.#nodes) await node.ask('start', setting);
  }

  async #trial(nodes: number, terms: unknown): Promise<Figures | null> {
    this.#say(`${this.#options.clocks} clocks, ${nodes} ${nodes === 1 ? 'node' : 'nodes'}`);
    try {
      return await runTrial(this.#district, this.#nodes, { clocks: this.#options.clocks, terms });
    } catch (error) {
      const fault = `${nodes} nodes: ${(error as Error).message}`;
      this.#faults.push(fault);
      this.#say(fault);
      return null;
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.#nodes.map((node) => node.stop()));
    this.#nodes = [];
  }
}

/** Each figure's middle one. */
function median(rounds: Figures[]): Figures {
  const databases = rounds.map(({ databaseMs }) => databaseMs).filter((ms) => ms !== null);
  return {
    seconds: quantile(
      rounds.map(({ seconds }) => seconds),
      0.5,
    ),
    applicationMs: quantile(
      rounds.map(({ applicationMs }) => applicationMs),
      0.5,
    ),
    databaseMs: databases.length === 0 ? null : quantile(databases, 0.5),
  };
}
