/**
 * Stops a postmaster: fast first (clients are dropped, data written out), at once when that does not end. Never SIGKILL:
 * it would leave the server's children and shared memory behind.
 */
import { setTimeout as delay } from 'node:timers/promises';
import { EmbeddedPostgresError } from './errors.ts';
import { isAlive } from './process-info.ts';
import type { Programs } from './programs.ts';
import { type RunOptions, runProgram } from './run.ts';

interface Postmaster {
  pid: number;
  /** True as soon as it has exited, false when it has not after so many milliseconds. */
  waitForExit(withinMs: number): Promise<boolean>;
}

const POLL_MS = 20;
const STEPS = [
  { signal: 'INT', patienceMs: 10_000 },
  { signal: 'QUIT', patienceMs: 10_000 },
] as const;

export async function shutDown(postmaster: Postmaster, programs: Programs, run: RunOptions): Promise<void> {
  for (const { signal, patienceMs } of STEPS) {
    await send(signal, postmaster.pid, programs, run);
    if (await postmaster.waitForExit(patienceMs)) return;
  }
  throw new EmbeddedPostgresError(
    `PostgreSQL (process ${postmaster.pid}) does not stop. Stop it by hand, then start again.`,
  );
}

async function send(signal: 'INT' | 'QUIT', pid: number, programs: Programs, run: RunOptions): Promise<void> {
  // Windows has no signals: pg_ctl speaks to the pipe that only a PostgreSQL listens on.
  if (process.platform === 'win32') {
    await runProgram(programs.pgCtl, ['kill', signal, String(pid)], run).catch(() => undefined);
    return;
  }
  try {
    process.kill(pid, `SIG${signal}`);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** A postmaster that another process started: nobody tells us of its end, so we look. */
export function strangersPostmaster(pid: number): Postmaster {
  return {
    pid,
    async waitForExit(withinMs) {
      for (const deadline = Date.now() + withinMs; Date.now() < deadline; await delay(POLL_MS)) {
        if (!(await isAlive(pid))) return true;
      }
      return false;
    },
  };
}
