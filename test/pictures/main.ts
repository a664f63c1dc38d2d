/**
 * `npm run pictures`: photographs every screen of a demo into `pictures/` and says what is cut, small, overlapping, untranslated.
 * Ends with 1 when something was found. Runs on the build.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { UsageError } from '../bench/support/flags.ts';
import { launchBrowser } from '../support/browser.ts';
import { type Demo, runningDemo, startDemo } from './demo.ts';
import { District } from './district.ts';
import { linesOf } from './findings.ts';
import { writeGallery } from './gallery.ts';
import { type Options, readOptions, USAGE } from './options.ts';
import { SCREENS, type Screen } from './screens.ts';
import { photographAll } from './session.ts';
import { readSpoken, setStage } from './stage.ts';
import { readWords } from './words.ts';

const FOLDER = fileURLToPath(new URL('../../pictures/', import.meta.url));

function chosen({ only }: Options): Screen[] {
  const screens = SCREENS.filter(({ name }) => only.length === 0 || only.some((part) => name.includes(part)));
  if (screens.length === 0) throw new UsageError(`No screen is called ${only.join(' or ')}`);
  return screens;
}

async function run(options: Options, screens: Screen[], { url }: Demo): Promise<string[]> {
  const district = new District(url);
  await district.signInAll();
  const missing = await setStage(district);
  const say = { hi: await readWords('hi'), en: await readWords('en') };
  const studio = { district, say, spoken: await readSpoken(district), folder: FOLDER };
  const browser = await launchBrowser();
  try {
    const pictures = await photographAll(studio, browser, screens, options);
    const lines = [...missing, ...linesOf(pictures)];
    await mkdir(FOLDER, { recursive: true });
    await writeGallery(FOLDER, pictures);
    await writeFile(join(FOLDER, 'findings.txt'), `${lines.join('\n')}\n`);
    process.stdout.write(
      `${lines.map((line) => `${line}\n`).join('')}${pictures.length} pictures, ${lines.length} findings\n`,
    );
    return lines;
  } finally {
    await browser.close();
  }
}

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  const screens = chosen(options);
  const demo = options.url === null ? await startDemo() : runningDemo(options.url);
  const stop = () => void demo.stop().then(() => process.exit(130));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
  try {
    if ((await run(options, screens, demo)).length > 0) process.exitCode = 1;
  } finally {
    await demo.stop();
  }
}

await main().catch((error: Error) => {
  process.stderr.write(error instanceof UsageError ? `${error.message}\n\n${USAGE}\n` : `${error.stack}\n`);
  process.exitCode = 1;
});
