import { Migration } from '@mikro-orm/migrations';

/**
 * Calendars, policies and the clock of every complaint. What is to happen next, and when, is one indexed instant a complaint;
 * everything else about it follows from the case, its terms and the calendar.
 */
export class Migration0014Deadlines extends Migration {
  override up(): void {
    this.#calendars();
    this.#policies();
    this.#clocks();
    this.#escalations();
  }

  #calendars(): void {
    // Without a row: Monday to Saturday, 10:00–13:30 and 14:00–18:00, hearing 09:00–11:00 (src/sla/default-calendar.ts).
    this.addSql(`create table calendar (
      district_id integer not null references district,
      department_id uuid,
      weekdays jsonb not null,
      hearing jsonb not null,
      unique nulls not distinct (district_id, department_id),
      foreign key (district_id, department_id) references department (district_id, id)
    )`);

    // A day is a date of the district, never an instant: midnight UTC would fall on two days. No interval: nobody works.
    this.addSql(`create table calendar_day (
      district_id integer not null references district,
      department_id uuid,
      day date not null,
      name_hi text not null,
      name_en text not null,
      intervals jsonb not null default '[]',
      unique nulls not distinct (district_id, department_id, day),
      foreign key (district_id, department_id) references department (district_id, id)
    )`);
    this.addSql(`insert into calendar_day (district_id, day, name_hi, name_en)
      select district_id, day, name_hi, name_en from holiday`);
    this.addSql('drop table holiday');
  }

  #policies(): void {
    // What a category itself promises stands with the category; these are the exceptions, the most specific one first.
    this.addSql(`create table sla_policy (
      district_id integer not null references district,
      id uuid not null,
      department_id uuid,
      source text,
      subject_id uuid,
      category_id uuid,
      terms jsonb not null,
      primary key (district_id, id),
      unique nulls not distinct (district_id, department_id, source, subject_id, category_id),
      foreign key (district_id, department_id) references department (district_id, id),
      foreign key (district_id, subject_id) references subject (district_id, id),
      foreign key (district_id, category_id) references category (district_id, id)
    )`);
  }

  #clocks(): void {
    this.addSql('alter table complaint add column approaching_at timestamptz');
    this.addSql(`update complaint set approaching_at = cycle_started_at + 0.8 * (due_at - cycle_started_at)
      where due_at is not null`);

    // Of the running cycle. Apart from the complaint, because this moves often and that table carries many indexes.
    // No foreign key: a row is written with each step, and is worth nothing without its complaint.
    this.addSql(`create table complaint_clock (
      district_id integer not null,
      complaint_id uuid not null,
      cycle integer not null,
      terms jsonb,
      rests jsonb not null default '[]',
      waiting_since timestamptz,
      fired text[] not null default '{}',
      next_fire_at timestamptz,
      primary key (district_id, complaint_id)
    ) with (fillfactor = 70)`);
    this.addSql('create index complaint_clock_next on complaint_clock (next_fire_at) where next_fire_at is not null');

    // Open complaints that have no clock yet (an older installation, a bulk load): the next sweep looks at each of them.
    // Whoever was raised a level was overdue, and has been told of it.
    this.addSql(`create function adopt_complaint_clocks(district integer) returns void language sql as $$
      insert into complaint_clock (district_id, complaint_id, cycle, waiting_since, fired, next_fire_at)
      select c.district_id, c.id, c.cycle, case when c.state = 'REGISTERED' then c.changed_at end,
        array(select 'LEVEL ' || e.level from escalation e
          where e.district_id = c.district_id and e.complaint_id = c.id and e.cycle = c.cycle)
          || array(select 'BREACHED' where exists (select from escalation e
            where e.district_id = c.district_id and e.complaint_id = c.id and e.cycle = c.cycle)),
        '-infinity'
      from complaint c
      where c.district_id = district and c.due_at is not null
        and c.state in ('REGISTERED','ASSIGNED','IN_PROGRESS','INFO_REQUESTED','ON_HOLD','ACTION_TAKEN','REJECTION_PROPOSED')
      on conflict do nothing $$`);
    this.addSql('select adopt_complaint_clocks(id) from district');
  }

  #escalations(): void {
    this.addSql("alter table escalation add column reason text, add column officer_ids uuid[] not null default '{}'");
    this.addSql('alter table posting add column on_leave_until date');
    this.addSql(`create table complaint_view (
      district_id integer not null,
      complaint_id uuid not null,
      officer_id uuid not null,
      first_at timestamptz not null,
      last_at timestamptz not null,
      primary key (district_id, complaint_id, officer_id),
      foreign key (district_id, complaint_id) references complaint (district_id, id),
      foreign key (district_id, officer_id) references officer (district_id, id)
    )`);
  }
}
