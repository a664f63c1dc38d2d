/**
 * Lets time act on complaints: looks every second for clocks that are up, by their index, and works them off earliest first,
 * however many hours nobody has looked. Several nodes share the work.
 *
 * Invariants: a complaint that cannot be dealt with holds up no other: it is logged as an error and looked at again later.
 */
import { systemViewer } from '../auth/viewer.ts';
import { query, queryOne } from '../database/query.ts';
import { executeOnce } from '../graphql/command.ts';
import type { Services } from '../graphql/services.ts';
import { letTimeAct } from './commands/let-time-act.ts';

const LOOK_MS = 1_000;
const BATCH = 25;
/** Batches worked off at once: one waits for the database while another thinks. */
const LANES = 3;
const RETRY_MS = 10 * 60_000;

interface UpClock {
  districtId: number;
  complaintId: string;
}

export class ClockSweep {
  readonly #services: Services;
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<unknown> | null = null;

  constructor(services: Services) {
    this.#services = services;
  }

  start(): void {
    this.#timer = setInterval(() => this.#look(), LOOK_MS);
  }

  /** Ends after the batch under way. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    this.#timer = undefined;
    await this.#running;
  }

  #look(): void {
    this.#running ??= this.sweep(() => this.#timer !== undefined)
      .catch((error) => this.#services.log.warn({ err: error }, 'clocks could not be read; trying again'))
      .finally(() => {
        this.#running = null;
      });
  }

  /** Works off every clock that is up, while `goesOn`; answers with how many steps were taken. */
  async sweep(goesOn: () => boolean = () => true): Promise<number> {
    const lanes = await Promise.all(Array.from({ length: LANES }, () => this.#lane(goesOn)));
    return lanes.reduce((sum, steps) => sum + steps, 0);
  }

  async #lane(goesOn: () => boolean): Promise<number> {
    let steps = 0;
    while (goesOn()) {
      const districtId = await this.#nextDistrict();
      if (districtId === null) break;
      const batch = await this.#batch(districtId);
      if (batch.looked === 0) break; // the others are at the rest
      steps += batch.steps;
    }
    return steps;
  }

  async #nextDistrict(): Promise<number | null> {
    const sql = 'select district_id from complaint_clock where next_fire_at <= $1 order by next_fire_at limit 1';
    const now = this.#services.clock.now();
    return (await queryOne<UpClock>(this.#services.em.fork(), sql, [now]))?.districtId ?? null;
  }

  async #batch(districtId: number): Promise<{ looked: number; steps: number }> {
    try {
      return await this.#act(districtId, { most: BATCH });
    } catch (error) {
      this.#services.log.warn({ err: error }, 'clocks: a batch failed; one by one now');
      return this.#oneByOne(districtId);
    }
  }

  async #act(
    districtId: number,
    sweep: { most: number; complaintId?: string },
  ): Promise<{ looked: number; steps: number }> {
    const services = this.#services;
    const caller = { services, viewer: systemViewer(districtId), now: services.clock.now() };
    return (await executeOnce(caller, letTimeAct, sweep)).result;
  }

  async #oneByOne(districtId: number): Promise<{ looked: number; steps: number }> {
    const sql = `select district_id, complaint_id from complaint_clock where district_id = $1 and next_fire_at <= $2
      order by next_fire_at limit ${BATCH}`;
    const now = this.#services.clock.now();
    const up = await query<UpClock>(this.#services.em.fork(), sql, [districtId, now]);
    let steps = 0;
    for (const { complaintId } of up) {
      try {
        steps += (await this.#act(districtId, { most: 1, complaintId })).steps;
      } catch (error) {
        this.#services.log.error({ err: error, complaintId }, 'a clock could not be read: its complaint waits');
        await this.#postpone({ districtId, complaintId });
      }
    }
    return { looked: up.length, steps };
  }

  #postpone({ districtId, complaintId }: UpClock): Promise<unknown> {
    const sql = 'update complaint_clock set next_fire_at = $3 where district_id = $1 and complaint_id = $2';
    const later = new Date(this.#services.clock.now().getTime() + RETRY_MS);
    return query(this.#services.em.fork(), sql, [districtId, complaintId, later]);
  }
}
