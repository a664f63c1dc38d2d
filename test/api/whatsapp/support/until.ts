/** Waits for a condition that nobody announces. */
import { setTimeout as pause } from 'node:timers/promises';

const LIMIT_MS = 10_000;

export async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + LIMIT_MS;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error(`in vain: ${condition}`);
    await pause(5);
  }
}
