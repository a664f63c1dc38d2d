import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkDigit, formatComplaintNumber, parseComplaintNumber } from '../../src/complaints/complaint-number.ts';

const parts = fc.record({
  districtCode: fc.string({ unit: fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'), minLength: 2, maxLength: 5 }),
  year2: fc.nat(99),
  serial: fc.integer({ min: 1, max: 999_999_999_999 }),
});

describe('checkDigit', () => {
  it.each([
    ['MZN26000123', 7],
    // Published ISINs: Apple, the Treasury of the United Kingdom, Reliance.
    ['US037833100', 5],
    ['GB000263494', 6],
    ['INE002A01018'.slice(0, 11), 8],
    ['mzn26000123', 7],
  ])('%s has %i', (body, digit) => {
    expect(checkDigit(body)).toBe(digit);
  });

  it.each(['', 'MZN-26', 'MZN२६', 'é'])('refuses %j', (body) => {
    expect(() => checkDigit(body)).toThrow(RangeError);
  });
});

describe('formatComplaintNumber', () => {
  it.each([
    [{ districtCode: 'MZN', year2: 26, serial: 123 }, 'MZN26-000123-7'],
    [{ districtCode: 'mzn', year2: 26, serial: 123 }, 'MZN26-000123-7'],
    [{ districtCode: 'MZN', year2: 5, serial: 1_234_567 }, /^MZN05-1234567-\d$/],
  ])('%j is %s', (number, formatted) => {
    expect(formatComplaintNumber(number)).toMatch(formatted);
  });

  it.each([
    { districtCode: 'M', year2: 26, serial: 1 },
    { districtCode: 'MZNAGR', year2: 26, serial: 1 },
    { districtCode: 'M1', year2: 26, serial: 1 },
    { districtCode: 'MZN', year2: 100, serial: 1 },
    { districtCode: 'MZN', year2: -1, serial: 1 },
    { districtCode: 'MZN', year2: 26, serial: 0 },
    { districtCode: 'MZN', year2: 26, serial: 1.5 },
    { districtCode: 'MZN', year2: 26, serial: 1e12 },
  ])('refuses %j', (number) => {
    expect(() => formatComplaintNumber(number)).toThrow(RangeError);
  });
});

describe('parseComplaintNumber', () => {
  it.each(['MZN26-000123-7', ' mzn260001237 ', 'MZN२६ ०००१२३ ७', 'Mzn26—000123–7', 'MZN-26-000123-7'])(
    '%j is ours',
    (text) => {
      expect(parseComplaintNumber(text)).toBe('MZN26-000123-7');
    },
  );

  it.each([
    '',
    'MZN26-000123-8',
    'MZN26-000123',
    'शिकायत MZN26-000123-7',
    'MZN26-000123-7 है',
    'MZN260001237 5',
    `MZN26-0000123-${checkDigit('MZN260000123')}`,
    `MZN26-000000-${checkDigit('MZN26000000')}`,
    `MZN26-1234567890123-${checkDigit('MZN261234567890123')}`,
    '260001237',
  ])('%j is no number', (text) => {
    expect(parseComplaintNumber(text)).toBeNull();
  });

  it('reads back whatever was formatted, with or without its dashes', () => {
    fc.assert(
      fc.property(parts, (number) => {
        const formatted = formatComplaintNumber(number);
        expect(parseComplaintNumber(formatted)).toBe(formatted);
        expect(parseComplaintNumber(formatted.replaceAll('-', '').toLowerCase())).toBe(formatted);
      }),
    );
  });

  it('sees every single wrong digit', () => {
    fc.assert(
      fc.property(parts, fc.nat(), fc.integer({ min: 1, max: 9 }), (number, place, shift) => {
        const formatted = formatComplaintNumber(number);
        const places = [...formatted.matchAll(/\d/g)].map(({ index }) => index);
        const at = places[place % places.length] ?? 0;
        const wrong = String((Number(formatted[at]) + shift) % 10);
        expect(parseComplaintNumber(formatted.slice(0, at) + wrong + formatted.slice(at + 1))).toBeNull();
      }),
    );
  });
});
