import { jest } from '@jest/globals';

/** Remembers what is begun with `setInterval` from here on; `go(ms)` lets everything of that interval have its turn now. */
export function recordIntervals() {
  const spy = jest.spyOn(globalThis, 'setInterval');
  const go = (intervalMs: number) => {
    for (const [turn, delay] of [...spy.mock.calls]) if (delay === intervalMs) (turn as () => void)();
  };
  return { go, restore: () => spy.mockRestore() };
}
