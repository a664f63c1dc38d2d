import type { LoggedEvent } from '../realtime/event-log.ts';
import type { Tailer } from '../realtime/tailer.ts';

const BATCH = 500;

/** Tells when the log has grown by an event that concerns the caller, or might have; returns how to leave. */
export async function followLog(
  tailer: Tailer,
  concerns: (event: LoggedEvent) => boolean,
  onConcern: () => void,
): Promise<() => void> {
  let position = Number.POSITIVE_INFINITY;
  const follow = async () => {
    const events = await tailer.read(position, BATCH);
    position = Math.max(position, events.at(-1)?.seq ?? position);
    if (events.some(concerns)) onConcern();
    if (events.length === BATCH) await follow();
  };
  const leave = await tailer.listen(() => void follow().catch(onConcern));
  position = tailer.head;
  return leave;
}
