/**
 * The child's end of a child process: answers what the run asks over the channel, and ends when the run is gone.
 * The parent's end is child.ts.
 */
export type Answers = Record<string, (given: any) => unknown>;

export interface Question {
  id: number;
  ask: string;
  given: unknown;
}

/** A collection that also gives empty pages back; without it the heap's past is measured, not its content. */
const COLLECTION = { type: 'major', execution: 'sync', flavor: 'last-resort' } as const;

/** Processor time so far in milliseconds, all threads; resident memory in bytes after a collection, and at its highest. */
const USAGE: Answers = {
  processor: () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1_000;
  },
  memory: () => {
    globalThis.gc?.(COLLECTION);
    return process.memoryUsage.rss();
  },
  peak: () => process.resourceUsage().maxRSS * 1_024,
};

export function answer(own: Answers): void {
  const answers = { ...USAGE, ...own };
  process.on('message', async ({ id, ask, given }: Question) => {
    try {
      process.send?.({ id, answer: await answers[ask]?.(given) });
    } catch (error) {
      process.send?.({ id, fault: error instanceof Error ? error.message : String(error) });
    }
  });
  process.once('disconnect', () => process.exit());
  process.once('SIGINT', () => {}); // an interrupt is the run's to handle; it ends its children
}
