/** A stream for as long as a screen is shown. The handlers may change with each drawing; the stream stays. */
import { useEffect, useRef } from 'react';
import type { Handlers, ItemOf, TypedDocument } from '../../../client/index.ts';
import { nistaran } from '../app/connection.ts';
import { joinLiveStatus } from './live-status.ts';

export interface StreamUse<Result, Variables> {
  document: TypedDocument<Result, Variables>;
  variables: Omit<Variables, 'after'>;
  from?: (() => Promise<string>) | undefined;
  on: Handlers<ItemOf<Result>>;
  /** False while there is nothing to follow yet. */
  isOn?: boolean;
  /** Counts for the freshness that is shown. */
  counts?: boolean;
}

export function useStream<Result, Variables>(use: StreamUse<Result, Variables>): void {
  const latest = useRef(use);
  latest.current = use;
  const { document, variables, isOn = true, counts = true } = use;
  const key = JSON.stringify(variables);
  // biome-ignore lint/correctness/useExhaustiveDependencies: variables are compared by their text; handlers by reference to the latest.
  useEffect(() => {
    if (!isOn) return;
    const on = new Proxy({} as Handlers<ItemOf<Result>>, {
      get: (_, name) => (item: never) =>
        (latest.current.on as Record<string, (item: never) => void>)[String(name)]?.(item),
    });
    const from = latest.current.from === undefined ? undefined : () => latest.current.from?.() as Promise<string>;
    const stream = nistaran.stream(document, { variables, on, ...(from === undefined ? {} : { from }) });
    const leave = counts ? joinLiveStatus(stream) : () => {};
    return () => {
      leave();
      stream.close();
    };
  }, [document, key, isOn, counts]);
}
