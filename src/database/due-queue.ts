/**
 * Work that stands in its own table: rows with `next_attempt_at` are due, and claiming one moves that time on before the work
 * begins, so a worker killed in the middle leaves the row to be tried again. Several nodes share a table by SKIP LOCKED.
 * Polled each second and on `wake`; a failed row waits longer each time and is given up after a day of attempts, kept with
 * its error. A row whose work ends the process each time is given up after as many.
 *
 * Invariants: a row is claimed when its work begins, not before, and for longer than any work takes, so that nobody else works
 * on it meanwhile; only the latest claim of a row says what became of it.
 */
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Logger } from 'pino';
import type { Clock } from '../clock.ts';
import { query, queryOne } from './query.ts';

const POLL_MS = 1_000;
const LEASE_MS = 3 * 60_000;
const ATTEMPTS_OF_A_DAY = 18;
const FIRST_RETRY_MS = 5_000;
const LONGEST_RETRY_MS = 4 * 3_600_000;

/** When to try again after so many attempts: 5 s, 10 s, 20 s … at most 4 h. */
const retryDelay = (attempts: number): number =>
  Math.min(FIRST_RETRY_MS * 2 ** Math.max(attempts - 1, 0), LONGEST_RETRY_MS);

/** Thrown by work that no later attempt can do: the row is given up at once. */
export class Hopeless extends Error {}

/** Thrown by work that has to wait until a certain time: that is no failure. */
export class Later extends Error {
  readonly until: Date;

  constructor(until: Date) {
    super(`not before ${until.toISOString()}`);
    this.until = until;
  }
}

export interface DueQueueOptions<Row> {
  em: EntityManager;
  clock: Clock;
  log: Logger;
  table: string;
  /** Columns that identify a row, besides district_id. */
  key: readonly string[];
  /** How many rows are worked on at once; one when not said. */
  atOnce?: number;
  /** After how many attempts a row is given up; 18 when not said, about a day. Those count, too, that ended with the process. */
  maxAttempts?: number;
  /** Does the work. Throwing means: try again later (or never, when it is Hopeless). Must be idempotent. */
  work(row: Row): Promise<void>;
  /** Told when the last attempt has failed. */
  giveUp?(row: Row, reason: string): Promise<void>;
}

type Claimed<Row> = Row & { attemptCount: number };

export class DueQueue<Row extends object> {
  readonly #options: DueQueueOptions<Row>;
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<number> | null = null;

  constructor(options: DueQueueOptions<Row>) {
    this.#options = options;
  }

  start(): void {
    this.#timer = setInterval(() => this.wake(), POLL_MS);
    this.wake();
  }

  /** Ends after the rows under way. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    this.#timer = undefined;
    await this.#running?.catch(() => 0);
  }

  /** Looks for due rows now. */
  wake(): void {
    if (this.#timer === undefined || this.#running !== null) return;
    this.#running = this.drain(() => this.#timer !== undefined)
      .catch((error) => {
        this.#options.log.warn({ err: error, table: this.#options.table }, 'queue: could not be read; trying again');
        return 0;
      })
      .finally(() => {
        this.#running = null;
      });
  }

  get #maxAttempts(): number {
    return this.#options.maxAttempts ?? ATTEMPTS_OF_A_DAY;
  }

  /** Works off everything that is due while `goesOn`; returns how many rows. */
  async drain(goesOn: () => boolean = () => true): Promise<number> {
    const first = goesOn() ? await this.#claim() : null;
    if (first === null) return 0;
    const { atOnce = 1 } = this.#options;
    const lanes = Array.from({ length: atOnce }, (_, lane) => this.#workOff(goesOn, lane === 0 ? first : null));
    return (await Promise.all(lanes)).reduce((sum, done) => sum + done, 0);
  }

  /** One row after the other, beginning with one that is claimed already. */
  async #workOff(goesOn: () => boolean, claimed: Claimed<Row> | null): Promise<number> {
    for (let done = 0, row = claimed; ; done += 1) {
      row ??= goesOn() ? await this.#claim() : null;
      if (row === null) return done;
      await this.#attempt(row);
      row = null;
    }
  }

  #claim(): Promise<Claimed<Row> | null> {
    const { em, clock, table, key } = this.#options;
    const columns = ['district_id', ...key].join(', ');
    const now = clock.now();
    return queryOne(
      em.fork(),
      `update ${table} set attempt_count = attempt_count + 1, next_attempt_at = $2 where (${columns}) =
          (select ${columns} from ${table} where next_attempt_at <= $1 order by next_attempt_at limit 1 for update skip locked)
        returning *`,
      [now, new Date(now.getTime() + LEASE_MS)],
    );
  }

  async #attempt(row: Claimed<Row>): Promise<void> {
    try {
      if (row.attemptCount > this.#maxAttempts) throw new Hopeless('no attempt came to an end');
      await this.#options.work(row);
      await this.#settle(row, null, null);
    } catch (error) {
      if (error instanceof Later) await this.#settle(row, error.until, null);
      else await this.#fail(row, error);
    }
  }

  async #fail(row: Claimed<Row>, error: unknown): Promise<void> {
    const { clock, log, table } = this.#options;
    const givenUp = error instanceof Hopeless || row.attemptCount >= this.#maxAttempts;
    const reason = error instanceof Error ? error.message.slice(0, 500) : 'failed';
    log.warn({ err: error, table, attempt: row.attemptCount, givenUp }, 'queue: attempt failed');
    if (givenUp) await this.#options.giveUp?.(row, reason);
    await this.#settle(row, givenUp ? null : new Date(clock.now().getTime() + retryDelay(row.attemptCount)), reason);
  }

  async #settle(row: Claimed<Row>, nextAttemptAt: Date | null, lastError: string | null): Promise<void> {
    const { em, table, key } = this.#options;
    const names = ['district_id', ...key, 'attempt_count'];
    const where = names.map((name, index) => `${name} = $${index + 3}`).join(' and ');
    const values = names.map(
      (name) => (row as Record<string, unknown>)[name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())],
    );
    await query(em.fork(), `update ${table} set next_attempt_at = $1, last_error = $2 where ${where}`, [
      nextAttemptAt,
      lastError,
      ...values,
    ]);
  }
}
