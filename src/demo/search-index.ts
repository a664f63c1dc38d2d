/**
 * The search columns of complaints, the quick way. Seed texts are put together from the same few thousand words, so what the
 * search module says about a word, and about two neighbours (which may be one word written apart), is remembered.
 *
 * Must give exactly what `normaliseText` and `searchKeys` give (a test compares them); where a row of short words might be
 * an abbreviation spelt out, which is longer than a pair, the search module is asked about the whole text.
 */
import { normaliseText, searchKeys } from '../complaints/search/index.ts';

/** Three words that may be names of letters: ए एन एम. */
const MAYBE_ABBREVIATION = /(?:^| )\S{1,3} \S{1,3} \S{1,3}(?: |$)/;

export class SearchIndex {
  readonly #words = new Map<string, string>();
  readonly #pairs = new Map<string, readonly string[]>();

  /** What `normaliseText(text)` gives. */
  textOf(text: string): string {
    const words = text.split(' ').map((word) => remember(this.#words, word, normaliseText));
    return words.filter((word) => word !== '').join(' ');
  }

  /** What `searchKeys(text)` gives, in any order. */
  keysOf(text: string): readonly string[] {
    const normal = this.textOf(text);
    if (MAYBE_ABBREVIATION.test(normal) && this.#hasLetterRun(normal)) return searchKeys(normal);
    const words = normal.split(' ');
    const pairs = words.slice(1).map((word, index) => `${words[index]} ${word}`);
    return [...new Set((pairs.length > 0 ? pairs : words).flatMap((pair) => remember(this.#pairs, pair, searchKeys)))];
  }

  /** Do three neighbours, two by two, make an abbreviation? Then their keys together are not those of the pairs. */
  #hasLetterRun(normal: string): boolean {
    const words = normal.split(' ');
    return words.some((word, index) => {
      const triple = [word, words[index + 1] ?? '', words[index + 2] ?? ''];
      return triple.every((each) => each.length > 0 && each.length <= 3) && this.#differs(triple.join(' '));
    });
  }

  #differs(triple: string): boolean {
    const [first = '', second = '', third = ''] = triple.split(' ');
    const apart = new Set([...this.#keysOfPair(first, second), ...this.#keysOfPair(second, third)]);
    const together = remember(this.#pairs, triple, searchKeys);
    return apart.size !== together.length || together.some((key) => !apart.has(key));
  }

  #keysOfPair = (first: string, second: string) => remember(this.#pairs, `${first} ${second}`, searchKeys);
}

function remember<Value>(known: Map<string, Value>, key: string, make: (key: string) => Value): Value {
  let value = known.get(key);
  if (value === undefined) {
    value = make(key);
    known.set(key, value);
  }
  return value;
}
