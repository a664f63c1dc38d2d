/**
 * Plain SQL with bound parameters ($1, $2…), inside the EntityManager's transaction when there is one.
 * The read side uses it; rows come back with the entity's property names (due_at → dueAt).
 */
import type { EntityManager } from '@mikro-orm/postgresql';
import { CompiledQuery } from 'kysely';

type Row = Record<string, unknown>;

const camelNames = new Map<string, string>();

function camelCase(column: string): string {
  const known = camelNames.get(column);
  if (known !== undefined) return known;
  const name = column.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
  camelNames.set(column, name);
  return name;
}

function camelRow(row: Row): Row {
  const result: Row = {};
  for (const column in row) result[camelCase(column)] = row[column];
  return result;
}

/** All rows of one statement. Throws the driver's error unchanged. */
export async function query<T>(em: EntityManager, text: string, parameters: readonly unknown[] = []): Promise<T[]> {
  const result = await em.getKysely().executeQuery(CompiledQuery.raw(text, [...parameters]));
  return (result.rows as Row[]).map(camelRow) as T[];
}

/** The first row, or null. */
export async function queryOne<T>(
  em: EntityManager,
  text: string,
  parameters: readonly unknown[] = [],
): Promise<T | null> {
  const rows = await query<T>(em, text, parameters);
  return rows[0] ?? null;
}

/** Collects parameters while SQL text is put together: `p.add(value)` returns its `$n`. */
export class Parameters {
  readonly values: unknown[] = [];

  add(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Ids come from outside as free text: what is no UUID names nothing. */
export const isUuid = (value: string): boolean => UUID.test(value);

/** PostgreSQL's error code of a failed statement, also when the ORM has wrapped it. */
export function sqlState(error: unknown): string | undefined {
  const { code, previous } = error as { code?: unknown; previous?: { code?: unknown } };
  return [code, previous?.code].find((value): value is string => typeof value === 'string' && value.length === 5);
}
