/**
 * Plain SQL with bound parameters ($1, $2…), inside the EntityManager's transaction when there is one.
 * The read side uses it; rows come back with the entity's property names (due_at → dueAt).
 */
import type { EntityManager } from '@mikro-orm/postgresql';
import { CompiledQuery, type DatabaseConnection } from 'kysely';

type Row = Record<string, unknown>;

const camelNames = new Map<string, string>();

function camelCase(column: string): string {
  const known = camelNames.get(column);
  if (known !== undefined) return known;
  const name = column.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
  camelNames.set(column, name);
  return name;
}

/** The column of a property: dueAt → due_at. */
export const columnOf = (property: string): string =>
  property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

function camelRow(row: Row): Row {
  const result: Row = {};
  for (const column in row) result[camelCase(column)] = row[column];
  return result;
}

/**
 * The connections of transactions. What is asked leaves at once, in the order of asking; the query builder would send one statement at a
 * time, and let the COMMIT pass by what still waits.
 */
const held = new WeakMap<EntityManager, DatabaseConnection>();

/** For the transaction that was begun on it. */
export async function holdConnection(em: EntityManager): Promise<void> {
  held.set(em, await connectionOf(em, async (connection) => connection));
}

/** Before it ends: whoever asks later must not meet somebody else's transaction. */
export const letGoConnection = (em: EntityManager): void => void held.delete(em);

async function connectionOf<T>(em: EntityManager, use: (connection: DatabaseConnection) => Promise<T>): Promise<T> {
  const own = held.get(em);
  return own === undefined ? em.getKysely().getExecutor().provideConnection(use) : use(own);
}

const rowsOf = async (connection: DatabaseConnection, text: string, parameters: readonly unknown[]): Promise<Row[]> =>
  (await connection.executeQuery<Row>(CompiledQuery.raw(text, [...parameters]))).rows.map(camelRow);

/** All rows of one statement. Throws the driver's error unchanged. */
export const query = <T>(em: EntityManager, text: string, parameters: readonly unknown[] = []): Promise<T[]> =>
  connectionOf(em, (connection) => rowsOf(connection, text, parameters)) as Promise<T[]>;

/** A statement, and what its rows mean. */
export interface Question<T> {
  text: string;
  parameters: readonly unknown[];
  // biome-ignore lint/suspicious/noExplicitAny: rows are what the text selects
  read(rows: any[]): T;
}

/**
 * Several statements that go out together. Each is done after the one before it and sees what that did, or waited for; none waits
 * for an answer to arrive here first.
 */
export async function askInTurn<T extends unknown[]>(
  em: EntityManager,
  ...questions: { [Index in keyof T]: Question<T[Index]> }
): Promise<T> {
  const asked: Question<unknown>[] = questions;
  return connectionOf(em, (connection) =>
    Promise.all(asked.map(async ({ text, parameters, read }) => read(await rowsOf(connection, text, parameters)))),
  ) as Promise<T>;
}

/** One statement of that kind. */
export const ask = async <T>(em: EntityManager, { text, parameters, read }: Question<T>): Promise<T> =>
  read(await query(em, text, parameters));

/** The first row, or null. */
export async function queryOne<T>(
  em: EntityManager,
  text: string,
  parameters: readonly unknown[] = [],
): Promise<T | null> {
  const rows = await query<T>(em, text, parameters);
  return rows[0] ?? null;
}

/** A value that only the statement itself knows: words of SQL that give it. */
export class InSql {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** Collects parameters while SQL text is put together: `p.add(value)` returns its `$n`. */
export class Parameters {
  readonly values: unknown[] = [];

  add(value: unknown): string {
    if (value instanceof InSql) return value.text;
    this.values.push(value);
    return `$${this.values.length}`;
  }
}

/** What stands in the column of a property: instants, lists and bytes as they are, other objects as JSON. */
export const storedValue = (value: unknown): unknown =>
  value !== null &&
  typeof value === 'object' &&
  !(value instanceof Date || value instanceof Uint8Array || value instanceof InSql || Array.isArray(value))
    ? JSON.stringify(value)
    : value;

/** The statement that inserts a row by its properties. */
export function insertRow(parameters: Parameters, table: string, row: object): string {
  const places = Object.values(row).map((value) => parameters.add(storedValue(value)));
  return `insert into ${table} (${Object.keys(row).map(columnOf).join(', ')}) values (${places.join(', ')})`;
}

/** Inserts it. */
export async function insert(em: EntityManager, table: string, row: object): Promise<void> {
  await ask(em, inserting(table, row));
}

/** The same, to be asked with others. */
export function inserting(table: string, row: object): Question<null> {
  const parameters = new Parameters();
  return { text: insertRow(parameters, table, row), parameters: parameters.values, read: () => null };
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Ids come from outside as free text: what is no UUID names nothing. */
export const isUuid = (value: string): boolean => UUID.test(value);

/** PostgreSQL's error code of a failed statement, also when the ORM has wrapped it. */
export function sqlState(error: unknown): string | undefined {
  const { code, previous } = error as { code?: unknown; previous?: { code?: unknown } };
  return [code, previous?.code].find((value): value is string => typeof value === 'string' && value.length === 5);
}
