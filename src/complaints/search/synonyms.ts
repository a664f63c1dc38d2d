import { SYNONYM_GROUPS } from './synonym-groups.ts';
import { exactKeys } from './word-keys.ts';
import { wordsOf } from './words.ts';

/** Finds, by key, the other words for the same thing. Asked of queries only, so no text is indexed twice. */

/** Each key of each group's words, with all keys of the groups it is in. */
const SYNONYM_KEYS: ReadonlyMap<string, ReadonlySet<string>> = groupByKey(SYNONYM_GROUPS);

/** The keys of every synonym of a word known by these keys; empty when it has none. */
export function synonymKeys(keys: readonly string[]): string[] {
  return [...new Set(keys.flatMap((key) => [...(SYNONYM_KEYS.get(key) ?? [])]))];
}

function groupByKey(groups: readonly string[]): Map<string, Set<string>> {
  const keysOf = new Map<string, Set<string>>();
  for (const group of groups) {
    const groupKeys = wordsOf(group).flatMap(exactKeys);
    for (const key of groupKeys) keysOf.set(key, new Set([...(keysOf.get(key) ?? []), ...groupKeys]));
  }
  return keysOf;
}
