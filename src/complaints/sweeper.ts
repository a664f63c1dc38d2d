/**
 * What time alone does to complaints: silence after a delivered notice closes, an unanswered question goes back to the officer,
 * an appeal window ends. Finds its rows by condition, takes each under its own lock, and is safe to run twice and on several
 * nodes. Also keeps the log's partitions ahead.
 */
import { systemViewer } from '../auth/viewer.ts';
import { query } from '../database/query.ts';
import { executeOnce } from '../graphql/command.ts';
import { Refusal } from '../graphql/errors.ts';
import type { Services } from '../graphql/services.ts';
import { prepareLog } from '../realtime/prepare-log.ts';
import { closeAfterSilence, endAppealWindow, type StepByTime, timeOutInformationRequest } from './commands/by-time.ts';

const SWEEP_MS = 60_000;
const MAINTENANCE_MS = 6 * 3_600_000;
const BATCH = 200;

interface Due {
  districtId: number;
  number: string;
}

const STEPS = [closeAfterSilence, timeOutInformationRequest, endAppealWindow];

export class Sweeper {
  readonly #services: Services;
  readonly #removeLeftovers: (now: Date) => Promise<void>;
  #timers: NodeJS.Timeout[] = [];
  #running: Promise<unknown> = Promise.resolve();

  constructor({ services, removeLeftovers }: { services: Services; removeLeftovers(now: Date): Promise<void> }) {
    this.#services = services;
    this.#removeLeftovers = removeLeftovers;
  }

  start(): void {
    const run = (work: () => Promise<unknown>) => () => {
      this.#running = this.#running
        .then(work)
        .catch((error) => this.#services.log.warn({ err: error }, 'sweeper: will try again'));
    };
    this.#timers = [
      setInterval(
        run(() => this.sweep()),
        SWEEP_MS,
      ),
      setInterval(
        run(() => this.maintain()),
        MAINTENANCE_MS,
      ),
    ];
  }

  async stop(): Promise<void> {
    this.#timers.forEach(clearInterval);
    await this.#running;
  }

  /** Keeps the log's partitions ahead and the folders of half-finished files empty. */
  async maintain(): Promise<void> {
    const now = this.#services.clock.now();
    await prepareLog(this.#services.em, now);
    await this.#removeLeftovers(now);
  }

  /** Does everything that is due now, page by page until nothing is left; returns how many complaints moved. */
  async sweep(): Promise<number> {
    let moved = 0;
    for (const step of STEPS) moved += await this.#apply(step);
    return moved;
  }

  async #apply(step: StepByTime): Promise<number> {
    const page = `select c.district_id, c.number from complaint c where ${step.due}
      and (c.district_id, c.number) > ($2, $3) order by c.district_id, c.number limit ${BATCH}`;
    let moved = 0;
    let last: Due | undefined = { districtId: 0, number: '' };
    while (last !== undefined) {
      const values = [this.#services.clock.now(), last.districtId, last.number];
      const due: Due[] = await query<Due>(this.#services.em.fork(), page, values);
      for (const each of due) moved += (await this.#take(step, each)) ? 1 : 0;
      last = due.length < BATCH ? undefined : due.at(-1);
    }
    return moved;
  }

  /** One complaint under its own lock. What fails here is tried again next time and holds up no other. */
  async #take(step: StepByTime, { districtId, number }: Due): Promise<boolean> {
    const caller = { services: this.#services, viewer: systemViewer(districtId), now: this.#services.clock.now() };
    try {
      await executeOnce(caller, step, { number });
      return true;
    } catch (error) {
      // a refusal: somebody was quicker, nothing is due any more
      if (!(error instanceof Refusal)) this.#services.log.warn({ err: error, number }, 'sweeper: will try again');
      return false;
    }
  }
}
