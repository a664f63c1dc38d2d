import { Migration } from '@mikro-orm/migrations';

/** Duty lasts while its officer is seen: when he was, how each period ended, and how long a district waits for a sign. */
export class Migration0026DutySeen extends Migration {
  override up(): void {
    this.addSql(`alter table district add column duty_unseen_minutes integer not null default 15
      check (duty_unseen_minutes between 5 and 240)`);
    // No index has it: written once a minute for whoever is on duty, it stays a change within the page.
    this.addSql(`alter table duty_period add column seen_at timestamptz,
      add column end_reason text check (end_reason in ('SAID', 'UNSEEN', 'DAY_OVER'))`);
    // Who is on duty now has the time of a new duty to show himself. How earlier ones ended is not known.
    this.addSql('update duty_period set seen_at = case when ended_at is null then now() else ended_at end');
    this.addSql(`alter table duty_period alter column seen_at set not null,
      add check (end_reason is null or ended_at is not null)`);
  }
}
