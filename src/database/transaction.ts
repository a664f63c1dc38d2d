/**
 * The one way to open a transaction: at the outermost layer, with the connection's bound on waiting for locks, no network call inside.
 *
 * A statement whose answer nobody needs may be left to go ahead: it goes out with whatever is asked next, at the latest with the COMMIT, and
 * nothing waits for its answer to travel. So a row that others wait for is locked for as long as the database works. Invariants: statements
 * reach the database in the order in which they were given, the COMMIT last; nothing counts as done before all were answered; where one of
 * them failed, its error is what is told.
 */
import type { EntityManager } from '@mikro-orm/postgresql';
import { dropHeld, holdBack, type Question, sendHeld } from './query.ts';

const goneAhead = new WeakMap<EntityManager, Promise<unknown>[]>();

/** Leaves a statement of this transaction to go ahead; the promise is kept when it was answered. */
export function goAhead<T>(tx: EntityManager, question: Question<T>): Promise<T> {
  const others = goneAhead.get(tx);
  if (others === undefined) throw new Error('A statement can go ahead only inside a transaction.');
  const answer = holdBack(tx, question);
  answer.catch(() => {}); // told at the end of the transaction
  others.push(answer);
  return answer;
}

/** Runs `work` in a transaction on a fresh EntityManager and flushes what it changed. */
export async function inTransaction<T>(em: EntityManager, work: (tx: EntityManager) => Promise<T>): Promise<T> {
  const tx = em.fork({ clear: true });
  const statements: Promise<unknown>[] = [];
  goneAhead.set(tx, statements);
  await tx.begin();
  try {
    const result = await work(tx);
    sendHeld(tx);
    await Promise.all([...statements, tx.commit()]);
    return result;
  } catch (error) {
    dropHeld(tx);
    const cause = firstFault(statements, error);
    await tx.rollback().catch(() => {}); // the connection is gone, and all that was done on it; or the COMMIT was one
    throw await cause;
  }
}

/** What comes after a statement that failed fails as well: the cause is told, not that. */
async function firstFault(statements: readonly Promise<unknown>[], error: unknown): Promise<unknown> {
  const outcomes = await Promise.allSettled(statements);
  const failed = outcomes.find(({ status }) => status === 'rejected') as PromiseRejectedResult | undefined;
  return failed === undefined ? error : failed.reason;
}
