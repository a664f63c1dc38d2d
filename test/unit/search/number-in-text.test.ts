import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formatComplaintNumber } from '../../../src/complaints/complaint-number.ts';
import { findComplaintNumbers } from '../../../src/complaints/search/index.ts';
import { anyText, HOSTILE_TEXTS } from './hostile-text.ts';

const OURS = 'MZN26-000123-7';

const TEXTS: ReadonlyArray<readonly [text: string, numbers: readonly string[]]> = [
  ['MZN26-000123-7', [OURS]],
  ['मेरी शिकायत MZN२६-०००१२३-७ का क्या हुआ?', [OURS]],
  ['mzn26-000123-7 ka kya hua', [OURS]],
  ['status of Mzn260001237.', [OURS]],
  ['MZN 26 000123 7', [OURS]],
  ['MZN26–000123—7', [OURS]],
  ['MZN26 - 000123 - 7', [OURS]],
  ['MZN26‑000123−7', [OURS]],
  ['शिकायतMZN26-000123-7का', [OURS]],
  ['ＭＺＮ２６－０００１２３－７', [OURS]],
  ['M\u200bZN26-000123-\u202e7', [OURS]],
  ['MZN260001237 5 दिन पहले', [OURS]],
  ['MZN26-000123-7, MZN26-000124-5 और mzn26-000123-7', [OURS, 'MZN26-000124-5']],
  ['MZN26-1000123-4', ['MZN26-1000123-4']],
  ['MZN26-000123-8', []],
  ['MZN26-000132-7', []],
  ['MZN26-00123-7', []],
  ['MZN26-000123', []],
  ['MZN26-000123-77', []],
  ['XMZN26-000123-7', []],
  ['26-000123-7', []],
  ['फोन 9897749888', []],
  ['', []],
];

describe('findComplaintNumbers', () => {
  it.each(TEXTS)('%j holds %j', (text, numbers) => {
    expect(findComplaintNumbers(text)).toEqual(numbers);
  });

  it('finds any number in any text that does not touch it', () => {
    const parts = fc.record({
      districtCode: fc.string({ unit: fc.constantFrom(...'ABCXYZ'), minLength: 2, maxLength: 5 }),
      year2: fc.nat(99),
      serial: fc.integer({ min: 1, max: 99_999_999 }),
    });
    fc.assert(
      fc.property(anyText, parts, (text, number) => {
        const canonical = formatComplaintNumber(number);
        expect(findComplaintNumbers(`${text}।${canonical}। ${text}`)).toContain(canonical);
      }),
      { numRuns: 500 },
    );
  });

  it.each(HOSTILE_TEXTS)('64 KB of %s throw nothing', (_name, text) => {
    expect(findComplaintNumbers(text)).toEqual(expect.any(Array));
  });
});
