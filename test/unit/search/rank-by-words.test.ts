/** A subject or an area is found by a word of it in any script, by its beginning, and by a whole complaint. */
import { expect, test } from '@jest/globals';
import { rankByWords } from '../../../src/complaints/search/index.ts';

const row = (id: string, nameHi: string, nameEn: string, parentId: string | null = null) => ({
  ...{ id, nameHi, nameEn, parentId },
});
const SUBJECTS = [
  row('WATER', 'पेयजल', 'Drinking water'),
  row('PUMP', 'हैंडपंप खराब', 'Hand pump broken', 'WATER'),
  row('PIPE', 'पाइप लाइन टूटी', 'Pipe line broken', 'WATER'),
  row('ROAD', 'सड़क एवं निर्माण', 'Roads and works'),
  row('HOLE', 'सड़क के गड्ढे', 'Potholes', 'ROAD'),
  row('PENSION', 'वृद्धावस्था पेंशन', 'Old age pension'),
];
const found = (text: string) => rankByWords(text, SUBJECTS).map(({ id }) => id);

test.each([
  ['हैंडपंप', 'PUMP'],
  ['handpump', 'PUMP'],
  ['hand pump', 'PUMP'],
  ['potholes', 'HOLE'],
  ['sadak gaddhe', 'HOLE'],
  ['vridhavastha', 'PENSION'],
  ['पेंश', 'PENSION'],
  ['pens', 'PENSION'],
  ['श्रीमान जी, हमारे मोहल्ले का हैंडपंप दो महीने से खराब है, कृपया ठीक कराएं।', 'PUMP'],
])('“%s” finds %s first', (text, expected) => expect(found(text)[0]).toBe(expected));

test('a wider subject brings what lies below it, after itself', () =>
  expect(found('पेयजल')).toEqual(['WATER', 'PUMP', 'PIPE']));
test.each(['', '  ', 'xyzzy'])('“%s” finds nothing', (text) => expect(found(text)).toEqual([]));
