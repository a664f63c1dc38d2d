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
  /** Another department is responsible. */
  | 'COMPLAINT_TRANSFERRED'
  /** The merge was undone. */
  | 'COMPLAINT_UNMERGED'
  /** Withdrawn by the complainant. */
  | 'COMPLAINT_WITHDRAWN'
  /** The digest of what was breached and escalated is there. */
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

/** What an inbound message seems to be. */
export type IntakeKind =
  /** More about an open complaint. */
  | 'FOLLOW_UP'
  /** A new complaint. */
  | 'NEW_COMPLAINT'
  /** The complainant says that a closed complaint is not solved. */
  | 'REOPEN_REQUEST';

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

/** A policy that is to hold no longer. */
export type RemoveSlaPolicyInput = {
  /** Any string of your own, up to 100 characters: the same one with the same input is done once. */
  clientMutationId?: string | null | undefined;
  /** The policy. */
  id: string;
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

export type CaseRowFragment = { number: string, version: number, state: ComplaintState, source: SourceCode, registeredAt: string, seenAt: string | null, dueAt: string | null, sla: SlaStatus, escalationLevel: number, reopenCount: number, summary: string, place: string | null, category: { code: string } | null, department: { code: string, name: string } | null, area: { name: string } | null, assignee: { id: string, name: string } | null };

export type CaseListQueryVariables = Exact<{
  filter?: ComplaintFilter | null | undefined;
  page?: string | null | undefined;
}>;


export type CaseListQuery = { complaints: { nodes: Array<{ number: string, version: number, state: ComplaintState, source: SourceCode, registeredAt: string, seenAt: string | null, dueAt: string | null, sla: SlaStatus, escalationLevel: number, reopenCount: number, summary: string, place: string | null, category: { code: string } | null, department: { code: string, name: string } | null, area: { name: string } | null, assignee: { id: string, name: string } | null }>, pageInfo: { streamCursor: string, hasNextPage: boolean, endCursor: string | null } } };

export type CaseListChangesSubscriptionVariables = Exact<{
  filter?: ComplaintFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type CaseListChangesSubscription = { complaints:
    | { __typename: 'ComplaintChanged', cursor: string, at: string, type: ComplaintEventType, scope: ScopeChange, number: string, complaint: { number: string, version: number, state: ComplaintState, source: SourceCode, registeredAt: string, seenAt: string | null, dueAt: string | null, sla: SlaStatus, escalationLevel: number, reopenCount: number, summary: string, place: string | null, category: { code: string } | null, department: { code: string, name: string } | null, area: { name: string } | null, assignee: { id: string, name: string } | null } | null }
    | { __typename: 'ComplaintLeft', cursor: string, at: string, number: string, version: number, leaveReason: LeaveReason }
    | { __typename: 'StreamHeartbeat', cursor: string, at: string }
    | { __typename: 'StreamReady', cursor: string, at: string, heartbeatSeconds: number, build: string }
    | { __typename: 'StreamReset', cursor: string, at: string, retryAfterMs: number, resetReason: ResetReason }
   };

export type CaseSearchQueryVariables = Exact<{
  text: string;
  after?: string | null | undefined;
}>;


export type CaseSearchQuery = { searchComplaints: { nodes: Array<{ number: string, version: number, state: ComplaintState, source: SourceCode, registeredAt: string, seenAt: string | null, dueAt: string | null, sla: SlaStatus, escalationLevel: number, reopenCount: number, summary: string, place: string | null, category: { code: string } | null, department: { code: string, name: string } | null, area: { name: string } | null, assignee: { id: string, name: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type CaseQueryVariables = Exact<{
  number: string;
}>;


export type CaseQuery = { complaint: { id: string, text: string, assignedAt: string | null, changedAt: string, resolvedAt: string | null, closedAt: string | null, viewerActions: Array<ComplaintAction>, number: string, version: number, state: ComplaintState, source: SourceCode, registeredAt: string, seenAt: string | null, dueAt: string | null, sla: SlaStatus, escalationLevel: number, reopenCount: number, summary: string, place: string | null, subject: { id: string, name: string, requiresEvidence: boolean } | null, complainant: { name: string | null, phone: string | null } | null, group: { number: number, name: string } | null, primary: { number: string, summary: string, state: ComplaintState } | null, externalReferences: Array<{ source: SourceCode, number: string }>, evidence: Array<{ id: string, kind: EvidenceKind, mimeType: string, bytes: number, url: string, thumbnailUrl: string | null, takenAt: string | null, visibility: Visibility }>, reports: Array<{ id: string, at: string, outcome: Outcome, text: string, verifiedAt: string | null, returnedReason: string | null, author: { id: string, name: string }, verifiedBy: { name: string } | null, evidence: Array<{ id: string, kind: EvidenceKind, mimeType: string, url: string, thumbnailUrl: string | null, takenAt: string | null }> }>, feedback: Array<{ at: string, satisfied: boolean, rating: number | null, text: string | null }>, escalations: Array<{ level: number, cycle: number, at: string, reason: EscalationReason | null, returnedAt: string | null, officers: Array<{ id: string, name: string }> }>, views: Array<{ firstAt: string, lastAt: string, officer: { id: string, name: string } }>, timeline: { nodes: Array<{ id: string, type: ComplaintEventType, at: string, fromState: ComplaintState | null, toState: ComplaintState | null, text: string | null, visibility: Visibility, actor: { name: string, role: Role } | null }>, pageInfo: { streamCursor: string } }, category: { code: string } | null, department: { code: string, name: string } | null, area: { name: string } | null, assignee: { id: string, name: string } | null } | null };

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


export type CaseUploadMutation = { createUpload: { uploadUrl: string | null, evidence: { id: string } | null, errors: Array<{ code: CreateUploadErrorCode, message: string }> } };

export type ConsoleViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ConsoleViewerQuery = { viewer: { id: string, name: string, roles: Array<Role>, permissions: Array<string>, locale: Locale, district: { code: string, name: string }, departments: Array<{ id: string, code: string, name: string }>, areas: Array<{ id: string, name: string }> } | null };

export type ConsoleSignInMutationVariables = Exact<{
  input: SignInInput;
}>;


export type ConsoleSignInMutation = { signIn: { viewer: { id: string } | null, errors: Array<{ code: SignInErrorCode, message: string }> } };

export type ConsoleSignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type ConsoleSignOutMutation = { signOut: { __typename: 'SignOutPayload' } };

export type ConsoleDutyQueryVariables = Exact<{
  departmentCode?: string | null | undefined;
}>;


export type ConsoleDutyQuery = { officers: { nodes: Array<{ id: string, name: string }> } };

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

export type SettingsJobSubscriptionVariables = Exact<{
  id: string;
}>;


export type SettingsJobSubscription = { job:
    | { __typename: 'JobChanged', cursor: string, at: string, job: { id: string, state: JobState, total: number, done: number, failed: number, failures: Array<{ number: string, message: string }> } }
    | { __typename: 'StreamHeartbeat', cursor: string, at: string }
    | { __typename: 'StreamReady', cursor: string, at: string, heartbeatSeconds: number }
   };

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
export const CaseRowFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment CaseRow on Complaint {
  number
  version
  state
  source
  registeredAt
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
    errors {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<CaseUploadMutation, CaseUploadMutationVariables>;
export const ConsoleViewerDocument = /*#__PURE__*/ new TypedDocumentString(`
    query ConsoleViewer {
  viewer {
    id
    name
    roles
    permissions
    locale
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
    query ConsoleDuty($departmentCode: String) {
  officers(departmentCode: $departmentCode, onDuty: true, first: 100) {
    nodes {
      id
      name
    }
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
export const SettingsJobDocument = /*#__PURE__*/ new TypedDocumentString(`
    subscription SettingsJob($id: ID!) {
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
    `) as unknown as TypedDocumentString<SettingsJobSubscription, SettingsJobSubscriptionVariables>;
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