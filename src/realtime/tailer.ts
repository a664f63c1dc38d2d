/**
 * One reader of the log a node. Keeps a ring of recent events in memory; whoever is further behind reads the table.
 * Invariants: `seq` only grows within a history of the log (asserted), and when that history is lost the ring is emptied and
 * begun anew; nothing is handed out before its epoch is known; listeners are told of growth, never handed events, so no memory
 * grows behind a slow one; it rests while nobody listens.
 */
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Logger } from 'pino';
import type { Epoch } from './epoch.ts';
import { type LoggedEvent, readEvents, tailEvents } from './event-log.ts';

const RING_SIZE = 4_000;
const BATCH = 2_000;
const POLL_MS = 1_000;

export class Tailer {
  readonly #em: EntityManager;
  readonly #epoch: Epoch;
  readonly #log: Logger;
  readonly #listeners = new Set<() => void>();
  /** Events with `#ringFrom < seq <= #head`, in order. */
  #ring: LoggedEvent[] = [];
  #ringFrom = 0;
  /** What was last handed out of the ring: many ask for the same at the same moment, and get the same. */
  #handedOut: { afterSeq: number; limit: number; events: LoggedEvent[] } | null = null;
  #head = 0;
  /** Events read since the start. */
  eventCount = 0;
  /** When the log was last read to its end. */
  #caughtUpAt = 0;
  #timer: NodeJS.Timeout | undefined;
  #reading: Promise<void> | null = null;
  #readAgain = false;
  #wasWoken = false;
  /** Events that a poll found without a wake-up having come before: the bus carried nothing, or too late. */
  missedWakeUps = 0;

  constructor(em: EntityManager, epoch: Epoch, log: Logger) {
    this.#em = em;
    this.#epoch = epoch;
    this.#log = log;
    epoch.onLost(() => this.#beginAnew());
  }

  /** The last position this node has read. */
  get head(): number {
    return this.#head;
  }

  /** How old this node's knowledge of the log may be, in milliseconds; 0 while nobody listens. */
  get lagMs(): number {
    return this.#timer === undefined ? 0 : Math.max(Date.now() - this.#caughtUpAt, 0);
  }

  get listenerCount(): number {
    return this.#listeners.size;
  }

  /** Registers for growth; the first listener starts the reading, the last one's leaving ends it. */
  async listen(onGrowth: () => void): Promise<() => void> {
    if (this.#listeners.size === 0) await this.#begin();
    this.#listeners.add(onGrowth);
    return () => {
      this.#listeners.delete(onGrowth);
      if (this.#listeners.size === 0) this.stop();
    };
  }

  async #begin(): Promise<void> {
    const { head } = await this.#epoch.bounds();
    if (this.#timer !== undefined) return;
    this.#startFrom(head);
    this.#caughtUpAt = Date.now();
    this.#timer = setInterval(() => this.#look(), POLL_MS);
  }

  #startFrom(head: number): void {
    this.#ring = [];
    this.#handedOut = null;
    this.#ringFrom = head;
    this.#head = head;
  }

  /** What was read is gone: whoever listens looks, and finds it out. */
  #beginAnew(): void {
    this.#startFrom(this.#epoch.furthest);
    this.#tellAll();
  }

  #tellAll(): void {
    for (const listener of this.#listeners) listener();
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  /** Looks for new events now. Calls while a look is under way lead to one more look. */
  wake(): void {
    this.#wasWoken = true;
    this.#look();
  }

  #look(): void {
    if (this.#timer === undefined) return;
    this.#readAgain = true;
    this.#reading ??= this.#readAll().finally(() => {
      this.#reading = null;
      if (this.#readAgain) this.#look();
    });
  }

  async #readAll(): Promise<void> {
    try {
      while (this.#readAgain && this.#timer !== undefined) {
        this.#readAgain = false;
        const from = this.#head;
        const askedAt = Date.now();
        const wasWoken = this.#wasWoken;
        this.#wasWoken = false;
        const { events, ...readIn } = await tailEvents(this.#em.fork(), from, BATCH);
        if (from !== this.#head)
          this.#readAgain = true; // rested and begun anew meanwhile: this answer is about the past
        else if (this.#epoch.covers(readIn, events.at(-1)?.seq ?? from)) this.#take(events, askedAt, wasWoken);
        else await this.#changeEpoch();
      }
    } catch (error) {
      this.#log.warn({ err: error }, 'tailer: the log could not be read; trying again');
    }
  }

  async #changeEpoch(): Promise<void> {
    await this.#epoch.renew();
    this.#readAgain = true;
  }

  #take(events: LoggedEvent[], askedAt: number, wasWoken: boolean): void {
    if (!wasWoken) this.missedWakeUps += events.length;
    if (events.length < BATCH) this.#caughtUpAt = askedAt;
    else this.#goOn(wasWoken);
    if (events.length > 0) this.#append(events);
  }

  /** The rest of a long read has the same cause as its beginning. */
  #goOn(wasWoken: boolean): void {
    this.#readAgain = true;
    this.#wasWoken ||= wasWoken;
  }

  #append(events: LoggedEvent[]): void {
    for (const event of events) {
      if (event.seq <= this.#head) throw new Error(`log position went back from ${this.#head} to ${event.seq}`);
      this.#head = event.seq;
    }
    this.eventCount += events.length;
    this.#ring.push(...events);
    this.#handedOut = null;
    const excess = this.#ring.length - RING_SIZE;
    if (excess > 0) this.#ringFrom = (this.#ring.splice(0, excess).at(-1) as LoggedEvent).seq;
    this.#tellAll();
  }

  /** Up to `limit` events after a position from memory; null when they are too old for it. The same array to all who ask alike. */
  recent(afterSeq: number, limit: number): readonly LoggedEvent[] | null {
    if (afterSeq >= this.#head) return [];
    if (afterSeq < this.#ringFrom) return null;
    const last = this.#handedOut;
    if (last !== null && last.afterSeq === afterSeq && last.limit === limit) return last.events;
    const from = this.#firstAfter(afterSeq);
    this.#handedOut = { afterSeq, limit, events: this.#ring.slice(from, from + limit) };
    return this.#handedOut.events;
  }

  /** Up to `limit` events after a position: from memory when recent, else from the table. */
  async read(afterSeq: number, limit: number): Promise<readonly LoggedEvent[]> {
    return this.recent(afterSeq, limit) ?? (await readEvents(this.#em.fork(), afterSeq, limit));
  }

  #firstAfter(seq: number): number {
    let low = 0;
    let high = this.#ring.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#ring[middle] as LoggedEvent).seq <= seq) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
