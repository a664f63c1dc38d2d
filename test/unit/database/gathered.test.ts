/** Look-ups of a moment, read together. */
import { expect, test } from '@jest/globals';
import { gathered } from '../../../src/database/gathered.ts';

test('whoever asks while others are being answered shares the next reading, which begins after he asked', async () => {
  const readings: number[][] = [];
  const answers: (() => void)[] = [];
  const find = gathered(async (keys: readonly number[]) => {
    readings.push([...keys]);
    await new Promise<void>((resolve) => answers.push(resolve));
    return keys.map((key) => key * 10);
  });
  const turn = () => new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
  const first = find(1);
  await turn();
  const second = find(2);
  await turn();
  expect(readings).toEqual([[1], [2]]);
  const later = [find(3), find(4), find(3)];
  await turn();
  expect(readings).toHaveLength(2); // two at once, no more
  answers.shift()?.();
  expect(await first).toBe(10);
  await turn();
  expect(readings[2]).toEqual([3, 4, 3]);
  for (const answer of answers) answer();
  expect(await Promise.all([second, ...later])).toEqual([20, 30, 40, 30]);
});

test('a reading that fails fails for those who shared it, and for nobody else', async () => {
  const find = gathered(async (keys: readonly string[]) => {
    if (keys.includes('bad')) throw new Error('bad');
    return keys;
  });
  const together = [find('bad'), find('good')];
  for (const outcome of await Promise.allSettled(together)) expect(outcome.status).toBe('rejected');
  expect(await find('good')).toBe('good');
});
