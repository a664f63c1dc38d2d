/** All consoles of a trial, in as many load processes as the machine has cores to spare. Knows how many changes must arrive. */
import { availableParallelism } from 'node:os';
import { Child } from './child.ts';
import type { Watcher } from './console-socket.ts';
import type { Arrived, Connect } from './load.ts';

const CORES_FOR_SERVER_AND_DATABASE = 2;
const MOST_LOADS = 4;
const ARRIVAL_MS = 60_000;

export interface Kept {
  messages: string[];
  ends: string[];
}

interface Load {
  child: Child;
  watchers: Watcher[];
  /** Consoles by department. */
  sizes: Map<string, number>;
  /** Changes that must have arrived so far. */
  due: number;
}

export const loadCount = (): number =>
  Math.max(1, Math.min(MOST_LOADS, availableParallelism() - CORES_FOR_SERVER_AND_DATABASE));

export class Audience {
  readonly #loads: Load[];

  constructor(watchers: Watcher[]) {
    const count = loadCount();
    this.#loads = Array.from({ length: count }, (_, place) => ({
      child: new Child(new URL('load.ts', import.meta.url)),
      watchers: watchers.filter((_, index) => index % count === place),
      sizes: new Map(),
      due: 0,
    }));
    for (const { watchers, sizes } of this.#loads)
      for (const { department } of watchers) sizes.set(department, (sizes.get(department) ?? 0) + 1);
  }

  /** Opens all; resolves when all are subscribed or have failed. */
  async connect(how: Omit<Connect, 'watchers'>): Promise<void> {
    for (const load of this.#loads) load.due = 0;
    await this.#each(({ child, watchers }) => child.ask('connect', { ...how, watchers }));
  }

  /** Notes that these departments have one event more each; gives the changes that makes. */
  expect(departments: string[]): number {
    let changes = 0;
    for (const load of this.#loads) {
      const more = departments.reduce((sum, department) => sum + (load.sizes.get(department) ?? 0), 0);
      load.due += more;
      changes += more;
    }
    return changes;
  }

  /** Waits until all that is expected has arrived; gives what has, over all loads. */
  async arrival(withinMs = ARRIVAL_MS): Promise<Arrived> {
    const each = await this.#each(({ child, due }) => child.ask<Arrived>('arrival', { changes: due, withinMs }));
    return {
      changes: each.reduce((sum, { changes }) => sum + changes, 0),
      bytes: each.reduce((sum, { bytes }) => sum + bytes, 0),
      at: Math.max(...each.map(({ at }) => at)),
    };
  }

  get due(): number {
    return this.#loads.reduce((sum, load) => sum + load.due, 0);
  }

  /** Processor time of each load process so far, in milliseconds. */
  async processor(): Promise<number[]> {
    return this.#each(({ child }) => child.ask<number>('processor'));
  }

  async kept(): Promise<{ first: { department: string; messages: string[] }; ends: string[] }> {
    const each = await this.#each(({ child }) => child.ask<Kept>('kept'));
    const department = this.#loads[0]?.watchers[0]?.department ?? '';
    return { first: { department, messages: each[0]?.messages ?? [] }, ends: each.flatMap(({ ends }) => ends) };
  }

  async leave(): Promise<void> {
    await this.#each(({ child }) => child.ask('leave'));
  }

  async stop(): Promise<void> {
    await this.#each(({ child }) => child.stop());
  }

  #each<Answer>(ask: (load: Load) => Promise<Answer>): Promise<Answer[]> {
    return Promise.all(this.#loads.map(ask));
  }
}
