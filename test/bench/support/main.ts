/** The frame of a benchmark's command: whatever it starts, it ends, also when it is interrupted; its folder is removed. */
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UsageError } from './flags.ts';
import { NotInstalled } from './peers.ts';

export interface Frame {
  args: string[];
  /** The run's own; gone when it ends. */
  folder: string;
  say(text: string): void;
  /** What must be ended: in the reverse of the order in which it began. */
  atEnd(end: () => Promise<unknown>): void;
}

const say = (text: string) => process.stderr.write(`${text}\n`);

function wordsOf(error: Error, usage: string): string {
  if (error instanceof UsageError) return `${error.message}\n\n${usage}`;
  return error instanceof NotInstalled ? error.message : String(error.stack);
}

export async function runBench(usage: string, bench: (frame: Frame) => Promise<void>): Promise<void> {
  const open: (() => Promise<unknown>)[] = [];
  const close = async () => {
    for (let end = open.pop(); end; end = open.pop()) await end().catch((error: Error) => say(error.message));
  };
  const breakOff = () => void close().then(() => process.exit(130));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, breakOff);
  for (const output of [process.stdout, process.stderr]) output.on('error', breakOff); // nobody reads any more: `… | head`
  try {
    const folder = await mkdtemp(join(tmpdir(), 'nistaran-bench-'));
    await chmod(folder, 0o711); // a database of an unprivileged user lies below it
    open.push(() => rm(folder, { recursive: true, force: true }));
    await bench({ args: process.argv.slice(2), folder, say, atEnd: (end) => void open.push(end) });
  } catch (error) {
    say(wordsOf(error as Error, usage));
    process.exitCode = 1;
  } finally {
    await close();
  }
}
