/** The words of administration: kinds, scopes of keys, and what the audit trail calls what was done. */
import type { DirectoryRowOutcome, GroupKind, GroupMemberKind, Role } from '../../../../client/operations.generated.ts';
import { i18n } from '../../app/i18n.ts';
import { choicesOf, eventWord, roleWord } from '../../words/complaint-words.ts';

const GROUP_KINDS: Record<GroupKind, string> = {
  DEPARTMENT: /*i18n*/ 'Group of a department',
  DISTRICT_OFFICERS: /*i18n*/ 'Group of all district officers',
  OTHER: /*i18n*/ 'Another group',
};
export const GROUP_KIND_CHOICES = (): ReturnType<typeof choicesOf<GroupKind>> => choicesOf(GROUP_KINDS);

const MEMBER_KINDS: Record<GroupMemberKind, string> = {
  OFFICER: /*i18n*/ 'Officer',
  REPRESENTATIVE: /*i18n*/ 'Representative',
  CONTACT: /*i18n*/ 'Contact',
};
export const MEMBER_KIND_CHOICES = (): ReturnType<typeof choicesOf<GroupMemberKind>> => choicesOf(MEMBER_KINDS);
export const memberKindWord = (kind: GroupMemberKind): string => i18n._(MEMBER_KINDS[kind]);

const OUTCOMES: Record<DirectoryRowOutcome, string> = {
  ADD: /*i18n*/ 'Is added',
  CHANGE: /*i18n*/ 'Is changed',
  SAME: /*i18n*/ 'Stays as it is',
  WRONG: /*i18n*/ 'Is left out',
};
export const rowOutcomeWord = (outcome: DirectoryRowOutcome): string => i18n._(OUTCOMES[outcome]);

/** Those that an officer can be posted in. */
const POSTED: readonly Role[] = [
  ...(['OFFICER', 'HEAD', 'AREA_OFFICER', 'OPERATOR', 'CELL', 'FEEDBACK_AGENT', 'DM'] as const),
  ...(['COMMISSIONER', 'INFO_OFFICER', 'REPRESENTATIVE', 'AUDITOR', 'ADMIN'] as const),
];
export const POSTED_ROLE_CHOICES = (): { value: Role; label: string }[] =>
  POSTED.map((role) => ({ value: role, label: roleWord(role) }));
/** Those that mean nothing without a department. */
export const needsDepartment = (role: Role): boolean => role === 'OFFICER' || role === 'HEAD';

export const SCOPES: readonly { value: string; label: string }[] = [
  { value: 'complaints:read', label: /*i18n*/ 'Read complaints' },
  { value: 'complaints:write', label: /*i18n*/ 'Register complaints and add to them' },
  { value: 'events:read', label: /*i18n*/ 'Read the feed of events' },
  { value: 'personal-data', label: /*i18n*/ 'See phones of complainants' },
];

export const scopeWord = (scope: string): string => {
  const label = SCOPES.find(({ value }) => value === scope)?.label;
  return label === undefined ? scope : i18n._(label);
};

const ACTIONS: Readonly<Record<string, string>> = {
  SIGNED_IN: /*i18n*/ 'Signed in',
  SIGNED_OUT: /*i18n*/ 'Signed out',
  PASSWORD_CHANGED: /*i18n*/ 'Changed the password',
  PASSWORD_RESET: /*i18n*/ 'Gave another password',
  PHONE_REVEALED: /*i18n*/ 'Saw the phone',
  OFFICER_CREATED: /*i18n*/ 'Made an account',
  POSTINGS_SET: /*i18n*/ 'Set the postings',
  ACCOUNT_OPENED: /*i18n*/ 'Opened the account',
  ACCOUNT_CLOSED: /*i18n*/ 'Closed the account',
  API_KEY_CREATED: /*i18n*/ 'Made an API key',
  API_KEY_REVOKED: /*i18n*/ 'Revoked the API key',
  DEPARTMENT_CREATED: /*i18n*/ 'Added the department',
  DEPARTMENT_CHANGED: /*i18n*/ 'Changed the department',
  DEPARTMENT_OPENED: /*i18n*/ 'Put the department into use',
  DEPARTMENT_CLOSED: /*i18n*/ 'Took the department out of use',
  GROUP_CREATED: /*i18n*/ 'Added the group',
  GROUP_RENAMED: /*i18n*/ 'Renamed the group',
  GROUP_OPENED: /*i18n*/ 'Put the group into use',
  GROUP_CLOSED: /*i18n*/ 'Took the group out of use',
  GROUP_MEMBER_ADDED: /*i18n*/ 'Added a member',
  GROUP_MEMBER_REMOVED: /*i18n*/ 'Removed a member',
  DIRECTORY_IMPORT_CONTINUED: /*i18n*/ 'Imported a part of a directory',
  DIRECTORY_IMPORTED: /*i18n*/ 'Imported a directory',
  MAINTENANCE_ANNOUNCED: /*i18n*/ 'Announced a maintenance',
  MAINTENANCE_WITHDRAWN: /*i18n*/ 'Took back a maintenance',
};

/** A type of event has its word among those of complaints. */
export function auditActionWord(action: string): string {
  const word = ACTIONS[action];
  return word === undefined ? eventWord(action as Parameters<typeof eventWord>[0]) : i18n._(word);
}

/** Choices to look for; those of complaints are found by the complaint's number. */
export const AUDIT_ACTION_CHOICES = (): { value: string; label: string }[] =>
  Object.entries(ACTIONS).map(([value, label]) => ({ value, label: i18n._(label) }));
