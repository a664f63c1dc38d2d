/** Pauses between attempts: each twice the one before, and random, so that a thousand clients do not come back at once. */
const FIRST_MS = 500;
const LONGEST_MS = 20_000;

/** Half to one and a half times as long. */
export const jittered = (milliseconds: number): number => milliseconds * (0.5 + Math.random());

export class Backoff {
  #next = FIRST_MS;

  /** Length of the next pause. */
  take(): number {
    const pause = jittered(this.#next);
    this.#next = Math.min(this.#next * 2, LONGEST_MS);
    return pause;
  }

  /** Something has come of the last attempt. */
  reset(): void {
    this.#next = FIRST_MS;
  }
}
