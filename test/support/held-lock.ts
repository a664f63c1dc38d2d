/** Somebody else's transaction that holds a lock, so that a test chooses the moment at which others meet it. */
import pg from 'pg';
import { eventually } from '../realtime/documents.ts';
import type { World } from './world.ts';

export interface HeldLock {
  /** Settles when so many more transactions wait for some lock than before. */
  isWaitedFor(transactions?: number): Promise<void>;
  release(): Promise<void>;
}

/** Begins a transaction with a statement that locks something. */
export async function holdLock(w: World, statement: string, values: unknown[] = []): Promise<HeldLock> {
  const holder = new pg.Client({ connectionString: w.database.url });
  await holder.connect();
  await holder.query('begin');
  await holder.query(statement, values);
  const waiting = async (): Promise<number> =>
    (await w.sql.query('select count(*)::int as waiting from pg_locks where not granted')).rows[0].waiting;
  const before = await waiting();
  return {
    isWaitedFor: (transactions = 1) =>
      eventually(async () => (await waiting()) >= before + transactions, 'somebody waits for the lock', 10_000),
    release: async () => {
      await holder.query('commit');
      await holder.end();
    },
  };
}
