import { Migration } from '@mikro-orm/migrations';
import { summarySql } from '../src/complaints/summary.ts';

/** The beginning of a complaint's words, worked out once a text instead of fifty times a list. PostgreSQL keeps it. */
export class Migration0013ComplaintSummary extends Migration {
  override up(): void {
    this.addSql(
      `create function summary_of(words text) returns text language sql immutable strict parallel safe return ${summarySql('words')}`,
    );
    this.addSql('alter table complaint add column summary text not null generated always as (summary_of(text)) stored');
  }
}
