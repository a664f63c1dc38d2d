import { describe, expect, it } from '@jest/globals';
import { buildSchema, parse } from 'graphql';
import { LIMITS, validateDocument } from '../../../src/server/graphql/limits/index.ts';
import { accepted, many, schema } from './support.ts';

const PRODUCTION = { suggestions: false };

/** One document for each rule of graphql-js that makes suggestions. */
const MISSPELT = [
  '{ complain(number: "1") { id } }',
  '{ complaint(numbr: "1") { id } }',
  '{ complaints(orderBy: NEWES) { totalCount } }',
  '{ found { id } }',
  'query ($n: Strin) { complaint(number: $n) { id } }',
  '{ categories @skp(if: true) { id } }',
  '{ categories @skip(iff: true) { id } }',
];

describe('validation', () => {
  it('accepts a valid document', () => {
    expect(validateDocument(schema, parse('{ categories { code } }'), PRODUCTION)).toEqual([]);
  });

  it.each([LIMITS.shownErrors, LIMITS.shownErrors + 1])('shows at most five of %i errors', (count) => {
    const document = parse(`{ ${many(count, (i) => `x${i}: nothing${i}`)} }`);
    const messages = validateDocument(schema, document, PRODUCTION).map((error) => error.message);
    expect(messages).toEqual(Array.from({ length: 5 }, (_, i) => `Cannot query field "nothing${i}" on type "Query".`));
  });

  it('says where, with a code and status 400', () => {
    const [error] = validateDocument(schema, parse('{\n  nothing\n}'), PRODUCTION);
    expect(error?.toJSON()).toEqual({
      message: 'Cannot query field "nothing" on type "Query".',
      locations: [{ line: 2, column: 3 }],
      extensions: { code: 'GRAPHQL_VALIDATION_FAILED', http: { status: 400 } },
    });
  });

  it.each(MISSPELT)('suggests names in development only: %s', (source) => {
    const words = (suggestions: boolean) => validateDocument(schema, parse(source), { suggestions }).map(String).join();
    if (!source.includes('@')) expect(words(true)).toContain('Did you mean');
    expect(words(false)).not.toBe('');
    expect(words(false)).not.toContain('Did you mean');
  });

  it('judges a document once for each schema and each way of telling', () => {
    const document = accepted('{ complain { id } }');
    const first = validateDocument(schema, document, PRODUCTION);
    expect(validateDocument(schema, document, PRODUCTION)).toBe(first);
    expect(validateDocument(schema, document, { suggestions: true })).not.toEqual(first);
    const other = buildSchema('type Query { complain: Query, id: ID }');
    expect(validateDocument(other, document, { suggestions: true })).toEqual([]);
  });
});
