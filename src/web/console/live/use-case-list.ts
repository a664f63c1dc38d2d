/** A list of complaints that is always right, for as long as a screen shows it. */
import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { type KeptList, keepList } from '../../../client/index.ts';
import {
  CaseListChangesDocument,
  CaseListDocument,
  type CaseRowFragment,
  type ComplaintFilter,
} from '../../../client/operations.generated.ts';
import { nistaran } from '../app/connection.ts';
import { keepThing, keptThing } from '../app/kept.ts';
import { joinLiveStatus } from './live-status.ts';

export type CaseRow = CaseRowFragment;

export interface CaseList {
  rows: readonly CaseRow[];
  /** False until the list has been read once. */
  isRead: boolean;
  /** Why there is no list; null while there is hope. */
  error: string | null;
  /** Settles when the list shows what a payload's `cursor` stands for. */
  passed: (cursor: string) => Promise<void>;
}

type Kept = KeptList<CaseRow>;

const NONE: readonly CaseRow[] = [];

/** `onEntered` is called for what comes into the list while it is watched. */
export function useCaseList(filter: ComplaintFilter, onEntered?: (row: CaseRow) => void): CaseList {
  const key = JSON.stringify(filter);
  const [list, setList] = useState<Kept | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the filter is compared by its text.
  useEffect(() => {
    const kept = keepList(nistaran, {
      query: CaseListDocument,
      stream: CaseListChangesDocument,
      variables: { filter },
      on: {
        ComplaintChanged: ({ scope, complaint }) => {
          if (scope === 'ENTERED' && complaint !== null) onEntered?.(complaint);
        },
      },
    });
    const leave = joinLiveStatus(kept);
    setList(kept);
    return () => {
      leave();
      kept.close();
      setList(null);
    };
  }, [key]);
  const live = useRows(list);
  const kept = useKeptRows(key, live);
  const rows = live ?? kept;
  const status = list?.status;
  const passed = useCallback((cursor: string) => list?.passed(cursor) ?? Promise.resolve(), [list]);
  return {
    rows: rows ?? NONE,
    isRead: rows !== null,
    error:
      status?.state === 'stopped' && status.reason !== 'CLOSED' ? (status.errors[0]?.message ?? status.reason) : null,
    passed,
  };
}

/** A long list is kept in part: what is most urgent was read first. */
const KEPT_AT_MOST = 300;
const SETTLE_MS = 1_000;

/** The rows as they stood on this device the last time, until the server answers; what it answers is kept in their place. */
function useKeptRows(key: string, live: readonly CaseRow[] | null): readonly CaseRow[] | null {
  const name = `list ${key}`;
  const [kept, setKept] = useState<{ name: string; rows: readonly CaseRow[] } | null>(null);
  useEffect(() => {
    void keptThing<readonly CaseRow[]>(name).then((found) => found && setKept({ name, rows: found.thing }));
  }, [name]);
  useEffect(() => {
    if (live === null) return;
    const timer = setTimeout(() => void keepThing(name, live.slice(0, KEPT_AT_MOST)), SETTLE_MS);
    return () => clearTimeout(timer);
  }, [name, live]);
  return kept?.name === name ? kept.rows : null;
}

/** The rows as one value that changes when they do; null before the first reading. */
function useRows(list: Kept | null): readonly CaseRow[] | null {
  const store = useMemo(() => snapshotsOf(list), [list]);
  return useSyncExternalStore(store.watch, store.read);
}

/** Many changes of one moment (a replay, a list read anew) are one drawing: told once a frame. */
function snapshotsOf(list: Kept | null) {
  let rows: readonly CaseRow[] | null = null;
  let frame = 0;
  return {
    read: () => rows,
    watch(listener: () => void): () => void {
      const leave = list?.watch(() => {
        if (frame !== 0) return;
        frame = requestAnimationFrame(() => {
          frame = 0;
          if (!list.isRead) return;
          rows = [...list.rows.values()];
          listener();
        });
      });
      return () => {
        cancelAnimationFrame(frame);
        leave?.();
      };
    },
  };
}
