/**
 * Tells whoever asks of every change of rights, once, in log order.
 *
 * Invariants: a change is told before anything that comes after it in the log is begun (`catchUp`); it rests while nobody
 * watches; a log that cannot be read is read again, never skipped. May not import: features, transports.
 */
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Logger } from 'pino';
import { type LoggedEvent, readEvents } from './event-log.ts';
import type { Tailer } from './tailer.ts';

const BATCH = 500;

type Watcher = (event: LoggedEvent) => void;
type Read = (afterSeq: number, limit: number) => Promise<readonly LoggedEvent[]>;

export class AccessWatch {
  readonly #tailer: Tailer;
  readonly #log: Logger;
  readonly #readTable: Read;
  readonly #watchers = new Set<Watcher>();
  #begun: Promise<void> | null = null;
  #leaveLog: (() => void) | null = null;
  #position = 0;
  /** Readings follow each other, so that no change is told twice. */
  #last: Promise<unknown> = Promise.resolve();
  #queued: Promise<void> | null = null;

  constructor(em: EntityManager, tailer: Tailer, log: Logger) {
    this.#tailer = tailer;
    this.#log = log;
    this.#readTable = (afterSeq, limit) => readEvents(em.fork(), afterSeq, limit);
  }

  /** The log was put back: what was known of rights is void, and changes are told from here on. */
  beginAt(position: number): void {
    void this.#inTurn(async () => {
      this.#position = position;
    });
  }

  get watcherCount(): number {
    return this.#watchers.size;
  }

  /** From now on, until `leave`, tells of each change; rights read after this settles are never older than what is told. */
  async watch(onChange: Watcher): Promise<void> {
    this.#watchers.add(onChange);
    try {
      this.#begun ??= this.#begin();
      await this.#begun;
    } catch (error) {
      this.#watchers.delete(onChange);
      this.#begun = null;
      throw error;
    }
  }

  async #begin(): Promise<void> {
    this.#leaveLog = await this.#tailer.listen(() => this.#followTailer());
    this.#position = this.#tailer.head;
  }

  leave(watcher: Watcher): void {
    this.#watchers.delete(watcher);
    if (this.#watchers.size > 0) return;
    this.#leaveLog?.();
    this.#leaveLog = null;
    this.#begun = null;
  }

  #followTailer(): void {
    const read: Read = (afterSeq, limit) => this.#tailer.read(afterSeq, limit);
    this.#inTurn(() => this.#follow(read)).catch((error) =>
      this.#log.warn({ err: error }, 'changes of rights could not be read; trying again'),
    );
  }

  /** Reads the log to its present end: when this settles, every change so far has been told. */
  catchUp(): Promise<void> {
    this.#queued ??= this.#inTurn(async () => {
      this.#queued = null;
      await this.#follow(this.#readTable);
      if (this.#position > this.#tailer.head) this.#tailer.wake(); // streams shall hear of it before their sockets close
    });
    return this.#queued;
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    const done = this.#last.then(work);
    this.#last = done.catch(() => {});
    return done;
  }

  async #follow(read: Read): Promise<void> {
    while (this.#leaveLog !== null) {
      const events = await read(this.#position, BATCH);
      const last = events.at(-1);
      if (last === undefined) return;
      this.#position = last.seq;
      for (const event of events) if (event.type === 'ACCESS_CHANGED') this.#tell(event);
    }
  }

  #tell(event: LoggedEvent): void {
    for (const watcher of [...this.#watchers]) watcher(event);
  }
}
