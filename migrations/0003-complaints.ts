import { Migration } from '@mikro-orm/migrations';

const STATES = `'REGISTERED','ASSIGNED','IN_PROGRESS','INFO_REQUESTED','ON_HOLD','ACTION_TAKEN','REJECTION_PROPOSED',
  'RESOLVED','CLOSED','REJECTED','REJECTION_FINAL','MERGED','WITHDRAWN'`;

/** Complaints with their cycles, timeline, reports, evidence and feedback; the intake they come from. */
export class Migration0003Complaints extends Migration {
  override up(): void {
    // One row per person *as given on one message or registration*: a mobile number is shared by families and pradhans,
    // so it never identifies a person. The phone is sealed; phone_index is its keyed hash, for look-up only.
    this.addSql(`create table complainant (
      district_id integer not null references district,
      id uuid not null,
      name text,
      phone_sealed bytea,
      phone_index bytea,
      locale text not null default 'hi' check (locale in ('hi', 'en')),
      primary key (district_id, id)
    )`);
    this.addSql('create index complainant_phone on complainant (district_id, phone_index)');

    this.addSql(`create table complaint_counter (
      district_id integer not null references district,
      year integer not null,
      last_serial integer not null,
      primary key (district_id, year)
    )`);

    this.addSql(`create table complaint (
      district_id integer not null references district,
      id uuid not null,
      number text not null,
      tracking_token text not null,
      version integer not null,
      state text not null check (state in (${STATES})),
      source text not null,
      text text not null,
      subject_id uuid,
      category_id uuid,
      area_id uuid not null,
      place text,
      complainant_id uuid,
      department_id uuid,
      assignee_id uuid,
      respondent_id uuid,
      is_confidential boolean not null default false,
      registered_by_id uuid,
      registered_by_key_id uuid,
      registered_at timestamptz not null,
      changed_at timestamptz not null,
      cycle integer not null default 1,
      cycle_started_at timestamptz not null,
      assigned_at timestamptz,
      seen_at timestamptz,
      due_at timestamptz,
      paused_at timestamptz,
      stopped_at timestamptz,
      resolved_at timestamptz,
      closed_at timestamptz,
      resolver_id uuid,
      escalation_level integer not null default 1,
      reopen_count integer not null default 0,
      transfer_count integer not null default 0,
      information_request_count integer not null default 0,
      proposal jsonb,
      primary_id uuid,
      state_before_merge text,
      search_text text not null default '',
      search_keys tsvector not null default '',
      primary key (district_id, id),
      unique (district_id, number),
      unique (district_id, tracking_token),
      foreign key (district_id, subject_id) references subject (district_id, id),
      foreign key (district_id, category_id) references category (district_id, id),
      foreign key (district_id, area_id) references area (district_id, id),
      foreign key (district_id, complainant_id) references complainant (district_id, id),
      foreign key (district_id, department_id) references department (district_id, id),
      foreign key (district_id, assignee_id) references officer (district_id, id),
      foreign key (district_id, respondent_id) references officer (district_id, id),
      foreign key (district_id, primary_id) references complaint (district_id, id)
    )`);
    this.addSql('create index complaint_newest on complaint (district_id, registered_at, id)');
    this.addSql('create index complaint_changed on complaint (district_id, changed_at, id)');
    this.addSql('create index complaint_due on complaint (district_id, due_at, id) where stopped_at is null');
    this.addSql('create index complaint_department on complaint (district_id, department_id, registered_at, id)');
    this.addSql('create index complaint_area on complaint (district_id, area_id, registered_at, id)');
    this.addSql('create index complaint_assignee on complaint (district_id, assignee_id, registered_at, id)');
    this.addSql('create index complaint_state on complaint (district_id, state, registered_at, id)');
    this.addSql('create index complaint_complainant on complaint (district_id, complainant_id)');
    this.addSql('create index complaint_primary on complaint (district_id, primary_id) where primary_id is not null');
    this.addSql('create index complaint_search_keys on complaint using gin (search_keys)');
    this.addSql('create index complaint_search_text on complaint using gin (search_text gin_trgm_ops)');

    // The facts of cycles that are over; the running one stands on the complaint itself.
    this.addSql(`create table complaint_cycle (
      district_id integer not null references district,
      complaint_id uuid not null,
      cycle integer not null,
      started_at timestamptz not null,
      due_at timestamptz,
      stopped_at timestamptz,
      resolved_at timestamptz,
      closed_at timestamptz,
      resolver_id uuid,
      primary key (district_id, complaint_id, cycle),
      foreign key (district_id, complaint_id) references complaint (district_id, id)
    )`);

    // (source, number) is the key: the same portal number can never become two complaints.
    this.addSql(`create table external_reference (
      district_id integer not null references district,
      source text not null,
      number text not null,
      complaint_id uuid not null,
      primary key (district_id, source, number),
      foreign key (district_id, complaint_id) references complaint (district_id, id)
    )`);
    this.addSql('create index external_reference_complaint on external_reference (district_id, complaint_id)');

    this.addSql(`create table timeline_entry (
      district_id integer not null references district,
      complaint_id uuid not null,
      version integer not null,
      event_id uuid not null,
      type text not null,
      at timestamptz not null,
      actor_kind text not null,
      actor_id uuid,
      actor_role text not null,
      text text,
      from_state text,
      to_state text,
      visibility text not null check (visibility in ('CITIZEN', 'STAFF', 'CONFIDENTIAL')),
      changes jsonb,
      primary key (district_id, complaint_id, version),
      foreign key (district_id, complaint_id) references complaint (district_id, id)
    )`);

    this.addSql(`create table action_taken_report (
      district_id integer not null references district,
      id uuid not null,
      complaint_id uuid not null,
      cycle integer not null,
      outcome text not null check (outcome in ('FIXED', 'PARTLY', 'NOT_FEASIBLE', 'INFORMATION_GIVEN')),
      text text not null,
      author_id uuid not null,
      at timestamptz not null,
      verified_by_id uuid,
      verified_at timestamptz,
      returned_by_id uuid,
      returned_reason text,
      primary key (district_id, id),
      foreign key (district_id, complaint_id) references complaint (district_id, id),
      foreign key (district_id, author_id) references officer (district_id, id),
      check (verified_by_id is null or verified_by_id <> author_id)
    )`);
    this.addSql('create index action_taken_report_complaint on action_taken_report (district_id, complaint_id, at)');

    this.addSql(`create table feedback (
      district_id integer not null references district,
      id uuid not null,
      complaint_id uuid not null,
      cycle integer not null,
      satisfied boolean not null,
      rating integer check (rating between 1 and 5),
      text text,
      at timestamptz not null,
      primary key (district_id, id),
      foreign key (district_id, complaint_id) references complaint (district_id, id)
    )`);
    this.addSql('create index feedback_complaint on feedback (district_id, complaint_id, at)');

    this.addSql(`create table escalation (
      district_id integer not null references district,
      complaint_id uuid not null,
      cycle integer not null,
      level integer not null check (level between 2 and 4),
      at timestamptz not null,
      returned_at timestamptz,
      primary key (district_id, complaint_id, cycle, level),
      foreign key (district_id, complaint_id) references complaint (district_id, id)
    )`);

    this.addSql(`create table intake_message (
      district_id integer not null references district,
      id uuid not null,
      source text not null,
      external_id text not null,
      kind text not null check (kind in ('NEW_COMPLAINT', 'REOPEN_REQUEST', 'FOLLOW_UP')),
      state text not null check (state in ('WAITING', 'REGISTERED', 'LINKED', 'DISCARDED')),
      received_at timestamptz not null,
      last_message_at timestamptz not null,
      sender_id uuid not null,
      text text,
      place text,
      latitude double precision,
      longitude double precision,
      complaint_id uuid,
      decided_by_id uuid,
      decided_at timestamptz,
      discard_reason text,
      search_keys tsvector not null default '',
      primary key (district_id, id),
      unique (district_id, source, external_id),
      foreign key (district_id, sender_id) references complainant (district_id, id),
      foreign key (district_id, complaint_id) references complaint (district_id, id)
    )`);
    this.addSql('create index intake_message_state on intake_message (district_id, state, received_at, id)');
    this.addSql('create index intake_message_sender on intake_message (district_id, sender_id)');
    this.addSql('create index intake_message_complaint on intake_message (district_id, complaint_id)');

    this.addSql(`create table evidence (
      district_id integer not null references district,
      id uuid not null,
      state text not null check (state in ('PENDING', 'READY', 'REFUSED')),
      complaint_id uuid,
      intake_id uuid,
      report_id uuid,
      kind text not null check (kind in ('PHOTO', 'VIDEO', 'DOCUMENT', 'AUDIO')),
      mime_type text not null,
      bytes bigint not null,
      sha256 text,
      store_key text,
      thumbnail_key text,
      taken_at timestamptz,
      uploaded_at timestamptz,
      visibility text not null check (visibility in ('CITIZEN', 'STAFF', 'CONFIDENTIAL')),
      owner_key text not null,
      created_at timestamptz not null,
      primary key (district_id, id),
      foreign key (district_id, complaint_id) references complaint (district_id, id),
      foreign key (district_id, intake_id) references intake_message (district_id, id),
      foreign key (district_id, report_id) references action_taken_report (district_id, id)
    )`);
    this.addSql('create index evidence_complaint on evidence (district_id, complaint_id)');
    this.addSql('create index evidence_intake on evidence (district_id, intake_id)');
    this.addSql('create index evidence_report on evidence (district_id, report_id)');
    this.addSql('create index evidence_owner on evidence (district_id, owner_key, created_at)');
  }
}
