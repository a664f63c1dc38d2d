/**
 * One subscription on one client: items, and then perhaps an end. What the messages of graphql-ws mean stands here only.
 * Invariant: after its end, or after it was left, nothing is heard of it.
 */
import type { Client, SubscribePayload } from 'graphql-ws/client';
import { isFault } from './closes.ts';
import type { ServerError, StreamItem } from './documents.ts';

export interface Hearer {
  onItem(item: StreamItem): void;
  /** It is over: refused, broken, or (without errors) complete. */
  onEnd(errors: readonly ServerError[]): void;
}

/** Gives how to leave. */
export function subscribe(client: Client, payload: SubscribePayload, hearer: Hearer): () => void {
  let isOver = false;
  const leave = client.subscribe<Record<string, StreamItem>>(payload, {
    next: ({ data, errors = [] }) => {
      const item = Object.values(data ?? {})[0];
      // An item of which a part is missing by a fault of the server would be a gap: it is asked for again.
      if (item == null || isFault(errors)) end(errors);
      else if (!isOver) hearer.onItem(item);
    },
    error: (error) => end(Array.isArray(error) ? error : []),
    complete: () => end([]),
  });
  function end(errors: readonly ServerError[]): void {
    if (isOver) return;
    stop();
    hearer.onEnd(errors);
  }
  function stop(): void {
    isOver = true;
    // Not at once: where `complete` comes in the same breath, graphql-ws would count the leaving twice and close the socket.
    setTimeout(leave);
  }
  return stop;
}
