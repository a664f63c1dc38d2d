/** A job as it stands: its counts and its failures read by one statement, so that they always belong together. */
import type { EntityManager } from '@mikro-orm/postgresql';
import { isUuid, queryOne } from '../database/query.ts';
import type { Context } from '../graphql/context.ts';
import type { JobType } from './job.type.ts';

export interface ReadJob extends JobType {
  createdById: string;
}

const MOST_FAILURES = 500;

const SQL = `select j.id, j.kind, j.created_by_id, j.created_at, j.started_at, j.finished_at, j.total, j.done, j.failed,
    case when j.finished_at is not null then 'DONE' when j.started_at is not null then 'RUNNING' else 'WAITING' end as state,
    coalesce((select jsonb_agg(jsonb_build_object('number', f.number, 'code', f.code,
        'messageHi', f.message_hi, 'messageEn', f.message_en) order by f.number)
      from (select c.* from job_complaint c where c.district_id = j.district_id and c.job_id = j.id and c.code is not null
        order by c.number limit ${MOST_FAILURES}) f), '[]') as failures
  from job j where j.district_id = $1 and j.id = $2`;

export const readJob = (em: EntityManager, districtId: number, id: string): Promise<ReadJob | null> =>
  queryOne<ReadJob>(em, SQL, [districtId, id]);

/**
 * The job, if the viewer asked for it; else null. It is nobody else's, a superior's neither: its failures say of each number
 * what *he* was told of it, by his rights, and a reader with other rights would learn what is closed to him. What became of
 * the complaints stands in their timelines, for whoever may see them.
 */
export async function ownJob({ em, viewer }: Pick<Context, 'em' | 'viewer'>, id: string): Promise<ReadJob | null> {
  const job = isUuid(id) ? await readJob(em, viewer.districtId, id) : null;
  return job !== null && job.createdById === viewer.id ? job : null;
}
