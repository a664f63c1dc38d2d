import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { queryKeys, searchKeys } from '../../../src/complaints/search/index.ts';
import { COMPLAINTS } from './complaint-texts.ts';
import { anyText, HOSTILE_TEXTS } from './hostile-text.ts';
import { QUERIES } from './queries.ts';
import { OTHER_WORD, SAME_WORD } from './word-pairs.ts';

const INDEX = Object.entries(COMPLAINTS).map(([name, text]) => ({ name, keys: new Set(searchKeys(text)) }));

function found(query: string): string[] {
  const words = queryKeys(query);
  return INDEX.filter(({ keys }) => words.every((word) => word.some((key) => keys.has(key)))).map(({ name }) => name);
}

describe('a query finds exactly the complaints it means', () => {
  it.each(QUERIES)('%s (%s)', (query, _about, finds) => {
    expect(found(query).sort()).toEqual([...finds].sort());
  });
});

function matches(query: string, text: string): boolean {
  const keys = new Set(searchKeys(text));
  return queryKeys(query).every((word) => word.some((key) => keys.has(key)));
}

describe('words', () => {
  it.each(SAME_WORD)('%s finds %s (%s)', (query, text) => {
    expect(matches(query, text)).toBe(true);
  });

  it.each(OTHER_WORD)('%s does not find %s (%s)', (query, text) => {
    expect(matches(query, text)).toBe(false);
  });
});

describe('keys', () => {
  it('of a text are short ASCII, each once', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const keys = searchKeys(text);
        expect(new Set(keys).size).toBe(keys.length);
        for (const key of keys) expect(key).toMatch(/^[a-z0-9]{1,32}$/);
      }),
      { numRuns: 1000 },
    );
  });

  it('of a query find the text it was taken from', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const keys = new Set(searchKeys(text));
        for (const word of queryKeys(text)) expect(word.some((key) => keys.has(key))).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it.each(['१२३', '123', '１２३'])('%s is one number', (number) => {
    expect(searchKeys(number)).toEqual(['123']);
    expect(queryKeys(number)).toEqual([['123']]);
  });

  it('of a complaint number keep its digits', () => {
    expect(searchKeys('MZN२६-०००१२३-७')).toEqual(expect.arrayContaining(['26', '000123', '7']));
  });

  it('of a query without words are none', () => {
    expect(queryKeys('')).toEqual([]);
    expect(queryKeys('?! \u200d ।')).toEqual([]);
  });

  it('of other scripts are found as typed', () => {
    expect(queryKeys('سڑک')).toEqual([searchKeys('سڑک')]);
    expect(searchKeys('سڑک')).not.toEqual(searchKeys('بجلی'));
  });

  it('of a synonym are in the query only', () => {
    expect(searchKeys('बिजली')).toEqual(['bijli']);
    expect(queryKeys('बिजली')[0]).toContain(searchKeys('विद्युत')[0]);
  });

  it.each(HOSTILE_TEXTS)('64 KB of %s give a bounded index and query', (_name, text) => {
    expect(searchKeys(text).length).toBeLessThanOrEqual(20_000);
    expect(queryKeys(text).length).toBeLessThanOrEqual(32);
    expect(Math.max(0, ...queryKeys(text).map((keys) => keys.length))).toBeLessThanOrEqual(400);
  });
});
