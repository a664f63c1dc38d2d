/** The time, anew twice a minute: one timer for all countdowns of the page. */
import { useSyncExternalStore } from 'react';

const PERIOD_MS = 30_000;
const listeners = new Set<() => void>();
let now = Date.now();

setInterval(() => {
  now = Date.now();
  for (const listener of [...listeners]) listener();
}, PERIOD_MS);

export const useNow = (): number =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    () => now,
  );
