/** Time and identity, injected everywhere so that tests decide them. */
import { v7 } from 'uuid';

export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** A new time-ordered id (UUIDv7). */
export const newId = (): string => v7();
