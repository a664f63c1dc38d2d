import type { MikroORM } from '@mikro-orm/postgresql';
import pg from 'pg';
import { prepareLog } from '../realtime/prepare-log.ts';
import { openDatabase } from './orm.ts';

/** Nodes that start together wait here for the first one. */
const MIGRATION_LOCK = 4_711_078;

/**
 * Brings the tables (and the partitions of the log) up to date; gives the names of the migrations that ran. Safe on several
 * nodes at once: one migrates, the others wait and find nothing left to do.
 */
export async function migrate(url: string): Promise<string[]> {
  const guard = new pg.Client({ connectionString: url });
  await guard.connect();
  try {
    await guard.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    return await migrateAlone(url);
  } finally {
    await guard.end();
  }
}

async function migrateAlone(url: string): Promise<string[]> {
  const orm: MikroORM = openDatabase({ url, poolSize: 2, statementTimeoutMs: 0 });
  try {
    const ran = await (orm as unknown as { migrator: { up(): Promise<{ name: string }[]> } }).migrator.up();
    await prepareLog(orm.em, new Date());
    return ran.map(({ name }) => name);
  } finally {
    await orm.close(true);
  }
}
