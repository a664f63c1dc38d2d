/**
 * The wake-up bus: tells every node that the log has grown. It carries no data, so a lost wake-up costs at most the tailer's
 * poll interval, never an event. Published after the commit, outside the transaction: NOTIFY inside one halves the write
 * throughput and rolls the write back when it fails. Drivers: PostgreSQL LISTEN/NOTIFY (here); others implement `WakeBus`.
 */
import pg from 'pg';
import type { Logger } from 'pino';

export interface WakeBus {
  start(onWake: () => void): Promise<void>;
  /** Fire and forget; many calls while one is under way become one. */
  publish(): void;
  stop(): Promise<void>;
}

const CHANNEL = 'nistaran_wake';
const RECONNECT_MS = 1_000;

/** LISTEN/NOTIFY on a connection of its own; reconnects by itself. */
export class PostgresWakeBus implements WakeBus {
  readonly #url: string;
  readonly #log: Logger;
  #client: pg.Client | null = null;
  #onWake: () => void = () => {};
  #sending = false;
  #again = false;
  #stopped = false;
  #retry: NodeJS.Timeout | undefined;

  constructor(url: string, log: Logger) {
    this.#url = url;
    this.#log = log;
  }

  async start(onWake: () => void): Promise<void> {
    this.#onWake = onWake;
    await this.#connect();
  }

  async #connect(): Promise<void> {
    const client = new pg.Client({ connectionString: this.#url, application_name: 'nistaran wake-up bus' });
    client.on('notification', () => this.#onWake());
    client.on('error', () => {});
    client.on('end', () => this.#reconnectLater(client));
    try {
      await client.connect();
      await client.query(`listen ${CHANNEL}`);
      if (this.#stopped) return await client.end();
      this.#client = client;
      this.#onWake();
    } catch (error) {
      this.#log.warn({ err: error }, 'wake-up bus: no connection, polling goes on');
      await client.end().catch(() => {});
      this.#reconnectLater(client);
    }
  }

  #reconnectLater(client: pg.Client): void {
    if (this.#client === client) this.#client = null;
    if (this.#stopped || this.#retry !== undefined) return;
    this.#retry = setTimeout(() => {
      this.#retry = undefined;
      if (!this.#stopped && this.#client === null) void this.#connect();
    }, RECONNECT_MS);
  }

  publish(): void {
    this.#again = true;
    if (!this.#sending) void this.#send();
  }

  async #send(): Promise<void> {
    this.#sending = true;
    while (this.#again && this.#client !== null) {
      this.#again = false;
      await this.#client.query(`notify ${CHANNEL}`).catch(() => {});
    }
    this.#sending = false;
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#retry);
    await this.#client?.end().catch(() => {});
  }
}
