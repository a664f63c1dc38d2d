/** How many there are, by key; what there is none of takes no room. */
export class Counts {
  readonly #counts = new Map<string, number>();

  /** Gives how many there are now. */
  add(key: string, change: 1 | -1): number {
    const count = (this.#counts.get(key) ?? 0) + change;
    if (count === 0) this.#counts.delete(key);
    else this.#counts.set(key, count);
    return count;
  }

  /** Of which there is at least one. */
  keys(): IterableIterator<string> {
    return this.#counts.keys();
  }
}
