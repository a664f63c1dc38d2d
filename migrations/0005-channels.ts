import { Migration } from '@mikro-orm/migrations';

/** What comes in from channels (sealed, as received) and what goes out to people and groups (the transactional outbox). */
export class Migration0005Channels extends Migration {
  override up(): void {
    this.addSql(`create table channel_account (
      district_id integer not null references district,
      channel text not null,
      account_id text not null,
      primary key (district_id, channel, account_id)
    )`);

    // One row per message or status of a webhook, stored before the 200. The payload holds phone and name, so it is sealed.
    // next_attempt_at is null once the row is done: the partial index is the work queue.
    this.addSql(`create table inbound_item (
      district_id integer not null references district,
      channel text not null,
      external_id text not null,
      kind text not null check (kind in ('MESSAGE', 'STATUS', 'OTHER')),
      payload_sealed bytea not null,
      received_at timestamptz not null,
      next_attempt_at timestamptz,
      attempt_count integer not null default 0,
      last_error text,
      primary key (district_id, channel, external_id)
    )`);
    this.addSql('create index inbound_item_due on inbound_item (next_attempt_at) where next_attempt_at is not null');

    this.addSql(`create table media_fetch (
      district_id integer not null references district,
      channel text not null,
      media_id text not null,
      message_id text not null,
      intake_id uuid not null,
      sha256 text,
      next_attempt_at timestamptz,
      attempt_count integer not null default 0,
      last_error text,
      evidence_id uuid,
      primary key (district_id, channel, message_id, media_id),
      foreign key (district_id, intake_id) references intake_message (district_id, id),
      foreign key (district_id, evidence_id) references evidence (district_id, id)
    )`);
    this.addSql('create index media_fetch_due on media_fetch (next_attempt_at) where next_attempt_at is not null');

    this.addSql(`create table outbound_message (
      district_id integer not null references district,
      id uuid not null,
      event_id uuid,
      channel text not null check (channel in ('WHATSAPP', 'GROUP')),
      complainant_id uuid,
      group_id uuid,
      complaint_id uuid,
      template text not null,
      params jsonb not null default '{}',
      state text not null check (state in ('QUEUED', 'SENT', 'DELIVERED', 'READ', 'FAILED')),
      provider_message_id text,
      reply_to text,
      created_at timestamptz not null,
      sent_at timestamptz,
      delivered_at timestamptz,
      read_at timestamptz,
      failed_at timestamptz,
      next_attempt_at timestamptz,
      attempt_count integer not null default 0,
      last_error text,
      primary key (district_id, id),
      foreign key (district_id, complainant_id) references complainant (district_id, id),
      foreign key (district_id, group_id) references message_group (district_id, id),
      foreign key (district_id, complaint_id) references complaint (district_id, id),
      check ((complainant_id is null) <> (group_id is null))
    )`);
    this.addSql(`create unique index outbound_message_once on outbound_message
      (district_id, event_id, template, complainant_id, group_id) nulls not distinct where event_id is not null`);
    this.addSql(
      'create index outbound_message_due on outbound_message (next_attempt_at) where next_attempt_at is not null',
    );
    this.addSql('create index outbound_message_newest on outbound_message (district_id, created_at, id)');
    this.addSql(
      `create index outbound_message_reply on outbound_message (district_id, reply_to) where reply_to is not null`,
    );
    this.addSql('create index outbound_message_complaint on outbound_message (district_id, complaint_id)');
    this.addSql(`create unique index outbound_message_provider on outbound_message
      (district_id, channel, provider_message_id) where provider_message_id is not null`);
  }
}
