/**
 * A PostgreSQL of the test's own, which can be restarted, killed and put back from a copy of its folder while the product runs:
 * it comes back on another port each time, so clients reach it through a door that stays.
 */
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../../src/database/embedded/index.ts';
import { migrate } from '../../../src/database/migrate.ts';

const newFolder = () => mkdtemp(join(tmpdir(), 'nistaran-own-postgres-'));

/** Forwards connections to wherever PostgreSQL is now; refuses them while it is nowhere. */
class Door {
  target: number | null = null;
  readonly #server: Server = createServer((client) => this.#forward(client));
  readonly #open = new Set<Socket>();

  async listen(): Promise<number> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    return (this.#server.address() as AddressInfo).port;
  }

  #forward(client: Socket): void {
    client.on('error', () => client.destroy());
    if (this.target === null) return void client.destroy();
    const server = connect(this.target, '127.0.0.1');
    server.on('error', () => client.destroy());
    server.on('close', () => client.destroy());
    client.on('close', () => server.destroy());
    this.#open.add(client);
    client.on('close', () => this.#open.delete(client));
    client.pipe(server).pipe(client);
  }

  async close(): Promise<void> {
    for (const client of this.#open) client.destroy();
    this.#server.close();
    await once(this.#server, 'close');
  }
}

export class OwnPostgres {
  readonly #door = new Door();
  readonly #folders: string[] = [];
  #folder = '';
  #server: EmbeddedPostgres | null = null;
  /** The product's database, through the door. */
  url = '';

  /** Durable, unlike the one of the test run: what is acknowledged must survive a crash. */
  async open(): Promise<this> {
    const port = await this.#door.listen();
    this.#folder = await newFolder();
    this.#folders.push(this.#folder);
    await this.start();
    this.url = (this.#server as EmbeddedPostgres).url.replace(/:\d+\/nistaran$/, `:${port}/nistaran`);
    await migrate(this.url);
    return this;
  }

  async start(): Promise<void> {
    this.#server = await startEmbeddedPostgres({ dataDir: this.#folder });
    this.#door.target = this.#server.port;
  }

  /** Fast drops the clients and writes everything out; immediate is as good as a power cut. */
  async stop(how: 'fast' | 'immediate' = 'fast'): Promise<void> {
    const server = this.#server as EmbeddedPostgres;
    this.#door.target = null;
    if (how === 'immediate') process.kill(server.pid, 'SIGQUIT');
    if (how === 'immediate') await server.exited;
    await server.stop();
    this.#server = null;
  }

  /** A copy of the folder as it stands: PostgreSQL is stopped, or runs and has nothing to write (as a snapshot of the disk). */
  async copyFolder(): Promise<string> {
    const copy = await newFolder();
    this.#folders.push(copy);
    await promisify(execFile)('cp', ['-a', `${this.#folder}/.`, copy]);
    for (const sign of ['nistaran.lock', 'postgres/postmaster.pid']) await rm(join(copy, sign), { force: true });
    return copy;
  }

  /** From now on the folder is this one. PostgreSQL must be stopped. */
  putBack(folder: string): void {
    this.#folder = folder;
  }

  async close(): Promise<void> {
    if (this.#server !== null) await this.stop();
    await this.#door.close();
    for (const folder of this.#folders) await rm(folder, { recursive: true, force: true });
  }
}
