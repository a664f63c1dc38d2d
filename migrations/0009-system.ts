import { Migration } from '@mikro-orm/migrations';

/** What the system says of itself, a row a district: the build that serves, and a maintenance that was announced. */
export class Migration0009System extends Migration {
  override up(): void {
    this.addSql(`create table system_status (
      district_id integer primary key references district,
      build text not null,
      maintenance_from timestamptz,
      maintenance_until timestamptz,
      message_hi text,
      message_en text,
      check (num_nulls(maintenance_from, maintenance_until, message_hi, message_en) in (0, 4)),
      check (maintenance_until > maintenance_from)
    )`);
  }
}
