import { Migration } from '@mikro-orm/migrations';

/** Officers with their postings, group members, sessions and API keys. */
export class Migration0002People extends Migration {
  override up(): void {
    this.addSql(`create table officer (
      district_id integer not null references district,
      id uuid not null,
      username text not null,
      name text not null,
      designation_hi text,
      designation_en text,
      locale text not null default 'hi' check (locale in ('hi', 'en')),
      password_hash text,
      is_demo boolean not null default false,
      is_active boolean not null default true,
      failed_sign_in_count integer not null default 0,
      locked_until timestamptz,
      on_duty_since timestamptz,
      primary key (district_id, id),
      unique (district_id, username)
    )`);
    this.addSql(`alter table department add foreign key (district_id, head_id) references officer (district_id, id)`);

    this.addSql(`create table posting (
      district_id integer not null references district,
      id uuid not null,
      officer_id uuid not null,
      role text not null,
      department_id uuid,
      area_id uuid not null,
      supervisor_id uuid,
      deputy_id uuid,
      ended_at timestamptz,
      primary key (district_id, id),
      foreign key (district_id, officer_id) references officer (district_id, id),
      foreign key (district_id, department_id) references department (district_id, id),
      foreign key (district_id, area_id) references area (district_id, id),
      foreign key (district_id, supervisor_id) references officer (district_id, id),
      foreign key (district_id, deputy_id) references officer (district_id, id)
    )`);
    this.addSql('create index posting_officer on posting (district_id, officer_id) where ended_at is null');
    this.addSql('create index posting_department on posting (district_id, department_id, role) where ended_at is null');

    this.addSql(`create table group_member (
      district_id integer not null references district,
      id uuid not null,
      group_id uuid not null,
      kind text not null check (kind in ('OFFICER', 'REPRESENTATIVE', 'CONTACT')),
      officer_id uuid,
      name text not null,
      title_hi text,
      title_en text,
      primary key (district_id, id),
      foreign key (district_id, group_id) references message_group (district_id, id),
      foreign key (district_id, officer_id) references officer (district_id, id)
    )`);
    this.addSql('create index group_member_group on group_member (district_id, group_id)');

    this.addSql(`create table session (
      district_id integer not null references district,
      id uuid not null,
      officer_id uuid not null,
      token_hash bytea not null,
      created_at timestamptz not null,
      expires_at timestamptz not null,
      revoked_at timestamptz,
      primary key (district_id, id),
      unique (district_id, token_hash),
      foreign key (district_id, officer_id) references officer (district_id, id)
    )`);
    this.addSql('create index session_officer on session (district_id, officer_id) where revoked_at is null');

    this.addSql(`create table api_key (
      district_id integer not null references district,
      id uuid not null,
      key_id text not null,
      secret_hash bytea not null,
      name text not null,
      scopes text[] not null,
      networks text[] not null default '{}',
      is_demo boolean not null default false,
      created_at timestamptz not null,
      expires_at timestamptz,
      revoked_at timestamptz,
      primary key (district_id, id),
      unique (district_id, key_id)
    )`);
  }
}
