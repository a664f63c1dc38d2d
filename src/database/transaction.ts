/** The one way to open a transaction: at the outermost layer, with the connection's bound on waiting for locks, no network call inside. */
import type { EntityManager } from '@mikro-orm/postgresql';
import { holdConnection, letGoConnection } from './query.ts';

/**
 * Takes a statement that was sent and whose answer nobody needs before the COMMIT. That leaves right behind it, so what is locked
 * is free again a way to the database and back sooner; where the statement fails, nothing is committed.
 */
export type Send = (statement: Promise<unknown>) => void;

/** Runs `work` in a transaction on a fresh EntityManager and flushes what it changed. */
export async function inTransaction<T>(
  em: EntityManager,
  work: (tx: EntityManager, send: Send) => Promise<T>,
): Promise<T> {
  const tx = em.fork({ clear: true });
  const sent: Promise<unknown>[] = [];
  const send: Send = (statement) => {
    statement.catch(() => {}); // told below
    sent.push(statement);
  };
  await tx.begin();
  try {
    await holdConnection(tx);
    const result = await work(tx, send);
    letGoConnection(tx);
    await tx.commit();
    await Promise.all(sent); // the COMMIT of a transaction that failed is a ROLLBACK, and no error
    return result;
  } catch (error) {
    const failed = (await Promise.allSettled(sent)).find((statement) => statement.status === 'rejected');
    letGoConnection(tx);
    await tx.rollback().catch(() => {}); // the connection is gone, and all that was done on it
    throw failed === undefined ? error : failed.reason; // whatever came after it failed because of it
  }
}
