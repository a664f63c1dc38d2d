/**
 * SQL text in pieces. What is known when an operation is planned is text already; what only a request knows (its viewer, its
 * arguments) is a function of the run, called each time. So a plan is made once and a statement is a few joins of strings.
 */
import type { Run } from './run.ts';

type Piece = string | ((run: Run) => string);
/** Nested as it was put together: `settled` makes one list of it. */
export type Sql = readonly (Piece | Sql)[];
/** Texts and functions in turn. */
export type SettledSql = readonly Piece[];

/** Pieces put together: texts are taken as SQL, functions are asked at each run. Never put a caller's value in as text: `value`. */
export function sql(texts: TemplateStringsArray, ...parts: (Sql | Piece | number)[]): Sql {
  const pieces: (Piece | Sql)[] = [texts[0] as string];
  for (let index = 0; index < parts.length; index++) {
    const part = parts[index] as Sql | Piece | number;
    pieces.push(typeof part === 'number' ? String(part) : part, texts[index + 1] as string);
  }
  return pieces;
}

/** A parameter of the statement, read anew at each run; `type` is its PostgreSQL type. */
export const value = (read: (run: Run) => unknown, type: string): Sql => [
  (run) => `${run.parameters.add(read(run))}::${type}`,
];

/** One of two, decided at each run. */
export const either = (isSo: (run: Run) => boolean, then: Sql, otherwise: Sql): Sql => {
  const [whenSo, whenNot] = [later(then), later(otherwise)];
  return [(run) => toText(isSo(run) ? whenSo() : whenNot(), run)];
};

export function join(parts: readonly Sql[], separator: string): Sql {
  const pieces: (Piece | Sql)[] = [];
  for (const part of parts) {
    if (pieces.length > 0) pieces.push(separator);
    pieces.push(part);
  }
  return pieces;
}

/** Two constants that are joined. */
const SEAM = `' || '`;

/** In one list, neighbouring texts made one, and constants that stand side by side too. */
export function settled(pieces: Sql): SettledSql {
  const flat: Piece[] = [];
  let text = '';
  const take = (nested: Sql): void => {
    for (const piece of nested) {
      if (typeof piece === 'string') text += piece;
      else if (typeof piece !== 'function') take(piece);
      else {
        flat.push(text.replaceAll(SEAM, ''), piece);
        text = '';
      }
    }
  };
  take(pieces);
  flat.push(text.replaceAll(SEAM, ''));
  return flat;
}

/** The same, made when it is first needed. */
export function later(pieces: Sql): () => SettledSql {
  let made: SettledSql | null = null;
  return () => {
    made ??= settled(pieces);
    return made;
  };
}

/** The text for this run; its values are in `run.parameters`. */
export function toText(pieces: SettledSql, run: Run): string {
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
