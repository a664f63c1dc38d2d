import { Migration } from '@mikro-orm/migrations';

/**
 * Epochs that follow each other. An epoch lasts from one start of PostgreSQL to the next, because a data folder can only be put
 * back as files between the two. Whoever first looks at the log after a start, and be it the trigger that numbers an event,
 * ends the epoch before at the head it finds, under the lock that numbering takes: no event of the new epoch can stand below
 * that head, so a cursor of the old one is good up to there and no further.
 */
export class Migration0008StreamEpochs extends Migration {
  override up(): void {
    // Which start of PostgreSQL the present epoch belongs to, and of which database. Empty: none, the next look opens a new one.
    this.addSql(`alter table stream_meta add column incarnation text not null default ''`);

    // Epochs that have ended and whose history the present one goes on with.
    this.addSql(`create table stream_epoch (
      epoch text primary key,
      until_seq bigint not null,
      ended_at timestamptz not null default now()
    )`);

    // Asked with every reading of the log, so it must be cheap. The oid: a copy beside the original has the same postmaster.
    this.addSql(`create function stream_incarnation() returns text language sql stable as $$
      select extract(epoch from pg_postmaster_start_time()) || '/' ||
        (select oid from pg_database where datname = current_database())
    $$`);

    // Cluster, timeline and database: pg_restore, point-in-time recovery and promotion change at least one of them. The
    // timeline is that of the write-ahead log, since the control file learns of a promotion only at its next checkpoint.
    this.addSql(`create function stream_fingerprint() returns text language sql stable as $$
      select (select system_identifier from pg_control_system()) || '/' ||
        ('x' || left(pg_walfile_name(pg_current_wal_lsn()), 8))::bit(32)::integer || '/' ||
        (select oid from pg_database where datname = current_database())
    $$`);

    this.addSql(`create function renew_stream_epoch() returns void language plpgsql as $$
    declare
      present stream_meta;
    begin
      perform pg_advisory_xact_lock(4711076);
      select * into present from stream_meta;
      if present.incarnation = stream_incarnation() then
        return;
      end if;
      if present.fingerprint = stream_fingerprint() then
        insert into stream_epoch (epoch, until_seq)
          select present.epoch, greatest(present.floor_seq, coalesce(max(seq), 0)) from event_log;
      else
        delete from stream_epoch;
      end if;
      insert into stream_meta (epoch, fingerprint, incarnation)
        values (left(gen_random_uuid()::text, 8), stream_fingerprint(), stream_incarnation())
        on conflict (is_only) do update
          set epoch = excluded.epoch, fingerprint = excluded.fingerprint, incarnation = excluded.incarnation;
    end $$`);

    this.addSql(`create or replace function event_log_number() returns trigger language plpgsql as $$
    begin
      perform renew_stream_epoch(); -- takes the lock and holds it to the end of the transaction
      update event_log set seq = nextval('event_seq')
        where district_id = new.district_id and at = new.at and event_id = new.event_id;
      return null;
    end $$`);
  }
}
