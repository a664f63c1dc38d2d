/** Two witnesses of the story: the department's console and the wall. Each says what it received and after how long. */
import type { Client } from 'graphql-ws';
import type { TypedDocumentString } from '../../client/operations.generated.ts';

const WAIT_MS = 5_000;

export interface Sighting<Item> {
  item: Item;
  /** Milliseconds from the beginning of the step to the arrival. */
  afterMs: number;
}

export class Watcher<Item> {
  readonly #arrived: { item: Item; at: number }[] = [];
  #notify: () => void = () => {};
  readonly #leave: () => void;

  constructor(
    client: Client,
    document: TypedDocumentString<Record<string, Item>, never> | TypedDocumentString<never, never>,
    variables: Record<string, unknown> = {},
  ) {
    this.#leave = client.subscribe<Record<string, Item>>(
      { query: document.toString(), variables },
      {
        next: ({ data }) => this.#take(data ? (Object.values(data)[0] as Item) : undefined),
        error: (error) => process.stderr.write(`${JSON.stringify(error)}\n`),
        complete: () => {},
      },
    );
  }

  #take(item: Item | undefined): void {
    if (item === undefined) return;
    this.#arrived.push({ item, at: performance.now() });
    this.#notify();
  }

  /** The first item since `began` that is the one waited for; null when none comes in five seconds. */
  async see(began: number, isIt: (item: Item) => boolean): Promise<Sighting<Item> | null> {
    const deadline = performance.now() + WAIT_MS;
    for (;;) {
      const found = this.#arrived.find(({ item, at }) => at >= began && isIt(item));
      if (found) return { item: found.item, afterMs: Math.round(found.at - began) };
      const left = deadline - performance.now();
      if (left <= 0) return null;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, left);
        this.#notify = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  }

  leave(): void {
    this.#leave();
  }
}
