/**
 * What stands in the cells of a row, read as people write it: Devanagari digits, blanks, the word for a kind in either language.
 * Pure. A telephone leaves here sealed by the caller or not at all; what can be none is noted and forgotten.
 */
import { normalisePhone } from '../../auth/personal-data.ts';
import { readCode } from '../../departments/directory-change.ts';
import { NAME_LIMIT, tidy } from '../../graphql/names.ts';
import { isGroupNumber } from '../group-number.ts';
import type { GroupMemberKind } from '../member.enums.ts';
import type { RowProblem } from './import.enums.ts';
import type { DirectoryRowInput } from './import.inputs.ts';

export interface ReadRow {
  departmentCode: string | null;
  departmentNameHi: string | null;
  departmentNameEn: string | null;
  groupNumber: number | null;
  name: string | null;
  titleHi: string | null;
  titleEn: string | null;
  kind: GroupMemberKind | null;
  phone: string | null;
  problems: RowProblem[];
}

const KINDS: Readonly<Record<string, GroupMemberKind>> = {
  OFFICER: 'OFFICER',
  अधिकारी: 'OFFICER',
  कर्मचारी: 'OFFICER',
  REPRESENTATIVE: 'REPRESENTATIVE',
  जनप्रतिनिधि: 'REPRESENTATIVE',
  प्रतिनिधि: 'REPRESENTATIVE',
  CONTACT: 'CONTACT',
  संपर्क: 'CONTACT',
  सम्पर्क: 'CONTACT',
};

export function readRow(input: DirectoryRowInput): ReadRow {
  const problems: RowProblem[] = [];
  const text = (value: string | null | undefined): string | null => {
    const tidied = tidy(value ?? '');
    if (tidied.length <= NAME_LIMIT) return tidied === '' ? null : tidied;
    if (!problems.includes('TOO_LONG')) problems.push('TOO_LONG');
    return tidied.slice(0, NAME_LIMIT);
  };
  /** A cell that must be readable when anything stands in it. */
  const read = <T>(value: string | null | undefined, problem: RowProblem, reader: (cell: string) => T | null) => {
    const cell = tidy(value ?? '');
    const found = cell === '' ? null : reader(cell);
    if (cell !== '' && found === null) problems.push(problem);
    return found;
  };
  const row = {
    departmentCode: read(input.departmentCode, 'DEPARTMENT_CODE', readCode),
    departmentNameHi: text(input.departmentNameHi),
    departmentNameEn: text(input.departmentNameEn),
    groupNumber: read(input.groupNumber, 'GROUP_NUMBER', readNumber),
    name: text(input.memberName),
    titleHi: text(input.titleHi),
    titleEn: text(input.titleEn),
    kind: read(input.kind, 'KIND_UNKNOWN', (cell) => KINDS[cell.toUpperCase()] ?? null),
    phone: read(input.phone, 'PHONE_WRONG', normalisePhone),
  };
  return { ...row, problems: [...problems, ...missing(row, problems)] };
}

/** What should stand there and does not. A row without any of a member's cells is one of a department alone. */
function missing(row: Omit<ReadRow, 'problems'>, wrong: readonly RowProblem[]): RowProblem[] {
  const found: RowProblem[] = [];
  const hasPhone = row.phone !== null || wrong.includes('PHONE_WRONG');
  const isMember = row.name !== null || row.titleHi !== null || row.titleEn !== null || hasPhone;
  if (row.departmentCode === null && !wrong.includes('DEPARTMENT_CODE')) found.push('DEPARTMENT_MISSING');
  if (isMember && row.name === null) found.push('NAME_MISSING');
  if (isMember && !hasPhone) found.push('PHONE_MISSING');
  return found;
}

function readNumber(cell: string): number | null {
  const digits = cell.replace(/[०-९]/g, (digit) => String(digit.charCodeAt(0) - 0x966));
  const number = /^\d{1,5}$/.test(digits) ? Number(digits) : Number.NaN;
  return isGroupNumber(number) ? number : null;
}
