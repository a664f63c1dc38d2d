import { Migration } from '@mikro-orm/migrations';

/** Web Push: the district's key, the devices that asked to be told, and what is on its way to them. */
export class Migration0022Push extends Migration {
  override up(): void {
    // Made once: every device has asked for pushes signed with this very key.
    this.addSql(`create table push_key (
      district_id integer primary key references district,
      public_key text not null,
      private_key_sealed bytea not null,
      created_at timestamptz not null
    )`);

    // The address of a device is a capability: whoever knows it may write to the device. It is sealed, and found by its hash.
    this.addSql(`create table push_device (
      district_id integer not null references district,
      id uuid not null,
      officer_id uuid not null,
      session_id uuid not null,
      address_hash bytea not null,
      subscription_sealed bytea not null,
      created_at timestamptz not null,
      primary key (district_id, id),
      unique (district_id, address_hash),
      foreign key (district_id, officer_id) references officer (district_id, id),
      foreign key (district_id, session_id) references session (district_id, id) on delete cascade
    )`);
    this.addSql('create index push_device_officer on push_device (district_id, officer_id)');
    this.addSql('create index push_device_session on push_device (district_id, session_id)');

    // A row a notification and device, until it is sent. next_attempt_at is null once it was given up.
    this.addSql(`create table push_delivery (
      district_id integer not null,
      notification_id uuid not null,
      device_id uuid not null,
      created_at timestamptz not null,
      next_attempt_at timestamptz,
      attempt_count integer not null default 0,
      last_error text,
      primary key (district_id, notification_id, device_id),
      foreign key (district_id, notification_id) references notification (district_id, id) on delete cascade,
      foreign key (district_id, device_id) references push_device (district_id, id) on delete cascade
    )`);
    this.addSql('create index push_delivery_due on push_delivery (next_attempt_at) where next_attempt_at is not null');
    this.addSql('create index push_delivery_device on push_delivery (district_id, device_id)');

    // Whatever writes a notification queues its pushes with it: no writer has to think of them, and none waits for a network.
    this.addSql(`create function queue_pushes() returns trigger language plpgsql as $$
      begin
        insert into push_delivery (district_id, notification_id, device_id, created_at, next_attempt_at)
          select n.district_id, n.id, d.id, n.created_at, n.created_at
          from written n join push_device d on d.district_id = n.district_id and d.officer_id = n.officer_id;
        return null;
      end
    $$`);
    this.addSql(`create trigger notification_pushes after insert on notification
      referencing new table as written for each statement execute function queue_pushes()`);

    // However a session ends, its device is no longer told anything.
    this.addSql(`create function forget_push_devices() returns trigger language plpgsql as $$
      begin
        delete from push_device where district_id = new.district_id and session_id = new.id;
        return null;
      end
    $$`);
    this.addSql(`create trigger session_push_devices after update of revoked_at on session
      for each row when (new.revoked_at is not null) execute function forget_push_devices()`);
  }
}
