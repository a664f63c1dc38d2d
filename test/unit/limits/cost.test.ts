import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parse } from 'graphql';
import { costRefusal, documentCost, LIMITS } from '../../../src/server/graphql/limits/index.ts';
import { many, schema } from './support.ts';

function cost(source: string, variables?: Record<string, unknown> | null, operationName?: string): number {
  return documentCost(schema, parse(source), operationName, variables);
}

describe('the cost of an operation', () => {
  it.each([
    ['a scalar is free', '{ __typename }', 0],
    ['an object is one', '{ complaint(number: "1") { id number states } }', 1],
    ['objects in objects add up', '{ complaint(number: "1") { department { head { name } } primary { id } } }', 4],
    ['a list of objects counts as ten', '{ categories { code } }', 10],
    ['a list multiplies what stands in it', '{ complaint(number: "1") { evidence { author { name } } } }', 1 + 10 * 2],
    ['a mutation is ten', 'mutation { signOut { errors { code } } }', 10 + 10],
    ['a mutation without an object is ten', 'mutation { ping }', 10],
    ['two mutations are twenty', 'mutation { a: ping b: ping }', 20],
    ['a subscription is an object', 'subscription { complaints { ... on Changed { complaint { id } } } }', 2],
    ['introspection is free', '{ __schema { types { name } } __type(name: "Query") { fields { name } } }', 0],
  ])('%s', (_, source, points) => {
    expect(cost(source)).toBe(points);
  });
});

describe('a page', () => {
  it.each([
    ['takes its size', '{ complaints(first: 7) { totalCount } }', 7],
    ['takes the default of the schema', '{ departments { __typename } }', 100],
    ['takes 25 without any default', '{ drafts { totalCount } }', LIMITS.pageDefault],
    ['is clamped to 100', '{ complaints(first: 5000000000) { totalCount } }', LIMITS.pageMax],
    ['is clamped to 100 by default too', '{ events(after: "x") { cursor } }', LIMITS.pageMax],
    ['is never free', '{ complaints(first: 0) { totalCount } b: complaints(first: -9) { totalCount } }', 2],
    ['is not multiplied again by nodes', '{ complaints(first: 7) { nodes { id } } }', 7 * 2],
    ['nor by edges', '{ complaints(first: 7) { edges { node { id } } } }', 7 * 3],
    ['nor by pageInfo', '{ complaints(first: 7) { pageInfo { endCursor } } }', 7 * 2],
    ['nor by the list of another page', '{ events(after: "x", first: 7) { events { id } } }', 7 * 2],
    [
      'nor through a fragment',
      '{ complaints(first: 7) { ...F } } fragment F on ComplaintConnection { nodes { id } }',
      14,
    ],
    ['is multiplied by lists within', '{ complaints(first: 7) { nodes { evidence { id } } } }', 7 * (1 + 1 + 10)],
    ['that is itself a list, likewise', '{ recent(first: 3) { evidence { id } } }', 3 * (1 + 10)],
    [
      'in a page multiplies',
      '{ complaints(first: 7) { nodes { timeline(first: 3) { nodes { actor { name } } } } } }',
      7 * (1 + 1 + 3 * (1 + 1 + 1)),
    ],
    [
      'of first and last takes the larger',
      '{ recent { timeline(last: 40) { pageInfo { endCursor } } } }',
      5 * (1 + 40 * 2),
    ],
    ['of last leaves the default of first out', '{ recent { timeline(last: 4) { __typename } } }', 5 * (1 + 4)],
    ['of both takes the larger', '{ recent { timeline(first: 9, last: 4) { __typename } } }', 5 * (1 + 9)],
  ])('%s', (_, source, points) => {
    expect(cost(source)).toBe(points);
  });
});

