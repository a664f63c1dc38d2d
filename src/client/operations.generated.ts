/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Why AcknowledgeComplaint was refused. */
export type AcknowledgeComplaintErrorCode =
  /** A field of the input is wrong; `path` says which. */
  | 'INVALID_INPUT'
  /** Not possible in its present state. */
  | 'INVALID_STATE'
  /** Not for this viewer to do. */
  | 'NOT_ALLOWED'
  /** Nothing of this name is open to the viewer. */
  | 'NOT_FOUND'
  /** It has changed since `expectedVersion`; the payload shows its present state. */
  | 'VERSION_CONFLICT';

/** Which complaint is accepted. */
export type AcknowledgeComplaintInput = {
  /** Any string of your own, up to 100 characters: the same one with the same input is done once and answered alike. */
  clientMutationId?: string | null | undefined;
  /** Version you have seen; refused when the complaint has changed since. Machines may leave it out. */
  expectedVersion?: number | null | undefined;
  /** Number of the complaint. */
  number: string;
};

/** The level of an area in the district tree. */
export type AreaKind =
  /** A development block. */
  | 'BLOCK'
  /** The whole district: the root. */
  | 'DISTRICT'
  /** A gram panchayat (village council). */
  | 'GRAM_PANCHAYAT'
  /** A tehsil (sub-division), headed by an SDM. */
  | 'TEHSIL'
  /** A ward of a town. */
  | 'WARD';

/** Why AssignComplaint was refused. */
export type AssignComplaintErrorCode =
  /** A field of the input is wrong; `path` says which. */
  | 'INVALID_INPUT'
  /** Not possible in its present state. */
  | 'INVALID_STATE'
  /** Not for this viewer to do. */
  | 'NOT_ALLOWED'
  /** Nothing of this name is open to the viewer. */
  | 'NOT_FOUND'
  /** No active department has this code. */
  | 'UNKNOWN_DEPARTMENT'
  /** The officer is not posted in the department. */
  | 'UNKNOWN_OFFICER'
  /** It has changed since `expectedVersion`; the payload shows its present state. */
  | 'VERSION_CONFLICT';

/** The department, and perhaps the officer, to be responsible. */
export type AssignComplaintInput = {
  /** Any string of your own, up to 100 characters: the same one with the same input is done once and answered alike. */
  clientMutationId?: string | null | undefined;
  /** Code of an active department. */
  departmentCode: string;
  /** Version you have seen; refused when the complaint has changed since. Machines may leave it out. */
  expectedVersion?: number | null | undefined;
  /** Note for the timeline. */
  note?: string | null | undefined;
  /** Number of the complaint. */
  number: string;
  /** An officer posted there; without one it waits in the department's queue. */
  officerId?: string | null | undefined;
};

/** What happened. One event, one version of the complaint. */
export type ComplaintEventType =
  /** Somebody's rights changed. */
  | 'ACCESS_CHANGED'
  /** A broadcast went out. */
  | 'BROADCAST_PUBLISHED'
  /** The responsible officer has seen and accepted it. */
  | 'COMPLAINT_ACKNOWLEDGED'
  /** A department, perhaps an officer, was made responsible. */
  | 'COMPLAINT_ASSIGNED'
  /** Subject, category or area was set. */
  | 'COMPLAINT_CLASSIFIED'
  /** Confirmed, or the time to object has passed. */
  | 'COMPLAINT_CLOSED'
  /** Somebody added a note. */
  | 'COMPLAINT_COMMENTED'
  /** The complaint became, or ceased to be, confidential. */
  | 'COMPLAINT_CONFIDENTIALITY_CHANGED'
  /** A mistake in the record was corrected. */
  | 'COMPLAINT_CORRECTED'
  /** A file was added. */
  | 'COMPLAINT_EVIDENCE_ADDED'
  /** The hold was approved. */
  | 'COMPLAINT_HELD'
  /** A hold waits for approval. */
  | 'COMPLAINT_HOLD_PROPOSED'
  /** The hold was refused. */
  | 'COMPLAINT_HOLD_REFUSED'
  /** The day has come on which the hold is looked at again. */
  | 'COMPLAINT_HOLD_REVIEW_DUE'
  /** The complainant answered, or the time to answer passed. */
  | 'COMPLAINT_INFORMATION_PROVIDED'
  /** The complainant was asked a question. */
  | 'COMPLAINT_INFORMATION_REQUESTED'
  /** Merged into its primary. */
  | 'COMPLAINT_MERGED'
  /** The responsible officer has not accepted it in time. */
  | 'COMPLAINT_NOT_ACKNOWLEDGED'
  /** The responsible officer has not opened it in time. */
  | 'COMPLAINT_NOT_SEEN'
  /** Another officer of the same department is responsible. */
  | 'COMPLAINT_REASSIGNED'
  /** The complaint got its number. */
  | 'COMPLAINT_REGISTERED'
  /** The rejection was approved. */
  | 'COMPLAINT_REJECTED'
  /** The time to appeal has passed. */
  | 'COMPLAINT_REJECTION_FINALISED'
  /** A rejection waits for a decision. */
  | 'COMPLAINT_REJECTION_PROPOSED'
  /** The rejection was refused. */
  | 'COMPLAINT_REJECTION_REFUSED'
  /** A new cycle began. */
  | 'COMPLAINT_REOPENED'
  /** The report was sent back. */
  | 'COMPLAINT_REPORT_RETURNED'
  /** The officer reported what was done. */
  | 'COMPLAINT_REPORT_SUBMITTED'
  /** The report was verified. */
  | 'COMPLAINT_RESOLVED'
  /** The hold ended. */
  | 'COMPLAINT_RESUMED'
  /** The department says it is not responsible. */
  | 'COMPLAINT_RETURNED_TO_CELL'
  /** The responsible officer has opened it. */
  | 'COMPLAINT_SEEN'
  /** Another department is responsible. */
  | 'COMPLAINT_TRANSFERRED'
  /** The merge was undone. */
  | 'COMPLAINT_UNMERGED'
  /** Withdrawn by the complainant. */
  | 'COMPLAINT_WITHDRAWN'
  /** An officer went off duty. */
  | 'DUTY_ENDED'
  /** A department had nobody on duty at roll-call. */
  | 'DUTY_MISSED'
  /** An officer came on duty. */
  | 'DUTY_STARTED'
  /** No level is left to escalate to. */
  | 'ESCALATION_EXHAUSTED'
  /** Escalated by one level. */
  | 'ESCALATION_RAISED'
  /** Sent back one level. */
  | 'ESCALATION_RETURNED'
  /** The complainant gave a verdict. */
  | 'FEEDBACK_RECEIVED'
  /** The complainant was asked for a verdict. */
  | 'FEEDBACK_REQUESTED'
  /** A message was discarded. */
  | 'INTAKE_DISCARDED'
  /** A message was linked to a complaint. */
  | 'INTAKE_LINKED'
  /** A message came in and waits for a decision. */
  | 'INTAKE_RECEIVED'
  /** A message arrived. */
  | 'NOTIFICATION_DELIVERED'
  /** A message could not be delivered. */
  | 'NOTIFICATION_FAILED'
  /** A message was read. */
  | 'NOTIFICATION_READ'
  /** A message was handed to its channel. */
  | 'NOTIFICATION_SENT'
  /** The directory changed. */
  | 'REFERENCE_DATA_CHANGED'
  /** A review sheet was frozen and signed. */
  | 'REVIEW_SIGNED'
  /** At least 80 % of the time is used. */
  | 'SLA_APPROACHING'
  /** The due time has passed. */
  | 'SLA_BREACHED'
  /** The due time moved. */
  | 'SLA_RECOMPUTED'
  /** A share of the time, such as half, is used. */
  | 'SLA_WARNING';

