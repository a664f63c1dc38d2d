/** The servers behind the two drivers, and what can happen to them; nodes that listen. */
import pg from 'pg';
import pino from 'pino';
import { createWakeBus, type WakeBus, type WakeTopic } from '../../../src/realtime/wake-bus/index.ts';
import { cloneDatabase, type TestDatabase } from '../../support/database.ts';
import { NatsServer } from '../../support/nats-server.ts';

export interface Rig {
  readonly name: string;
  /** Where buses connect, with credentials. */
  url: string;
  open(): Promise<void>;
  close(): Promise<void>;
  bus(url: string, log: pino.Logger): Promise<WakeBus>;
  /** Every connection ends; the server is there. */
  cut(): Promise<void>;
  down(): Promise<void>;
  up(): Promise<void>;
  /** Of buses, as the server counts them. */
  connections(): Promise<number>;
}

export class PostgresRig implements Rig {
  readonly name = 'PostgreSQL';
  url: string;
  #database: TestDatabase;
  readonly #admin = new pg.Pool({ connectionString: process.env.TEST_ADMIN_URL, max: 1 });

  async open(): Promise<void> {
    this.#database = await cloneDatabase();
    this.url = this.#database.url;
  }

  async close(): Promise<void> {
    await this.#admin.end();
    await this.#database.drop();
  }

  bus(url: string, log: pino.Logger): Promise<WakeBus> {
    return createWakeBus({ natsUrls: [], databaseUrl: url, log });
  }

  get #name(): string {
    return new URL(this.url).pathname.slice(1);
  }

  async cut(): Promise<void> {
    await this.#admin.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [this.#name]);
  }

  async down(): Promise<void> {
    await this.#admin.query(`alter database ${this.#name} allow_connections false`);
    await this.cut();
  }

  async up(): Promise<void> {
    await this.#admin.query(`alter database ${this.#name} allow_connections true`);
  }

  async connections(): Promise<number> {
    const { rows } = await this.#admin.query('select from pg_stat_activity where datname = $1', [this.#name]);
    return rows.length;
  }
}

export class NatsRig implements Rig {
  readonly name = 'NATS';
  readonly #server = new NatsServer();

  get url(): string {
    return this.#server.url;
  }

  async open(): Promise<void> {
    await this.#server.start();
  }

  close(): Promise<void> {
    return this.#server.kill();
  }

  bus(url: string, log: pino.Logger): Promise<WakeBus> {
    return createWakeBus({ natsUrls: [url], databaseUrl: 'not used', log });
  }

  async cut(): Promise<void> {
    await this.down();
    await this.up();
  }

  down(): Promise<void> {
    return this.#server.kill();
  }

  async up(): Promise<void> {
    await this.#server.start();
  }

  connections(): Promise<number> {
    return this.#server.connections();
  }
}

/** What one node's bus heard and wrote into its log. */
export class Listener {
  readonly heard: WakeTopic[] = [];
  readonly #lines: string[] = [];
  readonly log = pino({ level: 'info' }, { write: (line: string) => void this.#lines.push(line) });
  bus: WakeBus;

  async start(bus: WakeBus): Promise<this> {
    this.bus = bus;
    await bus.start((topic) => void this.heard.push(topic));
    return this;
  }

  get logged(): string {
    return this.#lines.join('');
  }

  times(topic: WakeTopic): number {
    return this.heard.filter((one) => one === topic).length;
  }

  forget(): void {
    this.heard.length = 0;
  }

  warnings(): number {
    return this.#lines.filter((line) => line.includes('no connection, polling goes on')).length;
  }
}
