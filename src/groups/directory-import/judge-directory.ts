/**
 * What an import does with each row, seen the directory as it stands. Pure: the same rows and directory give the same verdicts,
 * and a directory that the rows were done to gives SAME for all that were right.
 *
 * Invariants: a department is known by its code, a group by its number, a member by group and telephone; what a row leaves
 * empty stays as it is; a row that is wrong changes nothing, but what it says of a department may be known from it.
 */
import type { RowOutcome } from './import.enums.ts';
import type { FoundProblem } from './problem-words.ts';

export interface StagedRow {
  rowNumber: number;
  departmentCode: string | null;
  departmentNameHi: string | null;
  departmentNameEn: string | null;
  groupNumber: number | null;
  name: string | null;
  titleHi: string | null;
  titleEn: string | null;
  kind: string | null;
  /** Blind index of the telephone, in hexadecimal: equal for equal telephones. */
  phone: string | null;
  /** Found when the row was read. */
  problems: FoundProblem[];
}

interface Named {
  nameHi: string;
  nameEn: string;
}

interface Member {
  name: string;
  titleHi: string | null;
  titleEn: string | null;
  kind: string;
}

/** The directory as it stands. Keys: code, number, `memberKey`. */
export interface StandingDirectory {
  departments: ReadonlyMap<string, Named>;
  /** Code of the department a group belongs to; null for one that belongs to none. */
  groups: ReadonlyMap<number, string | null>;
  members: ReadonlyMap<string, Member>;
}

export const memberKey = (groupNumber: number, phone: string): string => `${groupNumber} ${phone}`;

export interface JudgedRow {
  rowNumber: number;
  outcome: RowOutcome;
  problems: FoundProblem[];
  /** The group the member belongs to. */
  groupNumber: number | null;
  /** Is there a member to be written? */
  isMemberDue: boolean;
}

export interface ImportCounts {
  departmentsAdded: number;
  departmentsChanged: number;
  groupsAdded: number;
  membersAdded: number;
  membersChanged: number;
  unchangedRows: number;
  wrongRows: number;
}

export interface ImportPlan {
  rows: JudgedRow[];
  departments: (Named & { code: string })[];
  groups: { number: number; departmentCode: string }[];
  counts: ImportCounts;
}

/** What the file says of one department or group, and in which row first. */
interface Said<T> {
  rowNumber: number;
  value: T;
}

export function judgeDirectory(rows: readonly StagedRow[], standing: StandingDirectory): ImportPlan {
  const departments = departmentsOf(rows);
  const groups = groupsOf(rows, departments, standing);
  const seen = new Map<string, number>();
  const judged = rows.map((row) => judge(row, { standing, departments, groups, seen }));
  return {
    rows: judged.map(({ row }) => row),
    departments: [...departments]
      .filter(([code, { value }]) => departmentOutcome(value, standing.departments.get(code)) !== 'SAME')
      .map(([code, { value }]) => ({ code, ...namesAfter(value, standing.departments.get(code)) })),
    groups: [...groups]
      .filter(([number]) => !standing.groups.has(number))
      .map(([number, { value }]) => ({ number, departmentCode: value as string })),
    counts: count(judged, departments, groups, standing),
  };
}

interface SaidNames {
  nameHi: string | null;
  nameEn: string | null;
}

/** Departments that the file names, by the first row that does. One that is unknown has to be named in Hindi. */
function departmentsOf(rows: readonly StagedRow[]): Map<string, Said<SaidNames>> {
  const said = new Map<string, Said<SaidNames>>();
  for (const { rowNumber, departmentCode: code, departmentNameHi: nameHi, departmentNameEn: nameEn } of rows) {
    if (code === null || (nameHi === null && nameEn === null)) continue;
    const before = said.get(code);
    if (before === undefined) said.set(code, { rowNumber, value: { nameHi, nameEn } });
    else if (!differs(before.value, { nameHi, nameEn }))
      before.value = { nameHi: before.value.nameHi ?? nameHi, nameEn: before.value.nameEn ?? nameEn };
  }
  return said;
}

