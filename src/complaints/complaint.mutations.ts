/** The mutations of the lifecycle as a table: permission, input, command, and what each may refuse with. */
import type { ClassType } from 'type-graphql';
import type { Permission } from '../auth/permissions.ts';
import { discardIntake, linkIntake, registerIntake } from '../channels/commands.ts';
import { IntakeMessageType } from '../channels/intake.type.ts';
import { isUuid } from '../database/query.ts';
import type { Command } from '../graphql/command.ts';
import type { Context } from '../graphql/context.ts';
import { defineMutations } from '../graphql/define-mutations.ts';
import type { ErrorCode, PayloadObject } from '../graphql/payload.ts';
import { acknowledgeComplaint } from './commands/acknowledge-complaint.ts';
import { returnActionTakenReport, submitActionTakenReport, verifyResolution } from './commands/action-taken-report.ts';
import { addComment } from './commands/add-comment.ts';
import { assignComplaint } from './commands/assign-complaint.ts';
import { classifyComplaint } from './commands/classify-complaint.ts';
import { confirmResolution } from './commands/confirm-resolution.ts';
import { correctComplaint } from './commands/correct-complaint.ts';
import { deescalateComplaint, escalateComplaint } from './commands/escalate-complaint.ts';
import { decideHold, proposeHold, resumeComplaint } from './commands/hold-complaint.ts';
import { mergeComplaints, unmergeComplaint } from './commands/merge-complaints.ts';
import { reassignComplaint } from './commands/reassign-complaint.ts';
import { registerComplaint } from './commands/register-complaint.ts';
import { decideRejection, proposeRejection } from './commands/reject-complaint.ts';
import { reopenComplaint } from './commands/reopen-complaint.ts';
import { provideInformation, requestInformation } from './commands/request-information.ts';
import { returnComplaintToCell } from './commands/return-complaint-to-cell.ts';
import { setConfidential } from './commands/set-confidential.ts';
import { takeBackAssignment } from './commands/take-back-assignment.ts';
import { transferComplaint } from './commands/transfer-complaint.ts';
import { withdrawComplaint } from './commands/withdraw-complaint.ts';
import * as inputs from './complaint.inputs.ts';
import { complaintByNumber, visibleComplaint } from './complaint.resolver.ts';
import { ComplaintType } from './complaint.type.ts';

/** registerIntake answers with the payload of registerComplaint, so that has the codes of both. */
const NEW: ErrorCode[] = ['NOT_FOUND', 'ALREADY_DECIDED', 'INVALID_INPUT', 'INVALID_PHONE', 'UNKNOWN_EVIDENCE'];
const INTAKE: ErrorCode[] = ['NOT_FOUND', 'ALREADY_DECIDED', 'INVALID_INPUT'];
const CASE: ErrorCode[] = ['NOT_FOUND', 'VERSION_CONFLICT', 'INVALID_STATE', 'NOT_ALLOWED', 'INVALID_INPUT'];

// biome-ignore lint/suspicious/noExplicitAny: each row pairs a command with its own input; the table holds them all
type AnyCommand = Command<any, any>;
type Row = [AnyCommand, ClassType, Permission, string, ErrorCode[]];

const onCase = (
  command: AnyCommand,
  input: ClassType,
  permission: Permission,
  description: string,
  ...codes: ErrorCode[]
): Row => [command, input, permission, description, [...CASE, ...codes]];

