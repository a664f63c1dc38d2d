/** The benchmark still runs, and what it counts is what was sent. Its figures are nobody's business here. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from '@jest/globals';

let run: ChildProcess;
afterEach(() => void run.kill());

test('the stream benchmark delivers every event to every console and writes its table', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'nistaran-bench-test-'));
  const [json, markdown] = [join(folder, 'results.json'), join(folder, 'benchmarks.md')];
  const args = ['--quick', '--sockets', '5', '--spread', '0', '--programs', 'product'];
  const main = 'test/bench/streams/main.ts';
  run = spawn(process.execPath, [main, ...args, '--json', json, '--markdown', markdown], { stdio: 'ignore' });
  expect(await once(run, 'exit')).toEqual([0, null]);
  const { rows, ...others } = JSON.parse(await readFile(json, 'utf8'));
  expect(others).toMatchObject({ idle: { sockets: 5 }, storm: { sockets: 5, missed: 5 }, notes: [], faults: [] });
  expect(rows).toMatchObject([{ feed: 'one department', program: 'product', sockets: 5 }]);
  const { figures } = rows[0];
  expect(figures.deliveries % 5).toBe(0);
  expect(figures.deliveries).toBeGreaterThanOrEqual(5 * (figures.pacedEvents + figures.denseEvents));
  expect(figures.p50Ms).toBeLessThanOrEqual(figures.p99Ms);
  expect(await readFile(markdown, 'utf8')).toMatch(/\| 5 \| Nistaran \| – \| \d/);
  await rm(folder, { recursive: true });
}, 240_000);