const differs = (one: SaidNames, other: SaidNames): boolean =>
  (one.nameHi !== null && other.nameHi !== null && one.nameHi !== other.nameHi) ||
  (one.nameEn !== null && other.nameEn !== null && one.nameEn !== other.nameEn);

const isKnown = (code: string, departments: Map<string, Said<SaidNames>>, standing: StandingDirectory): boolean =>
  standing.departments.has(code) || departments.get(code)?.value.nameHi != null;

/** Groups that the file speaks of: those that stand belong to whom they belong, or to all; new ones to the first row's department. */
function groupsOf(
  rows: readonly StagedRow[],
  departments: Map<string, Said<SaidNames>>,
  standing: StandingDirectory,
): Map<number, Said<string | null>> {
  const said = new Map<number, Said<string | null>>();
  for (const { rowNumber, departmentCode: code, groupNumber } of rows) {
    if (code === null || groupNumber === null || said.has(groupNumber) || !isKnown(code, departments, standing))
      continue;
    const owner = standing.groups.get(groupNumber);
    const value = owner === undefined ? code : owner;
    if (value === null || value === code) said.set(groupNumber, { rowNumber, value });
  }
  return said;
}

interface File {
  standing: StandingDirectory;
  departments: Map<string, Said<SaidNames>>;
  groups: Map<number, Said<string | null>>;
  /** The row in which a telephone of a group stands first. */
  seen: Map<string, number>;
}

interface Judgement {
  row: JudgedRow;
  member: RowOutcome | null;
}

function judge(row: StagedRow, file: File): Judgement {
  const groupNumber = row.groupNumber ?? onlyGroupOf(row, file);
  const problems = [...row.problems, ...problemsOf(row, groupNumber, file)];
  const { rowNumber } = row;
  if (problems.length > 0)
    return { row: { rowNumber, outcome: 'WRONG', problems, groupNumber: null, isMemberDue: false }, member: null };
  const member = row.phone === null ? null : memberOutcome(row, memberKey(groupNumber as number, row.phone), file);
  const outcome = greatest([member, ...directoryOutcomes(row, file)]);
  const isMemberDue = member === 'ADD' || member === 'CHANGE';
  return { row: { rowNumber, outcome, problems, groupNumber, isMemberDue }, member };
}

/** The group that goes without saying: the department's only one, standing or in the file. */
function onlyGroupOf({ departmentCode, name }: StagedRow, { standing, groups }: File): number | null {
  if (departmentCode === null || name === null) return null;
  const standingOnes = [...standing.groups].filter(([, code]) => code === departmentCode).map(([number]) => number);
  const newOnes = [...groups].filter(([, { value }]) => value === departmentCode).map(([number]) => number);
  const all = new Set([...standingOnes, ...newOnes]);
  return all.size === 1 ? ([...all][0] as number) : null;
}

function problemsOf(row: StagedRow, groupNumber: number | null, file: File): FoundProblem[] {
  const { departmentCode: code } = row;
  if (code === null) return [];
  if (!isKnown(code, file.departments, file.standing)) return [{ code: 'DEPARTMENT_UNKNOWN' }];
  const problems: FoundProblem[] = [];
  const said = file.departments.get(code);
  if (said !== undefined && differs(said.value, { nameHi: row.departmentNameHi, nameEn: row.departmentNameEn }))
    problems.push({ code: 'DEPARTMENT_DIFFERS', other: said.rowNumber });
  if (row.groupNumber !== null && !takes(file.groups.get(row.groupNumber), code))
    problems.push({ code: 'GROUP_ELSEWHERE' });
  const hasBadNumber = row.problems.some((problem) => problem.code === 'GROUP_NUMBER');
  if (groupNumber === null && row.name !== null && !hasBadNumber) problems.push({ code: 'GROUP_MISSING' });
  return [...problems, ...twice(row, groupNumber, file)];
}

