import { describe, expect, it } from '@jest/globals';
import { LIMITS } from '../../../src/server/graphql/limits/index.ts';
import { accepted, many, refusalsOf, verdict } from './support.ts';

/** Each builds a document that reaches exactly `count` and stays within every other limit. */
const DOCUMENTS: Record<string, (count: number) => string> = {
  queryCharacters: (count) => '{ a }'.padEnd(count, ' '),
  tokens: (count) => `{ a(x: [${many(count - 9, () => '1')}]) }`,
  operations: (count) => many(count, (i) => `query Q${i} { a }`),
  fragments: (count) => `{ a { ...F0 } } ${many(count, (i) => `fragment F${i} on T { b }`)}`,
  directives: (count) => `{ a ${many(count, () => '@include(if: true)')} }`,
  depth: (count) => `${'{ a '.repeat(count)}${'}'.repeat(count)}`,
  aliases: (count) => `{ a { ${many(count, (i) => `x${i}: b`)} } }`,
  rootFields: (count) => `{ ${many(count, () => 'a')} }`,
  fields: (count) => `{ a { ${many(count - 1, () => 'b')} } }`,
  signIns: (count) => `mutation { ${many(count, () => 'signIn')} }`,
  introspectionDepth: (count) => `{ __schema ${'{ a '.repeat(count - 1)}${'}'.repeat(count - 1)} }`,
  introspectionFields: (count) => `{ __schema { ${many(count - 1, () => 'b')} } }`,
};

describe.each(Object.entries(DOCUMENTS))('the limit on %s', (name, documentOf) => {
  const limit = LIMITS[name as keyof typeof LIMITS];
  const options = { operationName: name === 'operations' ? 'Q0' : null, mayIntrospect: true };

  it(`accepts ${limit}`, () => {
    expect(verdict(documentOf(limit), options)).toEqual([]);
  });

  it(`refuses ${limit + 1}`, () => {
    expect(verdict(documentOf(limit + 1), options)).toEqual([{ name, limit, actual: limit + 1 }]);
  });
});

describe('counting', () => {
  it.each([
    ['fields', `{ a { ${many(4, () => '...F')} } } fragment F on T { ${many(75, () => 'b')} }`, 301],
    ['aliases', `{ a { ...F ...F } } fragment F on T { ${many(8, (i) => `x${i}: b`)} }`, 16],
    ['depth', `{ a { ...F } } fragment F on T { ... { ${'b { '.repeat(10)} c ${'}'.repeat(10)} } }`, 12],
    ['rootFields', `{ a ...F ... { ...F } } fragment F on Query { ${many(5, () => 'b')} }`, 11],
    ['aliases', `{ a { ${many(16, (i) => `x${i}: __typename`)} } }`, 16],
    ['directives', `{ a { ${many(20, () => 'b @skip(if: true)')} } } fragment F on T @x { b }`, 21],
  ])('sees %s through fragments', (name, source, actual) => {
    expect(verdict(source)).toEqual([{ name, limit: LIMITS[name as keyof typeof LIMITS], actual }]);
  });

  it('takes the worst operation, not their sum', () => {
    const source = `query A { ${many(10, () => 'a')} } query B { ${many(10, () => 'a')} }`;
    expect(verdict(source, { operationName: 'A' })).toEqual([]);
  });

  it('judges an operation that is not asked for', () => {
    const source = `query A { a } query B { ${many(11, () => 'a')} }`;
    expect(verdict(source, { operationName: 'A' })).toEqual([{ name: 'rootFields', limit: 10, actual: 11 }]);
  });

  it('judges fragments that nothing uses, also behind another of the same name', () => {
    const heavy = `fragment F on T { ${many(301, () => 'b')} }`;
    const fields = { name: 'fields', limit: 300, actual: 301 };
    expect(verdict(`{ a } ${heavy}`)).toEqual([fields]);
    expect(verdict(`{ a } ${heavy} fragment F on T { b }`)).toEqual([fields]);
    expect(verdict(`{ a { ...F } } ${heavy} fragment F on T { b }`)).toEqual([fields]);
  });

  it('shows at most five refusals', () => {
    const deep = `${'b { '.repeat(10)} c ${'}'.repeat(10)}`;
    const source = `mutation { ${many(16, (i) => `x${i}: signIn @a @b`)} ${deep} } ${many(4, () => '{ a }')}`;
    expect(verdict(source).map((limit) => (limit as { name: string }).name)).toEqual([
      'operations',
      'directives',
      'signIns',
      'depth',
      'aliases',
    ]);
  });
});

describe('signing in', () => {
  it.each([
    'mutation { a: signIn { token } b: signIn { token } }',
    'mutation { signIn { token } ...F } fragment F on Mutation { b: signIn { token } }',
    'mutation { ...F ...F } fragment F on Mutation { signIn { token } }',
    'mutation { ... { signIn { token } } ... { signIn { token } } }',
  ])('twice is refused: %s', (source) => {
    expect(verdict(source)).toEqual([{ name: 'signIns', limit: 1, actual: 2 }]);
  });

  it('once is accepted, and a field of that name below the root is another thing', () => {
    accepted('mutation { me: signIn { token } signOut { errors { code } } }');
    accepted('{ audit { signIn } history { signIn } }');
  });
});

describe('the operation to run', () => {
  const two = 'query A { a } query B { b }';

  it.each([
    [two, null],
    [two, 'C'],
    [two, ''],
    ['{ a }', 'A'],
    ['fragment F on T { b }', null],
  ])('is not found in %s by the name %s', (source, operationName) => {
    expect(verdict(source, { operationName })).toEqual(['BAD_USER_INPUT']);
  });

  it('is the one that the name selects, or the only one', () => {
    accepted(two, { operationName: 'B' });
    accepted('query A { a }');
  });
});

describe('a refusal', () => {
  it('carries what an Apollo hook needs, and what the client should do', () => {
    const [error] = refusalsOf(`{ ${many(11, () => 'a')} }`);
    expect(error?.message).toBe('The operation asks for 11 root fields, the limit is 10. Split it.');
    expect(error?.extensions).toEqual({
      code: 'BAD_USER_INPUT',
      http: { status: 400 },
      limit: { name: 'rootFields', limit: 10, actual: 11 },
    });
  });

  it('speaks Hindi when asked', () => {
    const [error] = refusalsOf(`{ ${many(11, () => 'a')} }`, { locale: 'hi' });
    expect(error?.message).toBe('ऑपरेशन में 11 मूल फ़ील्ड हैं, सीमा 10 है। इसे बाँटकर भेजें।');
  });
});
