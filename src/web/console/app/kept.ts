/**
 * What the console keeps on the device, so that it opens without a network: who is signed in, and what he looked at last.
 *
 * Invariants: everything belongs to one person and goes when he signs out, when his session ends, or when somebody else signs in;
 * what is kept is shown only until the server has answered, and never passes for live; nothing is kept longer than a week.
 * Not among it: what was not sent yet (outbox), what was typed (drafts).
 */
import type { QueryClient, QueryKey } from '@tanstack/react-query';
import { clear, createStore, del, entries, get, set } from 'idb-keyval';

const store = createStore('nistaran-kept', 'things');
const LONGEST_MS = 7 * 86_400_000;
const SETTLE_MS = 500;

interface Kept<Thing> {
  at: number;
  thing: Thing;
}

export interface KeptThing<Thing> extends Kept<Thing> {}

/** A full or forbidden storage costs what is kept, not the work. */
const orNothing = <T>(work: Promise<T>): Promise<T | undefined> => work.catch(() => undefined);

export const keepThing = async (name: string, thing: unknown): Promise<void> =>
  void (await orNothing(set(name, { at: Date.now(), thing }, store)));

export async function keptThing<Thing>(name: string): Promise<KeptThing<Thing> | null> {
  const kept = await orNothing(get<Kept<Thing>>(name, store));
  return kept === undefined || Date.now() - kept.at > LONGEST_MS ? null : kept;
}

export const forgetAllKept = async (): Promise<void> => void (await orNothing(clear(store)));

/** Answers that are worth having without a network. Everything else is asked for again. */
const WORTH_KEEPING: ReadonlySet<unknown> = new Set([
  'case',
  'inbox',
  'departments',
  'categories',
  'officers',
  'duty',
  'district',
]);
const QUERY = 'query ';

const nameOf = (key: QueryKey): string => QUERY + JSON.stringify(key);

/** Puts what was kept back, older than anything new, and keeps what is answered from now on; gives how to end it. */
export async function keepQueries(queries: QueryClient): Promise<() => void> {
  for (const [name, { at, thing }] of (await orNothing(entries<string, Kept<unknown>>(store))) ?? []) {
    if (Date.now() - at > LONGEST_MS) await orNothing(del(name, store));
    else if (name.startsWith(QUERY)) putBack(queries, JSON.parse(name.slice(QUERY.length)), { at, thing });
  }
  const waiting = new Map<string, ReturnType<typeof setTimeout>>();
  return queries.getQueryCache().subscribe(({ type, query }) => {
    const { status, dataUpdatedAt: answeredAt } = query.state;
    const isAnswer = type === 'updated' && status === 'success' && answeredAt > 0; // else it was only put back
    if (!isAnswer || !WORTH_KEEPING.has(query.queryKey[0])) return;
    const name = nameOf(query.queryKey);
    clearTimeout(waiting.get(name));
    waiting.set(
      name,
      setTimeout(() => {
        waiting.delete(name);
        const { data, dataUpdatedAt } = query.state;
        void orNothing(set(name, { at: dataUpdatedAt, thing: data }, store));
      }, SETTLE_MS),
    );
  });
}

/** Marked as old, so that it is asked for again as soon as a screen shows it. */
function putBack(queries: QueryClient, key: QueryKey, { thing }: Kept<unknown>): void {
  if (queries.getQueryData(key) === undefined) queries.setQueryData(key, thing, { updatedAt: 0 });
}
