/**
 * `npm run bench:clocks`: thousands of clocks come due in the same minute; how long until one node, or several on one database,
 * have let all of them fire, each once. Runs on the build.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openDistrict } from '../support/district.ts';
import { type Frame, runBench } from '../support/main.ts';
import { machineNow, writeMarkdown } from '../support/report.ts';
import { readOptions, USAGE } from './options.ts';
import { asMarkdown, asText } from './report.ts';
import { Run } from './run.ts';

const SCRIPT = 'bench:clocks';

async function bench({ args, folder, say, atEnd }: Frame): Promise<void> {
  const options = readOptions(args);
  const before = machineNow(SCRIPT, args);
  say('making the district');
  const { durable } = options;
  const district = await openDistrict(join(folder, 'database'), options.complaints, { durable });
  atEnd(() => district.stop());
  const run = new Run(options, district, say);
  atEnd(() => run.close());
  const results = await run.all({ databaseUrl: district.url, dataKey: district.dataKey, folder });
  const machine = { ...before, postgres: district.postgres };
  process.stdout.write(`\n${asText(results, machine)}\n`);
  if (options.json) await writeFile(options.json, `${JSON.stringify({ machine, ...results }, null, 2)}\n`);
  if (options.markdown) await writeMarkdown(options.markdown, SCRIPT, asMarkdown(results, machine));
  if (results.faults.length > 0) process.exitCode = 1;
}

await runBench(USAGE, bench);