/** Which complaints; every given condition must hold. A name that does not exist matches nothing. */
export type ComplaintFilter = {
  /** An area; everything below it is included. */
  areaId?: string | null | undefined;
  /** True: those the viewer is responsible for. */
  assignedToMe?: boolean | null | undefined;
  /** The responsible officer. */
  assigneeId?: string | null | undefined;
  /** Category codes, e.g. ["A"]. */
  categoryCodes?: Array<string> | null | undefined;
  /** Codes of responsible departments, e.g. ["PWD"]. */
  departmentCodes?: Array<string> | null | undefined;
  /** True: those somebody still has to act on; false: the others. */
  open?: boolean | null | undefined;
  /** Registered at this instant or later. */
  registeredFrom?: string | null | undefined;
  /** Registered before this instant. */
  registeredTo?: string | null | undefined;
  /** True: those reopened at least once. */
  reopened?: boolean | null | undefined;
  /** How they stand against their due time now. */
  sla?: Array<SlaStatus> | null | undefined;
  /** Where they came from. */
  sources?: Array<SourceCode> | null | undefined;
  /** States. */
  states?: Array<ComplaintState> | null | undefined;
  /** A subject; everything below it is included. */
  subjectId?: string | null | undefined;
};

/** Where a complaint stands in its life. */
export type ComplaintState =
  /** A report is filed but not verified. The clock has stopped provisionally. */
  | 'ACTION_TAKEN'
  /** A department (perhaps an officer) owns it; not yet acknowledged. The clock runs. */
  | 'ASSIGNED'
  /** Confirmed by the complainant, or the time to object has passed. */
  | 'CLOSED'
  /** Waiting for the complainant. The clock rests, at most 7 days and twice. */
  | 'INFO_REQUESTED'
  /** The officer has acknowledged it. The clock runs. */
  | 'IN_PROGRESS'
  /** A duplicate: its primary complaint carries on. */
  | 'MERGED'
  /** Sub judice, funds, or another authority. The clock rests once the hold is approved. */
  | 'ON_HOLD'
  /** Numbered; no owner yet. The clock runs. */
  | 'REGISTERED'
  /** Rejection approved; the complainant may appeal. */
  | 'REJECTED'
  /** The time to appeal has passed. */
  | 'REJECTION_FINAL'
  /** Waiting for the next level's decision on a rejection. The clock runs. */
  | 'REJECTION_PROPOSED'
  /** Verified by someone else than the author of the report; the complainant may confirm or reopen. */
  | 'RESOLVED'
  /** Withdrawn by the complainant. */
  | 'WITHDRAWN';

/** Why ConfirmResolution was refused. */
export type ConfirmResolutionErrorCode =
  /** A field of the input is wrong; `path` says which. */
  | 'INVALID_INPUT'
  /** Not possible in its present state. */
  | 'INVALID_STATE'
  /** Not for this viewer to do. */
  | 'NOT_ALLOWED'
  /** Nothing of this name is open to the viewer. */
  | 'NOT_FOUND'
  /** It has changed since `expectedVersion`; the payload shows its present state. */
  | 'VERSION_CONFLICT';