describe('a page by variable', () => {
  const source = 'query ($n: Int) { complaints(first: $n) { totalCount } }';

  it.each([
    [{ n: 7 }, 7],
    [{ n: 1e9 }, 100],
    [{}, 25],
    [undefined, 25],
    [null, 25],
    [{ n: null }, 25],
    [{ n: '50' }, 25],
    [{ n: Number.NaN }, 25],
    [{ n: Number.POSITIVE_INFINITY }, 25],
    [{ n: { valueOf: 3 } }, 25],
    [{ n: [7] }, 25],
    [{ n: 10n as unknown }, 25],
  ])('of %p counts %i', (variables, points) => {
    expect(cost(source, variables)).toBe(points);
  });

  it('falls back on the default of the operation', () => {
    expect(cost(source.replace('Int', 'Int = 60'), {})).toBe(60);
    expect(cost(source.replace('Int', 'Int = null'), {})).toBe(25);
  });

  it('never throws, whatever the variables are', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('n', '__proto__', 'x'), fc.anything()), (variables) => {
        expect(cost(source, variables)).toBeGreaterThan(0);
      }),
      { numRuns: 200 },
    );
  });
});

describe('fragments', () => {
  it('count wherever they are spread', () => {
    const source = '{ a: complaint(number: "1") { ...F } b: complaint(number: "2") { ...F } }';
    expect(cost(`${source} fragment F on Complaint { department { id } }`)).toBe(4);
  });

  it('count anew where the page is another one, or none', () => {
    const source = '{ complaints(first: 7) { ...F } pinned { ...F } }';
    expect(cost(`${source} fragment F on ComplaintConnection { nodes { id } }`)).toBe(7 * 2 + 1 + 10);
  });

  it('on object types exclude each other: the dearest counts', () => {
    const branches =
      '... on Complaint { evidence { id } } ... on Officer { department { id } } ... on Category { code }';
    expect(cost(`{ found { ${branches} } }`)).toBe(1 + 10);
    expect(cost(`{ node(id: 1) { ${branches} ...F } } fragment F on Officer { department { id } }`)).toBe(1 + 10);
  });

  it('on the same object type add up, with those on interfaces', () => {
    const officer = '... on Officer { department { id } }';
    expect(cost(`{ found { ${officer} ${officer} ... on Node { ${officer} } } }`)).toBe(1 + 1 + 1 + 1);
  });

  it('of a bomb are counted once each, up to a million', () => {
    const levels = many(
      60,
      (i) => `fragment F${i} on Complaint { x: primary { ...F${i + 1} } y: primary { ...F${i + 1} } }`,
    );
    const document = parse(`{ complaint(number: "1") { ...F0 } } ${levels} fragment F60 on Complaint { id }`);
    expect(documentCost(schema, document, null, {})).toBe(1_000_000);
  });

  it('in a circle end', () => {
    expect(cost('{ complaint(number: "1") { ...F } } fragment F on Complaint { primary { ...F } }')).toBe(2);
  });
});

describe('what validation refuses anyway', () => {
  it.each([
    '{ nothing { id } }',
    '{ complaint { ...Missing } }',
    '{ complaint { ... on Nowhere { id } } }',
    '{ complaint }',
  ])('costs no more than its known fields: %s', (source) => {
    expect(cost(source)).toBeLessThanOrEqual(1);
  });

  it('has no cost without an operation to run', () => {
    expect(cost('query A { categories { code } } query B { node(id: 1) { id } }')).toBe(0);
    expect(cost('query A { categories { code } } query B { node(id: 1) { id } }', {}, 'B')).toBe(1);
  });
});

describe('the refusal of a cost', () => {
  it('says the limit, the cost and what to do', () => {
    const error = costRefusal(3_001, LIMITS.cost, 'en');
    expect(error.message).toBe(
      'The operation costs 3,001 points, the limit is 3,000. Ask for smaller pages or fewer nested objects.',
    );
    expect(error.extensions).toEqual({
      code: 'BAD_USER_INPUT',
      http: { status: 400 },
      limit: { name: 'cost', limit: 3_000, actual: 3_001 },
    });
  });

  it('speaks Hindi', () => {
    expect(costRefusal(1_001, LIMITS.costApiKey, 'hi').message).toContain('लागत 1,001 अंक है, सीमा 1,000 है');
  });
});
