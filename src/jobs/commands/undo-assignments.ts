/**
 * Begins a job that takes back what another one has assigned. Each complaint is judged when its turn comes: what an officer has seen
 * meanwhile stays with him, and is a failure of this job.
 */
import { query } from '../../database/query.ts';
import type { Command, CommandContext } from '../../graphql/command.ts';
import { Refusal } from '../../graphql/errors.ts';
import { beginJob } from '../begin-job.ts';
import { ownJob } from '../read-job.ts';
import type { JobResult } from './assign-complaints.ts';

interface UndoAssignments {
  jobId: string;
  clientMutationId?: string | null;
}

export const undoAssignments: Command<UndoAssignments, JobResult> = {
  name: 'undoAssignments',
  async execute(command, { jobId }) {
    const job = await ownJob(command, jobId);
    if (job?.kind !== 'BULK_ASSIGN') throw noSuchJob();
    if (job.state !== 'DONE') throw stillRunning();
    const undoing = await beginJob(command, 'TAKE_BACK', { jobId }, await assignedBy(command, jobId));
    if (undoing === null) throw nothingAssigned();
    return { jobId: undoing };
  },
};

async function assignedBy({ em, viewer }: CommandContext, jobId: string): Promise<string[]> {
  const sql =
    'select number from job_complaint where district_id = $1 and job_id = $2 and code is null order by number';
  return (await query<{ number: string }>(em, sql, [viewer.districtId, jobId])).map(({ number }) => number);
}

const at = ['input', 'jobId'];

const noSuchJob = () =>
  new Refusal(
    'NOT_FOUND',
    {
      hi: 'आपका ऐसा कोई सामूहिक आवंटन नहीं है। सूची से फिर चुनें।',
      en: 'You have begun no assignment of this id. Look it up again.',
    },
    at,
  );

const stillRunning = () =>
  new Refusal(
    'INVALID_STATE',
    {
      hi: 'आवंटन अभी चल रहा है। पूरा होने पर वापस लें।',
      en: 'The assignment is still going on. Take it back when it is done.',
    },
    at,
  );

const nothingAssigned = () =>
  new Refusal(
    'INVALID_STATE',
    { hi: 'इससे कोई शिकायत आवंटित नहीं हुई थी।', en: 'It assigned nothing, so there is nothing to take back.' },
    at,
  );
