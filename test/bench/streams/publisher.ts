/**
 * Commits steps of complaints as the product writes them: the complaint's version, its timeline and the event row in one
 * transaction, the wake-up after it. The whole burst is one transaction: every event of it is there at the same moment.
 */
import pg from 'pg';
import pino from 'pino';
import { built } from '../support/built.ts';
import type { Complaint, District } from '../support/district.ts';
import { now } from '../support/monotonic.ts';

const STEP = `with given as materialized (
    select g.*, gen_random_uuid() as event_id
    from unnest($2::uuid[], $3::text[], $4::integer[], $5::jsonb[]) with ordinality as g (id, number, version, facts, place)),
  moved as (
    update complaint c set version = newest.version, changed_at = now()
    from (select id, max(version) as version from given group by id) as newest
    where c.district_id = $1 and c.id = newest.id),
  told as (
    insert into timeline_entry (district_id, complaint_id, version, event_id, type, at, actor_kind, actor_role, text, visibility)
    select $1, id, version, event_id, 'COMPLAINT_COMMENTED', now(), 'SYSTEM', 'CELL', 'टिप्पणी', 'STAFF' from given)
  insert into event_log (district_id, at, event_id, type, actor_kind, actor_role, complaint_id, number, version, visibility,
    changed_fields, before, after)
  select $1, now(), event_id, 'COMPLAINT_COMMENTED', 'SYSTEM', 'CELL', id, number, version, 'STAFF', '{}', facts, facts
  from given order by place`;

export interface Step {
  number: string;
  version: number;
}

interface WakeBus {
  start(onWake: () => void): Promise<void>;
  publish(topic: 'log'): void;
  stop(): Promise<void>;
}

export class Publisher {
  readonly #district: District;
  readonly #client: pg.Client;
  readonly #bus: WakeBus;
  readonly #turn = new Map<string, number>();
  /** What was committed, by department, in order. */
  readonly committed = new Map<string, Step[]>();

  private constructor(district: District, bus: WakeBus) {
    this.#district = district;
    this.#client = new pg.Client({ connectionString: district.url });
    this.#bus = bus;
  }

  static async open(district: District): Promise<Publisher> {
    const { createWakeBus } = await built('realtime/wake-bus/index.js');
    const log = pino({ level: 'warn' }, pino.destination(2));
    const publisher = new Publisher(district, await createWakeBus({ natsUrls: [], databaseUrl: district.url, log }));
    await publisher.#client.connect();
    await publisher.#bus.start(() => {});
    return publisher;
  }

  /** One event for each name in the list, in this order; gives the moment they were committed. */
  async publish(departments: string[]): Promise<number> {
    const steps = departments.map((code) => this.#next(code));
    await this.#client.query(STEP, [
      this.#district.id,
      steps.map(({ id }) => id),
      steps.map(({ number }) => number),
      steps.map(({ version }) => version),
      steps.map(({ facts }) => facts),
    ]);
    const at = now();
    this.#bus.publish('log');
    return at;
  }

  /** The department's complaints take turns. */
  #next(code: string): Complaint {
    const complaints = this.#district.departments.find((department) => department.code === code)?.complaints ?? [];
    const turn = this.#turn.get(code) ?? 0;
    this.#turn.set(code, turn + 1);
    const complaint = complaints[turn % complaints.length] as Complaint;
    complaint.version += 1;
    const step = { ...complaint };
    this.committed.set(code, this.committed.get(code) ?? []);
    this.committed.get(code)?.push(step);
    return step;
  }

  async close(): Promise<void> {
    await this.#bus.stop();
    await this.#client.end();
  }
}
