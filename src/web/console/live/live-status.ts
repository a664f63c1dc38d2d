/**
 * How far what stands on the screen can be trusted: the worst of the streams that feed it, and what the page knows of its
 * network. Streams join while they are shown; the pill reads `useLiveState`.
 */
import { useSyncExternalStore } from 'react';
import type { Status } from '../../../client/index.ts';
import { nistaran } from '../app/connection.ts';
import { sessionEnded } from '../app/session.tsx';

export type LiveState = 'connecting' | 'live' | 'delayed' | 'stale' | 'offline';

interface Watched {
  readonly status: Status;
  watch(listener: () => void): () => void;
}

const streams = new Set<Watched>();
const listeners = new Set<() => void>();
let state: LiveState = 'connecting';

/** Counts a stream while it is shown; gives how to leave. */
export function joinLiveStatus(stream: Watched): () => void {
  streams.add(stream);
  const leave = stream.watch(() => {
    if (stream.status.state === 'stopped' && stream.status.reason === 'SIGNED_OUT') sessionEnded();
    judge();
  });
  judge();
  return () => {
    streams.delete(stream);
    leave();
    judge();
  };
}

export function useLiveState(): LiveState {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    () => state,
  );
}

/** A line that was lost a moment ago is delayed; one that stays lost is offline. */
const OFFLINE_AFTER_MS = 10_000;

const WORST_FIRST = ['stale', 'reset', 'delayed', 'connecting', 'live'] as const;

function judge(): void {
  const next = stateOf([...streams].map(({ status }) => status.state));
  if (next === state) return;
  state = next;
  for (const listener of [...listeners]) listener();
}

function stateOf(states: readonly Status['state'][]): LiveState {
  if (!navigator.onLine) return 'offline';
  if (nistaran.downSince !== null && Date.now() - nistaran.downSince > OFFLINE_AFTER_MS) return 'offline';
  const worst = WORST_FIRST.find((each) => states.includes(each)) ?? 'connecting';
  return worst === 'reset' ? 'stale' : worst;
}

for (const event of ['online', 'offline']) addEventListener(event, judge);
setInterval(judge, 2_000);
