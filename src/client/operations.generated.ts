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

/** Why AddComment was refused. */
export type AddCommentErrorCode =
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

/** A note, with or without files. */
export type AddCommentInput = {
  /** Any string of your own, up to 100 characters: the same one with the same input is done once and answered alike. */
  clientMutationId?: string | null | undefined;
  /** Files uploaded by you. */
  evidenceIds?: Array<string> | null | undefined;
  /** Version you have seen; refused when the complaint has changed since. Machines may leave it out. */
  expectedVersion?: number | null | undefined;
  /** Number of the complaint. */
  number: string;
  /** The note; may be left out when files are given. */
  text?: string | null | undefined;
  /** Who may see it; STAFF when absent. */
  visibility?: Visibility | null | undefined;
};

/** Why AddDirectoryRows was refused. */
export type AddDirectoryRowsErrorCode =
  /** A field of the input is wrong; `path` says which. */
  | 'INVALID_INPUT'
  /** Not possible in its present state. */
  | 'INVALID_STATE'
  /** Nothing of this name is open to the viewer. */
  | 'NOT_FOUND'
  /** The file is too large. */
  | 'TOO_LARGE';

/** A portion of the rows of an import. */
export type AddDirectoryRowsInput = {
  /** Any string of your own, for safe retries. */
  clientMutationId?: string | null | undefined;
  /** The import. */
  importId: string;
  /** 1 to 200 rows, of at most 20000 in all. A row number sent again takes the place of the row before. */
  rows: Array<DirectoryRowInput>;
};

/** Why AddGroupMember was refused. */
export type AddGroupMemberErrorCode =
  /** There is one of this name, number or phone already. */
  | 'ALREADY_EXISTS'
  /** A field of the input is wrong; `path` says which. */
  | 'INVALID_INPUT'
  /** Not a whole telephone number; masked numbers are never accepted. */
  | 'INVALID_PHONE'
  /** Nothing of this name is open to the viewer. */
  | 'NOT_FOUND';

/** A person to be added to a group. */
export type AddGroupMemberInput = {
  /** Any string of your own, for safe retries. */
  clientMutationId?: string | null | undefined;
  /** Number of the group. */
  groupNumber: number;
  /** Who he is. */
  kind: GroupMemberKind;
  /** Name, up to 200 characters. */
  name: string;
  /** Whole telephone number; each stands once in a group. */
  phone: string;
  /** Designation in English. */
  titleEn?: string | null | undefined;
  /** Designation in Hindi. */
  titleHi?: string | null | undefined;
};

/** The code on a screen, and what that screen shall be. */
export type ApproveKioskInput = {
  /** The one board it shall read: `war-room` or `public`. */
  board: string;
  /** Any string of your own, for safe retries. */
  clientMutationId?: string | null | undefined;
  /** The code as it stands on the screen; case, spaces and hyphens do not matter. */
  code: string;
  /** What the screen is called, such as the room it hangs in; up to 60 characters. */
  name: string;
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

/** Why AssignComplaints was refused. */
export type AssignComplaintsErrorCode =
  /** A field of the input is wrong; `path` says which. */
  | 'INVALID_INPUT'
  /** No active department has this code. */
  | 'UNKNOWN_DEPARTMENT'
  /** The officer is not posted in the department. */
  | 'UNKNOWN_OFFICER';

/** Complaints, and the department, perhaps the officer, to be responsible for them. */
export type AssignComplaintsInput = {
  /** Any string of your own, up to 100 characters: the same one with the same input begins one job and is answered alike. */
  clientMutationId?: string | null | undefined;
  /** Code of an active department. */
  departmentCode: string;
  /** Note for the timeline of each. */
  note?: string | null | undefined;
  /** Numbers of 1 to 500 complaints; one that stands there twice counts once. */
  numbers: Array<string>;
  /** An officer posted there; without one they wait in the department's queue. */
  officerId?: string | null | undefined;
};

/** Who did something. */
export type AuditActorKind =
  /** A complainant; never named. */
  | 'COMPLAINANT'
  /** Another system, by its key. */
  | 'INTEGRATION'
  /** An officer. */
  | 'OFFICER'
  /** Somebody who was not signed in. */
  | 'PUBLIC'
  /** The product itself. */
  | 'SYSTEM';

/** Which entries of the audit trail. */
export type AuditFilter = {
  /** This action. */
  action?: string | null | undefined;
  /** Done by this officer or key. */
  actorId?: string | null | undefined;
  /** Done to the complaint of this number. */
  complaintNumber?: string | null | undefined;
  /** At this instant or later. */
  from?: string | null | undefined;
  /** Before this instant. */
  until?: string | null | undefined;
};

/** Why BeginDirectoryImport was refused. */
export type BeginDirectoryImportErrorCode =
  /** Not possible in its present state. */
  | 'INVALID_STATE';

/** Nothing but the retry key. */
export type BeginDirectoryImportInput = {
  /** Any string of your own, for safe retries. */
  clientMutationId?: string | null | undefined;
};

/** A change of a calendar, as its mutation takes it: exactly one of these. */
export type CalendarChangeInput = {
  /** As giveUpCalendar. */
  giveUpCalendar?: GiveUpCalendarInput | null | undefined;
  /** As removeCalendarDays. */
  removeCalendarDays?: RemoveCalendarDaysInput | null | undefined;
  /** As setCalendar. */
  setCalendar?: SetCalendarInput | null | undefined;
  /** As setCalendarDays. */
  setCalendarDays?: SetCalendarDaysInput | null | undefined;
};

/** A date that differs from its weekday. */
export type CalendarDayInput = {
  /** The day, `YYYY-MM-DD`, in India. */
  day: string;
  /** Hours of a special working day; none for a holiday. */
  intervals: Array<WorkingIntervalInput>;
  /** Why, in English; 1 to 200 characters. */
  nameEn: string;
  /** Why, in Hindi; 1 to 200 characters. */
  nameHi: string;
};

/** Who has set what holds. */
export type CalendarOrigin =
  /** Nobody: Monday to Saturday 10:00–13:30 and 14:00–18:00, hearing 09:00–11:00. */
  | 'DEFAULT'
  /** The district, for a department that has set nothing of its own. */
  | 'DISTRICT'
  /** The department itself, or the district for its own calendar. */
  | 'OWN';

/** Why ChangeDepartment was refused. */
export type ChangeDepartmentErrorCode =
  /** A field of the input is wrong; `path` says which. */
  | 'INVALID_INPUT'
  /** Nothing of this name is open to the viewer. */
  | 'NOT_FOUND'
  /** The officer is not posted in the department. */
  | 'UNKNOWN_OFFICER';

/** What shall be otherwise of a department; what is left out stays as it is. */
export type ChangeDepartmentInput = {
  /** Any string of your own, for safe retries. */
  clientMutationId?: string | null | undefined;
  /** Its code. */
  code: string;
  /** Head of office, who is posted there; null leaves it vacant. */
  headId?: string | null | undefined;
  /** Name in English, up to 200 characters. */
  nameEn?: string | null | undefined;
  /** Name in Hindi, up to 200 characters. */
  nameHi?: string | null | undefined;
  /** Code of the department it belongs to; null for none. */
  parentCode?: string | null | undefined;
};

/** Why ChangePassword was refused. */
export type ChangePasswordErrorCode =
  /** A field of the input is wrong; `path` says which. */
  | 'INVALID_INPUT'
  /** User name or password is wrong, or the account is locked for some minutes. */
  | 'WRONG_CREDENTIALS';

/** A new password for the viewer's own account. */
export type ChangePasswordInput = {
  /** The present one. */
  currentPassword: string;
  /** The new one: 12 to 200 characters, another than the present one and the user name. */
  newPassword: string;
};

/** Why ClassifyComplaint was refused. */
export type ClassifyComplaintErrorCode =
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

/** What is given replaces, what is absent stays. */
export type ClassifyComplaintInput = {
  /** Area. */
  areaId?: string | null | undefined;
  /** Category code; the due time follows. */
  categoryCode?: string | null | undefined;
  /** Any string of your own, up to 100 characters: the same one with the same input is done once and answered alike. */
  clientMutationId?: string | null | undefined;
  /** Version you have seen; refused when the complaint has changed since. Machines may leave it out. */
  expectedVersion?: number | null | undefined;
  /** Note for the timeline. */
  note?: string | null | undefined;
  /** Number of the complaint. */
  number: string;
  /** Village, ward, landmark. */
  place?: string | null | undefined;
  /** Subject. */
  subjectId?: string | null | undefined;
};

/** Why CloseHearing was refused. */
export type CloseHearingErrorCode =
  /** Not for this viewer to do. */
  | 'NOT_ALLOWED'
  /** Nothing of this name is open to the viewer. */
  | 'NOT_FOUND'
  /** The hearing session is closed. */
  | 'SESSION_CLOSED';

/** Which sitting is over. */
export type CloseHearingInput = {
  /** Any string of your own, up to 100 characters: the same one with the same input is done once and answered alike. */
  clientMutationId?: string | null | undefined;
  /** The sitting. */
  sessionId: string;
};

/** Who complains. */
export type ComplainantInput = {
  /** Name as given. */
  name?: string | null | undefined;
  /** Phone; ten Indian digits are taken as +91. */
  phone?: string | null | undefined;
};

/** What can be done to a complaint. */
export type ComplaintAction =
  /** acknowledgeComplaint: accept it. */
  | 'ACKNOWLEDGE'
  /** assignComplaint: make a department, perhaps an officer, responsible. */
  | 'ASSIGN'
  /** classifyComplaint: set subject, category or area. */
  | 'CLASSIFY'
  /** addComment: a note, with or without files. */
  | 'COMMENT'
  /** confirmResolution: the complainant's verdict. */
  | 'CONFIRM'
  /** correctComplaint: mend a mistake of the record. */
  | 'CORRECT'
  /** decideHold: approve or refuse a proposed hold. */
  | 'DECIDE_HOLD'
  /** decideRejection: approve or refuse a proposed rejection. */
  | 'DECIDE_REJECTION'
  /** deescalateComplaint: one level down. */
  | 'DEESCALATE'
  /** escalateComplaint: one level up. */
  | 'ESCALATE'
  /** mergeComplaints: a duplicate of another complaint. */
  | 'MERGE'
  /** proposeHold. */
  | 'PROPOSE_HOLD'
  /** proposeRejection. */
  | 'PROPOSE_REJECTION'
  /** provideInformation: the answer. */
  | 'PROVIDE_INFORMATION'
  /** reassignComplaint: another officer of the same department. */
  | 'REASSIGN'
  /** reopenComplaint: not solved. */
  | 'REOPEN'
  /** requestInformation: ask the complainant. */
  | 'REQUEST_INFORMATION'
  /** resumeComplaint: end the hold. */
  | 'RESUME'
  /** returnActionTakenReport: send the report back. */
  | 'RETURN_REPORT'
  /** returnComplaintToCell: not ours. */
  | 'RETURN_TO_CELL'
  /** setConfidential: hide it from all but a few, or show it again. */
  | 'SET_CONFIDENTIAL'
  /** submitActionTakenReport: say what was done. */
  | 'SUBMIT_REPORT'
  /** takeBackAssignment: undo an assignment that the officer has not seen yet. */
  | 'TAKE_BACK'
  /** transferComplaint: another department. */
  | 'TRANSFER'
  /** unmergeComplaint: undo the merge. */
  | 'UNMERGE'
  /** verifyResolution: the report is true. */
  | 'VERIFY'
  /** withdrawComplaint: by the complainant. */
  | 'WITHDRAW';

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
  /** The assignment was undone before the officer had seen it. */
  | 'COMPLAINT_TAKEN_BACK'
  /** Another department is responsible. */
  | 'COMPLAINT_TRANSFERRED'
  /** The merge was undone. */
  | 'COMPLAINT_UNMERGED'
  /** Withdrawn by the complainant. */
  | 'COMPLAINT_WITHDRAWN'
  /** The digest of what was breached, escalated and at the end of the ladder is there. */
  | 'DIGEST_TAKEN'
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
  /** A sitting was closed, by somebody or by the end of its day. */
  | 'HEARING_CLOSED'
  /** A sitting that was closed by mistake goes on. */
  | 'HEARING_REOPENED'
  /** A message was discarded. */
  | 'INTAKE_DISCARDED'
  /** A message was linked to a complaint. */
  | 'INTAKE_LINKED'
  /** A message came in and waits for a decision. */
  | 'INTAKE_RECEIVED'
  /** A message became a complaint of its own. */
  | 'INTAKE_REGISTERED'
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
  /** The due time moved, because a calendar was changed. */
  | 'SLA_RECOMPUTED'
  /** It has no due time: no policy held for it, and no category promised one. */
  | 'SLA_TERMS_MISSING'
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
  /** Those taken at this hearing session. */
  hearingSessionId?: string | null | undefined;
  /** Raised to this level (1–4) or higher. */
  minEscalationLevel?: number | null | undefined;
  /** True: those somebody still has to act on; false: the others. */
  open?: boolean | null | undefined;
  /** Registered at this instant or later. */
  registeredFrom?: string | null | undefined;
  /** Registered before this instant. */
  registeredTo?: string | null | undefined;
  /** True: those reopened at least once. */
  reopened?: boolean | null | undefined;
  /** Reopened at this instant or later. */
  reopenedFrom?: string | null | undefined;
  /** How they stand against their due time now. */
  sla?: Array<SlaStatus> | null | undefined;
  /** Where they came from. */
  sources?: Array<SourceCode> | null | undefined;
  /** States. */
  states?: Array<ComplaintState> | null | undefined;
  /** A subject; everything below it is included. */
  subjectId?: string | null | undefined;
};

/** Orders of a list of complaints. Ties are broken by id. */
export type ComplaintOrder =
  /** Earliest due time first; those without one last. */
  | 'DUE_FIRST'
  /** Latest registration first. */
  | 'NEWEST'
  /** Earliest registration first. */
  | 'OLDEST'
  /** Latest change first. */
  | 'RECENTLY_CHANGED';

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

/** Why CorrectComplaint was refused. */
export type CorrectComplaintErrorCode =
  /** A field of the input is wrong; `path` says which. */
  | 'INVALID_INPUT'
  /** Not a whole telephone number; masked numbers are never accepted. */
  | 'INVALID_PHONE'
  /** Not possible in its present state. */
  | 'INVALID_STATE'
  /** Not for this viewer to do. */
  | 'NOT_ALLOWED'
  /** Nothing of this name is open to the viewer. */
  | 'NOT_FOUND'
  /** It has changed since `expectedVersion`; the payload shows its present state. */
  | 'VERSION_CONFLICT';

/** A mistake of the record. What is given replaces, what is absent stays. */
export type CorrectComplaintInput = {
  /** Any string of your own, up to 100 characters: the same one with the same input is done once and answered alike. */
  clientMutationId?: string | null | undefined;
  /** Who complains; replaces name and phone together. */
  complainant?: ComplainantInput | null | undefined;
  /** Version you have seen; refused when the complaint has changed since. Machines may leave it out. */
  expectedVersion?: number | null | undefined;
  /** Number of the complaint. */
  number: string;
  /** Village, ward, landmark. */
  place?: string | null | undefined;
  /** Why; the old values stay in the timeline. */
  reason: string;
  /** The complainant's words, as they should have been taken down. */
  text?: string | null | undefined;
};

/** Why CreateApiKey was refused. */
export type CreateApiKeyErrorCode =
  /** A field of the input is wrong; `path` says which. */
  | 'INVALID_INPUT';

/** A key for another system. */
export type CreateApiKeyInput = {
  /** Any string of your own, for safe retries. */
  clientMutationId?: string | null | undefined;
  /** When it ends: ahead of now; never when absent. */
  expiresAt?: string | null | undefined;
  /** Who it is for, up to 200 characters. */
  name: string;
  /** Addresses or networks (`10.1.0.0/16`, `::1`) it may be used from, at most 20; from anywhere when absent. */
  networks?: Array<string> | null | undefined;
  /** Of `complaints:read`, `complaints:write`, `events:read`, `personal-data`; at least one. */
  scopes: Array<string>;
};

/** Why CreateDepartment was refused. */
export type CreateDepartmentErrorCode =
  /** There is one of this name, number or phone already. */
  | 'ALREADY_EXISTS'
  /** A field of the input is wrong; `path` says which. */
  | 'INVALID_INPUT'
  /** Nothing of this name is open to the viewer. */
  | 'NOT_FOUND';

/** A department or office to be added to the directory. */
export type CreateDepartmentInput = {
  /** Any string of your own, for safe retries. */
  clientMutationId?: string | null | undefined;
  /** Code, 1 to 20 Latin letters, digits and `-`; kept in capitals, never changed later. */
  code: string;
  /** Name in English, up to 200 characters. */
  nameEn: string;
  /** Name in Hindi, up to 200 characters. */
  nameHi: string;
  /** Code of the department it belongs to; none when absent. */
  parentCode?: string | null | undefined;
};

/** Why CreateGroup was refused. */
export type CreateGroupErrorCode =
  /** There is one of this name, number or phone already. */
  | 'ALREADY_EXISTS'
  /** A field of the input is wrong; `path` says which. */
  | 'INVALID_INPUT'
  /** No active department has this code. */
  | 'UNKNOWN_DEPARTMENT';

/** A numbered messaging group to be added. */
export type CreateGroupInput = {
  /** Any string of your own, for safe retries. */
  clientMutationId?: string | null | undefined;
  /** Code of its department; for the kind DEPARTMENT only. */
  departmentCode?: string | null | undefined;
  /** What it is for. */
  kind: GroupKind;
  /** Name in English, up to 200 characters. */
  nameEn: string;
  /** Name in Hindi, up to 200 characters. */
  nameHi: string;
  /** Its number, 0 to 99999, unique in the district. */
  number: number;
};

/** Why CreateOfficer was refused. */
export type CreateOfficerErrorCode =
  /** There is one of this name, number or phone already. */
  | 'ALREADY_EXISTS'
  /** A field of the input is wrong; `path` says which. */
  | 'INVALID_INPUT';

