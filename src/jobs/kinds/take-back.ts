/**
 * What another job has assigned is taken back, each by the very command of `takeBackAssignment`, as whoever asked, with his rights as
 * they are by now.
 *
 * Invariant: only the assignment of that job is undone, known by its instant: the job noted it in the same transaction.
 */
import { takeBackAssignment } from '../../complaints/index.ts';
import { queryOne } from '../../database/query.ts';
import { assigner } from './bulk-assign.ts';
import type { ListedWork } from './listed-work.ts';

export const takeBack: ListedWork<{ jobId: string }> = {
  viewer: assigner,
  async work(command, { districtId, input: { jobId } }, number) {
    const sql =
      'select finished_at as assigned_at from job_complaint where district_id = $1 and job_id = $2 and number = $3';
    const row = await queryOne<{ assignedAt: Date }>(command.em, sql, [districtId, jobId, number]);
    const { assignedAt } = row as { assignedAt: Date };
    await takeBackAssignment.execute(command, { number, assignedAt });
  },
  givenUp: {
    hi: 'हमारी ओर की त्रुटि से यह आवंटन वापस नहीं लिया जा सका। कुछ देर बाद फिर प्रयास करें।',
    en: 'Its assignment could not be taken back because of a fault of ours. Try again in a while.',
  },
};
