/**
 * What the operating system knows about a process: does it live, when did it start, what is it.
 *
 * Invariant: a process id alone proves nothing, because ids are given out again. Whoever means to trust or to signal a
 * process compares its start or its command line as well. Where the system does not tell (Windows), answers are
 * undefined and the caller falls back to "lives".
 */
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Field numbers of /proc/<pid>/stat counted after the command name, which may itself hold spaces and brackets. */
const STATE = 0;
const START_TICKS = 19;

export async function isAlive(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it lives, under another user.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  // A container without an init leaves the dead unreaped: they answer to signals, but hold nothing.
  const state = (await procStat(pid))?.[STATE];
  return state !== 'Z' && state !== 'X';
}

/** A text that differs between two processes that had the same id, also across a reboot. */
export async function startIdentity(pid: number): Promise<string | undefined> {
  if (process.platform === 'linux') {
    const ticks = (await procStat(pid))?.[START_TICKS];
    const boot = await readText('/proc/sys/kernel/random/boot_id');
    return ticks && boot ? `${boot.trim()}/${ticks}` : undefined;
  }
  return ps(pid, 'lstart=');
}

/** The program and its arguments, separated by spaces. */
export async function commandLine(pid: number): Promise<string | undefined> {
  if (process.platform === 'linux') return (await readText(`/proc/${pid}/cmdline`))?.replaceAll('\0', ' ').trim();
  return ps(pid, 'command=');
}

async function procStat(pid: number): Promise<string[] | undefined> {
  const text = process.platform === 'linux' ? await readText(`/proc/${pid}/stat`) : undefined;
  return text?.slice(text.lastIndexOf(')') + 2).split(' ');
}

function readText(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch(() => undefined);
}

async function ps(pid: number, column: string): Promise<string | undefined> {
  if (process.platform === 'win32') return undefined;
  const answer = await run('ps', ['-ww', '-o', column, '-p', String(pid)]).catch(() => undefined);
  return answer?.stdout.trim() || undefined;
}
