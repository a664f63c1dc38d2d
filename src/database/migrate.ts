import type { MikroORM } from '@mikro-orm/postgresql';
import { prepareLog } from '../realtime/prepare-log.ts';
import { openDatabase } from './orm.ts';

/** Brings the tables (and the partitions of the log) up to date; gives the names of the migrations that ran. Safe on several nodes at once. */
export async function migrate(url: string): Promise<string[]> {
  const orm: MikroORM = openDatabase({ url, poolSize: 2, statementTimeoutMs: 0 });
  try {
    const ran = await (orm as unknown as { migrator: { up(): Promise<{ name: string }[]> } }).migrator.up();
    await prepareLog(orm.em, new Date());
    return ran.map(({ name }) => name);
  } finally {
    await orm.close(true);
  }
}
