/**
 * The wake-up bus: tells every node that the log has grown. It carries no data, so a lost wake-up costs at most the tailer's
 * poll interval, never an event. Published after the commit, outside the transaction: NOTIFY inside one halves the write
 * throughput and rolls the write back when it fails. Drivers: PostgreSQL LISTEN/NOTIFY (here); others implement `WakeBus`.
 */
import pg from 'pg';
import type { Logger } from 'pino';

/** What may have changed: the log, who is there, a job, the system's own state. */
export const WAKE_TOPICS = ['log', 'presence', 'jobs', 'system'] as const;
export type WakeTopic = (typeof WAKE_TOPICS)[number];

export interface WakeBus {
  /** Tells of wake-ups from any node, this one included; of every topic after a lost connection came back. */
  start(onWake: (topic: WakeTopic) => void): Promise<void>;
  /** Fire and forget; many calls while one is under way become one. */
  publish(topic: WakeTopic): void;
  stop(): Promise<void>;
}

const CHANNEL = 'nistaran_wake';
const RECONNECT_MS = 1_000;
const isTopic = (text: string | undefined): text is WakeTopic => WAKE_TOPICS.includes(text as WakeTopic);

/** LISTEN/NOTIFY on a connection of its own; reconnects by itself. */
export class PostgresWakeBus implements WakeBus {
  readonly #url: string;
  readonly #log: Logger;
  #client: pg.Client | null = null;
  #onWake: (topic: WakeTopic) => void = () => {};
  #sending = false;
  readonly #waiting = new Set<WakeTopic>();
  #stopped = false;
  #retry: NodeJS.Timeout | undefined;

  constructor(url: string, log: Logger) {
    this.#url = url;
    this.#log = log;
  }

  async start(onWake: (topic: WakeTopic) => void): Promise<void> {
    this.#onWake = onWake;
    await this.#connect();
  }

  async #connect(): Promise<void> {
    const client = new pg.Client({ connectionString: this.#url, application_name: 'nistaran wake-up bus' });
    client.on('notification', ({ payload }) => {
      if (isTopic(payload)) this.#onWake(payload);
    });
    client.on('error', () => {});
    client.on('end', () => this.#reconnectLater(client));
    try {
      await client.connect();
      await client.query(`listen ${CHANNEL}`);
      if (this.#stopped) return await client.end();
      this.#client = client;
      for (const topic of WAKE_TOPICS) this.#onWake(topic);
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

  publish(topic: WakeTopic): void {
    this.#waiting.add(topic);
    if (!this.#sending) void this.#send();
  }

  async #send(): Promise<void> {
    this.#sending = true;
    for (const topic of this.#waiting) {
      if (this.#client === null) break;
      this.#waiting.delete(topic);
      await this.#client.query('select pg_notify($1, $2)', [CHANNEL, topic]).catch(() => {});
    }
    this.#sending = false;
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#retry);
    await this.#client?.end().catch(() => {});
  }
}