/** A person who works in the district, and an account for him. */
export type CreateOfficerInput = {
  /** Any string of your own, for safe retries. */
  clientMutationId?: string | null | undefined;
  /** Designation in English. */
  designationEn?: string | null | undefined;
  /** Designation in Hindi. */
  designationHi?: string | null | undefined;
  /** Language he is answered in; Hindi when absent. */
  locale?: Locale | null | undefined;
  /** Name, up to 200 characters. */
  name: string;
  /** His postings; without any he may do nothing. */
  postings: Array<PostingInput>;
  /** User name: 3 to 40 small Latin letters, digits, `.`, `-` and `_`; never changed later. */
  username: string;
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

/** Why DecideHold was refused. */
export type DecideHoldErrorCode =
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

/** Decision on a proposed hold. */
export type DecideHoldInput = {
  /** True approves, false sends it back to work. */
  approve: boolean;
  /** Any string of your own, up to 100 characters: the same one with the same input is done once and answered alike. */
  clientMutationId?: string | null | undefined;
  /** Version you have seen; refused when the complaint has changed since. Machines may leave it out. */
  expectedVersion?: number | null | undefined;
  /** Note for the timeline. */
  note?: string | null | undefined;
  /** Number of the complaint. */
  number: string;
};

/** Why DecideRejection was refused. */
export type DecideRejectionErrorCode =
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

/** Decision on a proposed rejection. */
export type DecideRejectionInput = {
  /** True approves, false sends it back to work. */
  approve: boolean;
  /** Any string of your own, up to 100 characters: the same one with the same input is done once and answered alike. */
  clientMutationId?: string | null | undefined;
  /** Version you have seen; refused when the complaint has changed since. Machines may leave it out. */
  expectedVersion?: number | null | undefined;
  /** Note for the timeline. */
  note?: string | null | undefined;
  /** Number of the complaint. */
  number: string;
};

/** Why DeescalateComplaint was refused. */
export type DeescalateComplaintErrorCode =
  /** A field of the input is wrong; `path` says which. */
  | 'INVALID_INPUT'
  /** Not possible in its present state. */
  | 'INVALID_STATE'
  /** No further level in this direction. */
  | 'LEVEL_LIMIT'
  /** Not for this viewer to do. */
  | 'NOT_ALLOWED'
  /** Nothing of this name is open to the viewer. */
  | 'NOT_FOUND'
  /** It has changed since `expectedVersion`; the payload shows its present state. */
  | 'VERSION_CONFLICT';

/** One level down, with a direction. */
export type DeescalateComplaintInput = {
  /** Any string of your own, up to 100 characters: the same one with the same input is done once and answered alike. */
  clientMutationId?: string | null | undefined;
  /** Version you have seen; refused when the complaint has changed since. Machines may leave it out. */
  expectedVersion?: number | null | undefined;
  /** Number of the complaint. */
  number: string;
  /** The direction. */
  reason: string;
};

/** How far an import of the directory is. */
export type DirectoryImportState =
  /** Everything is done; what was wrong was left out. */
  | 'DONE'
  /** Rows are taken in and can be looked at; nothing has been changed. */
  | 'GATHERING'
  /** Some portions are done, others are not. */
  | 'RUNNING';

/** One row of a directory: a department, perhaps with its group, perhaps with a member of it. Cells are sent as they are. */
export type DirectoryRowInput = {
  /** Code of the department, as it stands in the file. */
  departmentCode?: string | null | undefined;
  /** Name of the department in English, as it stands in the file. */
  departmentNameEn?: string | null | undefined;
  /** Name of the department in Hindi, as it stands in the file. */
  departmentNameHi?: string | null | undefined;
  /** Number of the group, as it stands in the file. */
  groupNumber?: string | null | undefined;
  /** OFFICER, REPRESENTATIVE or CONTACT, or the same in Hindi, as it stands in the file. */
  kind?: string | null | undefined;
  /** Name of the member, as it stands in the file. */
  memberName?: string | null | undefined;
  /** Telephone of the member, as it stands in the file. */
  phone?: string | null | undefined;
  /** Number of the row in the file: what is wrong is said of it by this number. */
  row: number;
  /** Designation in English, as it stands in the file. */
  titleEn?: string | null | undefined;
  /** Designation in Hindi, as it stands in the file. */
  titleHi?: string | null | undefined;
};

/** What an import does with a row. */
export type DirectoryRowOutcome =
  /** A member, or a department or group, is added. */
  | 'ADD'
  /** What stands there already is changed to what the row says. */
  | 'CHANGE'
  /** All of it stands there already: nothing is changed. */
  | 'SAME'
  /** Something is wrong with the row: it is left out. */
  | 'WRONG';

/** What is wrong with a row of an import. */
export type DirectoryRowProblem =
  /** What stands for the code can be none. */
  | 'DEPARTMENT_CODE'
  /** An earlier row names the department otherwise. */
  | 'DEPARTMENT_DIFFERS'
  /** No code of a department. */
  | 'DEPARTMENT_MISSING'
  /** There is no such department, and no row names it in Hindi. */
  | 'DEPARTMENT_UNKNOWN'
  /** The group belongs to something else. */
  | 'GROUP_ELSEWHERE'
  /** The department has no group, or more than one: which one is not said. */
  | 'GROUP_MISSING'
  /** The number of the group is no number from 0 to 99999. */
  | 'GROUP_NUMBER'
  /** The kind of member is none that is known. */
  | 'KIND_UNKNOWN'
  /** A telephone or a designation without a name. */
  | 'NAME_MISSING'
  /** A member without a telephone could not be told from others. */
  | 'PHONE_MISSING'
  /** The telephone stands in an earlier row for the same group. */
  | 'PHONE_TWICE'
  /** Not a whole telephone number. */
  | 'PHONE_WRONG'
  /** A text is longer than 200 characters. */
  | 'TOO_LONG';

/** Why DiscardDirectoryImport was refused. */
export type DiscardDirectoryImportErrorCode =
  /** Nothing of this name is open to the viewer. */
  | 'NOT_FOUND';

/** An import that is not wanted. */
export type DiscardDirectoryImportInput = {
  /** Any string of your own, for safe retries. */
  clientMutationId?: string | null | undefined;
  /** The import. */
  importId: string;
};

/** Why DiscardIntake was refused. */
export type DiscardIntakeErrorCode =
  /** The message was decided on already. */
  | 'ALREADY_DECIDED'
  /** A field of the input is wrong; `path` says which. */
  | 'INVALID_INPUT'
  /** Nothing of this name is open to the viewer. */
  | 'NOT_FOUND';

/** A message that is no complaint. */
export type DiscardIntakeInput = {
  /** Any string of your own, up to 100 characters: the same one with the same input is done once and answered alike. */
  clientMutationId?: string | null | undefined;
  /** The message. */
  intakeId: string;
  /** Why; kept with the message. */
  reason: string;
};

/** How a duty ended. */
export type DutyEnd =
  /** The day was over. */
  | 'DAY_OVER'
  /** The officer went off duty himself. */
  | 'SAID'
  /** Nothing was heard of his console for too long: it ended when he was seen last. */
  | 'UNSEEN';

/** Nothing but the retry key. */
export type EndDutyInput = {
  /** Makes a retry safe: the same key is done once. */
  clientMutationId?: string | null | undefined;
};

/** Why EscalateComplaint was refused. */
export type EscalateComplaintErrorCode =
  /** A field of the input is wrong; `path` says which. */
  | 'INVALID_INPUT'
  /** Not possible in its present state. */
  | 'INVALID_STATE'
  /** No further level in this direction. */
  | 'LEVEL_LIMIT'
  /** Not for this viewer to do. */
  | 'NOT_ALLOWED'
  /** Nothing of this name is open to the viewer. */
  | 'NOT_FOUND'
  /** It has changed since `expectedVersion`; the payload shows its present state. */
  | 'VERSION_CONFLICT';

/** One level up. */
export type EscalateComplaintInput = {
  /** Any string of your own, up to 100 characters: the same one with the same input is done once and answered alike. */
  clientMutationId?: string | null | undefined;
  /** Version you have seen; refused when the complaint has changed since. Machines may leave it out. */
  expectedVersion?: number | null | undefined;
  /** Number of the complaint. */
  number: string;
  /** Why. */
  reason?: string | null | undefined;
};

/** Why a complaint was raised a level. */
export type EscalationReason =
  /** Somebody raised it; the timeline says who. */
  | 'BY_HAND'
  /** It was not resolved in time. */
  | 'OVERDUE'
  /** It was reopened: one level above whoever had resolved it. */
  | 'REOPENED'
  /** Nobody was made responsible in time. */
  | 'UNASSIGNED';

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

/** A department that is to work as the district does. */
export type GiveUpCalendarInput = {
  /** Any string of your own, up to 100 characters: the same one with the same input is done once. */
  clientMutationId?: string | null | undefined;
  /** Code of an active department. */
  departmentCode: string;
};

/** What a numbered group is for. */
export type GroupKind =
  /** The group of one department or office. */
  | 'DEPARTMENT'
  /** The group of all district-level officers, where every assignment is posted for the DM's notice. */
  | 'DISTRICT_OFFICERS'
  /** Any other group. */
  | 'OTHER';

/** Who a member of a group is. */
export type GroupMemberKind =
  /** Anybody else who is to be reached there. */
  | 'CONTACT'
  /** Somebody who works there. */
  | 'OFFICER'
  /** MP, MLA, pradhan… */
  | 'REPRESENTATIVE';

/** What kind of sitting complaints are taken at. */
export type HearingKind =
  /** A Jan Samvad sitting in a village. */
  | 'JAN_SAMVAD'
  /** The morning public hearing, 9 to 11. */
  | 'JAN_SUNWAI'
  /** A Samadhan Shivir camp (Monday and Thursday). */
  | 'SAMADHAN_SHIVIR';

/** What an inbound message seems to be. */
export type IntakeKind =
  /** More about an open complaint. */
  | 'FOLLOW_UP'
  /** A new complaint. */
  | 'NEW_COMPLAINT'
  /** The complainant says that a closed complaint is not solved. */
  | 'REOPEN_REQUEST';

/** What became of an inbound message. */
export type IntakeState =
  /** Not a complaint; the reason is kept. */
  | 'DISCARDED'
  /** It belongs to an existing complaint. */
  | 'LINKED'
  /** It became a complaint of its own. */
  | 'REGISTERED'
  /** Nobody has decided yet. */
  | 'WAITING';

/** How far a job is. */
export type JobState =
  /** Every complaint is done or refused; nothing of the job changes any more. */
  | 'DONE'
  /** Some are done or refused, others are not. */
  | 'RUNNING'
  /** None of its complaints has been worked on. */
  | 'WAITING';

/** How far the pairing of a screen is. */
export type KioskPairingState =
  /** The code was never approved, or the screen came too late: ask for a new one. */
  | 'EXPIRED'
  /** Approved; the cookie is set. Open the stream of the board. */
  | 'PAIRED'
  /** Nobody has approved the code yet: ask again. */
  | 'WAITING';

/** When a complaint that is overdue is raised to a level. */
export type LadderRungInput = {
  /** How long after the due time; an amount of 0 is at once. */
  after: TimeSpanInput;
  /** The level: 2 head of office, 3 SDM or ADM, 4 DM. */
  level: number;
};

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

/** Why LinkIntake was refused. */
export type LinkIntakeErrorCode =
  /** The message was decided on already. */
  | 'ALREADY_DECIDED'
  /** A field of the input is wrong; `path` says which. */
  | 'INVALID_INPUT'
  /** Not possible in its present state. */
  | 'INVALID_STATE'
  /** Not for this viewer to do. */
  | 'NOT_ALLOWED'
  /** Nothing of this name is open to the viewer. */
  | 'NOT_FOUND';

/** A message that belongs to a complaint. */
export type LinkIntakeInput = {
  /** Any string of your own, up to 100 characters: the same one with the same input is done once and answered alike. */
  clientMutationId?: string | null | undefined;
  /** The message. */
  intakeId: string;
  /** Note for the timeline. */
  note?: string | null | undefined;
  /** The complaint's number; a merged one's primary gets the message. */
  number: string;
};

/** A language people are answered in. */
export type Locale =
  /** English. */
  | 'en'
  /** Hindi, in Devanagari. */
  | 'hi';

/** Why MergeComplaints was refused. */
export type MergeComplaintsErrorCode =
  /** A field of the input is wrong; `path` says which. */
  | 'INVALID_INPUT'
  /** Not possible in its present state. */
  | 'INVALID_STATE'
  /** Would merge a complaint into itself or into a merged one. */
  | 'MERGE_CYCLE'
  /** Not for this viewer to do. */
  | 'NOT_ALLOWED'
  /** Nothing of this name is open to the viewer. */
  | 'NOT_FOUND'
  /** It has changed since `expectedVersion`; the payload shows its present state. */
  | 'VERSION_CONFLICT';

/** A duplicate and the complaint that carries on. */
export type MergeComplaintsInput = {
  /** Any string of your own, up to 100 characters: the same one with the same input is done once and answered alike. */
  clientMutationId?: string | null | undefined;
  /** Version you have seen; refused when the complaint has changed since. Machines may leave it out. */
  expectedVersion?: number | null | undefined;
  /** Note for the timeline. */
  note?: string | null | undefined;
  /** Number of the complaint. */
  number: string;
  /** Number of the complaint that carries on; itself not merged. */
  primaryNumber: string;
};

/** Why OpenHearing was refused. */
export type OpenHearingErrorCode =
  /** This sitting is open already. */
  | 'ALREADY_OPEN'
  /** A field of the input is wrong; `path` says which. */
  | 'INVALID_INPUT'
  /** Not for this viewer to do. */
  | 'NOT_ALLOWED';

/** A sitting that begins. */
export type OpenHearingInput = {
  /** Where; the whole district when absent. Complaints taken here are of this area. */
  areaId?: string | null | undefined;
  /** The officers who sit with him, at most 100. */
  attendingIds?: Array<string> | null | undefined;
  /** Any string of your own, up to 100 characters: the same one with the same input is done once and answered alike. */
  clientMutationId?: string | null | undefined;
  /** Its day, `YYYY-MM-DD`, in India; today when absent. Up to seven days back: a paper register typed in. */
  day?: string | null | undefined;
  /** What kind of sitting. */
  kind: HearingKind;
  /** Hall, school or village, up to 200 characters. */
  place: string;
  /** The officer who presides. */
  presidingId: string;
};

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

/** One posting of an officer. */
export type PostingInput = {
  /** Area; the whole district when absent. */
  areaId?: string | null | undefined;
  /** Code of the department; for the roles that belong to one. */
  departmentCode?: string | null | undefined;
  /** Role. */
  role: Role;
  /** The officer one level above. */
  supervisorId?: string | null | undefined;
};

/** Why ProposeHold was refused. */
export type ProposeHoldErrorCode =
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

/** Why the complaint must wait. */
export type ProposeHoldInput = {
  /** Any string of your own, up to 100 characters: the same one with the same input is done once and answered alike. */
  clientMutationId?: string | null | undefined;
  /** Version you have seen; refused when the complaint has changed since. Machines may leave it out. */
  expectedVersion?: number | null | undefined;
  /** What the complainant is told meanwhile. */
  interimReply: string;
  /** Number of the complaint. */
  number: string;
  /** Sub judice, funds, another authority. */
  reason: string;
  /** Date it is looked at again: YYYY-MM-DD. */
  reviewOn: string;
};

/** Why ProposeRejection was refused. */
export type ProposeRejectionErrorCode =
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

/** Why the complaint is not admissible. */
export type ProposeRejectionInput = {
  /** Any string of your own, up to 100 characters: the same one with the same input is done once and answered alike. */
  clientMutationId?: string | null | undefined;
  /** Version you have seen; refused when the complaint has changed since. Machines may leave it out. */
  expectedVersion?: number | null | undefined;
  /** Number of the complaint. */
  number: string;
  /** The reason in words; the complainant gets it. */
  reason: string;
  /** Reason code. */
  reasonCode: RejectionReason;
};

/** Why ProvideInformation was refused. */
export type ProvideInformationErrorCode =
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

/** The complainant's answer. */
export type ProvideInformationInput = {
  /** The answer. */
  answer: string;
  /** Any string of your own, up to 100 characters: the same one with the same input is done once and answered alike. */
  clientMutationId?: string | null | undefined;
  /** Version you have seen; refused when the complaint has changed since. Machines may leave it out. */
  expectedVersion?: number | null | undefined;
  /** Number of the complaint. */
  number: string;
};

/** Why ReassignComplaint was refused. */
export type ReassignComplaintErrorCode =
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

/** Another officer of the same department. */
export type ReassignComplaintInput = {
  /** Any string of your own, up to 100 characters: the same one with the same input is done once and answered alike. */
  clientMutationId?: string | null | undefined;
  /** Version you have seen; refused when the complaint has changed since. Machines may leave it out. */
  expectedVersion?: number | null | undefined;
  /** Note for the timeline. */
  note?: string | null | undefined;
  /** Number of the complaint. */
  number: string;
  /** An officer posted in the department. */
  officerId: string;
};

/** Why RegisterAtHearing was refused. */
export type RegisterAtHearingErrorCode =
  /** A field of the input is wrong; `path` says which. */
  | 'INVALID_INPUT'
  /** Not a whole telephone number; masked numbers are never accepted. */
  | 'INVALID_PHONE'
  /** Not for this viewer to do. */
  | 'NOT_ALLOWED'
  /** Nothing of this name is open to the viewer. */
  | 'NOT_FOUND'
  /** The hearing session is closed. */
  | 'SESSION_CLOSED'
  /** A file is not uploaded, not the viewer’s own, or used already. */
  | 'UNKNOWN_EVIDENCE';

/** A complaint taken at a sitting: its source is the kind of the sitting, its area the one of the sitting when none is given. */
export type RegisterAtHearingInput = {
  /** Where; the whole district when absent. */
  areaId?: string | null | undefined;
  /** Deadline class; else what the subject suggests, else C. */
  categoryCode?: string | null | undefined;
  /** Any string of your own, up to 100 characters: the same one with the same input is done once and answered alike. */
  clientMutationId?: string | null | undefined;
  /** Who complains; may be left out by an anonymous complainant. */
  complainant?: ComplainantInput | null | undefined;
  /** True: only cell, DM, auditor and the responsible officer see it. */
  confidential?: boolean | null | undefined;
  /** Uploaded files. */
  evidenceIds?: Array<string> | null | undefined;
  /** Language the complainant is answered in; Hindi when absent. */
  locale?: Locale | null | undefined;
  /** Village, ward, landmark. */
  place?: string | null | undefined;
  /** The officer complained against: the complaint is hidden from him. */
  respondentId?: string | null | undefined;
  /** The sitting; it must be open. */
  sessionId: string;
  /** What it is about; suggests the category. */
  subjectId?: string | null | undefined;
  /** The complainant's words, up to 5,000 characters. */
  text: string;
};

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

/** A complaint to be numbered. */
export type RegisterComplaintInput = {
  /** Where; the whole district when absent. */
  areaId?: string | null | undefined;
  /** Deadline class; else what the subject suggests, else C. */
  categoryCode?: string | null | undefined;
  /** Any string of your own, up to 100 characters: the same one with the same input is done once and answered alike. */
  clientMutationId?: string | null | undefined;
  /** Who complains; may be left out by an anonymous complainant. */
  complainant?: ComplainantInput | null | undefined;
  /** True: only cell, DM, auditor and the responsible officer see it. */
  confidential?: boolean | null | undefined;
  /** Uploaded files. */
  evidenceIds?: Array<string> | null | undefined;
  /** The source portal's own number: registering it again answers with the same complaint. */
  externalNumber?: string | null | undefined;
  /** Language the complainant is answered in; Hindi when absent. */
  locale?: Locale | null | undefined;
  /** Village, ward, landmark. */
  place?: string | null | undefined;
  /** The officer complained against: the complaint is hidden from him. */
  respondentId?: string | null | undefined;
  /** Where it came from. */
  source: SourceCode;
  /** What it is about; suggests the category. */
  subjectId?: string | null | undefined;
  /** The complainant's words, up to 5,000 characters. */
  text: string;
};

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

/** Why a complaint is not admissible. */
export type RejectionReason =
  /** Already decided by a competent authority. */
  | 'ALREADY_DECIDED'
  /** Frivolous. */
  | 'FRIVOLOUS'
  /** Anonymous and too incomplete to act on. */
  | 'INCOMPLETE_ANONYMOUS'
  /** Outside the district's powers. */
  | 'OUT_OF_JURISDICTION'
  /** A demand to change policy. */
  | 'POLICY_DEMAND'
  /** A request under the Right to Information Act. */
  | 'RTI_MATTER'
  /** A government servant's service matter. */
  | 'SERVICE_MATTER'
  /** Before a court. */
  | 'SUB_JUDICE';

/** Dates that are to be like their weekday again. */
export type RemoveCalendarDaysInput = {
  /** Any string of your own, up to 100 characters: the same one with the same input is done once. */
  clientMutationId?: string | null | undefined;
  /** 1 to 100 days, `YYYY-MM-DD`, that are set here and not inherited. */
  days: Array<string>;
  /** Code of an active department; without one the district's own calendar, which departments inherit. */
  departmentCode?: string | null | undefined;
};

/** Why RemoveGroupMember was refused. */
export type RemoveGroupMemberErrorCode =
  /** Nothing of this name is open to the viewer. */
  | 'NOT_FOUND';

/** A person to be taken out of a group. */
export type RemoveGroupMemberInput = {
  /** Any string of your own, for safe retries. */
  clientMutationId?: string | null | undefined;
  /** The member. */
  memberId: string;
};

/** A policy that is to hold no longer. */
export type RemoveSlaPolicyInput = {
  /** Any string of your own, up to 100 characters: the same one with the same input is done once. */
  clientMutationId?: string | null | undefined;
  /** The policy. */
  id: string;
};

/** Why RenameGroup was refused. */
export type RenameGroupErrorCode =
  /** A field of the input is wrong; `path` says which. */
  | 'INVALID_INPUT'
  /** Nothing of this name is open to the viewer. */
  | 'NOT_FOUND';

/** A group with another name. */
export type RenameGroupInput = {
  /** Any string of your own, for safe retries. */
  clientMutationId?: string | null | undefined;
  /** Name in English, up to 200 characters. */
  nameEn: string;
  /** Name in Hindi, up to 200 characters. */
  nameHi: string;
  /** Its number. */
  number: number;
};

/** Why ReopenComplaint was refused. */
export type ReopenComplaintErrorCode =
  /** A field of the input is wrong; `path` says which. */
  | 'INVALID_INPUT'
  /** Not possible in its present state. */
  | 'INVALID_STATE'
  /** Not for this viewer to do. */
  | 'NOT_ALLOWED'
  /** Nothing of this name is open to the viewer. */
  | 'NOT_FOUND'
  /** It has changed since `expectedVersion`; the payload shows its present state. */
  | 'VERSION_CONFLICT'
  /** The 30 days for reopening have passed. */
  | 'WINDOW_CLOSED';

/** Not solved. */
export type ReopenComplaintInput = {
  /** Any string of your own, up to 100 characters: the same one with the same input is done once and answered alike. */
  clientMutationId?: string | null | undefined;
  /** Version you have seen; refused when the complaint has changed since. Machines may leave it out. */
  expectedVersion?: number | null | undefined;
  /** Number of the complaint. */
  number: string;
  /** Why; never demanded. */
  reason?: string | null | undefined;
};

/** Why ReopenHearing was refused. */
export type ReopenHearingErrorCode =
  /** This sitting is open already. */
  | 'ALREADY_OPEN'
  /** Only on the day it was closed. */
  | 'DAY_OVER'
  /** Not possible in its present state. */
  | 'INVALID_STATE'
  /** Not for this viewer to do. */
  | 'NOT_ALLOWED'
  /** Nothing of this name is open to the viewer. */
  | 'NOT_FOUND';

/** Which sitting was closed by mistake. */
export type ReopenHearingInput = {
  /** Any string of your own, up to 100 characters: the same one with the same input is done once and answered alike. */
  clientMutationId?: string | null | undefined;
  /** The sitting. */
  sessionId: string;
};

/** Why RequestInformation was refused. */
export type RequestInformationErrorCode =
  /** A field of the input is wrong; `path` says which. */
  | 'INVALID_INPUT'
  /** Not possible in its present state. */
  | 'INVALID_STATE'
  /** The complainant was asked twice already. */
  | 'LIMIT_REACHED'
  /** Not for this viewer to do. */
  | 'NOT_ALLOWED'
  /** Nothing of this name is open to the viewer. */
  | 'NOT_FOUND'
  /** It has changed since `expectedVersion`; the payload shows its present state. */
  | 'VERSION_CONFLICT';

/** A question to the complainant. */
export type RequestInformationInput = {
  /** Any string of your own, up to 100 characters: the same one with the same input is done once and answered alike. */
  clientMutationId?: string | null | undefined;
  /** Version you have seen; refused when the complaint has changed since. Machines may leave it out. */
  expectedVersion?: number | null | undefined;
  /** Number of the complaint. */
  number: string;
  /** The question; the complainant gets it as it is. */
  question: string;
};

/** Why ResetOfficerPassword was refused. */
export type ResetOfficerPasswordErrorCode =
  /** Nothing of this name is open to the viewer. */
  | 'NOT_FOUND';

/** An officer who needs another password. */
export type ResetOfficerPasswordInput = {
  /** Any string of your own, for safe retries. */
  clientMutationId?: string | null | undefined;
  /** The officer. */
  officerId: string;
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

/** Why ResumeComplaint was refused. */
export type ResumeComplaintErrorCode =
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

/** The end of a hold. */
export type ResumeComplaintInput = {
  /** Any string of your own, up to 100 characters: the same one with the same input is done once and answered alike. */
  clientMutationId?: string | null | undefined;
  /** Version you have seen; refused when the complaint has changed since. Machines may leave it out. */
  expectedVersion?: number | null | undefined;
  /** Note for the timeline. */
  note?: string | null | undefined;
  /** Number of the complaint. */
  number: string;
};

/** Why ReturnActionTakenReport was refused. */
export type ReturnActionTakenReportErrorCode =
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

/** A report sent back. */
export type ReturnActionTakenReportInput = {
  /** Any string of your own, up to 100 characters: the same one with the same input is done once and answered alike. */
  clientMutationId?: string | null | undefined;
  /** Version you have seen; refused when the complaint has changed since. Machines may leave it out. */
  expectedVersion?: number | null | undefined;
  /** Number of the complaint. */
  number: string;
  /** Why. */
  reason: string;
};

/** Why ReturnComplaintToCell was refused. */
export type ReturnComplaintToCellErrorCode =
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
  /** It has changed since `expectedVersion`; the payload shows its present state. */
  | 'VERSION_CONFLICT';

/** Not ours. */
export type ReturnComplaintToCellInput = {
  /** Any string of your own, up to 100 characters: the same one with the same input is done once and answered alike. */
  clientMutationId?: string | null | undefined;
  /** Version you have seen; refused when the complaint has changed since. Machines may leave it out. */
  expectedVersion?: number | null | undefined;
  /** Number of the complaint. */
  number: string;
  /** Why. */
  reason: string;
  /** Code of the department that would be right. */
  suggestedDepartmentCode?: string | null | undefined;
};

/** Whose phone, and why. */
export type RevealPhoneInput = {
  /** Number of the complaint. */
  number: string;
  /** Why it is needed; kept in the audit trail with your name. */
  reason: string;
};

/** Why RevokeApiKey was refused. */
export type RevokeApiKeyErrorCode =
  /** Nothing of this name is open to the viewer. */
  | 'NOT_FOUND';

/** A key that shall be worth nothing any more. */
export type RevokeApiKeyInput = {
  /** Any string of your own, for safe retries. */
  clientMutationId?: string | null | undefined;
  /** The key. */
  id: string;
};

/** A screen that shall read nothing more. */
export type RevokeKioskInput = {
  /** Any string of your own, for safe retries. */
  clientMutationId?: string | null | undefined;
  /** The screen. */
  kioskId: string;
};

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

/** Why RunDirectoryImport was refused. */
export type RunDirectoryImportErrorCode =
  /** Not possible in its present state. */
  | 'INVALID_STATE'
  /** Nothing of this name is open to the viewer. */
  | 'NOT_FOUND';

/** An import whose next portion is to be done. */
export type RunDirectoryImportInput = {
  /** Any string of your own, for safe retries. */
  clientMutationId?: string | null | undefined;
  /** The import. */
  importId: string;
};

/** How an event concerns the subscriber’s list. */
export type ScopeChange =
  /** The complaint belongs to the list from now on. */
  | 'ENTERED'
  /** It belonged to the list and still does. */
  | 'UPDATED';

/** Dates that differ from their weekday. A date that is set already is set anew. */
export type SetCalendarDaysInput = {
  /** Any string of your own, up to 100 characters: the same one with the same input is done once. */
  clientMutationId?: string | null | undefined;
  /** 1 to 100 days, each once. */
  days: Array<CalendarDayInput>;
  /** Code of an active department; without one the district's own calendar, which departments inherit. */
  departmentCode?: string | null | undefined;
};

/** The weekly hours of a district or department, whole. */
export type SetCalendarInput = {
  /** Any string of your own, up to 100 characters: the same one with the same input is done once. */
  clientMutationId?: string | null | undefined;
  /** Code of an active department; without one the district's own calendar, which departments inherit. */
  departmentCode?: string | null | undefined;
  /** The hearing window of working days, when everybody sits at his desk; none for no hearing. */
  hearing: Array<WorkingIntervalInput>;
  /** Each weekday at most once; one that is left out is off. */
  weekdays: Array<WorkingWeekdayInput>;
};

/** Why SetConfidential was refused. */
export type SetConfidentialErrorCode =
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

/** Whether a complaint is confidential. */
export type SetConfidentialInput = {
  /** Any string of your own, up to 100 characters: the same one with the same input is done once and answered alike. */
  clientMutationId?: string | null | undefined;
  /** True: only cell, DM, auditor and the responsible officer see it; false: as others. */
  confidential: boolean;
  /** Version you have seen; refused when the complaint has changed since. Machines may leave it out. */
  expectedVersion?: number | null | undefined;
  /** Number of the complaint. */
  number: string;
  /** Why. */
  reason: string;
};

/** Why SetDepartmentActive was refused. */
export type SetDepartmentActiveErrorCode =
  /** Nothing of this name is open to the viewer. */
  | 'NOT_FOUND'
  /** Complaints that somebody still has to act on are there; the message says how many. */
  | 'OPEN_COMPLAINTS';

/** A department that complaints can be assigned to from now on, or no more. */
export type SetDepartmentActiveInput = {
  /** False takes it out of use; refused while complaints are open there. */
  active: boolean;
  /** Any string of your own, for safe retries. */
  clientMutationId?: string | null | undefined;
  /** Its code. */
  code: string;
};

/** What is left out stays as it is. */
export type SetDistrictSettingsInput = {
  /** Any string of your own, up to 100 characters: the same one with the same input is done once. */
  clientMutationId?: string | null | undefined;
  /** When the digest is taken, `HH:MM` in India, from 00:00 to 23:59. One that is taken today stays. */
  digestAt?: string | null | undefined;
  /** Minutes without a sign that end a duty: 5 to 240. */
  dutyUnseenMinutes?: number | null | undefined;
};

/** Why SetGroupActive was refused. */
export type SetGroupActiveErrorCode =
  /** Nothing of this name is open to the viewer. */
  | 'NOT_FOUND';

/** A group that messages are posted to from now on, or no more. */
export type SetGroupActiveInput = {
  /** False stops posting to it. */
  active: boolean;
  /** Any string of your own, for safe retries. */
  clientMutationId?: string | null | undefined;
  /** Its number. */
  number: number;
};

/** Until when an officer is away, and who stands in for him. */
export type SetLeaveInput = {
  /** Any string of your own, up to 100 characters: the same one with the same input is done once. */
  clientMutationId?: string | null | undefined;
  /** The deputy: an active officer of the same department who is not on leave. Without one the next in line hears of what is raised. */
  deputyId?: string | null | undefined;
  /** The officer. */
  officerId: string;
  /** Last day of the leave, `YYYY-MM-DD` in India, today to a year from now; null ends it. */
  until?: string | null | undefined;
};

/** Why SetOfficerActive was refused. */
export type SetOfficerActiveErrorCode =
  /** A field of the input is wrong; `path` says which. */
  | 'INVALID_INPUT'
  /** Not for this viewer to do. */
  | 'NOT_ALLOWED'
  /** Nothing of this name is open to the viewer. */
  | 'NOT_FOUND';

/** An officer whose account is closed or opened again. */
export type SetOfficerActiveInput = {
  /** False closes the account and ends its sessions at once. */
  active: boolean;
  /** Any string of your own, for safe retries. */
  clientMutationId?: string | null | undefined;
  /** The officer. */
  officerId: string;
};

/** Why SetOfficerPostings was refused. */
export type SetOfficerPostingsErrorCode =
  /** A field of the input is wrong; `path` says which. */
  | 'INVALID_INPUT'
  /** Not for this viewer to do. */
  | 'NOT_ALLOWED'
  /** Nothing of this name is open to the viewer. */
  | 'NOT_FOUND';

/** The postings an officer shall have from now on. */
export type SetOfficerPostingsInput = {
  /** Any string of your own, for safe retries. */
  clientMutationId?: string | null | undefined;
  /** The officer. */
  officerId: string;
  /** All of them; none takes every right away. */
  postings: Array<PostingInput>;
};

/** The terms of complaints of a kind. What is left out is every one; a policy of this very kind is replaced. */
export type SetSlaPolicyInput = {
  /** Code of their category. */
  categoryCode?: string | null | undefined;
  /** Any string of your own, up to 100 characters: the same one with the same input is done once. */
  clientMutationId?: string | null | undefined;
  /** Code of an active department: once it is responsible. */
  departmentCode?: string | null | undefined;
  /** Where complaints came from. */
  source?: SourceCode | null | undefined;
  /** What they are about. */
  subjectId?: string | null | undefined;
  /** The terms. */
  terms: SlaTermsInput;
};

/** Why SignIn was refused. */
export type SignInErrorCode =
  /** User name or password is wrong, or the account is locked for some minutes. */
  | 'WRONG_CREDENTIALS';

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

/** What is promised, whole. */
export type SlaTermsInput = {
  /** Minutes of the clock, 1 to 86400; null for no difference. */
  acknowledgeInHearing?: number | null | undefined;
  /** An amount of 1 to 86400. */
  acknowledgeWithin: TimeSpanInput;
  /** Working minutes, 1 to 86400. */
  assignWithin: number;
  /** Levels from 2 upwards, none left out and none sooner than the one below; empty for no escalation. */
  ladder: Array<LadderRungInput>;
  /** WORKING_DAYS or CALENDAR_DAYS, 0 (the same day) to 365. */
  resolveWithin: TimeSpanInput;
  /** Working minutes, 1 to 86400. */
  seeWithin: number;
  /** Shares of the time in percent, 1 to 99, at most 5. */
  warnAt: Array<number>;
};

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

/** Nothing but the retry key. */
export type StartDutyInput = {
  /** Makes a retry safe: the same key is done once. */
  clientMutationId?: string | null | undefined;
};

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

/** Why SubscribePush was refused. */
export type SubscribePushErrorCode =
  /** A field of the input is wrong; `path` says which. */
  | 'INVALID_INPUT';

/** What a browser gives for a push subscription (`PushSubscription.toJSON()`). */
export type SubscribePushInput = {
  /** `keys.auth`: secret of the device, base64url of 16 bytes. */
  auth: string;
  /** Makes a retry safe: the same key is done once. */
  clientMutationId?: string | null | undefined;
  /** Address of the device at its push service: https, public, at most 1,000 characters. */
  endpoint: string;
  /** `keys.p256dh`: public key of the device, base64url of 65 bytes. */
  p256dh: string;
};

/** Why TakeBackAssignment was refused. */
export type TakeBackAssignmentErrorCode =
  /** The responsible officer has seen it. */
  | 'ALREADY_SEEN'
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

/** An assignment made by mistake. */
export type TakeBackAssignmentInput = {
  /** Any string of your own, up to 100 characters: the same one with the same input is done once and answered alike. */
  clientMutationId?: string | null | undefined;
  /** Version you have seen; refused when the complaint has changed since. Machines may leave it out. */
  expectedVersion?: number | null | undefined;
  /** Number of the complaint. */
  number: string;
  /** Why, for the timeline. */
  reason?: string | null | undefined;
};

/** So much time. */
export type TimeSpanInput = {
  /** How many of it. */
  amount: number;
  /** What is counted. */
  unit: TimeUnit;
};

/** What a span of time is counted in. */
export type TimeUnit =
  /** Days; one that would end on a day off ends on the next working day. */
  | 'CALENDAR_DAYS'
  /** Working days of the calendar. */
  | 'WORKING_DAYS'
  /** Minutes of the working hours of the calendar. */
  | 'WORKING_MINUTES';

/** Why TransferComplaint was refused. */
export type TransferComplaintErrorCode =
  /** A field of the input is wrong; `path` says which. */
  | 'INVALID_INPUT'
  /** Not possible in its present state. */
  | 'INVALID_STATE'
  /** Not for this viewer to do. */
  | 'NOT_ALLOWED'
  /** Nothing of this name is open to the viewer. */
  | 'NOT_FOUND'
  /** It is with this department already. */
  | 'SAME_DEPARTMENT'
  /** Transferred three times already: only the cell or the DM may. */
  | 'TRANSFER_LIMIT'
  /** No active department has this code. */
  | 'UNKNOWN_DEPARTMENT'
  /** The officer is not posted in the department. */
  | 'UNKNOWN_OFFICER'
  /** It has changed since `expectedVersion`; the payload shows its present state. */
  | 'VERSION_CONFLICT';

/** Another department. */
export type TransferComplaintInput = {
  /** Any string of your own, up to 100 characters: the same one with the same input is done once and answered alike. */
  clientMutationId?: string | null | undefined;
  /** Code of an active department. */
  departmentCode: string;
  /** Version you have seen; refused when the complaint has changed since. Machines may leave it out. */
  expectedVersion?: number | null | undefined;
  /** Number of the complaint. */
  number: string;
  /** An officer posted there. */
  officerId?: string | null | undefined;
  /** Why. */
  reason: string;
};

/** Why UndoAssignments was refused. */
export type UndoAssignmentsErrorCode =
  /** Not possible in its present state. */
  | 'INVALID_STATE'
  /** Nothing of this name is open to the viewer. */
  | 'NOT_FOUND';

/** A job of assignComplaints that was a mistake. */
export type UndoAssignmentsInput = {
  /** Any string of your own, up to 100 characters: the same one with the same input begins one job and is answered alike. */
  clientMutationId?: string | null | undefined;
  /** The job; it must be done, and the viewer’s own. */
  jobId: string;
};

/** Why UnmergeComplaint was refused. */
export type UnmergeComplaintErrorCode =
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

/** A merge to be undone. */
export type UnmergeComplaintInput = {
  /** Any string of your own, up to 100 characters: the same one with the same input is done once and answered alike. */
  clientMutationId?: string | null | undefined;
  /** Version you have seen; refused when the complaint has changed since. Machines may leave it out. */
  expectedVersion?: number | null | undefined;
  /** Number of the complaint. */
  number: string;
  /** Why. */
  reason?: string | null | undefined;
};

/** Why UnsubscribePush was refused. */
export type UnsubscribePushErrorCode =
  /** A field of the input is wrong; `path` says which. */
  | 'INVALID_INPUT';

/** Which device. */
export type UnsubscribePushInput = {
  /** Makes a retry safe: the same key is done once. */
  clientMutationId?: string | null | undefined;
  /** Address of the device at its push service, as it was given before. */
  endpoint: string;
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

/** Who may see an entry or a file. */
export type Visibility =
  /** The complainant and everyone who may see the complaint. */
  | 'CITIZEN'
  /** The complaint cell, the DM and the auditor only. */
  | 'CONFIDENTIAL'
  /** Staff who may see the complaint; never the complainant. */
  | 'STAFF';

/** A day of the week. */
export type Weekday =
  /** Friday. */
  | 'FRIDAY'
  /** Monday. */
  | 'MONDAY'
  /** Saturday. */
  | 'SATURDAY'
  /** Sunday. */
  | 'SUNDAY'
  /** Thursday. */
  | 'THURSDAY'
  /** Tuesday. */
  | 'TUESDAY'
  /** Wednesday. */
  | 'WEDNESDAY';

/** Why WithdrawComplaint was refused. */
export type WithdrawComplaintErrorCode =
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

/** A complaint withdrawn by its complainant. */
export type WithdrawComplaintInput = {
  /** Any string of your own, up to 100 characters: the same one with the same input is done once and answered alike. */
  clientMutationId?: string | null | undefined;
  /** Version you have seen; refused when the complaint has changed since. Machines may leave it out. */
  expectedVersion?: number | null | undefined;
  /** Number of the complaint. */
  number: string;
  /** Why; never demanded. */
  reason?: string | null | undefined;
};

/** A piece of a working day, India time. */
export type WorkingIntervalInput = {
  /** Beginning, `HH:MM`. */
  from: string;
  /** End, `HH:MM`, itself not included; `24:00` is the end of the day. */
  to: string;
};

/** The hours of one weekday. */
export type WorkingWeekdayInput = {
  /** Its working intervals, at most 6, that neither overlap nor touch. */
  intervals: Array<WorkingIntervalInput>;
  /** The weekday. */
  weekday: Weekday;
};

export type DoAcknowledgeComplaintMutationVariables = Exact<{
  input: AcknowledgeComplaintInput;
}>;


export type DoAcknowledgeComplaintMutation = { acknowledgeComplaint: { cursor: string | null, complaint: { number: string, version: number, state: ComplaintState, department: { code: string } | null, assignee: { id: string } | null } | null, errors: Array<{ code: AcknowledgeComplaintErrorCode, message: string, path: Array<string> }> } };

export type DoReturnComplaintToCellMutationVariables = Exact<{
  input: ReturnComplaintToCellInput;
}>;


export type DoReturnComplaintToCellMutation = { returnComplaintToCell: { cursor: string | null, complaint: { number: string, version: number, state: ComplaintState, department: { code: string } | null, assignee: { id: string } | null } | null, errors: Array<{ code: ReturnComplaintToCellErrorCode, message: string, path: Array<string> }> } };

export type DoTakeBackAssignmentMutationVariables = Exact<{
  input: TakeBackAssignmentInput;
}>;


export type DoTakeBackAssignmentMutation = { takeBackAssignment: { cursor: string | null, complaint: { number: string, version: number, state: ComplaintState, department: { code: string } | null, assignee: { id: string } | null } | null, errors: Array<{ code: TakeBackAssignmentErrorCode, message: string, path: Array<string> }> } };

export type DoReassignComplaintMutationVariables = Exact<{
  input: ReassignComplaintInput;
}>;


export type DoReassignComplaintMutation = { reassignComplaint: { cursor: string | null, complaint: { number: string, version: number, state: ComplaintState, department: { code: string } | null, assignee: { id: string } | null } | null, errors: Array<{ code: ReassignComplaintErrorCode, message: string, path: Array<string> }> } };

export type DoAssignComplaintMutationVariables = Exact<{
  input: AssignComplaintInput;
}>;


export type DoAssignComplaintMutation = { assignComplaint: { cursor: string | null, complaint: { number: string, version: number, state: ComplaintState, department: { code: string } | null, assignee: { id: string } | null } | null, errors: Array<{ code: AssignComplaintErrorCode, message: string, path: Array<string> }> } };

export type DoTransferComplaintMutationVariables = Exact<{
  input: TransferComplaintInput;
}>;


export type DoTransferComplaintMutation = { transferComplaint: { cursor: string | null, complaint: { number: string, version: number, state: ComplaintState, department: { code: string } | null, assignee: { id: string } | null } | null, errors: Array<{ code: TransferComplaintErrorCode, message: string, path: Array<string> }> } };

export type DoClassifyComplaintMutationVariables = Exact<{
  input: ClassifyComplaintInput;
}>;


export type DoClassifyComplaintMutation = { classifyComplaint: { cursor: string | null, complaint: { number: string, version: number, state: ComplaintState, department: { code: string } | null, assignee: { id: string } | null } | null, errors: Array<{ code: ClassifyComplaintErrorCode, message: string, path: Array<string> }> } };

export type DoRequestInformationMutationVariables = Exact<{
  input: RequestInformationInput;
}>;


export type DoRequestInformationMutation = { requestInformation: { cursor: string | null, complaint: { number: string, version: number, state: ComplaintState, department: { code: string } | null, assignee: { id: string } | null } | null, errors: Array<{ code: RequestInformationErrorCode, message: string, path: Array<string> }> } };

export type DoProvideInformationMutationVariables = Exact<{
  input: ProvideInformationInput;
}>;


export type DoProvideInformationMutation = { provideInformation: { cursor: string | null, complaint: { number: string, version: number, state: ComplaintState, department: { code: string } | null, assignee: { id: string } | null } | null, errors: Array<{ code: ProvideInformationErrorCode, message: string, path: Array<string> }> } };

export type DoProposeHoldMutationVariables = Exact<{
  input: ProposeHoldInput;
}>;


export type DoProposeHoldMutation = { proposeHold: { cursor: string | null, complaint: { number: string, version: number, state: ComplaintState, department: { code: string } | null, assignee: { id: string } | null } | null, errors: Array<{ code: ProposeHoldErrorCode, message: string, path: Array<string> }> } };

export type DoDecideHoldMutationVariables = Exact<{
  input: DecideHoldInput;
}>;


export type DoDecideHoldMutation = { decideHold: { cursor: string | null, complaint: { number: string, version: number, state: ComplaintState, department: { code: string } | null, assignee: { id: string } | null } | null, errors: Array<{ code: DecideHoldErrorCode, message: string, path: Array<string> }> } };

export type DoResumeComplaintMutationVariables = Exact<{
  input: ResumeComplaintInput;
}>;


export type DoResumeComplaintMutation = { resumeComplaint: { cursor: string | null, complaint: { number: string, version: number, state: ComplaintState, department: { code: string } | null, assignee: { id: string } | null } | null, errors: Array<{ code: ResumeComplaintErrorCode, message: string, path: Array<string> }> } };

export type DoSubmitActionTakenReportMutationVariables = Exact<{
  input: SubmitActionTakenReportInput;
}>;


export type DoSubmitActionTakenReportMutation = { submitActionTakenReport: { cursor: string | null, complaint: { number: string, version: number, state: ComplaintState, department: { code: string } | null, assignee: { id: string } | null } | null, errors: Array<{ code: SubmitActionTakenReportErrorCode, message: string, path: Array<string> }> } };

export type DoReturnActionTakenReportMutationVariables = Exact<{
  input: ReturnActionTakenReportInput;
}>;


export type DoReturnActionTakenReportMutation = { returnActionTakenReport: { cursor: string | null, complaint: { number: string, version: number, state: ComplaintState, department: { code: string } | null, assignee: { id: string } | null } | null, errors: Array<{ code: ReturnActionTakenReportErrorCode, message: string, path: Array<string> }> } };

export type DoVerifyResolutionMutationVariables = Exact<{
  input: VerifyResolutionInput;
}>;


export type DoVerifyResolutionMutation = { verifyResolution: { cursor: string | null, complaint: { number: string, version: number, state: ComplaintState, department: { code: string } | null, assignee: { id: string } | null } | null, errors: Array<{ code: VerifyResolutionErrorCode, message: string, path: Array<string> }> } };

export type DoConfirmResolutionMutationVariables = Exact<{
  input: ConfirmResolutionInput;
}>;


export type DoConfirmResolutionMutation = { confirmResolution: { cursor: string | null, complaint: { number: string, version: number, state: ComplaintState, department: { code: string } | null, assignee: { id: string } | null } | null, errors: Array<{ code: ConfirmResolutionErrorCode, message: string, path: Array<string> }> } };

export type DoReopenComplaintMutationVariables = Exact<{
  input: ReopenComplaintInput;
}>;


export type DoReopenComplaintMutation = { reopenComplaint: { cursor: string | null, complaint: { number: string, version: number, state: ComplaintState, department: { code: string } | null, assignee: { id: string } | null } | null, errors: Array<{ code: ReopenComplaintErrorCode, message: string, path: Array<string> }> } };

export type DoProposeRejectionMutationVariables = Exact<{
  input: ProposeRejectionInput;
}>;


export type DoProposeRejectionMutation = { proposeRejection: { cursor: string | null, complaint: { number: string, version: number, state: ComplaintState, department: { code: string } | null, assignee: { id: string } | null } | null, errors: Array<{ code: ProposeRejectionErrorCode, message: string, path: Array<string> }> } };

export type DoDecideRejectionMutationVariables = Exact<{
  input: DecideRejectionInput;
}>;


export type DoDecideRejectionMutation = { decideRejection: { cursor: string | null, complaint: { number: string, version: number, state: ComplaintState, department: { code: string } | null, assignee: { id: string } | null } | null, errors: Array<{ code: DecideRejectionErrorCode, message: string, path: Array<string> }> } };

export type DoMergeComplaintsMutationVariables = Exact<{
  input: MergeComplaintsInput;
}>;


export type DoMergeComplaintsMutation = { mergeComplaints: { cursor: string | null, complaint: { number: string, version: number, state: ComplaintState, department: { code: string } | null, assignee: { id: string } | null } | null, errors: Array<{ code: MergeComplaintsErrorCode, message: string, path: Array<string> }> } };

export type DoUnmergeComplaintMutationVariables = Exact<{
  input: UnmergeComplaintInput;
}>;


export type DoUnmergeComplaintMutation = { unmergeComplaint: { cursor: string | null, complaint: { number: string, version: number, state: ComplaintState, department: { code: string } | null, assignee: { id: string } | null } | null, errors: Array<{ code: UnmergeComplaintErrorCode, message: string, path: Array<string> }> } };

export type DoWithdrawComplaintMutationVariables = Exact<{
  input: WithdrawComplaintInput;
}>;


export type DoWithdrawComplaintMutation = { withdrawComplaint: { cursor: string | null, complaint: { number: string, version: number, state: ComplaintState, department: { code: string } | null, assignee: { id: string } | null } | null, errors: Array<{ code: WithdrawComplaintErrorCode, message: string, path: Array<string> }> } };

export type DoEscalateComplaintMutationVariables = Exact<{
  input: EscalateComplaintInput;
}>;


export type DoEscalateComplaintMutation = { escalateComplaint: { cursor: string | null, complaint: { number: string, version: number, state: ComplaintState, department: { code: string } | null, assignee: { id: string } | null } | null, errors: Array<{ code: EscalateComplaintErrorCode, message: string, path: Array<string> }> } };

export type DoDeescalateComplaintMutationVariables = Exact<{
  input: DeescalateComplaintInput;
}>;


export type DoDeescalateComplaintMutation = { deescalateComplaint: { cursor: string | null, complaint: { number: string, version: number, state: ComplaintState, department: { code: string } | null, assignee: { id: string } | null } | null, errors: Array<{ code: DeescalateComplaintErrorCode, message: string, path: Array<string> }> } };

export type DoAddCommentMutationVariables = Exact<{
  input: AddCommentInput;
}>;


export type DoAddCommentMutation = { addComment: { cursor: string | null, complaint: { number: string, version: number, state: ComplaintState, department: { code: string } | null, assignee: { id: string } | null } | null, errors: Array<{ code: AddCommentErrorCode, message: string, path: Array<string> }> } };

export type DoSetConfidentialMutationVariables = Exact<{
  input: SetConfidentialInput;
}>;


export type DoSetConfidentialMutation = { setConfidential: { cursor: string | null, complaint: { number: string, version: number, state: ComplaintState, department: { code: string } | null, assignee: { id: string } | null } | null, errors: Array<{ code: SetConfidentialErrorCode, message: string, path: Array<string> }> } };

export type DoCorrectComplaintMutationVariables = Exact<{
  input: CorrectComplaintInput;
}>;


export type DoCorrectComplaintMutation = { correctComplaint: { cursor: string | null, complaint: { number: string, version: number, state: ComplaintState, department: { code: string } | null, assignee: { id: string } | null } | null, errors: Array<{ code: CorrectComplaintErrorCode, message: string, path: Array<string> }> } };

export type ChangePasswordMutationVariables = Exact<{
  input: ChangePasswordInput;
}>;


export type ChangePasswordMutation = { changePassword: { viewer: { id: string } | null, errors: Array<{ code: ChangePasswordErrorCode, message: string, path: Array<string> }> } };

export type AdminDepartmentsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type AdminDepartmentsQuery = { departments: { nodes: Array<{ id: string, code: string, active: boolean, nameHi: string, nameEn: string, head: { id: string, name: string } | null, parent: { code: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type AdminDepartmentOfficersQueryVariables = Exact<{
  departmentCode?: string | null | undefined;
}>;


export type AdminDepartmentOfficersQuery = { officers: { nodes: Array<{ id: string, name: string, designation: string | null }> } };

export type CreateDepartmentMutationVariables = Exact<{
  input: CreateDepartmentInput;
}>;


export type CreateDepartmentMutation = { createDepartment: { department: { code: string } | null, errors: Array<{ code: CreateDepartmentErrorCode, message: string, path: Array<string> }> } };

export type ChangeDepartmentMutationVariables = Exact<{
  input: ChangeDepartmentInput;
}>;


export type ChangeDepartmentMutation = { changeDepartment: { department: { code: string } | null, errors: Array<{ code: ChangeDepartmentErrorCode, message: string, path: Array<string> }> } };

export type SetDepartmentActiveMutationVariables = Exact<{
  input: SetDepartmentActiveInput;
}>;


export type SetDepartmentActiveMutation = { setDepartmentActive: { department: { code: string, active: boolean } | null, errors: Array<{ code: SetDepartmentActiveErrorCode, message: string, path: Array<string> }> } };

export type AdminGroupsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type AdminGroupsQuery = { groups: { nodes: Array<{ id: string, number: number, kind: GroupKind, active: boolean, memberCount: number, nameHi: string, nameEn: string, department: { code: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type AdminGroupMembersQueryVariables = Exact<{
  groupNumber: number;
  after?: string | null | undefined;
}>;


export type AdminGroupMembersQuery = { groupMembers: { nodes: Array<{ id: string, name: string, title: string | null, kind: GroupMemberKind, phone: string | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type CreateGroupMutationVariables = Exact<{
  input: CreateGroupInput;
}>;


export type CreateGroupMutation = { createGroup: { group: { number: number } | null, errors: Array<{ code: CreateGroupErrorCode, message: string, path: Array<string> }> } };

export type RenameGroupMutationVariables = Exact<{
  input: RenameGroupInput;
}>;


export type RenameGroupMutation = { renameGroup: { group: { number: number } | null, errors: Array<{ code: RenameGroupErrorCode, message: string, path: Array<string> }> } };

export type SetGroupActiveMutationVariables = Exact<{
  input: SetGroupActiveInput;
}>;


export type SetGroupActiveMutation = { setGroupActive: { group: { number: number, active: boolean } | null, errors: Array<{ code: SetGroupActiveErrorCode, message: string, path: Array<string> }> } };

export type AddGroupMemberMutationVariables = Exact<{
  input: AddGroupMemberInput;
}>;


export type AddGroupMemberMutation = { addGroupMember: { member: { id: string } | null, errors: Array<{ code: AddGroupMemberErrorCode, message: string, path: Array<string> }> } };

export type RemoveGroupMemberMutationVariables = Exact<{
  input: RemoveGroupMemberInput;
}>;


export type RemoveGroupMemberMutation = { removeGroupMember: { group: { number: number } | null, errors: Array<{ code: RemoveGroupMemberErrorCode, message: string, path: Array<string> }> } };

export type ImportStateFragment = { id: string, state: DirectoryImportState, membersDue: number, counts: { departmentsAdded: number, departmentsChanged: number, groupsAdded: number, membersAdded: number, membersChanged: number, unchangedRows: number, wrongRows: number } };

export type LatestDirectoryImportQueryVariables = Exact<{ [key: string]: never; }>;


export type LatestDirectoryImportQuery = { directoryImport: { id: string, state: DirectoryImportState, membersDue: number, counts: { departmentsAdded: number, departmentsChanged: number, groupsAdded: number, membersAdded: number, membersChanged: number, unchangedRows: number, wrongRows: number } } | null };

export type DirectoryImportRowsQueryVariables = Exact<{
  id: string;
  outcomes?: Array<DirectoryRowOutcome> | DirectoryRowOutcome | null | undefined;
  after?: string | null | undefined;
}>;


export type DirectoryImportRowsQuery = { directoryImport: { rows: { nodes: Array<{ row: number, outcome: DirectoryRowOutcome, departmentCode: string | null, groupNumber: number | null, memberName: string | null, problems: Array<{ code: DirectoryRowProblem, message: string }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type BeginDirectoryImportMutationVariables = Exact<{
  input: BeginDirectoryImportInput;
}>;


export type BeginDirectoryImportMutation = { beginDirectoryImport: { directoryImport: { id: string } | null, errors: Array<{ code: BeginDirectoryImportErrorCode, message: string, path: Array<string> }> } };

export type AddDirectoryRowsMutationVariables = Exact<{
  input: AddDirectoryRowsInput;
}>;


export type AddDirectoryRowsMutation = { addDirectoryRows: { directoryImport: { id: string } | null, errors: Array<{ code: AddDirectoryRowsErrorCode, message: string, path: Array<string> }> } };

export type DirectoryImportQueryVariables = Exact<{
  id: string;
}>;


export type DirectoryImportQuery = { directoryImport: { id: string, state: DirectoryImportState, membersDue: number, counts: { departmentsAdded: number, departmentsChanged: number, groupsAdded: number, membersAdded: number, membersChanged: number, unchangedRows: number, wrongRows: number } } | null };

export type RunDirectoryImportMutationVariables = Exact<{
  input: RunDirectoryImportInput;
}>;


export type RunDirectoryImportMutation = { runDirectoryImport: { directoryImport: { id: string, state: DirectoryImportState, membersDue: number, counts: { departmentsAdded: number, departmentsChanged: number, groupsAdded: number, membersAdded: number, membersChanged: number, unchangedRows: number, wrongRows: number } } | null, errors: Array<{ code: RunDirectoryImportErrorCode, message: string, path: Array<string> }> } };

export type DiscardDirectoryImportMutationVariables = Exact<{
  input: DiscardDirectoryImportInput;
}>;


export type DiscardDirectoryImportMutation = { discardDirectoryImport: { directoryImport: { id: string } | null, errors: Array<{ code: DiscardDirectoryImportErrorCode, message: string, path: Array<string> }> } };

export type AdminOfficersQueryVariables = Exact<{
  text?: string | null | undefined;
  active?: boolean | null | undefined;
  after?: string | null | undefined;
}>;


export type AdminOfficersQuery = { officerAccounts: { nodes: Array<{ id: string, username: string, name: string, designation: string | null, active: boolean, mustChangePassword: boolean, postings: Array<{ id: string, role: Role, department: { code: string, name: string } | null, area: { id: string, name: string } | null, supervisor: { id: string, name: string } | null }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type AdminAreasQueryVariables = Exact<{
  parentId?: string | null | undefined;
}>;


export type AdminAreasQuery = { areas: Array<{ id: string, name: string, kind: AreaKind }> };

export type CreateOfficerMutationVariables = Exact<{
  input: CreateOfficerInput;
}>;


export type CreateOfficerMutation = { createOfficer: { password: string | null, officer: { id: string, name: string } | null, errors: Array<{ code: CreateOfficerErrorCode, message: string, path: Array<string> }> } };

export type ResetOfficerPasswordMutationVariables = Exact<{
  input: ResetOfficerPasswordInput;
}>;


export type ResetOfficerPasswordMutation = { resetOfficerPassword: { password: string | null, officer: { id: string, name: string } | null, errors: Array<{ code: ResetOfficerPasswordErrorCode, message: string, path: Array<string> }> } };

export type SetOfficerPostingsMutationVariables = Exact<{
  input: SetOfficerPostingsInput;
}>;


export type SetOfficerPostingsMutation = { setOfficerPostings: { officer: { id: string } | null, errors: Array<{ code: SetOfficerPostingsErrorCode, message: string, path: Array<string> }> } };

export type SetOfficerActiveMutationVariables = Exact<{
  input: SetOfficerActiveInput;
}>;


export type SetOfficerActiveMutation = { setOfficerActive: { officer: { id: string } | null, errors: Array<{ code: SetOfficerActiveErrorCode, message: string, path: Array<string> }> } };

export type AdminApiKeysQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type AdminApiKeysQuery = { apiKeys: { nodes: Array<{ id: string, keyId: string, name: string, scopes: Array<string>, networks: Array<string>, createdAt: string, expiresAt: string | null, revokedAt: string | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type CreateApiKeyMutationVariables = Exact<{
  input: CreateApiKeyInput;
}>;


export type CreateApiKeyMutation = { createApiKey: { token: string | null, apiKey: { id: string, name: string } | null, errors: Array<{ code: CreateApiKeyErrorCode, message: string, path: Array<string> }> } };

export type RevokeApiKeyMutationVariables = Exact<{
  input: RevokeApiKeyInput;
}>;


export type RevokeApiKeyMutation = { revokeApiKey: { apiKey: { id: string, revokedAt: string | null } | null, errors: Array<{ code: RevokeApiKeyErrorCode, message: string, path: Array<string> }> } };

export type AuditTrailQueryVariables = Exact<{
  filter?: AuditFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type AuditTrailQuery = { auditEntries: { nodes: Array<{ id: string, at: string, actorKind: AuditActorKind, actorName: string | null, action: string, objectKind: string, objectLabel: string | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type CaseRowFragment = { number: string, version: number, state: ComplaintState, source: SourceCode, registeredAt: string, cycleStartedAt: string, seenAt: string | null, dueAt: string | null, sla: SlaStatus, escalationLevel: number, reopenCount: number, summary: string, place: string | null, category: { code: string } | null, department: { code: string, name: string } | null, area: { name: string } | null, assignee: { id: string, name: string } | null };

export type CaseListQueryVariables = Exact<{
  filter?: ComplaintFilter | null | undefined;
  page?: string | null | undefined;
}>;


export type CaseListQuery = { complaints: { nodes: Array<{ number: string, version: number, state: ComplaintState, source: SourceCode, registeredAt: string, cycleStartedAt: string, seenAt: string | null, dueAt: string | null, sla: SlaStatus, escalationLevel: number, reopenCount: number, summary: string, place: string | null, category: { code: string } | null, department: { code: string, name: string } | null, area: { name: string } | null, assignee: { id: string, name: string } | null }>, pageInfo: { streamCursor: string, hasNextPage: boolean, endCursor: string | null } } };

export type CaseListChangesSubscriptionVariables = Exact<{
  filter?: ComplaintFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type CaseListChangesSubscription = { complaints:
    | { __typename: 'ComplaintChanged', cursor: string, at: string, type: ComplaintEventType, scope: ScopeChange, number: string, complaint: { number: string, version: number, state: ComplaintState, source: SourceCode, registeredAt: string, cycleStartedAt: string, seenAt: string | null, dueAt: string | null, sla: SlaStatus, escalationLevel: number, reopenCount: number, summary: string, place: string | null, category: { code: string } | null, department: { code: string, name: string } | null, area: { name: string } | null, assignee: { id: string, name: string } | null } | null }
    | { __typename: 'ComplaintLeft', cursor: string, at: string, number: string, version: number, leaveReason: LeaveReason }
    | { __typename: 'StreamHeartbeat', cursor: string, at: string }
    | { __typename: 'StreamReady', cursor: string, at: string, heartbeatSeconds: number, build: string }
    | { __typename: 'StreamReset', cursor: string, at: string, retryAfterMs: number, resetReason: ResetReason }
   };

export type CaseSearchQueryVariables = Exact<{
  text: string;
  after?: string | null | undefined;
}>;


export type CaseSearchQuery = { searchComplaints: { nodes: Array<{ number: string, version: number, state: ComplaintState, source: SourceCode, registeredAt: string, cycleStartedAt: string, seenAt: string | null, dueAt: string | null, sla: SlaStatus, escalationLevel: number, reopenCount: number, summary: string, place: string | null, category: { code: string } | null, department: { code: string, name: string } | null, area: { name: string } | null, assignee: { id: string, name: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type CaseQueryVariables = Exact<{
  number: string;
}>;


export type CaseQuery = { complaint: { id: string, text: string, assignedAt: string | null, changedAt: string, resolvedAt: string | null, closedAt: string | null, viewerActions: Array<ComplaintAction>, number: string, version: number, state: ComplaintState, source: SourceCode, registeredAt: string, cycleStartedAt: string, seenAt: string | null, dueAt: string | null, sla: SlaStatus, escalationLevel: number, reopenCount: number, summary: string, place: string | null, subject: { id: string, name: string, requiresEvidence: boolean } | null, complainant: { name: string | null, phone: string | null } | null, group: { number: number, name: string } | null, primary: { number: string, summary: string, state: ComplaintState } | null, externalReferences: Array<{ source: SourceCode, number: string }>, evidence: Array<{ id: string, kind: EvidenceKind, mimeType: string, bytes: number, url: string, thumbnailUrl: string | null, takenAt: string | null, visibility: Visibility }>, reports: Array<{ id: string, at: string, outcome: Outcome, text: string, verifiedAt: string | null, returnedReason: string | null, author: { id: string, name: string }, verifiedBy: { name: string } | null, evidence: Array<{ id: string, kind: EvidenceKind, mimeType: string, url: string, thumbnailUrl: string | null, takenAt: string | null }> }>, feedback: Array<{ at: string, satisfied: boolean, rating: number | null, text: string | null }>, escalations: Array<{ level: number, cycle: number, at: string, reason: EscalationReason | null, returnedAt: string | null, officers: Array<{ id: string, name: string }> }>, views: Array<{ firstAt: string, lastAt: string, officer: { id: string, name: string } }>, timeline: { nodes: Array<{ id: string, type: ComplaintEventType, at: string, fromState: ComplaintState | null, toState: ComplaintState | null, text: string | null, visibility: Visibility, actor: { name: string, role: Role } | null }>, pageInfo: { streamCursor: string } }, category: { code: string } | null, department: { code: string, name: string } | null, area: { name: string } | null, assignee: { id: string, name: string } | null } | null };

export type CaseChangesSubscriptionVariables = Exact<{
  number: string;
  after?: string | null | undefined;
}>;


export type CaseChangesSubscription = { complaint:
    | { __typename: 'ComplaintLeft', cursor: string, at: string, version: number, leaveReason: LeaveReason }
    | { __typename: 'StreamHeartbeat', cursor: string, at: string }
    | { __typename: 'StreamReady', cursor: string, at: string, heartbeatSeconds: number }
    | { __typename: 'StreamReset', cursor: string, at: string, retryAfterMs: number, resetReason: ResetReason }
    | { __typename: 'TimelineEntryAdded', cursor: string, at: string, version: number, entry: { type: ComplaintEventType } }
   };

export type CasePresenceSubscriptionVariables = Exact<{
  number: string;
}>;


export type CasePresenceSubscription = { presence:
    | { __typename: 'PresenceSnapshot', cursor: string, at: string, lookingAt: Array<{ id: string, name: string }> }
    | { __typename: 'StreamHeartbeat', cursor: string, at: string }
    | { __typename: 'StreamReady', cursor: string, at: string, heartbeatSeconds: number }
   };

export type CaseRevealPhoneMutationVariables = Exact<{
  input: RevealPhoneInput;
}>;


export type CaseRevealPhoneMutation = { revealPhone: { phone: string | null, errors: Array<{ message: string }> } };

export type CaseUploadMutationVariables = Exact<{
  input: CreateUploadInput;
}>;


export type CaseUploadMutation = { createUpload: { uploadUrl: string | null, posterUrl: string | null, evidence: { id: string } | null, errors: Array<{ code: CreateUploadErrorCode, message: string }> } };

export type DeskMessageFragment = { id: string, source: SourceCode, kind: IntakeKind, state: IntakeState, receivedAt: string, text: string | null, place: string | null, sender: { name: string | null, phone: string | null }, evidence: Array<{ id: string, kind: EvidenceKind, mimeType: string, url: string, thumbnailUrl: string | null, takenAt: string | null }>, complaint: { number: string, summary: string, state: ComplaintState } | null, likelyDuplicates: Array<{ number: string, state: ComplaintState, source: SourceCode, registeredAt: string, summary: string, text: string, place: string | null, sla: SlaStatus, dueAt: string | null, category: { code: string } | null, department: { code: string, name: string } | null, area: { name: string } | null }> };

export type CaseChoiceFragment = { number: string, state: ComplaintState, source: SourceCode, registeredAt: string, summary: string, text: string, place: string | null, sla: SlaStatus, dueAt: string | null, category: { code: string } | null, department: { code: string, name: string } | null, area: { name: string } | null };

export type DeskIntakeQueryVariables = Exact<{
  source?: SourceCode | null | undefined;
  after?: string | null | undefined;
}>;


export type DeskIntakeQuery = { intake: { nodes: Array<{ id: string, source: SourceCode, kind: IntakeKind, state: IntakeState, receivedAt: string, text: string | null, place: string | null, sender: { name: string | null, phone: string | null }, evidence: Array<{ id: string, kind: EvidenceKind, mimeType: string, url: string, thumbnailUrl: string | null, takenAt: string | null }>, complaint: { number: string, summary: string, state: ComplaintState } | null, likelyDuplicates: Array<{ number: string, state: ComplaintState, source: SourceCode, registeredAt: string, summary: string, text: string, place: string | null, sla: SlaStatus, dueAt: string | null, category: { code: string } | null, department: { code: string, name: string } | null, area: { name: string } | null }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null, streamCursor: string } } };

export type DeskIntakeChangesSubscriptionVariables = Exact<{
  after?: string | null | undefined;
}>;


export type DeskIntakeChangesSubscription = { intake:
    | { __typename: 'IntakeChanged', cursor: string, at: string, type: ComplaintEventType, intake: { id: string, source: SourceCode, kind: IntakeKind, state: IntakeState, receivedAt: string, text: string | null, place: string | null, sender: { name: string | null, phone: string | null }, evidence: Array<{ id: string, kind: EvidenceKind, mimeType: string, url: string, thumbnailUrl: string | null, takenAt: string | null }>, complaint: { number: string, summary: string, state: ComplaintState } | null, likelyDuplicates: Array<{ number: string, state: ComplaintState, source: SourceCode, registeredAt: string, summary: string, text: string, place: string | null, sla: SlaStatus, dueAt: string | null, category: { code: string } | null, department: { code: string, name: string } | null, area: { name: string } | null }> } | null }
    | { __typename: 'StreamHeartbeat', cursor: string, at: string }
    | { __typename: 'StreamReady', cursor: string, at: string, heartbeatSeconds: number, build: string }
    | { __typename: 'StreamReset', cursor: string, at: string, retryAfterMs: number, resetReason: ResetReason }
   };

export type DeskSubjectsQueryVariables = Exact<{
  text: string;
}>;


export type DeskSubjectsQuery = { searchSubjects: Array<{ id: string, code: string, name: string, requiresEvidence: boolean, parent: { name: string } | null, suggestedDepartment: { code: string, name: string } | null, suggestedCategory: { code: string } | null }> };

export type DeskAreasQueryVariables = Exact<{
  text: string;
}>;


export type DeskAreasQuery = { searchAreas: Array<{ id: string, name: string, kind: AreaKind, parent: { name: string } | null }> };

export type DeskCandidatesQueryVariables = Exact<{
  text: string;
  filter?: ComplaintFilter | null | undefined;
}>;


export type DeskCandidatesQuery = { searchComplaints: { nodes: Array<{ number: string, state: ComplaintState, source: SourceCode, registeredAt: string, summary: string, text: string, place: string | null, sla: SlaStatus, dueAt: string | null, category: { code: string } | null, department: { code: string, name: string } | null, area: { name: string } | null }> } };

export type DeskRegisterIntakeMutationVariables = Exact<{
  input: RegisterIntakeInput;
}>;


export type DeskRegisterIntakeMutation = { registerIntake: { cursor: string | null, complaint: { number: string, version: number, state: ComplaintState } | null, intake: { id: string, state: IntakeState } | null, errors: Array<{ code: RegisterComplaintErrorCode, message: string, path: Array<string> }> } };

export type DeskRegisterMutationVariables = Exact<{
  input: RegisterComplaintInput;
}>;


export type DeskRegisterMutation = { registerComplaint: { cursor: string | null, complaint: { number: string, version: number, state: ComplaintState } | null, errors: Array<{ code: RegisterComplaintErrorCode, message: string, path: Array<string> }> } };

export type DeskLinkMutationVariables = Exact<{
  input: LinkIntakeInput;
}>;


export type DeskLinkMutation = { linkIntake: { cursor: string | null, complaint: { number: string } | null, intake: { id: string, state: IntakeState } | null, errors: Array<{ code: LinkIntakeErrorCode, message: string, path: Array<string> }> } };

export type DeskDiscardMutationVariables = Exact<{
  input: DiscardIntakeInput;
}>;


export type DeskDiscardMutation = { discardIntake: { cursor: string | null, intake: { id: string, state: IntakeState } | null, errors: Array<{ code: DiscardIntakeErrorCode, message: string, path: Array<string> }> } };

export type CasePageQueryVariables = Exact<{
  filter?: ComplaintFilter | null | undefined;
  orderBy: ComplaintOrder;
  after?: string | null | undefined;
}>;


export type CasePageQuery = { complaints: { nodes: Array<{ number: string, version: number, state: ComplaintState, source: SourceCode, registeredAt: string, cycleStartedAt: string, seenAt: string | null, dueAt: string | null, sla: SlaStatus, escalationLevel: number, reopenCount: number, summary: string, place: string | null, category: { code: string } | null, department: { code: string, name: string } | null, area: { name: string } | null, assignee: { id: string, name: string } | null }>, pageInfo: { streamCursor: string, hasNextPage: boolean, endCursor: string | null } } };

export type BulkAssignMutationVariables = Exact<{
  input: AssignComplaintsInput;
}>;


export type BulkAssignMutation = { assignComplaints: { job: { id: string, total: number } | null, errors: Array<{ code: AssignComplaintsErrorCode, message: string, path: Array<string> }> } };

export type BulkUndoMutationVariables = Exact<{
  input: UndoAssignmentsInput;
}>;


export type BulkUndoMutation = { undoAssignments: { job: { id: string } | null, errors: Array<{ code: UndoAssignmentsErrorCode, message: string, path: Array<string> }> } };

export type FeedbackPageQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type FeedbackPageQuery = { complaints: { nodes: Array<{ resolvedAt: string | null, number: string, version: number, state: ComplaintState, source: SourceCode, registeredAt: string, cycleStartedAt: string, seenAt: string | null, dueAt: string | null, sla: SlaStatus, escalationLevel: number, reopenCount: number, summary: string, place: string | null, complainant: { name: string | null, phone: string | null } | null, feedback: Array<{ at: string, satisfied: boolean }>, category: { code: string } | null, department: { code: string, name: string } | null, area: { name: string } | null, assignee: { id: string, name: string } | null }>, pageInfo: { streamCursor: string, hasNextPage: boolean, endCursor: string | null } } };

export type FeedbackChangesSubscriptionVariables = Exact<{
  after?: string | null | undefined;
}>;


export type FeedbackChangesSubscription = { complaints:
    | { __typename: 'ComplaintChanged', cursor: string, at: string, type: ComplaintEventType, scope: ScopeChange, number: string, complaint: { resolvedAt: string | null, number: string, version: number, state: ComplaintState, source: SourceCode, registeredAt: string, cycleStartedAt: string, seenAt: string | null, dueAt: string | null, sla: SlaStatus, escalationLevel: number, reopenCount: number, summary: string, place: string | null, complainant: { name: string | null, phone: string | null } | null, feedback: Array<{ at: string, satisfied: boolean }>, category: { code: string } | null, department: { code: string, name: string } | null, area: { name: string } | null, assignee: { id: string, name: string } | null } | null }
    | { __typename: 'ComplaintLeft', cursor: string, at: string, number: string, version: number, leaveReason: LeaveReason }
    | { __typename: 'StreamHeartbeat', cursor: string, at: string }
    | { __typename: 'StreamReady', cursor: string, at: string, heartbeatSeconds: number, build: string }
    | { __typename: 'StreamReset', cursor: string, at: string, retryAfterMs: number, resetReason: ResetReason }
   };

export type DistrictFiguresQueryVariables = Exact<{ [key: string]: never; }>;


export type DistrictFiguresQuery = { all: Array<{ inProcess: number, overdue: number, asOf: string }>, byDepartment: Array<{ key: string | null, inProcess: number, overdue: number }> };

export type DistrictOldestQueryVariables = Exact<{
  a?: Array<string> | string | null | undefined;
  b?: Array<string> | string | null | undefined;
  c?: Array<string> | string | null | undefined;
  d?: Array<string> | string | null | undefined;
  e?: Array<string> | string | null | undefined;
  f?: Array<string> | string | null | undefined;
}>;


export type DistrictOldestQuery = { a: { nodes: Array<{ number: string, dueAt: string | null }> }, b: { nodes: Array<{ number: string, dueAt: string | null }> }, c: { nodes: Array<{ number: string, dueAt: string | null }> }, d: { nodes: Array<{ number: string, dueAt: string | null }> }, e: { nodes: Array<{ number: string, dueAt: string | null }> }, f: { nodes: Array<{ number: string, dueAt: string | null }> } };

export type DistrictRollCallQueryVariables = Exact<{ [key: string]: never; }>;


export type DistrictRollCallQuery = { rollCall: { day: string, fromAt: string, toAt: string, missing: Array<{ code: string, name: string }>, entries: Array<{ firstAt: string | null, department: { code: string, name: string }, present: Array<{ id: string, name: string }> }> } | null };

export type DistrictDigestQueryVariables = Exact<{ [key: string]: never; }>;


export type DistrictDigestQuery = { digest: { day: string, takenAt: string, entries: Array<{ breached: number, escalated: number, exhausted: number, department: { code: string, name: string } | null }> } | null };

export type DistrictBoardSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type DistrictBoardSubscription = { wall:
    | { __typename: 'StreamHeartbeat', cursor: string, at: string }
    | { __typename: 'StreamReady', cursor: string, at: string, heartbeatSeconds: number, build: string }
    | { __typename: 'WallSnapshot', cursor: string, at: string, receivedToday: number, resolvedToday: number, reopenedToday: number, waitingIntake: number }
   };

export type DistrictChangesSubscriptionVariables = Exact<{
  after?: string | null | undefined;
}>;


export type DistrictChangesSubscription = { complaints:
    | { __typename: 'ComplaintChanged', cursor: string, at: string, number: string }
    | { __typename: 'ComplaintLeft', cursor: string, at: string, number: string }
    | { __typename: 'StreamHeartbeat', cursor: string, at: string }
    | { __typename: 'StreamReady', cursor: string, at: string, heartbeatSeconds: number, build: string }
    | { __typename: 'StreamReset', cursor: string, at: string, retryAfterMs: number, resetReason: ResetReason }
   };

export type HearingRowFragment = { id: string, kind: HearingKind, day: string, place: string, openedAt: string, closedAt: string | null, lastToken: number, area: { id: string, name: string }, presiding: { id: string, name: string, designation: string | null } | null };

export type HearingSheetFragment = { closedByTime: boolean, id: string, kind: HearingKind, day: string, place: string, openedAt: string, closedAt: string | null, lastToken: number, attending: Array<{ id: string, name: string, designation: string | null }>, openedBy: { id: string, name: string } | null, closedBy: { id: string, name: string } | null, totals: { taken: number, disposedOnTheSpot: number, informationOnly: number, byDepartment: Array<{ taken: number, department: { code: string, name: string } | null }>, byCategory: Array<{ taken: number, category: { code: string, name: string } | null }> }, area: { id: string, name: string }, presiding: { id: string, name: string, designation: string | null } | null };

export type HearingSlipTextFragment = { number: string, token: number, dueAt: string | null, trackingUrl: string, howToAsk: string, category: { code: string, name: string } | null, department: { code: string, name: string } | null };

export type HearingListQueryVariables = Exact<{
  open: boolean;
  after?: string | null | undefined;
}>;


export type HearingListQuery = { hearingSessions: { nodes: Array<{ id: string, kind: HearingKind, day: string, place: string, openedAt: string, closedAt: string | null, lastToken: number, area: { id: string, name: string }, presiding: { id: string, name: string, designation: string | null } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type HearingSittingQueryVariables = Exact<{
  id: string;
}>;


export type HearingSittingQuery = { hearingSession: { closedByTime: boolean, id: string, kind: HearingKind, day: string, place: string, openedAt: string, closedAt: string | null, lastToken: number, attending: Array<{ id: string, name: string, designation: string | null }>, openedBy: { id: string, name: string } | null, closedBy: { id: string, name: string } | null, totals: { taken: number, disposedOnTheSpot: number, informationOnly: number, byDepartment: Array<{ taken: number, department: { code: string, name: string } | null }>, byCategory: Array<{ taken: number, category: { code: string, name: string } | null }> }, area: { id: string, name: string }, presiding: { id: string, name: string, designation: string | null } | null } | null };

export type HearingTokensQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;


export type HearingTokensQuery = { complaints: { nodes: Array<{ number: string, summary: string, hearing: { number: string, token: number, dueAt: string | null, trackingUrl: string, howToAsk: string, category: { code: string, name: string } | null, department: { code: string, name: string } | null } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type HearingSlipOfQueryVariables = Exact<{
  number: string;
}>;


export type HearingSlipOfQuery = { complaint: { number: string, hearing: { number: string, token: number, dueAt: string | null, trackingUrl: string, howToAsk: string, category: { code: string, name: string } | null, department: { code: string, name: string } | null } | null } | null };

export type HearingOfficersQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type HearingOfficersQuery = { officers: { nodes: Array<{ id: string, name: string, designation: string | null, roles: Array<Role>, department: { code: string, name: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type OpenHearingMutationVariables = Exact<{
  input: OpenHearingInput;
}>;


export type OpenHearingMutation = { openHearing: { session: { id: string } | null, errors: Array<{ code: OpenHearingErrorCode, message: string, path: Array<string> }> } };

export type RegisterAtHearingMutationVariables = Exact<{
  input: RegisterAtHearingInput;
}>;


export type RegisterAtHearingMutation = { registerAtHearing: { complaint: { number: string, state: ComplaintState } | null, slip: { number: string, token: number, dueAt: string | null, trackingUrl: string, howToAsk: string, category: { code: string, name: string } | null, department: { code: string, name: string } | null } | null, likelyDuplicates: Array<{ number: string, state: ComplaintState, source: SourceCode, registeredAt: string, summary: string, text: string, place: string | null, sla: SlaStatus, dueAt: string | null, category: { code: string } | null, department: { code: string, name: string } | null, area: { name: string } | null }> | null, errors: Array<{ code: RegisterAtHearingErrorCode, message: string, path: Array<string> }> } };

export type CloseHearingMutationVariables = Exact<{
  input: CloseHearingInput;
}>;


export type CloseHearingMutation = { closeHearing: { session: { closedByTime: boolean, id: string, kind: HearingKind, day: string, place: string, openedAt: string, closedAt: string | null, lastToken: number, attending: Array<{ id: string, name: string, designation: string | null }>, openedBy: { id: string, name: string } | null, closedBy: { id: string, name: string } | null, totals: { taken: number, disposedOnTheSpot: number, informationOnly: number, byDepartment: Array<{ taken: number, department: { code: string, name: string } | null }>, byCategory: Array<{ taken: number, category: { code: string, name: string } | null }> }, area: { id: string, name: string }, presiding: { id: string, name: string, designation: string | null } | null } | null, errors: Array<{ code: CloseHearingErrorCode, message: string, path: Array<string> }> } };

export type ReopenHearingMutationVariables = Exact<{
  input: ReopenHearingInput;
}>;


export type ReopenHearingMutation = { reopenHearing: { session: { closedByTime: boolean, id: string, kind: HearingKind, day: string, place: string, openedAt: string, closedAt: string | null, lastToken: number, attending: Array<{ id: string, name: string, designation: string | null }>, openedBy: { id: string, name: string } | null, closedBy: { id: string, name: string } | null, totals: { taken: number, disposedOnTheSpot: number, informationOnly: number, byDepartment: Array<{ taken: number, department: { code: string, name: string } | null }>, byCategory: Array<{ taken: number, category: { code: string, name: string } | null }> }, area: { id: string, name: string }, presiding: { id: string, name: string, designation: string | null } | null } | null, errors: Array<{ code: ReopenHearingErrorCode, message: string, path: Array<string> }> } };

export type ConsolePushKeyQueryVariables = Exact<{ [key: string]: never; }>;


export type ConsolePushKeyQuery = { pushKey: string };

export type ConsoleSubscribePushMutationVariables = Exact<{
  input: SubscribePushInput;
}>;


export type ConsoleSubscribePushMutation = { subscribePush: { errors: Array<{ code: SubscribePushErrorCode, message: string }> } };

export type ConsoleUnsubscribePushMutationVariables = Exact<{
  input: UnsubscribePushInput;
}>;


export type ConsoleUnsubscribePushMutation = { unsubscribePush: { errors: Array<{ code: UnsubscribePushErrorCode, message: string }> } };

export type ConsoleViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ConsoleViewerQuery = { viewer: { id: string, name: string, roles: Array<Role>, permissions: Array<string>, locale: Locale, mustChangePassword: boolean, district: { code: string, name: string }, departments: Array<{ id: string, code: string, name: string }>, areas: Array<{ id: string, name: string }> } | null };

export type ConsoleSignInMutationVariables = Exact<{
  input: SignInInput;
}>;


export type ConsoleSignInMutation = { signIn: { viewer: { id: string } | null, errors: Array<{ code: SignInErrorCode, message: string }> } };

export type ConsoleSignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type ConsoleSignOutMutation = { signOut: { __typename: 'SignOutPayload' } };

export type ConsoleDutyQueryVariables = Exact<{ [key: string]: never; }>;


export type ConsoleDutyQuery = { duty: { startedAt: string | null, endedAt: string | null, endReason: DutyEnd | null } };

export type ConsoleStartDutyMutationVariables = Exact<{
  input: StartDutyInput;
}>;


export type ConsoleStartDutyMutation = { startDuty: { officer: { id: string, onDuty: boolean } | null, errors: Array<{ message: string }> } };

export type ConsoleEndDutyMutationVariables = Exact<{
  input: EndDutyInput;
}>;


export type ConsoleEndDutyMutation = { endDuty: { officer: { id: string, onDuty: boolean } | null, errors: Array<{ message: string }> } };

export type ConsoleNotificationsQueryVariables = Exact<{
  after?: string | null | undefined;
  unreadOnly: boolean;
}>;


export type ConsoleNotificationsQuery = { notifications: { nodes: Array<{ id: string, type: ComplaintEventType, createdAt: string, readAt: string | null, complaint: { number: string, summary: string, state: ComplaintState, sla: SlaStatus, dueAt: string | null, category: { code: string } | null, department: { code: string, name: string } | null } | null }>, pageInfo: { endCursor: string | null, hasNextPage: boolean, streamCursor: string } } };

export type ConsoleMarkReadMutationVariables = Exact<{
  ids?: Array<string> | string | null | undefined;
}>;


export type ConsoleMarkReadMutation = { markNotificationsRead: { unreadCount: number } };

export type ConsoleInboxSubscriptionVariables = Exact<{
  after?: string | null | undefined;
}>;


export type ConsoleInboxSubscription = { inbox:
    | { __typename: 'NotificationReceived', cursor: string, at: string, eventId: string, type: ComplaintEventType, unreadCount: number, complaint: { number: string, summary: string, sla: SlaStatus, dueAt: string | null, category: { code: string } | null } | null }
    | { __typename: 'StreamHeartbeat', cursor: string, at: string }
    | { __typename: 'StreamReady', cursor: string, at: string, heartbeatSeconds: number, build: string }
    | { __typename: 'StreamReset', cursor: string, at: string, retryAfterMs: number, resetReason: ResetReason }
   };

export type ConsoleDepartmentsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type ConsoleDepartmentsQuery = { departments: { nodes: Array<{ id: string, code: string, name: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ConsoleOfficersQueryVariables = Exact<{
  departmentCode?: string | null | undefined;
}>;


export type ConsoleOfficersQuery = { officers: { nodes: Array<{ id: string, name: string, designation: string | null, onDuty: boolean, roles: Array<Role>, department: { code: string } | null }> } };

export type ConsoleCategoriesQueryVariables = Exact<{ [key: string]: never; }>;


export type ConsoleCategoriesQuery = { categories: Array<{ id: string, code: string, name: string, resolveWithinDays: number }> };

export type ConsoleSystemSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type ConsoleSystemSubscription = { system:
    | { __typename: 'StreamHeartbeat', cursor: string, at: string }
    | { __typename: 'StreamReady', cursor: string, at: string, heartbeatSeconds: number, build: string }
    | { __typename: 'SystemStatus', cursor: string, at: string, build: string, maintenance: { from: string, until: string, message: string } | null }
   };

export type ConsoleJobSubscriptionVariables = Exact<{
  id: string;
}>;


export type ConsoleJobSubscription = { job:
    | { __typename: 'JobChanged', cursor: string, at: string, job: { id: string, state: JobState, total: number, done: number, failed: number, failures: Array<{ number: string, message: string }> } }
    | { __typename: 'StreamHeartbeat', cursor: string, at: string }
    | { __typename: 'StreamReady', cursor: string, at: string, heartbeatSeconds: number }
   };

export type SettingsKiosksQueryVariables = Exact<{ [key: string]: never; }>;


export type SettingsKiosksQuery = { kiosks: Array<{ id: string, name: string, board: string, approvedAt: string, pairedAt: string | null, lastSeenAt: string | null, approvedBy: { id: string, name: string } }> };

export type SettingsApproveKioskMutationVariables = Exact<{
  input: ApproveKioskInput;
}>;


export type SettingsApproveKioskMutation = { approveKiosk: { kiosk: { id: string, name: string, board: string } | null, errors: Array<{ message: string, path: Array<string> }> } };

export type SettingsRevokeKioskMutationVariables = Exact<{
  input: RevokeKioskInput;
}>;


export type SettingsRevokeKioskMutation = { revokeKiosk: { errors: Array<{ message: string, path: Array<string> }> } };

export type SettingsCalendarQueryVariables = Exact<{
  departmentCode?: string | null | undefined;
}>;


export type SettingsCalendarQuery = { calendar: { origin: CalendarOrigin, weekdays: Array<{ weekday: Weekday, intervals: Array<{ from: string, to: string }> }>, hearing: Array<{ from: string, to: string }>, days: Array<{ day: string, origin: CalendarOrigin, nameHi: string, nameEn: string, intervals: Array<{ from: string, to: string }> }> } | null };

export type SettingsCalendarPreviewQueryVariables = Exact<{
  change: CalendarChangeInput;
}>;


export type SettingsCalendarPreviewQuery = { calendarPreview: { open: number, moving: number, earlier: number, later: number, examples: { nodes: Array<{ number: string, dueBefore: string, dueAfter: string }> } } };

export type SettingsSetCalendarMutationVariables = Exact<{
  input: SetCalendarInput;
}>;


export type SettingsSetCalendarMutation = { saved: { job: { id: string } | null, errors: Array<{ message: string, path: Array<string> }> } };

export type SettingsSetCalendarDaysMutationVariables = Exact<{
  input: SetCalendarDaysInput;
}>;


export type SettingsSetCalendarDaysMutation = { saved: { job: { id: string } | null, errors: Array<{ message: string, path: Array<string> }> } };

export type SettingsRemoveCalendarDaysMutationVariables = Exact<{
  input: RemoveCalendarDaysInput;
}>;


export type SettingsRemoveCalendarDaysMutation = { saved: { job: { id: string } | null, errors: Array<{ message: string, path: Array<string> }> } };

export type SettingsGiveUpCalendarMutationVariables = Exact<{
  input: GiveUpCalendarInput;
}>;


export type SettingsGiveUpCalendarMutation = { saved: { job: { id: string } | null, errors: Array<{ message: string, path: Array<string> }> } };

export type SettingsPoliciesQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type SettingsPoliciesQuery = { slaPolicies: { nodes: Array<{ id: string, source: SourceCode | null, category: { code: string, name: string } | null, subject: { id: string, name: string } | null, department: { code: string, name: string } | null, terms: { assignWithin: number, seeWithin: number, acknowledgeInHearing: number | null, warnAt: Array<number>, acknowledgeWithin: { amount: number, unit: TimeUnit }, resolveWithin: { amount: number, unit: TimeUnit }, ladder: Array<{ level: number, after: { amount: number, unit: TimeUnit } }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type SettingsWithoutTermsQueryVariables = Exact<{ [key: string]: never; }>;


export type SettingsWithoutTermsQuery = { complaintsWithoutTerms: number };

export type SettingsTermsQueryVariables = Exact<{
  categoryCode?: string | null | undefined;
  departmentCode?: string | null | undefined;
  source: SourceCode;
  subjectId?: string | null | undefined;
}>;


export type SettingsTermsQuery = { slaTerms: { assignWithin: number, seeWithin: number, acknowledgeInHearing: number | null, warnAt: Array<number>, acknowledgeWithin: { amount: number, unit: TimeUnit }, resolveWithin: { amount: number, unit: TimeUnit }, ladder: Array<{ level: number, after: { amount: number, unit: TimeUnit } }> } | null };

export type SettingsSubjectsQueryVariables = Exact<{
  parentId?: string | null | undefined;
}>;


export type SettingsSubjectsQuery = { subjects: Array<{ id: string, name: string }> };

export type SettingsSetPolicyMutationVariables = Exact<{
  input: SetSlaPolicyInput;
}>;


export type SettingsSetPolicyMutation = { setSlaPolicy: { policy: { id: string } | null, errors: Array<{ message: string, path: Array<string> }> } };

export type SettingsRemovePolicyMutationVariables = Exact<{
  input: RemoveSlaPolicyInput;
}>;


export type SettingsRemovePolicyMutation = { removeSlaPolicy: { errors: Array<{ message: string, path: Array<string> }> } };

export type SettingsDayQueryVariables = Exact<{ [key: string]: never; }>;


export type SettingsDayQuery = { districtSettings: { digestAt: string, dutyUnseenMinutes: number } };

export type SettingsSetDayMutationVariables = Exact<{
  input: SetDistrictSettingsInput;
}>;


export type SettingsSetDayMutation = { setDistrictSettings: { settings: { digestAt: string, dutyUnseenMinutes: number } | null, errors: Array<{ message: string, path: Array<string> }> } };

export type SettingsOfficersQueryVariables = Exact<{
  departmentCode?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type SettingsOfficersQuery = { officers: { nodes: Array<{ id: string, name: string, designation: string | null, roles: Array<Role>, onLeaveUntil: string | null, deputy: { id: string, name: string } | null, department: { code: string, name: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type SettingsSetLeaveMutationVariables = Exact<{
  input: SetLeaveInput;
}>;


export type SettingsSetLeaveMutation = { setLeave: { officer: { id: string } | null, errors: Array<{ message: string, path: Array<string> }> } };

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
export const ImportStateFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment ImportState on DirectoryImport {
  id
  state
  membersDue
  counts {
    departmentsAdded
    departmentsChanged
    groupsAdded
    membersAdded
    membersChanged
    unchangedRows
    wrongRows
  }
}
    `, {"fragmentName":"ImportState"}) as unknown as TypedDocumentString<ImportStateFragment, unknown>;
export const CaseRowFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment CaseRow on Complaint {
  number
  version
  state
  source
  registeredAt
  cycleStartedAt
  seenAt
  dueAt
  sla
  escalationLevel
  reopenCount
  summary
  place
  category {
    code
  }
  department {
    code
    name
  }
  area {
    name
  }
  assignee {
    id
    name
  }
}
    `, {"fragmentName":"CaseRow"}) as unknown as TypedDocumentString<CaseRowFragment, unknown>;
export const CaseChoiceFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment CaseChoice on Complaint {
  number
  state
  source
  registeredAt
  summary
  text
  place
  sla
  dueAt
  category {
    code
  }
  department {
    code
    name
  }
  area {
    name
  }
}
    `, {"fragmentName":"CaseChoice"}) as unknown as TypedDocumentString<CaseChoiceFragment, unknown>;
export const DeskMessageFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment DeskMessage on IntakeMessage {
  id
  source
  kind
  state
  receivedAt
  text
  place
  sender {
    name
    phone
  }
  evidence {
    id
    kind
    mimeType
    url
    thumbnailUrl
    takenAt
  }
  complaint {
    number
    summary
    state
  }
  likelyDuplicates {
    ...CaseChoice
  }
}
    fragment CaseChoice on Complaint {
  number
  state
  source
  registeredAt
  summary
  text
  place
  sla
  dueAt
  category {
    code
  }
  department {
    code
    name
  }
  area {
    name
  }
}`, {"fragmentName":"DeskMessage"}) as unknown as TypedDocumentString<DeskMessageFragment, unknown>;
export const HearingRowFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment HearingRow on HearingSession {
  id
  kind
  day
  place
  openedAt
  closedAt
  lastToken
  area {
    id
    name
  }
  presiding {
    id
    name
    designation
  }
}
    `, {"fragmentName":"HearingRow"}) as unknown as TypedDocumentString<HearingRowFragment, unknown>;
export const HearingSheetFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment HearingSheet on HearingSession {
  ...HearingRow
  attending {
    id
    name
    designation
  }
  openedBy {
    id
    name
  }
  closedBy {
    id
    name
  }
  closedByTime
  totals {
    taken
    disposedOnTheSpot
    informationOnly
    byDepartment {
      taken
      department {
        code
        name
      }
    }
    byCategory {
      taken
      category {
        code
        name
      }
    }
  }
}
    fragment HearingRow on HearingSession {
  id
  kind
  day
  place
  openedAt
  closedAt
  lastToken
  area {
    id
    name
  }
  presiding {
    id
    name
    designation
  }
}`, {"fragmentName":"HearingSheet"}) as unknown as TypedDocumentString<HearingSheetFragment, unknown>;
export const HearingSlipTextFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment HearingSlipText on HearingSlip {
  number
  token
  dueAt
  trackingUrl
  howToAsk
  category {
    code
    name
  }
  department {
    code
    name
  }
}
    `, {"fragmentName":"HearingSlipText"}) as unknown as TypedDocumentString<HearingSlipTextFragment, unknown>;
export const DoAcknowledgeComplaintDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation DoAcknowledgeComplaint($input: AcknowledgeComplaintInput!) {
  acknowledgeComplaint(input: $input) {
    complaint {
      number
      version
      state
      department {
        code
      }
      assignee {
        id
      }
    }
    cursor
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<DoAcknowledgeComplaintMutation, DoAcknowledgeComplaintMutationVariables>;
export const DoReturnComplaintToCellDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation DoReturnComplaintToCell($input: ReturnComplaintToCellInput!) {
  returnComplaintToCell(input: $input) {
    complaint {
      number
      version
      state
      department {
        code
      }
      assignee {
        id
      }
    }
    cursor
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<DoReturnComplaintToCellMutation, DoReturnComplaintToCellMutationVariables>;
export const DoTakeBackAssignmentDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation DoTakeBackAssignment($input: TakeBackAssignmentInput!) {
  takeBackAssignment(input: $input) {
    complaint {
      number
      version
      state
      department {
        code
      }
      assignee {
        id
      }
    }
    cursor
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<DoTakeBackAssignmentMutation, DoTakeBackAssignmentMutationVariables>;
export const DoReassignComplaintDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation DoReassignComplaint($input: ReassignComplaintInput!) {
  reassignComplaint(input: $input) {
    complaint {
      number
      version
      state
      department {
        code
      }
      assignee {
        id
      }
    }
    cursor
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<DoReassignComplaintMutation, DoReassignComplaintMutationVariables>;
export const DoAssignComplaintDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation DoAssignComplaint($input: AssignComplaintInput!) {
  assignComplaint(input: $input) {
    complaint {
      number
      version
      state
      department {
        code
      }
      assignee {
        id
      }
    }
    cursor
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<DoAssignComplaintMutation, DoAssignComplaintMutationVariables>;
export const DoTransferComplaintDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation DoTransferComplaint($input: TransferComplaintInput!) {
  transferComplaint(input: $input) {
    complaint {
      number
      version
      state
      department {
        code
      }
      assignee {
        id
      }
    }
    cursor
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<DoTransferComplaintMutation, DoTransferComplaintMutationVariables>;
export const DoClassifyComplaintDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation DoClassifyComplaint($input: ClassifyComplaintInput!) {
  classifyComplaint(input: $input) {
    complaint {
      number
      version
      state
      department {
        code
      }
      assignee {
        id
      }
    }
    cursor
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<DoClassifyComplaintMutation, DoClassifyComplaintMutationVariables>;
export const DoRequestInformationDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation DoRequestInformation($input: RequestInformationInput!) {
  requestInformation(input: $input) {
    complaint {
      number
      version
      state
      department {
        code
      }
      assignee {
        id
      }
    }
    cursor
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<DoRequestInformationMutation, DoRequestInformationMutationVariables>;
export const DoProvideInformationDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation DoProvideInformation($input: ProvideInformationInput!) {
  provideInformation(input: $input) {
    complaint {
      number
      version
      state
      department {
        code
      }
      assignee {
        id
      }
    }
    cursor
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<DoProvideInformationMutation, DoProvideInformationMutationVariables>;
export const DoProposeHoldDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation DoProposeHold($input: ProposeHoldInput!) {
  proposeHold(input: $input) {
    complaint {
      number
      version
      state
      department {
        code
      }
      assignee {
        id
      }
    }
    cursor
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<DoProposeHoldMutation, DoProposeHoldMutationVariables>;
export const DoDecideHoldDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation DoDecideHold($input: DecideHoldInput!) {
  decideHold(input: $input) {
    complaint {
      number
      version
      state
      department {
        code
      }
      assignee {
        id
      }
    }
    cursor
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<DoDecideHoldMutation, DoDecideHoldMutationVariables>;
export const DoResumeComplaintDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation DoResumeComplaint($input: ResumeComplaintInput!) {
  resumeComplaint(input: $input) {
    complaint {
      number
      version
      state
      department {
        code
      }
      assignee {
        id
      }
    }
    cursor
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<DoResumeComplaintMutation, DoResumeComplaintMutationVariables>;
export const DoSubmitActionTakenReportDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation DoSubmitActionTakenReport($input: SubmitActionTakenReportInput!) {
  submitActionTakenReport(input: $input) {
    complaint {
      number
      version
      state
      department {
        code
      }
      assignee {
        id
      }
    }
    cursor
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<DoSubmitActionTakenReportMutation, DoSubmitActionTakenReportMutationVariables>;
export const DoReturnActionTakenReportDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation DoReturnActionTakenReport($input: ReturnActionTakenReportInput!) {
  returnActionTakenReport(input: $input) {
    complaint {
      number
      version
      state
      department {
        code
      }
      assignee {
        id
      }
    }
    cursor
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<DoReturnActionTakenReportMutation, DoReturnActionTakenReportMutationVariables>;
export const DoVerifyResolutionDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation DoVerifyResolution($input: VerifyResolutionInput!) {
  verifyResolution(input: $input) {
    complaint {
      number
      version
      state
      department {
        code
      }
      assignee {
        id
      }
    }
    cursor
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<DoVerifyResolutionMutation, DoVerifyResolutionMutationVariables>;
export const DoConfirmResolutionDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation DoConfirmResolution($input: ConfirmResolutionInput!) {
  confirmResolution(input: $input) {
    complaint {
      number
      version
      state
      department {
        code
      }
      assignee {
        id
      }
    }
    cursor
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<DoConfirmResolutionMutation, DoConfirmResolutionMutationVariables>;
export const DoReopenComplaintDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation DoReopenComplaint($input: ReopenComplaintInput!) {
  reopenComplaint(input: $input) {
    complaint {
      number
      version
      state
      department {
        code
      }
      assignee {
        id
      }
    }
    cursor
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<DoReopenComplaintMutation, DoReopenComplaintMutationVariables>;
export const DoProposeRejectionDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation DoProposeRejection($input: ProposeRejectionInput!) {
  proposeRejection(input: $input) {
    complaint {
      number
      version
      state
      department {
        code
      }
      assignee {
        id
      }
    }
    cursor
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<DoProposeRejectionMutation, DoProposeRejectionMutationVariables>;
export const DoDecideRejectionDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation DoDecideRejection($input: DecideRejectionInput!) {
  decideRejection(input: $input) {
    complaint {
      number
      version
      state
      department {
        code
      }
      assignee {
        id
      }
    }
    cursor
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<DoDecideRejectionMutation, DoDecideRejectionMutationVariables>;
export const DoMergeComplaintsDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation DoMergeComplaints($input: MergeComplaintsInput!) {
  mergeComplaints(input: $input) {
    complaint {
      number
      version
      state
      department {
        code
      }
      assignee {
        id
      }
    }
    cursor
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<DoMergeComplaintsMutation, DoMergeComplaintsMutationVariables>;
export const DoUnmergeComplaintDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation DoUnmergeComplaint($input: UnmergeComplaintInput!) {
  unmergeComplaint(input: $input) {
    complaint {
      number
      version
      state
      department {
        code
      }
      assignee {
        id
      }
    }
    cursor
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<DoUnmergeComplaintMutation, DoUnmergeComplaintMutationVariables>;
export const DoWithdrawComplaintDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation DoWithdrawComplaint($input: WithdrawComplaintInput!) {
  withdrawComplaint(input: $input) {
    complaint {
      number
      version
      state
      department {
        code
      }
      assignee {
        id
      }
    }
    cursor
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<DoWithdrawComplaintMutation, DoWithdrawComplaintMutationVariables>;
export const DoEscalateComplaintDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation DoEscalateComplaint($input: EscalateComplaintInput!) {
  escalateComplaint(input: $input) {
    complaint {
      number
      version
      state
      department {
        code
      }
      assignee {
        id
      }
    }
    cursor
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<DoEscalateComplaintMutation, DoEscalateComplaintMutationVariables>;
export const DoDeescalateComplaintDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation DoDeescalateComplaint($input: DeescalateComplaintInput!) {
  deescalateComplaint(input: $input) {
    complaint {
      number
      version
      state
      department {
        code
      }
      assignee {
        id
      }
    }
    cursor
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<DoDeescalateComplaintMutation, DoDeescalateComplaintMutationVariables>;
export const DoAddCommentDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation DoAddComment($input: AddCommentInput!) {
  addComment(input: $input) {
    complaint {
      number
      version
      state
      department {
        code
      }
      assignee {
        id
      }
    }
    cursor
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<DoAddCommentMutation, DoAddCommentMutationVariables>;
export const DoSetConfidentialDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation DoSetConfidential($input: SetConfidentialInput!) {
  setConfidential(input: $input) {
    complaint {
      number
      version
      state
      department {
        code
      }
      assignee {
        id
      }
    }
    cursor
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<DoSetConfidentialMutation, DoSetConfidentialMutationVariables>;
export const DoCorrectComplaintDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation DoCorrectComplaint($input: CorrectComplaintInput!) {
  correctComplaint(input: $input) {
    complaint {
      number
      version
      state
      department {
        code
      }
      assignee {
        id
      }
    }
    cursor
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<DoCorrectComplaintMutation, DoCorrectComplaintMutationVariables>;
export const ChangePasswordDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation ChangePassword($input: ChangePasswordInput!) {
  changePassword(input: $input) {
    viewer {
      id
    }
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<ChangePasswordMutation, ChangePasswordMutationVariables>;
export const AdminDepartmentsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query AdminDepartments($after: Cursor) {
  departments(first: 100, after: $after) {
    nodes {
      id
      code
      active
      nameHi: name(locale: hi)
      nameEn: name(locale: en)
      head {
        id
        name
      }
      parent {
        code
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<AdminDepartmentsQuery, AdminDepartmentsQueryVariables>;
export const AdminDepartmentOfficersDocument = /*#__PURE__*/ new TypedDocumentString(`
    query AdminDepartmentOfficers($departmentCode: String) {
  officers(departmentCode: $departmentCode, first: 100) {
    nodes {
      id
      name
      designation
    }
  }
}
    `) as unknown as TypedDocumentString<AdminDepartmentOfficersQuery, AdminDepartmentOfficersQueryVariables>;
export const CreateDepartmentDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation CreateDepartment($input: CreateDepartmentInput!) {
  createDepartment(input: $input) {
    department {
      code
    }
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<CreateDepartmentMutation, CreateDepartmentMutationVariables>;
export const ChangeDepartmentDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation ChangeDepartment($input: ChangeDepartmentInput!) {
  changeDepartment(input: $input) {
    department {
      code
    }
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<ChangeDepartmentMutation, ChangeDepartmentMutationVariables>;
export const SetDepartmentActiveDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation SetDepartmentActive($input: SetDepartmentActiveInput!) {
  setDepartmentActive(input: $input) {
    department {
      code
      active
    }
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<SetDepartmentActiveMutation, SetDepartmentActiveMutationVariables>;
export const AdminGroupsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query AdminGroups($after: Cursor) {
  groups(first: 100, after: $after) {
    nodes {
      id
      number
      kind
      active
      nameHi: name(locale: hi)
      nameEn: name(locale: en)
      department {
        code
      }
      memberCount
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<AdminGroupsQuery, AdminGroupsQueryVariables>;
export const AdminGroupMembersDocument = /*#__PURE__*/ new TypedDocumentString(`
    query AdminGroupMembers($groupNumber: Int!, $after: Cursor) {
  groupMembers(groupNumber: $groupNumber, first: 100, after: $after) {
    nodes {
      id
      name
      title
      kind
      phone
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<AdminGroupMembersQuery, AdminGroupMembersQueryVariables>;
export const CreateGroupDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation CreateGroup($input: CreateGroupInput!) {
  createGroup(input: $input) {
    group {
      number
    }
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<CreateGroupMutation, CreateGroupMutationVariables>;
export const RenameGroupDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation RenameGroup($input: RenameGroupInput!) {
  renameGroup(input: $input) {
    group {
      number
    }
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<RenameGroupMutation, RenameGroupMutationVariables>;
export const SetGroupActiveDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation SetGroupActive($input: SetGroupActiveInput!) {
  setGroupActive(input: $input) {
    group {
      number
      active
    }
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<SetGroupActiveMutation, SetGroupActiveMutationVariables>;
export const AddGroupMemberDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation AddGroupMember($input: AddGroupMemberInput!) {
  addGroupMember(input: $input) {
    member {
      id
    }
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<AddGroupMemberMutation, AddGroupMemberMutationVariables>;
export const RemoveGroupMemberDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation RemoveGroupMember($input: RemoveGroupMemberInput!) {
  removeGroupMember(input: $input) {
    group {
      number
    }
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<RemoveGroupMemberMutation, RemoveGroupMemberMutationVariables>;
export const LatestDirectoryImportDocument = /*#__PURE__*/ new TypedDocumentString(`
    query LatestDirectoryImport {
  directoryImport {
    ...ImportState
  }
}
    fragment ImportState on DirectoryImport {
  id
  state
  membersDue
  counts {
    departmentsAdded
    departmentsChanged
    groupsAdded
    membersAdded
    membersChanged
    unchangedRows
    wrongRows
  }
}`) as unknown as TypedDocumentString<LatestDirectoryImportQuery, LatestDirectoryImportQueryVariables>;
export const DirectoryImportRowsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query DirectoryImportRows($id: ID!, $outcomes: [DirectoryRowOutcome!], $after: Cursor) {
  directoryImport(id: $id) {
    rows(outcomes: $outcomes, first: 100, after: $after) {
      nodes {
        row
        outcome
        departmentCode
        groupNumber
        memberName
        problems {
          code
          message
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    `) as unknown as TypedDocumentString<DirectoryImportRowsQuery, DirectoryImportRowsQueryVariables>;
export const BeginDirectoryImportDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation BeginDirectoryImport($input: BeginDirectoryImportInput!) {
  beginDirectoryImport(input: $input) {
    directoryImport {
      id
    }
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<BeginDirectoryImportMutation, BeginDirectoryImportMutationVariables>;
export const AddDirectoryRowsDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation AddDirectoryRows($input: AddDirectoryRowsInput!) {
  addDirectoryRows(input: $input) {
    directoryImport {
      id
    }
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<AddDirectoryRowsMutation, AddDirectoryRowsMutationVariables>;
export const DirectoryImportDocument = /*#__PURE__*/ new TypedDocumentString(`
    query DirectoryImport($id: ID!) {
  directoryImport(id: $id) {
    ...ImportState
  }
}
    fragment ImportState on DirectoryImport {
  id
  state
  membersDue
  counts {
    departmentsAdded
    departmentsChanged
    groupsAdded
    membersAdded
    membersChanged
    unchangedRows
    wrongRows
  }
}`) as unknown as TypedDocumentString<DirectoryImportQuery, DirectoryImportQueryVariables>;
export const RunDirectoryImportDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation RunDirectoryImport($input: RunDirectoryImportInput!) {
  runDirectoryImport(input: $input) {
    directoryImport {
      ...ImportState
    }
    errors {
      code
      message
      path
    }
  }
}
    fragment ImportState on DirectoryImport {
  id
  state
  membersDue
  counts {
    departmentsAdded
    departmentsChanged
    groupsAdded
    membersAdded
    membersChanged
    unchangedRows
    wrongRows
  }
}`) as unknown as TypedDocumentString<RunDirectoryImportMutation, RunDirectoryImportMutationVariables>;
export const DiscardDirectoryImportDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation DiscardDirectoryImport($input: DiscardDirectoryImportInput!) {
  discardDirectoryImport(input: $input) {
    directoryImport {
      id
    }
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<DiscardDirectoryImportMutation, DiscardDirectoryImportMutationVariables>;
export const AdminOfficersDocument = /*#__PURE__*/ new TypedDocumentString(`
    query AdminOfficers($text: String, $active: Boolean, $after: Cursor) {
  officerAccounts(text: $text, active: $active, first: 30, after: $after) {
    nodes {
      id
      username
      name
      designation
      active
      mustChangePassword
      postings {
        id
        role
        department {
          code
          name
        }
        area {
          id
          name
        }
        supervisor {
          id
          name
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<AdminOfficersQuery, AdminOfficersQueryVariables>;
export const AdminAreasDocument = /*#__PURE__*/ new TypedDocumentString(`
    query AdminAreas($parentId: ID) {
  areas(parentId: $parentId) {
    id
    name
    kind
  }
}
    `) as unknown as TypedDocumentString<AdminAreasQuery, AdminAreasQueryVariables>;
export const CreateOfficerDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation CreateOfficer($input: CreateOfficerInput!) {
  createOfficer(input: $input) {
    officer {
      id
      name
    }
    password
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<CreateOfficerMutation, CreateOfficerMutationVariables>;
export const ResetOfficerPasswordDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation ResetOfficerPassword($input: ResetOfficerPasswordInput!) {
  resetOfficerPassword(input: $input) {
    officer {
      id
      name
    }
    password
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<ResetOfficerPasswordMutation, ResetOfficerPasswordMutationVariables>;
export const SetOfficerPostingsDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation SetOfficerPostings($input: SetOfficerPostingsInput!) {
  setOfficerPostings(input: $input) {
    officer {
      id
    }
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<SetOfficerPostingsMutation, SetOfficerPostingsMutationVariables>;
export const SetOfficerActiveDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation SetOfficerActive($input: SetOfficerActiveInput!) {
  setOfficerActive(input: $input) {
    officer {
      id
    }
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<SetOfficerActiveMutation, SetOfficerActiveMutationVariables>;
export const AdminApiKeysDocument = /*#__PURE__*/ new TypedDocumentString(`
    query AdminApiKeys($after: Cursor) {
  apiKeys(first: 100, after: $after) {
    nodes {
      id
      keyId
      name
      scopes
      networks
      createdAt
      expiresAt
      revokedAt
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<AdminApiKeysQuery, AdminApiKeysQueryVariables>;
export const CreateApiKeyDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation CreateApiKey($input: CreateApiKeyInput!) {
  createApiKey(input: $input) {
    apiKey {
      id
      name
    }
    token
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<CreateApiKeyMutation, CreateApiKeyMutationVariables>;
export const RevokeApiKeyDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation RevokeApiKey($input: RevokeApiKeyInput!) {
  revokeApiKey(input: $input) {
    apiKey {
      id
      revokedAt
    }
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<RevokeApiKeyMutation, RevokeApiKeyMutationVariables>;
export const AuditTrailDocument = /*#__PURE__*/ new TypedDocumentString(`
    query AuditTrail($filter: AuditFilter, $after: Cursor) {
  auditEntries(filter: $filter, first: 50, after: $after) {
    nodes {
      id
      at
      actorKind
      actorName
      action
      objectKind
      objectLabel
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<AuditTrailQuery, AuditTrailQueryVariables>;
export const CaseListDocument = /*#__PURE__*/ new TypedDocumentString(`
    query CaseList($filter: ComplaintFilter, $page: Cursor) {
  complaints(filter: $filter, first: 100, after: $page, orderBy: DUE_FIRST) {
    nodes {
      ...CaseRow
    }
    pageInfo {
      streamCursor
      hasNextPage
      endCursor
    }
  }
}
    fragment CaseRow on Complaint {
  number
  version
  state
  source
  registeredAt
  cycleStartedAt
  seenAt
  dueAt
  sla
  escalationLevel
  reopenCount
  summary
  place
  category {
    code
  }
  department {
    code
    name
  }
  area {
    name
  }
  assignee {
    id
    name
  }
}`) as unknown as TypedDocumentString<CaseListQuery, CaseListQueryVariables>;
export const CaseListChangesDocument = /*#__PURE__*/ new TypedDocumentString(`
    subscription CaseListChanges($filter: ComplaintFilter, $after: Cursor) {
  complaints(filter: $filter, after: $after, coalesce: true) {
    __typename
    ... on StreamMessage {
      cursor
      at
    }
    ... on StreamReady {
      heartbeatSeconds
      build
    }
    ... on StreamReset {
      resetReason: reason
      retryAfterMs
    }
    ... on ComplaintChanged {
      type
      scope
      number
      complaint {
        ...CaseRow
      }
    }
    ... on ComplaintLeft {
      number
      version
      leaveReason: reason
    }
  }
}
    fragment CaseRow on Complaint {
  number
  version
  state
  source
  registeredAt
  cycleStartedAt
  seenAt
  dueAt
  sla
  escalationLevel
  reopenCount
  summary
  place
  category {
    code
  }
  department {
    code
    name
  }
  area {
    name
  }
  assignee {
    id
    name
  }
}`) as unknown as TypedDocumentString<CaseListChangesSubscription, CaseListChangesSubscriptionVariables>;
export const CaseSearchDocument = /*#__PURE__*/ new TypedDocumentString(`
    query CaseSearch($text: String!, $after: Cursor) {
  searchComplaints(text: $text, first: 25, after: $after) {
    nodes {
      ...CaseRow
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment CaseRow on Complaint {
  number
  version
  state
  source
  registeredAt
  cycleStartedAt
  seenAt
  dueAt
  sla
  escalationLevel
  reopenCount
  summary
  place
  category {
    code
  }
  department {
    code
    name
  }
  area {
    name
  }
  assignee {
    id
    name
  }
}`) as unknown as TypedDocumentString<CaseSearchQuery, CaseSearchQueryVariables>;
export const CaseDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Case($number: String!) {
  complaint(number: $number) {
    ...CaseRow
    id
    text
    assignedAt
    changedAt
    resolvedAt
    closedAt
    viewerActions
    subject {
      id
      name
      requiresEvidence
    }
    complainant {
      name
      phone
    }
    group {
      number
      name
    }
    primary {
      number
      summary
      state
    }
    externalReferences {
      source
      number
    }
    evidence {
      id
      kind
      mimeType
      bytes
      url
      thumbnailUrl
      takenAt
      visibility
    }
    reports {
      id
      at
      outcome
      text
      verifiedAt
      returnedReason
      author {
        id
        name
      }
      verifiedBy {
        name
      }
      evidence {
        id
        kind
        mimeType
        url
        thumbnailUrl
        takenAt
      }
    }
    feedback {
      at
      satisfied
      rating
      text
    }
    escalations {
      level
      cycle
      at
      reason
      returnedAt
      officers {
        id
        name
      }
    }
    views {
      firstAt
      lastAt
      officer {
        id
        name
      }
    }
    timeline(last: 100) {
      nodes {
        id
        type
        at
        fromState
        toState
        text
        visibility
        actor {
          name
          role
        }
      }
      pageInfo {
        streamCursor
      }
    }
  }
}
    fragment CaseRow on Complaint {
  number
  version
  state
  source
  registeredAt
  cycleStartedAt
  seenAt
  dueAt
  sla
  escalationLevel
  reopenCount
  summary
  place
  category {
    code
  }
  department {
    code
    name
  }
  area {
    name
  }
  assignee {
    id
    name
  }
}`) as unknown as TypedDocumentString<CaseQuery, CaseQueryVariables>;
export const CaseChangesDocument = /*#__PURE__*/ new TypedDocumentString(`
    subscription CaseChanges($number: String!, $after: Cursor) {
  complaint(number: $number, after: $after) {
    __typename
    ... on StreamMessage {
      cursor
      at
    }
    ... on StreamReady {
      heartbeatSeconds
    }
    ... on StreamReset {
      resetReason: reason
      retryAfterMs
    }
    ... on TimelineEntryAdded {
      version
      entry {
        type
      }
    }
    ... on ComplaintLeft {
      version
      leaveReason: reason
    }
  }
}
    `) as unknown as TypedDocumentString<CaseChangesSubscription, CaseChangesSubscriptionVariables>;
export const CasePresenceDocument = /*#__PURE__*/ new TypedDocumentString(`
    subscription CasePresence($number: String!) {
  presence(complaint: $number) {
    __typename
    ... on StreamMessage {
      cursor
      at
    }
    ... on StreamReady {
      heartbeatSeconds
    }
    ... on PresenceSnapshot {
      lookingAt {
        id
        name
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CasePresenceSubscription, CasePresenceSubscriptionVariables>;
export const CaseRevealPhoneDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation CaseRevealPhone($input: RevealPhoneInput!) {
  revealPhone(input: $input) {
    phone
    errors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<CaseRevealPhoneMutation, CaseRevealPhoneMutationVariables>;
export const CaseUploadDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation CaseUpload($input: CreateUploadInput!) {
  createUpload(input: $input) {
    evidence {
      id
    }
    uploadUrl
    posterUrl
    errors {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<CaseUploadMutation, CaseUploadMutationVariables>;
export const DeskIntakeDocument = /*#__PURE__*/ new TypedDocumentString(`
    query DeskIntake($source: SourceCode, $after: Cursor) {
  intake(state: WAITING, source: $source, first: 25, after: $after) {
    nodes {
      ...DeskMessage
    }
    pageInfo {
      hasNextPage
      endCursor
      streamCursor
    }
  }
}
    fragment DeskMessage on IntakeMessage {
  id
  source
  kind
  state
  receivedAt
  text
  place
  sender {
    name
    phone
  }
  evidence {
    id
    kind
    mimeType
    url
    thumbnailUrl
    takenAt
  }
  complaint {
    number
    summary
    state
  }
  likelyDuplicates {
    ...CaseChoice
  }
}
fragment CaseChoice on Complaint {
  number
  state
  source
  registeredAt
  summary
  text
  place
  sla
  dueAt
  category {
    code
  }
  department {
    code
    name
  }
  area {
    name
  }
}`) as unknown as TypedDocumentString<DeskIntakeQuery, DeskIntakeQueryVariables>;
export const DeskIntakeChangesDocument = /*#__PURE__*/ new TypedDocumentString(`
    subscription DeskIntakeChanges($after: Cursor) {
  intake(after: $after) {
    __typename
    ... on StreamMessage {
      cursor
      at
    }
    ... on StreamReady {
      heartbeatSeconds
      build
    }
    ... on StreamReset {
      resetReason: reason
      retryAfterMs
    }
    ... on IntakeChanged {
      type
      intake {
        ...DeskMessage
      }
    }
  }
}
    fragment DeskMessage on IntakeMessage {
  id
  source
  kind
  state
  receivedAt
  text
  place
  sender {
    name
    phone
  }
  evidence {
    id
    kind
    mimeType
    url
    thumbnailUrl
    takenAt
  }
  complaint {
    number
    summary
    state
  }
  likelyDuplicates {
    ...CaseChoice
  }
}
fragment CaseChoice on Complaint {
  number
  state
  source
  registeredAt
  summary
  text
  place
  sla
  dueAt
  category {
    code
  }
  department {
    code
    name
  }
  area {
    name
  }
}`) as unknown as TypedDocumentString<DeskIntakeChangesSubscription, DeskIntakeChangesSubscriptionVariables>;
export const DeskSubjectsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query DeskSubjects($text: String!) {
  searchSubjects(text: $text) {
    id
    code
    name
    requiresEvidence
    parent {
      name
    }
    suggestedDepartment {
      code
      name
    }
    suggestedCategory {
      code
    }
  }
}
    `) as unknown as TypedDocumentString<DeskSubjectsQuery, DeskSubjectsQueryVariables>;
export const DeskAreasDocument = /*#__PURE__*/ new TypedDocumentString(`
    query DeskAreas($text: String!) {
  searchAreas(text: $text) {
    id
    name
    kind
    parent {
      name
    }
  }
}
    `) as unknown as TypedDocumentString<DeskAreasQuery, DeskAreasQueryVariables>;
export const DeskCandidatesDocument = /*#__PURE__*/ new TypedDocumentString(`
    query DeskCandidates($text: String!, $filter: ComplaintFilter) {
  searchComplaints(text: $text, first: 8, filter: $filter) {
    nodes {
      ...CaseChoice
    }
  }
}
    fragment CaseChoice on Complaint {
  number
  state
  source
  registeredAt
  summary
  text
  place
  sla
  dueAt
  category {
    code
  }
  department {
    code
    name
  }
  area {
    name
  }
}`) as unknown as TypedDocumentString<DeskCandidatesQuery, DeskCandidatesQueryVariables>;
export const DeskRegisterIntakeDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation DeskRegisterIntake($input: RegisterIntakeInput!) {
  registerIntake(input: $input) {
    complaint {
      number
      version
      state
    }
    intake {
      id
      state
    }
    cursor
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<DeskRegisterIntakeMutation, DeskRegisterIntakeMutationVariables>;
export const DeskRegisterDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation DeskRegister($input: RegisterComplaintInput!) {
  registerComplaint(input: $input) {
    complaint {
      number
      version
      state
    }
    cursor
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<DeskRegisterMutation, DeskRegisterMutationVariables>;
export const DeskLinkDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation DeskLink($input: LinkIntakeInput!) {
  linkIntake(input: $input) {
    complaint {
      number
    }
    intake {
      id
      state
    }
    cursor
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<DeskLinkMutation, DeskLinkMutationVariables>;
export const DeskDiscardDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation DeskDiscard($input: DiscardIntakeInput!) {
  discardIntake(input: $input) {
    intake {
      id
      state
    }
    cursor
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<DeskDiscardMutation, DeskDiscardMutationVariables>;
export const CasePageDocument = /*#__PURE__*/ new TypedDocumentString(`
    query CasePage($filter: ComplaintFilter, $orderBy: ComplaintOrder!, $after: Cursor) {
  complaints(filter: $filter, first: 50, after: $after, orderBy: $orderBy) {
    nodes {
      ...CaseRow
    }
    pageInfo {
      streamCursor
      hasNextPage
      endCursor
    }
  }
}
    fragment CaseRow on Complaint {
  number
  version
  state
  source
  registeredAt
  cycleStartedAt
  seenAt
  dueAt
  sla
  escalationLevel
  reopenCount
  summary
  place
  category {
    code
  }
  department {
    code
    name
  }
  area {
    name
  }
  assignee {
    id
    name
  }
}`) as unknown as TypedDocumentString<CasePageQuery, CasePageQueryVariables>;
export const BulkAssignDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation BulkAssign($input: AssignComplaintsInput!) {
  assignComplaints(input: $input) {
    job {
      id
      total
    }
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<BulkAssignMutation, BulkAssignMutationVariables>;
export const BulkUndoDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation BulkUndo($input: UndoAssignmentsInput!) {
  undoAssignments(input: $input) {
    job {
      id
    }
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<BulkUndoMutation, BulkUndoMutationVariables>;
export const FeedbackPageDocument = /*#__PURE__*/ new TypedDocumentString(`
    query FeedbackPage($after: Cursor) {
  complaints(
    filter: {states: [RESOLVED]}
    first: 50
    after: $after
    orderBy: OLDEST
  ) {
    nodes {
      ...CaseRow
      resolvedAt
      complainant {
        name
        phone
      }
      feedback {
        at
        satisfied
      }
    }
    pageInfo {
      streamCursor
      hasNextPage
      endCursor
    }
  }
}
    fragment CaseRow on Complaint {
  number
  version
  state
  source
  registeredAt
  cycleStartedAt
  seenAt
  dueAt
  sla
  escalationLevel
  reopenCount
  summary
  place
  category {
    code
  }
  department {
    code
    name
  }
  area {
    name
  }
  assignee {
    id
    name
  }
}`) as unknown as TypedDocumentString<FeedbackPageQuery, FeedbackPageQueryVariables>;
export const FeedbackChangesDocument = /*#__PURE__*/ new TypedDocumentString(`
    subscription FeedbackChanges($after: Cursor) {
  complaints(filter: {states: [RESOLVED]}, after: $after, coalesce: true) {
    __typename
    ... on StreamMessage {
      cursor
      at
    }
    ... on StreamReady {
      heartbeatSeconds
      build
    }
    ... on StreamReset {
      resetReason: reason
      retryAfterMs
    }
    ... on ComplaintChanged {
      type
      scope
      number
      complaint {
        ...CaseRow
        resolvedAt
        complainant {
          name
          phone
        }
        feedback {
          at
          satisfied
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
    fragment CaseRow on Complaint {
  number
  version
  state
  source
  registeredAt
  cycleStartedAt
  seenAt
  dueAt
  sla
  escalationLevel
  reopenCount
  summary
  place
  category {
    code
  }
  department {
    code
    name
  }
  area {
    name
  }
  assignee {
    id
    name
  }
}`) as unknown as TypedDocumentString<FeedbackChangesSubscription, FeedbackChangesSubscriptionVariables>;
export const DistrictFiguresDocument = /*#__PURE__*/ new TypedDocumentString(`
    query DistrictFigures {
  all: complaintCounts {
    inProcess
    overdue
    asOf
  }
  byDepartment: complaintCounts(groupBy: DEPARTMENT) {
    key
    inProcess
    overdue
  }
}
    `) as unknown as TypedDocumentString<DistrictFiguresQuery, DistrictFiguresQueryVariables>;
export const DistrictOldestDocument = /*#__PURE__*/ new TypedDocumentString(`
    query DistrictOldest($a: [String!], $b: [String!], $c: [String!], $d: [String!], $e: [String!], $f: [String!]) {
  a: complaints(
    filter: {departmentCodes: $a, sla: [BREACHED]}
    first: 1
    orderBy: DUE_FIRST
  ) {
    nodes {
      number
      dueAt
    }
  }
  b: complaints(
    filter: {departmentCodes: $b, sla: [BREACHED]}
    first: 1
    orderBy: DUE_FIRST
  ) {
    nodes {
      number
      dueAt
    }
  }
  c: complaints(
    filter: {departmentCodes: $c, sla: [BREACHED]}
    first: 1
    orderBy: DUE_FIRST
  ) {
    nodes {
      number
      dueAt
    }
  }
  d: complaints(
    filter: {departmentCodes: $d, sla: [BREACHED]}
    first: 1
    orderBy: DUE_FIRST
  ) {
    nodes {
      number
      dueAt
    }
  }
  e: complaints(
    filter: {departmentCodes: $e, sla: [BREACHED]}
    first: 1
    orderBy: DUE_FIRST
  ) {
    nodes {
      number
      dueAt
    }
  }
  f: complaints(
    filter: {departmentCodes: $f, sla: [BREACHED]}
    first: 1
    orderBy: DUE_FIRST
  ) {
    nodes {
      number
      dueAt
    }
  }
}
    `) as unknown as TypedDocumentString<DistrictOldestQuery, DistrictOldestQueryVariables>;
export const DistrictRollCallDocument = /*#__PURE__*/ new TypedDocumentString(`
    query DistrictRollCall {
  rollCall {
    day
    fromAt
    toAt
    missing {
      code
      name
    }
    entries {
      firstAt
      department {
        code
        name
      }
      present {
        id
        name
      }
    }
  }
}
    `) as unknown as TypedDocumentString<DistrictRollCallQuery, DistrictRollCallQueryVariables>;
export const DistrictDigestDocument = /*#__PURE__*/ new TypedDocumentString(`
    query DistrictDigest {
  digest {
    day
    takenAt
    entries {
      breached
      escalated
      exhausted
      department {
        code
        name
      }
    }
  }
}
    `) as unknown as TypedDocumentString<DistrictDigestQuery, DistrictDigestQueryVariables>;
export const DistrictBoardDocument = /*#__PURE__*/ new TypedDocumentString(`
    subscription DistrictBoard {
  wall(board: "war-room") {
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
      waitingIntake
    }
  }
}
    `) as unknown as TypedDocumentString<DistrictBoardSubscription, DistrictBoardSubscriptionVariables>;
export const DistrictChangesDocument = /*#__PURE__*/ new TypedDocumentString(`
    subscription DistrictChanges($after: Cursor) {
  complaints(after: $after, coalesce: true) {
    __typename
    ... on StreamMessage {
      cursor
      at
    }
    ... on StreamReady {
      heartbeatSeconds
      build
    }
    ... on StreamReset {
      resetReason: reason
      retryAfterMs
    }
    ... on ComplaintChanged {
      number
    }
    ... on ComplaintLeft {
      number
    }
  }
}
    `) as unknown as TypedDocumentString<DistrictChangesSubscription, DistrictChangesSubscriptionVariables>;
export const HearingListDocument = /*#__PURE__*/ new TypedDocumentString(`
    query HearingList($open: Boolean!, $after: Cursor) {
  hearingSessions(open: $open, first: 25, after: $after) {
    nodes {
      ...HearingRow
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment HearingRow on HearingSession {
  id
  kind
  day
  place
  openedAt
  closedAt
  lastToken
  area {
    id
    name
  }
  presiding {
    id
    name
    designation
  }
}`) as unknown as TypedDocumentString<HearingListQuery, HearingListQueryVariables>;
export const HearingSittingDocument = /*#__PURE__*/ new TypedDocumentString(`
    query HearingSitting($id: ID!) {
  hearingSession(id: $id) {
    ...HearingSheet
  }
}
    fragment HearingRow on HearingSession {
  id
  kind
  day
  place
  openedAt
  closedAt
  lastToken
  area {
    id
    name
  }
  presiding {
    id
    name
    designation
  }
}
fragment HearingSheet on HearingSession {
  ...HearingRow
  attending {
    id
    name
    designation
  }
  openedBy {
    id
    name
  }
  closedBy {
    id
    name
  }
  closedByTime
  totals {
    taken
    disposedOnTheSpot
    informationOnly
    byDepartment {
      taken
      department {
        code
        name
      }
    }
    byCategory {
      taken
      category {
        code
        name
      }
    }
  }
}`) as unknown as TypedDocumentString<HearingSittingQuery, HearingSittingQueryVariables>;
export const HearingTokensDocument = /*#__PURE__*/ new TypedDocumentString(`
    query HearingTokens($id: ID!, $after: Cursor) {
  complaints(
    filter: {hearingSessionId: $id}
    first: 100
    after: $after
    orderBy: NEWEST
  ) {
    nodes {
      number
      summary
      hearing {
        ...HearingSlipText
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment HearingSlipText on HearingSlip {
  number
  token
  dueAt
  trackingUrl
  howToAsk
  category {
    code
    name
  }
  department {
    code
    name
  }
}`) as unknown as TypedDocumentString<HearingTokensQuery, HearingTokensQueryVariables>;
export const HearingSlipOfDocument = /*#__PURE__*/ new TypedDocumentString(`
    query HearingSlipOf($number: String!) {
  complaint(number: $number) {
    number
    hearing {
      ...HearingSlipText
    }
  }
}
    fragment HearingSlipText on HearingSlip {
  number
  token
  dueAt
  trackingUrl
  howToAsk
  category {
    code
    name
  }
  department {
    code
    name
  }
}`) as unknown as TypedDocumentString<HearingSlipOfQuery, HearingSlipOfQueryVariables>;
export const HearingOfficersDocument = /*#__PURE__*/ new TypedDocumentString(`
    query HearingOfficers($after: Cursor) {
  officers(first: 100, after: $after) {
    nodes {
      id
      name
      designation
      roles
      department {
        code
        name
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<HearingOfficersQuery, HearingOfficersQueryVariables>;
export const OpenHearingDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation OpenHearing($input: OpenHearingInput!) {
  openHearing(input: $input) {
    session {
      id
    }
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<OpenHearingMutation, OpenHearingMutationVariables>;
export const RegisterAtHearingDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation RegisterAtHearing($input: RegisterAtHearingInput!) {
  registerAtHearing(input: $input) {
    complaint {
      number
      state
    }
    slip {
      ...HearingSlipText
    }
    likelyDuplicates {
      ...CaseChoice
    }
    errors {
      code
      message
      path
    }
  }
}
    fragment CaseChoice on Complaint {
  number
  state
  source
  registeredAt
  summary
  text
  place
  sla
  dueAt
  category {
    code
  }
  department {
    code
    name
  }
  area {
    name
  }
}
fragment HearingSlipText on HearingSlip {
  number
  token
  dueAt
  trackingUrl
  howToAsk
  category {
    code
    name
  }
  department {
    code
    name
  }
}`) as unknown as TypedDocumentString<RegisterAtHearingMutation, RegisterAtHearingMutationVariables>;
export const CloseHearingDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation CloseHearing($input: CloseHearingInput!) {
  closeHearing(input: $input) {
    session {
      ...HearingSheet
    }
    errors {
      code
      message
      path
    }
  }
}
    fragment HearingRow on HearingSession {
  id
  kind
  day
  place
  openedAt
  closedAt
  lastToken
  area {
    id
    name
  }
  presiding {
    id
    name
    designation
  }
}
fragment HearingSheet on HearingSession {
  ...HearingRow
  attending {
    id
    name
    designation
  }
  openedBy {
    id
    name
  }
  closedBy {
    id
    name
  }
  closedByTime
  totals {
    taken
    disposedOnTheSpot
    informationOnly
    byDepartment {
      taken
      department {
        code
        name
      }
    }
    byCategory {
      taken
      category {
        code
        name
      }
    }
  }
}`) as unknown as TypedDocumentString<CloseHearingMutation, CloseHearingMutationVariables>;
export const ReopenHearingDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation ReopenHearing($input: ReopenHearingInput!) {
  reopenHearing(input: $input) {
    session {
      ...HearingSheet
    }
    errors {
      code
      message
      path
    }
  }
}
    fragment HearingRow on HearingSession {
  id
  kind
  day
  place
  openedAt
  closedAt
  lastToken
  area {
    id
    name
  }
  presiding {
    id
    name
    designation
  }
}
fragment HearingSheet on HearingSession {
  ...HearingRow
  attending {
    id
    name
    designation
  }
  openedBy {
    id
    name
  }
  closedBy {
    id
    name
  }
  closedByTime
  totals {
    taken
    disposedOnTheSpot
    informationOnly
    byDepartment {
      taken
      department {
        code
        name
      }
    }
    byCategory {
      taken
      category {
        code
        name
      }
    }
  }
}`) as unknown as TypedDocumentString<ReopenHearingMutation, ReopenHearingMutationVariables>;
export const ConsolePushKeyDocument = /*#__PURE__*/ new TypedDocumentString(`
    query ConsolePushKey {
  pushKey
}
    `) as unknown as TypedDocumentString<ConsolePushKeyQuery, ConsolePushKeyQueryVariables>;
export const ConsoleSubscribePushDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation ConsoleSubscribePush($input: SubscribePushInput!) {
  subscribePush(input: $input) {
    errors {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ConsoleSubscribePushMutation, ConsoleSubscribePushMutationVariables>;
export const ConsoleUnsubscribePushDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation ConsoleUnsubscribePush($input: UnsubscribePushInput!) {
  unsubscribePush(input: $input) {
    errors {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ConsoleUnsubscribePushMutation, ConsoleUnsubscribePushMutationVariables>;
export const ConsoleViewerDocument = /*#__PURE__*/ new TypedDocumentString(`
    query ConsoleViewer {
  viewer {
    id
    name
    roles
    permissions
    locale
    mustChangePassword
    district {
      code
      name
    }
    departments {
      id
      code
      name
    }
    areas {
      id
      name
    }
  }
}
    `) as unknown as TypedDocumentString<ConsoleViewerQuery, ConsoleViewerQueryVariables>;
export const ConsoleSignInDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation ConsoleSignIn($input: SignInInput!) {
  signIn(input: $input) {
    viewer {
      id
    }
    errors {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ConsoleSignInMutation, ConsoleSignInMutationVariables>;
export const ConsoleSignOutDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation ConsoleSignOut {
  signOut {
    __typename
  }
}
    `) as unknown as TypedDocumentString<ConsoleSignOutMutation, ConsoleSignOutMutationVariables>;
export const ConsoleDutyDocument = /*#__PURE__*/ new TypedDocumentString(`
    query ConsoleDuty {
  duty {
    startedAt
    endedAt
    endReason
  }
}
    `) as unknown as TypedDocumentString<ConsoleDutyQuery, ConsoleDutyQueryVariables>;
export const ConsoleStartDutyDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation ConsoleStartDuty($input: StartDutyInput!) {
  startDuty(input: $input) {
    officer {
      id
      onDuty
    }
    errors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ConsoleStartDutyMutation, ConsoleStartDutyMutationVariables>;
export const ConsoleEndDutyDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation ConsoleEndDuty($input: EndDutyInput!) {
  endDuty(input: $input) {
    officer {
      id
      onDuty
    }
    errors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ConsoleEndDutyMutation, ConsoleEndDutyMutationVariables>;
export const ConsoleNotificationsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query ConsoleNotifications($after: Cursor, $unreadOnly: Boolean!) {
  notifications(first: 50, after: $after, unreadOnly: $unreadOnly) {
    nodes {
      id
      type
      createdAt
      readAt
      complaint {
        number
        summary
        state
        sla
        dueAt
        category {
          code
        }
        department {
          code
          name
        }
      }
    }
    pageInfo {
      endCursor
      hasNextPage
      streamCursor
    }
  }
}
    `) as unknown as TypedDocumentString<ConsoleNotificationsQuery, ConsoleNotificationsQueryVariables>;
export const ConsoleMarkReadDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation ConsoleMarkRead($ids: [ID!]) {
  markNotificationsRead(ids: $ids) {
    unreadCount
  }
}
    `) as unknown as TypedDocumentString<ConsoleMarkReadMutation, ConsoleMarkReadMutationVariables>;
export const ConsoleInboxDocument = /*#__PURE__*/ new TypedDocumentString(`
    subscription ConsoleInbox($after: Cursor) {
  inbox(after: $after) {
    __typename
    ... on StreamMessage {
      cursor
      at
    }
    ... on StreamReady {
      heartbeatSeconds
      build
    }
    ... on StreamReset {
      resetReason: reason
      retryAfterMs
    }
    ... on NotificationReceived {
      eventId
      type
      unreadCount
      complaint {
        number
        summary
        sla
        dueAt
        category {
          code
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ConsoleInboxSubscription, ConsoleInboxSubscriptionVariables>;
export const ConsoleDepartmentsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query ConsoleDepartments($after: Cursor) {
  departments(active: true, first: 100, after: $after) {
    nodes {
      id
      code
      name
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<ConsoleDepartmentsQuery, ConsoleDepartmentsQueryVariables>;
export const ConsoleOfficersDocument = /*#__PURE__*/ new TypedDocumentString(`
    query ConsoleOfficers($departmentCode: String) {
  officers(departmentCode: $departmentCode, first: 100) {
    nodes {
      id
      name
      designation
      onDuty
      roles
      department {
        code
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ConsoleOfficersQuery, ConsoleOfficersQueryVariables>;
export const ConsoleCategoriesDocument = /*#__PURE__*/ new TypedDocumentString(`
    query ConsoleCategories {
  categories {
    id
    code
    name
    resolveWithinDays
  }
}
    `) as unknown as TypedDocumentString<ConsoleCategoriesQuery, ConsoleCategoriesQueryVariables>;
export const ConsoleSystemDocument = /*#__PURE__*/ new TypedDocumentString(`
    subscription ConsoleSystem {
  system {
    __typename
    ... on StreamMessage {
      cursor
      at
    }
    ... on StreamReady {
      heartbeatSeconds
      build
    }
    ... on SystemStatus {
      build
      maintenance {
        from
        until
        message
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ConsoleSystemSubscription, ConsoleSystemSubscriptionVariables>;
export const ConsoleJobDocument = /*#__PURE__*/ new TypedDocumentString(`
    subscription ConsoleJob($id: ID!) {
  job(id: $id) {
    __typename
    ... on StreamMessage {
      cursor
      at
    }
    ... on StreamReady {
      heartbeatSeconds
    }
    ... on JobChanged {
      job {
        id
        state
        total
        done
        failed
        failures {
          number
          message
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ConsoleJobSubscription, ConsoleJobSubscriptionVariables>;
export const SettingsKiosksDocument = /*#__PURE__*/ new TypedDocumentString(`
    query SettingsKiosks {
  kiosks {
    id
    name
    board
    approvedAt
    approvedBy {
      id
      name
    }
    pairedAt
    lastSeenAt
  }
}
    `) as unknown as TypedDocumentString<SettingsKiosksQuery, SettingsKiosksQueryVariables>;
export const SettingsApproveKioskDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation SettingsApproveKiosk($input: ApproveKioskInput!) {
  approveKiosk(input: $input) {
    kiosk {
      id
      name
      board
    }
    errors {
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<SettingsApproveKioskMutation, SettingsApproveKioskMutationVariables>;
export const SettingsRevokeKioskDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation SettingsRevokeKiosk($input: RevokeKioskInput!) {
  revokeKiosk(input: $input) {
    errors {
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<SettingsRevokeKioskMutation, SettingsRevokeKioskMutationVariables>;
export const SettingsCalendarDocument = /*#__PURE__*/ new TypedDocumentString(`
    query SettingsCalendar($departmentCode: String) {
  calendar(departmentCode: $departmentCode) {
    origin
    weekdays {
      weekday
      intervals {
        from
        to
      }
    }
    hearing {
      from
      to
    }
    days {
      day
      nameHi: name(locale: hi)
      nameEn: name(locale: en)
      origin
      intervals {
        from
        to
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SettingsCalendarQuery, SettingsCalendarQueryVariables>;
export const SettingsCalendarPreviewDocument = /*#__PURE__*/ new TypedDocumentString(`
    query SettingsCalendarPreview($change: CalendarChangeInput!) {
  calendarPreview(change: $change) {
    open
    moving
    earlier
    later
    examples(first: 5) {
      nodes {
        number
        dueBefore
        dueAfter
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SettingsCalendarPreviewQuery, SettingsCalendarPreviewQueryVariables>;
export const SettingsSetCalendarDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation SettingsSetCalendar($input: SetCalendarInput!) {
  saved: setCalendar(input: $input) {
    job {
      id
    }
    errors {
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<SettingsSetCalendarMutation, SettingsSetCalendarMutationVariables>;
export const SettingsSetCalendarDaysDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation SettingsSetCalendarDays($input: SetCalendarDaysInput!) {
  saved: setCalendarDays(input: $input) {
    job {
      id
    }
    errors {
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<SettingsSetCalendarDaysMutation, SettingsSetCalendarDaysMutationVariables>;
export const SettingsRemoveCalendarDaysDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation SettingsRemoveCalendarDays($input: RemoveCalendarDaysInput!) {
  saved: removeCalendarDays(input: $input) {
    job {
      id
    }
    errors {
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<SettingsRemoveCalendarDaysMutation, SettingsRemoveCalendarDaysMutationVariables>;
export const SettingsGiveUpCalendarDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation SettingsGiveUpCalendar($input: GiveUpCalendarInput!) {
  saved: giveUpCalendar(input: $input) {
    job {
      id
    }
    errors {
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<SettingsGiveUpCalendarMutation, SettingsGiveUpCalendarMutationVariables>;
export const SettingsPoliciesDocument = /*#__PURE__*/ new TypedDocumentString(`
    query SettingsPolicies($after: Cursor) {
  slaPolicies(first: 100, after: $after) {
    nodes {
      id
      source
      category {
        code
        name
      }
      subject {
        id
        name
      }
      department {
        code
        name
      }
      terms {
        assignWithin
        seeWithin
        acknowledgeInHearing
        warnAt
        acknowledgeWithin {
          amount
          unit
        }
        resolveWithin {
          amount
          unit
        }
        ladder {
          level
          after {
            amount
            unit
          }
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<SettingsPoliciesQuery, SettingsPoliciesQueryVariables>;
export const SettingsWithoutTermsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query SettingsWithoutTerms {
  complaintsWithoutTerms
}
    `) as unknown as TypedDocumentString<SettingsWithoutTermsQuery, SettingsWithoutTermsQueryVariables>;
export const SettingsTermsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query SettingsTerms($categoryCode: String, $departmentCode: String, $source: SourceCode!, $subjectId: ID) {
  slaTerms(
    categoryCode: $categoryCode
    departmentCode: $departmentCode
    source: $source
    subjectId: $subjectId
  ) {
    assignWithin
    seeWithin
    acknowledgeInHearing
    warnAt
    acknowledgeWithin {
      amount
      unit
    }
    resolveWithin {
      amount
      unit
    }
    ladder {
      level
      after {
        amount
        unit
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SettingsTermsQuery, SettingsTermsQueryVariables>;
export const SettingsSubjectsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query SettingsSubjects($parentId: ID) {
  subjects(parentId: $parentId) {
    id
    name
  }
}
    `) as unknown as TypedDocumentString<SettingsSubjectsQuery, SettingsSubjectsQueryVariables>;
export const SettingsSetPolicyDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation SettingsSetPolicy($input: SetSlaPolicyInput!) {
  setSlaPolicy(input: $input) {
    policy {
      id
    }
    errors {
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<SettingsSetPolicyMutation, SettingsSetPolicyMutationVariables>;
export const SettingsRemovePolicyDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation SettingsRemovePolicy($input: RemoveSlaPolicyInput!) {
  removeSlaPolicy(input: $input) {
    errors {
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<SettingsRemovePolicyMutation, SettingsRemovePolicyMutationVariables>;
export const SettingsDayDocument = /*#__PURE__*/ new TypedDocumentString(`
    query SettingsDay {
  districtSettings {
    digestAt
    dutyUnseenMinutes
  }
}
    `) as unknown as TypedDocumentString<SettingsDayQuery, SettingsDayQueryVariables>;
export const SettingsSetDayDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation SettingsSetDay($input: SetDistrictSettingsInput!) {
  setDistrictSettings(input: $input) {
    settings {
      digestAt
      dutyUnseenMinutes
    }
    errors {
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<SettingsSetDayMutation, SettingsSetDayMutationVariables>;
export const SettingsOfficersDocument = /*#__PURE__*/ new TypedDocumentString(`
    query SettingsOfficers($departmentCode: String, $after: Cursor) {
  officers(departmentCode: $departmentCode, first: 100, after: $after) {
    nodes {
      id
      name
      designation
      roles
      onLeaveUntil
      deputy {
        id
        name
      }
      department {
        code
        name
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<SettingsOfficersQuery, SettingsOfficersQueryVariables>;
export const SettingsSetLeaveDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation SettingsSetLeave($input: SetLeaveInput!) {
  setLeave(input: $input) {
    officer {
      id
    }
    errors {
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<SettingsSetLeaveMutation, SettingsSetLeaveMutationVariables>;
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