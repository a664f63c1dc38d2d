/** The servers behind the two drivers, and what can happen to them; nodes that listen. */

import { afterAll, afterEach, beforeAll, describe } from '@jest/globals';
import pg from 'pg';
import pino from 'pino';
import { createWakeBus, type WakeBus, type WakeTopic } from '../../../src/realtime/wake-bus/index.ts';
import { WAKE_TOPICS } from '../../../src/realtime/wake-bus/wake-bus.ts';
import { cloneDatabase, type TestDatabase } from '../../support/database.ts';
import { Line } from '../../support/line.ts';
import { hasNatsServer, NatsServer } from '../../support/nats-server.ts';
import { eventually } from '../documents.ts';

const WAIT_MS = 20_000;

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

class PostgresRig implements Rig {
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

class NatsRig implements Rig {
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
    await bus.start((topic) => this.onWake(topic));
    return this;
  }

  onWake(topic: WakeTopic): void {
    this.heard.push(topic);
  }

  get logged(): string {
    return this.#lines.join('');
  }

  forget(): void {
    this.heard.length = 0;
  }

  hears(topic: WakeTopic): Promise<void> {
    return eventually(() => this.heard.includes(topic), `${topic} was heard`, WAIT_MS);
  }

  hearsAll(): Promise<void> {
    return eventually(() => WAKE_TOPICS.every((topic) => this.heard.includes(topic)), 'all topics were told', WAIT_MS);
  }

  warns(): Promise<void> {
    return eventually(() => this.warnings > 0, 'a warning was logged', WAIT_MS);
  }

  get warnings(): number {
    return this.#lines.filter((line) => line.includes('no connection, polling goes on')).length;
  }
}

/** Nodes over one rig; all end with the test. */
export class Nodes {
  readonly rig: Rig;
  readonly #listeners: Listener[] = [];
  readonly #lines: Line[] = [];

  constructor(rig: Rig) {
    this.rig = rig;
  }

  async start(url = this.rig.url, listener = new Listener()): Promise<Listener> {
    this.#listeners.push(listener);
    return listener.start(await this.rig.bus(url, listener.log));
  }

  /** A line to the server, and the address of its near end. */
  async line(): Promise<{ line: Line; url: string }> {
    const url = new URL(this.rig.url);
    const line = await new Line(Number(url.port)).open();
    this.#lines.push(line);
    url.port = String(line.port);
    return { line, url: url.href };
  }

  async end(): Promise<void> {
    await Promise.all(this.#listeners.splice(0).map(({ bus }) => bus.stop()));
    await Promise.all(this.#lines.splice(0).map((line) => line.cut()));
  }
}

/** The same tests for each driver. */
export function overEachDriver(tests: (nodes: Nodes, rig: Rig) => void): void {
  const rigs = hasNatsServer() ? [new PostgresRig(), new NatsRig()] : [new PostgresRig()];
  describe.each(rigs.map((rig) => [rig.name, rig] as const))('the wake-up bus over %s', (_name, rig) => {
    const nodes = new Nodes(rig);
    beforeAll(() => rig.open());
    afterEach(() => nodes.end());
    afterAll(() => rig.close());
    tests(nodes, rig);
  });
}
