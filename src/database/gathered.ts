/**
 * Look-ups that many ask for at the same moment, read together: whoever asks while others are being answered shares the next
 * statement with all who asked meanwhile. In quiet times each is sent at once; at nine in the morning a few statements serve
 * thousands.
 *
 * Invariants: nothing is remembered; whoever asks is answered by a statement that was sent after he asked; those who asked first
 * are answered first. May not import: features.
 */
import DataLoader from 'dataloader';

/** Two, so that one that is slow does not keep everybody waiting. */
const STATEMENTS_AT_ONCE = 2;
const KEYS_A_STATEMENT = 200;

/** `read` gives what it finds in the order of the keys. */
export function gathered<Key, Found>(
  read: (keys: readonly Key[]) => Promise<readonly Found[]>,
): (key: Key) => Promise<Found> {
  const waiting: (() => void)[] = [];
  let reading = 0;
  const begin = (send: () => void) => {
    reading += 1;
    setImmediate(send); // with all that is read in this turn of the event loop
  };
  const end = () => {
    reading -= 1;
    const next = waiting.shift();
    if (next !== undefined) begin(next);
  };
  const loader = new DataLoader<Key, Found>((keys) => read(keys).finally(end), {
    cache: false,
    maxBatchSize: KEYS_A_STATEMENT,
    batchScheduleFn: (send) => void (reading < STATEMENTS_AT_ONCE ? begin(send) : waiting.push(send)),
  });
  return (key) => loader.load(key);
}
