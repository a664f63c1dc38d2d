/** The benchmark still runs, and what it counts is what was sent. Its figures are nobody's business here. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';

test('the stream benchmark delivers every event to every console and writes its table', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'nistaran-bench-test-'));
  const [json, markdown] = [join(folder, 'results.json'), join(folder, 'benchmarks.md')];
  const args = ['--quick', '--sockets', '5', '--spread', '0', '--programs', 'product'];
  const main = 'test/bench/streams/main.ts';
  const run = spawn(process.execPath, [main, ...args, '--json', json, '--markdown', markdown], { stdio: 'ignore' });
  expect(await once(run, 'exit')).toEqual([0, null]);
  const { rows, idle, storm, notes } = JSON.parse(await readFile(json, 'utf8'));
  expect(rows).toMatchObject([{ program: 'product', sockets: 5, fault: null }]);
  const { figures } = rows[0];
  expect(figures.deliveries % 5).toBe(0);
  expect(figures.deliveries).toBeGreaterThanOrEqual(5 * (figures.pacedEvents + figures.denseEvents));
  expect(figures.p50Ms).toBeLessThanOrEqual(figures.p99Ms);
  expect({ idle, storm, notes }).toMatchObject({ idle: { sockets: 5 }, storm: { sockets: 5, missed: 5 }, notes: [] });
  expect(await readFile(markdown, 'utf8')).toMatch(/\| 5 \| Nistaran \| – \| \d/);
  await rm(folder, { recursive: true });
}, 120_000);
