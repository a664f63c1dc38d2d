/** The lists that the figures of the district lead to. What stands in the address is the name of one, and perhaps a department. */
import type { ComplaintFilter, Role } from '../../../../client/operations.generated.ts';
import type { ConsoleViewer } from '../../app/session.tsx';
import type { CaseRow } from '../../live/use-case-list.ts';
import { districtDay } from '../../words/time-words.ts';

export type DistrictListName = 'overdue' | 'unassigned' | 'open' | 'raised' | 'reopened' | 'today';

const DAY_MS = 86_400_000;
const REOPENED_DAYS = 7;

const startOfDay = (instant: number): string => new Date(`${districtDay(instant)}T00:00:00+05:30`).toISOString();

/** Where a person stands on the ladder; whoever is not on it looks at what has reached its top. */
const LEVELS: Partial<Record<Role, number>> = { DM: 4, AREA_OFFICER: 3 };
const TOP_LEVEL = 4;

export const ownLevel = ({ roles }: ConsoleViewer): number | null => {
  const levels = roles.map((role) => LEVELS[role] ?? 0);
  return Math.max(0, ...levels) || null;
};

export const DISTRICT_LISTS: Record<
  DistrictListName,
  { title: string; filter: (viewer: ConsoleViewer, now: number) => ComplaintFilter }
> = {
  overdue: { title: /*i18n*/ 'Overdue', filter: () => ({ open: true, sla: ['BREACHED'] }) },
  unassigned: {
    title: /*i18n*/ 'Overdue, assigned to nobody',
    filter: () => ({ states: ['REGISTERED'], sla: ['BREACHED'] }),
  },
  open: { title: /*i18n*/ 'In process', filter: () => ({ open: true }) },
  raised: {
    title: /*i18n*/ 'Raised to the top',
    filter: (viewer) => ({ open: true, minEscalationLevel: ownLevel(viewer) ?? TOP_LEVEL }),
  },
  reopened: {
    title: /*i18n*/ 'Reopened in the last 7 days',
    filter: (_, now) => ({ open: true, reopenedFrom: startOfDay(now - REOPENED_DAYS * DAY_MS) }),
  },
  today: { title: /*i18n*/ 'Received today', filter: (_, now) => ({ registeredFrom: startOfDay(now) }) },
};

export const isDistrictList = (name: string): name is DistrictListName => Object.hasOwn(DISTRICT_LISTS, name);

/** Newest return first: what came back this morning stands above what came back last week. */
export const byReturn = (a: CaseRow, b: CaseRow): number => b.cycleStartedAt.localeCompare(a.cycleStartedAt);
