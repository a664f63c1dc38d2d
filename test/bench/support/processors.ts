/** Processor time of the database: its postmaster and all its children, those that have ended too, as the kernel counts it. */
import { readdirSync, readFileSync } from 'node:fs';

/** The kernel's unit; 100 a second wherever Node runs on Linux. */
const TICK_MS = 10;

interface Stat {
  pid: number;
  parent: number;
  ticks: number;
  /** Of children that have ended. */
  ticksOfEnded: number;
}

/** What follows the name in brackets: state, parent, …; from the 12th on user and system time, its own and of ended children. */
function statOf(pid: number): Stat[] {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const fields = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const [user = 0, system = 0, userOfEnded = 0, systemOfEnded = 0] = fields.slice(11);
    return [{ pid, parent: fields[1] as number, ticks: user + system, ticksOfEnded: userOfEnded + systemOfEnded }];
  } catch {
    return []; // it has just ended
  }
}

/** Milliseconds so far; null where there is no /proc. */
export function databaseProcessor(postmaster: number): number | null {
  if (process.platform !== 'linux') return null;
  const pids = readdirSync('/proc').map(Number).filter(Number.isInteger);
  const ticks = pids.flatMap(statOf).map((stat) => {
    if (stat.pid === postmaster) return stat.ticks + stat.ticksOfEnded;
    return stat.parent === postmaster ? stat.ticks : 0;
  });
  return ticks.reduce((sum, some) => sum + some, 0) * TICK_MS;
}
