/**
 * Slows down guessing of secrets: at most 20 wrong answers a minute from one address, at most 4 password hashes at once. A district
 * sits behind one address, so right ones are not counted; the lock of an account (5 wrong ones) is kept in the database.
 */
import { AppError } from '../graphql/errors.ts';

const WRONG_A_MINUTE = 20;
const MINUTE_MS = 60_000;
const HASHES_AT_ONCE = 4;
const WAITING_AT_MOST = 200;
const ADDRESSES_KEPT = 10_000;

export class GuessThrottle {
  readonly #wrong = new Map<string, { since: number; count: number }>();
  #running = 0;
  readonly #waiting: (() => void)[] = [];

  /** Throws RATE_LIMITED when the address has guessed too often in the last minute. */
  check(address: string, now: Date): void {
    const seen = this.#wrong.get(address);
    if (seen === undefined || now.getTime() - seen.since >= MINUTE_MS || seen.count < WRONG_A_MINUTE) return;
    throw tooMany(Math.ceil((seen.since + MINUTE_MS - now.getTime()) / 1_000));
  }

  /** Counts a wrong answer. */
  wrong(address: string, now: Date): void {
    const seen = this.#wrong.get(address);
    if (seen !== undefined && now.getTime() - seen.since < MINUTE_MS) seen.count += 1;
    else this.#remember(address, now);
  }

  #remember(address: string, now: Date): void {
    this.#wrong.delete(address);
    this.#wrong.set(address, { since: now.getTime(), count: 1 });
    if (this.#wrong.size > ADDRESSES_KEPT) this.#wrong.delete(this.#wrong.keys().next().value as string);
  }

  /** Runs a password hash when fewer than four are running. */
  async hashing<T>(work: () => Promise<T>): Promise<T> {
    if (this.#waiting.length >= WAITING_AT_MOST) throw tooMany(1);
    if (this.#running >= HASHES_AT_ONCE) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    else this.#running += 1;
    try {
      return await work();
    } finally {
      const next = this.#waiting.shift();
      if (next === undefined) this.#running -= 1;
      else next(); // takes over the place, so that nobody slips in between
    }
  }
}

const tooMany = (seconds: number) =>
  new AppError(
    'RATE_LIMITED',
    {
      hi: `बहुत अधिक प्रयास हुए। ${seconds} सेकंड बाद फिर प्रयास करें।`,
      en: `Too many attempts. Try again in ${seconds} seconds.`,
    },
    seconds,
  );
