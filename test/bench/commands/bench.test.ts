/** The benchmark still runs, and the consoles hear of every commit. Its figures are nobody's business here. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from '@jest/globals';

let run: ChildProcess;
afterEach(() => void run.kill());

test('the benchmark of commands writes by every way, and its consoles hear of every commit', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'nistaran-bench-test-'));
  const [json, markdown] = [join(folder, 'results.json'), join(folder, 'benchmarks.md')];
  const args = ['--quick', '--programs', 'limit,pipelined,watched', '--json', json, '--markdown', markdown];
  run = spawn(process.execPath, ['test/bench/commands/main.ts', ...args], { stdio: 'ignore' });
  expect(await once(run, 'exit')).toEqual([0, null]);
  const { rows, consoles, faults } = JSON.parse(await readFile(json, 'utf8'));
  expect([faults, consoles, rows.length]).toEqual([[], 157, 3 * 3]);
  for (const { program, figures } of rows) {
    expect(figures.perSecond).toBeGreaterThan(0);
    expect(figures.p50Ms).toBeLessThanOrEqual(figures.p99Ms);
    expect(figures.deliveries > 0).toBe(program === 'watched');
  }
  expect(await readFile(markdown, 'utf8')).toMatch(/\| 4 \| limit: [^|]* \| 1\.00 \|/);
  await rm(folder, { recursive: true });
}, 240_000);
