/**
 * How far the figures on a screen can be trusted, from what was heard and when. Pure: the clock is an argument.
 * Heartbeats come every 15 s and whole snapshots at least every 30 s.
 */
export type Freshness = 'connecting' | 'live' | 'delayed' | 'stale' | 'offline';

export interface Heard {
  /** Does the device say it has a network? */
  hasNetwork: boolean;
  /** Since when the socket is up; null while it is not. */
  connectedAt: number | null;
  /** When the socket was lost, or the page opened. */
  lostAt: number;
  /** When anything, a heartbeat included, last arrived. */
  messageAt: number | null;
  /** When figures last arrived. */
  figuresAt: number | null;
}

const SILENCE_MS = 20_000;
const OLD_FIGURES_MS = 45_000;
const PATIENCE_MS = 10_000;

export function judgeFreshness(heard: Heard, now: number): Freshness {
  const { hasNetwork, connectedAt, lostAt, messageAt, figuresAt } = heard;
  if (!hasNetwork) return 'offline';
  if (connectedAt === null && now - lostAt > PATIENCE_MS) return 'offline';
  if (figuresAt === null) return 'connecting';
  if (now - figuresAt > OLD_FIGURES_MS) return 'stale';
  if (connectedAt === null || messageAt === null || now - messageAt > SILENCE_MS) return 'delayed';
  return 'live';
}
