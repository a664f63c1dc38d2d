/**
 * Runs PostgreSQL's programs: as the server's account, in a folder it may enter, with an environment made for them.
 */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { promisify } from 'node:util';
import type { Account } from './account.ts';

/** The environment handed on: no secrets of this process, no PG* settings of its user. */
const KEPT_VARIABLES = ['PATH', 'HOME', 'LD_LIBRARY_PATH', 'SystemRoot', 'TEMP', 'TMP', 'TMPDIR'];

export interface RunOptions {
  account: Account | undefined;
  /** A folder the account may enter: PostgreSQL gives up when it cannot tell its working directory. */
  cwd: string;
}

/** Runs a program to its end; rejects with what it wrote to stderr. */
export async function runProgram(program: string, args: string[], options: RunOptions): Promise<void> {
  const { account, cwd } = options;
  await promisify(execFile)(program, args, { ...account, cwd, env: programEnvironment() });
}

/**
 * Starts a server in a process group of its own: Ctrl-C in the terminal reaches the product, which drains and then
 * stops the server, and not the server at the same moment.
 */
export function spawnServer(
  program: string,
  args: string[],
  options: RunOptions & { logHandle: number; extraEnvironment: Record<string, string> },
): ChildProcess {
  const { account, cwd, logHandle, extraEnvironment } = options;
  const child = spawn(program, args, {
    ...account,
    cwd,
    env: { ...programEnvironment(), ...extraEnvironment },
    detached: true,
    windowsHide: true,
    stdio: ['ignore', logHandle, logHandle],
  });
  child.unref();
  return child;
}

/** LC_ALL=C: messages in English for the log, and macOS refuses a server without a valid locale. Data use the cluster's own. */
function programEnvironment(): Record<string, string> {
  const kept = KEPT_VARIABLES.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : []));
  return { ...Object.fromEntries(kept), LC_ALL: 'C' };
}
