/** The example of the library's README, run as it stands: on the built library, in a process of its own. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { world } from '../../support/world.ts';

const ROOT = join(import.meta.dirname, '../../..');

test('the list is there, hears of a new complaint, and the program ends when it is closed', async () => {
  const w = await world();
  const first = await w.complaint();
  const readme = readFileSync(join(ROOT, 'src/client/README.md'), 'utf8');
  const example = /```js\n([\s\S]+?)```/.exec(readme)?.[1] as string;
  const env = { PATH: process.env.PATH, NISTARAN_URL: w.url, NISTARAN_KEY: (await w.cell()).token as string };
  const child = spawn(process.execPath, ['--input-type=module', '-e', example], { cwd: ROOT, env });
  const exited = once(child, 'exit');
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  const until = async (text: string) => {
    while (!output.includes(text)) await Promise.race([once(child.stdout, 'data'), once(child.stderr, 'data')]);
  };
  await until('live 1');
  const second = await w.complaint();
  await until(`${second} COMPLAINT_REGISTERED`);
  expect(output).toContain('live 2');
  expect(output).not.toContain(first);
  child.kill('SIGINT');
  expect(await exited).toEqual([0, null]);
  await w.close();
});
