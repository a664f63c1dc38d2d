/**
 * The one place of the library that looks into a cursor: an item has to be told from its repetition, and a change of one's own
 * from what came before it. For whoever uses the library a cursor is opaque. Of a form not known here nothing is claimed:
 * such an item is delivered rather than dropped.
 */
interface Position {
  epoch: string;
  seq: number;
}

function positionOf(cursor: string): Position | null {
  try {
    const [, epoch, seq] = /^(\w+):(\d+)$/.exec(atob(cursor.replaceAll('-', '+').replaceAll('_', '/'))) ?? [];
    return epoch === undefined ? null : { epoch, seq: Number(seq) };
  } catch {
    return null;
  }
}

/** Does whoever stands at `reached` know everything up to `cursor`? False for cursors of two databases. */
export function hasReached(reached: string | null, cursor: string): boolean {
  if (reached === cursor) return true;
  const [at, wanted] = [positionOf(reached ?? ''), positionOf(cursor)];
  return at !== null && wanted !== null && at.epoch === wanted.epoch && at.seq >= wanted.seq;
}
