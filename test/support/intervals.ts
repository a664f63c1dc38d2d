import { jest } from '@jest/globals';

/**
 * Remembers what is begun with `setInterval` from here on; gives what lets everything of an interval have its turn now.
 * Ends with `jest.restoreAllMocks()`.
 */
export function recordIntervals(): (intervalMs: number) => void {
  const { mock } = jest.spyOn(globalThis, 'setInterval');
  return (intervalMs) => {
    for (const [turn, delay] of [...mock.calls]) if (delay === intervalMs) (turn as () => void)();
  };
}
