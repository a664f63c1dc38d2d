/**
 * Who is served first when all come at once: answers before streams. Whoever opens his console can read his list while his
 * stream is being set up; the other way round he would look at nothing, and a stream begins where the list ends anyway.
 *
 * Invariants: a stream waits only while more answers are under way than are worked on at once, and for those who came before it;
 * after `LONGEST_MS` some go on although there is no room, so that answers without end keep no stream out. (The client library
 * gives up a connection that is not taken within ten seconds.) May not import: features.
 */

/** With fewer under way nobody waits. */
const BUSY = 64;
const LONGEST_MS = 4_000;
const LOOK_MS = 10;
/** So many streams go on in one turn of the event loop while there is room; and at each look, of the overdue, where there is none. */
const AT_A_TURN = 64;
const OVERDUE_AT_A_LOOK = 16;

interface Waiting {
  since: number;
  goOn(): void;
}

export class Rush {
  #answers = 0;
  #waiting: Waiting[] = [];
  #isLooking = false;

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
    if (this.#hasRoom && this.#waiting.length === 0) return;
    const turn = new Promise<void>((goOn) => this.#waiting.push({ since: Date.now(), goOn }));
    if (!this.#isLooking) this.#lookLater();
    await turn;
  }

  #lookLater(): void {
    this.#isLooking = this.#waiting.length > 0;
    if (!this.#isLooking) return;
    if (this.#hasRoom) setImmediate(() => this.#look());
    else setTimeout(() => this.#look(), LOOK_MS).unref();
  }

  #look(): void {
    const overdue = Date.now() - LONGEST_MS;
    const allowed = this.#hasRoom
      ? this.#waiting.slice(0, AT_A_TURN)
      : this.#waiting.slice(0, OVERDUE_AT_A_LOOK).filter(({ since }) => since <= overdue);
    this.#waiting = this.#waiting.slice(allowed.length);
    this.#lookLater();
    for (const { goOn } of allowed) goOn();
  }

  get #hasRoom(): boolean {
    return this.#answers <= BUSY;
  }
}
