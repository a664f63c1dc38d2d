/**
 * How a type of the schema is read: for every field, what stands for it in SQL. A feature declares its types in a file
 * `*.reads.ts`, with the words of `fields.ts`; `planner.ts` makes one statement of any selection of them.
 */
import type { ItemModel } from './items.ts';
import type { Run } from './run.ts';
import type { Shape } from './shape.ts';
import type { Sql } from './sql.ts';

/** Turns what the statement gave for a field into what is answered. */
export type Compute = (input: never, run: Run) => unknown;

/** A field as it is asked for at one place of an operation. */
export interface AskedField {
  /** Its name in the answer. */
  key: string;
  /** Its name in the schema. */
  name: string;
  /** Name of its type, without list and non-null. */
  typeName: string;
  /** May the answer be null? */
  isNullable: boolean;
  /** SQL name of the row it is read from. */
  row: string;
  /** Its arguments in this run, with their defaults. */
  args(run: Run): Record<string, unknown>;
  /** What is asked of the object it gives, field by field, read from `row`. */
  fields(row: string): readonly AskedField[];
  /** The same as JSON text, each field read as the model of its type says. */
  object(row: string): Sql;
  /** A name for a row that no other row of the statement has. */
  newRow(): string;
  /** What is to be worked out here and below. */
  shape: Shape;
  /** The field is worked out of what the statement gives for it. */
  compute(compute: Compute): void;
  /** Rows that many parts of the statement need, read once: a name to select them by. */
  share(name: string, rows: Sql): string;
  /** Without this there is no answer: the resolvers are asked. */
  require(condition: Sql): void;
}

/** Gives the JSON text of a field, as SQL. */
export type ReadField = (asked: AskedField) => Sql;

/** An object of the schema: what stands for each of its fields in SQL. Fields that are not here are left to the resolvers. */
export interface ReadModel {
  type: string;
  fields: Readonly<Record<string, ReadField>>;
}

/** All that is read without resolvers. */
export interface ReadModels {
  objects: readonly ReadModel[];
  /** Messages of streams. */
  items: readonly ItemModel[];
  /** Fields of `Query`, by name. */
  roots: Readonly<Record<string, ReadField>>;
}
