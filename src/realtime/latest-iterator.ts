/** A stream of which only the latest value matters: a slow reader skips, nothing queues. `return()` settles at once. */
export interface LatestOptions<Item> {
  opening: Item[];
  /** Registers for new values, and for the end of the stream; returns how to leave. */
  watch(onNew: () => void, onEnd: () => void): Promise<() => void>;
  /** The value now; null while there is none. Asked once for each time `onNew` was called. */
  latest(): Item | null;
  /** True when nothing will follow the value now: the stream ends behind it. */
  isLast?(): boolean;
  heartbeat(): Item;
  heartbeatMs: number;
  onClose?: () => void;
}

export class LatestIterator<Item> implements AsyncIterableIterator<Item> {
  readonly #options: LatestOptions<Item>;
  readonly #ready: Item[];
  #leave: Promise<() => void> | null = null;
  #isNew = true;
  #ending = false;
  #closed = false;
  #signal: (() => void) | null = null;

  constructor(options: LatestOptions<Item>) {
    this.#options = options;
    this.#ready = [...options.opening];
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async next(): Promise<IteratorResult<Item>> {
    if (this.#closed) return { done: true, value: undefined };
    const opening = this.#ready.shift();
    if (opening !== undefined) return { done: false, value: opening };
    if (this.#ending) return this.return();
    await this.#watching();
    for (;;) {
      if (this.#closed) return { done: true, value: undefined };
      const value = this.#isNew ? this.#options.latest() : null;
      this.#isNew = false;
      if (value !== null) return this.#handOver(value);
      if (!(await this.#newInTime()) && !this.#closed) return { done: false, value: this.#options.heartbeat() };
    }
  }

  #handOver(value: Item): IteratorResult<Item> {
    this.#ending = this.#options.isLast?.() ?? false;
    return { done: false, value };
  }

  async #watching(): Promise<void> {
    this.#leave ??= this.#options.watch(
      () => {
        this.#isNew = true;
        this.#signal?.();
      },
      () => void this.return(),
    );
    await this.#leave;
  }

  #newInTime(): Promise<boolean> {
    if (this.#isNew || this.#closed) return Promise.resolve(true);
    return new Promise((resolve) => {
      const settle = (isNew: boolean) => {
        clearTimeout(timer);
        this.#signal = null;
        resolve(isNew);
      };
      const timer = setTimeout(() => settle(false), this.#options.heartbeatMs);
      this.#signal = () => settle(true);
    });
  }

  async return(): Promise<IteratorResult<Item>> {
    if (!this.#closed) {
      this.#closed = true;
      this.#leave?.then(
        (leave) => leave(),
        () => {}, // never registered: `next()` has told the reader why
      );
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
