import { expect, test } from '@jest/globals';
import { joined, list, object, quoted } from '../../../src/reads/json.ts';
import { type Sql, settled, sql, toText } from '../../../src/reads/sql.ts';

const textOf = (pieces: Sql) => toText(settled(pieces), undefined as never);

test('constants side by side are one', () => {
  const json = object([
    ['id', quoted(sql`c.id`)],
    ['number', quoted(sql`c.number`)],
  ]);
  expect(textOf(json)).toBe(`'{"id":"' || c.id || '","number":"' || c.number || '"}'`);
});

test('a constant that holds an apostrophe, or looks like a seam, is left as it is', () => {
  expect(textOf(joined([sql`'it''s'`, sql`'" || "'`, sql`c.x`]))).toBe(`'it''s" || "' || c.x`);
});

test('an aggregate of nothing is an empty list', () => {
  expect(textOf(list(sql`string_agg(e.v, ',')`))).toBe(`'[' || coalesce(string_agg(e.v, ','), '') || ']'`);
});

test('a chain is never long, however many fields are asked for', () => {
  const text = textOf(joined(Array.from({ length: 1_000 }, (_, n) => sql`c.f${n}`)));
  const chains = text.split('(').map((part) => part.split('||').length);
  expect(Math.max(...chains)).toBeLessThanOrEqual(51);
  expect(text.match(/c\.f\d+/g)).toHaveLength(1_000);
});