/** Is it a group of the department, or one of all? */
const takes = (group: Said<string | null> | undefined, code: string): boolean =>
  group !== undefined && (group.value === null || group.value === code);

function twice({ phone, rowNumber }: StagedRow, groupNumber: number | null, { seen }: File): FoundProblem[] {
  if (phone === null || groupNumber === null) return [];
  const key = memberKey(groupNumber, phone);
  const other = seen.get(key);
  if (other === undefined) seen.set(key, rowNumber);
  return other === undefined ? [] : [{ code: 'PHONE_TWICE', other }];
}

function memberOutcome(row: StagedRow, key: string, { standing }: File): RowOutcome {
  const member = standing.members.get(key);
  if (member === undefined) return 'ADD';
  const isSame =
    member.name === row.name &&
    stays(row.titleHi, member.titleHi) &&
    stays(row.titleEn, member.titleEn) &&
    stays(row.kind, member.kind);
  return isSame ? 'SAME' : 'CHANGE';
}

/** What is not said stays as it is. */
const stays = (said: string | null, standing: string | null | undefined): boolean => said === null || said === standing;

/** What the row does to its department and group, when it is the first one that speaks of them. */
function directoryOutcomes({ rowNumber, departmentCode, groupNumber }: StagedRow, file: File): RowOutcome[] {
  const { standing, departments, groups } = file;
  const said = departments.get(departmentCode as string);
  const ofDepartment =
    said?.rowNumber === rowNumber
      ? departmentOutcome(said.value, standing.departments.get(departmentCode as string))
      : 'SAME';
  const isFirstOfGroup = groupNumber !== null && groups.get(groupNumber)?.rowNumber === rowNumber;
  const ofGroup = isFirstOfGroup && !standing.groups.has(groupNumber) ? 'ADD' : 'SAME';
  return [ofDepartment, ofGroup];
}

function departmentOutcome(said: SaidNames, standing: Named | undefined): RowOutcome {
  if (standing === undefined) return said.nameHi === null ? 'SAME' : 'ADD';
  return stays(said.nameHi, standing.nameHi) && stays(said.nameEn, standing.nameEn) ? 'SAME' : 'CHANGE';
}

/** A new department that the file names in Hindi only is so named in both. */
const namesAfter = (said: SaidNames, standing: Named | undefined): Named => ({
  nameHi: said.nameHi ?? standing?.nameHi ?? '',
  nameEn: said.nameEn ?? standing?.nameEn ?? said.nameHi ?? '',
});

const greatest = (outcomes: readonly (RowOutcome | null)[]): RowOutcome =>
  outcomes.includes('ADD') ? 'ADD' : outcomes.includes('CHANGE') ? 'CHANGE' : 'SAME';

function count(
  judged: readonly Judgement[],
  departments: Map<string, Said<SaidNames>>,
  groups: Map<number, Said<string | null>>,
  standing: StandingDirectory,
): ImportCounts {
  const ofDepartments = [...departments].map(([code, { value }]) =>
    departmentOutcome(value, standing.departments.get(code)),
  );
  const members = judged.map(({ member }) => member);
  const outcomes = judged.map(({ row }) => row.outcome);
  return {
    departmentsAdded: howMany(ofDepartments, 'ADD'),
    departmentsChanged: howMany(ofDepartments, 'CHANGE'),
    groupsAdded: [...groups.keys()].filter((number) => !standing.groups.has(number)).length,
    membersAdded: howMany(members, 'ADD'),
    membersChanged: howMany(members, 'CHANGE'),
    unchangedRows: howMany(outcomes, 'SAME'),
    wrongRows: howMany(outcomes, 'WRONG'),
  };
}

const howMany = (all: readonly (RowOutcome | null)[], one: RowOutcome): number =>
  all.filter((each) => each === one).length;
