/**
 * The one way to open a transaction: at the outermost layer, with the connection's bound on waiting for locks, no network call inside.
 *
 * A statement whose answer nobody needs may be left to go ahead: it goes out at once, and what comes after it, the COMMIT too, goes out
 * without waiting for its answer. So a row that others wait for is locked for as long as the database works, not for as long as answers
 * travel. Invariant: nothing counts as done before all that went ahead was answered; where one of them failed, its error is what is told.
 */
import type { EntityManager } from '@mikro-orm/postgresql';

const goneAhead = new WeakMap<EntityManager, Promise<unknown>[]>();

/** Leaves a statement of this transaction to go ahead. */
export function goAhead(tx: EntityManager, statement: Promise<unknown>): void {
  statement.catch(() => {}); // told at the end of the transaction
  const others = goneAhead.get(tx);
  if (others === undefined) throw new Error('A statement can go ahead only inside a transaction.');
  others.push(statement);
}

/** Runs `work` in a transaction on a fresh EntityManager and flushes what it changed. */
export async function inTransaction<T>(em: EntityManager, work: (tx: EntityManager) => Promise<T>): Promise<T> {
  const tx = em.fork({ clear: true });
  const statements: Promise<unknown>[] = [];
  goneAhead.set(tx, statements);
  await tx.begin();
  try {
    const result = await work(tx);
    const committed = tx.commit();
    await Promise.all([...statements, committed]);
    return result;
  } catch (error) {
    await tx.rollback().catch(() => {}); // the connection is gone, and all that was done on it; or the COMMIT was one
    throw await firstFault(statements, error);
  }
}

/** What comes after a statement that failed fails as well: the cause is told, not that. */
async function firstFault(statements: readonly Promise<unknown>[], error: unknown): Promise<unknown> {
  const outcomes = await Promise.allSettled(statements);
  const failed = outcomes.find(({ status }) => status === 'rejected') as PromiseRejectedResult | undefined;
  return failed === undefined ? error : failed.reason;
}
