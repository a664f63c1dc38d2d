/**
 * All programs on one district: started, made to show that they give the same data, then asked in turn. The rounds go through
 * the programs one after the other, so that what else the machine does meets all of them.
 */
import { Child } from '../support/child.ts';
import type { District } from '../support/district.ts';
import { untilWarm } from '../support/warm-up.ts';
import { dataOf, difference } from './comparison.ts';
import type { Prepare } from './load.ts';
import type { Options } from './options.ts';
import type { Setting } from './programs/answers.ts';
import { does, type ProgramName, program } from './programs.ts';
import { Questions } from './questions.ts';
import { type Figures, median, runTrial } from './trial.ts';
import { type Question, requestOf, WORKS, type WorkName } from './works.ts';

export interface Row {
  complaints: number;
  work: WorkName;
  connections: number;
  program: ProgramName;
  /** Null when it failed. */
  figures: Figures | null;
}

interface Server {
  name: ProgramName;
  child: Child;
  port: number;
}

const COMPARED = 8;
/** Time goes on between two answers: what has become overdue meanwhile is no difference. */
const COMPARISONS = 3;
const WARM_UP_CONNECTIONS = 16;
const LEAST = 8;

export class Run {
  readonly #options: Options;
  readonly #district: District;
  readonly #say: (text: string) => void;
  readonly #questions: Questions;
  readonly #load = new Child(new URL('load.ts', import.meta.url));
  readonly #servers: Server[] = [];
  readonly faults: string[] = [];
  /** Answers that were compared. */
  compared = 0;

  private constructor(options: Options, district: District, questions: Questions, say: (text: string) => void) {
    this.#options = options;
    this.#district = district;
    this.#questions = questions;
    this.#say = say;
  }

  static async open(options: Options, district: District, say: (text: string) => void): Promise<Run> {
    return new Run(options, district, await Questions.about(district), say);
  }

  async start(setting: Setting): Promise<void> {
    for (const name of this.#options.programs) {
      this.#say(`starting ${name}`);
      const child = new Child(new URL(program(name).module, import.meta.url));
      const server: Server = { name, child, port: 0 };
      this.#servers.push(server);
      server.port = await child.ask<number>('start', setting);
      for (const work of this.#worksOf(name)) await this.#load.ask('prepare', this.#prepared(name, work));
    }
  }

  #worksOf(name: ProgramName): WorkName[] {
    return this.#options.works.filter((work) => does(name, work));
  }

  #prepared(name: ProgramName, work: WorkName): Prepare {
    const requests = this.#questions.of(work).map((question) => requestOf(program(name), work, question));
    return { key: `${name} ${work}`, requests };
  }

  /** Throws where two programs answer differently. */
  async compare(): Promise<void> {
    for (const work of this.#options.works) {
      this.#say(`comparing ${work}`);
      const all = this.#questions.of(work);
      const some = all.filter((_, index) => index % Math.ceil(all.length / COMPARED) === 0);
      for (const question of some) await this.#compareOne(work, question);
    }
  }

  async #compareOne(work: WorkName, question: Question, attempt = 1): Promise<void> {
    const servers = this.#servers.filter(({ name }) => does(name, work));
    if (work === 'counters') await this.#maintainCounters();
    const answers = await Promise.all(
      servers.map(({ name, port }) => dataOf(port, requestOf(program(name), work, question))),
    );
    const other = answers.findIndex((answer) => answer !== answers[0]);
    this.compared += answers.length;
    if (other === -1) return;
    if (attempt < COMPARISONS) return this.#compareOne(work, question, attempt + 1);
    const [one, another] = [servers[0]?.name, servers[other]?.name];
    const how = difference(answers[0] as string, answers[other] as string);
    throw new Error(`${WORKS[work].title}: ${one} and ${another} answer ${question.path} differently: ${how}`);
  }

  async #maintainCounters(): Promise<void> {
    await this.#servers.find(({ name }) => name === 'limit')?.child.ask('maintain');
  }

  /** Just before it is measured: an engine forgets what it compiled and did not need for a while. */
  async #warmUp(server: Server, work: WorkName): Promise<void> {
    const { ms, rounds, asks } = this.#options.warmUp;
    let least = program(server.name).hasViewers ? asks : LEAST;
    await untilWarm(rounds, async () => {
      const figures = await this.#trial(server, work, { connections: WARM_UP_CONNECTIONS, ms, least });
      least = LEAST; // everybody has asked once
      return figures?.applicationMs;
    });
  }

  async measure(complaints: number): Promise<Row[]> {
    const rows: Row[] = [];
    for (const work of this.#options.works) {
      await this.#warmUpAll(work);
      for (const connections of this.#options.connections)
        for (const [program, figures] of await this.#measure(work, connections))
          rows.push({ complaints, work, connections, program, figures });
    }
    return rows;
  }

  async #warmUpAll(work: WorkName): Promise<void> {
    this.#say(`${WORKS[work].title}: warming up`);
    for (const server of this.#servers) if (does(server.name, work)) await this.#warmUp(server, work);
  }

  async #measure(work: WorkName, connections: number): Promise<Map<ProgramName, Figures | null>> {
    this.#say(`${WORKS[work].title}, ${connections} at once`);
    const servers = this.#servers.filter(({ name }) => does(name, work));
    const rounds = new Map<ProgramName, (Figures | null)[]>(servers.map(({ name }) => [name, []]));
    for (let round = 0; round < this.#options.rounds; round++)
      for (const server of servers) {
        const so = rounds.get(server.name) as (Figures | null)[];
        if (!so.includes(null))
          so.push(await this.#trial(server, work, { connections, ms: this.#options.ms, least: LEAST }));
      }
    return new Map([...rounds].map(([name, all]) => [name, all.includes(null) ? null : median(all as Figures[])]));
  }

  async #trial(
    { name, child, port }: Server,
    work: WorkName,
    how: { connections: number; ms: number; least: number },
  ): Promise<Figures | null> {
    const parties = { server: child, load: this.#load, postmaster: this.#district.postmaster };
    try {
      return await runTrial(parties, { key: `${name} ${work}`, port, ...how });
    } catch (error) {
      const fault = `${program(name).title}, ${WORKS[work].title}, ${how.connections} at once: ${(error as Error).message}`;
      this.faults.push(fault);
      this.#say(fault);
      return null;
    }
  }

  async close(): Promise<void> {
    await Promise.all([this.#load, ...this.#servers.map(({ child }) => child)].map((child) => child.stop()));
  }
}
