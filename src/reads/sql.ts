/**
 * SQL text in pieces. What is known when an operation is planned is text already; what only a request knows (its viewer, its
 * arguments) is a function of the run, called each time. So a plan is made once and a statement is a few joins of strings.
 */
import type { Run } from './run.ts';

type Piece = string | ((run: Run) => string);
export type Sql = readonly Piece[];

/** Pieces put together: texts are taken as SQL, functions are asked at each run. Never put a caller's value in as text: `value`. */
export function sql(texts: TemplateStringsArray, ...parts: (Sql | Piece | number)[]): Sql {
  const pieces: Piece[] = [];
  texts.forEach((text, index) => {
    append(pieces, text);
    const part = parts[index];
    if (part === undefined) return;
    if (typeof part === 'number') append(pieces, String(part));
    else if (typeof part === 'string' || typeof part === 'function') append(pieces, part);
    else for (const piece of part) append(pieces, piece);
  });
  return pieces;
}

/** Neighbouring texts become one. */
function append(pieces: Piece[], piece: Piece): void {
  const last = pieces.length - 1;
  if (typeof piece === 'string' && typeof pieces[last] === 'string') pieces[last] += piece;
  else pieces.push(piece);
}

/** A parameter of the statement, read anew at each run; `type` is its PostgreSQL type. */
export const value = (read: (run: Run) => unknown, type: string): Sql => [
  (run) => `${run.parameters.add(read(run))}::${type}`,
];

/** One of two, decided at each run. */
export const either = (isSo: (run: Run) => boolean, then: Sql, otherwise: Sql): Sql => [
  (run) => toText(isSo(run) ? then : otherwise, run),
];

export function join(parts: readonly Sql[], separator: string): Sql {
  const pieces: Piece[] = [];
  for (const [index, part] of parts.entries()) {
    if (index > 0) append(pieces, separator);
    for (const piece of part) append(pieces, piece);
  }
  return pieces;
}

/** The text for this run; its values are in `run.parameters`. */
export function toText(pieces: Sql, run: Run): string {
  let text = '';
  for (const piece of pieces) text += typeof piece === 'string' ? piece : piece(run);
  return text;
}

/** `with …` of rows that are read once, by name. */
export const withShared = (shared: ReadonlyMap<string, Sql>): Sql =>
  shared.size === 0
    ? []
    : sql`with ${join(
        [...shared].map(([name, rows]) => sql`${name} as materialized (${rows})`),
        ', ',
      )} `;

/** A constant as SQL text. For words of the program only. */
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;
