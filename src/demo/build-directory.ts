/**
 * Builds the demo district's directory: areas, departments, groups, categories, subjects, holidays, as rows ready to be
 * stored. Pure and deterministic: the tables of `data/` plus the dice.
 */
import {
  DISTRICT,
  NEIGHBOURHOODS,
  TEHSILS,
  VILLAGE_COUNT,
  VILLAGE_ENDINGS,
  VILLAGE_STEMS,
  WARD_COUNT,
} from './data/areas.ts';
import { ACTIVE_DEPARTMENTS, QUIET_DEPARTMENTS } from './data/departments.ts';
import { FIXED_HOLIDAYS, MOVING_HOLIDAYS } from './data/holidays.ts';
import { SUBJECTS } from './data/subjects.ts';
import type { DepartmentRow, Named } from './data/types.ts';
import {
  type Area,
  type AreaKind,
  type Category,
  type Department,
  DISTRICT_OFFICERS_GROUP,
  type Directory,
  type Group,
  type Holiday,
  type Subject,
} from './directory.ts';
import { CATEGORY_DAYS, type CategoryCode, yearOf } from './due.ts';
import type { Random } from './random.ts';

type NewId = () => string;

export function buildDirectory(random: Random, from: number, to: number): Directory {
  const newId = () => random.uuid(from);
  const areas = buildAreas(random, newId);
  const departments = buildDepartments(areas, newId);
  return {
    district: DISTRICT,
    areas,
    departments,
    groups: buildGroups(departments, newId),
    categories: buildCategories(newId),
    subjects: buildSubjects(newId),
    holidays: holidaysOf(yearOf(from), yearOf(to) + 1),
  };
}

function buildAreas(random: Random, newId: NewId): Area[] {
  const area = (code: string, kind: AreaKind, { hi, en }: Named, parent: Area | null): Area => ({
    id: newId(),
    code,
    kind,
    hi,
    en,
    parent,
  });
  const district = area(DISTRICT.code, 'DISTRICT', DISTRICT, null);
  const tehsils = TEHSILS.map((row) => ({ row, area: area(row.code, 'TEHSIL', row, district) }));
  const blocks = tehsils.flatMap((tehsil) => tehsil.row.blocks.map((row) => area(row.code, 'BLOCK', row, tehsil.area)));
  const villages = villageNames(random).map((name, index) => {
    const block = blocks[index % blocks.length] as Area;
    const serial = Math.floor(index / blocks.length) + 1;
    return area(`${block.code.replace('B-', 'GP-')}-${two(serial)}`, 'GRAM_PANCHAYAT', name, block);
  });
  const sadar = tehsils.find(({ row }) => row.code === 'SADAR')?.area ?? null;
  const wards = wardNames().map((name, index) => area(`W-${two(index + 1)}`, 'WARD', name, sadar));
  return [district, ...tehsils.map((tehsil) => tehsil.area), ...blocks, ...villages, ...wards];
}

const two = (serial: number) => String(serial).padStart(2, '0');

/** Every stem with every ending, shuffled: no two villages share a name. */
function villageNames(random: Random): Named[] {
  const all = VILLAGE_STEMS.flatMap((stem) =>
    VILLAGE_ENDINGS.map((ending) => ({ hi: stem.hi + ending.hi, en: stem.en + ending.en, order: random.next() })),
  );
  return all.sort((a, b) => a.order - b.order).slice(0, VILLAGE_COUNT);
}

const SIDES: readonly Named[] = [
  { hi: 'पूर्वी', en: 'East' },
  { hi: 'पश्चिमी', en: 'West' },
];

function wardNames(): Named[] {
  const sides = NEIGHBOURHOODS.flatMap((place) =>
    SIDES.map((side) => ({ hi: `${place.hi} ${side.hi}`, en: `${place.en} ${side.en}` })),
  );
  return sides
    .slice(0, WARD_COUNT)
    .map(({ hi, en }, index) => ({ hi: `वार्ड ${index + 1} ${hi}`, en: `Ward ${index + 1} ${en}` }));
}

function buildDepartments(areas: readonly Area[], newId: NewId): ReadonlyMap<string, Department> {
  const rows = [...ACTIVE_DEPARTMENTS, ...QUIET_DEPARTMENTS];
  const ids = new Map(rows.map(({ code }) => [code, newId()]));
  const department = (row: DepartmentRow, index: number): Department => ({
    ...row,
    id: ids.get(row.code) as string,
    isActive: index < ACTIVE_DEPARTMENTS.length,
    area: areas.find(({ code }) => code === (row.seat ?? DISTRICT.code)) as Area,
    parentId: row.parent === undefined ? null : (ids.get(row.parent) ?? null),
  });
  return new Map(rows.map((row, index) => [row.code, department(row, index)]));
}

function buildGroups(departments: ReadonlyMap<string, Department>, newId: NewId): Group[] {
  const groups = [...departments.values()].map(
    (department, index): Group => ({
      id: newId(),
      number: index + 1,
      kind: 'DEPARTMENT',
      department,
      hi: department.hi,
      en: department.en,
      isActive: department.isActive,
    }),
  );
  const officers = { hi: 'जिला स्तरीय अधिकारी', en: 'District Officers' };
  const kind = 'DISTRICT_OFFICERS';
  return [
    ...groups,
    { id: newId(), number: DISTRICT_OFFICERS_GROUP, kind, department: null, ...officers, isActive: true },
  ];
}

const CATEGORY_NAMES: Readonly<Record<CategoryCode, Named>> = {
  A: { hi: 'ए श्रेणी: उसी दिन', en: 'Category A: same day' },
  B: { hi: 'बी श्रेणी: तीन दिन', en: 'Category B: three days' },
  C: { hi: 'सी श्रेणी: सात दिन', en: 'Category C: seven days' },
};

function buildCategories(newId: NewId): ReadonlyMap<CategoryCode, Category> {
  const codes = Object.keys(CATEGORY_DAYS) as CategoryCode[];
  return new Map(
    codes.map((code) => [code, { id: newId(), code, days: CATEGORY_DAYS[code], ...CATEGORY_NAMES[code] }]),
  );
}

function buildSubjects(newId: NewId): Subject[] {
  return SUBJECTS.flatMap((top) => {
    const parent: Subject = {
      id: newId(),
      code: top.code,
      hi: top.hi,
      en: top.en,
      parentId: null,
      leaf: null,
      topCode: top.code,
    };
    const leaves = top.leaves.map(
      (leaf): Subject => ({
        id: newId(),
        code: leaf.code,
        hi: leaf.hi,
        en: leaf.en,
        parentId: parent.id,
        leaf,
        topCode: top.code,
      }),
    );
    return [parent, ...leaves];
  });
}

function holidaysOf(first: number, last: number): Holiday[] {
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const fixed = years.flatMap((year) =>
    FIXED_HOLIDAYS.map(({ monthDay, hi, en }) => ({ day: `${year}-${monthDay}`, hi, en })),
  );
  const moving = MOVING_HOLIDAYS.filter(({ day }) => years.includes(Number(day.slice(0, 4))));
  return [...fixed, ...moving].sort((a, b) => a.day.localeCompare(b.day));
}
