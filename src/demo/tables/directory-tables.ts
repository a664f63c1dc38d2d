/** How the directory and its people lie in the tables of migrations 0001, 0002 and 0005. */
import type { SlaTerms } from '../../sla/terms.ts';
import { Json, type Table } from '../copy.ts';
import type { Area, Category, Department, Group, Holiday, Subject } from '../directory.ts';
import type { Member, Officer } from '../people.ts';

/** What stands in every row besides the row itself. */
export interface DistrictFacts {
  readonly districtId: number;
  readonly passwordHash: string;
  /** Since when the officers on duty are; null outside office hours. */
  readonly onDutySince: Date | null;
  readonly isOnDuty: (officer: Officer) => boolean;
  readonly newId: () => string;
}

const district = ({ districtId }: DistrictFacts) => ({ district_id: () => districtId });
const identity = { id: (row: { id: string }) => row.id };
const names = { name_hi: (row: { hi: string }) => row.hi, name_en: (row: { en: string }) => row.en };
const code = { code: (row: { code: string }) => row.code };

export const areaTable = (facts: DistrictFacts): Table<Area> => ({
  name: 'area',
  columns: {
    ...district(facts),
    ...identity,
    ...code,
    kind: (row) => row.kind,
    ...names,
    parent_id: (row) => row.parent?.id ?? null,
  },
});

/** Without heads: officers come later and point here. */
export const departmentTable = (facts: DistrictFacts): Table<Department> => ({
  name: 'department',
  columns: {
    ...district(facts),
    ...identity,
    ...code,
    ...names,
    is_active: (row) => row.isActive,
    parent_id: (row) => row.parentId,
  },
});

export const officerTable = (facts: DistrictFacts): Table<Officer> => ({
  name: 'officer',
  columns: {
    ...district(facts),
    ...identity,
    username: (row) => row.username,
    name: (row) => row.name,
    designation_hi: (row) => row.title.hi,
    designation_en: (row) => row.title.en,
    locale: (row) => row.locale,
    password_hash: () => facts.passwordHash,
    is_demo: () => true,
    on_duty_since: (row) => (facts.isOnDuty(row) ? facts.onDutySince : null),
  },
});

export const postingTable = (facts: DistrictFacts): Table<Officer> => ({
  name: 'posting',
  columns: {
    ...district(facts),
    id: () => facts.newId(),
    officer_id: (row) => row.id,
    role: (row) => row.role,
    department_id: (row) => row.department?.id ?? null,
    area_id: (row) => row.area.id,
    supervisor_id: (row) => row.supervisor?.id ?? null,
  },
});

export const groupTable = (facts: DistrictFacts): Table<Group> => ({
  name: 'message_group',
  columns: {
    ...district(facts),
    ...identity,
    number: (row) => row.number,
    ...names,
    kind: (row) => row.kind,
    department_id: (row) => row.department?.id ?? null,
    is_active: (row) => row.isActive,
  },
});

export const memberTable = (facts: DistrictFacts): Table<Member> => ({
  name: 'group_member',
  columns: {
    ...district(facts),
    ...identity,
    group_id: (row) => row.group.id,
    kind: (row) => row.kind,
    officer_id: (row) => row.officer?.id ?? null,
    name: (row) => row.name,
    title_hi: (row) => row.title.hi,
    title_en: (row) => row.title.en,
  },
});

export const categoryTable = (facts: DistrictFacts): Table<Category> => ({
  name: 'category',
  columns: { ...district(facts), ...identity, ...code, ...names, resolve_within_days: (row) => row.days },
});

export const subjectTable = (
  facts: DistrictFacts,
  departments: ReadonlyMap<string, Department>,
  categories: ReadonlyMap<string, Category>,
): Table<Subject> => ({
  name: 'subject',
  columns: {
    ...district(facts),
    ...identity,
    ...code,
    ...names,
    parent_id: (row) => row.parentId,
    suggested_department_id: ({ leaf }) => (leaf === null ? null : (departments.get(leaf.department)?.id ?? null)),
    suggested_category_id: ({ leaf }) => (leaf === null ? null : (categories.get(leaf.category)?.id ?? null)),
    requires_evidence: ({ leaf }) => leaf?.requiresEvidence ?? false,
  },
});

export const holidayTable = (facts: DistrictFacts): Table<Holiday> => ({
  name: 'calendar_day',
  columns: { ...district(facts), day: (row) => row.day, ...names },
});

/** A promise made to a portal, for all that comes from it. */
export const portalPolicyTable = (facts: DistrictFacts): Table<[string, SlaTerms]> => ({
  name: 'sla_policy',
  columns: {
    ...district(facts),
    id: () => facts.newId(),
    source: ([source]) => source,
    terms: ([, terms]) => new Json(terms),
  },
});

export const channelAccountTable = (facts: DistrictFacts): Table<string> => ({
  name: 'channel_account',
  columns: { ...district(facts), channel: () => 'WHATSAPP', account_id: (row) => row },
});
