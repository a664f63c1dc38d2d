/**
 * `npm run bench:reads`: how fast lists, details, counters and searches are answered, beside the least that can be done and
 * beside what others do, on districts of several sizes. Runs on the build.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fillDistrict } from '../../support/large-district.ts';
import { type District, openDistrict } from '../support/district.ts';
import { type Frame, runBench } from '../support/main.ts';
import { machineNow, writeMarkdown } from '../support/report.ts';
import { type Options, readOptions, USAGE } from './options.ts';
import { asMarkdown, asText, type Results } from './report.ts';
import { Run } from './run.ts';
import { Starts } from './start-times.ts';
import { runStorms } from './storm.ts';

const SCRIPT = 'bench:reads';
/** The demo's own; the others are made in bulk. */
const DEMO_COMPLAINTS = 300;

async function furnished(folder: string, complaints: number): Promise<District> {
  const district = await openDistrict(folder, DEMO_COMPLAINTS);
  const client = await district.sql.connect();
  try {
    await fillDistrict(client, { complaints });
  } finally {
    client.release();
  }
  return district;
}

const settingOf = ({ url, dataKey, id }: District, folder: string) => ({
  ...{ databaseUrl: url, dataKey, districtId: id, folder },
});

async function measure(options: Options, district: District, { folder, say, atEnd }: Frame, complaints: number) {
  const run = await Run.open(options, district, say);
  atEnd(() => run.close());
  await run.start(settingOf(district, folder));
  await run.compare();
  const rows = await run.measure(complaints);
  await run.close();
  return { rows, compared: run.compared, faults: run.faults };
}

async function bench(frame: Frame): Promise<void> {
  const { args, folder, say, atEnd } = frame;
  const options = readOptions(args, say);
  const before = machineNow(SCRIPT, args);
  const results: Results = { rows: [], compared: 0, storms: [], start: null, faults: [] };
  let postgres = '';
  for (const complaints of options.complaints) {
    const isLast = complaints === options.complaints.at(-1);
    if (options.works.length === 0 && !(isLast && options.storm > 0)) continue;
    say(`making a district of ${complaints} complaints`);
    const district = await furnished(join(folder, String(complaints)), complaints);
    atEnd(() => district.stop());
    postgres = district.postgres;
    if (options.works.length > 0) {
      const { rows, compared, faults } = await measure(options, district, frame, complaints);
      results.rows.push(...rows);
      results.compared += compared;
      results.faults.push(...faults);
    }
    if (isLast && options.storm > 0) {
      say(`${options.storm} consoles come back`);
      results.storms = await runStorms(district, settingOf(district, folder), options);
    }
    await district.stop();
  }
  if (options.start) {
    say('starting the product three times');
    const starts = new Starts(folder);
    atEnd(() => starts.stop());
    results.start = await starts.times();
  }
  const machine = { ...before, postgres };
  process.stdout.write(`\n${asText(results, machine)}\n`);
  if (options.json) await writeFile(options.json, `${JSON.stringify({ machine, ...results }, null, 2)}\n`);
  if (options.markdown) await writeMarkdown(options.markdown, SCRIPT, asMarkdown(results, machine));
  if (results.faults.length > 0) process.exitCode = 1;
}

await runBench(USAGE, bench);
