import { foldForNumber, NUMBER_SHAPE, runOnNumber, setApartNumber } from '../complaint-number.ts';

/** Devanagari may touch the number ("नंबरMZN26…"); a Latin letter or a digit before it would be a part of it. */
const ANYWHERE = new RegExp(`(?<![A-Z0-9])${NUMBER_SHAPE}`, 'gu');

/**
 * Every complaint number in free text, in the form `MZN26-000123-7`, in order of appearance, each once.
 *
 * Any case, any dash, spaces or neither, Devanagari digits: "मेरी शिकायत mzn२६ ०००१२३ ७ का क्या हुआ?" holds one. A number with a
 * wrong check digit is left out. Total; time linear in the length.
 */
export function findComplaintNumbers(text: string): string[] {
  const matches = [...foldForNumber(text).matchAll(ANYWHERE)];
  const numbers = matches.map((match) => setApartNumber(match) ?? runOnNumber(match));
  return [...new Set(numbers.filter((number) => number !== null))];
}
