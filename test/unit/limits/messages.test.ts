import { describe, expect, it } from '@jest/globals';
import { LIMITS, type RefusalKind, refusalMessage } from '../../../src/server/graphql/limits/index.ts';

const COUNTED: RefusalKind[] = [
  'queryCharacters',
  'tokens',
  'operations',
  'fragments',
  'directives',
  'depth',
  'aliases',
  'rootFields',
  'fields',
  'signIns',
  'introspectionDepth',
  'introspectionFields',
  'cost',
];
const OTHERS: RefusalKind[] = ['syntax', 'introspection', 'operationName'];

describe('the words of a refusal', () => {
  it.each(COUNTED)('say the limit and the value in both languages: %s', (kind) => {
    for (const locale of ['en', 'hi'] as const) {
      const message = refusalMessage(kind, locale, { limit: 20_000, actual: 20_001 });
      expect(message).toContain('20,000');
      expect(message).toContain('20,001');
    }
  });

  it.each([...COUNTED, ...OTHERS])('are Hindi in Hindi, with nothing left to fill in: %s', (kind) => {
    const params = { limit: 1, actual: 2, detail: 'x' };
    expect(refusalMessage(kind, 'hi', params)).toMatch(/[\u0900-\u097f].*।$/);
    expect(refusalMessage(kind, 'en', params)).toMatch(/^[\x20-\x7e]+\.$/);
    expect(refusalMessage(kind, 'hi', params) + refusalMessage(kind, 'en', params)).not.toMatch(/[{}]/);
  });

  it("leave the parser's words as they are", () => {
    const detail = 'Unexpected "{limit} $& $1".';
    expect(refusalMessage('syntax', 'en', { detail, limit: 5 })).toContain(detail);
  });
});

describe('the figures', () => {
  it('cannot be changed at run time', () => {
    expect(Object.isFrozen(LIMITS)).toBe(true);
  });

  it('are those of design/6-security.md', () => {
    expect(LIMITS).toEqual({
      bodyBytes: 102_400,
      queryCharacters: 20_000,
      tokens: 1_500,
      operations: 3,
      fragments: 20,
      directives: 20,
      depth: 10,
      aliases: 15,
      rootFields: 10,
      fields: 300,
      signIns: 1,
      introspectionDepth: 20,
      introspectionFields: 400,
      cost: 3_000,
      costApiKey: 1_000,
      pageDefault: 25,
      pageMax: 100,
      executionMs: 10_000,
      shownErrors: 5,
    });
  });
});
