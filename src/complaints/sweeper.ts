/**
 * What time alone does to complaints: silence after a delivered notice closes, an unanswered question goes back to the officer,
 * an appeal window ends. Finds its rows by condition, takes each under its own lock, and is safe to run twice and on several
 * nodes. Also keeps the log's partitions ahead.
 */
import type { EntityManager } from '@mikro-orm/postgresql';
import { systemViewer } from '../auth/viewer.ts';
import { query } from '../database/query.ts';
import { executeOnce } from '../graphql/command.ts';
import { Refusal } from '../graphql/errors.ts';
import type { Services } from '../graphql/services.ts';
import { prepareLog } from '../realtime/prepare-log.ts';
import { closeAfterSilence, endAppealWindow, timeOutInformationRequest } from './commands/by-time.ts';

const SWEEP_MS = 60_000;
const LOG_MS = 6 * 3_600_000;
const BATCH = 200;

interface Due {
  districtId: number;
  number: string;
}

/** Each rule: which complaints, and what is done to them. `$1` is now. */
const RULES = [
  {
    command: closeAfterSilence,
    sql: `select c.district_id, c.number from complaint c where c.state = 'RESOLVED' and c.resolved_at < $1::timestamptz - interval '15 days'
      and exists (select from outbound_message m where m.district_id = c.district_id and m.complaint_id = c.id
        and m.template = 'resolved' and m.delivered_at is not null and m.created_at >= c.resolved_at)`,
  },
  {
    command: timeOutInformationRequest,
    sql: `select district_id, number from complaint c where state = 'INFO_REQUESTED' and paused_at < $1::timestamptz - interval '7 days'`,
  },
  {
    command: endAppealWindow,
    sql: `select district_id, number from complaint c where state = 'REJECTED' and stopped_at < $1::timestamptz - interval '30 days'`,
  },
];

export class Sweeper {
  readonly #services: Services;
  #timers: NodeJS.Timeout[] = [];
  #running: Promise<unknown> = Promise.resolve();

  constructor({ services }: { services: Services }) {
    this.#services = services;
  }

  start(): void {
    const run = (work: () => Promise<unknown>) => () => {
      this.#running = this.#running.then(work).catch((error) => this.#services.log.warn({ err: error }, 'sweeper: will try again'));
    };
    this.#timers = [
      setInterval(run(() => this.sweep()), SWEEP_MS),
      setInterval(run(() => prepareLog(this.#services.em, this.#services.clock.now())), LOG_MS),
    ];
  }

  async stop(): Promise<void> {
    this.#timers.forEach(clearInterval);
    await this.#running;
  }

  /** Does everything that is due now; returns how many complaints moved. */
  async sweep(): Promise<number> {
    let moved = 0;
    for (const rule of RULES) moved += await this.#apply(rule);
    return moved;
  }

  async #apply({ command, sql }: (typeof RULES)[number]): Promise<number> {
    const em: EntityManager = this.#services.em.fork();
    const due = await query<Due>(em, `${sql} order by c.number limit ${BATCH}`, [this.#services.clock.now()]);
    for (const { districtId, number } of due) {
      const caller = { services: this.#services, viewer: systemViewer(districtId), now: this.#services.clock.now() };
      await executeOnce(caller, command, { number }).catch((error) => {
        if (!(error instanceof Refusal)) throw error; // somebody was quicker: nothing is due any more
      });
    }
    return due.length;
  }
}
