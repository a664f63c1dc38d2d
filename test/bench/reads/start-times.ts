/** How long it takes until the product is ready: the first `npm start`, a later one, and the built server by itself. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { now } from '../support/monotonic.ts';

export interface StartTimes {
  /** Build, database made, migrated, 20,000 complaints. */
  firstMs: number;
  /** Build, and the database as it is. */
  laterMs: number;
  /** Without npm and the build. */
  builtMs: number;
}

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const READY = 'Nistaran is ready';

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  return port;
}

export class Starts {
  readonly #folder: string;
  #running: ChildProcess | null = null;

  constructor(folder: string) {
    this.#folder = join(folder, 'start');
  }

  async times(): Promise<StartTimes> {
    const npm = ['npm', 'start'];
    return {
      firstMs: await this.#time(npm),
      laterMs: await this.#time(npm),
      builtMs: await this.#time([process.execPath, 'dist/src/cli/main.js', 'start']),
    };
  }

  /** Until it says that it is ready; then it is ended. */
  async #time([command = '', ...args]: string[]): Promise<number> {
    const env = { ...process.env, NISTARAN_DATA_DIR: this.#folder, PORT: String(await freePort()) };
    const begun = now();
    const child = spawn(command, args, { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'inherit'] });
    this.#running = child;
    const ended = once(child, 'exit');
    let ms = Number.NaN;
    for await (const line of createInterface({ input: child.stdout }))
      if (line.startsWith(READY)) {
        ms = now() - begun;
        child.kill('SIGTERM');
      }
    await ended;
    this.#running = null;
    if (Number.isNaN(ms)) throw new Error(`${command} ${args.join(' ')} ended before it was ready`);
    return ms;
  }

  async stop(): Promise<void> {
    this.#running?.kill('SIGTERM');
  }
}
