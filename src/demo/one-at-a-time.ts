/**
 * Runs one job in the background: the caller prepares the next meanwhile. A failure is met at the next call, never as an
 * unhandled rejection, and `idle` leaves the connection free for a rollback.
 */
export class OneAtATime<Job> {
  readonly #run: (job: Job) => Promise<void>;
  #running: Promise<void> = Promise.resolve();

  constructor(run: (job: Job) => Promise<void>) {
    this.#run = run;
  }

  /** Starts the job when the one before is done; rejects with the failure of the one before. */
  async next(job: Job): Promise<void> {
    await this.#running;
    this.#running = this.#run(job);
    this.#running.catch(() => undefined);
  }

  /** Waits until nothing runs; rejects with the failure of the last job. */
  idle(): Promise<void> {
    return this.#running;
  }
}
