import type { EntityManager } from '@mikro-orm/postgresql';
import { query } from '../../database/query.ts';

/**
 * Names and telephones of an import that nobody finished are kept a day. Nothing is lost: the same file goes on where it stopped.
 */
export async function forgetImports(em: EntityManager, now: Date): Promise<void> {
  const sql = `delete from directory_import where finished_at is null and created_at < $1::timestamptz - interval '1 day'`;
  await query(em.fork(), sql, [now]);
}
