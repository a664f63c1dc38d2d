/** The plainest publish and subscribe: a queue for each subscriber. */
export class Topics {
  readonly #subscribers = new Map<string, Set<Queue>>();

  publish(topic: string, item: unknown): void {
    for (const queue of this.#subscribers.get(topic) ?? []) queue.push(item);
  }

  subscribe(topic: string): Queue {
    const subscribers = this.#subscribers.get(topic) ?? new Set<Queue>();
    const queue = new Queue(() => subscribers.delete(queue));
    this.#subscribers.set(topic, subscribers.add(queue));
    return queue;
  }
}

type Result = IteratorResult<unknown, undefined>;
const DONE: Result = { value: undefined, done: true };

class Queue implements AsyncIterableIterator<unknown, undefined> {
  readonly #items: unknown[] = [];
  readonly #leave: () => void;
  #waiting: ((result: Result) => void) | null = null;
  #isOver = false;

  constructor(leave: () => void) {
    this.#leave = leave;
  }

  push(value: unknown): void {
    const waiting = this.#waiting;
    this.#waiting = null;
    if (waiting === null) this.#items.push(value);
    else waiting({ value, done: false });
  }

  next(): Promise<Result> {
    if (this.#isOver) return Promise.resolve(DONE);
    if (this.#items.length > 0) return Promise.resolve({ value: this.#items.shift(), done: false });
    return new Promise((resolve) => {
      this.#waiting = resolve;
    });
  }

  return(): Promise<Result> {
    this.#isOver = true;
    this.#leave();
    this.#waiting?.(DONE);
    return Promise.resolve(DONE);
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}
