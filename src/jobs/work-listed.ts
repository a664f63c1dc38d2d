/**
 * One complaint of a job: worked on as its kind says, or left as it is with the reason noted.
 *
 * Invariants: the step and the note of it are one transaction, so a complaint is done once however often its row is tried and
 * on however many nodes; `done + failed` of the job is the number of its rows that are finished; one complaint's refusal is
 * no other's business. The row of the job is written last: nodes that share a job wait for each other's commit only.
 */
import type { EntityManager } from '@mikro-orm/postgresql';
import { query, queryOne } from '../database/query.ts';
import { inTransaction } from '../database/transaction.ts';
import { type Command, executeOnce } from '../graphql/command.ts';
import { Refusal } from '../graphql/errors.ts';
import type { Services } from '../graphql/services.ts';
import type { JobFailureCode, JobKind } from './job.enums.ts';
import { WORK_OF } from './kinds/index.ts';
import type { JobRequest } from './kinds/listed-work.ts';

/** A row of a job's list, as it is taken up. */
export interface ListedComplaint {
  districtId: number;
  jobId: string;
  number: string;
  attemptCount: number;
}

type JobRefusal = Refusal<JobFailureCode>;
type ReadRequest = JobRequest<never> & { kind: JobKind };

/** Works on it or notes why not. What is nobody's refusal (a lock, a lost connection) is thrown: try again. */
export async function workListed(services: Services, listed: ListedComplaint): Promise<void> {
  try {
    await work(services, listed);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    await noteFailure(services, listed, error as JobRefusal);
  }
}

async function work(services: Services, listed: ListedComplaint): Promise<void> {
  const em = services.em.fork();
  const request = await requestOf(em, listed);
  const viewer = await WORK_OF[request.kind].viewer(em, request);
  await executeOnce({ services, viewer, now: services.clock.now() }, workAndNote, { listed, request });
}

const requestOf = async (em: EntityManager, { districtId, jobId }: ListedComplaint): Promise<ReadRequest> => {
  const sql = 'select district_id, kind, created_by_id, input from job where district_id = $1 and id = $2';
  return (await queryOne<ReadRequest>(em, sql, [districtId, jobId])) as ReadRequest;
};

const workAndNote: Command<{ listed: ListedComplaint; request: ReadRequest }, null> = {
  name: 'workListed',
  async execute(command, { listed, request }) {
    const { em, now } = command;
    if (!(await finish(em, listed, now, null))) return null;
    await WORK_OF[request.kind].work(command, request, listed.number);
    await em.flush();
    await count(em, listed, now, 'done');
    return null;
  },
};

/** Notes that it was tried often enough. */
export async function giveUpListed(services: Services, listed: ListedComplaint): Promise<void> {
  const { kind } = await requestOf(services.em.fork(), listed);
  await noteFailure(services, listed, new Refusal<JobFailureCode>('INTERNAL', WORK_OF[kind].givenUp));
}

/** Notes that it was left as it is, and why; once. */
async function noteFailure(services: Services, listed: ListedComplaint, refusal: JobRefusal): Promise<void> {
  const now = services.clock.now();
  await inTransaction(services.em, async (em) => {
    if (await finish(em, listed, now, refusal)) await count(em, listed, now, 'failed');
  });
}

/** Finishes the row. False when it is finished already; a second worker on the same row waits here for the first one's end. */
async function finish(em: EntityManager, listed: ListedComplaint, now: Date, refusal: JobRefusal | null) {
  const sql = `update job_complaint set finished_at = $4, code = $5, message_hi = $6, message_en = $7
    where district_id = $1 and job_id = $2 and number = $3 and finished_at is null returning 1`;
  const { code = null, translations } = refusal ?? {};
  const why = [code, translations?.hi ?? null, translations?.en ?? null];
  const rows = await query(em, sql, [listed.districtId, listed.jobId, listed.number, now, ...why]);
  return rows.length > 0;
}

/** Counts a finished row; the last one finishes the job. */
function count(em: EntityManager, { districtId, jobId }: ListedComplaint, now: Date, as: 'done' | 'failed') {
  const sql = `update job set ${as} = ${as} + 1, started_at = coalesce(started_at, $3),
      finished_at = case when done + failed + 1 = total then $3::timestamptz end
    where district_id = $1 and id = $2`;
  return query(em, sql, [districtId, jobId, now]);
}
