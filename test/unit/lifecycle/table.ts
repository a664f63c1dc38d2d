/** The lifecycle as the domain description (§4, §3) tells it, written down apart from the code under test. */
export const OPEN = [
  'REGISTERED',
  'ASSIGNED',
  'IN_PROGRESS',
  'INFO_REQUESTED',
  'ON_HOLD',
  'ACTION_TAKEN',
  'REJECTION_PROPOSED',
];
export const STATES = [...OPEN, 'RESOLVED', 'CLOSED', 'REJECTED', 'REJECTION_FINAL', 'MERGED', 'WITHDRAWN'];
const UNFINISHED = ['REGISTERED', 'ASSIGNED', 'IN_PROGRESS'];
const WORKED = ['ASSIGNED', 'IN_PROGRESS'];

/** The steps that leave the state as it is: from where they are possible. */
const STAYS: Record<string, readonly string[]> = {
  COMPLAINT_CLASSIFIED: UNFINISHED,
  COMPLAINT_HELD: ['ON_HOLD'],
  FEEDBACK_RECEIVED: ['RESOLVED'],
  ESCALATION_RAISED: OPEN,
  ESCALATION_RETURNED: OPEN,
  COMPLAINT_COMMENTED: STATES,
  COMPLAINT_EVIDENCE_ADDED: STATES,
  COMPLAINT_CORRECTED: STATES,
  COMPLAINT_CONFIDENTIALITY_CHANGED: STATES,
};

/** The steps that move it: event → from → to. */
const MOVES: Record<string, readonly [from: readonly string[], to: readonly string[]]> = {
  COMPLAINT_ASSIGNED: [['REGISTERED'], ['ASSIGNED']],
  COMPLAINT_ACKNOWLEDGED: [['ASSIGNED'], ['IN_PROGRESS']],
  COMPLAINT_REASSIGNED: [WORKED, ['ASSIGNED']],
  COMPLAINT_TRANSFERRED: [UNFINISHED, ['ASSIGNED']],
  COMPLAINT_RETURNED_TO_CELL: [WORKED, ['REGISTERED']],
  COMPLAINT_TAKEN_BACK: [['ASSIGNED'], ['REGISTERED']],
  COMPLAINT_INFORMATION_REQUESTED: [['IN_PROGRESS'], ['INFO_REQUESTED']],
  COMPLAINT_INFORMATION_PROVIDED: [['INFO_REQUESTED'], ['IN_PROGRESS']],
  COMPLAINT_HOLD_PROPOSED: [['IN_PROGRESS'], ['ON_HOLD']],
  COMPLAINT_HOLD_REFUSED: [['ON_HOLD'], ['IN_PROGRESS']],
  COMPLAINT_RESUMED: [['ON_HOLD'], ['IN_PROGRESS']],
  COMPLAINT_REPORT_SUBMITTED: [['IN_PROGRESS'], ['ACTION_TAKEN']],
  COMPLAINT_REPORT_RETURNED: [['ACTION_TAKEN'], ['IN_PROGRESS']],
  COMPLAINT_RESOLVED: [['ACTION_TAKEN'], ['RESOLVED']],
  COMPLAINT_CLOSED: [['RESOLVED'], ['CLOSED']],
  COMPLAINT_REOPENED: [
    ['RESOLVED', 'CLOSED', 'REJECTED', 'REJECTION_FINAL'],
    ['ASSIGNED', 'REGISTERED'],
  ],
  COMPLAINT_REJECTION_PROPOSED: [OPEN, ['REJECTION_PROPOSED']],
  COMPLAINT_REJECTED: [['REJECTION_PROPOSED'], ['REJECTED']],
  COMPLAINT_REJECTION_REFUSED: [['REJECTION_PROPOSED'], ['IN_PROGRESS', 'REGISTERED']],
  COMPLAINT_REJECTION_FINALISED: [['REJECTED'], ['REJECTION_FINAL']],
  COMPLAINT_MERGED: [OPEN, ['MERGED']],
  COMPLAINT_UNMERGED: [['MERGED'], OPEN],
  COMPLAINT_WITHDRAWN: [OPEN, ['WITHDRAWN']],
};

/** Does the description allow this event to lead from the one state to the other? */
export function isAllowed(event: string, from: string, to: string): boolean {
  if (from === to && STAYS[event]?.includes(from)) return true;
  const move = MOVES[event];
  return (move?.[0].includes(from) && move[1].includes(to)) ?? false;
}

/** Where an event may start from at all. */
export const startsOf = (event: string): readonly string[] => [
  ...new Set([...(STAYS[event] ?? []), ...(MOVES[event]?.[0] ?? [])]),
];

/** The column "Who" of the description, by action. */
export const WHO: Record<string, readonly string[]> = {
  CLASSIFY: ['OPERATOR', 'CELL'],
  ASSIGN: ['CELL', 'HEAD'],
  ACKNOWLEDGE: ['OFFICER', 'HEAD', 'AREA_OFFICER', 'CELL', 'DM'],
  REASSIGN: ['HEAD', 'CELL'],
  TRANSFER: ['HEAD', 'CELL', 'DM'],
  RETURN_TO_CELL: ['OFFICER', 'HEAD', 'AREA_OFFICER', 'DM'],
  TAKE_BACK: ['CELL', 'HEAD'],
  REQUEST_INFORMATION: ['OFFICER', 'HEAD', 'AREA_OFFICER', 'DM'],
  PROVIDE_INFORMATION: ['CITIZEN', 'OPERATOR', 'CELL', 'FEEDBACK_AGENT', 'INTEGRATION'],
  PROPOSE_HOLD: ['HEAD'],
  DECIDE_HOLD: ['CELL', 'DM'],
  RESUME: ['HEAD', 'CELL'],
  SUBMIT_REPORT: ['OFFICER', 'HEAD', 'AREA_OFFICER', 'CELL', 'DM'],
  RETURN_REPORT: ['HEAD', 'CELL'],
  VERIFY: ['HEAD', 'CELL'],
  CONFIRM: ['CITIZEN', 'FEEDBACK_AGENT'],
  REOPEN: ['CITIZEN', 'FEEDBACK_AGENT', 'CELL', 'DM'],
  PROPOSE_REJECTION: ['OFFICER', 'HEAD', 'CELL'],
  DECIDE_REJECTION: ['HEAD', 'CELL', 'DM'],
  MERGE: ['CELL'],
  UNMERGE: ['CELL'],
  WITHDRAW: ['CITIZEN'],
  ESCALATE: ['HEAD', 'AREA_OFFICER', 'CELL', 'DM'],
  DEESCALATE: ['HEAD', 'AREA_OFFICER', 'DM'],
  SET_CONFIDENTIAL: ['CELL', 'DM'],
  CORRECT: ['OPERATOR', 'CELL'],
  COMMENT: [
    'REPRESENTATIVE',
    'OPERATOR',
    'OFFICER',
    'HEAD',
    'AREA_OFFICER',
    'CELL',
    'FEEDBACK_AGENT',
    'DM',
    'INTEGRATION',
  ],
};
