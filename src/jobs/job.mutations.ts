/** The mutations that begin a job. */
import type { Context } from '../graphql/context.ts';
import { defineMutations } from '../graphql/define-mutations.ts';
import { assignComplaints, type JobResult } from './commands/assign-complaints.ts';
import { undoAssignments } from './commands/undo-assignments.ts';
import { AssignComplaintsInput, UndoAssignmentsInput } from './job.inputs.ts';
import { JobType } from './job.type.ts';
import { ownJob } from './read-job.ts';

/** The job that was begun, and a word to the workers that there is one. */
async function present(context: Context, result: object | null) {
  if (result === null) return { job: null };
  context.services.streams.wake('jobs');
  return { job: await ownJob(context, (result as JobResult).jobId) };
}

/** The resolver class of the commands that begin a job. */
export const JobMutations = defineMutations(
  [
    {
      command: assignComplaints,
      input: AssignComplaintsInput,
      permission: 'complaint:assign',
      description:
        'Begins a job that takes the step of assignComplaint for up to 500 complaints, one by one. A refused one stops no other.',
      codes: ['INVALID_INPUT', 'UNKNOWN_DEPARTMENT', 'UNKNOWN_OFFICER'],
      objects: [
        { name: 'job', type: () => JobType, description: 'The job as it stands now; null when none was begun.' },
      ],
    },
    {
      command: undoAssignments,
      input: UndoAssignmentsInput,
      permission: 'complaint:assign',
      description:
        'Begins a job that takes the step of takeBackAssignment for all that a job of assignComplaints has assigned. What an officer has seen since, or somebody has assigned anew, stays as it is.',
      codes: ['NOT_FOUND', 'INVALID_STATE'],
      objects: [
        { name: 'job', type: () => JobType, description: 'The job as it stands now; null when none was begun.' },
      ],
    },
  ],
  present,
);
