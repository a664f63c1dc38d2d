/**
 * From events to the messages of a list or of one complaint: plain code on facts, before any GraphQL execution.
 * Invariant: a list kept from these messages equals the query with the same filter at every quiet moment.
 */
import { maySee } from '../auth/scope.ts';
import type { Viewer } from '../auth/viewer.ts';
import type { LoggedEvent } from '../realtime/event-log.ts';
import { type ComplaintFacts, readFacts } from './complaint-facts.ts';
import { matchesFilter, type ResolvedFilter } from './complaint-filter.ts';
import type { LeaveReason, ScopeChange } from './complaint-stream.types.ts';

interface Positioned {
  cursor: string;
  at: Date;
  complaintId: string;
  number: string;
  version: number;
}

export interface ChangedItem extends Positioned {
  kind: 'ComplaintChanged';
  eventId: string;
  type: LoggedEvent['type'];
  scope: ScopeChange;
  changedFields: string[];
  actorKind: string;
  actorId: string | null;
  actorRole: LoggedEvent['actorRole'];
}

export interface LeftItem extends Positioned {
  kind: 'ComplaintLeft';
  reason: LeaveReason;
}

export type ListItem = ChangedItem | LeftItem;

export interface ListSubscriber {
  viewer: Viewer;
  filter: ResolvedFilter;
  cursorAt(seq: number): string;
}

/** What one event is to a list; null when it does not concern it. */
export function toListItem({ viewer, filter, cursorAt }: ListSubscriber, event: LoggedEvent): ListItem | null {
  if (event.complaintId === null || event.districtId !== viewer.districtId || event.after === null) return null;
  const after = readFacts(event.after) as ComplaintFacts;
  const before = readFacts(event.before);
  const belongs = (facts: ComplaintFacts | null, passing = filter) =>
    facts !== null && maySee(viewer, facts) && matchesFilter(passing, facts, event.at);
  const was = belongs(before);
  const is = belongs(after);
  if (!is && !was && !mayHaveBelonged(filter, (passing) => belongs(before, passing))) return null;
  const position = positionOf(event, cursorAt);
  if (!is) return { kind: 'ComplaintLeft', ...position, reason: leaveReason(viewer, before, after) };
  const { eventId, type, changedFields, actorKind, actorId, actorRole } = event;
  const scope: ScopeChange = was ? 'UPDATED' : 'ENTERED';
  return { kind: 'ComplaintChanged', ...position, eventId, type, scope, changedFields, actorKind, actorId, actorRole };
}

/** Time alone moves a complaint between the values of `sla`, without an event: it may have belonged until a moment ago. */
const mayHaveBelonged = (
  { sla, ...timeless }: ResolvedFilter,
  belonged: (passing: ResolvedFilter) => boolean,
): boolean => sla !== undefined && belonged(timeless);

const positionOf = (event: LoggedEvent, cursorAt: ListSubscriber['cursorAt']): Positioned => ({
  cursor: cursorAt(event.seq),
  at: event.at,
  complaintId: event.complaintId as string,
  number: event.number as string,
  version: event.version as number,
});

function leaveReason(viewer: Viewer, before: ComplaintFacts | null, after: ComplaintFacts): LeaveReason {
  if (after.state === 'MERGED') return 'MERGED';
  if (before?.departmentId !== after.departmentId || before?.assigneeId !== after.assigneeId) return 'REASSIGNED';
  return maySee(viewer, after) ? 'NO_LONGER_MATCHES' : 'ACCESS_REVOKED';
}

/**
 * Within one batch, only the newest message of a complaint, with the union of changed fields; never across a Left. A change
 * that brought it into the list keeps that meaning.
 */
export function coalesce(items: ListItem[]): ListItem[] {
  const kept = new Map<string, ListItem>();
  const result = new Set<ListItem>();
  for (const item of items) {
    const earlier = kept.get(item.complaintId);
    const merged =
      earlier?.kind === 'ComplaintChanged' && item.kind === 'ComplaintChanged' ? mergeChanges(earlier, item) : item;
    if (earlier !== undefined && merged !== item) result.delete(earlier);
    kept.set(item.complaintId, merged);
    result.add(merged);
  }
  return [...result];
}

const mergeChanges = (earlier: ChangedItem, later: ChangedItem): ChangedItem => ({
  ...later,
  scope: earlier.scope === 'ENTERED' ? 'ENTERED' : later.scope,
  changedFields: [...new Set([...earlier.changedFields, ...later.changedFields])],
});