/** The complainant's verdict. */
export type ConfirmResolutionInput = {
  /** Any string of your own, up to 100 characters: the same one with the same input is done once and answered alike. */
  clientMutationId?: string | null | undefined;
  /** Version you have seen; refused when the complaint has changed since. Machines may leave it out. */
  expectedVersion?: number | null | undefined;
  /** Number of the complaint. */
  number: string;
  /** From 1 (bad) to 5 (good). */
  rating?: number | null | undefined;
  /** True closes the complaint; false is kept and never closes it. */
  satisfied: boolean;
  /** The complainant's words. */
  text?: string | null | undefined;
};

/** Why CreateUpload was refused. */
export type CreateUploadErrorCode =
  /** Too many files wait to be used; use or leave them for a day. */
  | 'QUOTA'
  /** The file is too large. */
  | 'TOO_LARGE';

/** A file that is about to be sent. */
export type CreateUploadInput = {
  /** Its size in bytes; a file of another size is then refused. */
  bytes?: number | null | undefined;
  /** Any string of your own, for safe retries. */
  clientMutationId?: string | null | undefined;
  /** What it is; decided again from its content when it arrives. */
  kind: EvidenceKind;
};

/** What kind of file a piece of evidence is. */
export type EvidenceKind =
  /** A voice note (Ogg). */
  | 'AUDIO'
  /** A document (PDF). */
  | 'DOCUMENT'
  /** A picture (JPEG, PNG or WebP as received; re-encoded, without location data). */
  | 'PHOTO'
  /** A video (MP4). */
  | 'VIDEO';

/** What an inbound message seems to be. */
export type IntakeKind =
  /** More about an open complaint. */
  | 'FOLLOW_UP'
  /** A new complaint. */
  | 'NEW_COMPLAINT'
  /** The complainant says that a closed complaint is not solved. */
  | 'REOPEN_REQUEST';

/** How far the pairing of a screen is. */
export type KioskPairingState =
  /** The code was never approved, or the screen came too late: ask for a new one. */
  | 'EXPIRED'
  /** Approved; the cookie is set. Open the stream of the board. */
  | 'PAIRED'
  /** Nobody has approved the code yet: ask again. */
  | 'WAITING';

/** Why a complaint no longer belongs to the subscriber’s list. */
export type LeaveReason =
  /** The viewer may no longer see it. */
  | 'ACCESS_REVOKED'
  /** It was erased at the end of its retention. */
  | 'DELETED'
  /** It was merged into another complaint. */
  | 'MERGED'
  /** It no longer passes the filter. */
  | 'NO_LONGER_MATCHES'
  /** Another department or officer is responsible. */
  | 'REASSIGNED';

/** What became of an outgoing message. */
export type OutboundState =
  /** Arrived. */
  | 'DELIVERED'
  /** Could not be delivered. */
  | 'FAILED'
  /** Waits to be sent; for ever while no credentials of the channel are set. */
  | 'QUEUED'
  /** Read. */
  | 'READ'
  /** Handed to the channel. */
  | 'SENT';

/** What an officer reports to have achieved. */
export type Outcome =
  /** Solved. */
  | 'FIXED'
  /** The complainant was told what he needed to know. */
  | 'INFORMATION_GIVEN'
  /** Cannot be done; the text says why. */
  | 'NOT_FEASIBLE'
  /** Solved in part. */
  | 'PARTLY';

/** Why RegisterComplaint was refused. */
export type RegisterComplaintErrorCode =
  /** The message was decided on already. */
  | 'ALREADY_DECIDED'
  /** A field of the input is wrong; `path` says which. */
  | 'INVALID_INPUT'
  /** Not a whole telephone number; masked numbers are never accepted. */
  | 'INVALID_PHONE'
  /** Nothing of this name is open to the viewer. */
  | 'NOT_FOUND'
  /** A file is not uploaded, not the viewer’s own, or used already. */
  | 'UNKNOWN_EVIDENCE';

/** A message that becomes a complaint. */
export type RegisterIntakeInput = {
  /** Where; the whole district when absent. */
  areaId?: string | null | undefined;
  /** Deadline class; else what the subject suggests, else C. */
  categoryCode?: string | null | undefined;
  /** Any string of your own, up to 100 characters: the same one with the same input is done once and answered alike. */
  clientMutationId?: string | null | undefined;
  /** True: only cell, DM, auditor and the responsible officer see it. */
  confidential?: boolean | null | undefined;
  /** The message. */
  intakeId: string;
  /** Village, ward, landmark. */
  place?: string | null | undefined;
  /** The officer complained against: the complaint is hidden from him. */
  respondentId?: string | null | undefined;
  /** What it is about; suggests the category. */
  subjectId?: string | null | undefined;
  /** The operator's wording; the message's own text when absent. */
  text?: string | null | undefined;
};

/** Why a stream cannot go on. Ask for the list again and subscribe from its cursor. */
export type ResetReason =
  /** The viewer's rights have changed. */
  | 'ACCESS_CHANGED'
  /** The cursor is older than what the log keeps (14 days). */
  | 'CURSOR_EXPIRED'
  /** The cursor belongs to another database: a backup was restored. */
  | 'EPOCH_CHANGED'
  /** The subscriber is so far behind that asking anew is quicker. */
  | 'LAGGED';

