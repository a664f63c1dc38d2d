/** How each action of a complaint is sent. One row an action: the document, and nothing else differs between them. */
import type { TypedDocument } from '../../../client/index.ts';
import * as operations from '../../../client/operations.generated.ts';

/** How a complaint stands, as far as it decides whether a step still means what it meant. */
export interface Present {
  number: string;
  version: number;
  state: operations.ComplaintState;
  department: { code: string } | null;
  assignee: { id: string } | null;
}

/** What all payloads of a step have. */
export interface StepPayload {
  complaint: Present | null;
  cursor: string | null;
  errors: { code: string; message: string; path: string[] }[];
}

type StepDocument = TypedDocument<Record<string, StepPayload>, { input: Record<string, unknown> }>;

const steps = {
  ACKNOWLEDGE: operations.DoAcknowledgeComplaintDocument,
  RETURN_TO_CELL: operations.DoReturnComplaintToCellDocument,
  ASSIGN: operations.DoAssignComplaintDocument,
  TAKE_BACK: operations.DoTakeBackAssignmentDocument,
  REASSIGN: operations.DoReassignComplaintDocument,
  TRANSFER: operations.DoTransferComplaintDocument,
  CLASSIFY: operations.DoClassifyComplaintDocument,
  REQUEST_INFORMATION: operations.DoRequestInformationDocument,
  PROVIDE_INFORMATION: operations.DoProvideInformationDocument,
  PROPOSE_HOLD: operations.DoProposeHoldDocument,
  DECIDE_HOLD: operations.DoDecideHoldDocument,
  RESUME: operations.DoResumeComplaintDocument,
  SUBMIT_REPORT: operations.DoSubmitActionTakenReportDocument,
  RETURN_REPORT: operations.DoReturnActionTakenReportDocument,
  VERIFY: operations.DoVerifyResolutionDocument,
  CONFIRM: operations.DoConfirmResolutionDocument,
  REOPEN: operations.DoReopenComplaintDocument,
  PROPOSE_REJECTION: operations.DoProposeRejectionDocument,
  DECIDE_REJECTION: operations.DoDecideRejectionDocument,
  MERGE: operations.DoMergeComplaintsDocument,
  UNMERGE: operations.DoUnmergeComplaintDocument,
  WITHDRAW: operations.DoWithdrawComplaintDocument,
  ESCALATE: operations.DoEscalateComplaintDocument,
  DEESCALATE: operations.DoDeescalateComplaintDocument,
  COMMENT: operations.DoAddCommentDocument,
  SET_CONFIDENTIAL: operations.DoSetConfidentialDocument,
  CORRECT: operations.DoCorrectComplaintDocument,
} satisfies Record<operations.ComplaintAction, unknown>;

export const documentOf = (action: operations.ComplaintAction): StepDocument =>
  steps[action] as unknown as StepDocument;
