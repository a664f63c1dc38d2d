import fc from 'fast-check';

/** Text as an enemy or a broken converter would send it: any Unicode, lone surrogates, Devanagari signs in any order. */

const DEVANAGARI_SCRAPS = [
  ...'कखगचजटडतदनपफबमयरलवसहङञणअआएईओा\u093f\u0940\u0941\u0947\u0948\u094b\u0945\u0949\u0902\u0901\u0903\u094d\u093c०९ ।-,',
];
const OTHER_SCRAPS = [
  '\0',
  '\ud800',
  '\udc00',
  '\u200d',
  '\u200c',
  '\u202e',
  '\ufeff',
  'İ',
  'Σ',
  'ß',
  'ﷺ',
  'é',
  'ड़',
  'क़',
  'ऩ',
  '1,234',
  'न्द',
  'a',
  '２',
];

export const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: fc.constantFrom(...DEVANAGARI_SCRAPS), maxLength: 60 }),
  fc.string({ unit: fc.constantFrom(...DEVANAGARI_SCRAPS, ...OTHER_SCRAPS), maxLength: 60 }),
);

const SIZE = 64 * 1024;
const fill = (unit: string): string => unit.repeat(Math.ceil(SIZE / unit.length)).slice(0, SIZE);

/** 64 KB of what makes naive patterns and normalisation quadratic. */
export const HOSTILE_TEXTS: ReadonlyArray<readonly [name: string, text: string]> = [
  ['one letter', fill('a')],
  ['one long Hindi word', fill('क')],
  ['marks without end', `क${fill('\u0315\u0300')}`],
  ['nuktas and viramas', `क${fill('\u094d\u093c')}`],
  ['foreign marks', `a${fill('\u0f71\u0f72\u05b0\u0651')}`],
  ['matras without end', `क${fill('ाे')}`],
  ['half letters', fill('क्')],
  ['half nasals', fill('न्द')],
  ['grouped digits', fill('1,11')],
  ['digits', fill('1')],
  ['names of letters', fill('ए')],
  ['single letters', fill('ए ')],
  ['bidi overrides', fill('\u202e')],
  ['NUL', fill('\0')],
  ['lone surrogates', fill('\ud800')],
  ['expanding ligatures', fill('\ufdfa')],
  ['numbers almost', fill('MZN26-000123-')],
  ['gaps', `MZN${fill('- ')}`],
  ['words', fill('सड़क sadak 123 ')],
];