/** What a posting, a citizen or a machine may be. */
export type Role =
  /** Configures the installation; takes no case action. */
  | 'ADMIN'
  /** SDM: one area, all departments (level 3). */
  | 'AREA_OFFICER'
  /** Reads everything, changes nothing. */
  | 'AUDITOR'
  /** War-room officer or ADM: assigns, verifies, decides. */
  | 'CELL'
  /** A complainant, known by a verified channel. */
  | 'CITIZEN'
  /** Divisional commissioner: reads lists and counts. */
  | 'COMMISSIONER'
  /** District Magistrate (level 4). */
  | 'DM'
  /** Calls complainants; belongs to no department and cannot resolve. */
  | 'FEEDBACK_AGENT'
  /** Head of an office (level 2). */
  | 'HEAD'
  /** District information officer: broadcasts. */
  | 'INFO_OFFICER'
  /** Another system, by API key and scopes. */
  | 'INTEGRATION'
  /** One wall board, read only. */
  | 'KIOSK'
  /** Field officer of a department (level 1). */
  | 'OFFICER'
  /** Intake desk: registers, links and discards messages. */
  | 'OPERATOR'
  /** MP, MLA, pradhan…: registers for others; sees what he filed and the counts of his area. */
  | 'REPRESENTATIVE';

/** How an event concerns the subscriber’s list. */
export type ScopeChange =
  /** The complaint belongs to the list from now on. */
  | 'ENTERED'
  /** It belonged to the list and still does. */
  | 'UPDATED';

/** User name and password. */
export type SignInInput = {
  /** Password. */
  password: string;
  /** User name, in any case. */
  username: string;
};

/** How a complaint stands against its due time. */
export type SlaStatus =
  /** At least 80 % of the time is used. */
  | 'APPROACHING'
  /** The due time has passed. */
  | 'BREACHED'
  /** Stopped in time. */
  | 'MET'
  /** Stopped after the due time. */
  | 'MISSED'
  /** No due time is set: no category yet, or merged or withdrawn. */
  | 'NONE'
  /** The clock rests. */
  | 'PAUSED'
  /** Time is left. */
  | 'WITHIN';

/** Where a complaint came from. */
export type SourceCode =
  /** The Chief Minister's helpline, 1076. */
  | 'CM_HELPLINE'
  /** The Chief Minister's CM Window portal. */
  | 'CM_WINDOW'
  /** A walk-in at the complaint cell. */
  | 'COUNTER'
  /** The Union government's CPGRAMS portal. */
  | 'CPGRAMS'
  /** An e-mail. */
  | 'EMAIL'
  /** A post or message on the district's Facebook page. */
  | 'FACEBOOK'
  /** A Jan Samvad sitting in a village. */
  | 'JAN_SAMVAD'
  /** The morning public hearing. */
  | 'JAN_SUNWAI'
  /** A telephone call to the control room. */
  | 'PHONE'
  /** A Samadhan Shivir camp (Monday and Thursday). */
  | 'SAMADHAN_SHIVIR'
  /** The social media grievance tracker. */
  | 'SMGT'
  /** The web form. */
  | 'WEB'
  /** A message to one of the district's WhatsApp numbers. */
  | 'WHATSAPP'
  /** A post that mentions the district's account on X. */
  | 'X';

/** Why SubmitActionTakenReport was refused. */
export type SubmitActionTakenReportErrorCode =
  /** The subject needs a photo or video taken after the assignment. */
  | 'EVIDENCE_REQUIRED'
  /** A field of the input is wrong; `path` says which. */
  | 'INVALID_INPUT'
  /** Not possible in its present state. */
  | 'INVALID_STATE'
  /** Not for this viewer to do. */
  | 'NOT_ALLOWED'
  /** Nothing of this name is open to the viewer. */
  | 'NOT_FOUND'
  /** A file is not uploaded, not the viewer’s own, or used already. */
  | 'UNKNOWN_EVIDENCE'
  /** It has changed since `expectedVersion`; the payload shows its present state. */
  | 'VERSION_CONFLICT';

/** What was done. */
export type SubmitActionTakenReportInput = {
  /** Any string of your own, up to 100 characters: the same one with the same input is done once and answered alike. */
  clientMutationId?: string | null | undefined;
  /** The proof: files uploaded by you. Some subjects demand a photo or video taken after the assignment. */
  evidenceIds?: Array<string> | null | undefined;
  /** Version you have seen; refused when the complaint has changed since. Machines may leave it out. */
  expectedVersion?: number | null | undefined;
  /** Number of the complaint. */
  number: string;
  /** What was achieved. */
  outcome: Outcome;
  /** What was done, in words the complainant understands. */
  text: string;
};

/** Why VerifyResolution was refused. */
export type VerifyResolutionErrorCode =
  /** Category A and reopened complaints are verified by the cell. */
  | 'CELL_MUST_VERIFY'
  /** A field of the input is wrong; `path` says which. */
  | 'INVALID_INPUT'
  /** Not possible in its present state. */
  | 'INVALID_STATE'
  /** Not for this viewer to do. */
  | 'NOT_ALLOWED'
  /** Nothing of this name is open to the viewer. */
  | 'NOT_FOUND'
  /** Nothing waits for a decision. */
  | 'NOT_PENDING'
  /** Nobody decides on his own report or proposal. */
  | 'OWN_WORK'
  /** It has changed since `expectedVersion`; the payload shows its present state. */
  | 'VERSION_CONFLICT';

/** The report is true. */
export type VerifyResolutionInput = {
  /** Any string of your own, up to 100 characters: the same one with the same input is done once and answered alike. */
  clientMutationId?: string | null | undefined;
  /** Version you have seen; refused when the complaint has changed since. Machines may leave it out. */
  expectedVersion?: number | null | undefined;
  /** Note for the timeline. */
  note?: string | null | undefined;
  /** Number of the complaint. */
  number: string;
};

