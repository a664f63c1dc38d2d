/** SQL expressions that give JSON text. Strings are put together in SQL: a quarter cheaper than building `json` values. */
import { join, literal, type Sql, sql } from './sql.ts';

export const NULL: Sql = sql`'null'`;

/** PostgreSQL takes at most a hundred arguments to a function. */
const MOST_ARGUMENTS = 90;

/** Texts one after the other; a null among them counts as nothing. */
export function concat(parts: readonly Sql[]): Sql {
  if (parts.length === 1) return sql`${parts[0] as Sql}::text`;
  if (parts.length <= MOST_ARGUMENTS) return sql`concat(${join(parts, ', ')})`;
  return concat([concat(parts.slice(0, MOST_ARGUMENTS)), ...parts.slice(MOST_ARGUMENTS)]);
}

/** `{"a":…,"b":…}` of expressions that give JSON text. */
export function object(members: readonly (readonly [key: string, json: Sql])[]): Sql {
  if (members.length === 0) return sql`'{}'`;
  const parts = members.flatMap(([key, json], index) => [
    sql`${literal(`${index === 0 ? '{' : ','}${JSON.stringify(key)}:`)}`,
    json,
  ]);
  return concat([...parts, sql`'}'`]);
}

/** What is null in the database is null in the answer. */
export const orNull = (json: Sql, isNullable: boolean): Sql => (isNullable ? sql`coalesce(${json}, 'null')` : json);

export const quoted = (text: Sql): Sql => sql`'"' || ${text} || '"'`;

/** Any text, with what JSON wants escaped. */
export const textJson = (column: Sql): Sql => sql`to_json(${column})::text`;

/** As JavaScript writes an instant, with milliseconds. The read connections live in UTC. */
export const iso = (instant: Sql): Sql => sql`to_char(${instant}, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
