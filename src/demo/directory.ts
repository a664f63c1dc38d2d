/** What the demo district's directory is made of, and how to find one's way in its areas. */
import type { DISTRICT } from './data/areas.ts';
import type { DepartmentRow, Named, SubjectLeafRow } from './data/types.ts';
import type { CategoryCode } from './due.ts';

export type AreaKind = 'DISTRICT' | 'TEHSIL' | 'BLOCK' | 'GRAM_PANCHAYAT' | 'WARD';

export interface Area extends Named {
  readonly id: string;
  readonly code: string;
  readonly kind: AreaKind;
  readonly parent: Area | null;
}

export interface Department extends DepartmentRow {
  readonly id: string;
  readonly isActive: boolean;
  readonly area: Area;
  readonly parentId: string | null;
}

export interface Group extends Named {
  readonly id: string;
  readonly number: number;
  readonly kind: 'DEPARTMENT' | 'DISTRICT_OFFICERS';
  readonly department: Department | null;
  readonly isActive: boolean;
}

export interface Category extends Named {
  readonly id: string;
  readonly code: CategoryCode;
  readonly days: number;
}

export interface Subject extends Named {
  readonly id: string;
  readonly code: string;
  readonly parentId: string | null;
  /** Null for the top subjects. */
  readonly leaf: SubjectLeafRow | null;
  readonly topCode: string;
}

export interface Holiday extends Named {
  readonly day: string;
}

export interface Directory {
  readonly district: typeof DISTRICT;
  readonly areas: readonly Area[];
  readonly departments: ReadonlyMap<string, Department>;
  readonly groups: readonly Group[];
  readonly categories: ReadonlyMap<CategoryCode, Category>;
  readonly subjects: readonly Subject[];
  readonly holidays: readonly Holiday[];
}

/** Not 0: a falsy number invites mistakes. */
export const DISTRICT_OFFICERS_GROUP = 157;

/** The area and everything above it, lowest first. */
export function lineOf(area: Area): Area[] {
  const line: Area[] = [];
  for (let each: Area | null = area; each !== null; each = each.parent) line.push(each);
  return line;
}

/** The area itself or the one above it that is of this kind. */
export const enclosing = (area: Area, kind: AreaKind): Area | undefined =>
  lineOf(area).find((each) => each.kind === kind);
