import { Migration } from '@mikro-orm/migrations';

/** A sitting that nobody closed is closed by time: it is closed, by nobody. */
export class Migration0027HearingsEndWithTheirDay extends Migration {
  override up(): void {
    this.addSql(`alter table hearing_session drop constraint hearing_session_check1,
      add constraint hearing_session_closed_by check (closed_at is not null or closed_by_id is null)`);
    this.addSql(
      'create index hearing_session_still_open on hearing_session (district_id, opened_at) where closed_at is null',
    );
  }
}
