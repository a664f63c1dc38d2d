/**
 * One reading for everybody: whatever many screens watch is read once a node when it may have changed, and each is told.
 *
 * Invariants: readings follow each other, so an older one never replaces a newer one; it rests while nobody watches; what
 * cannot be read leaves the last reading standing. May not import: features.
 */
import type { Logger } from 'pino';

export interface ProjectorOptions<Reading> {
  /** What is read, for the log. */
  name: string;
  read(): Promise<Reading>;
  /** Registers for changes of what is read; returns how to leave. */
  listen(onChange: () => void): Promise<() => void> | (() => void);
  /** Changes within this time are read together. */
  debounceMs: number;
  /** Also read this often: clocks move, and a wake-up may be lost. */
  refreshMs: number;
  /** Do two readings say the same? Then nobody is told of the second. Without it every reading is told. */
  isSame?(before: Reading, after: Reading): boolean;
  log: Logger;
}

export class Projector<Reading> {
  readonly #options: ProjectorOptions<Reading>;
  readonly #watchers = new Set<() => void>();
  #latest: Reading | null = null;
  #timer: NodeJS.Timeout | undefined;
  #refresh: NodeJS.Timeout | undefined;
  #leaveSource: (() => void) | null = null;
  #begun: Promise<void> | null = null;
  #reading: Promise<void> = Promise.resolve();

  constructor(options: ProjectorOptions<Reading>) {
    this.#options = options;
  }

  /** The last reading; null before the first, and while nobody watches. */
  get latest(): Reading | null {
    return this.#latest;
  }

  get watcherCount(): number {
    return this.#watchers.size;
  }

  /** Registers a watcher; it is told whenever `latest` is new. The first reading is there when this settles. */
  async watch(onNew: () => void): Promise<() => void> {
    this.#watchers.add(onNew);
    try {
      this.#begun ??= this.#begin();
      await this.#begun;
    } catch (error) {
      this.#leave(onNew);
      throw error;
    }
    return () => this.#leave(onNew);
  }

  #leave(watcher: () => void): void {
    this.#watchers.delete(watcher);
    if (this.#watchers.size === 0) this.stop();
  }

  async #begin(): Promise<void> {
    this.#leaveSource = await this.#options.listen(() => this.#later());
    this.#refresh = setInterval(() => this.#later(), this.#options.refreshMs);
    this.#reading = this.#reading.then(() => this.#project());
    await this.#reading;
  }

  stop(): void {
    clearInterval(this.#refresh);
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#leaveSource?.();
    this.#leaveSource = null;
    this.#begun = null;
    this.#latest = null;
  }

  #later(): void {
    this.#timer ??= setTimeout(() => {
      this.#reading = this.#reading.then(() => {
        this.#timer = undefined;
        return this.#project();
      });
    }, this.#options.debounceMs);
  }

  async #project(): Promise<void> {
    const { read, isSame, name, log } = this.#options;
    try {
      const reading = await read();
      if (this.#watchers.size === 0 || (this.#latest !== null && isSame?.(this.#latest, reading))) return;
      this.#latest = reading;
      for (const watcher of [...this.#watchers]) watcher();
    } catch (error) {
      log.warn({ err: error }, `${name} could not be read; the last reading stands`);
    }
  }
}

/** Whoever was given a projector watches it within this time, or never. */
const HANDED_OUT_MS = 60_000;

/** Projectors by key, each made when it is first asked for and forgotten some time after nobody watches it any more. */
export class Projectors<Key, Reading> {
  readonly #make: (key: Key) => Projector<Reading>;
  readonly #byKey = new Map<Key, { projector: Projector<Reading>; askedAt: number }>();

  constructor(make: (key: Key) => Projector<Reading>) {
    this.#make = make;
  }

  of(key: Key): Projector<Reading> {
    const askedAt = Date.now();
    this.#forget(askedAt - HANDED_OUT_MS);
    const projector = this.#byKey.get(key)?.projector ?? this.#make(key);
    this.#byKey.set(key, { projector, askedAt });
    return projector;
  }

  #forget(askedBefore: number): void {
    for (const [key, { projector, askedAt }] of this.#byKey)
      if (projector.watcherCount === 0 && askedAt < askedBefore) this.#byKey.delete(key);
  }

  stop(): void {
    for (const { projector } of this.#byKey.values()) projector.stop();
  }
}
