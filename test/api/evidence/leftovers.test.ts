/** What a killed process leaves of uploads is swept; what is under way is not. */
import { mkdir, readdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type World, world } from '../../support/world.ts';

let w: World;
beforeAll(async () => {
  w = await world();
});
afterAll(() => w.close());

test.each(['uploads', 'evidence/.staging'])('old files in %s are removed, young ones stay', async (folder) => {
  const path = join(w.dataDir, folder);
  await mkdir(path, { recursive: true });
  for (const name of ['old', 'young']) await writeFile(join(path, name), 'half a file');
  const now = w.clock.now().getTime() / 1_000;
  await utimes(join(path, 'old'), now - 90_000, now - 90_000);
  await utimes(join(path, 'young'), now - 60, now - 60);
  await w.nistaran.sweeper.maintain();
  expect(await readdir(path)).toEqual(['young']);
});
