/** The one way to open a transaction: at the outermost layer, with the connection's bound on waiting for locks, no network call inside. */
import type { EntityManager } from '@mikro-orm/postgresql';

/** Runs `work` in a transaction on a fresh EntityManager and flushes what it changed. */
export async function inTransaction<T>(em: EntityManager, work: (tx: EntityManager) => Promise<T>): Promise<T> {
  const tx = em.fork({ clear: true });
  await tx.begin();
  try {
    const result = await work(tx);
    await tx.commit();
    return result;
  } catch (error) {
    await tx.rollback().catch(() => {}); // the connection is gone, and all that was done on it
    throw error;
  }
}
