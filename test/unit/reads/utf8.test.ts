import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { utf8 } from '../../../src/reads/utf8.ts';

test('texts become the bytes they have in UTF-8, one after the other, of any script and any length', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 200 })), (texts) => {
      expect(utf8(texts).equals(Buffer.from(texts.join('')))).toBe(true);
    }),
  );
});

test('a text larger than any before, and the one after it', () => {
  const long = 'शिकायत 🚰 '.repeat(100_000);
  expect(utf8(['[', long, ']']).equals(Buffer.from(`[${long}]`))).toBe(true);
  expect(utf8(['ठीक']).toString()).toBe('ठीक');
});
