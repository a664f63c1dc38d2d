/**
 * What complaints are counted by, and which rollups (migration 0030) answer a question. A grain is the set of dimensions its
 * rows tell apart; a question is answered by any grain that has all it needs, best by the smallest.
 */
import type { CountGroup } from '../complaint.enums.ts';
import type { ResolvedFilter } from '../complaint-filter.ts';

export const CONFIDENTIAL = 32;
export const DEPARTMENT = 16;
export const AREA = 8;
const CATEGORY = 4;
const SOURCE = 2;
export const STATE = 1;

/** The grains that are kept, smallest first. The last one answers everything. */
const GRAINS = [0, 32, 7, 39, 16, 48, 52, 8, 40, 49, 44, 50, 41, 42, 55, 56, 47, 63];

const COLUMNS = new Map([
  [DEPARTMENT, 'department_id'],
  [AREA, 'area_id'],
  [CATEGORY, 'category_id'],
  [SOURCE, 'source'],
  [STATE, 'state'],
]);

export const OF_GROUP = { DEPARTMENT, AREA, CATEGORY, SOURCE, STATE } as const satisfies Record<CountGroup, number>;

/** The conditions that rollups can answer. `open` has counts of its own. */
const OF_FILTER: { [Name in keyof ResolvedFilter]?: number } = {
  departmentIds: DEPARTMENT,
  areaIds: AREA,
  categoryIds: CATEGORY,
  sources: SOURCE,
  states: STATE,
  open: 0,
};

export const columnOf = (group: CountGroup): string => COLUMNS.get(OF_GROUP[group]) as string;

export const smallestGrain = (needed: number): number => GRAINS.find((grain) => (grain & needed) === needed) as number;

/**
 * The columns a grain does not tell apart are null in its rows. Said of those that stand in the index before one that is asked
 * for, which it serves then; of others it would only make PostgreSQL expect fewer rows than there are.
 */
export const absentColumns = (grain: number, asked: number): string[] =>
  [...COLUMNS]
    .filter(([bit]) => (grain & bit) === 0 && asked !== 0 && bit > (asked & -asked))
    .map(([, column]) => column);

/** The dimensions of a filter; null when it asks for what is not counted by. */
export function dimensionsOf(filter: ResolvedFilter): number | null {
  const names = (Object.keys(filter) as (keyof ResolvedFilter)[]).filter((name) => filter[name] !== undefined);
  if (names.some((name) => OF_FILTER[name] === undefined)) return null;
  const ofOpen = filter.open === false ? STATE : 0;
  return names.reduce((needed, name) => needed | (OF_FILTER[name] as number), ofOpen);
}
