/** Processor time of the database: its postmaster and all its children, as the kernel counts it. */
import { readdirSync, readFileSync } from 'node:fs';

/** The kernel's unit; 100 a second wherever Node runs on Linux. */
const TICK_MS = 10;

/** What follows the name in brackets: state, parent, …; user and system time are the 12th and 13th of these. */
function statOf(pid: string): { parent: number; ticks: number } | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return { parent: Number(fields[1]), ticks: Number(fields[11]) + Number(fields[12]) };
  } catch {
    return null; // it has just ended
  }
}

/** Milliseconds so far; null where there is no /proc. */
export function databaseProcessor(postmaster: number): number | null {
  if (process.platform !== 'linux') return null;
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const own = pids.flatMap((pid) => {
    const stat = statOf(pid);
    return stat !== null && (Number(pid) === postmaster || stat.parent === postmaster) ? [stat.ticks] : [];
  });
  return own.reduce((sum, ticks) => sum + ticks, 0) * TICK_MS;
}
