import { Migration } from '@mikro-orm/migrations';

/** The digest counts complaints that have come to the end of the ladder too: of those the DM was told one by one. */
export class Migration0028DigestExhausted extends Migration {
  override up(): void {
    this.addSql('alter table digest_department add column exhausted integer not null default 0');
    this.addSql('alter table digest_department alter column exhausted drop default');
  }
}
