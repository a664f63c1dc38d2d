/** How the fields of `Query` find their rows. */
import { list } from './json.ts';
import { type PageSource, page } from './page.ts';
import type { ReadField } from './read-model.ts';
import type { Run } from './run.ts';
import { later, type Sql, settled, sql, toText } from './sql.ts';

/** Thrown while a statement is put together: these arguments are the resolver's business. */
export class LeftToResolvers extends Error {}

/** The arguments of a root field, as GraphQL gives them. */
// biome-ignore lint/suspicious/noExplicitAny: each root names its own; the schema has checked them
export type Args = any;

/** `select <columns> from … as <row>`, with its values added to the run's parameters: the text the resolver sends too. */
export type SelectRows = (columns: string, args: Args, run: Run) => string;

const rowsOf =
  (select: SelectRows, argsOf: (run: Run) => Args) =>
  (columns: Sql): Sql => {
    const settledColumns = later(columns);
    return [(run) => select(toText(settledColumns(), run), argsOf(run), run)];
  };

/** One object, or null. */
export const oneRow =
  (row: string, select: SelectRows): ReadField =>
  (asked) =>
    sql`coalesce((${rowsOf(select, asked.args)(asked.object(row))}), 'null')`;

/** All objects, in the order of their rows. */
export const allRows =
  (row: string, select: SelectRows): ReadField =>
  (asked) =>
    sql`(select ${list(sql`string_agg(e.v, ',')`)} from (${rowsOf(select, asked.args)(sql`${asked.object(row)} as v`)}) e)`;

export interface PageOptions extends Pick<PageSource, 'row'> {
  /** The text of a row's cursor; where the order may be chosen, by the arguments. */
  cursor: Sql | ((args: Args) => Sql);
  select: SelectRows;
  size(args: Args): number;
}

/** The statements of lists always read a row too many. */
const pageRows =
  (rows: (columns: Sql) => Sql, size: (run: Run) => number): PageSource['rows'] =>
  (columns, more) =>
    more ? rows(columns) : sql`select * from (${rows(columns)}) r limit ${[(run: Run) => String(size(run))]}`;

/** A connection. */
export const pageOfRows =
  ({ row, cursor, select, size }: PageOptions): ReadField =>
  (asked) =>
    page(asked, {
      row,
      cursor: typeof cursor === 'function' ? [(run) => toText(settled(cursor(asked.args(run))), run)] : cursor,
      rows: pageRows(rowsOf(select, asked.args), (run) => size(asked.args(run))),
      size: (run) => size(asked.args(run)),
    });
