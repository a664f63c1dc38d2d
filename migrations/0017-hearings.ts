import { Migration } from '@mikro-orm/migrations';

/** Sittings where complaints are taken, and the token each of these complaints got there. */
export class Migration0017Hearings extends Migration {
  override up(): void {
    // `last_token` is the counter of the tokens: taken under the row's lock, given back by whoever is refused.
    this.addSql(`create table hearing_session (
      district_id integer not null references district,
      id uuid not null,
      kind text not null check (kind in ('JAN_SUNWAI', 'SAMADHAN_SHIVIR', 'JAN_SAMVAD')),
      day date not null,
      place text not null,
      area_id uuid not null,
      presiding_id uuid not null,
      attending_ids uuid[] not null default '{}',
      opened_at timestamptz not null,
      opened_by_id uuid not null,
      closed_at timestamptz,
      closed_by_id uuid,
      last_token integer not null default 0 check (last_token >= 0),
      primary key (district_id, id),
      foreign key (district_id, area_id) references area (district_id, id),
      foreign key (district_id, presiding_id) references officer (district_id, id),
      foreign key (district_id, opened_by_id) references officer (district_id, id),
      foreign key (district_id, closed_by_id) references officer (district_id, id),
      check (closed_at >= opened_at),
      check ((closed_at is null) = (closed_by_id is null))
    )`);
    this.addSql('create index hearing_session_day on hearing_session (district_id, day, id)');
    // Two people who open the same sitting at two desks would split its tokens.
    this.addSql(`create unique index hearing_session_open on hearing_session
      (district_id, kind, day, area_id, lower(place)) where closed_at is null`);

    this.addSql(`alter table complaint
      add column hearing_session_id uuid,
      add column hearing_token integer,
      add foreign key (district_id, hearing_session_id) references hearing_session (district_id, id),
      add check ((hearing_session_id is null) = (hearing_token is null)),
      add check (hearing_token > 0)`);
    this.addSql(`create unique index complaint_hearing on complaint (district_id, hearing_session_id, hearing_token)
      where hearing_session_id is not null`);
  }
}
