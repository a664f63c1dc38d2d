import { Migration } from '@mikro-orm/migrations';

/** What somebody asked to be done to many complaints, and what became of each. */
export class Migration0006Jobs extends Migration {
  override up(): void {
    this.addSql(`create table job (
      district_id integer not null references district,
      id uuid not null,
      kind text not null check (kind in ('BULK_ASSIGN')),
      input jsonb not null,
      created_by_id uuid not null,
      created_at timestamptz not null,
      started_at timestamptz,
      finished_at timestamptz,
      total integer not null check (total > 0),
      done integer not null default 0,
      failed integer not null default 0,
      primary key (district_id, id),
      foreign key (district_id, created_by_id) references officer (district_id, id),
      check (done + failed <= total),
      check ((finished_at is not null) = (done + failed = total))
    )`);

    // One row per complaint of a job. The row is the work: next_attempt_at is null once it is done, so several nodes share a
    // job, and one that dies holds up the complaint it had in hand and no other. No foreign key to the complaint: a number
    // that names none is a failure to be reported. code and messages say why it was refused; null when it was done.
    this.addSql(`create table job_complaint (
      district_id integer not null references district,
      job_id uuid not null,
      number text not null,
      finished_at timestamptz,
      code text,
      message_hi text,
      message_en text,
      next_attempt_at timestamptz,
      attempt_count integer not null default 0,
      last_error text,
      primary key (district_id, job_id, number),
      foreign key (district_id, job_id) references job (district_id, id),
      check (num_nulls(code, message_hi, message_en) in (0, 3)),
      check (code is null or finished_at is not null)
    )`);
    this.addSql('create index job_complaint_due on job_complaint (next_attempt_at) where next_attempt_at is not null');
  }
}
