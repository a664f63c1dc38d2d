/** The beginning of a complaint's words, for lists: one rule, as a function and as SQL. */

/** Characters (code points), the mark of more included. */
const LENGTH = 80;

/** All that JavaScript takes for white space, said for PostgreSQL as well: what its own `\s` means depends on the locale. */
const SPACES = String.raw`[\t\n\v\f\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]+`;
const ANY_SPACES = new RegExp(SPACES, 'gu');

/** On one line, at most 80 characters. */
export function summaryOf(text: string): string {
  const line = text.replace(ANY_SPACES, ' ').trim();
  const characters = [...line];
  return characters.length <= LENGTH ? line : `${characters.slice(0, LENGTH - 1).join('')}…`;
}

/** The same over a text column. A short line, which most are, is only looked at once. */
export const summarySql = (column: string): string => {
  const line = `btrim(regexp_replace(${column}, '${SPACES}', ' ', 'g'))`;
  return `(select case when char_length(l) <= ${LENGTH} then l else left(l, ${LENGTH - 1}) || '…' end from (select ${line} as l) one)`;
};
