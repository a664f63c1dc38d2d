import { defineEnum } from '../graphql/enums.ts';

export const ComplaintState = defineEnum('ComplaintState', 'Where a complaint stands in its life.', {
  REGISTERED: 'Numbered; no owner yet. The clock runs.',
  ASSIGNED: 'A department (perhaps an officer) owns it; not yet acknowledged. The clock runs.',
  IN_PROGRESS: 'The officer has acknowledged it. The clock runs.',
  INFO_REQUESTED: 'Waiting for the complainant. The clock rests, at most 7 days and twice.',
  ON_HOLD: 'Sub judice, funds, or another authority. The clock rests once the hold is approved.',
  ACTION_TAKEN: 'A report is filed but not verified. The clock has stopped provisionally.',
  REJECTION_PROPOSED: "Waiting for the next level's decision on a rejection. The clock runs.",
  RESOLVED: 'Verified by someone else than the author of the report; the complainant may confirm or reopen.',
  CLOSED: 'Confirmed by the complainant, or the time to object has passed.',
  REJECTED: 'Rejection approved; the complainant may appeal.',
  REJECTION_FINAL: 'The time to appeal has passed.',
  MERGED: 'A duplicate: its primary complaint carries on.',
  WITHDRAWN: 'Withdrawn by the complainant.',
});
export type ComplaintState = keyof typeof ComplaintState;

export const ComplaintAction = defineEnum('ComplaintAction', 'What can be done to a complaint.', {
  CLASSIFY: 'classifyComplaint: set subject, category or area.',
  ASSIGN: 'assignComplaint: make a department, perhaps an officer, responsible.',
  ACKNOWLEDGE: 'acknowledgeComplaint: accept it.',
  REASSIGN: 'reassignComplaint: another officer of the same department.',
  TRANSFER: 'transferComplaint: another department.',
  RETURN_TO_CELL: 'returnComplaintToCell: not ours.',
  TAKE_BACK: 'takeBackAssignment: undo an assignment that the officer has not seen yet.',
  REQUEST_INFORMATION: 'requestInformation: ask the complainant.',
  PROVIDE_INFORMATION: 'provideInformation: the answer.',
  PROPOSE_HOLD: 'proposeHold.',
  DECIDE_HOLD: 'decideHold: approve or refuse a proposed hold.',
  RESUME: 'resumeComplaint: end the hold.',
  SUBMIT_REPORT: 'submitActionTakenReport: say what was done.',
  RETURN_REPORT: 'returnActionTakenReport: send the report back.',
  VERIFY: 'verifyResolution: the report is true.',
  CONFIRM: "confirmResolution: the complainant's verdict.",
  REOPEN: 'reopenComplaint: not solved.',
  PROPOSE_REJECTION: 'proposeRejection.',
  DECIDE_REJECTION: 'decideRejection: approve or refuse a proposed rejection.',
  MERGE: 'mergeComplaints: a duplicate of another complaint.',
  UNMERGE: 'unmergeComplaint: undo the merge.',
  WITHDRAW: 'withdrawComplaint: by the complainant.',
  ESCALATE: 'escalateComplaint: one level up.',
  DEESCALATE: 'deescalateComplaint: one level down.',
  COMMENT: 'addComment: a note, with or without files.',
  SET_CONFIDENTIAL: 'setConfidential: hide it from all but a few, or show it again.',
  CORRECT: 'correctComplaint: mend a mistake of the record.',
});
export type ComplaintAction = keyof typeof ComplaintAction;

export const Outcome = defineEnum('Outcome', 'What an officer reports to have achieved.', {
  FIXED: 'Solved.',
  PARTLY: 'Solved in part.',
  NOT_FEASIBLE: 'Cannot be done; the text says why.',
  INFORMATION_GIVEN: 'The complainant was told what he needed to know.',
});
export type Outcome = keyof typeof Outcome;

export const SlaStatus = defineEnum('SlaStatus', 'How a complaint stands against its due time.', {
  NONE: 'No due time is set: no category yet, or merged or withdrawn.',
  WITHIN: 'Time is left.',
  APPROACHING: 'At least 80 % of the time is used.',
  BREACHED: 'The due time has passed.',
  PAUSED: 'The clock rests.',
  MET: 'Stopped in time.',
  MISSED: 'Stopped after the due time.',
});
export type SlaStatus = keyof typeof SlaStatus;

export const RejectionReason = defineEnum('RejectionReason', 'Why a complaint is not admissible.', {
  SUB_JUDICE: 'Before a court.',
  RTI_MATTER: 'A request under the Right to Information Act.',
  SERVICE_MATTER: "A government servant's service matter.",
  POLICY_DEMAND: 'A demand to change policy.',
  OUT_OF_JURISDICTION: "Outside the district's powers.",
  INCOMPLETE_ANONYMOUS: 'Anonymous and too incomplete to act on.',
  FRIVOLOUS: 'Frivolous.',
  ALREADY_DECIDED: 'Already decided by a competent authority.',
});
export type RejectionReason = keyof typeof RejectionReason;

export const ComplaintOrder = defineEnum('ComplaintOrder', 'Orders of a list of complaints. Ties are broken by id.', {
  NEWEST: 'Latest registration first.',
  OLDEST: 'Earliest registration first.',
  DUE_FIRST: 'Earliest due time first; those without one last.',
  RECENTLY_CHANGED: 'Latest change first.',
});
export type ComplaintOrder = keyof typeof ComplaintOrder;

export const CountGroup = defineEnum('CountGroup', 'What counts are broken down by.', {
  DEPARTMENT: 'Department code; null for unassigned complaints.',
  CATEGORY: 'Category code; null for unclassified complaints.',
  SOURCE: 'Source code.',
  STATE: 'State.',
  AREA: 'Area code, the very area of the complaint.',
});
export type CountGroup = keyof typeof CountGroup;
