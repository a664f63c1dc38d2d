import { Migration } from '@mikro-orm/migrations';

/** The words of `openSql` in complaints/lifecycle.ts: a condition is served by a partial index only when it is said the same. */
const OPEN = `state in ('REGISTERED', 'ASSIGNED', 'IN_PROGRESS', 'INFO_REQUESTED', 'ON_HOLD', 'ACTION_TAKEN', 'REJECTION_PROPOSED')`;

/** Screens on walls with their pairing, and what a board counts of deadlines. */
export class Migration0018Wall extends Migration {
  override up(): void {
    this.#screens();
    this.#attention();
  }

  #screens(): void {
    // A screen that was approved. It has a token once it has come for it; revoked rows stay, for the record.
    this.addSql(`create table kiosk (
      district_id integer not null references district,
      id uuid not null,
      name text not null,
      board text not null,
      token_hash bytea,
      approved_by_id uuid not null,
      approved_at timestamptz not null,
      paired_at timestamptz,
      last_seen_at timestamptz,
      revoked_at timestamptz,
      primary key (district_id, id),
      unique (district_id, token_hash),
      foreign key (district_id, approved_by_id) references officer (district_id, id)
    )`);

    // A code on a screen, and the secret by which the screen comes for its token. Gone soon after it has expired.
    this.addSql(`create table kiosk_pairing (
      district_id integer not null references district,
      code text not null,
      claim_hash bytea not null,
      expires_at timestamptz not null,
      kiosk_id uuid,
      primary key (district_id, code),
      unique (district_id, claim_hash),
      foreign key (district_id, kiosk_id) references kiosk (district_id, id)
    )`);
    this.addSql('create index kiosk_pairing_expiry on kiosk_pairing (expires_at)');
  }

  /** What is counted of what somebody has to act on now: as small as the work at hand, however many years there are. */
  #attention(): void {
    this.addSql(`create index complaint_approaching on complaint (district_id, due_at, approaching_at)
      where stopped_at is null and paused_at is null and ${OPEN}`);
    this.addSql(`create index complaint_escalated on complaint (district_id, escalation_level)
      where stopped_at is null and escalation_level > 1 and ${OPEN}`);
    this.addSql(`create index complaint_unseen on complaint (district_id, assigned_at)
      where seen_at is null and state = 'ASSIGNED' and stopped_at is null`);
  }
}
