/**
 * Connections to PostgreSQL that only read, each with many statements on their way at once (pipelining), prepared when they
 * come again.
 *
 * Invariants: a statement waits for at most those sent before it on the same connection, and none runs longer than
 * `STATEMENT_TIMEOUT_MS`; a lost connection fails what was sent on it and is replaced at the next asking; nothing here writes.
 */
import type { Socket } from 'node:net';
import pg from 'pg';
import { ANEW } from '../database/preparing-client.ts';

/** More than the cores that serve them would only wait inside PostgreSQL. */
const CONNECTIONS = 3;
/** A connection that has prepared so many statements is replaced: PostgreSQL keeps each until its connection ends. */
const PREPARED = 500;
/** Texts whose number of uses is remembered. */
const REMEMBERED = 5_000;
const STATEMENT_TIMEOUT_MS = 5_000;

export interface Statement {
  text: string;
  values: readonly unknown[];
}

class Line {
  readonly client: pg.Client;
  readonly #ready: Promise<unknown>;
  readonly #prepared = new Set<string>();
  #isGathering = false;
  waiting = 0;
  isOpen = true;

  constructor(url: string) {
    this.client = new pg.Client({
      connectionString: url,
      pipeline: true,
      statement_timeout: STATEMENT_TIMEOUT_MS,
      application_name: 'nistaran-reads',
      options: '-c default_transaction_read_only=on -c timezone=UTC',
    } as pg.ClientConfig);
    const close = () => {
      this.isOpen = false;
    };
    this.client.on('error', close);
    this.client.on('end', close);
    this.#ready = this.client.connect();
    this.#ready.catch(close);
  }

  get isFull(): boolean {
    return this.#prepared.size >= PREPARED;
  }

  async ask({ text, values }: Statement, name: string | undefined): Promise<unknown[][]> {
    if (name !== undefined) this.#prepared.add(name);
    this.waiting += 1;
    try {
      await this.#ready;
      this.#gather();
      const config = {
        text,
        values: values as unknown[],
        rowMode: 'array' as const,
        ...(name === undefined ? {} : { name }),
      };
      return (await this.client.query<unknown[]>(config)).rows;
    } finally {
      this.waiting -= 1;
      if (!this.isOpen && this.waiting === 0) void this.client.end().catch(() => {});
    }
  }

  /** What is asked in one turn of the event loop leaves in one write: PostgreSQL is woken once for all of it. */
  #gather(): void {
    if (this.#isGathering) return;
    this.#isGathering = true;
    const { stream } = (this.client as unknown as { connection: { stream: Socket } }).connection;
    stream.cork();
    setImmediate(() => {
      this.#isGathering = false;
      stream.uncork();
    });
  }

  /** Takes nothing more; ends when all that was sent is answered. */
  retire(): void {
    this.isOpen = false;
    if (this.waiting === 0) void this.client.end().catch(() => {});
  }
}

export class ReadConnections {
  readonly #url: string;
  #lines: Line[] = [];
  /** Statements seen, and under which name they are prepared once they came twice. */
  readonly #names = new Map<string, string | undefined>();
  #lastName = 0;
  #isStopped = false;

  constructor(url: string) {
    this.#url = url;
  }

  /** Rows as lists of columns. Throws the driver's error unchanged. */
  ask(statement: Statement): Promise<unknown[][]> {
    return this.#line().ask(statement, this.#nameOf(statement.text));
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    const lines = this.#lines;
    this.#lines = [];
    await Promise.all(lines.map(({ client }) => client.end().catch(() => {})));
  }

  /** The one with the least to do; a new one while there are few and all are busy. */
  #line(): Line {
    if (this.#isStopped) throw new Error('the read connections are closed');
    for (const full of this.#lines.filter((line) => line.isFull)) full.retire();
    this.#lines = this.#lines.filter((line) => line.isOpen);
    const least = this.#lines.reduce<Line | null>(
      (best, line) => (best && best.waiting <= line.waiting ? best : line),
      null,
    );
    if (least !== null && (least.waiting === 0 || this.#lines.length === CONNECTIONS)) return least;
    const line = new Line(this.#url);
    this.#lines.push(line);
    return line;
  }

  /** What comes once is not worth preparing, and what is to be planned for its values must not be. */
  #nameOf(text: string): string | undefined {
    const known = this.#names.get(text);
    if (known !== undefined) return known; // of a long text each look costs
    if (text.includes(ANEW)) return undefined;
    if (this.#names.size >= REMEMBERED) this.#names.clear();
    const name = this.#names.has(text) ? `read_${++this.#lastName}` : undefined;
    this.#names.set(text, name);
    return name;
  }
}
