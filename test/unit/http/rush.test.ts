/** Answers before streams, when all come at once. */
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { Rush } from '../../../src/server/rush.ts';

test('streams wait while many answers are under way, and go on in their order when these are sent', async () => {
  const rush = new Rush();
  const { promise: sent, resolve: send } = Promise.withResolvers<void>();
  const answers = Array.from({ length: 100 }, () => rush.answer(() => sent));
  const went: number[] = [];
  const streams = Array.from({ length: 200 }, (_, index) => rush.streamsTurn().then(() => went.push(index)));
  await pause(50);
  expect(went).toEqual([]);
  send();
  await Promise.all([...answers, ...streams]);
  expect(went).toEqual(Array.from({ length: 200 }, (_, index) => index));
});

test('nobody waits while few answers are under way, nor for one that failed', async () => {
  const rush = new Rush();
  void rush.answer(() => new Promise<void>(() => {}));
  await rush.streamsTurn();
  const failing = Array.from({ length: 100 }, () => rush.answer(() => Promise.reject(new Error('no'))));
  await Promise.allSettled(failing);
  await rush.streamsTurn();
});
