/**
 * Names of a tree (subjects, areas) by how much they share with a text: a word somebody types, or a whole complaint.
 * A shared word weighs the more, the fewer names have it; a wider name lends its own half of its weight.
 */
import { normaliseText } from './normalise.ts';
import { queryKeys, searchKeys } from './phonetic.ts';

interface Named {
  id: string;
  nameHi: string;
  nameEn: string;
  parentId: string | null;
}

const MOST = 20;
/** Of the wider name's words. */
const WIDER = 0.5;
/** Shorter beginnings say nothing. */
const SHORTEST_BEGINNING = 2;

/** Likeliest first; among equals the order in which they came. Those that share nothing are left out. */
export function rankByWords<Row extends Named>(text: string, rows: readonly Row[]): Row[] {
  const asked = queryKeys(text);
  const beginning = normaliseText(text);
  const keys = new Map(rows.map((row) => [row.id, new Set(searchKeys(`${row.nameHi} ${row.nameEn}`))]));
  const weights = asked.map((alternatives) => weightOf(alternatives, keys));
  const own = new Map(rows.map((row) => [row.id, ownScore(row, { asked, weights, beginning, keys })]));
  return rows
    .map((row) => ({ row, score: (own.get(row.id) ?? 0) + WIDER * (own.get(row.parentId ?? '') ?? 0) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST)
    .map(({ row }) => row);
}

type Keys = ReadonlyMap<string, ReadonlySet<string>>;

function weightOf(alternatives: readonly string[], keys: Keys): number {
  const names = [...keys.values()].filter((each) => alternatives.some((key) => each.has(key))).length;
  return names === 0 ? 0 : 1 / names;
}

interface Asked {
  asked: readonly (readonly string[])[];
  weights: readonly number[];
  beginning: string;
  keys: Keys;
}

function ownScore({ id, nameHi, nameEn }: Named, { asked, weights, beginning, keys }: Asked): number {
  const has = keys.get(id) ?? new Set();
  const shared = asked.map((alternatives, place) =>
    alternatives.some((key) => has.has(key)) ? (weights[place] ?? 0) : 0,
  );
  const sum = shared.reduce((total, weight) => total + weight, 0);
  return sum + (begins(beginning, nameHi) || begins(beginning, nameEn) ? 1 : 0);
}

/** Does a word of the name begin with what has been typed so far? */
const begins = (beginning: string, name: string): boolean =>
  beginning.length >= SHORTEST_BEGINNING && ` ${normaliseText(name)}`.includes(` ${beginning}`);
