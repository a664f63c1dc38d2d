import { Migration } from '@mikro-orm/migrations';

/**
 * The log behind every stream, the audit trail and the receipts that make retries idempotent.
 *
 * Pattern: transactional log with positions given at COMMIT. Rows are inserted anywhere in a transaction without a
 * position; a deferred constraint trigger takes one advisory lock and numbers them, so the lock is held across the commit
 * only, `seq` order is commit order, and no code can forget it. Positions may have gaps; never test for contiguity.
 */
export class Migration0004EventLog extends Migration {
  override up(): void {
    this.addSql(`create sequence event_seq as bigint`);

    this.addSql(`create table event_log (
      district_id integer not null references district,
      at timestamptz not null,
      event_id uuid not null,
      seq bigint,
      type text not null,
      actor_kind text not null,
      actor_id uuid,
      actor_role text not null,
      complaint_id uuid,
      number text,
      version integer,
      visibility text not null,
      changed_fields text[] not null default '{}',
      subject_id uuid,
      before jsonb,
      after jsonb,
      recipients uuid[] not null default '{}',
      primary key (district_id, at, event_id)
    ) partition by range (at)`);
    this.addSql('create index event_log_seq on event_log (seq)');
    this.addSql('create index event_log_complaint on event_log (district_id, complaint_id, seq)');
    this.addSql('create table event_log_default partition of event_log default');

    this.addSql(`create function event_log_number() returns trigger language plpgsql as $$
    begin
      perform pg_advisory_xact_lock(4711076);
      update event_log set seq = nextval('event_seq')
        where district_id = new.district_id and at = new.at and event_id = new.event_id;
      return null;
    end $$`);
    this.addSql(`create constraint trigger event_log_number after insert on event_log
      deferrable initially deferred for each row when (new.seq is null) execute function event_log_number()`);

    // The fingerprint tells a restored or promoted database from the one the cursors were given by.
    this.addSql(`create table stream_meta (
      is_only boolean primary key default true check (is_only),
      epoch text not null,
      fingerprint text not null,
      floor_seq bigint not null default 0
    )`);

    this.addSql(`create table audit_log (
      district_id integer not null references district,
      id uuid not null,
      at timestamptz not null,
      actor_kind text not null,
      actor_id uuid,
      session_id uuid,
      action text not null,
      object_kind text not null,
      object_id uuid,
      detail jsonb not null default '{}',
      primary key (district_id, id)
    )`);
    this.addSql('create index audit_log_at on audit_log (district_id, at)');
    this.addSql('create index audit_log_object on audit_log (district_id, object_id)');

    this.addSql(`create table mutation_receipt (
      district_id integer not null references district,
      viewer_key text not null,
      client_mutation_id text not null,
      mutation text not null,
      input_hash bytea not null,
      result jsonb,
      at timestamptz not null,
      primary key (district_id, viewer_key, client_mutation_id)
    )`);
    this.addSql('create index mutation_receipt_at on mutation_receipt (at)');

    this.addSql(`create table notification (
      district_id integer not null references district,
      id uuid not null,
      officer_id uuid not null,
      event_id uuid not null,
      type text not null,
      complaint_id uuid,
      created_at timestamptz not null,
      read_at timestamptz,
      primary key (district_id, id),
      unique (district_id, officer_id, event_id),
      foreign key (district_id, officer_id) references officer (district_id, id),
      foreign key (district_id, complaint_id) references complaint (district_id, id)
    )`);
    this.addSql('create index notification_unread on notification (district_id, officer_id) where read_at is null');
  }
}
