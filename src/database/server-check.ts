/** Is this a database the product can live in? Asked at every start, because the wrong locale breaks Hindi search silently. */
import pg from 'pg';

const OLDEST_VERSION = 150_000;

/** A database that must not be used; the message says what to do. */
export class UnsuitableDatabaseError extends Error {}

/** Throws {@link UnsuitableDatabaseError} for PostgreSQL before 15, another encoding, or a locale that cannot tell Hindi letters. */
export async function checkServer(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query(`select current_setting('server_version_num')::int as version,
      pg_encoding_to_char(encoding) as encoding, datctype as ctype from pg_database where datname = current_database()`);
    const { version, encoding, ctype } = rows[0] as { version: number; encoding: string; ctype: string };
    if (version < OLDEST_VERSION) throw new UnsuitableDatabaseError('Nistaran needs PostgreSQL 15 or newer.');
    if (encoding !== 'UTF8') throw new UnsuitableDatabaseError(`The database's encoding is ${encoding}. ${remedy}`);
    await client.query('create extension if not exists pg_trgm');
    const trigrams = await client.query(`select cardinality(show_trgm('शिकायत')) as count`);
    if (trigrams.rows[0].count === 0)
      throw new UnsuitableDatabaseError(
        `The database's LC_CTYPE is ${ctype}: it sees no letters in Hindi, so search would find nothing. ${remedy}`,
      );
  } finally {
    await client.end();
  }
}

const remedy = "Make it anew, e.g.: create database nistaran template template0 encoding 'UTF8' locale 'C.UTF-8';";