const TABLE: Row[] = [
  [
    registerComplaint,
    inputs.RegisterComplaintInput,
    'complaint:register',
    'Numbers a complaint. Idempotent on (source, externalNumber).',
    NEW,
  ],
  [
    registerIntake,
    inputs.RegisterIntakeInput,
    'intake:decide',
    'A waiting message becomes a complaint, with its sender, text and files.',
    NEW,
  ],
  [
    linkIntake,
    inputs.LinkIntakeInput,
    'intake:decide',
    'A waiting message belongs to a complaint: its text becomes a comment.',
    [...INTAKE, 'INVALID_STATE', 'NOT_ALLOWED'],
  ],
  [discardIntake, inputs.DiscardIntakeInput, 'intake:decide', 'A waiting message is no complaint.', INTAKE],
  onCase(
    classifyComplaint,
    inputs.ClassifyComplaintInput,
    'complaint:classify',
    'Sets subject, category, area; the due time follows the category.',
  ),
  onCase(
    assignComplaint,
    inputs.AssignComplaintInput,
    'complaint:assign',
    'REGISTERED → ASSIGNED. Posted to the department’s group and the district officers’ group.',
    'UNKNOWN_DEPARTMENT',
    'UNKNOWN_OFFICER',
  ),
  onCase(
    acknowledgeComplaint,
    inputs.AcknowledgeComplaintInput,
    'complaint:acknowledge',
    'ASSIGNED → IN_PROGRESS, by the responsible officer; records when it was seen.',
  ),
  onCase(
    reassignComplaint,
    inputs.ReassignComplaintInput,
    'complaint:reassign',
    'Another officer of the same department. The due time stays.',
    'UNKNOWN_DEPARTMENT',
    'UNKNOWN_OFFICER',
  ),
  onCase(
    transferComplaint,
    inputs.TransferComplaintInput,
    'complaint:transfer',
    'Another department, with a reason; at most three times.',
    'UNKNOWN_DEPARTMENT',
    'UNKNOWN_OFFICER',
    'SAME_DEPARTMENT',
    'TRANSFER_LIMIT',
  ),
  onCase(
    returnComplaintToCell,
    inputs.ReturnComplaintToCellInput,
    'complaint:returnToCell',
    '“Not ours”: back to the cell. Never a closure.',
    'UNKNOWN_DEPARTMENT',
  ),
  onCase(
    takeBackAssignment,
    inputs.TakeBackAssignmentInput,
    'complaint:assign',
    'ASSIGNED → REGISTERED, as long as the responsible officer has not seen it. The due time is again what it was before.',
    'ALREADY_SEEN',
  ),
  onCase(
    requestInformation,
    inputs.RequestInformationInput,
    'complaint:requestInformation',
    'Asks the complainant; the clock rests. At most twice.',
    'LIMIT_REACHED',
  ),
  onCase(
    provideInformation,
    inputs.ProvideInformationInput,
    'complaint:provideInformation',
    'The answer; the clock goes on.',
  ),
  onCase(proposeHold, inputs.ProposeHoldInput, 'complaint:proposeHold', 'IN_PROGRESS → ON_HOLD, waiting for approval.'),
  onCase(
    decideHold,
    inputs.DecideHoldInput,
    'complaint:decideHold',
    'Approves a hold (the clock rests) or refuses it.',
    'NOT_PENDING',
    'OWN_WORK',
  ),
  onCase(resumeComplaint, inputs.ResumeComplaintInput, 'complaint:resume', 'Ends a hold.'),
  onCase(
    submitActionTakenReport,
    inputs.SubmitActionTakenReportInput,
    'complaint:submitReport',
    'IN_PROGRESS → ACTION_TAKEN: what was done, with proof. The clock stops provisionally.',
    'EVIDENCE_REQUIRED',
    'UNKNOWN_EVIDENCE',
  ),
  onCase(
    returnActionTakenReport,
    inputs.ReturnActionTakenReportInput,
    'complaint:returnReport',
    'Sends a report back; the clock goes on as if never stopped.',
    'OWN_WORK',
    'CELL_MUST_VERIFY',
    'NOT_PENDING',
  ),
  onCase(
    verifyResolution,
    inputs.VerifyResolutionInput,
    'complaint:verify',
    'ACTION_TAKEN → RESOLVED, by someone else than the author; category A and reopened ones by the cell.',
    'OWN_WORK',
    'CELL_MUST_VERIFY',
    'NOT_PENDING',
  ),
  onCase(
    confirmResolution,
    inputs.ConfirmResolutionInput,
    'complaint:confirm',
    'The complainant’s verdict: satisfied closes, not satisfied never does.',
  ),
  onCase(
    reopenComplaint,
    inputs.ReopenComplaintInput,
    'complaint:reopen',
    'Not solved: a new cycle, one level above. Within 30 days; the DM always.',
    'WINDOW_CLOSED',
  ),
  onCase(
    proposeRejection,
    inputs.ProposeRejectionInput,
    'complaint:proposeRejection',
    'Proposes a rejection; the next level decides.',
  ),
  onCase(
    decideRejection,
    inputs.DecideRejectionInput,
    'complaint:decideRejection',
    'Approves or refuses a rejection; never by the proposer, always by a higher level.',
    'NOT_PENDING',
    'OWN_WORK',
  ),
  onCase(
    mergeComplaints,
    inputs.MergeComplaintsInput,
    'complaint:merge',
    'A duplicate joins its primary; both complainants are told.',
    'MERGE_CYCLE',
  ),
  onCase(unmergeComplaint, inputs.UnmergeComplaintInput, 'complaint:unmerge', 'Undoes a merge.'),
  onCase(
    withdrawComplaint,
    inputs.WithdrawComplaintInput,
    'complaint:withdraw',
    'By the complainant on his own verified channel; officers cannot.',
  ),
  onCase(
    escalateComplaint,
    inputs.EscalateComplaintInput,
    'complaint:escalate',
    'One level up; recorded once per cycle and level.',
    'LEVEL_LIMIT',
  ),
  onCase(
    deescalateComplaint,
    inputs.DeescalateComplaintInput,
    'complaint:deescalate',
    'One level down, with a direction.',
    'LEVEL_LIMIT',
  ),
  onCase(
    addComment,
    inputs.AddCommentInput,
    'complaint:comment',
    'A note, with or without files, in any state. No clock is touched.',
    'UNKNOWN_EVIDENCE',
  ),
  onCase(
    setConfidential,
    inputs.SetConfidentialInput,
    'complaint:setConfidential',
    'Hides a complaint from all but cell, DM, auditor and the responsible officer, or shows it again. No clock is touched.',
  ),
  onCase(
    correctComplaint,
    inputs.CorrectComplaintInput,
    'complaint:correct',
    'Mends a mistake of the record; the old values stay in the timeline. No clock is touched.',
    'INVALID_PHONE',
  ),
];

