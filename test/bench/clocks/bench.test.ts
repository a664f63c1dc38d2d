/** The benchmark still runs, and every clock fires once. Its figures are nobody's business here. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from '@jest/globals';

let run: ChildProcess;
afterEach(() => void run.kill());

test('the benchmark of clocks lets one node and two fire every clock once', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'nistaran-bench-test-'));
  const [json, markdown] = [join(folder, 'results.json'), join(folder, 'benchmarks.md')];
  const args = ['--quick', '--json', json, '--markdown', markdown];
  run = spawn(process.execPath, ['test/bench/clocks/main.ts', ...args], { stdio: 'ignore' });
  expect(await once(run, 'exit')).toEqual([0, null]);
  const { rows, faults } = JSON.parse(await readFile(json, 'utf8'));
  expect(faults).toEqual([]);
  expect(rows.map(({ nodes, clocks }: Record<string, number>) => [nodes, clocks])).toEqual([
    [1, 120],
    [2, 120],
  ]);
  for (const { figures } of rows) expect(figures.seconds).toBeGreaterThan(0);
  expect(await readFile(markdown, 'utf8')).toMatch(/\| 2 \| 120 \| [\d.]+ s \|/);
  await rm(folder, { recursive: true });
}, 240_000);
