/** The one way to open a transaction: at the outermost layer, with a bound on waiting for locks, no network call inside. */
import type { EntityManager } from '@mikro-orm/postgresql';
import { query } from './query.ts';

const LOCK_TIMEOUT = '3s';

/**
 * Runs `work` in a transaction on a fresh EntityManager and flushes what it changed. A lock that cannot be had in 3 s fails
 * the whole transaction (SQLSTATE 55P03): nothing half-done remains.
 */
export function inTransaction<T>(em: EntityManager, work: (tx: EntityManager) => Promise<T>): Promise<T> {
  return em.fork({ clear: true }).transactional(async (tx) => {
    await query(tx as EntityManager, `set local lock_timeout = '${LOCK_TIMEOUT}'`);
    return work(tx as EntityManager);
  });
}
