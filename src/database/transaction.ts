/** The one way to open a transaction: at the outermost layer, with the connection's bound on waiting for locks, no network call inside. */
import type { EntityManager } from '@mikro-orm/postgresql';

/** Runs `work` in a transaction on a fresh EntityManager and flushes what it changed. */
export const inTransaction = <T>(em: EntityManager, work: (tx: EntityManager) => Promise<T>): Promise<T> =>
  em.fork({ clear: true }).transactional((tx) => work(tx as EntityManager));
