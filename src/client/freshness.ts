/**
 * How far what a stream shows can be trusted, from what was heard and when. Pure: the clock is an argument.
 * The measure is the server's heartbeat: it says by StreamReady after how much silence one comes.
 */

/** Until StreamReady has told, or when the document does not select `heartbeatSeconds`. */
export const HEARTBEAT_SECONDS = 15;
/** One heartbeat is late. */
export const DELAYED_AFTER_HEARTBEATS = 1.5;
/** A line this silent is dead, even if nobody has told: it is given up and built anew. */
export const DEAD_AFTER_HEARTBEATS = 2.5;
/** What is shown may be wrong by now, whatever the reason. */
export const STALE_AFTER_HEARTBEATS = 3;

/**
 * - `connecting`: nothing is known yet, or the line is being built anew and what is shown is still young.
 * - `live`: what is shown is what is.
 * - `delayed`: the line is up, but a heartbeat is late.
 * - `stale`: nothing was heard for so long that what is shown may be wrong.
 */
export type Freshness = 'connecting' | 'live' | 'delayed' | 'stale';

export interface Heard {
  /** Has the present subscription said anything yet? */
  isFlowing: boolean;
  /** When the stream last said anything; null before the first time. */
  heardAt: number | null;
  heartbeatMs: number;
}

export function judgeFreshness({ isFlowing, heardAt, heartbeatMs }: Heard, now: number): Freshness {
  if (heardAt === null) return 'connecting';
  const silence = (now - heardAt) / heartbeatMs;
  if (silence > STALE_AFTER_HEARTBEATS) return 'stale';
  if (!isFlowing) return 'connecting';
  return silence > DELAYED_AFTER_HEARTBEATS ? 'delayed' : 'live';
}
