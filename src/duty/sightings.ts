/**
 * Which officers show themselves at this node: by a socket that is open, or by a request. The database is told once a minute, all of
 * them in one statement, and keeps it for those on duty.
 *
 * Invariants: what could not be written is written with the next beat; an officer whose duty just changes hands is not waited for;
 * `listeningSince` never reaches back over a time in which this node or its database stood still. May not import: GraphQL, transports.
 */
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Logger } from 'pino';
import type { Viewer } from '../auth/viewer.ts';
import type { Clock } from '../clock.ts';
import { Counts } from '../counts.ts';
import { query } from '../database/query.ts';

const BEAT_MS = 60_000;
/** A process that was stopped, or had no time, for so long has heard nobody. */
const STANDSTILL_MS = 3 * BEAT_MS;

interface Deps {
  em: EntityManager;
  clock: Clock;
  log: Logger;
}

export class Sightings {
  readonly #deps: Deps;
  /** Open sockets of each officer, by district and id. */
  readonly #sockets = new Counts();
  /** When officers were seen last, as far as it is not written. */
  readonly #unwritten = new Map<string, Date>();
  #listeningSince: Date | null = null;
  /** Of the machine's clock, which is what stands still. */
  #lastBeat = 0;
  #timer: NodeJS.Timeout | undefined;
  #writing: Promise<void> | null = null;

  constructor(deps: Deps) {
    this.#deps = deps;
  }

  start(): void {
    this.#timer = setInterval(() => void this.write(), BEAT_MS);
    this.#begin();
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.write();
    this.#listeningSince = null;
  }

  /** Since when this node hears officers and its database hears of them, without a gap; null while it does not. */
  get listeningSince(): Date | null {
    return this.#listeningSince;
  }

  #begin(): void {
    this.#listeningSince = this.#deps.clock.now();
    this.#lastBeat = Date.now();
  }

  /** He has asked something. */
  saw(viewer: Viewer): void {
    if (viewer.kind === 'OFFICER') this.#unwritten.set(keyOf(viewer), this.#deps.clock.now());
  }

  /** He has opened a socket, and is there until it closes. */
  comes(viewer: Viewer): void {
    this.#count(viewer, 1);
  }

  goes(viewer: Viewer): void {
    this.#count(viewer, -1);
  }

  #count(viewer: Viewer, change: 1 | -1): void {
    if (viewer.kind !== 'OFFICER') return;
    this.saw(viewer);
    this.#sockets.add(keyOf(viewer), change);
  }

  /** Tells the database. Asked for while it is under way, it waits for that one and is done again. */
  async write(): Promise<void> {
    while (this.#writing !== null) await this.#writing;
    this.#writing = this.#writeAll().finally(() => {
      this.#writing = null;
    });
    await this.#writing;
  }

  async #writeAll(): Promise<void> {
    const { em, clock, log } = this.#deps;
    const now = clock.now();
    for (const key of this.#sockets.keys()) this.#unwritten.set(key, now);
    const seen = [...this.#unwritten];
    this.#unwritten.clear();
    try {
      await query(em.fork(), SEEN, columns(seen));
      if (this.#timer !== undefined && this.#stoodStill()) this.#begin();
      this.#lastBeat = Date.now();
    } catch (error) {
      for (const [key, at] of seen) if (!this.#unwritten.has(key)) this.#unwritten.set(key, at);
      this.#listeningSince = null;
      log.warn({ err: error }, 'who is at his console could not be written; trying again');
    }
  }

  #stoodStill(): boolean {
    return this.#listeningSince === null || Date.now() - this.#lastBeat > STANDSTILL_MS;
  }
}

const keyOf = ({ districtId, id }: Viewer): string => `${districtId}:${id}`;

const columns = (seen: readonly [string, Date][]): unknown[] => [
  seen.map(([key]) => key.slice(0, key.indexOf(':'))),
  seen.map(([key]) => key.slice(key.indexOf(':') + 1)),
  seen.map(([, at]) => at),
];

const SEEN = `with seen as (
    select p.district_id, p.officer_id, p.started_at, s.at
    from unnest($1::int[], $2::uuid[], $3::timestamptz[]) as s(district_id, officer_id, at)
    join duty_period p on p.district_id = s.district_id and p.officer_id = s.officer_id and p.ended_at is null
    where p.seen_at < s.at for update of p skip locked)
  update duty_period p set seen_at = s.at from seen s
    where p.district_id = s.district_id and p.officer_id = s.officer_id and p.started_at = s.started_at`;
