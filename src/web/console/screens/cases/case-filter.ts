/**
 * The filter of the list of complaints as it stands in the address, and as the server wants it. A view is such an address with a name;
 * own ones are kept in this browser. Pure but for that.
 */
import type {
  ComplaintFilter,
  ComplaintOrder,
  ComplaintState,
  SlaStatus,
  SourceCode,
} from '../../../../client/operations.generated.ts';

/** Lists are written with commas: an address that people can read and send to each other. */
export interface CasesSearch {
  department?: string;
  category?: string;
  state?: string;
  sla?: string;
  source?: string;
  area?: string;
  assignee?: string;
  reopened?: boolean;
  open?: boolean;
  /** Days of the district, `2026-11-22`, both included. */
  from?: string;
  to?: string;
  order?: ComplaintOrder;
}

const TEXTS = ['department', 'category', 'state', 'sla', 'source', 'area', 'assignee', 'from', 'to'] as const;
export const ORDERS: readonly ComplaintOrder[] = ['NEWEST', 'OLDEST', 'DUE_FIRST', 'RECENTLY_CHANGED'];
const DAY = /^\d{4}-\d\d-\d\d$/;

/** What of an address is a filter; the rest is dropped. */
export function readSearch(search: Record<string, unknown>): CasesSearch {
  const read: CasesSearch = {};
  for (const name of TEXTS) if (typeof search[name] === 'string' && search[name] !== '') read[name] = search[name];
  for (const name of ['from', 'to'] as const) if (!DAY.test(read[name] ?? '')) delete read[name];
  for (const name of ['reopened', 'open'] as const) if (typeof search[name] === 'boolean') read[name] = search[name];
  const order = ORDERS.find((each) => each === search.order);
  if (order !== undefined) read.order = order;
  return read;
}

export const listOf = (text: string | undefined): string[] => text?.split(',').filter(Boolean) ?? [];
export const textOf = (list: readonly string[]): string | undefined => (list.length === 0 ? undefined : list.join(','));

const DAY_MS = 86_400_000;
/** The instant at which a day begins in India. */
const startOf = (day: string): Date => new Date(`${day}T00:00:00+05:30`);

/** As the server wants it. */
export function filterOf(search: CasesSearch): ComplaintFilter {
  const { department, category, state, sla, source, area, assignee, reopened, open, from, to } = search;
  const some = <Name extends string>(text: string | undefined) => listOf(text) as Name[];
  return {
    ...(department === undefined ? {} : { departmentCodes: some(department) }),
    ...(category === undefined ? {} : { categoryCodes: some(category) }),
    ...(state === undefined ? {} : { states: some<ComplaintState>(state) }),
    ...(sla === undefined ? {} : { sla: some<SlaStatus>(sla) }),
    ...(source === undefined ? {} : { sources: some<SourceCode>(source) }),
    ...(area === undefined ? {} : { areaId: area }),
    ...(assignee === undefined ? {} : { assigneeId: assignee }),
    ...(reopened === undefined ? {} : { reopened }),
    ...(open === undefined ? {} : { open }),
    ...(from === undefined ? {} : { registeredFrom: startOf(from).toISOString() }),
    ...(to === undefined ? {} : { registeredTo: new Date(startOf(to).getTime() + DAY_MS).toISOString() }),
  };
}

export interface CaseView {
  name: string;
  search: CasesSearch;
}

/** What the cell looks at every day. A hold that is only proposed is one whose clock still runs. */
export const USUAL_VIEWS: readonly CaseView[] = [
  { name: /*i18n*/ 'All', search: {} },
  { name: /*i18n*/ 'Unassigned', search: { state: 'REGISTERED', order: 'DUE_FIRST' } },
  { name: /*i18n*/ 'Overdue', search: { sla: 'BREACHED', order: 'DUE_FIRST' } },
  { name: /*i18n*/ 'To verify', search: { state: 'ACTION_TAKEN', order: 'DUE_FIRST' } },
  { name: /*i18n*/ 'Reopened', search: { reopened: true, open: true, order: 'DUE_FIRST' } },
  { name: /*i18n*/ 'Rejections to decide', search: { state: 'REJECTION_PROPOSED', order: 'DUE_FIRST' } },
  {
    name: /*i18n*/ 'Holds to decide',
    search: { state: 'ON_HOLD', sla: 'NONE,WITHIN,APPROACHING,BREACHED', order: 'DUE_FIRST' },
  },
];

const entriesOf = (search: CasesSearch) =>
  Object.entries(search)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => a.localeCompare(b));

export const isSameSearch = (a: CasesSearch, b: CasesSearch): boolean =>
  JSON.stringify(entriesOf(a)) === JSON.stringify(entriesOf(b));

const KEPT = 'nistaran-views';

export function readViews(): CaseView[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEPT) ?? '[]');
    if (!Array.isArray(kept)) return [];
    return kept
      .filter((each) => typeof each?.name === 'string' && typeof each?.search === 'object' && each.search !== null)
      .map(({ name, search }) => ({ name, search: readSearch(search) }));
  } catch {
    return [];
  }
}

/** A full or forbidden storage costs the name of the view, not the work. */
export function writeViews(views: readonly CaseView[]): void {
  try {
    localStorage.setItem(KEPT, JSON.stringify(views));
  } catch {}
}
