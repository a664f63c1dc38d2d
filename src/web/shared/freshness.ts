/**
 * How far the figures on a screen can be trusted: what the client library says of the stream, and what only the page knows.
 * Pure: the clock is an argument. Whole snapshots come at least every 30 s.
 */
import type { Status } from '../../client/index.ts';

export type Freshness = 'connecting' | 'live' | 'delayed' | 'stale' | 'offline';

export interface Heard {
  /** Does the device say it has a network? */
  hasNetwork: boolean;
  /** Since when there is no socket; null while there is one. */
  downSince: number | null;
  stream: Status['state'];
  /** When figures last arrived. */
  figuresAt: number | null;
}

const OLD_FIGURES_MS = 45_000;
const PATIENCE_MS = 10_000;

export function judgeFreshness({ hasNetwork, downSince, stream, figuresAt }: Heard, now: number): Freshness {
  if (!hasNetwork || stream === 'stopped') return 'offline';
  if (downSince !== null && now - downSince > PATIENCE_MS) return 'offline';
  if (figuresAt === null) return 'connecting';
  if (stream === 'stale' || now - figuresAt > OLD_FIGURES_MS) return 'stale';
  return stream === 'live' ? 'live' : 'delayed';
}
