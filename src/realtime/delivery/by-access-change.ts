/** A batch of events, cut where somebody's rights change: what comes before reaches him, what comes after does not. */
import type { LoggedEvent } from '../event-log.ts';
import { onceABatch } from '../once-a-batch.ts';
import { changesAccessOf } from '../streams.ts';
import type { Receiver } from './receiver.ts';

interface Part {
  part: readonly LoggedEvent[];
  /** The change of somebody's rights that ends the part; null at the end. */
  revoking: LoggedEvent | null;
}

/** Do anybody's rights change in it? */
export const changesAccess = onceABatch((events) => events.some(({ type }) => type === 'ACCESS_CHANGED'));

/** Events between the changes of rights that concern somebody here. */
export function byAccessChange(events: readonly LoggedEvent[], receivers: ReadonlySet<Receiver>): Part[] {
  if (!changesAccess(events)) return [{ part: events, revoking: null }];
  const parts: Part[] = [];
  let from = 0;
  for (const [index, event] of events.entries()) {
    if (event.type !== 'ACCESS_CHANGED' || ![...receivers].some(({ viewer }) => changesAccessOf(viewer, event)))
      continue;
    parts.push({ part: events.slice(from, index), revoking: event });
    from = index + 1;
  }
  return [...parts, { part: events.slice(from), revoking: null }];
}
