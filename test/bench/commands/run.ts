/** All programs on one district, in turn; each trial on complaints made for it. */
import { Child } from '../support/child.ts';
import type { Watcher } from '../support/console-socket.ts';
import type { District } from '../support/district.ts';
import { EVERYWHERE } from '../support/operation.ts';
import type { ProductSetting } from '../support/product.ts';
import { untilWarm } from '../support/warm-up.ts';
import type { Options } from './options.ts';
import { PROGRAMS, type Program, type ProgramName } from './programs.ts';
import { tasksOf, WORKS, type WorkName } from './tasks.ts';
import { type Figures, median, type Parties, runTrial, runWatchedTrial } from './trial.ts';

export interface Row {
  work: WorkName;
  writers: number;
  program: ProgramName;
  /** Null when it failed. */
  figures: Figures | null;
}

export interface Results {
  rows: Row[];
  consoles: number;
  faults: string[];
}

interface Server {
  name: ProgramName;
  child: Child;
  port: number;
}

const WARM_UP_WRITERS = 16;

export class Run {
  readonly #options: Options;
  readonly #district: District;
  readonly #say: (text: string) => void;
  readonly #load = new Child(new URL('load.ts', import.meta.url));
  readonly #servers: Server[] = [];
  readonly #faults: string[] = [];
  #watchers: Watcher[] = [];

  constructor(options: Options, district: District, say: (text: string) => void) {
    this.#options = options;
    this.#district = district;
    this.#say = say;
  }

  async start(setting: ProductSetting): Promise<void> {
    for (const name of this.#options.programs) {
      this.#say(`starting ${name}`);
      const child = new Child(new URL(PROGRAMS[name].module, import.meta.url));
      const server: Server = { name, child, port: 0 };
      this.#servers.push(server);
      server.port = await child.ask<number>('start', setting);
    }
    const [magistrate] = await this.#district.officers('DM', null, 1);
    const { departments } = this.#district;
    const watchers = await this.#district.watchers(departments, departments.length);
    this.#watchers = [{ department: EVERYWHERE, token: magistrate?.token as string }, ...watchers];
  }

  async all(): Promise<Results> {
    const { works, writers } = this.#options;
    const rows: Row[] = [];
    for (const work of works) {
      for (const server of this.#servers) await this.#warmUp(server, work);
      for (const count of writers)
        for (const [program, figures] of await this.#measure(work, count))
          rows.push({ work, writers: count, program, figures });
    }
    return { rows, consoles: this.#watchers.length, faults: this.#faults };
  }

  async #warmUp(server: Server, work: WorkName): Promise<void> {
    const { ms, tasks, warmUp } = this.#options;
    this.#say(`${WORKS[work].title}: warming up ${server.name}`);
    await untilWarm(warmUp, async () => {
      const figures = await this.#trial(server, work, { writers: WARM_UP_WRITERS, ms, tasks });
      return figures?.applicationMs;
    });
  }

  async #measure(work: WorkName, writers: number): Promise<Map<ProgramName, Figures | null>> {
    const { rounds, ms, tasks } = this.#options;
    const all = new Map<ProgramName, (Figures | null)[]>(this.#servers.map(({ name }) => [name, []]));
    for (let round = 0; round < rounds; round++)
      for (const server of this.#servers) {
        this.#say(`${WORKS[work].title}, ${writers} writers: ${server.name}`);
        all.get(server.name)?.push(await this.#trial(server, work, { writers, ms, tasks }));
      }
    return new Map([...all].map(([name, some]) => [name, some.includes(null) ? null : median(some as Figures[])]));
  }

  async #trial(
    { name, child, port }: Server,
    work: WorkName,
    { tasks: count, ...write }: { writers: number; ms: number; tasks: number },
  ): Promise<Figures | null> {
    const { isServer, isWatched, title }: Program = PROGRAMS[name];
    const { postmaster } = this.#district;
    const parties: Parties = { server: child, port, writer: isServer ? this.#load : child, postmaster };
    try {
      const tasks = await tasksOf(this.#district, work, count);
      return await (isWatched
        ? runWatchedTrial(parties, tasks, write, this.#watchers)
        : runTrial(parties, tasks, write));
    } catch (error) {
      const fault = `${title}, ${WORKS[work].title}, ${write.writers} writers: ${(error as Error).message}`;
      this.#faults.push(fault);
      this.#say(fault);
      return null;
    }
  }

  async close(): Promise<void> {
    await Promise.all([this.#load, ...this.#servers.map(({ child }) => child)].map((child) => child.stop()));
  }
}
