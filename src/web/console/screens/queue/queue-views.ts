/** How a queue is cut: what is new, late, due today, waits for others. Pure: a view is a condition on a row and the time. */
import type { CaseRow } from '../../live/use-case-list.ts';
import { isToday } from '../../words/time-words.ts';

export type QueueView = 'all' | 'new' | 'overdue' | 'today' | 'later' | 'assign' | 'verify' | 'escalated' | 'waiting';

export const QUEUE_VIEWS: Record<QueueView, { label: string; holds: (row: CaseRow, now: number) => boolean }> = {
  all: { label: /*i18n*/ 'All', holds: () => true },
  new: { label: /*i18n*/ 'New', holds: ({ seenAt, state }) => state === 'ASSIGNED' && seenAt === null },
  overdue: { label: /*i18n*/ 'Overdue', holds: ({ sla }) => sla === 'BREACHED' },
  today: { label: /*i18n*/ 'Due today', holds: (row, now) => isRunning(row) && isToday(row.dueAt as string, now) },
  later: { label: /*i18n*/ 'Later', holds: (row, now) => isRunning(row) && !isToday(row.dueAt as string, now) },
  assign: {
    label: /*i18n*/ 'To give to an officer',
    holds: ({ state, assignee }) => state === 'ASSIGNED' && assignee === null,
  },
  verify: { label: /*i18n*/ 'To verify', holds: ({ state }) => state === 'ACTION_TAKEN' },
  escalated: { label: /*i18n*/ 'Raised', holds: ({ escalationLevel }) => escalationLevel > 1 },
  waiting: { label: /*i18n*/ 'Waiting', holds: ({ state }) => WAITING.has(state) },
};

const WAITING: ReadonlySet<string> = new Set(['INFO_REQUESTED', 'ON_HOLD', 'ACTION_TAKEN', 'REJECTION_PROPOSED']);

const isRunning = ({ sla, dueAt }: CaseRow): boolean => (sla === 'WITHIN' || sla === 'APPROACHING') && dueAt !== null;

export const isQueueView = (value: unknown): value is QueueView => typeof value === 'string' && value in QUEUE_VIEWS;

/** Earliest due first, those without a due time last; the number decides between equals. */
export function byDueTime(a: CaseRow, b: CaseRow): number {
  return instantOf(a) - instantOf(b) || a.number.localeCompare(b.number);
}

const instantOf = ({ dueAt }: CaseRow): number => (dueAt === null ? Number.MAX_SAFE_INTEGER : Date.parse(dueAt));
