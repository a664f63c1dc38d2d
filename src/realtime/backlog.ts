/**
 * The log's table, page by page, for subscribers who are behind what the node has in memory.
 *
 * Invariants: however many catch up, few pages are read at once, in the order they were asked for, so that nobody's replay keeps
 * the database from the others; a page that several ask for while it is read is read once. May not import: features.
 */
import type { LoggedEvent } from './event-log.ts';

/** Well below the connections a node has. */
const AT_ONCE = 2;

type Page = readonly LoggedEvent[];

export class Backlog {
  readonly #read: (afterSeq: number) => Promise<Page>;
  /** Pages that are being read or wait for it, by the position they begin after. */
  readonly #pages = new Map<number, Promise<Page>>();
  readonly #waiting: (() => void)[] = [];
  #reading = 0;

  constructor(read: (afterSeq: number) => Promise<Page>) {
    this.#read = read;
  }

  /** The events that follow a position, as many as a page holds. */
  page(afterSeq: number): Promise<Page> {
    const known = this.#pages.get(afterSeq);
    if (known !== undefined) return known;
    const page = this.#inTurn(afterSeq);
    this.#pages.set(afterSeq, page);
    return page;
  }

  async #inTurn(afterSeq: number): Promise<Page> {
    if (this.#reading >= AT_ONCE) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    else this.#reading += 1;
    try {
      return await this.#read(afterSeq);
    } finally {
      this.#pages.delete(afterSeq);
      this.#passOn();
    }
  }

  /** The place goes to whoever has waited longest. */
  #passOn(): void {
    const next = this.#waiting.shift();
    if (next === undefined) this.#reading -= 1;
    else next();
  }
}
