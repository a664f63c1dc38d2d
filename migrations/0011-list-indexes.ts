import { Migration } from '@mikro-orm/migrations';

/** The words of `dueSql` in sla/sla-status.ts: an expression is found by an index only when it is said the same. */
const DUE = `coalesce(due_at, '9999-12-31T00:00:00.000Z'::timestamptz)`;
/** The words of `openSql` in complaints/lifecycle.ts. */
const OPEN = `state in ('REGISTERED', 'ASSIGNED', 'IN_PROGRESS', 'INFO_REQUESTED', 'ON_HOLD', 'ACTION_TAKEN', 'REJECTION_PROPOSED')`;

/**
 * An index for each order of the lists that consoles offer, so that a page reads a page's worth of rows however many years
 * there are. ADR 16 has the table and the reasons.
 *
 * Those of open complaints hold the few that somebody still has to act on: they stay as small as the work at hand.
 */
export class Migration0011ListIndexes extends Migration {
  override up(): void {
    this.addSql(`create index complaint_by_due on complaint (district_id, (${DUE}), id)`);
    this.addSql('create index complaint_department_changed on complaint (district_id, department_id, changed_at, id)');
    this.addSql(`create index complaint_department_due on complaint (district_id, department_id, (${DUE}), id)`);
    this.addSql('create index complaint_subject on complaint (district_id, subject_id, registered_at, id)');
    this.addSql('create index complaint_source on complaint (district_id, source, registered_at, id)');
    this.addSql('create index complaint_source_changed on complaint (district_id, source, changed_at, id)');
    this.addSql('create index complaint_reopened on complaint (district_id, registered_at, id) where reopen_count > 0');
    this.addSql(`create index complaint_registered_by on complaint (district_id, registered_by_id, registered_at, id)
      where registered_by_id is not null`);

    this.addSql(`create index complaint_open_newest on complaint (district_id, registered_at, id) where ${OPEN}`);
    this.addSql(`create index complaint_open_changed on complaint (district_id, changed_at, id) where ${OPEN}`);
    this.addSql(`create index complaint_open_due on complaint (district_id, (${DUE}), id) where ${OPEN}`);
    this.addSql(`create index complaint_open_department on complaint (district_id, department_id, registered_at, id)
      where ${OPEN}`);
    this.addSql(`create index complaint_open_department_due on complaint (district_id, department_id, (${DUE}), id)
      where ${OPEN}`);
    this.addSql(
      `create index complaint_open_area on complaint (district_id, area_id, registered_at, id) where ${OPEN}`,
    );
    this.addSql(`create index complaint_open_area_due on complaint (district_id, area_id, (${DUE}), id) where ${OPEN}`);
    this.addSql(
      `create index complaint_open_assignee on complaint (district_id, assignee_id, (${DUE}), id) where ${OPEN}`,
    );

    // Likeness is looked for among open complaints only: of all of them, candidates would grow with the years.
    this.addSql('drop index complaint_search_text');
    this.addSql(`create index complaint_open_text on complaint using gin (search_text gin_trgm_ops) where ${OPEN}`);

    // A serial is asked for by its last digits ("123" for MZN26-000123-7): written backwards they come first.
    this.addSql(
      `create index complaint_serial on complaint (district_id, (reverse(split_part(number, '-', 2)) collate "C"))`,
    );

    // The other lists that grow: an officer's notifications, read or not; what came in, in any state; what went out, by its fate.
    this.addSql('create index notification_newest on notification (district_id, officer_id, created_at, id)');
    this.addSql('create index intake_message_received on intake_message (district_id, received_at, id)');
    this.addSql('create index outbound_message_state on outbound_message (district_id, state, created_at, id)');
    // Officers by name; the id as text, as the list compares it.
    this.addSql('create index officer_name on officer (district_id, name, (id::text)) where is_active');
  }
}
