/**
 * What every group of subscribers asks of the same events, worked out once: groups that follow the log together are handed the
 * very same batch. Lives and dies with it. May not import: features.
 */
import type { LoggedEvent } from './event-log.ts';

export type Batch = readonly LoggedEvent[];

export function onceABatch<Answer>(workOut: (events: Batch) => Answer): (events: Batch) => Answer {
  const known = new WeakMap<Batch, { answer: Answer }>();
  return (events) => {
    const found = known.get(events) ?? { answer: workOut(events) };
    known.set(events, found);
    return found.answer;
  };
}
