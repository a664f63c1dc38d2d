/**
 * Bulk insert by COPY, with the text built by hand: several times faster than INSERT for hundreds of thousands of rows.
 *
 * `pg` has no COPY of its own, but its client accepts any object that can submit itself to the connection (its own queries
 * are such objects); that is the whole trick. One COPY is one statement: an error leaves nothing of it behind.
 */
import type { Client, Connection, Submittable } from 'pg';

/** What a column may hold: an instant is a Date, jsonb a `Json`, an array of text a list. */
export type Value = string | number | boolean | null | Date | Uint8Array | Json | readonly string[];

/** Marks a value that goes into a jsonb column. */
export class Json {
  readonly value: unknown;
  constructor(value: unknown) {
    this.value = value;
  }
}

export interface Table<Row> {
  readonly name: string;
  /** Column name → its value. */
  readonly columns: Readonly<Record<string, (row: Row) => Value>>;
}

/** A COPY whose text is ready: building it and sending it can so be done at different times. */
export interface Copy {
  readonly sql: string;
  readonly data: string;
}

/** Stores the rows; resolves when the server has taken them all. */
export const copyRows = <Row>(client: Client, table: Table<Row>, rows: readonly Row[]): Promise<void> =>
  runCopy(client, prepareCopy(table, rows));

export function prepareCopy<Row>(table: Table<Row>, rows: readonly Row[]): Copy {
  const names = Object.keys(table.columns);
  const cells = Object.values(table.columns);
  const lines = rows.map((row) => `${cells.map((cell) => copyText(cell(row))).join('\t')}\n`);
  return { sql: `copy ${table.name} (${names.join(', ')}) from stdin`, data: lines.join('') };
}

export async function runCopy(client: Client, { sql, data }: Copy): Promise<void> {
  if (data === '') return;
  await new Promise<void>((resolve, reject) => {
    client.query(new CopyIn(sql, data, (error) => (error ? reject(error) : resolve())));
  });
}

/** The parts of pg's connection that a COPY needs; its types leave them out. */
interface CopyConnection extends Connection {
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
}

class CopyIn implements Submittable {
  readonly #sql: string;
  readonly #data: string;
  /** Read and wrapped by the client (time-outs), hence public. */
  callback: (error: Error | null) => void;

  constructor(sql: string, data: string, callback: (error: Error | null) => void) {
    this.#sql = sql;
    this.#data = data;
    this.callback = callback;
  }

  submit(connection: Connection): void {
    connection.query(this.#sql);
  }

  handleCopyInResponse(connection: CopyConnection): void {
    connection.sendCopyFromChunk(Buffer.from(this.#data));
    connection.endCopyFrom();
  }

  handleError(error: Error): void {
    this.callback(error);
    this.callback = () => undefined;
  }

  handleReadyForQuery(): void {
    this.callback(null);
  }

  handleCommandComplete(): void {}
}

const SPECIAL = /[\\\t\n\r]/;
const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

const escapeText = (text: string): string =>
  SPECIAL.test(text) ? text.replace(/[\\\t\n\r]/g, (character) => ESCAPES[character] ?? character) : text;

function copyText(value: Value): string {
  if (value === null) return '\\N';
  if (typeof value === 'string') return escapeText(value);
  if (typeof value !== 'object') return typeof value === 'boolean' ? (value ? 't' : 'f') : String(value);
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Json) return value.value === null ? '\\N' : escapeText(JSON.stringify(value.value));
  if (value instanceof Uint8Array) return `\\\\x${Buffer.from(value).toString('hex')}`;
  return escapeText(`{${value.map(arrayItem).join(',')}}`);
}

const arrayItem = (item: string): string => `"${item.replace(/["\\]/g, '\\$&')}"`;

/** A tsvector without positions, as `array_to_tsvector` makes it. Keys are `[a-z0-9]+`: nothing to escape. */
export const tsvectorText = (keys: readonly string[]): string =>
  keys.map((key) => `'${key.replace(/['\\]/g, '$&$&')}'`).join(' ');
