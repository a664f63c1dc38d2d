/** SQL expressions that give JSON text. Strings are put together in SQL: a quarter cheaper than building `json` values. */
import { join, type Sql, sql } from './sql.ts';

export const NULL: Sql = sql`'null'`;

/** Longer chains become chains of chains: PostgreSQL walks an expression as deep as it is long. */
const LONGEST_CHAIN = 50;

/**
 * Texts one after the other, none of them null. By `||`, since `concat` calls an output function for every argument, which cost
 * a third of a list; constants side by side are made one when all is settled.
 */
export function joined(parts: readonly Sql[]): Sql {
  if (parts.length <= LONGEST_CHAIN) return join(parts, ' || ');
  const starts = parts.flatMap((_, index) => (index % LONGEST_CHAIN === 0 ? [index] : []));
  return joined(starts.map((start) => sql`(${joined(parts.slice(start, start + LONGEST_CHAIN))})`));
}

/** `[…]` of an aggregate of JSON texts, which is null when there are none. */
export const list = (aggregate: Sql): Sql => joined([sql`'['`, sql`coalesce(${aggregate}, '')`, sql`']'`]);

/** `{"a":…,"b":…}` of expressions that give JSON text. Its names are of the schema or the program: they need no escaping. */
export function object(members: readonly (readonly [key: string, json: Sql])[]): Sql {
  if (members.length === 0) return sql`'{}'`;
  const parts: Sql[] = [];
  for (const [key, json] of members) parts.push([`'${parts.length === 0 ? '{' : ','}"${key}":'`], json);
  parts.push([`'}'`]);
  return joined(parts);
}

/** What is null in the database is null in the answer. */
export const orNull = (json: Sql, isNullable: boolean): Sql => (isNullable ? sql`coalesce(${json}, 'null')` : json);

export const quoted = (text: Sql): Sql => sql`'"' || ${text} || '"'`;

/** Any text, with what JSON wants escaped. */
export const textJson = (column: Sql): Sql => sql`to_json(${column})::text`;

/** As JavaScript writes an instant, with milliseconds. The read connections live in UTC. */
export const iso = (instant: Sql): Sql => sql`to_char(${instant}, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
