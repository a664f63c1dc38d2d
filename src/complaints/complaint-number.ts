/**
 * The complaint number `MZN26-000123-7`: district code, two-digit year (Asia/Kolkata), serial, check digit.
 *
 * The check digit is that of the ISIN (ISO 6166): letters become 10…35, then Luhn over the digits. It catches every single
 * wrong digit and most swapped neighbours, which is what happens when a number is read out on the telephone.
 */

/** The three facts a number is made of. */
export interface ComplaintNumberParts {
  /** 2–5 Latin letters, any case. */
  districtCode: string;
  /** 0–99: the year of registration, by Asia/Kolkata, without its century. */
  year2: number;
  /** Counts from 1 within one district and one year. */
  serial: number;
}

const SERIAL_DIGITS = 6;
const LONGEST_SERIAL = 12;
const DEVANAGARI_ZERO = 0x0966;
const FULL_WIDTH_OFFSET = 0xfee0;

/** People write every dash there is, spaces, or nothing. Bounded, so that matching stays linear on hostile text. */
const GAP = String.raw`[\s\p{Pd}\u2212_]{0,3}`;
/** Groups: district, year, block, check digit. The check digit stands apart (MZN26-000123-7: the last group), or ran on into the serial (MZN260001237). */
export const NUMBER_SHAPE = String.raw`([A-Z]{2,5})${GAP}(\d{2})${GAP}(\d{6,13})(?!\d)(?:${GAP}(\d)(?!\d))?`;
const WHOLE = new RegExp(`^${NUMBER_SHAPE}$`, 'u');
/**
 * The ISIN check digit of `body` (letters and digits, any case): `checkDigit('MZN26000123')` is 7.
 *
 * @throws RangeError when `body` is empty or holds anything but ASCII letters and digits.
 */
export function checkDigit(body: string): number {
  if (!/^[0-9A-Za-z]+$/.test(body))
    throw new RangeError('A check digit is computed over ASCII letters and digits only');
  const digits = [...body].map((character) => Number.parseInt(character, 36)).join('');
  const sum = [...digits].reverse().reduce((total, digit, place) => total + luhnValue(Number(digit), place), 0);
  return (10 - (sum % 10)) % 10;
}

/** The check digit will stand to the right, so the rightmost digit of the body is the first to be doubled. */
function luhnValue(digit: number, placeFromRight: number): number {
  const value = placeFromRight % 2 === 0 ? digit * 2 : digit;
  return value > 9 ? value - 9 : value;
}

/**
 * The canonical form: `{ districtCode: 'MZN', year2: 26, serial: 123 }` gives `MZN26-000123-7`.
 *
 * @throws RangeError when a part is out of range.
 */
export function formatComplaintNumber({ districtCode, year2, serial }: ComplaintNumberParts): string {
  if (!/^[A-Za-z]{2,5}$/.test(districtCode)) throw new RangeError('A district code is 2–5 Latin letters');
  if (!Number.isInteger(year2) || year2 < 0 || year2 > 99) throw new RangeError('A year has two digits');
  if (!Number.isInteger(serial) || serial < 1 || serial >= 10 ** LONGEST_SERIAL) {
    throw new RangeError('A serial counts from 1 and has at most twelve digits');
  }
  const prefix = districtCode.toUpperCase() + String(year2).padStart(2, '0');
  const digits = String(serial).padStart(SERIAL_DIGITS, '0');
  return `${prefix}-${digits}-${checkDigit(prefix + digits)}`;
}

/**
 * The canonical number when the whole of `text` is one, however typed (any case, any dash or none, Devanagari digits);
 * null when it is not one, or its check digit is wrong.
 */
export function parseComplaintNumber(text: string): string | null {
  const match = WHOLE.exec(foldForNumber(text).trim());
  if (!match) return null;
  return match[4] === undefined ? runOnNumber(match) : setApartNumber(match);
}

/** The number of a match of `NUMBER_SHAPE` whose check digit stands in a group of its own; null when wrong or absent. */
export function setApartNumber([, code = '', year = '', serial = '', digit]: RegExpMatchArray): string | null {
  return digit === undefined ? null : checkedNumber(code + year, serial, digit);
}

/**
 * The number of a match of `NUMBER_SHAPE` whose check digit ran on: in "MZN260001237 5 दिन" the digit after the gap is no part
 * of it. Null when the check digit is wrong.
 */
export function runOnNumber([, code = '', year = '', block = '']: RegExpMatchArray): string | null {
  return checkedNumber(code + year, block.slice(0, -1), block.slice(-1));
}

/** Null unless the serial is written as we write it (padded to six, no further zeros) and the check digit is right. */
function checkedNumber(prefix: string, serial: string, digit: string): string | null {
  const isCanonicalSerial =
    serial.length === SERIAL_DIGITS || (serial.length > SERIAL_DIGITS && !serial.startsWith('0'));
  if (!isCanonicalSerial || Number(serial) === 0 || serial.length > LONGEST_SERIAL) return null;
  return String(checkDigit(prefix + serial)) === digit ? `${prefix}-${serial}-${digit}` : null;
}

/** The text a `NUMBER_SHAPE` is matched against: upper case, Devanagari and full-width digits folded, nothing invisible. */
export function foldForNumber(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - FULL_WIDTH_OFFSET))
    .replace(/[\u0966-\u096f]/g, (digit) => String(digit.charCodeAt(0) - DEVANAGARI_ZERO))
    .replace(/[\p{Cf}\0]/gu, '')
    .toUpperCase();
}