export type ConsoleListSubscriptionVariables = Exact<{
  filter?: ComplaintFilter | null | undefined;
  after?: string | null | undefined;
  coalesce?: boolean | null | undefined;
}>;


export type ConsoleListSubscription = { complaints:
    | { __typename: 'ComplaintChanged', cursor: string, at: string, eventId: string, type: ComplaintEventType, scope: ScopeChange, number: string, version: number, changedFields: Array<string>, complaint: { number: string, version: number, state: ComplaintState, source: SourceCode, registeredAt: string, dueAt: string | null, sla: SlaStatus, escalationLevel: number, reopenCount: number, summary: string, category: { code: string, name: string } | null, department: { code: string, name: string } | null, assignee: { id: string, name: string } | null } | null }
    | { __typename: 'ComplaintLeft', cursor: string, at: string, number: string, version: number, leaveReason: LeaveReason }
    | { __typename: 'StreamHeartbeat', cursor: string, at: string, lagMs: number }
    | { __typename: 'StreamReady', cursor: string, at: string, resumed: boolean, replaying: number, heartbeatSeconds: number, build: string }
    | { __typename: 'StreamReset', cursor: string, at: string, retryAfterMs: number, resetReason: ResetReason }
   };

export type SignInMutationVariables = Exact<{
  input: SignInInput;
}>;


export type SignInMutation = { signIn: { token: string | null, viewer: { name: string, roles: Array<Role> } | null, errors: Array<{ message: string }> } };

export type WaitingIntakeQueryVariables = Exact<{ [key: string]: never; }>;


export type WaitingIntakeQuery = { intake: { nodes: Array<{ id: string, text: string | null, kind: IntakeKind, sender: { name: string | null, phone: string | null }, evidence: Array<{ id: string }>, complaint: { number: string } | null, likelyDuplicates: Array<{ number: string }> }> } };

export type SubjectTreeQueryVariables = Exact<{
  parentId?: string | null | undefined;
}>;


export type SubjectTreeQuery = { subjects: Array<{ id: string, code: string, name: string, suggestedDepartment: { code: string } | null, suggestedCategory: { code: string } | null }> };

export type RegisterIntakeMutationVariables = Exact<{
  input: RegisterIntakeInput;
}>;


export type RegisterIntakeMutation = { registerIntake: { cursor: string | null, complaint: { number: string, state: ComplaintState, version: number, dueAt: string | null, category: { code: string } | null } | null, errors: Array<{ code: RegisterComplaintErrorCode, message: string }> } };

export type AssignMutationVariables = Exact<{
  input: AssignComplaintInput;
}>;


export type AssignMutation = { assignComplaint: { cursor: string | null, complaint: { number: string, state: ComplaintState, version: number, department: { code: string } | null, group: { number: number } | null } | null, errors: Array<{ code: AssignComplaintErrorCode, message: string }> } };

export type AcknowledgeMutationVariables = Exact<{
  input: AcknowledgeComplaintInput;
}>;


export type AcknowledgeMutation = { acknowledgeComplaint: { complaint: { state: ComplaintState, version: number, seenAt: string | null } | null, errors: Array<{ code: AcknowledgeComplaintErrorCode, message: string }> } };

export type CreateUploadMutationVariables = Exact<{
  input: CreateUploadInput;
}>;


export type CreateUploadMutation = { createUpload: { uploadUrl: string | null, evidence: { id: string } | null, errors: Array<{ code: CreateUploadErrorCode, message: string }> } };

export type ReportMutationVariables = Exact<{
  input: SubmitActionTakenReportInput;
}>;


export type ReportMutation = { submitActionTakenReport: { complaint: { state: ComplaintState, version: number, evidence: Array<{ kind: EvidenceKind, bytes: number }> } | null, errors: Array<{ code: SubmitActionTakenReportErrorCode, message: string }> } };

export type VerifyMutationVariables = Exact<{
  input: VerifyResolutionInput;
}>;


export type VerifyMutation = { verifyResolution: { complaint: { state: ComplaintState, version: number, resolvedAt: string | null } | null, errors: Array<{ code: VerifyResolutionErrorCode, message: string }> } };

export type ConfirmMutationVariables = Exact<{
  input: ConfirmResolutionInput;
}>;


export type ConfirmMutation = { confirmResolution: { complaint: { state: ComplaintState, version: number } | null, errors: Array<{ code: ConfirmResolutionErrorCode, message: string }> } };

export type CaseNowQueryVariables = Exact<{
  number: string;
}>;


export type CaseNowQuery = { complaint: { number: string, state: ComplaintState, version: number, reopenCount: number, escalationLevel: number, assignee: { name: string } | null, timeline: { nodes: Array<{ type: ComplaintEventType, at: string, text: string | null, actor: { name: string, role: Role } | null }> } } | null };

export type LatestOutboxQueryVariables = Exact<{ [key: string]: never; }>;


export type LatestOutboxQuery = { outbox: { nodes: Array<{ channel: string, state: OutboundState, text: string }> } };

