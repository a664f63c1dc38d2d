/**
 * Works on jobs, complaint by complaint: the rows of all lists are one queue, the oldest job first. Nodes share a job; when one
 * dies, the complaint it had in hand is taken up after its lease and the others at once. `stop` finishes the one in hand.
 */
import { DueQueue } from '../database/due-queue.ts';
import type { Services } from '../graphql/services.ts';
import { giveUpListed, type ListedComplaint, workListed } from './work-listed.ts';

/** About two and a half minutes: whoever watches a job wants its end, not a day of attempts. */
const MAX_ATTEMPTS = 6;

export class JobWorker {
  readonly #services: Services;
  readonly #queue: DueQueue<ListedComplaint>;
  #ignoreWakes: () => void = () => {};

  constructor(services: Services) {
    this.#services = services;
    const { em, clock, log } = services;
    this.#queue = new DueQueue<ListedComplaint>({
      ...{ em, clock, log, table: 'job_complaint', key: ['job_id', 'number'] },
      maxAttempts: MAX_ATTEMPTS,
      work: (listed) => this.#work(listed),
      giveUp: (listed) => this.#giveUp(listed),
    });
  }

  start(): void {
    this.#ignoreWakes = this.#services.streams.onWake('jobs', () => this.#queue.wake());
    this.#queue.start();
  }

  async stop(): Promise<void> {
    this.#ignoreWakes();
    await this.#queue.stop();
  }

  async #work(listed: ListedComplaint): Promise<void> {
    await workListed(this.#services, listed);
    this.#services.streams.wake('jobs');
  }

  async #giveUp(listed: ListedComplaint): Promise<void> {
    await giveUpListed(this.#services, listed);
    this.#services.streams.wake('jobs');
  }
}
