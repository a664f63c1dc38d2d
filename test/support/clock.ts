import type { Clock } from '../../src/clock.ts';

/** A clock that stands still until it is told otherwise. Saturday 21 November 2026, 10:00 IST: a working day, before the cut-off. */
export class TestClock implements Clock {
  #now = new Date('2026-11-21T04:30:00.000Z');

  now(): Date {
    return this.#now;
  }

  set(instant: string): void {
    this.#now = new Date(instant);
  }

  advance({
    days = 0,
    hours = 0,
    minutes = 0,
    seconds = 0,
  }: {
    days?: number;
    hours?: number;
    minutes?: number;
    seconds?: number;
  }): void {
    this.#now = new Date(this.#now.getTime() + (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1_000);
  }
}
