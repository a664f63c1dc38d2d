/** Writers: so many at once take the next task until the time is up or none is left. */
import { now } from '../support/monotonic.ts';
import { quantile } from '../support/quantile.ts';
import type { Task } from './tasks.ts';

export interface Write {
  writers: number;
  ms: number;
  /** Of the server, for those who ask one. */
  port: number;
}

export interface Written {
  /** The first so many tasks were done. */
  done: number;
  ms: number;
  p50Ms: number;
  p99Ms: number;
  /** When the last one was. */
  at: number;
}

/** `each` makes a writer: what does one task. */
export async function writeAll(
  tasks: Task[],
  { writers, ms }: Write,
  each: () => (task: Task) => Promise<unknown>,
): Promise<Written> {
  const times: number[] = [];
  const begun = now();
  const writeOn = async (perform: (task: Task) => Promise<unknown>) => {
    for (let from = now(); from - begun < ms && next < tasks.length; ) {
      await perform(tasks[next++] as Task);
      const then = now();
      times.push(then - from);
      from = then;
    }
  };
  let next = 0;
  await Promise.all(Array.from({ length: writers }, () => writeOn(each())));
  const at = now();
  return { done: next, ms: at - begun, p50Ms: quantile(times, 0.5), p99Ms: quantile(times, 0.99), at };
}
