/** What the product demands of its database, and what its tables promise. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { checkServer, UnsuitableDatabaseError } from '../../src/database/server-check.ts';
import { cloneDatabase, type TestDatabase } from '../support/database.ts';

const adminUrl = process.env.TEST_ADMIN_URL as string;
const urlOf = (name: string) => adminUrl.replace(/\/postgres$/, `/${name}`);

async function asAdmin(...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}

describe('a server given by DATABASE_URL', () => {
  beforeAll(() =>
    asAdmin(
      `create database check_c template template0 encoding 'UTF8' locale 'C'`,
      `create database check_ascii template template0 encoding 'SQL_ASCII' locale 'C'`,
      `create database check_utf8 template template0 encoding 'UTF8' locale 'C.UTF-8'`,
    ),
  );
  afterAll(() => asAdmin('drop database check_c', 'drop database check_ascii', 'drop database check_utf8'));

  test('with a UTF-8 locale is accepted', async () => {
    await expect(checkServer(urlOf('check_utf8'))).resolves.toBeUndefined();
  });

  test.each(['check_c', 'check_ascii'])('%s is refused with the command that mends it', async (name) => {
    const refused = checkServer(urlOf(name));
    await expect(refused).rejects.toBeInstanceOf(UnsuitableDatabaseError);
    await expect(refused).rejects.toThrow(/create database nistaran .*C\.UTF-8/);
  });
});

describe('the tables', () => {
  let database: TestDatabase;
  let client: pg.Client;
  beforeAll(async () => {
    database = await cloneDatabase();
    client = new pg.Client({ connectionString: database.url });
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  /** The installation's own: the tenants themselves, the state of the log, the list of migrations. */
  const OWN = ['district', 'stream_meta', 'stream_epoch', 'migration'];

  test('carry their district in every row', async () => {
    const { rows } = await client.query(
      `select c.relname from pg_class c where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
        and c.relname <> all($1) and not exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'district_id' and a.attnotnull)`,
      [OWN],
    );
    expect(rows).toEqual([]);
  });

  test('carry it in every primary, unique and foreign key', async () => {
    const { rows } = await client.query(
      `select r.relname || ': ' || pg_get_constraintdef(k.oid) as key from pg_constraint k join pg_class r on r.oid = k.conrelid
        where k.contype in ('p', 'u', 'f') and r.relnamespace = 'public'::regnamespace and r.relname <> all($1)
          and not exists (select from pg_attribute a where a.attrelid = r.oid and a.attnum = any(k.conkey) and a.attname = 'district_id')
        union all
        select r.relname || ': ' || pg_get_indexdef(i.indexrelid) from pg_index i join pg_class r on r.oid = i.indrelid
        where i.indisunique and r.relnamespace = 'public'::regnamespace and r.relname <> all($1)
          and not exists (select from pg_attribute a where a.attrelid = r.oid and a.attnum = any(i.indkey::smallint[]) and a.attname = 'district_id')`,
      [OWN],
    );
    expect(rows).toEqual([]);
  });
});
