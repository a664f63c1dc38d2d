import { Migration } from '@mikro-orm/migrations';

/**
 * A figure that grows with every change of what an officer or a key may do. Whoever remembers a viewer lets the next statement
 * compare it, in the same snapshot: rights are never older than the rows they open. Triggers keep it, so that no code forgets.
 */
export class Migration0012AccessVersion extends Migration {
  override up(): void {
    this.addSql('alter table officer add column access_version integer not null default 1');
    this.addSql('alter table api_key add column access_version integer not null default 1');

    this.addSql(`create function grow_access_version() returns trigger language plpgsql as $$
    begin
      new.access_version := old.access_version + 1;
      return new;
    end $$`);
    this.addSql(`create trigger officer_access before update of locale, is_demo, is_active on officer
      for each row execute function grow_access_version()`);
    this.addSql(`create trigger api_key_access before update of secret_hash, scopes, networks, expires_at, revoked_at, is_demo on api_key
      for each row execute function grow_access_version()`);

    this.addSql(`create function posting_changes_access() returns trigger language plpgsql as $$
    begin
      if tg_op <> 'INSERT' then
        update officer set access_version = access_version + 1 where district_id = old.district_id and id = old.officer_id;
      end if;
      if tg_op <> 'DELETE' then
        update officer set access_version = access_version + 1 where district_id = new.district_id and id = new.officer_id;
      end if;
      return null;
    end $$`);
    this.addSql(`create trigger posting_access after insert or update or delete on posting
      for each row execute function posting_changes_access()`);

    // What lies below an area decides what a posting there reaches. The tree of a district hardly ever changes.
    this.addSql(`create function area_changes_access() returns trigger language plpgsql as $$
    begin
      update officer set access_version = access_version + 1 where district_id in (select district_id from changed);
      return null;
    end $$`);
    for (const [event, table] of [
      ['insert', 'new'],
      ['update', 'new'],
      ['delete', 'old'],
    ])
      this.addSql(`create trigger area_access_${event} after ${event} on area referencing ${table} table as changed
        for each statement execute function area_changes_access()`);
  }
}
