/** What is asked for each action: names as in the input of its mutation, in the order in which they are asked. */
import type { ComplaintAction } from '../../../../client/operations.generated.ts';

export type FieldKind =
  | 'text'
  | 'line'
  | 'officer'
  | 'department'
  | 'category'
  | 'complaint'
  | 'date'
  | 'outcome'
  | 'rejectionReason'
  | 'decision'
  | 'satisfied'
  | 'confidential'
  | 'photos'
  | 'files';

export interface FieldSpec {
  name: string;
  kind: FieldKind;
  label: string;
  isRequired: boolean;
}

const field = (kind: FieldKind, name: string, label: string, isRequired = true): FieldSpec => ({
  ...{ name, kind, label, isRequired },
});
const optional = (kind: FieldKind, name: string, label: string): FieldSpec => field(kind, name, label, false);
const note = optional('text', 'note', /*i18n*/ 'Note');
const reason = field('text', 'reason', /*i18n*/ 'Reason');

export const ACTION_FIELDS: Record<ComplaintAction, readonly FieldSpec[]> = {
  ACKNOWLEDGE: [],
  RETURN_TO_CELL: [
    field('text', 'reason', /*i18n*/ 'Why is it not yours?'),
    optional('department', 'suggestedDepartmentCode', /*i18n*/ 'Whose is it?'),
  ],
  ASSIGN: [
    field('department', 'departmentCode', /*i18n*/ 'Department'),
    optional('officer', 'officerId', /*i18n*/ 'Officer'),
    note,
  ],
  REASSIGN: [field('officer', 'officerId', /*i18n*/ 'Officer'), note],
  TRANSFER: [field('department', 'departmentCode', /*i18n*/ 'Department'), reason],
  CLASSIFY: [
    optional('category', 'categoryCode', /*i18n*/ 'Category'),
    optional('line', 'place', /*i18n*/ 'Place'),
    note,
  ],
  TAKE_BACK: [optional('text', 'reason', /*i18n*/ 'Reason')],
  REQUEST_INFORMATION: [field('text', 'question', /*i18n*/ 'What do you need to know?')],
  PROVIDE_INFORMATION: [field('text', 'answer', /*i18n*/ 'Answer')],
  PROPOSE_HOLD: [
    reason,
    field('date', 'reviewOn', /*i18n*/ 'Review on'),
    field('text', 'interimReply', /*i18n*/ 'Interim reply to the complainant'),
  ],
  DECIDE_HOLD: [field('decision', 'approve', /*i18n*/ 'Decision'), note],
  RESUME: [note],
  SUBMIT_REPORT: [
    optional('photos', 'evidenceIds', /*i18n*/ 'Photos'),
    field('outcome', 'outcome', /*i18n*/ 'What came of it?'),
    field('text', 'text', /*i18n*/ 'What was done?'),
  ],
  RETURN_REPORT: [field('text', 'reason', /*i18n*/ 'What is missing?')],
  VERIFY: [note],
  CONFIRM: [
    field('satisfied', 'satisfied', /*i18n*/ 'Is the complainant satisfied?'),
    optional('text', 'text', /*i18n*/ 'In his words'),
  ],
  REOPEN: [optional('text', 'reason', /*i18n*/ 'Reason')],
  PROPOSE_REJECTION: [field('rejectionReason', 'reasonCode', /*i18n*/ 'Ground'), reason],
  DECIDE_REJECTION: [field('decision', 'approve', /*i18n*/ 'Decision'), note],
  MERGE: [field('complaint', 'primaryNumber', /*i18n*/ 'The complaint that goes on'), note],
  UNMERGE: [note],
  WITHDRAW: [note],
  ESCALATE: [reason],
  DEESCALATE: [field('text', 'reason', /*i18n*/ 'Direction')],
  COMMENT: [field('text', 'text', /*i18n*/ 'Note'), optional('files', 'evidenceIds', /*i18n*/ 'Photos')],
  SET_CONFIDENTIAL: [field('confidential', 'confidential', /*i18n*/ 'Who may see it?'), reason],
  CORRECT: [optional('text', 'text', /*i18n*/ 'Text'), optional('line', 'place', /*i18n*/ 'Place'), reason],
};

/** Which one is the thing to do now; what else may be done stands behind "More". */
const FIRST: readonly ComplaintAction[] = [
  'DECIDE_REJECTION',
  'DECIDE_HOLD',
  'ACKNOWLEDGE',
  'VERIFY',
  'SUBMIT_REPORT',
  'ASSIGN',
  'PROVIDE_INFORMATION',
  'CONFIRM',
  'RESUME',
  'REOPEN',
];
/** Beside the first one, because it is its opposite. */
const SECOND: Partial<Record<ComplaintAction, ComplaintAction>> = {
  ACKNOWLEDGE: 'RETURN_TO_CELL',
  VERIFY: 'RETURN_REPORT',
  SUBMIT_REPORT: 'REQUEST_INFORMATION',
};

export interface SortedActions {
  primary: ComplaintAction | null;
  secondary: ComplaintAction | null;
  others: readonly ComplaintAction[];
}

export function sortActions(actions: readonly ComplaintAction[]): SortedActions {
  const primary = FIRST.find((action) => actions.includes(action)) ?? null;
  const wanted = primary === null ? undefined : SECOND[primary];
  const secondary = wanted !== undefined && actions.includes(wanted) ? wanted : null;
  return { primary, secondary, others: actions.filter((action) => action !== primary && action !== secondary) };
}
