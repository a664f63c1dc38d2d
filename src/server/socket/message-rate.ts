/** A bucket of 200 messages that refills by 50 a second: more than any console sends, less than a flood. */
const BURST = 200;
const A_SECOND = 50;

export class MessageRate {
  readonly #now: () => number;
  #tokens = BURST;
  #last: number;

  constructor(now: () => number) {
    this.#now = now;
    this.#last = now();
  }

  /** Takes one; false when the bucket is empty. */
  allows(): boolean {
    const now = this.#now();
    this.#tokens = Math.min(BURST, this.#tokens + ((now - this.#last) / 1_000) * A_SECOND);
    this.#last = now;
    this.#tokens -= 1;
    return this.#tokens >= 0;
  }
}
