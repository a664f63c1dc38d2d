/** The demo that is photographed: the built product in a process of its own, on a free port and a folder that goes with it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '../support/free-port.ts';

const PROGRAM = fileURLToPath(new URL('../../dist/src/cli/main.js', import.meta.url));
const START_MS = 180_000;
const AGAIN_MS = 500;

export interface Demo {
  url: string;
  stop(): Promise<void>;
}

export const runningDemo = (url: string): Demo => ({ url, stop: async () => {} });

export async function startDemo(): Promise<Demo> {
  const folder = await mkdtemp(join(tmpdir(), 'nistaran-pictures-'));
  await chmod(folder, 0o711); // a database of an unprivileged user lies below it
  const port = String(await freePort());
  const env = {
    ...process.env,
    NODE_ENV: 'development',
    PORT: port,
    NISTARAN_DEMO: 'small',
    NISTARAN_DATA_DIR: folder,
  };
  const program = spawn(process.execPath, [PROGRAM, 'start'], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  const stop = async () => {
    await ended(program);
    await rm(folder, { recursive: true, force: true });
  };
  const url = `http://127.0.0.1:${port}`;
  try {
    await ready(url, program);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, stop };
}

async function ready(url: string, program: ChildProcess): Promise<void> {
  const until = Date.now() + START_MS;
  while (Date.now() < until && program.exitCode === null) {
    const answer = await fetch(`${url}/readyz`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
  }
  throw new Error('The demo did not start.');
}

async function ended(program: ChildProcess): Promise<void> {
  if (program.exitCode !== null || program.signalCode !== null) return;
  const exited = once(program, 'exit');
  program.kill('SIGTERM');
  await exited;
}
