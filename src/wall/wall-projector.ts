/**
 * One projector a node and district: however many screens watch, a change costs one reading of the figures. Debounced by one
 * second; also read every 30 s, because clocks move. Rests while nobody watches.
 */
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Logger } from 'pino';
import type { Clock } from '../clock.ts';
import type { EventStreams } from '../realtime/streams.ts';
import { readWall, type WallData } from './wall-snapshot.ts';

const DEBOUNCE_MS = 1_000;
const REFRESH_MS = 30_000;

export interface ProjectedWall extends WallData {
  cursor: string;
  at: Date;
}

export class WallProjector {
  readonly #deps: { em: EntityManager; streams: EventStreams; clock: Clock; log: Logger; districtId: number };
  readonly #watchers = new Set<() => void>();
  #latest: ProjectedWall | null = null;
  #timer: NodeJS.Timeout | undefined;
  #refresh: NodeJS.Timeout | undefined;
  #leaveLog: (() => void) | null = null;
  #begun: Promise<void> | null = null;
  #reading: Promise<void> = Promise.resolve();

  constructor(deps: { em: EntityManager; streams: EventStreams; clock: Clock; log: Logger; districtId: number }) {
    this.#deps = deps;
  }

  get latest(): ProjectedWall | null {
    return this.#latest;
  }

  /** Registers a screen; it is told whenever `latest` is new. */
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
    this.#leaveLog = await this.#deps.streams.tailer.listen(() => this.#later());
    this.#refresh = setInterval(() => this.#later(), REFRESH_MS);
    await this.#project();
  }

  stop(): void {
    clearInterval(this.#refresh);
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#leaveLog?.();
    this.#leaveLog = null;
    this.#begun = null;
    this.#latest = null;
  }

  /** Readings follow each other: an older one never replaces a newer one. */
  #later(): void {
    this.#timer ??= setTimeout(() => {
      this.#reading = this.#reading.then(() => {
        this.#timer = undefined;
        return this.#project();
      });
    }, DEBOUNCE_MS);
  }

  /** The position is read before the figures: a screen never claims to know more than it shows. */
  async #project(): Promise<void> {
    const { em, streams, clock, log, districtId } = this.#deps;
    try {
      const { head } = await streams.bounds();
      const at = clock.now();
      const data = await readWall(em.fork(), districtId, at);
      if (this.#watchers.size === 0) return;
      this.#latest = { ...data, cursor: streams.cursorAt(head), at };
      for (const watcher of this.#watchers) watcher();
    } catch (error) {
      log.warn({ err: error }, 'wall: the figures could not be read; the screens keep the last ones');
    }
  }
}

/** The projectors of the districts this node serves. */
export class WallProjectors {
  readonly #make: (districtId: number) => WallProjector;
  readonly #byDistrict = new Map<number, WallProjector>();

  constructor(make: (districtId: number) => WallProjector) {
    this.#make = make;
  }

  of(districtId: number): WallProjector {
    const projector = this.#byDistrict.get(districtId) ?? this.#make(districtId);
    this.#byDistrict.set(districtId, projector);
    return projector;
  }

  stop(): void {
    for (const projector of this.#byDistrict.values()) projector.stop();
  }
}
