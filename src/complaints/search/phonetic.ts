import { synonymKeys } from './synonyms.ts';
import { exactKeys, lenientKeys } from './word-keys.ts';
import { type Compound, compoundsOf, type Word, wordsOf } from './words.ts';

/**
 * The search index of complaints: one space of keys for Devanagari, Roman-typed Hindi and English. The index is exact; a
 * query is lenient, so misspelling and synonyms cost nothing until somebody asks, and better guesses need no new index.
 *
 * A key is `[a-z0-9]{1,32}`: an array of them goes into `array_to_tsvector` without quoting.
 */

/** Some 400 KB as a tsvector, which may hold 1 MB; only a text built to hurt reaches it. */
const MOST_KEYS = 20_000;
/** Nobody types more words to search; beyond, a query is a pasted letter and its first words will do. */
const MOST_QUERY_WORDS = 32;

/**
 * The keys under which `text` is found, each once. Stop words are among them (marked, so that they meet no other word): a
 * query of stop words alone must find something.
 */
export function searchKeys(text: string): string[] {
  const words = wordsOf(text);
  const compounds = compoundsOf(words).map(({ word }) => word);
  return [...new Set([...words, ...compounds].flatMap(exactKeys))].slice(0, MOST_KEYS);
}

/**
 * For each word of the query, the keys any of which may stand for it: a text matches when it has one key out of every list.
 * Stop words are dropped unless the query has nothing else. Empty when the query has no word at all.
 */
export function queryKeys(text: string): string[][] {
  const words = wordsOf(text).slice(0, MOST_QUERY_WORDS);
  const compounds = compoundsOf(words);
  const places = words.map((_, place) => place);
  const telling = places.filter((place) => !words[place]?.isStopWord);
  const asked = telling.length > 0 ? telling : places;
  return asked.map((place) => alternatives(words, compounds, place)).filter((keys) => keys.length > 0);
}

/** A word may also be a part of a compound that the text writes as one: both its parts then find the whole. */
function alternatives(words: readonly Word[], compounds: readonly Compound[], place: number): string[] {
  const wholes = compounds.filter(({ from, to }) => from <= place && place <= to).map(({ word }) => word);
  const readings = [...words.slice(place, place + 1), ...wholes];
  return [...new Set(readings.flatMap(withSynonyms))];
}

/** A word that has synonyms as typed needs no guess: only when it has none are those of its misspellings taken (विजली, sdk). */
function withSynonyms(word: Word): string[] {
  const lenient = lenientKeys(word);
  const synonyms = synonymKeys(exactKeys(word));
  return [...lenient, ...(synonyms.length > 0 ? synonyms : synonymKeys(lenient))];
}
