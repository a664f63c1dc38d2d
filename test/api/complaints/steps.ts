/** Every mutation on one complaint, with who may take it from where and an input that is right: the material of the tables. */
import type { Person, World } from '../../support/world.ts';
import { type Cast, HOLD, REJECTION, type Stage } from './cast.ts';

export type Actor = keyof Cast | 'complainant';

export interface StepExample {
  mutation: string;
  from: Stage;
  by: Actor;
  input: (w: World, cast: Cast) => object | Promise<object>;
}

const nothing = () => ({});

export const STEPS: StepExample[] = [
  {
    mutation: 'classifyComplaint',
    from: 'REGISTERED',
    by: 'operator',
    input: () => ({ categoryCode: 'A', note: 'तुरंत' }),
  },
  {
    mutation: 'assignComplaint',
    from: 'REGISTERED',
    by: 'cell',
    input: (_, { officer }) => ({ departmentCode: 'pwd', officerId: officer.id, note: 'देखें' }),
  },
  { mutation: 'acknowledgeComplaint', from: 'ASSIGNED', by: 'officer', input: nothing },
  {
    mutation: 'reassignComplaint',
    from: 'IN_PROGRESS',
    by: 'head',
    input: (_, { colleague }) => ({ officerId: colleague.id, note: 'आप देखें' }),
  },
  {
    mutation: 'transferComplaint',
    from: 'IN_PROGRESS',
    by: 'cell',
    input: () => ({ departmentCode: 'SWD', reason: 'समाज कल्याण का मामला' }),
  },
  {
    mutation: 'returnComplaintToCell',
    from: 'ASSIGNED',
    by: 'officer',
    input: () => ({ reason: 'हमारा नहीं', suggestedDepartmentCode: 'SWD' }),
  },
  { mutation: 'takeBackAssignment', from: 'ASSIGNED', by: 'cell', input: () => ({ reason: 'गलत विभाग' }) },
  { mutation: 'requestInformation', from: 'IN_PROGRESS', by: 'officer', input: () => ({ question: 'कौन सी गली?' }) },
  { mutation: 'provideInformation', from: 'INFO_REQUESTED', by: 'complainant', input: () => ({ answer: 'दूसरी गली' }) },
  { mutation: 'proposeHold', from: 'IN_PROGRESS', by: 'head', input: () => HOLD },
  { mutation: 'decideHold', from: 'HOLD_PROPOSED', by: 'cell', input: () => ({ approve: true }) },
  { mutation: 'resumeComplaint', from: 'ON_HOLD', by: 'head', input: () => ({ note: 'बजट आया' }) },
  {
    mutation: 'submitActionTakenReport',
    from: 'IN_PROGRESS',
    by: 'officer',
    input: () => ({ outcome: 'FIXED', text: 'सड़क बन गई' }),
  },
  { mutation: 'returnActionTakenReport', from: 'ACTION_TAKEN', by: 'head', input: () => ({ reason: 'फोटो नहीं' }) },
  { mutation: 'verifyResolution', from: 'ACTION_TAKEN', by: 'head', input: () => ({ note: 'देखा' }) },
  {
    mutation: 'confirmResolution',
    from: 'RESOLVED',
    by: 'complainant',
    input: () => ({ satisfied: true, rating: 5, text: 'धन्यवाद' }),
  },
  { mutation: 'reopenComplaint', from: 'RESOLVED', by: 'complainant', input: () => ({ reason: 'फिर टूटी' }) },
  { mutation: 'proposeRejection', from: 'IN_PROGRESS', by: 'officer', input: () => REJECTION },
  { mutation: 'decideRejection', from: 'REJECTION_PROPOSED', by: 'head', input: () => ({ approve: true }) },
  {
    mutation: 'mergeComplaints',
    from: 'ASSIGNED',
    by: 'cell',
    input: async (w) => ({ primaryNumber: await w.complaint(), note: 'एक ही सड़क' }),
  },
  { mutation: 'unmergeComplaint', from: 'MERGED', by: 'cell', input: () => ({ reason: 'अलग सड़क' }) },
  { mutation: 'withdrawComplaint', from: 'ASSIGNED', by: 'complainant', input: () => ({ reason: 'हो गया' }) },
  { mutation: 'escalateComplaint', from: 'IN_PROGRESS', by: 'head', input: () => ({ reason: 'मुझसे न होगा' }) },
  {
    mutation: 'setConfidential',
    from: 'IN_PROGRESS',
    by: 'cell',
    input: () => ({ confidential: true, reason: 'सुरक्षा' }),
  },
  {
    mutation: 'correctComplaint',
    from: 'CLOSED',
    by: 'operator',
    input: () => ({ text: 'पानी की टंकी', place: 'वार्ड 4', reason: 'गलत सुना' }),
  },
  { mutation: 'addComment', from: 'CLOSED', by: 'officer', input: () => ({ text: 'टिप्पणी' }) },
];

/** The mutation of every action of the schema. */
export const MUTATIONS: Record<string, string> = {
  CLASSIFY: 'classifyComplaint',
  ASSIGN: 'assignComplaint',
  ACKNOWLEDGE: 'acknowledgeComplaint',
  REASSIGN: 'reassignComplaint',
  TRANSFER: 'transferComplaint',
  RETURN_TO_CELL: 'returnComplaintToCell',
  TAKE_BACK: 'takeBackAssignment',
  REQUEST_INFORMATION: 'requestInformation',
  PROVIDE_INFORMATION: 'provideInformation',
  PROPOSE_HOLD: 'proposeHold',
  DECIDE_HOLD: 'decideHold',
  RESUME: 'resumeComplaint',
  SUBMIT_REPORT: 'submitActionTakenReport',
  RETURN_REPORT: 'returnActionTakenReport',
  VERIFY: 'verifyResolution',
  CONFIRM: 'confirmResolution',
  REOPEN: 'reopenComplaint',
  PROPOSE_REJECTION: 'proposeRejection',
  DECIDE_REJECTION: 'decideRejection',
  MERGE: 'mergeComplaints',
  UNMERGE: 'unmergeComplaint',
  WITHDRAW: 'withdrawComplaint',
  ESCALATE: 'escalateComplaint',
  DEESCALATE: 'deescalateComplaint',
  COMMENT: 'addComment',
  SET_CONFIDENTIAL: 'setConfidential',
  CORRECT: 'correctComplaint',
};
export const stepOf = (mutation: string): StepExample =>
  STEPS.find((step) => step.mutation === mutation) as StepExample;

/** The person of an actor's name. */
export const personOf = (w: World, cast: Cast, by: Actor, number: string): Promise<Person> | Person =>
  by === 'complainant' ? w.complainant(number) : cast[by];
