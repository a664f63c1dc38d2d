/** Further nodes on the database of a world: in this process, and as a process of their own that can be killed. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import pino from 'pino';
import { compose, type Nistaran } from '../../src/server/compose.ts';
import { readConfig } from '../../src/server/config.ts';
import { SocketClient } from './socket-client.ts';
import type { Person, World } from './world.ts';

const PROGRAM = join(import.meta.dirname, '../../dist/src/cli/main.js');
const DATA_KEY = 'a secret of this test run';

const environment = (w: World) => ({
  PORT: '0',
  NISTARAN_DEMO: 'off',
  NISTARAN_DATA_DIR: w.dataDir,
  DATABASE_POOL: '4',
});

export interface SecondNode {
  nistaran: Nistaran;
  url: string;
}

/** A node in this process, with the world's clock. Stop it before the world is closed. */
export async function secondNode(w: World, build?: string): Promise<SecondNode> {
  const nistaran = await compose({
    config: readConfig({ NODE_ENV: 'test', ...environment(w) }),
    databaseUrl: w.database.url,
    dataKey: DATA_KEY,
    log: pino({ level: 'silent' }),
    clock: w.clock,
    publicUrl: 'http://nistaran.test',
    ...(build ? { build } : {}),
  });
  const url = await nistaran.listen();
  await Promise.all([nistaran.clockSweep.stop(), nistaran.dutySweep.stop()]); // a test lets time act itself
  return { nistaran, url };
}

export interface NodeProcess {
  child: ChildProcess;
  url: string;
}

/** The built product on the world's database. Its clock is the real one. */
export async function nodeProcess(w: World): Promise<NodeProcess> {
  const child = spawn(process.execPath, [PROGRAM, 'start'], {
    env: {
      ...environment(w),
      PATH: process.env.PATH ?? '',
      DATABASE_URL: w.database.url,
      NISTARAN_DATA_KEY: DATA_KEY,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout?.on('data', (chunk) => (output += chunk));
  while (!/ready at \S+/.test(output)) {
    const code = await Promise.race([once(child, 'exit'), once(child.stdout as NodeJS.ReadableStream, 'data')]);
    if (typeof code[0] === 'number') throw new Error(output);
  }
  return { child, url: /ready at (\S+)/.exec(output)?.[1] as string };
}

export const socketTo = ({ url }: { url: string }, person: Person): Promise<SocketClient> =>
  new SocketClient(`${url}/graphql`).open(person.headers);
