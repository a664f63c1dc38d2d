import { Migration } from '@mikro-orm/migrations';

/** Jobs that undo another one. */
export class Migration0025TakingBack extends Migration {
  override up(): void {
    this.addSql('alter table job drop constraint job_kind_check');
    this.addSql(
      `alter table job add constraint job_kind_check check (kind in ('BULK_ASSIGN', 'RECOMPUTE_DUE', 'TAKE_BACK'))`,
    );
  }
}
