/** The benchmark still runs, and measures nothing but equal answers. Its figures are nobody's business here. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from '@jest/globals';

let run: ChildProcess;
afterEach(() => void run.kill());

test('the benchmark of reads compares the answers of its programs, then measures them and writes its tables', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'nistaran-bench-test-'));
  const [json, markdown] = [join(folder, 'results.json'), join(folder, 'benchmarks.md')];
  const which = ['--programs', 'limit,product,ad-hoc,apollo', '--works', 'list,counters', '--storm', '5'];
  const main = 'test/bench/reads/main.ts';
  const args = [main, '--quick', ...which, '--json', json, '--markdown', markdown];
  run = spawn(process.execPath, args, { stdio: 'ignore' });
  expect(await once(run, 'exit')).toEqual([0, null]);
  const { rows, ...others } = JSON.parse(await readFile(json, 'utf8'));
  expect(others).toMatchObject({
    faults: [],
    storms: [{ consoles: 5, spread: 'at once', refused: 0 }],
    start: null,
  });
  expect(others.compared).toBeGreaterThanOrEqual(4 * 2);
  expect(rows).toHaveLength(4 * 2);
  for (const { figures } of rows) {
    expect(figures.perSecond).toBeGreaterThan(0);
    expect(figures.p50Ms).toBeLessThanOrEqual(figures.p99Ms);
  }
  const table = await readFile(markdown, 'utf8');
  expect(table).toMatch(/\| 4 \| limit: [^|]* \| 1\.00 \|/);
  expect(table).toMatch(/\| 4 \| Nistaran \| \d+\.\d+ \|/);
  await rm(folder, { recursive: true });
}, 240_000);
