/**
 * `npm run bench:streams`: how fast a change reaches the consoles, beside the least that can be done and beside what others do.
 *
 * Every server runs in a process of its own, the consoles in others (support/load.ts); this one commits the events, asks and
 * adds up. Runs on the build.
 */
import { writeFile } from 'node:fs/promises';
import { openDistrict } from '../support/district.ts';
import { type Frame, runBench } from '../support/main.ts';
import { machineNow, writeMarkdown } from '../support/report.ts';
import { readOptions, USAGE } from './options.ts';
import { asMarkdown, asText } from './report.ts';
import { Run } from './run.ts';

const SCRIPT = 'bench:streams';

async function bench({ args, folder, say, atEnd }: Frame): Promise<void> {
  const options = readOptions(args);
  const before = machineNow(SCRIPT, args);
  say('making the district');
  const district = await openDistrict(folder, options.complaints);
  atEnd(() => district.stop());
  const machine = { ...before, postgres: district.postgres };
  const run = await Run.open(options, district, folder, say);
  atEnd(() => run.close());
  const results = await run.all();
  process.stdout.write(`\n${asText(results, machine)}\n`);
  if (options.json) await writeFile(options.json, `${JSON.stringify({ machine, ...results }, null, 2)}\n`);
  if (options.markdown) await writeMarkdown(options.markdown, SCRIPT, asMarkdown(results, machine));
  if (results.faults.length > 0) process.exitCode = 1;
}

await runBench(USAGE, bench);
