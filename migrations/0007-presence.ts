import { Migration } from '@mikro-orm/migrations';

/**
 * Who looks at which complaint now: one row a stream, on whichever node it is open.
 *
 * Unlogged: a crash may empty it, the nodes write their rows again within seconds. No keys to officer and complaint: a row
 * lives for seconds, and checking them would lock the complaint against whoever works on it.
 */
export class Migration0007Presence extends Migration {
  override up(): void {
    this.addSql(`create unlogged table complaint_presence (
      district_id integer not null references district,
      complaint_id uuid not null,
      stream_id uuid not null,
      officer_id uuid not null,
      seen_at timestamptz not null,
      primary key (district_id, complaint_id, stream_id)
    )`);
  }
}
