/** `nistaran check-counters` as an operator runs it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { manyComplaints } from '../../support/many-complaints.ts';
import { type World, world } from '../../support/world.ts';

const PROGRAM = join(import.meta.dirname, '../../../dist/src/cli/main.js');

let w: World;
beforeAll(async () => {
  w = await world();
});
afterAll(() => w.close());

async function checkCounters(...options: string[]): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, [PROGRAM, 'check-counters', ...options], {
    env: { PATH: process.env.PATH ?? '', NISTARAN_DATA_DIR: w.dataDir, DATABASE_URL: w.database.url },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  const [code] = await once(child, 'close');
  return { code, output };
}

test('it says by its exit code whether the counters are right, and mends them when told to', async () => {
  await manyComplaints(w, [{ department_id: w.departments.PWD }, {}]);
  expect(await checkCounters()).toEqual({ code: 0, output: expect.stringContaining('right') });
  await w.sql.query(
    'set session_replication_role = replica; delete from complaint where department_id is null; set session_replication_role = origin',
  );
  const wrong = await checkCounters();
  expect(wrong).toEqual({ code: 1, output: expect.stringContaining('--rebuild') });
  expect(wrong.output).toContain('"received":1');
  expect(await checkCounters('--rebuild')).toEqual({ code: 0, output: expect.stringContaining('right') });
  expect((await checkCounters()).code).toBe(0);
}, 60_000);
