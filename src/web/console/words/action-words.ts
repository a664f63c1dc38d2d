/** What can be done to a complaint, as the words on buttons. */
import type { ComplaintAction } from '../../../client/operations.generated.ts';
import { i18n } from '../app/i18n.ts';

const ACTIONS: Record<ComplaintAction, string> = {
  ACKNOWLEDGE: /*i18n*/ 'Accept',
  RETURN_TO_CELL: /*i18n*/ 'Not ours: send back',
  ASSIGN: /*i18n*/ 'Assign',
  REASSIGN: /*i18n*/ 'Give to another officer',
  TRANSFER: /*i18n*/ 'Transfer to another department',
  CLASSIFY: /*i18n*/ 'Classify',
  TAKE_BACK: /*i18n*/ 'Take the assignment back',
  REQUEST_INFORMATION: /*i18n*/ 'Ask the complainant',
  PROVIDE_INFORMATION: /*i18n*/ 'Enter the answer',
  PROPOSE_HOLD: /*i18n*/ 'Propose to hold',
  DECIDE_HOLD: /*i18n*/ 'Decide on the hold',
  RESUME: /*i18n*/ 'Resume',
  SUBMIT_REPORT: /*i18n*/ 'Report with photos',
  RETURN_REPORT: /*i18n*/ 'Send the report back',
  VERIFY: /*i18n*/ 'Verify: it is solved',
  CONFIRM: /*i18n*/ 'Enter the complainant’s verdict',
  REOPEN: /*i18n*/ 'Reopen: not solved',
  PROPOSE_REJECTION: /*i18n*/ 'Propose rejection',
  DECIDE_REJECTION: /*i18n*/ 'Decide on the rejection',
  MERGE: /*i18n*/ 'Merge into another complaint',
  UNMERGE: /*i18n*/ 'Undo the merge',
  WITHDRAW: /*i18n*/ 'Withdraw',
  ESCALATE: /*i18n*/ 'Raise a level',
  DEESCALATE: /*i18n*/ 'Send down with a direction',
  COMMENT: /*i18n*/ 'Add a note',
  SET_CONFIDENTIAL: /*i18n*/ 'Change confidentiality',
  CORRECT: /*i18n*/ 'Correct the record',
};

export const actionWord = (action: ComplaintAction): string => (action in ACTIONS ? i18n._(ACTIONS[action]) : action);
