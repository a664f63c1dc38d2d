/**
 * The glossary of a complaint in the words of the consoles. English stands here and is the key of the catalogue; every member of an
 * enum must have its word, or this does not compile. A member that a newer server invents is shown by its name.
 */
import type {
  ComplaintEventType,
  ComplaintState,
  EscalationReason,
  Outcome,
  RejectionReason,
  Role,
  SlaStatus,
  SourceCode,
} from '../../../client/operations.generated.ts';
import { i18n } from '../app/i18n.ts';

const STATES: Record<ComplaintState, string> = {
  REGISTERED: /*i18n*/ 'Registered',
  ASSIGNED: /*i18n*/ 'Assigned',
  IN_PROGRESS: /*i18n*/ 'In progress',
  INFO_REQUESTED: /*i18n*/ 'Information asked',
  ON_HOLD: /*i18n*/ 'On hold',
  ACTION_TAKEN: /*i18n*/ 'To be verified',
  REJECTION_PROPOSED: /*i18n*/ 'Rejection proposed',
  RESOLVED: /*i18n*/ 'Resolved',
  CLOSED: /*i18n*/ 'Closed',
  REJECTED: /*i18n*/ 'Rejected',
  REJECTION_FINAL: /*i18n*/ 'Finally rejected',
  MERGED: /*i18n*/ 'Merged',
  WITHDRAWN: /*i18n*/ 'Withdrawn',
};

const SLA: Record<SlaStatus, string> = {
  NONE: /*i18n*/ 'No due time',
  WITHIN: /*i18n*/ 'In time',
  APPROACHING: /*i18n*/ 'Due soon',
  BREACHED: /*i18n*/ 'Overdue',
  PAUSED: /*i18n*/ 'Clock rests',
  MET: /*i18n*/ 'Done in time',
  MISSED: /*i18n*/ 'Done late',
};

const SOURCES: Record<SourceCode, string> = {
  WHATSAPP: /*i18n*/ 'WhatsApp',
  FACEBOOK: /*i18n*/ 'Facebook',
  X: /*i18n*/ 'X',
  COUNTER: /*i18n*/ 'Counter',
  PHONE: /*i18n*/ 'Phone',
  EMAIL: /*i18n*/ 'E-mail',
  WEB: /*i18n*/ 'Web',
  JAN_SUNWAI: /*i18n*/ 'Jan Sunwai',
  SAMADHAN_SHIVIR: /*i18n*/ 'Samadhan Shivir',
  JAN_SAMVAD: /*i18n*/ 'Jan Samvad',
  CM_WINDOW: /*i18n*/ 'CM Window',
  CM_HELPLINE: /*i18n*/ 'CM Helpline 1076',
  CPGRAMS: /*i18n*/ 'CPGRAMS',
  SMGT: /*i18n*/ 'SMGT',
};

const OUTCOMES: Record<Outcome, string> = {
  FIXED: /*i18n*/ 'Solved',
  PARTLY: /*i18n*/ 'Solved in part',
  INFORMATION_GIVEN: /*i18n*/ 'Information given',
  NOT_FEASIBLE: /*i18n*/ 'Not possible',
};

const REJECTION_REASONS: Record<RejectionReason, string> = {
  SUB_JUDICE: /*i18n*/ 'Before a court',
  RTI_MATTER: /*i18n*/ 'Right to Information matter',
  SERVICE_MATTER: /*i18n*/ 'Service matter of an employee',
  POLICY_DEMAND: /*i18n*/ 'Demand to change policy',
  OUT_OF_JURISDICTION: /*i18n*/ 'Outside the district’s powers',
  INCOMPLETE_ANONYMOUS: /*i18n*/ 'Anonymous and incomplete',
  FRIVOLOUS: /*i18n*/ 'Frivolous',
  ALREADY_DECIDED: /*i18n*/ 'Already decided',
};

const ESCALATION_REASONS: Record<EscalationReason, string> = {
  OVERDUE: /*i18n*/ 'overdue',
  UNASSIGNED: /*i18n*/ 'assigned to nobody',
  REOPENED: /*i18n*/ 'reopened',
  BY_HAND: /*i18n*/ 'raised by an officer',
};

const ROLES: Record<Role, string> = {
  CITIZEN: /*i18n*/ 'Complainant',
  REPRESENTATIVE: /*i18n*/ 'Representative',
  OPERATOR: /*i18n*/ 'Operator',
  OFFICER: /*i18n*/ 'Officer',
  HEAD: /*i18n*/ 'Head of office',
  AREA_OFFICER: /*i18n*/ 'SDM',
  CELL: /*i18n*/ 'Complaint cell',
  FEEDBACK_AGENT: /*i18n*/ 'Feedback agent',
  DM: /*i18n*/ 'District Magistrate',
  COMMISSIONER: /*i18n*/ 'Commissioner',
  INFO_OFFICER: /*i18n*/ 'Information officer',
  AUDITOR: /*i18n*/ 'Auditor',
  ADMIN: /*i18n*/ 'Administrator',
  INTEGRATION: /*i18n*/ 'Other system',
  KIOSK: /*i18n*/ 'Wall',
};

