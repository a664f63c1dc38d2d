/** Where in an answer something must be worked out of what the statement gave. */
import type { Compute } from './read-model.ts';
import type { Run } from './run.ts';

type Members = Record<string, unknown>;

export class Shape {
  readonly #members = new Map<string, Shape>();
  #compute: Compute | null = null;

  /** The shape of a field of this object. */
  member(key: string): Shape {
    const known = this.#members.get(key) ?? new Shape();
    this.#members.set(key, known);
    return known;
  }

  computeBy(compute: Compute): void {
    this.#compute = compute;
  }

  /** Nothing here is to be worked out. */
  get isPlain(): boolean {
    return this.#compute === null && [...this.#members.values()].every((member) => member.isPlain);
  }

  /** What is answered, of what the statement gave; changed in place. */
  fill(given: unknown, run: Run): unknown {
    if (given === null) return null;
    if (this.#compute !== null) return this.#compute(given as never, run);
    if (Array.isArray(given)) return given.map((item) => this.fill(item, run));
    for (const [key, member] of this.#unfilled) (given as Members)[key] = member.fill((given as Members)[key], run);
    return given;
  }

  /** The fields below which something is to be worked out; asked for once the shape is whole. */
  get #unfilled(): [string, Shape][] {
    this.#kept ??= [...this.#members].filter(([, member]) => !member.isPlain);
    return this.#kept;
  }

  #kept: [string, Shape][] | null = null;
}
