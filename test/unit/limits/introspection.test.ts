import { describe, expect, it } from '@jest/globals';
import { getIntrospectionQuery } from 'graphql';
import { documentCost, validateDocument } from '../../../src/server/graphql/limits/index.ts';
import { accepted, many, refusalsOf, schema, verdict } from './support.ts';

const FULL = getIntrospectionQuery({
  descriptions: true,
  specifiedByUrl: true,
  directiveIsRepeatable: true,
  schemaDescription: true,
  inputValueDeprecation: true,
  experimentalDirectiveDeprecation: true,
  oneOf: true,
});

describe('introspection', () => {
  it.each([
    FULL,
    '{ __schema { queryType { name } } }',
    '{ __type(name: "Query") { name } }',
    '{ x: __type(name: "Query") { name } }',
    '{ ... { __schema { queryType { name } } } }',
    '{ ...F } fragment F on Query { ... on Query { __type(name: "Query") { name } } }',
    'query A { a } query B { __schema { queryType { name } } }',
  ])('is forbidden without the right: %s', (source) => {
    const operationName = source.startsWith('query A') ? 'A' : null;
    expect(verdict(source, { operationName })).toEqual(['FORBIDDEN']);
  });

  it('is refused with status 400 and the way to it', () => {
    const [error] = refusalsOf('{ __schema { queryType { name } } }');
    expect(error?.extensions).toEqual({ code: 'FORBIDDEN', http: { status: 400 } });
    expect(error?.message).toContain('developer');
  });

  it('does not mean __typename', () => {
    expect(verdict('{ __typename a { __typename } }')).toEqual([]);
  });

  it('is open to a developer with every option of graphql-js, and costs nothing', () => {
    const document = accepted(FULL, { mayIntrospect: true });
    expect(validateDocument(schema, document, { suggestions: false })).toEqual([]);
    expect(documentCost(schema, document, null, {})).toBe(0);
  });

  it('is not remembered for those without the right', () => {
    accepted('{ __schema { description } }', { mayIntrospect: true });
    expect(verdict('{ __schema { description } }')).toEqual(['FORBIDDEN']);
  });

  it('leaves the ordinary limits to what stands beside it', () => {
    const beside = `{ __schema { ${many(16, (i) => `x${i}: description`)} } a { ${many(16, (i) => `x${i}: b`)} } }`;
    expect(verdict(beside, { mayIntrospect: true })).toEqual([{ name: 'aliases', limit: 15, actual: 16 }]);
  });
});
