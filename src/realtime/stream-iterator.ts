/**
 * A subscriber: a cursor over the log, written out as an async iterator by hand.
 *
 * Invariants: no queue grows behind a slow reader (the next batch is read when the last one is consumed); `return()` settles
 * a waiting `next()` at once (an async generator would wait for its next event, and leak); after a reset or an end nothing
 * follows. May not import: features.
 */
import type { LoggedEvent } from './event-log.ts';

/** What one batch of events becomes for this subscriber. `end` closes the stream after the items. */
export interface Translated<Item> {
  items: Item[];
  end?: boolean;
}

export interface StreamOptions<Item> {
  /** Sent before anything else; with `end` nothing follows. */
  opening: Translated<Item>;
  from: number;
  read(afterSeq: number, limit: number): Promise<LoggedEvent[]>;
  /** Registers for growth of the log; returns how to leave. */
  listen(onGrowth: () => void): Promise<() => void>;
  translate(events: LoggedEvent[]): Translated<Item> | Promise<Translated<Item>>;
  heartbeat(position: number): Item;
  heartbeatMs: number;
  onClose?: () => void;
}

const BATCH = 200;

export class StreamIterator<Item> implements AsyncIterableIterator<Item> {
  readonly #options: StreamOptions<Item>;
  #ready: Item[];
  #ending: boolean;
  #position: number;
  #closed = false;
  #leave: (() => void) | null = null;
  #signal: (() => void) | null = null;
  #grown = false;

  constructor(options: StreamOptions<Item>) {
    this.#options = options;
    this.#ready = [...options.opening.items];
    this.#ending = options.opening.end ?? false;
    this.#position = options.from;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async next(): Promise<IteratorResult<Item>> {
    for (;;) {
      if (this.#closed) return { done: true, value: undefined };
      const item = this.#ready.shift();
      if (item !== undefined) return { done: false, value: item };
      if (this.#ending) return this.return();
      await this.#advance();
    }
  }

  /** Reads the next batch, or waits for growth or the time of a heartbeat. */
  async #advance(): Promise<void> {
    this.#leave ??= await this.#register();
    const { read, translate, heartbeat } = this.#options;
    this.#grown = false;
    const events = await read(this.#position, BATCH);
    const last = events.at(-1);
    if (last === undefined) {
      if (!(await this.#grownInTime()) && !this.#closed) this.#ready.push(heartbeat(this.#position));
      return;
    }
    const { items, end = false } = await translate(events);
    this.#position = last.seq;
    this.#ready.push(...items);
    this.#ending = end;
  }

  async #register(): Promise<() => void> {
    const leave = await this.#options.listen(() => {
      this.#grown = true;
      this.#signal?.();
    });
    if (this.#closed) leave();
    return leave;
  }

  /** True when the log has grown (or the stream was closed) before a heartbeat is due. */
  #grownInTime(): Promise<boolean> {
    if (this.#grown || this.#closed) return Promise.resolve(true);
    return new Promise((resolve) => {
      const settle = (grown: boolean) => {
        clearTimeout(timer);
        this.#signal = null;
        resolve(grown);
      };
      const timer = setTimeout(() => settle(false), this.#options.heartbeatMs);
      this.#signal = () => settle(true);
    });
  }

  async return(): Promise<IteratorResult<Item>> {
    if (!this.#closed) {
      this.#closed = true;
      this.#ready = [];
      this.#leave?.();
      this.#signal?.();
      this.#options.onClose?.();
    }
    return { done: true, value: undefined };
  }

  async throw(error?: unknown): Promise<IteratorResult<Item>> {
    await this.return();
    throw error;
  }
}
