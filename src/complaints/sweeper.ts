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
import { closeAfterSilence, endAppealWindow, timeOutInformationRequest } from './commands/by-time.ts';
import { ANSWER_DAYS, REOPEN_WINDOW_DAYS } from './lifecycle.ts';

const SWEEP_MS = 60_000;
const MAINTENANCE_MS = 6 * 3_600_000;
const BATCH = 200;

interface Due {
  districtId: number;
  number: string;
}

/** Each rule: which complaints, and what is done to them. `$1` is now. */
const RULES = [
  {
    command: closeAfterSilence,
    // the window counts from the arrival of the notice; whoever has said "not solved" was not silent
    sql: `select c.district_id, c.number from complaint c where c.state = 'RESOLVED'
      and exists (select from outbound_message m where m.district_id = c.district_id and m.complaint_id = c.id
        and m.template = 'resolved' and m.created_at >= c.resolved_at
        and m.delivered_at < $1::timestamptz - interval '${REOPEN_WINDOW_DAYS} days')
      and not exists (select from feedback f where f.district_id = c.district_id and f.complaint_id = c.id
        and f.cycle = c.cycle and not f.satisfied)`,
  },
  {
    command: timeOutInformationRequest,
    sql: `select c.district_id, c.number from complaint c where c.state = 'INFO_REQUESTED' and c.paused_at < $1::timestamptz - interval '${ANSWER_DAYS} days'`,
  },
  {
    command: endAppealWindow,
    sql: `select c.district_id, c.number from complaint c where c.state = 'REJECTED' and c.stopped_at < $1::timestamptz - interval '${REOPEN_WINDOW_DAYS} days'`,
  },
];
type Rule = (typeof RULES)[number];

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
    for (const rule of RULES) moved += await this.#apply(rule);
    return moved;
  }

  async #apply({ command, sql }: Rule): Promise<number> {
    const page = `${sql} and (c.district_id, c.number) > ($2, $3) order by c.district_id, c.number limit ${BATCH}`;
    let moved = 0;
    let last: Due | undefined = { districtId: 0, number: '' };
    while (last !== undefined) {
      const values = [this.#services.clock.now(), last.districtId, last.number];
      const due: Due[] = await query<Due>(this.#services.em.fork(), page, values);
      for (const each of due) moved += (await this.#step(command, each)) ? 1 : 0;
      last = due.length < BATCH ? undefined : due.at(-1);
    }
    return moved;
  }

  /** One complaint under its own lock. What fails here is tried again next time and holds up no other. */
  async #step(command: Rule['command'], { districtId, number }: Due): Promise<boolean> {
    const caller = { services: this.#services, viewer: systemViewer(districtId), now: this.#services.clock.now() };
    try {
      await executeOnce(caller, command, { number });
      return true;
    } catch (error) {
      // a refusal: somebody was quicker, nothing is due any more
      if (!(error instanceof Refusal)) this.#services.log.warn({ err: error, number }, 'sweeper: will try again');
      return false;
    }
  }
}