export type DepartmentConsoleSubscriptionVariables = Exact<{
  filter?: ComplaintFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type DepartmentConsoleSubscription = { complaints:
    | { __typename: 'ComplaintChanged', cursor: string, at: string, type: ComplaintEventType, scope: ScopeChange, number: string, version: number, complaint: { state: ComplaintState } | null }
    | { __typename: 'ComplaintLeft', cursor: string, at: string, number: string, reason: LeaveReason }
    | { __typename: 'StreamHeartbeat', cursor: string, at: string }
    | { __typename: 'StreamReady', cursor: string, at: string }
    | { __typename: 'StreamReset', cursor: string, at: string }
   };

export type WarRoomWallSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type WarRoomWallSubscription = { wall:
    | { __typename: 'StreamHeartbeat', cursor: string, at: string }
    | { __typename: 'StreamReady', cursor: string, at: string }
    | { __typename: 'WallSnapshot', cursor: string, at: string, receivedToday: number, resolvedToday: number, reopenedToday: number, inProcess: number, overdue: number, ticker: Array<{ number: string, type: ComplaintEventType }> }
   };

export type ComplaintListQueryVariables = Exact<{
  filter?: ComplaintFilter | null | undefined;
  page?: string | null | undefined;
}>;


export type ComplaintListQuery = { complaints: { nodes: Array<{ number: string, version: number, state: ComplaintState, dueAt: string | null, department: { code: string } | null, category: { code: string } | null }>, pageInfo: { streamCursor: string, hasNextPage: boolean, endCursor: string | null } } };

export type ComplaintChangesSubscriptionVariables = Exact<{
  filter?: ComplaintFilter | null | undefined;
  after?: string | null | undefined;
  coalesce?: boolean | null | undefined;
}>;


export type ComplaintChangesSubscription = { complaints:
    | { __typename: 'ComplaintChanged', cursor: string, at: string, eventId: string, type: ComplaintEventType, scope: ScopeChange, number: string, version: number, complaint: { number: string, version: number, state: ComplaintState, dueAt: string | null, department: { code: string } | null, category: { code: string } | null } | null }
    | { __typename: 'ComplaintLeft', cursor: string, at: string, number: string, version: number, leftBecause: LeaveReason }
    | { __typename: 'StreamHeartbeat', cursor: string, at: string }
    | { __typename: 'StreamReady', cursor: string, at: string, resumed: boolean, heartbeatSeconds: number }
    | { __typename: 'StreamReset', cursor: string, at: string, reason: ResetReason, retryAfterMs: number }
   };

export type CaseStepsSubscriptionVariables = Exact<{
  number: string;
  after?: string | null | undefined;
}>;


export type CaseStepsSubscription = { complaint:
    | { __typename: 'ComplaintLeft', cursor: string, at: string, number: string, version: number, leftBecause: LeaveReason }
    | { __typename: 'StreamHeartbeat', cursor: string, at: string }
    | { __typename: 'StreamReady', cursor: string, at: string, resumed: boolean, heartbeatSeconds: number }
    | { __typename: 'StreamReset', cursor: string, at: string, reason: ResetReason, retryAfterMs: number }
    | { __typename: 'TimelineEntryAdded', cursor: string, at: string, eventId: string, version: number, entry: { type: ComplaintEventType }, complaint: { number: string, state: ComplaintState, department: { code: string } | null } | null }
   };

export type PublicBoardSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type PublicBoardSubscription = { wall:
    | { __typename: 'StreamHeartbeat', cursor: string, at: string }
    | { __typename: 'StreamReady', cursor: string, at: string, heartbeatSeconds: number, build: string }
    | { __typename: 'WallSnapshot', cursor: string, at: string, receivedToday: number, resolvedToday: number, reopenedToday: number, inProcess: number, overdue: number, waitingIntake: number }
   };

export type WallBoardSubscriptionVariables = Exact<{
  board: string;
}>;


export type WallBoardSubscription = { wall:
    | { __typename: 'StreamHeartbeat', cursor: string, at: string }
    | { __typename: 'StreamReady', cursor: string, at: string, heartbeatSeconds: number, build: string }
    | { __typename: 'WallSnapshot', cursor: string, at: string, districtNameHi: string, districtNameEn: string, receivedToday: number, resolvedToday: number, reopenedToday: number, inProcess: number, overdue: number, approaching: number, waitingIntake: number, notSeen: number | null, openA: number | null, breachedA: number | null, escalated: Array<{ level: number, count: number }>, countdowns: Array<{ number: string, departmentCode: string | null, departmentNameHi: string | null, departmentNameEn: string | null, dueAt: string, escalationLevel: number }>, departments: Array<{ code: string, nameHi: string, nameEn: string, open: number, overdue: number, reopened: number, reopenPercent: number }>, areas: Array<{ code: string, kind: AreaKind, nameHi: string, nameEn: string, parentCode: string | null, open: number, overdue: number }>, ticker: Array<{ number: string, type: ComplaintEventType, at: string, departmentCode: string | null, departmentNameHi: string | null, departmentNameEn: string | null, categoryCode: string | null }>, rollCall: { fromAt: string, toAt: string, departments: number, missing: number, missingDepartments: Array<{ code: string, nameHi: string, nameEn: string }> } | null }
   };

export type WallSystemSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type WallSystemSubscription = { system:
    | { __typename: 'StreamHeartbeat', cursor: string, at: string }
    | { __typename: 'StreamReady', cursor: string, at: string, heartbeatSeconds: number }
    | { __typename: 'SystemStatus', cursor: string, at: string, build: string }
   };

export type RequestKioskCodeMutationVariables = Exact<{ [key: string]: never; }>;


export type RequestKioskCodeMutation = { requestKioskCode: { code: string, claim: string, expiresAt: string, pollSeconds: number } };

export type ClaimKioskMutationVariables = Exact<{
  claim: string;
}>;


export type ClaimKioskMutation = { claimKiosk: { state: KioskPairingState, board: string | null } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}

export const ConsoleListDocument = /*#__PURE__*/ new TypedDocumentString(`
    subscription ConsoleList($filter: ComplaintFilter, $after: Cursor, $coalesce: Boolean) {
  complaints(filter: $filter, after: $after, coalesce: $coalesce) {
    __typename
    ... on StreamMessage {
      cursor
      at
    }
    ... on StreamReady {
      resumed
      replaying
      heartbeatSeconds
      build
    }
    ... on StreamHeartbeat {
      lagMs
    }
    ... on StreamReset {
      resetReason: reason
      retryAfterMs
    }
    ... on ComplaintChanged {
      eventId
      type
      scope
      number
      version
      changedFields
      complaint {
        number
        version
        state
        source
        registeredAt
        dueAt
        sla
        escalationLevel
        reopenCount
        summary
        category {
          code
          name
        }
        department {
          code
          name
        }
        assignee {
          id
          name
        }
      }
    }
    ... on ComplaintLeft {
      number
      version
      leaveReason: reason
    }
  }
}
    `) as unknown as TypedDocumentString<ConsoleListSubscription, ConsoleListSubscriptionVariables>;
export const SignInDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation SignIn($input: SignInInput!) {
  signIn(input: $input) {
    token
    viewer {
      name
      roles
    }
    errors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<SignInMutation, SignInMutationVariables>;
export const WaitingIntakeDocument = /*#__PURE__*/ new TypedDocumentString(`
    query WaitingIntake {
  intake(source: WHATSAPP, first: 100) {
    nodes {
      id
      text
      sender {
        name
        phone
      }
      evidence {
        id
      }
      kind
      complaint {
        number
      }
      likelyDuplicates {
        number
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WaitingIntakeQuery, WaitingIntakeQueryVariables>;
export const SubjectTreeDocument = /*#__PURE__*/ new TypedDocumentString(`
    query SubjectTree($parentId: ID) {
  subjects(parentId: $parentId) {
    id
    code
    name(locale: en)
    suggestedDepartment {
      code
    }
    suggestedCategory {
      code
    }
  }
}
    `) as unknown as TypedDocumentString<SubjectTreeQuery, SubjectTreeQueryVariables>;
export const RegisterIntakeDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation RegisterIntake($input: RegisterIntakeInput!) {
  registerIntake(input: $input) {
    complaint {
      number
      state
      version
      dueAt
      category {
        code
      }
    }
    cursor
    errors {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RegisterIntakeMutation, RegisterIntakeMutationVariables>;
export const AssignDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation Assign($input: AssignComplaintInput!) {
  assignComplaint(input: $input) {
    complaint {
      number
      state
      version
      department {
        code
      }
      group {
        number
      }
    }
    cursor
    errors {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<AssignMutation, AssignMutationVariables>;
export const AcknowledgeDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation Acknowledge($input: AcknowledgeComplaintInput!) {
  acknowledgeComplaint(input: $input) {
    complaint {
      state
      version
      seenAt
    }
    errors {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<AcknowledgeMutation, AcknowledgeMutationVariables>;
export const CreateUploadDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation CreateUpload($input: CreateUploadInput!) {
  createUpload(input: $input) {
    evidence {
      id
    }
    uploadUrl
    errors {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<CreateUploadMutation, CreateUploadMutationVariables>;
export const ReportDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation Report($input: SubmitActionTakenReportInput!) {
  submitActionTakenReport(input: $input) {
    complaint {
      state
      version
      evidence {
        kind
        bytes
      }
    }
    errors {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ReportMutation, ReportMutationVariables>;
export const VerifyDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation Verify($input: VerifyResolutionInput!) {
  verifyResolution(input: $input) {
    complaint {
      state
      version
      resolvedAt
    }
    errors {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<VerifyMutation, VerifyMutationVariables>;
export const ConfirmDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation Confirm($input: ConfirmResolutionInput!) {
  confirmResolution(input: $input) {
    complaint {
      state
      version
    }
    errors {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ConfirmMutation, ConfirmMutationVariables>;
export const CaseNowDocument = /*#__PURE__*/ new TypedDocumentString(`
    query CaseNow($number: String!) {
  complaint(number: $number) {
    number
    state
    version
    reopenCount
    escalationLevel
    assignee {
      name
    }
    timeline(first: 100) {
      nodes {
        type
        at
        actor {
          name
          role
        }
        text
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CaseNowQuery, CaseNowQueryVariables>;
export const LatestOutboxDocument = /*#__PURE__*/ new TypedDocumentString(`
    query LatestOutbox {
  outbox(first: 5) {
    nodes {
      channel
      state
      text
    }
  }
}
    `) as unknown as TypedDocumentString<LatestOutboxQuery, LatestOutboxQueryVariables>;
export const DepartmentConsoleDocument = /*#__PURE__*/ new TypedDocumentString(`
    subscription DepartmentConsole($filter: ComplaintFilter, $after: Cursor) {
  complaints(filter: $filter, after: $after) {
    __typename
    ... on StreamMessage {
      cursor
      at
    }
    ... on ComplaintChanged {
      type
      scope
      number
      version
      complaint {
        state
      }
    }
    ... on ComplaintLeft {
      number
      reason
    }
  }
}
    `) as unknown as TypedDocumentString<DepartmentConsoleSubscription, DepartmentConsoleSubscriptionVariables>;
export const WarRoomWallDocument = /*#__PURE__*/ new TypedDocumentString(`
    subscription WarRoomWall {
  wall(board: "war-room") {
    __typename
    ... on StreamMessage {
      cursor
      at
    }
    ... on WallSnapshot {
      receivedToday
      resolvedToday
      reopenedToday
      inProcess
      overdue
      ticker {
        number
        type
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WarRoomWallSubscription, WarRoomWallSubscriptionVariables>;
export const ComplaintListDocument = /*#__PURE__*/ new TypedDocumentString(`
    query ComplaintList($filter: ComplaintFilter, $page: Cursor) {
  complaints(filter: $filter, first: 100, after: $page) {
    nodes {
      number
      version
      state
      dueAt
      department {
        code
      }
      category {
        code
      }
    }
    pageInfo {
      streamCursor
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<ComplaintListQuery, ComplaintListQueryVariables>;
export const ComplaintChangesDocument = /*#__PURE__*/ new TypedDocumentString(`
    subscription ComplaintChanges($filter: ComplaintFilter, $after: Cursor, $coalesce: Boolean) {
  complaints(filter: $filter, after: $after, coalesce: $coalesce) {
    __typename
    ... on StreamMessage {
      cursor
      at
    }
    ... on StreamReady {
      resumed
      heartbeatSeconds
    }
    ... on StreamReset {
      reason
      retryAfterMs
    }
    ... on ComplaintChanged {
      eventId
      type
      scope
      number
      version
      complaint {
        number
        version
        state
        dueAt
        department {
          code
        }
        category {
          code
        }
      }
    }
    ... on ComplaintLeft {
      number
      version
      leftBecause: reason
    }
  }
}
    `) as unknown as TypedDocumentString<ComplaintChangesSubscription, ComplaintChangesSubscriptionVariables>;
export const CaseStepsDocument = /*#__PURE__*/ new TypedDocumentString(`
    subscription CaseSteps($number: String!, $after: Cursor) {
  complaint(number: $number, after: $after) {
    __typename
    ... on StreamMessage {
      cursor
      at
    }
    ... on StreamReady {
      resumed
      heartbeatSeconds
    }
    ... on StreamReset {
      reason
      retryAfterMs
    }
    ... on TimelineEntryAdded {
      eventId
      version
      entry {
        type
      }
      complaint {
        number
        state
        department {
          code
        }
      }
    }
    ... on ComplaintLeft {
      number
      version
      leftBecause: reason
    }
  }
}
    `) as unknown as TypedDocumentString<CaseStepsSubscription, CaseStepsSubscriptionVariables>;
export const PublicBoardDocument = /*#__PURE__*/ new TypedDocumentString(`
    subscription PublicBoard {
  wall(board: "public") {
    __typename
    ... on StreamMessage {
      cursor
      at
    }
    ... on StreamReady {
      heartbeatSeconds
      build
    }
    ... on WallSnapshot {
      receivedToday
      resolvedToday
      reopenedToday
      inProcess
      overdue
      waitingIntake
    }
  }
}
    `) as unknown as TypedDocumentString<PublicBoardSubscription, PublicBoardSubscriptionVariables>;
export const WallBoardDocument = /*#__PURE__*/ new TypedDocumentString(`
    subscription WallBoard($board: ID!) {
  wall(board: $board) {
    __typename
    ... on StreamMessage {
      cursor
      at
    }
    ... on StreamReady {
      heartbeatSeconds
      build
    }
    ... on WallSnapshot {
      districtNameHi
      districtNameEn
      receivedToday
      resolvedToday
      reopenedToday
      inProcess
      overdue
      approaching
      waitingIntake
      notSeen
      openA
      breachedA
      escalated {
        level
        count
      }
      countdowns {
        number
        departmentCode
        departmentNameHi
        departmentNameEn
        dueAt
        escalationLevel
      }
      departments {
        code
        nameHi
        nameEn
        open
        overdue
        reopened
        reopenPercent
      }
      areas {
        code
        kind
        nameHi
        nameEn
        parentCode
        open
        overdue
      }
      ticker {
        number
        type
        at
        departmentCode
        departmentNameHi
        departmentNameEn
        categoryCode
      }
      rollCall {
        fromAt
        toAt
        departments
        missing
        missingDepartments {
          code
          nameHi
          nameEn
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WallBoardSubscription, WallBoardSubscriptionVariables>;
export const WallSystemDocument = /*#__PURE__*/ new TypedDocumentString(`
    subscription WallSystem {
  system {
    __typename
    ... on StreamMessage {
      cursor
      at
    }
    ... on StreamReady {
      heartbeatSeconds
    }
    ... on SystemStatus {
      build
    }
  }
}
    `) as unknown as TypedDocumentString<WallSystemSubscription, WallSystemSubscriptionVariables>;
export const RequestKioskCodeDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation RequestKioskCode {
  requestKioskCode {
    code
    claim
    expiresAt
    pollSeconds
  }
}
    `) as unknown as TypedDocumentString<RequestKioskCodeMutation, RequestKioskCodeMutationVariables>;
export const ClaimKioskDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation ClaimKiosk($claim: String!) {
  claimKiosk(claim: $claim) {
    state
    board
  }
}
    `) as unknown as TypedDocumentString<ClaimKioskMutation, ClaimKioskMutationVariables>;