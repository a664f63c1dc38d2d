import { Migration } from '@mikro-orm/migrations';
import { type Rollups, tallyFunctions } from './0010-complaint-tally.ts';

/** Confidential or not is a dimension like the others: whoever may see both reads half the rows. */
const ROLLUPS: Rollups = {
  bits: { is_confidential: 32, department_id: 16, area_id: 8, category_id: 4, source: 2, state: 1 },
  grains: [0, 7, 8, 16, 32, 39, 40, 41, 42, 44, 47, 48, 49, 50, 52, 55, 56, 63],
};

/** What no answer needs to escape and every locale puts in the same order: codes are quoted, and compared as bytes. */
const PLAIN_CODE = `code ~ '^[A-Za-z0-9][A-Za-z0-9_-]*$'`;

/** Counts for those who see everything, and codes that the database itself keeps plain. */
export class Migration0030WholeTally extends Migration {
  override up(): void {
    for (const table of ['department', 'category', 'area', 'subject'])
      this.addSql(`alter table ${table} alter column code type text collate "C",
        add constraint ${table}_code_is_plain check (${PLAIN_CODE})`);
    this.addSql('alter table complaint_tally alter column is_confidential drop not null');
    for (const made of tallyFunctions(ROLLUPS)) this.addSql(made);
    this.addSql('select complaint_tally_rebuild(id, now()) from district');
  }
}
