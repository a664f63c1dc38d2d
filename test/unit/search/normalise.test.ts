import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { normaliseText } from '../../../src/complaints/search/index.ts';
import { anyText, HOSTILE_TEXTS } from './hostile-text.ts';

const SAME_SPELLING: ReadonlyArray<readonly [rule: string, typed: string, normal: string]> = [
  ['chandrabindu', 'गाँव', 'गांव'],
  ['half nasal, homorganic', 'हिन्दी', 'हिंदी'],
  ['half nasal, labial', 'पम्प', 'पंप'],
  ['half nasal, retroflex', 'हैण्ड', 'हैंड'],
  ['half nasal, velar', 'गङ्गा', 'गंगा'],
  ['half nasal, palatal', 'पञ्च', 'पंच'],
  ['half nasal in a loan word', 'सेन्टर पेन्शन', 'सेंटर पेंशन'],
  ['no fold: doubled n', 'अन्न', 'अन्न'],
  ['no fold: nm, ny', 'जन्म अन्य', 'जन्म अन्य'],
  ['no fold at the start', 'न्द', 'न्द'],
  ['nukta, two code points', 'सड\u093cक', 'सडक'],
  ['nukta, one code point', 'स\u095cक', 'सडक'],
  ['nukta, composed under NFC', '\u0929\u0931', 'नर'],
  ['Devanagari digits', '०१२३४५६७८९', '0123456789'],
  ['full-width digits', '１２３', '123'],
  ['grouped number', '12,34,567 1,234', '1234567 1234'],
  ['list of numbers', '1,2,3', '1 2 3'],
  ['ZWJ, ZWNJ', 'क्\u200dष क्\u200cष', 'क्ष क्ष'],
  ['RTL override, BOM', '\ufeffसड\u202eक', 'सडक'],
  ['soft hyphen, variation selector', 'ro\u00adad\ufe0f', 'road'],
  ['anusvara before matra', 'पहंुचाने', 'पहुंचाने'],
  ['ो in two halves', 'कार्याे', 'कार्यो'],
  ['ो in two halves, other order', 'कार्येा', 'कार्यो'],
  ['ो in two halves around an anusvara', 'नागरिकांे', 'नागरिकों'],
  ['anusvara twice', 'शिकायतंों', 'शिकायतों'],
  ['matra before virama', 'टि्वटर', 'ट्विटर'],
  ['matra before two viramas', 'सि्त्री', 'स्त्रि'],
  ['matra twice', 'मृृत्यु', 'मृत्यु'],
  ['virama twice', 'उद््देश्य', 'उद्देश्य'],
  ['chandrabindu in two halves', 'खाॅं', 'खां'],
  ['candra before a half nasal', 'बॅन्क बॅन्द', 'बॅन्क बंद'],
  ['candra o in two halves', 'डाॅक्टर', 'डॉक्टर'],
  ['vowel built from अ', 'अाप अौर', 'आप और'],
  ['every matra in two halves', 'काे काै काॅ काो काौ काॉ केो कैौ', 'को कौ कॉ को कौ कॉ को कौ'],
  ['every vowel in two', 'अा अि अी अु अू अे अै अो अौ अॉ अॅ आे आै आॅ एे एॅ', 'आ इ ई उ ऊ ए ऐ ओ औ ऑ ॲ ओ औ ऑ ऐ ऍ'],
  ['marks that multiply when decomposed', `क${'\u0f77'.repeat(8)}`, `क${'\u0fb2\u0f71\u0f80'.repeat(2)}\u0fb2\u0f71`],
  ['candra on आ', 'आॅफिस', 'ऑफिस'],
  ['virama at the end', 'श्रीमान्', 'श्रीमान'],
  ['visarga', 'दुःख', 'दुख'],
  ['sign without a letter', 'ा ं पानी', 'पानी'],
  ['capitals', 'SADAK', 'sadak'],
  ['Latin accents', 'Śikāyat', 'sikayat'],
  ['punctuation', '«सड़क» – टूटी।(नाली)', 'सडक टूटी नाली'],
  ['white space', ' सड़क\t\n\u00a0टूटी ', 'सडक टूटी'],
  ['NUL, lone surrogate', 'सड़क\0टूटी\ud800', 'सडक टूटी'],
  ['emoji', '1\ufe0f\u20e3 सड़क 😡', '1 सडक'],
  ['nothing', '', ''],
];

describe('normaliseText', () => {
  it.each(SAME_SPELLING)('%s: %j is %j', (_rule, typed, normal) => {
    expect(normaliseText(typed)).toBe(normal);
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = normaliseText(text);
        expect(normaliseText(once)).toBe(once);
      }),
      { numRuns: 3000 },
    );
  });

  it('gives what PostgreSQL can store: NFC, well-formed, no NUL, single spaces', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const normal = normaliseText(text);
        expect(normal).toBe(normal.normalize('NFC').trim());
        expect(normal).not.toMatch(/[\0\p{Cs}\p{Cf}\p{P}\p{Lu}]| {2}/u);
      }),
      { numRuns: 1000 },
    );
  });

  it('does not care how Unicode composed the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(normaliseText(text.normalize('NFD'))).toBe(normaliseText(text.normalize('NFC')));
      }),
      { numRuns: 1000 },
    );
  });

  it('does not sort a decoration of half a million marks', () => {
    const started = performance.now();
    normaliseText(`क${'\u0315\u0300'.repeat(256 * 1024)}`);
    // Linear it is 10 ms; left to NFKD it is half a minute.
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  it.each(HOSTILE_TEXTS)('64 KB of %s stay within bounds', (_name, text) => {
    // U+FDFA is eighteen letters in full; nothing grows more.
    expect(normaliseText(text).length).toBeLessThanOrEqual(text.length * 18);
  });
});
