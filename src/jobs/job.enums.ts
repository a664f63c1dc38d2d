import { defineEnum } from '../graphql/enums.ts';

export const JobKind = defineEnum('JobKind', 'What a job does.', {
  BULK_ASSIGN: 'assignComplaints: many complaints to one department.',
  TAKE_BACK: 'undoAssignments: what another job has assigned is taken back.',
  RECOMPUTE_DUE: 'A changed calendar: the due times of open complaints are worked out again.',
});
export type JobKind = keyof typeof JobKind;

export const JobState = defineEnum('JobState', 'How far a job is.', {
  WAITING: 'None of its complaints has been worked on.',
  RUNNING: 'Some are done or refused, others are not.',
  DONE: 'Every complaint is done or refused; nothing of the job changes any more.',
});
export type JobState = keyof typeof JobState;

export const JobFailureCode = defineEnum('JobFailureCode', 'Why a job left a complaint as it was.', {
  NOT_FOUND: 'Nothing of this number is open to whoever asked for the job.',
  INVALID_STATE: 'Not possible in its present state.',
  NOT_ALLOWED: 'Not, or no longer, for whoever asked for the job to do.',
  ALREADY_SEEN: 'The officer has seen it: its assignment cannot be taken back any more.',
  UNKNOWN_DEPARTMENT: 'No active department has this code any more.',
  UNKNOWN_OFFICER: 'The officer is not posted in the department, or the complaint is against him.',
  INTERNAL: 'A fault of ours: it was tried several times.',
});
export type JobFailureCode = keyof typeof JobFailureCode;
