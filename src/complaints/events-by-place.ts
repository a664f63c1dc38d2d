/**
 * Where the events of a batch happen: an index by the department and the assignee a complaint had before and has after, so that
 * an event costs nothing for the lists of other departments. May not import: GraphQL, transports.
 */
import { whereabouts } from '../auth/scope.ts';
import type { Viewer } from '../auth/viewer.ts';
import type { LoggedEvent } from '../realtime/event-log.ts';
import { type Batch, onceABatch } from '../realtime/once-a-batch.ts';
import type { ComplaintFacts } from './complaint-facts.ts';
import type { ResolvedFilter } from './complaint-filter.ts';

/** Ids of departments or of an assignee: what lies elsewhere is not in the list, for nobody of the viewer's audience. Null: it may lie anywhere. */
export function placesOf(viewer: Viewer, { assigneeId, departmentIds }: ResolvedFilter): readonly string[] | null {
  if (assigneeId !== undefined) return [assigneeId];
  if (departmentIds !== undefined) return departmentIds;
  const where = whereabouts(viewer);
  return where?.column === 'department_id' ? where.ids : null;
}

const byPlace = onceABatch((events) => {
  const index = new Map<string, Set<LoggedEvent>>();
  for (const event of events)
    for (const place of placesIn(event)) index.set(place, (index.get(place) ?? new Set()).add(event));
  return index;
});

function placesIn({ before, after }: LoggedEvent): string[] {
  const facts = [before, after] as (Pick<ComplaintFacts, 'departmentId' | 'assigneeId'> | null)[];
  return facts.flatMap((known) => [known?.departmentId, known?.assigneeId]).filter((id) => id != null);
}

/** Those that happened at one of these places, in their order. */
export function eventsAt(places: readonly string[], events: Batch): Batch {
  const index = byPlace(events);
  const found = new Set(places.flatMap((place) => [...(index.get(place) ?? [])]));
  return places.length === 1 ? [...found] : [...found].sort((one, other) => one.seq - other.seq);
}
