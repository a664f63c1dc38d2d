/** The run's end of a child process: asks, waits for the answer, ends it. The child's end is answering.ts. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { basename } from 'node:path';

interface Waiting {
  resolve(answer: any): void;
  reject(error: Error): void;
}

const STOP_MS = 5_000;
const STRIPPED_ELSEWHERE = new URL('stripped-elsewhere.js', import.meta.url).href;

export class Child {
  readonly #process: ChildProcess;
  readonly #name: string;
  readonly #waiting = new Map<number, Waiting>();
  #asked = 0;
  #isStopping = false;

  constructor(module: URL) {
    this.#name = basename(module.pathname);
    const env = { ...process.env, NODE_ENV: 'production' }; // libraries of all programs look at it
    const execArgv = ['--expose-gc', '--no-warnings', '--import', STRIPPED_ELSEWHERE];
    this.#process = fork(module, { execArgv, env });
    this.#process.on('message', (message) => this.#settle(message as { id: number; answer: unknown; fault?: string }));
    this.#process.on('error', () => {}); // what could not be sent: the exit tells, and the run must live to end its database
    this.#process.on('exit', (code, signal) => this.#lost(signal ?? `code ${code}`));
  }

  #settle({ id, answer, fault }: { id: number; answer: unknown; fault?: string }): void {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (fault === undefined) waiting?.resolve(answer);
    else waiting?.reject(new Error(`${this.#name}: ${fault}`));
  }

  #lost(how: string): void {
    if (this.#isStopping) return;
    for (const { reject } of this.#waiting.values()) reject(new Error(`${this.#name} ended (${how})`));
    this.#waiting.clear();
  }

  /** Once it is stopped nobody is answered any more: the run is being ended, and must not go on with what is left. */
  ask<Answer = void>(ask: string, given: unknown = null): Promise<Answer> {
    return new Promise((resolve, reject) => {
      if (this.#isStopping) return;
      if (!this.#process.connected) return reject(new Error(`${this.#name} has ended`));
      this.#asked += 1;
      this.#waiting.set(this.#asked, { resolve, reject });
      this.#process.send({ id: this.#asked, ask, given });
    });
  }

  /** Ends it: gently, by closing the channel, and by force when that does not help. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    if (this.#process.exitCode !== null || this.#process.signalCode !== null) return;
    const exited = once(this.#process, 'exit');
    const force = setTimeout(() => this.#process.kill('SIGKILL'), STOP_MS);
    if (this.#process.connected) this.#process.disconnect();
    await exited;
    clearTimeout(force);
  }
}
