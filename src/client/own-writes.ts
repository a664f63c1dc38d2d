/** Changes of one's own that wait for the stream: "saved" is said when everybody's screen can show it. */
import { hasReached } from './cursor.ts';

interface Waiting {
  cursor: string;
  resolve(): void;
  reject(error: Error): void;
}

export class OwnWrites {
  readonly #waiting = new Set<Waiting>();

  /** Settles when the stream reaches the cursor. */
  wait(cursor: string): Promise<void> {
    return new Promise((resolve, reject) => void this.#waiting.add({ cursor, resolve, reject }));
  }

  reached(cursor: string | null): void {
    for (const waiting of this.#waiting) {
      if (!hasReached(cursor, waiting.cursor)) continue;
      this.#waiting.delete(waiting);
      waiting.resolve();
    }
  }

  /** There will be no more messages. */
  giveUp(): void {
    for (const { reject } of this.#waiting) reject(new Error('The stream has stopped.'));
    this.#waiting.clear();
  }
}
