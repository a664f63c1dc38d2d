/**
 * The epoch of the log as this node knows it. An epoch lasts from one start of PostgreSQL to the next (migration 0008); a cursor is
 * a position in an epoch.
 *
 * Invariants: a position is honoured only where the events below it are those it was given after (`holds`); nothing read in
 * one epoch is taken for another's (`covers`); when what this node has read turns out to be gone, because a backup was
 * restored under it, everybody who holds a position is told before anything else is read. Needs `synchronous_commit` on, as PostgreSQL
 * has it: else a crash takes back what was read already. May not import: features.
 */
import type { EntityManager } from '@mikro-orm/postgresql';
import { query } from '../database/query.ts';
import type { Position } from './cursor.ts';
import { type LogBounds, type ReadIn, readBounds } from './event-log.ts';

/** Does the log still hold the history this position was given in? */
export const holds = ({ epoch, seq }: Position, log: LogBounds): boolean =>
  seq <= (epoch === log.epoch ? log.head : (log.ended[epoch] ?? -1));

export class Epoch {
  readonly #em: EntityManager;
  readonly #onLost = new Set<() => void>();
  #name = '';
  #furthest = 0;
  #losses = 0;
  /** Renewals follow each other, so the last one to end knows best. */
  #last: Promise<unknown> = Promise.resolve();
  #queued: Promise<LogBounds> | null = null;
  #lastLook: Promise<unknown> = Promise.resolve();
  #queuedLook: Promise<LogBounds> | null = null;

  constructor(em: EntityManager) {
    this.#em = em;
  }

  get name(): string {
    return this.#name;
  }

  /** The furthest position this node has read in this epoch. */
  get furthest(): number {
    return this.#furthest;
  }

  /** How often positions of this node were found to be gone: whoever remembers another figure holds none of this log. */
  get losses(): number {
    return this.#losses;
  }

  /** Tells when positions of this node are gone: the log is another one, or was put back to an earlier state. Returns how to leave. */
  onLost(listener: () => void): () => void {
    this.#onLost.add(listener);
    return () => void this.#onLost.delete(listener);
  }

  /**
   * Where the log begins and ends now, in the present epoch. Whoever asks while others are being answered shares the next look
   * with all who asked meanwhile: in the morning thousands of streams open at once.
   */
  bounds(): Promise<LogBounds> {
    this.#queuedLook ??= this.#lastLook.then(() => {
      this.#queuedLook = null;
      const look = this.#look();
      this.#lastLook = look.catch(() => {});
      return look;
    });
    return this.#queuedLook;
  }

  async #look(): Promise<LogBounds> {
    const bounds = await readBounds(this.#em.fork());
    return this.covers(bounds, bounds.head) ? bounds : this.renew();
  }

  /** Was it read in the present epoch? If not it must not be used: `renew` first. */
  covers({ epoch, isCurrent }: ReadIn, seq: number): boolean {
    if (!isCurrent || epoch !== this.#name) return false;
    this.#furthest = Math.max(this.#furthest, seq);
    return true;
  }

  /** Opens the epoch of the database as it runs now, unless somebody has, and moves this node to it. */
  renew(): Promise<LogBounds> {
    this.#queued ??= this.#inTurn(() => {
      this.#queued = null;
      return this.#renew();
    });
    return this.#queued;
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#last.then(work);
    this.#last = done.catch(() => {});
    return done;
  }

  async #renew(): Promise<LogBounds> {
    await query(this.#em.fork(), 'select renew_stream_epoch()');
    const bounds = await readBounds(this.#em.fork());
    if (!this.covers({ ...bounds, isCurrent: true }, bounds.head)) this.#enter(bounds);
    return bounds;
  }

  #enter(bounds: LogBounds): void {
    const isLost = this.#name !== '' && !holds({ epoch: this.#name, seq: this.#furthest }, bounds);
    this.#name = bounds.epoch;
    this.#furthest = bounds.head;
    if (!isLost) return;
    this.#losses += 1;
    for (const listener of this.#onLost) listener();
  }
}
