import { Migration } from '@mikro-orm/migrations';

/** The digest of each working day: what was breached and escalated since the one before. */
export class Migration0019Digest extends Migration {
  override up(): void {
    this.addSql(`alter table district add column digest_minute integer not null default 1080
      check (digest_minute between 0 and 1439)`);

    // Taken once a day, by whichever node is first; kept as it was found. By positions of the log, which are in commit order:
    // what is committed late belongs to the next digest, and nothing to none or two.
    this.addSql(`create table digest (
      district_id integer not null references district,
      day date not null,
      taken_at timestamptz not null,
      from_seq bigint not null,
      to_seq bigint not null,
      primary key (district_id, day),
      check (to_seq >= from_seq)
    )`);
    this.addSql(`create table digest_department (
      district_id integer not null,
      day date not null,
      department_id uuid,
      breached integer not null,
      escalated integer not null,
      unique nulls not distinct (district_id, day, department_id),
      foreign key (district_id, day) references digest (district_id, day),
      foreign key (district_id, department_id) references department (district_id, id)
    )`);
  }
}
