/** The whole run: which program with how many consoles, one after the other; what was left out and why. */
import type { Watcher } from '../support/console-socket.ts';
import { whyNot } from '../support/descriptors.ts';
import type { District } from '../support/district.ts';
import { now } from '../support/monotonic.ts';
import type { Options } from './options.ts';
import type { Setting } from './programs/answers.ts';
import { PROGRAMS, type Program, type ProgramName } from './programs.ts';
import { Publisher } from './publisher.ts';
import { type Idle, runIdle, runStorm, type Storm } from './quiet.ts';
import { samplesOf } from './samples.ts';
import { Stage } from './stage.ts';
import { type Figures, runTrial } from './trial.ts';

export type Feed = 'one department' | 'all departments';

export interface Row {
  feed: Feed;
  sockets: number;
  program: ProgramName;
  /** Null when the trial failed. */
  figures: Figures | null;
}

export interface Results {
  rows: Row[];
  departments: number;
  idle: Idle | null;
  storm: Storm | null;
  /** What was left out, and why. */
  notes: string[];
  /** What went wrong. */
  faults: string[];
}

/** After so long no further trial is begun. */
const RUN_MS = 9 * 60_000;

export class Run {
  readonly #options: Options;
  readonly #district: District;
  readonly #publisher: Publisher;
  readonly #setting: Setting;
  readonly #say: (text: string) => void;
  readonly #begun = now();
  readonly #results: Results;
  /** What is running now. */
  #stage: Stage | null = null;

  private constructor(
    options: Options,
    district: District,
    publisher: Publisher,
    setting: Setting,
    say: (text: string) => void,
  ) {
    this.#options = options;
    this.#district = district;
    this.#publisher = publisher;
    this.#setting = setting;
    this.#say = say;
    this.#results = {
      rows: [],
      departments: district.departments.length,
      idle: null,
      storm: null,
      notes: [],
      faults: [],
    };
  }

  static async open(options: Options, district: District, folder: string, say: (text: string) => void): Promise<Run> {
    const { url: databaseUrl, dataKey, id: districtId } = district;
    const setting = { databaseUrl, dataKey, districtId, folder, samples: await samplesOf(district) };
    return new Run(options, district, await Publisher.open(district), setting, say);
  }

  async all(): Promise<Results> {
    const { sockets, spread, programs, idle, storm } = this.#options;
    for (const size of sockets.filter((size) => this.#fits(size))) await this.#each('one department', size);
    for (const size of spread.filter((size) => this.#fits(size))) await this.#each('all departments', size);
    if (!programs.includes('product')) return this.#results;
    if (idle.sockets > 0 && this.#fits(idle.sockets))
      this.#results.idle = await this.#quietly('idle', idle.sockets, (stage) => runIdle(stage, idle.sockets, idle.ms));
    const department = this.#busiest[0]?.code as string;
    if (storm.sockets > 0 && this.#fits(storm.sockets))
      this.#results.storm = await this.#quietly('storm', storm.sockets, (stage) =>
        runStorm(stage, storm.sockets, department),
      );
    return this.#results;
  }

  #fits(sockets: number): boolean {
    const reason = whyNot(sockets);
    if (reason !== null) this.#note(`${sockets} consoles were left out: ${reason}.`);
    return reason === null;
  }

  /** Once, however often it is met. */
  #note(text: string): void {
    if (this.#results.notes.includes(text)) return;
    this.#results.notes.push(text);
    this.#say(text);
  }

  #fail(text: string): void {
    this.#results.faults.push(text);
    this.#say(text);
  }

  /** The department everybody watches when all watch one. */
  get #busiest() {
    return this.#district.departments.slice(0, 1);
  }

  async #each(feed: Feed, sockets: number): Promise<void> {
    for (const name of this.#options.programs) {
      const program: Program = PROGRAMS[name];
      if (sockets > program.mostSockets)
        this.#note(`${program.title}, ${sockets} consoles on ${feed}: left out, it would take minutes.`);
      else if (now() - this.#begun > RUN_MS)
        this.#note(`${program.title}, ${sockets} consoles on ${feed}: left out, the time was up.`);
      else this.#results.rows.push(await this.#trial(feed, sockets, name));
    }
  }

  async #trial(feed: Feed, sockets: number, name: ProgramName): Promise<Row> {
    this.#say(`${sockets} consoles on ${feed}: ${name}`);
    const departments = feed === 'one department' ? this.#busiest : this.#district.departments;
    const watchers = await this.#district.watchers(departments, sockets);
    const figures = await this.#on(PROGRAMS[name], watchers, (stage) => runTrial(stage, watchers, this.#options));
    return { feed, sockets, program: name, figures };
  }

  async #quietly<Figures>(
    what: string,
    sockets: number,
    measure: (stage: Stage) => Promise<Figures>,
  ): Promise<Figures | null> {
    this.#say(`${sockets} consoles: ${what}`);
    return this.#on(PROGRAMS.product, await this.#district.watchers(this.#busiest, sockets), measure);
  }

  async #on<Figures>(
    program: Program,
    watchers: Watcher[],
    measure: (stage: Stage) => Promise<Figures>,
  ): Promise<Figures | null> {
    const stage = new Stage(program, this.#publisher, watchers);
    this.#stage = stage;
    try {
      await stage.start(this.#setting);
      await stage.warmUp(watchers);
      return await measure(stage);
    } catch (error) {
      this.#fail(`${program.title}, ${watchers.length} consoles: ${(error as Error).message}`);
      return null;
    } finally {
      await stage.stop();
      this.#stage = null;
    }
  }

  async close(): Promise<void> {
    await this.#stage?.stop();
    await this.#publisher.close();
  }
}
