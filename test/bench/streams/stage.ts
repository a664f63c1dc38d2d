/** One program's server with its consoles: events go in, arrivals come out. */
import { setTimeout as pause } from 'node:timers/promises';
import { Audience } from '../support/audience.ts';
import { Child } from '../support/child.ts';
import type { Watcher } from '../support/console-socket.ts';
import type { Connect } from '../support/load.ts';
import type { Setting } from './programs/answers.ts';
import type { Program } from './programs.ts';
import type { Publisher } from './publisher.ts';

/** Sockets opening at the same time: a storm is measured on its own. */
const AT_ONCE = 200;
const SETTLE_MS = 300;
const WARMING = { consoles: 20, events: 50 };

/** Events sent together, until the last console had the last of them. */
export interface Flight {
  events: number;
  deliveries: number;
  ms: number;
}

export class Stage {
  readonly server: Child;
  readonly audience: Audience;
  readonly #publisher: Publisher | null;
  #port = 0;

  constructor(program: Program, publisher: Publisher, watchers: Watcher[]) {
    this.server = new Child(new URL(program.module, import.meta.url));
    this.audience = new Audience(watchers);
    this.#publisher = program.isProduct ? publisher : null;
  }

  async start(setting: Setting): Promise<void> {
    this.#port = await this.server.ask<number>('start', setting);
  }

  /** Code that is hot, and memory that every server needs once: neither belongs to a connection. */
  async warmUp(watchers: Watcher[]): Promise<void> {
    const few = watchers.slice(0, WARMING.consoles);
    const audience = new Audience(few);
    try {
      await this.connect(audience);
      const events = Array.from({ length: WARMING.events }, (_, index) => few[index % few.length] as Watcher);
      await this.fly(
        events.map(({ department }) => department),
        audience,
      );
      await this.leave(audience);
    } finally {
      await audience.stop();
    }
  }

  /** Another audience's consoles on this server, for as long as the work lasts. */
  async connect(audience: Audience = this.audience, how: Partial<Connect> = {}): Promise<void> {
    await audience.connect({ port: this.#port, atOnce: AT_ONCE, after: null, ...how });
    const { ends } = await audience.kept();
    if (ends.length > 0) throw new Error(`${ends.length} consoles could not subscribe: ${ends[0]}`);
  }

  async leave(audience: Audience = this.audience): Promise<void> {
    await audience.leave();
    this.#publisher?.committed.clear();
    await pause(SETTLE_MS);
  }

  publish(departments: string[]): Promise<number> {
    return this.#publisher?.publish(departments) ?? this.server.ask<number>('publish', departments);
  }

  /** An event for each name in the list, all at once. */
  async fly(departments: string[], audience: Audience = this.audience): Promise<Flight> {
    const deliveries = audience.expect(departments);
    const publishedAt = await this.publish(departments);
    const arrived = await audience.arrival();
    if (arrived.changes < audience.due)
      throw new Error(`${arrived.changes} of ${audience.due} deliveries arrived; ${await this.#whyMissing()}`);
    return { events: departments.length, deliveries, ms: arrived.at - publishedAt };
  }

  async #whyMissing(): Promise<string> {
    const { ends } = await this.audience.kept();
    return ends.length === 0 ? 'no socket was closed' : `${ends.length} sockets closed: ${ends[0]}`;
  }

  /** What the product counts of itself, by the name of the counter; null where it has no such counter. */
  async counter(name: string): Promise<number | null> {
    if (this.#publisher === null) return null;
    const text = await (await fetch(`http://127.0.0.1:${this.#port}/metrics`)).text();
    const lines = text.split('\n').filter((line) => new RegExp(`^${name}[ {]`).test(line));
    return lines.length === 0 ? null : lines.reduce((sum, line) => sum + Number(line.split(' ').at(-1)), 0);
  }

  /** What the first console got must be what was committed, in that order, each with its complaint; and nothing after it. */
  async verify(): Promise<void> {
    await pause(SETTLE_MS);
    const { changes } = await this.audience.arrival();
    if (changes !== this.audience.due) throw new Error(`${changes} deliveries, due were ${this.audience.due}`);
    const { first } = await this.audience.kept();
    const items = first.messages.map((message) => JSON.parse(message).payload.data.complaints);
    const committed = this.#publisher === null ? items : (this.#publisher.committed.get(first.department) ?? []);
    if (items.length !== committed.length) throw new Error(`${items.length} messages, ${committed.length} events`);
    items.forEach((item, index) => {
      const due = committed[index];
      if (item.complaint === null || item.number !== due.number || item.version !== due.version)
        throw new Error(`message ${index} is not what was committed: ${JSON.stringify(item)}`);
    });
  }

  async stop(): Promise<void> {
    await Promise.all([this.audience.stop(), this.server.stop()]);
  }
}
