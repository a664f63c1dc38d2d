import { Migration } from '@mikro-orm/migrations';

/** What an administrator works with: phones of group members, passwords that must be changed, imports of a directory. */
export class Migration0020Administration extends Migration {
  override up(): void {
    // Sealed like every phone. The blind index makes a member of a group one and the same, however often a list is imported.
    this.addSql('alter table group_member add column phone_sealed bytea, add column phone_index bytea');
    this.addSql('create unique index group_member_phone on group_member (district_id, group_id, phone_index)');

    this.addSql('alter table officer add column must_change_password boolean not null default false');
    this.addSql('drop trigger officer_access on officer');
    this.addSql(`create trigger officer_access before update of locale, is_demo, is_active, must_change_password on officer
      for each row execute function grow_access_version()`);

    this.addSql('create index audit_log_actor on audit_log (district_id, actor_id, at)');

    // An import is gathered, looked at, then done in portions. What it has counted is kept; its rows, which hold personal data,
    // go when it is done or discarded, but for what was wrong with which row.
    this.addSql(`create table directory_import (
      district_id integer not null references district,
      id uuid not null,
      created_by_id uuid not null,
      created_at timestamptz not null,
      started_at timestamptz,
      finished_at timestamptz,
      counts jsonb,
      primary key (district_id, id),
      foreign key (district_id, created_by_id) references officer (district_id, id)
    )`);
    this.addSql(`create table directory_import_row (
      district_id integer not null,
      import_id uuid not null,
      row_number integer not null,
      department_code text,
      department_name_hi text,
      department_name_en text,
      group_number integer,
      member_id uuid,
      name text,
      title_hi text,
      title_en text,
      kind text,
      phone_sealed bytea,
      phone_index bytea,
      problems jsonb not null default '[]',
      outcome text check (outcome in ('ADD', 'CHANGE', 'SAME', 'WRONG')),
      is_member_due boolean not null default false,
      primary key (district_id, import_id, row_number),
      foreign key (district_id, import_id) references directory_import (district_id, id) on delete cascade
    )`);
  }
}
