/** How many events are made into messages at once: a reader at full speed must be able to take what comes of them. */
import { PAGE } from '../streams.ts';
import type { Messages, Receiver } from './receiver.ts';

/** One message alone may weigh more. */
const PORTION_BYTES = 256 * 1024;

export interface Portioned {
  /** How many events are rendered at once: fewer where messages are heavy. */
  batch: number;
}

/** The bytes of what is most for one of the receivers. */
export function heaviest(receivers: Iterable<Receiver>, messagesFor: (receiver: Receiver) => Messages): number {
  const all = new Set([...receivers].map(messagesFor));
  return [...all].reduce(
    (most, messages) =>
      Math.max(
        most,
        messages.reduce((sum, { length }) => sum + length, 0),
      ),
    0,
  );
}

/** May these bytes, made of so many events, be sent at once? Says how many events the next portion is made of. */
export function fits(run: Portioned, eventCount: number, bytes: number): boolean {
  if (bytes > PORTION_BYTES) run.batch = Math.max(Math.floor((eventCount * PORTION_BYTES) / bytes), 1);
  else if (bytes * 2 <= PORTION_BYTES) run.batch = Math.min(run.batch * 2, PAGE);
  return bytes <= PORTION_BYTES || eventCount === 1;
}
