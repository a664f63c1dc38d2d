/** What every step leaves behind: the table of happy-path.test.ts. */
import { expect } from '@jest/globals';
import type { Cast } from './cast.ts';

/** What each step writes, by the lifecycle (§4) and the notices (§9) of the domain description. */
export interface Expected {
  mutation: string;
  input?: object;
  /** [before, after] where the state changes. */
  state?: [string, string];
  event: string;
  visibility: 'CITIZEN' | 'STAFF';
  text?: string | null;
  changed: string[];
  /** Officers told. */
  told?: (keyof Cast)[];
  /** What the complainant is sent, with what beside the words of the step. */
  message?: string;
  /** What the complainant of the primary is sent. */
  alsoSent?: string;
  params?: object;
  /** What is posted to the group of which department and to the district officers' group. */
  posted?: [template: string, department: string];
}

const OWNER = ['assigned', 'seen'].map((name) => `${name}At`);
const CELL = ['cell', 'adm'] as const;

export const WRITTEN: Expected[] = [
  {
    mutation: 'classifyComplaint',
    event: 'COMPLAINT_CLASSIFIED',
    visibility: 'STAFF',
    text: 'तुरंत',
    changed: ['category', 'dueAt'],
  },
  {
    mutation: 'assignComplaint',
    state: ['REGISTERED', 'ASSIGNED'],
    event: 'COMPLAINT_ASSIGNED',
    visibility: 'CITIZEN',
    text: 'देखें',
    changed: ['department', 'assignee', 'assignedAt'],
    told: ['officer', 'head'],
    message: 'assigned',
    posted: ['groupAssigned', 'PWD'],
  },
  {
    mutation: 'acknowledgeComplaint',
    state: ['ASSIGNED', 'IN_PROGRESS'],
    event: 'COMPLAINT_ACKNOWLEDGED',
    visibility: 'STAFF',
    changed: ['seenAt'],
  },
  {
    mutation: 'reassignComplaint',
    state: ['IN_PROGRESS', 'ASSIGNED'],
    event: 'COMPLAINT_REASSIGNED',
    visibility: 'STAFF',
    text: 'आप देखें',
    changed: ['assignee', ...OWNER],
    told: ['colleague'],
  },
  {
    mutation: 'transferComplaint',
    state: ['IN_PROGRESS', 'ASSIGNED'],
    event: 'COMPLAINT_TRANSFERRED',
    visibility: 'CITIZEN',
    text: 'समाज कल्याण का मामला',
    changed: ['department', 'assignee', 'transferCount', ...OWNER],
    told: ['otherHead'],
    message: 'assigned',
    posted: ['groupAssigned', 'SWD'],
  },
  {
    mutation: 'returnComplaintToCell',
    state: ['ASSIGNED', 'REGISTERED'],
    event: 'COMPLAINT_RETURNED_TO_CELL',
    visibility: 'STAFF',
    text: 'हमारा नहीं → SWD',
    changed: ['department', 'assignee', 'assignedAt'],
    told: [...CELL],
  },
  {
    mutation: 'takeBackAssignment',
    state: ['ASSIGNED', 'REGISTERED'],
    event: 'COMPLAINT_TAKEN_BACK',
    visibility: 'STAFF',
    text: 'गलत विभाग',
    changed: ['department', 'assignee', 'assignedAt'],
    told: ['officer'],
  },
  {
    mutation: 'requestInformation',
    state: ['IN_PROGRESS', 'INFO_REQUESTED'],
    event: 'COMPLAINT_INFORMATION_REQUESTED',
    visibility: 'CITIZEN',
    text: 'कौन सी गली?',
    changed: ['pausedAt', 'informationRequestCount'],
    message: 'informationRequested',
  },
  {
    mutation: 'provideInformation',
    state: ['INFO_REQUESTED', 'IN_PROGRESS'],
    event: 'COMPLAINT_INFORMATION_PROVIDED',
    visibility: 'CITIZEN',
    text: 'दूसरी गली',
    changed: ['pausedAt', 'dueAt'],
    told: ['officer'],
  },
  {
    mutation: 'proposeHold',
    state: ['IN_PROGRESS', 'ON_HOLD'],
    event: 'COMPLAINT_HOLD_PROPOSED',
    visibility: 'STAFF',
    text: 'बजट की प्रतीक्षा',
    changed: [],
    told: [...CELL],
  },
  {
    mutation: 'decideHold',
    event: 'COMPLAINT_HELD',
    visibility: 'CITIZEN',
    text: 'बजट आने पर कार्य होगा',
    changed: ['pausedAt'],
    told: ['head'],
    message: 'held',
  },
  {
    mutation: 'decideHold',
    input: { approve: false, note: 'काम करें' },
    state: ['ON_HOLD', 'IN_PROGRESS'],
    event: 'COMPLAINT_HOLD_REFUSED',
    visibility: 'STAFF',
    text: 'काम करें',
    changed: [],
    told: ['head'],
  },
  {
    mutation: 'resumeComplaint',
    state: ['ON_HOLD', 'IN_PROGRESS'],
    event: 'COMPLAINT_RESUMED',
    visibility: 'CITIZEN',
    text: 'बजट आया',
    changed: ['pausedAt', 'dueAt'],
  },
  {
    mutation: 'submitActionTakenReport',
    state: ['IN_PROGRESS', 'ACTION_TAKEN'],
    event: 'COMPLAINT_REPORT_SUBMITTED',
    visibility: 'STAFF',
    text: 'सड़क बन गई',
    changed: ['stoppedAt'],
    told: ['head', ...CELL],
  },
  {
    mutation: 'returnActionTakenReport',
    state: ['ACTION_TAKEN', 'IN_PROGRESS'],
    event: 'COMPLAINT_REPORT_RETURNED',
    visibility: 'STAFF',
    text: 'फोटो नहीं',
    changed: ['stoppedAt'],
    told: ['officer'],
  },
  {
    mutation: 'verifyResolution',
    state: ['ACTION_TAKEN', 'RESOLVED'],
    event: 'COMPLAINT_RESOLVED',
    visibility: 'CITIZEN',
    text: 'देखा',
    changed: ['resolvedAt'],
    told: ['officer'],
    message: 'resolved',
    params: { outcome: 'FIXED', report: 'गड्ढे भरे गए' },
  },
  {
    mutation: 'confirmResolution',
    state: ['RESOLVED', 'CLOSED'],
    event: 'COMPLAINT_CLOSED',
    visibility: 'CITIZEN',
    text: 'धन्यवाद',
    changed: ['closedAt'],
    told: ['officer'],
  },
  {
    mutation: 'confirmResolution',
    input: { satisfied: false, text: 'नहीं हुआ' },
    event: 'FEEDBACK_RECEIVED',
    visibility: 'CITIZEN',
    text: 'नहीं हुआ',
    changed: [],
  },
  {
    mutation: 'reopenComplaint',
    state: ['RESOLVED', 'ASSIGNED'],
    event: 'COMPLAINT_REOPENED',
    visibility: 'CITIZEN',
    text: 'फिर टूटी',
    changed: ['assignee', 'cycleStartedAt', 'stoppedAt', 'resolvedAt', 'escalationLevel', 'reopenCount', ...OWNER],
    told: ['officer', 'head', ...CELL],
    message: 'reopened',
    posted: ['groupReopened', 'PWD'],
  },
  {
    mutation: 'proposeRejection',
    state: ['IN_PROGRESS', 'REJECTION_PROPOSED'],
    event: 'COMPLAINT_REJECTION_PROPOSED',
    visibility: 'STAFF',
    text: 'मामला न्यायालय में है',
    changed: [],
    told: ['head', ...CELL],
  },
  {
    mutation: 'decideRejection',
    state: ['REJECTION_PROPOSED', 'REJECTED'],
    event: 'COMPLAINT_REJECTED',
    visibility: 'CITIZEN',
    text: 'मामला न्यायालय में है',
    changed: ['stoppedAt'],
    told: ['officer'],
    message: 'rejected',
    params: { reasonCode: 'SUB_JUDICE' },
  },
  {
    mutation: 'decideRejection',
    input: { approve: false, note: 'नहीं' },
    state: ['REJECTION_PROPOSED', 'IN_PROGRESS'],
    event: 'COMPLAINT_REJECTION_REFUSED',
    visibility: 'STAFF',
    text: 'नहीं',
    changed: [],
    told: ['officer'],
  },
  {
    mutation: 'mergeComplaints',
    state: ['ASSIGNED', 'MERGED'],
    event: 'COMPLAINT_MERGED',
    visibility: 'CITIZEN',
    text: 'एक ही सड़क',
    changed: ['stoppedAt', 'primary'],
    told: ['adm'],
    message: 'merged',
    alsoSent: 'joined',
    params: { primaryNumber: expect.stringMatching(/^MZN26-/) },
  },
  {
    mutation: 'unmergeComplaint',
    state: ['MERGED', 'ASSIGNED'],
    event: 'COMPLAINT_UNMERGED',
    visibility: 'CITIZEN',
    text: 'अलग सड़क',
    changed: ['stoppedAt', 'primary'],
    told: ['adm'],
    message: 'unmerged',
  },
  {
    mutation: 'withdrawComplaint',
    state: ['ASSIGNED', 'WITHDRAWN'],
    event: 'COMPLAINT_WITHDRAWN',
    visibility: 'CITIZEN',
    text: 'हो गया',
    changed: ['stoppedAt'],
  },
  {
    mutation: 'escalateComplaint',
    event: 'ESCALATION_RAISED',
    visibility: 'STAFF',
    text: 'मुझसे न होगा',
    changed: ['escalationLevel'],
    told: ['officer'], // the head stands on level 2 himself
  },
  {
    mutation: 'setConfidential',
    event: 'COMPLAINT_CONFIDENTIALITY_CHANGED',
    visibility: 'STAFF',
    text: 'सुरक्षा',
    changed: ['isConfidential'],
  },
  {
    mutation: 'correctComplaint',
    event: 'COMPLAINT_CORRECTED',
    visibility: 'STAFF',
    text: 'गलत सुना',
    changed: ['text', 'place'],
  },
  { mutation: 'addComment', event: 'COMPLAINT_COMMENTED', visibility: 'STAFF', text: 'टिप्पणी', changed: [] },
];
