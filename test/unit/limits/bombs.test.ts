import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { validateDocument } from '../../../src/server/graphql/limits/index.ts';
import { fastest, inspect, many, refusalsOf, schema, verdict } from './support.ts';

/** What walks every path of a bomb needs hours; a busy machine is late by less than this. */
const BUDGET_MS = 5_000;

/** Both verdicts, as a front door asks for them. */
function judge(source: string): void {
  const inspection = inspect(source);
  if ('document' in inspection) validateDocument(schema, inspection.document, { suggestions: false });
}

function chain(levels: number, body: (next: string) => string): string {
  return many(levels, (i) => `fragment F${i} on Complaint { ${i === levels - 1 ? 'id' : body(`...F${i + 1}`)} }`);
}

const BOMBS: Record<string, string> = {
  'two aliases a level, 25 levels': `{ a { ...F0 } } ${chain(25, (next) => `x: primary { ${next} } y: primary { ${next} }`)}`,
  'two aliases a level, 20 levels': `{ a { ...F0 } } ${chain(20, (next) => `x: primary { ${next} } y: primary { ${next} }`)}`,
  'two spreads a level, flat': `{ a { ...F0 } } ${chain(20, (next) => `${next} ${next}`)}`,
  'thirty spreads a level': `{ a { ...F0 } } ${chain(20, (next) => many(30, () => next))}`,
  'a bomb that nothing uses': `{ a } ${chain(20, (next) => `primary { ${next} } primary { ${next} }`)}`,
  'a flat fragment that nothing uses': `{ a } fragment F on Complaint { ${many(350, () => 'primary { id }')} }`,
};

describe('fragment bombs', () => {
  it.each(Object.entries(BOMBS))('are refused for their fields in no time: %s', (_, source) => {
    expect(verdict(source)).toContainEqual(expect.objectContaining({ name: 'fields', limit: 300 }));
    expect(fastest(() => refusalsOf(source))).toBeLessThan(BUDGET_MS);
  });

  it('are counted no further than a million', () => {
    const [fields] = verdict(BOMBS['thirty spreads a level'] ?? '');
    expect(fields).toEqual({ name: 'fields', limit: 300, actual: 1_000_000 });
  });

  it('of introspection are refused by its own limit', () => {
    const bomb = `{ __schema { ...F0 } } ${chain(20, (next) => `${next} ${next}`)}`;
    const limit = { name: 'introspectionFields', limit: 400, actual: 2 ** 19 + 1 };
    expect(verdict(bomb, { mayIntrospect: true })).toEqual([limit]);
  });
});

describe('fragment cycles', () => {
  it.each([
    '{ node(id: 1) { ...A } } fragment A on Node { id ...A }',
    '{ node(id: 1) { ...A } } fragment A on Complaint { primary { ...B } } fragment B on Complaint { primary { ...A } }',
    '{ node(id: 1) { id } } fragment A on Complaint { ...B } fragment B on Complaint { ...A }',
  ])('end, and are left to validation: %s', (source) => {
    const inspection = inspect(source);
    if (!('document' in inspection)) throw new Error('refused too early');
    const messages = validateDocument(schema, inspection.document, { suggestions: false }).map(String);
    expect(messages.join()).toContain('Cannot spread fragment "A" within itself');
  });

  it('leaves an unknown fragment to validation', () => {
    expect(verdict('{ a { ...Missing } }')).toEqual([]);
  });
});

/** Selection sets over a few names and fragments, so that spreads meet, repeat and run in circles. */
const { set } = fc.letrec<{ set: string; selection: string }>((tie) => ({
  set: fc.array(tie('selection'), { minLength: 1, maxLength: 12 }).map((selections) => `{ ${selections.join(' ')} }`),
  selection: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    fc.constantFrom('id', '__typename', 'x: id', 'id @skip(if: true)', 'number(first: 3)'),
    fc.nat(21).map((i) => `...F${i}`),
    tie('set').map((inner) => `primary ${inner}`),
    tie('set').map((inner) => `y: department ${inner}`),
    tie('set').map((inner) => `... on Node ${inner}`),
    tie('set').map((inner) => `__schema ${inner}`),
  ),
}));

const documents = fc
  .tuple(fc.constantFrom('', 'query ', 'mutation ', 'query Q'), set, fc.array(set, { maxLength: 22 }))
  .map(([start, root, fragments]) => {
    const definitions = fragments.map((fragment, i) => `fragment F${i} on Complaint ${fragment}`);
    return `${start}${root} ${definitions.join(' ')}`;
  });

const tokenSoup = fc
  .array(fc.constantFrom(...'{ } ( ) [ ] : ! $ @ | & = ... a on fragment query "x" """ # 1 -1.5e9 \n \\'.split(' ')), {
    maxLength: 1_600,
  })
  .map((tokens) => tokens.join(' '));

describe('random documents', () => {
  it.each([
    ['of fields and fragments', documents],
    ['of loose tokens', tokenSoup],
    ['of any characters', fc.string({ unit: 'binary', maxLength: 500 })],
  ])('never throw and never take long: %s', (_, sources) => {
    fc.assert(
      fc.property(sources, (source) => {
        expect(fastest((turn) => judge(source + ' '.repeat(turn)))).toBeLessThan(BUDGET_MS);
      }),
      { numRuns: 300 },
    );
  });
});
