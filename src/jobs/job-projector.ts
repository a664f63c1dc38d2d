/**
 * Jobs that somebody watches: each is read once a node, at most four times a second while it goes on, and every two seconds, so
 * that a lost wake-up costs no more. A reading that shows no progress is told to nobody.
 */
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Logger } from 'pino';
import type { Clock } from '../clock.ts';
import { Projector, Projectors } from '../realtime/projector.ts';
import type { EventStreams } from '../realtime/streams.ts';
import { type ReadJob, readJob } from './read-job.ts';

const DEBOUNCE_MS = 250;
const REFRESH_MS = 2_000;

export interface ProjectedJob {
  job: ReadJob;
  cursor: string;
  at: Date;
}

interface Deps {
  em: EntityManager;
  streams: EventStreams;
  clock: Clock;
  log: Logger;
}

/** The jobs watched on this node. */
export class JobProjectors {
  readonly #byJob: Projectors<string, ProjectedJob>;

  constructor(deps: Deps) {
    this.#byJob = new Projectors((key) => {
      const [districtId, id] = key.split(' ') as [string, string];
      return projector(deps, Number(districtId), id);
    });
  }

  of(districtId: number, id: string): Projector<ProjectedJob> {
    return this.#byJob.of(`${districtId} ${id}`);
  }

  stop(): void {
    this.#byJob.stop();
  }
}

function projector(deps: Deps, districtId: number, id: string): Projector<ProjectedJob> {
  return new Projector<ProjectedJob>({
    name: 'job',
    read: () => project(deps, districtId, id),
    isSame: (before, after) => !hasProgressed(before.job, after.job),
    listen: (onChange) => deps.streams.onWake('jobs', onChange),
    debounceMs: DEBOUNCE_MS,
    refreshMs: REFRESH_MS,
    log: deps.log,
  });
}

const hasProgressed = (before: ReadJob, after: ReadJob): boolean =>
  before.done !== after.done || before.failed !== after.failed;

/** The position is read before the job: a message never claims to know more than it shows. */
async function project({ em, streams, clock }: Deps, districtId: number, id: string): Promise<ProjectedJob> {
  const { head } = await streams.bounds();
  const job = await readJob(em.fork(), districtId, id);
  if (job === null) throw new Error(`there is no job ${id} any more`);
  return { job, cursor: streams.cursorAt(head), at: clock.now() };
}
