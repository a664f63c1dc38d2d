/**
 * Who is served first when all come at once: answers before streams. Whoever opens his console can read his list while his
 * stream is being set up; the other way round he would look at nothing, and a stream begins where the list ends anyway.
 *
 * Invariants: a stream waits only while more answers are under way than are worked on at once, in the order of coming, and for
 * `LONGEST_MS` at most: well below the ten seconds after which the client library gives a connection up. May not import: features.
 */

/** With fewer under way nobody waits. */
const BUSY = 64;
const LONGEST_MS = 4_000;
const STEP_MS = 10;
/** So many streams go on at each step: once there is room; and of those who have waited long enough, where there is none. */
const AT_A_STEP = 64;
const OVERDUE_AT_A_STEP = 16;

interface Waiting {
  since: number;
  goOn(): void;
}

export class Rush {
  #answers = 0;
  #waiting: Waiting[] = [];
  #step: NodeJS.Timeout | undefined;

  /** Answers under way. */
  get answers(): number {
    return this.#answers;
  }

  /** Counts the work as an answer under way. */
  async answer<Result>(work: () => Promise<Result>): Promise<Result> {
    this.#answers += 1;
    try {
      return await work();
    } finally {
      this.#answers -= 1;
    }
  }

  /** Settles when a stream may be set up. */
  async streamsTurn(): Promise<void> {
    if (this.#answers <= BUSY && this.#waiting.length === 0) return;
    this.#step ??= setTimeout(() => this.#goOn(), STEP_MS).unref();
    await new Promise<void>((goOn) => this.#waiting.push({ since: Date.now(), goOn }));
  }

  #goOn(): void {
    this.#step = undefined;
    const overdue = Date.now() - LONGEST_MS;
    const allowed =
      this.#answers <= BUSY
        ? this.#waiting.slice(0, AT_A_STEP)
        : this.#waiting.slice(0, OVERDUE_AT_A_STEP).filter(({ since }) => since <= overdue);
    this.#waiting = this.#waiting.slice(allowed.length);
    if (this.#waiting.length > 0) this.#step = setTimeout(() => this.#goOn(), STEP_MS).unref();
    for (const { goOn } of allowed) goOn();
  }
}