/** What happened, as one line of a timeline or of the inbox. */
const EVENTS: Partial<Record<ComplaintEventType, string>> = {
  COMPLAINT_REGISTERED: /*i18n*/ 'Registered',
  COMPLAINT_CLASSIFIED: /*i18n*/ 'Classified',
  COMPLAINT_ASSIGNED: /*i18n*/ 'Assigned',
  COMPLAINT_ACKNOWLEDGED: /*i18n*/ 'Accepted',
  COMPLAINT_REASSIGNED: /*i18n*/ 'Given to another officer',
  COMPLAINT_TRANSFERRED: /*i18n*/ 'Transferred to another department',
  COMPLAINT_RETURNED_TO_CELL: /*i18n*/ 'Sent back to the cell',
  COMPLAINT_TAKEN_BACK: /*i18n*/ 'Assignment taken back',
  COMPLAINT_INFORMATION_REQUESTED: /*i18n*/ 'Complainant asked',
  COMPLAINT_INFORMATION_PROVIDED: /*i18n*/ 'Complainant answered',
  COMPLAINT_HOLD_PROPOSED: /*i18n*/ 'Hold proposed',
  COMPLAINT_HOLD_REFUSED: /*i18n*/ 'Hold refused',
  COMPLAINT_HELD: /*i18n*/ 'Put on hold',
  COMPLAINT_HOLD_REVIEW_DUE: /*i18n*/ 'Hold is to be reviewed',
  COMPLAINT_RESUMED: /*i18n*/ 'Resumed',
  COMPLAINT_REPORT_SUBMITTED: /*i18n*/ 'Report filed',
  COMPLAINT_REPORT_RETURNED: /*i18n*/ 'Report sent back',
  COMPLAINT_RESOLVED: /*i18n*/ 'Verified and resolved',
  COMPLAINT_CLOSED: /*i18n*/ 'Closed',
  COMPLAINT_REOPENED: /*i18n*/ 'Reopened',
  COMPLAINT_REJECTION_PROPOSED: /*i18n*/ 'Rejection proposed',
  COMPLAINT_REJECTED: /*i18n*/ 'Rejected',
  COMPLAINT_REJECTION_REFUSED: /*i18n*/ 'Rejection refused',
  COMPLAINT_REJECTION_FINALISED: /*i18n*/ 'Finally rejected',
  COMPLAINT_MERGED: /*i18n*/ 'Merged',
  COMPLAINT_UNMERGED: /*i18n*/ 'Merge undone',
  COMPLAINT_WITHDRAWN: /*i18n*/ 'Withdrawn',
  COMPLAINT_COMMENTED: /*i18n*/ 'Note',
  COMPLAINT_EVIDENCE_ADDED: /*i18n*/ 'Files added',
  COMPLAINT_CORRECTED: /*i18n*/ 'Corrected',
  COMPLAINT_CONFIDENTIALITY_CHANGED: /*i18n*/ 'Confidentiality changed',
  COMPLAINT_SEEN: /*i18n*/ 'Opened by the officer',
  COMPLAINT_NOT_SEEN: /*i18n*/ 'Not opened yet',
  COMPLAINT_NOT_ACKNOWLEDGED: /*i18n*/ 'Not accepted in time',
  SLA_WARNING: /*i18n*/ 'Half of the time is used',
  SLA_APPROACHING: /*i18n*/ 'Due soon',
  SLA_BREACHED: /*i18n*/ 'Overdue',
  SLA_TERMS_MISSING: /*i18n*/ 'No time limit is known for it',
  SLA_RECOMPUTED: /*i18n*/ 'Due time moved',
  ESCALATION_RAISED: /*i18n*/ 'Raised a level',
  ESCALATION_RETURNED: /*i18n*/ 'Sent down a level',
  ESCALATION_EXHAUSTED: /*i18n*/ 'No higher level is left',
  FEEDBACK_REQUESTED: /*i18n*/ 'Complainant asked for a verdict',
  FEEDBACK_RECEIVED: /*i18n*/ 'Verdict of the complainant',
  INTAKE_RECEIVED: /*i18n*/ 'Message received',
  INTAKE_REGISTERED: /*i18n*/ 'Message registered',
  INTAKE_LINKED: /*i18n*/ 'Message added',
  DUTY_ENDED: /*i18n*/ 'Your duty has ended',
  DUTY_MISSED: /*i18n*/ 'Missed the roll-call',
  DIGEST_TAKEN: /*i18n*/ 'The day’s digest',
};

export const isSource = (value: unknown): value is SourceCode => typeof value === 'string' && value in SOURCES;

const wordOf =
  <Name extends string>(words: Partial<Record<Name, string>>) =>
  (name: Name): string => {
    const word: string | undefined = words[name];
    return word === undefined ? name : i18n._(word);
  };

export const stateWord = wordOf(STATES);
export const slaWord = wordOf(SLA);
export const sourceWord = wordOf(SOURCES);
export const outcomeWord = wordOf(OUTCOMES);
export const escalationReasonWord = wordOf(ESCALATION_REASONS);
export const roleWord = wordOf(ROLES);
export const eventWord = wordOf(EVENTS);

/** All of them, for who has no catalogue at hand: the service worker. */
export const pushWords = (): Record<string, string> =>
  Object.fromEntries(Object.entries(EVENTS).map(([name, word]) => [name, i18n._(word)]));

/** The members of an enum with their words, to choose from. */
export const choicesOf = <Name extends string>(words: Record<Name, string>): { value: Name; label: string }[] =>
  (Object.keys(words) as Name[]).map((value) => ({ value, label: i18n._(words[value]) }));
export const SOURCE_CHOICES = (): ReturnType<typeof choicesOf<SourceCode>> => choicesOf(SOURCES);
export const OUTCOME_CHOICES = (): ReturnType<typeof choicesOf<Outcome>> => choicesOf(OUTCOMES);
export const REJECTION_REASON_CHOICES = (): ReturnType<typeof choicesOf<RejectionReason>> =>
  choicesOf(REJECTION_REASONS);
export const STATE_CHOICES = (): ReturnType<typeof choicesOf<ComplaintState>> => choicesOf(STATES);
export const SLA_CHOICES = (): ReturnType<typeof choicesOf<SlaStatus>> => choicesOf(SLA);