const COMPLAINT: PayloadObject = {
  name: 'complaint',
  type: () => ComplaintType,
  description: 'The complaint as it stands now, also after a refusal; null when the viewer may not see it.',
};
const INTAKE_MESSAGE: PayloadObject = {
  name: 'intake',
  type: () => IntakeMessageType,
  description: 'The message as it stands now; null where there was none.',
};
const OF_INTAKE = new Set<AnyCommand>([registerComplaint, registerIntake, linkIntake, discardIntake]);

/** The complaint by the receipt, or after a refusal by the number asked for. */
async function present(context: Context, result: object | null, input: object) {
  const { complaintId } = (result ?? {}) as { complaintId?: string };
  const { number, intakeId } = input as { number?: string; intakeId?: string };
  const complaint = complaintId
    ? await visibleComplaint(context, complaintId)
    : await complaintByNumber(context, number);
  const intake = intakeId && isUuid(intakeId) ? await context.loaders.row('intake_message', intakeId) : null;
  return { complaint, intake };
}

/** The resolver class of all commands on complaints and intake. */
export const ComplaintMutations = defineMutations(
  TABLE.map(([command, input, permission, description, codes]) => ({
    ...{ command, input, permission, description, codes },
    objects: OF_INTAKE.has(command) ? [COMPLAINT, INTAKE_MESSAGE] : [COMPLAINT],
    ...(command === registerIntake ? { payloadOf: registerComplaint.name } : {}),
  })),
  present,
);
