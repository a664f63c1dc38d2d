/** The built product as processes of their own on one database, to be stopped and killed by their ids. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDistrict } from '../../../src/cli/create-district.ts';
import { createOfficer } from '../../../src/cli/people.ts';
import { openDatabase } from '../../../src/database/orm.ts';

const PROGRAM = join(import.meta.dirname, '../../../dist/src/cli/main.js');
/** The port that discards: nobody listens there. */
const NOWHERE = 'http://127.0.0.1:9';
const PASSWORD = 'a long enough password';

/** Lengthens the soaks: NISTARAN_SOAK=10 does ten times as much. */
export const SOAK = Number(process.env.NISTARAN_SOAK ?? 1);

/** How long anything may take on a machine that has other things to do. */
export const BUSY_MS = 180_000;

/** An empty district with one officer of the complaint cell, who sees everything. */
export async function makeDistrict(databaseUrl: string): Promise<void> {
  const orm = openDatabase({ url: databaseUrl, poolSize: 2 });
  await createDistrict(orm.em, { code: 'MZN', nameHi: 'मुजफ्फरनगर', nameEn: 'Muzaffarnagar' });
  await createOfficer(orm.em, { district: 'MZN', username: 'cell', name: 'Cell', role: 'CELL', password: PASSWORD });
  await orm.close(true);
}

export class Node {
  readonly #child: ChildProcess;
  readonly #dataDir: string;
  /** Settles with the exit code; null when a signal ended it. */
  readonly exited: Promise<number | null>;
  output = '';
  url = '';

  constructor(databaseUrl: string, dataDir: string) {
    this.#dataDir = dataDir;
    const env = {
      ...{ PATH: process.env.PATH ?? '', NODE_ENV: 'production', PORT: '0', LOG_LEVEL: 'warn' },
      ...{ DATABASE_URL: databaseUrl, NISTARAN_DATA_DIR: dataDir, NISTARAN_DATA_KEY: 'one secret for all nodes' },
    };
    this.#child = spawn(process.execPath, [PROGRAM, 'start'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [this.#child.stdout, this.#child.stderr])
      stream?.on('data', (chunk) => (this.output = (this.output + chunk).slice(-20_000)));
    this.exited = once(this.#child, 'exit').then(([code]) => code as number | null);
  }

  async ready(): Promise<this> {
    while (!/ready at (\S+)/.test(this.output)) {
      const code = await Promise.race([this.exited, once(this.#child.stdout as NodeJS.ReadableStream, 'data')]);
      if (!Array.isArray(code)) throw new Error(this.output);
    }
    this.url = /ready at (\S+)/.exec(this.output)?.[1] as string;
    return this;
  }

  get isRunning(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null;
  }

  /** Sends a signal and waits for the end. */
  async end(signal: NodeJS.Signals): Promise<number | null> {
    if (this.isRunning) this.#child.kill(signal);
    const code = await this.exited;
    await rm(this.#dataDir, { recursive: true, force: true });
    return code;
  }
}

/** Nodes on one database; those a test leaves running are ended by `close`. */
export class Nodes {
  readonly #databaseUrl: string;
  readonly #started: Node[] = [];

  constructor(databaseUrl: string) {
    this.#databaseUrl = databaseUrl;
  }

  async start(): Promise<Node> {
    const node = new Node(this.#databaseUrl, await mkdtemp(join(tmpdir(), 'nistaran-node-')));
    this.#started.push(node);
    return node.ready();
  }

  /** Those that are up, in the order of their start. */
  get running(): Node[] {
    return this.#started.filter((node) => node.isRunning && node.url !== '');
  }

  /** The address of one of them. */
  any = (): string => {
    const { running } = this;
    return running[Math.floor(Math.random() * running.length)]?.url ?? NOWHERE;
  };

  async close(): Promise<void> {
    await Promise.all(this.#started.filter((node) => node.isRunning).map((node) => node.end('SIGKILL')));
  }
}

export async function ask(url: string, query: string, variables: object, token?: string): Promise<any> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'accept-language': 'en',
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data: any; errors?: object[] };
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

export async function signIn(url: string): Promise<string> {
  const mutation = 'mutation($input: SignInInput!) { signIn(input: $input) { token } }';
  return (await ask(url, mutation, { input: { username: 'cell', password: PASSWORD } })).signIn.token;
}

export async function register(url: string, token: string): Promise<string> {
  const mutation =
    'mutation($input: RegisterComplaintInput!) { registerComplaint(input: $input) { complaint { number } } }';
  const input = { source: 'COUNTER', text: 'हैंडपंप खराब है' };
  return (await ask(url, mutation, { input }, token)).registerComplaint.complaint.number;
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
