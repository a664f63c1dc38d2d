/** The time of a simulated year: stands still until the year moves it on. */
import type { Clock } from '../../clock.ts';

export class MovingClock implements Clock {
  #now: number;

  constructor(now: number) {
    this.#now = now;
  }

  now(): Date {
    return new Date(this.#now);
  }

  /** Never back. */
  moveTo(now: number): void {
    if (now < this.#now) throw new RangeError('time does not go back');
    this.#now = now;
  }
}
