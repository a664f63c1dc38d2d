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
  /** The last word of a stream whose part of the log is gone; null while it stands. Growth is told when that changes. */
  lost(): Item | null;
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
  /** When the last message was handed over: the log may grow all the time without a word for this subscriber. */
  #spokeAt = Date.now();

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
      if (item !== undefined) return this.#handOver(item);
      if (this.#ending) return this.return();
      await this.#advance();
    }
  }

  #handOver(item: Item): IteratorResult<Item> {
    this.#spokeAt = Date.now();
    return { done: false, value: item };
  }

  /** Reads the next batch, or waits for growth or the time of a heartbeat. */
  async #advance(): Promise<void> {
    this.#leave ??= await this.#register();
    if (this.#closed) return;
    this.#grown = false;
    const events = await this.#options.read(this.#position, BATCH);
    if (this.#closed) return;
    if (this.#isLost()) return;
    if (events.length > 0) await this.#take(events);
    else if (!(await this.#grownInTime()) && !this.#closed) this.#ready.push(this.#options.heartbeat(this.#position));
  }

  async #take(events: LoggedEvent[]): Promise<void> {
    const { items, end = false } = await this.#options.translate(events);
    if (this.#isLost()) return;
    this.#position = (events.at(-1) as LoggedEvent).seq;
    this.#ready.push(...items);
    this.#ending = end;
    const { heartbeat, heartbeatMs } = this.#options;
    if (this.#ready.length === 0 && !end && this.#silentMs() >= heartbeatMs)
      this.#ready.push(heartbeat(this.#position));
  }

  #isLost(): boolean {
    const lastWord = this.#options.lost();
    if (lastWord === null) return false;
    this.#ready = [lastWord];
    this.#ending = true;
    return true;
  }

  #silentMs(): number {
    return Date.now() - this.#spokeAt;
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
      const timer = setTimeout(() => settle(false), Math.max(this.#options.heartbeatMs - this.#silentMs(), 0));
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
