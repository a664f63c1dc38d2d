/** COPY by hand: what goes in comes out, and an error leaves the connection usable. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { copyRows, Json, type Table, tsvectorText, type Value } from '../../../src/demo/copy.ts';
import { type EmptyDatabase, emptyDatabase } from './empty-database.ts';

interface Row {
  id: number;
  text: string | null;
  list: string[];
  detail: unknown;
  bytes: Buffer;
  at: Date;
}

const table: Table<Row> = {
  name: 'copied',
  columns: {
    id: (row) => row.id,
    text: (row) => row.text,
    list: (row) => row.list,
    detail: (row) => new Json(row.detail),
    bytes: (row) => row.bytes,
    at: (row) => row.at,
    keys: () => tsvectorText(['pani', 'nali', 'pani']),
  } satisfies Record<string, (row: Row) => Value>,
};

const awkward = 'tab\t, line\nfeed\r, back\\slash, \\N, "quotes", \'single\', पानी, 🚰';
const rows: Row[] = [
  {
    id: 1,
    text: awkward,
    list: [awkward, '', 'NULL', '{}'],
    detail: { a: awkward },
    bytes: Buffer.from([0, 92, 255]),
    at: new Date(1_700_000_000_123),
  },
  { id: 2, text: null, list: [], detail: null, bytes: Buffer.alloc(0), at: new Date(0) },
];

let database: EmptyDatabase;
beforeAll(async () => {
  database = await emptyDatabase();
  await database.client.query(
    'create temp table copied (id int primary key, text text, list text[], detail jsonb, bytes bytea, at timestamptz, keys tsvector)',
  );
}, 60_000);
afterAll(() => database.stop());

describe('copyRows', () => {
  it('stores every awkward value as it is', async () => {
    await copyRows(database.client, table, rows);
    const stored = await database.client.query('select id, text, list, detail, bytes, at from copied order by id');
    expect(stored.rows).toEqual(rows);
    const { rows: keys } = await database.client.query(
      `select keys = array_to_tsvector('{pani,nali}') as same from copied`,
    );
    expect(keys.every(({ same }) => same)).toBe(true);
  });

  it('does nothing for no rows', async () => {
    await copyRows(database.client, table, []);
    expect((await database.client.query('select from copied')).rowCount).toBe(2);
  });

  it('rejects with the server’s error and goes on', async () => {
    await expect(copyRows(database.client, table, rows)).rejects.toThrow('duplicate key');
    expect((await database.client.query('select from copied')).rowCount).toBe(2);
  });
});
