/**
 * The dice of the demo: a small seeded generator (sfc32), so that one seed number gives one district, to the last id.
 * Not for secrets: everything made with it is public demo data.
 */
import { v7 } from 'uuid';

const TOKEN_ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const TWO_32 = 0x1_0000_0000;
const WARM_UP = 16;

export interface Weighted {
  readonly share: number;
}

export class Random {
  #a: number;
  #b = 0x9e3779b9;
  #c = 0x243f6a88;
  #counter = 1;
  readonly #bytes = new Uint8Array(16);

  constructor(seed: number) {
    this.#a = seed >>> 0;
    for (let round = 0; round < WARM_UP; round++) this.bits();
  }

  /** 32 random bits. */
  bits(): number {
    const sum = (this.#a + this.#b + this.#counter++) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + sum) | 0;
    return sum >>> 0;
  }

  /** In [0, 1). */
  next(): number {
    return this.bits() / TWO_32;
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  between(low: number, high: number): number {
    return low + this.next() * (high - low);
  }

  /** A whole number from `low` to `high`, both included. */
  whole(low: number, high: number): number {
    return Math.floor(this.between(low, high + 1));
  }

  pick<T>(list: readonly T[]): T {
    const chosen = list[Math.floor(this.next() * list.length)];
    if (chosen === undefined) throw new RangeError('Nothing to pick from');
    return chosen;
  }

  weighted<T>(list: readonly T[], weightOf: (each: T) => number): T {
    let rest = this.next() * list.reduce((sum, each) => sum + weightOf(each), 0);
    for (const each of list) {
      rest -= weightOf(each);
      if (rest < 0) return each;
    }
    return this.pick(list);
  }

  byShare<T extends Weighted>(list: readonly T[]): T {
    return this.weighted(list, ({ share }) => share);
  }

  /** Waiting time with this mean: many short ones, few long ones. */
  exponential(mean: number): number {
    return -Math.log(1 - this.next()) * mean;
  }

  /** Bell curve. */
  normal(mean: number, deviation: number): number {
    return mean + deviation * Math.sqrt(-2 * Math.log(1 - this.next())) * Math.cos(2 * Math.PI * this.next());
  }

  /** A UUIDv7 of the given time (epoch milliseconds). */
  uuid(msecs: number): string {
    const words = new Uint32Array(this.#bytes.buffer);
    for (let word = 0; word < words.length; word++) words[word] = this.bits();
    return v7({ msecs, random: this.#bytes });
  }

  /** Characters of base64url. */
  token(length: number): string {
    let token = '';
    while (token.length < length) token += TOKEN_ALPHABET[this.bits() >>> 26];
    return token;
  }
}
