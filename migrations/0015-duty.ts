import { Migration } from '@mikro-orm/migrations';

/** Who was on duty when, and what the roll-call of each working morning found. */
export class Migration0015Duty extends Migration {
  override up(): void {
    this.addSql(`create table duty_period (
      district_id integer not null references district,
      officer_id uuid not null,
      started_at timestamptz not null,
      ended_at timestamptz,
      primary key (district_id, officer_id, started_at),
      foreign key (district_id, officer_id) references officer (district_id, id),
      check (ended_at >= started_at)
    )`);
    this.addSql('create unique index duty_period_open on duty_period (district_id, officer_id) where ended_at is null');
    this.addSql('create index duty_period_time on duty_period (district_id, started_at, ended_at)');
    this.addSql(`insert into duty_period (district_id, officer_id, started_at)
      select district_id, id, on_duty_since from officer where on_duty_since is not null`);

    // Taken once a day, by whichever node is first; kept as it was found.
    this.addSql(`create table roll_call (
      district_id integer not null references district,
      day date not null,
      from_at timestamptz not null,
      to_at timestamptz not null,
      primary key (district_id, day)
    )`);
    this.addSql(`create table roll_call_department (
      district_id integer not null,
      day date not null,
      department_id uuid not null,
      present_ids uuid[] not null,
      first_at timestamptz,
      primary key (district_id, day, department_id),
      foreign key (district_id, day) references roll_call (district_id, day),
      foreign key (district_id, department_id) references department (district_id, id),
      check ((first_at is null) = (present_ids = '{}'))
    )`);
  }
}
