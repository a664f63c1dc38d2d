/** A real nats-server on a port of its own, where the program is on the PATH; where it is not, the report says so. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { test } from '@jest/globals';
import { freePort } from './free-port.ts';

const PROGRAM = (process.env.PATH ?? '')
  .split(delimiter)
  .map((folder) => join(folder, 'nats-server'))
  .find((path) => existsSync(path));

/** False where nats-server is missing: then the calling file has a skipped test that says so. */
export function hasNatsServer(): boolean {
  if (PROGRAM !== undefined) return true;
  const name = 'NATS tests NOT RUN: no nats-server on the PATH; install it with apt-get install nats-server';
  console.warn(name);
  test.skip(name, () => {});
  return false;
}

export class NatsServer {
  readonly user = 'nistaran';
  /** With all that an address must not be confused by. */
  readonly password = '4711:of@this/test%run';
  port = 0;
  #monitorPort = 0;
  #process: ChildProcess | null = null;

  get url(): string {
    return `nats://${this.user}:${encodeURIComponent(this.password)}@127.0.0.1:${this.port}`;
  }

  /** Starts it, on the same port as before; `options` are further words of its command line. */
  async start(options: string[] = ['--user', this.user, '--pass', this.password]): Promise<this> {
    this.port ||= await freePort();
    this.#monitorPort ||= await freePort();
    const ports = ['-a', '127.0.0.1', '-p', String(this.port), '-m', String(this.#monitorPort)];
    this.#process = spawn(PROGRAM as string, [...ports, ...options], { stdio: 'ignore' });
    while (!(await this.#answers())) await new Promise((resolve) => setTimeout(resolve, 20));
    return this;
  }

  async #answers(): Promise<boolean> {
    if (this.#process?.exitCode !== null) throw new Error('nats-server did not start');
    return fetch(`http://127.0.0.1:${this.#monitorPort}/healthz`).then(
      ({ ok }) => ok,
      () => false,
    );
  }

  async connections(): Promise<number> {
    const answer = await fetch(`http://127.0.0.1:${this.#monitorPort}/connz`);
    return ((await answer.json()) as { num_connections: number }).num_connections;
  }

  async kill(): Promise<void> {
    const running = this.#process;
    if (running === null) return;
    this.#process = null;
    const gone = new Promise((resolve) => running.once('exit', resolve));
    running.kill('SIGKILL');
    await gone;
  }
}
