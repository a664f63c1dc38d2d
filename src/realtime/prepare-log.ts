/**
 * Keeps the log ready: partitions for this week and the next ones, old ones removed, and a new epoch when PostgreSQL was started
 * anew or this is not the database the cursors were given by (migration 0008).
 * Safe to run at any time and on several nodes at once.
 */
import type { EntityManager } from '@mikro-orm/postgresql';
import { query } from '../database/query.ts';
import { inTransaction } from '../database/transaction.ts';

const RETENTION_DAYS = 14;
const WEEKS_AHEAD = 3;
const DAY_MS = 86_400_000;
const WEEK_MS = 7 * DAY_MS;
const MONDAY = Date.UTC(2024, 0, 1);

const weekOf = (instant: Date) => new Date(MONDAY + Math.floor((instant.getTime() - MONDAY) / WEEK_MS) * WEEK_MS);
const day = (instant: Date) => instant.toISOString().slice(0, 10);
const partitionName = (week: Date) => `event_log_${day(week).replaceAll('-', '')}`;

/** Brings epoch and partitions up to date. Call at start and daily. */
export async function prepareLog(em: EntityManager, now: Date): Promise<void> {
  // By itself: it takes the lock of the commits, and a partition waits for transactions that wait for that lock.
  await query(em.fork(), 'select renew_stream_epoch()');
  await inTransaction(em, async (tx) => {
    await query(tx, 'select pg_advisory_xact_lock(4711077)');
    for (const week of weeksAround(now)) await createPartition(tx, week);
    await removeOld(tx, now);
    await removeOldEpochs(tx);
  });
}

/** From the oldest week kept to the third ahead: a new installation may be seeded with the last fortnight. */
function weeksAround(now: Date): Date[] {
  const first = weekOf(new Date(now.getTime() - RETENTION_DAYS * DAY_MS)).getTime();
  const count = (weekOf(now).getTime() - first) / WEEK_MS + WEEKS_AHEAD;
  return Array.from({ length: count + 1 }, (_, index) => new Date(first + index * WEEK_MS));
}

async function createPartition(em: EntityManager, week: Date): Promise<void> {
  const next = new Date(week.getTime() + WEEK_MS);
  await query(
    em,
    `create table if not exists ${partitionName(week)} partition of event_log
      for values from ('${day(week)}') to ('${day(next)}')`,
  );
}

/** Drops weeks that lie wholly outside retention and remembers how far the log was cut. */
async function removeOld(em: EntityManager, now: Date): Promise<void> {
  const oldest = partitionName(weekOf(new Date(now.getTime() - RETENTION_DAYS * DAY_MS)));
  const sql = `select c.relname as name from pg_inherits i join pg_class c on c.oid = i.inhrelid
    where i.inhparent = 'event_log'::regclass and c.relname ~ '^event_log_[0-9]{8}$' and c.relname < $1`;
  for (const { name } of await query<{ name: string }>(em, sql, [oldest])) {
    await query(
      em,
      `update stream_meta set floor_seq = greatest(floor_seq, (select coalesce(max(seq), 0) from ${name}))`,
    );
    await query(em, `drop table ${name}`);
  }
}

/** Cursors of an epoch that ended before retention begins are too old themselves. By the database's clock, which ended them. */
async function removeOldEpochs(em: EntityManager): Promise<void> {
  await query(em, `delete from stream_epoch where ended_at < now() - interval '${RETENTION_DAYS} days'`);
}
