/**
 * `npm run bench:streams`: how fast a change reaches the consoles, beside the least that can be done and beside what others do.
 *
 * Every server runs in a process of its own, the consoles in others (load.ts); this one commits the events, asks and adds up.
 * Whatever it starts, it ends, also when it is interrupted; its folder is removed. Runs on the build.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDistrict } from './district.ts';
import { type Options, readOptions, USAGE, UsageError } from './options.ts';
import { asMarkdown, asText, machineNow, writeMarkdown } from './report.ts';
import { Run } from './run.ts';

/** What must be ended, in the order in which it began. */
const open: (() => Promise<unknown>)[] = [];
const say = (text: string) => process.stderr.write(`${text}\n`);

async function bench(options: Options, args: string[]): Promise<void> {
  const before = machineNow(args);
  const folder = await mkdtemp(join(tmpdir(), 'nistaran-bench-'));
  open.push(() => rm(folder, { recursive: true, force: true }));
  say('making the district');
  const district = await openDistrict(folder, options.complaints);
  open.push(() => district.stop());
  const machine = { ...before, postgres: district.postgres };
  const run = await Run.open(options, district, folder, say);
  open.push(() => run.close());
  const results = await run.all();
  process.stdout.write(`\n${asText(results, machine)}\n`);
  if (options.json) await writeFile(options.json, `${JSON.stringify({ machine, ...results }, null, 2)}\n`);
  if (options.markdown) await writeMarkdown(options.markdown, asMarkdown(results, machine));
  if (results.faults.length > 0) process.exitCode = 1;
}

async function close(): Promise<void> {
  for (let end = open.pop(); end; end = open.pop()) await end().catch((error: Error) => say(error.message));
}

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void close().then(() => process.exit(130)));

try {
  const args = process.argv.slice(2);
  await bench(readOptions(args), args);
} catch (error) {
  say(error instanceof UsageError ? `${error.message}\n\n${USAGE}` : String((error as Error).stack));
  process.exitCode = 1;
} finally {
  await close();
}
