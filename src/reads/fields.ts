/** The words read models are declared with. Each gives, for a field of a row, an SQL expression whose value is JSON text. */
import { iso, list, NULL, object, orNull, quoted, textJson } from './json.ts';
import type { AskedField, Compute, ReadField } from './read-model.ts';
import type { Run } from './run.ts';
import { either, type Sql, sql } from './sql.ts';

const columnOf = ({ row }: AskedField, column: string): Sql => sql`${row}.${column}`;

/** Free text: escaped. */
export const text =
  (column: string): ReadField =>
  (asked) =>
    orNull(textJson(columnOf(asked, column)), asked.isNullable);

/** An id, a number people use, a value of an enum: what never needs escaping. */
export const word =
  (column: string): ReadField =>
  (asked) =>
    orNull(quoted(columnOf(asked, column)), asked.isNullable);

export const number =
  (column: string): ReadField =>
  (asked) =>
    orNull(sql`${columnOf(asked, column)}::text`, asked.isNullable);

export const flag =
  (column: string): ReadField =>
  (asked) =>
    yesNo(columnOf(asked, column));

export const yesNo = (condition: Sql): Sql => sql`case when ${condition} then 'true' else 'false' end`;

/** An instant, in UTC with milliseconds. */
export const instant =
  (column: string): ReadField =>
  (asked) =>
    orNull(quoted(iso(columnOf(asked, column))), asked.isNullable);

/** Anything else: an expression over the row that gives JSON text. */
export const json =
  (expression: (row: string) => Sql): ReadField =>
  ({ row }) =>
    expression(row);

/** In the language asked for, else in the viewer's. */
export const inLanguage =
  (hindi: string, english: string): ReadField =>
  (asked) =>
    either((run) => (asked.args(run).locale ?? run.locale) === 'en', text(english)(asked), text(hindi)(asked));

/** `name(locale)` of whatever is named in Hindi and English. */
export const named = inLanguage('name_hi', 'name_en');

/** A part of the row that is an object of its own in the schema. */
export const part: ReadField = (asked) => asked.object(asked.row);

export interface OneOptions {
  /** Nobody else is told. */
  when?: (run: Run) => boolean;
  /** What must be true of the row. */
  where?: (row: string) => Sql;
}

/** The object of `table` a column points to; null when there is none, or it is not for the viewer. */
export const one =
  (table: string, column: string, { when, where }: OneOptions = {}): ReadField =>
  (asked) => {
    const row = asked.newRow();
    const condition = where ? sql` and ${where(row)}` : sql``;
    const found = sql`coalesce((select ${asked.object(row)} from ${table} ${row}
      where ${row}.district_id = ${asked.row}.district_id and ${row}.id = ${asked.row}.${column}${condition}), 'null')`;
    return when ? either(when, found, NULL) : found;
  };

export interface ManyOptions {
  /** The column that points to this row. */
  parent: string;
  /** Columns, e.g. `['at', 'id']`. */
  orderBy: readonly string[];
  where?: (row: string) => Sql;
}

/** The objects of `table` that point to this one. */
export const many =
  (table: string, { parent, orderBy, where }: ManyOptions): ReadField =>
  (asked) => {
    const row = asked.newRow();
    const condition = where ? sql` and ${where(row)}` : sql``;
    const order = orderBy.map((column) => `${row}.${column}`).join(', ');
    return sql`(select ${list(sql`string_agg(${asked.object(row)}, ',' order by ${order})`)} from ${table} ${row}
      where ${row}.district_id = ${asked.row}.district_id and ${row}.${parent} = ${asked.row}.id${condition})`;
  };

/** What is read of a row for something that is worked out, by name: each an expression that gives JSON text. */
export type Needs = (row: string) => Readonly<Record<string, Sql>>;

/** What SQL cannot say: `needs` are read of the row, and `compute` makes the answer of them. */
export const computed =
  (needs: Needs, compute: Compute): ReadField =>
  (asked) => {
    asked.compute(compute);
    return object(Object.entries(needs(asked.row)));
  };

/** The same for an object whose fields are plain values. */
export const computedObject =
  (needs: Needs, compute: (input: never, run: Run) => object | null): ReadField =>
  (asked) => {
    const fields = asked.fields(asked.row).map(({ key, name }) => [key, name] as const);
    const pick = (found: Record<string, unknown>) =>
      Object.fromEntries(fields.map(([key, name]) => [key, name === '__typename' ? asked.typeName : found[name]]));
    return computed(needs, (input, run) => {
      const found = compute(input, run) as Record<string, unknown> | null;
      return found && pick(found);
    })(asked);
  };
