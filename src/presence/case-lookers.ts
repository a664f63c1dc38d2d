/**
 * Who looks at which complaint: the rows of this node's streams in a table that all nodes share.
 *
 * Invariants: what was not refreshed for 45 s by the database's clock, which is one for all nodes, counts for nobody and is
 * swept; what the database did not take is written again at the next beat; the last writing of a stream is its removal; it
 * rests while nobody looks. May not import: GraphQL, transports.
 */
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Logger } from 'pino';
import { newId } from '../clock.ts';
import { query } from '../database/query.ts';
import type { EventStreams } from '../realtime/streams.ts';

const BEAT_MS = 15_000;
/** Three beats. */
const LIFE = `interval '45 seconds'`;

/** A condition on `complaint_presence p`: the stream behind the row lives. */
export const STILL_LOOKS = `p.seen_at > now() - ${LIFE}`;

export interface Look {
  districtId: number;
  complaintId: string;
  officerId: string;
}

interface Deps {
  em: EntityManager;
  streams: EventStreams;
  log: Logger;
}

export class CaseLookers {
  readonly #deps: Deps;
  /** Open streams of this node, by id. */
  readonly #looks = new Map<string, Look>();
  /** Streams whose rows have to be written or removed. */
  readonly #unwritten = new Map<string, Look>();
  #writing: Promise<void> | null = null;
  #timer: NodeJS.Timeout | undefined;

  constructor(deps: Deps) {
    this.#deps = deps;
  }

  /** An officer begins to look: settles when everybody may know; call what it gives when he has left. */
  async enter(look: Look): Promise<() => void> {
    const streamId = newId();
    this.#looks.set(streamId, look);
    this.#timer ??= setInterval(() => void this.#beat(), BEAT_MS);
    await this.#write([[streamId, look]]);
    return () => this.#leave(streamId, look);
  }

  #leave(streamId: string, look: Look): void {
    this.#looks.delete(streamId);
    if (this.#looks.size === 0) this.#rest();
    void this.#write([[streamId, look]]);
  }

  #rest(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  /** Takes this node's officers off every complaint. */
  async stop(): Promise<void> {
    this.#rest();
    const looks = [...this.#looks];
    this.#looks.clear();
    await this.#write(looks);
  }

  async #beat(): Promise<void> {
    await this.#write(this.#looks);
    await this.#quietly(() => query(this.#deps.em.fork(), SWEEP));
  }

  /** Brings the rows of these streams up to date. One writing follows the other; what comes meanwhile goes along. */
  #write(looks: Iterable<[string, Look]>): Promise<void> {
    for (const [streamId, look] of looks) this.#unwritten.set(streamId, look);
    this.#writing ??= this.#writeAll().finally(() => {
      this.#writing = null;
    });
    return this.#writing;
  }

  async #writeAll(): Promise<void> {
    while (this.#unwritten.size > 0) {
      const looks = [...this.#unwritten];
      this.#unwritten.clear();
      await this.#quietly(() => this.#store(looks));
    }
  }

  async #store(looks: [string, Look][]): Promise<void> {
    const { em, streams } = this.#deps;
    const { here = [], gone = [] } = Object.groupBy(looks, ([id]) => (this.#looks.has(id) ? 'here' : 'gone'));
    if (gone.length > 0) await query(em.fork(), REMOVE, columns(gone));
    if (here.length > 0) await query(em.fork(), UPSERT, columns(here));
    streams.wake('presence');
  }

  /** Presence is a courtesy: a database that does not answer now costs nobody his stream. */
  async #quietly(work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.#deps.log.warn({ err: error }, 'presence could not be written; trying again');
    }
  }
}

const columns = (looks: [string, Look][]): unknown[] => [
  looks.map(([, { districtId }]) => districtId),
  looks.map(([, { complaintId }]) => complaintId),
  looks.map(([streamId]) => streamId),
  looks.map(([, { officerId }]) => officerId),
];

const ROWS = 'unnest($1::int[], $2::uuid[], $3::uuid[], $4::uuid[])';

const UPSERT = `insert into complaint_presence (district_id, complaint_id, stream_id, officer_id, seen_at)
  select *, now() from ${ROWS}
  on conflict (district_id, complaint_id, stream_id) do update set seen_at = excluded.seen_at`;

const REMOVE = `delete from complaint_presence where (district_id, complaint_id, stream_id, officer_id) in (select * from ${ROWS})`;

const SWEEP = `delete from complaint_presence where seen_at <= now() - ${LIFE}`;
