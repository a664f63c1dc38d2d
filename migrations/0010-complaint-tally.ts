import { Migration } from '@mikro-orm/migrations';

const OPEN = `state in ('REGISTERED', 'ASSIGNED', 'IN_PROGRESS', 'INFO_REQUESTED', 'ON_HOLD', 'ACTION_TAKEN', 'REJECTION_PROPOSED')`;
const DIMENSIONS = ['department_id', 'area_id', 'category_id', 'source', 'state'];
const KEY = `${DIMENSIONS.join(', ')}, is_confidential`;
/** What a complaint (the row `c`) counts as. `due_at` only while its clock runs: such a one becomes overdue by itself. */
const cell = (c: string) =>
  `${c}.district_id, ${[...DIMENSIONS, 'is_confidential'].map((name) => `${c}.${name}`).join(', ')},
  ${c}.reopen_count > 0 as reopened, ${c}.stopped_at is null as to_act, case when ${c}.stopped_at is null
    and ${c}.paused_at is null and ${c}.${OPEN} then ${c}.due_at end as due_at`;
const CELL = cell('complaint');
const CELL_COLUMNS = `district_id, ${KEY}, reopened, to_act, due_at`;

/** Every count, and how it is summed up from judged cells. */
const COUNTS: Record<string, string> = {
  received: 'sum(change)',
  resolved: `sum(change) filter (where state in ('RESOLVED', 'CLOSED'))`,
  rejected: `sum(change) filter (where state in ('REJECTED', 'REJECTION_FINAL'))`,
  merged: `sum(change) filter (where state = 'MERGED')`,
  withdrawn: `sum(change) filter (where state = 'WITHDRAWN')`,
  reopened: 'sum(change) filter (where reopened)',
  overdue: 'sum(overdue)',
  open_reopened: `sum(change) filter (where reopened and ${OPEN})`,
  open_overdue: `sum(overdue) filter (where ${OPEN})`,
  to_act: 'sum(change) filter (where to_act)',
  to_act_reopened: 'sum(change) filter (where to_act and reopened)',
};
const NAMES = Object.keys(COUNTS);
const TALLY_COLUMNS = `district_id, grain, ${KEY}, ${NAMES.join(', ')}`;
const ANY_COUNT = NAMES.map((name) => `sum(${name}) <> 0`).join(' or ');

/** A grain is the set of dimensions its rows tell apart, as bits; a dimension without a bit is always told apart. */
export interface Rollups {
  bits: Readonly<Record<string, number>>;
  grains: readonly number[];
}

const ROLLUPS: Rollups = {
  bits: { department_id: 16, area_id: 8, category_id: 4, source: 2, state: 1 },
  grains: [0, 7, 8, 9, 10, 12, 15, 16, 17, 18, 20, 23, 24, 31],
};

/** Cells, each `change` complaints, of which `overdue` are past their due time at `until`. */
const judged = (cells: string, until: string) =>
  `select ${CELL_COLUMNS}, change, case when due_at < ${until} then change else 0 end as overdue from (${cells}) cell`;

/** Judged cells summed up, and the sums by every grain. */
const rolled = ({ bits, grains }: Rollups, cells: string) => `
  select district_id, grain.bits as grain,
    ${[...DIMENSIONS, 'is_confidential'].map((name) => (name in bits ? `case when grain.bits & ${bits[name]} <> 0 then ${name} end as ${name}` : name)).join(', ')},
    ${NAMES.map((name) => `coalesce(sum(${name}), 0)::integer as ${name}`).join(', ')}
  from (
    select district_id, ${KEY}, ${NAMES.map((name) => `${COUNTS[name]} as ${name}`).join(', ')}
    from (${cells}) judged group by district_id, ${KEY}
  ) summed cross join unnest('{${grains}}'::smallint[]) as grain (bits)
  group by 1, 2, 3, 4, 5, 6, 7, 8`;

/**
 * Folds at most so many changes of a district into its rollups; gives how many. Someone else's round is not waited for.
 * The threshold moves in the round that leaves no change behind, or those left would be judged twice.
 * One statement does it all: what it deletes, adds and reads is one snapshot.
 */
const folding = (rollups: Rollups): string =>
  `create or replace function complaint_tally_fold(district integer, until timestamptz, at_most integer)
    returns integer language plpgsql as $$
  declare
    mark complaint_tally_state;
    folded integer;
    emptied tid[];
  begin
    insert into complaint_tally_state (district_id) select district
      where not exists (select from complaint_tally_state where district_id = district) on conflict do nothing;
    select * into mark from complaint_tally_state where district_id = district for update skip locked;
    if not found then return 0; end if;

    with picked as materialized (
      select ctid, xid from complaint_tally_change where district_id = district and xid >=
        case when mark.low_xid <= pg_snapshot_xmin(pg_current_snapshot()) then mark.low_xid else '0' end
      order by xid limit at_most
    ), reach as materialized (
      select case when count(*) < at_most then until else mark.counted_until end as until,
        case when count(*) < at_most then pg_snapshot_xmin(pg_current_snapshot())
          else least((select xid from picked order by xid desc limit 1), pg_snapshot_xmin(pg_current_snapshot())) end as low_xid
      from picked
    ), gone as (
      delete from complaint_tally_change where ctid = any(array(select ctid from picked)) returning ${CELL_COLUMNS}, change
    ), cells as (
      ${judged('select * from gone', 'mark.counted_until')}
      union all
      select ${CELL}, 0, case when until < mark.counted_until then -1 else 1 end from complaint
      where district_id = district and stopped_at is null and paused_at is null and ${OPEN}
        and due_at >= least(mark.counted_until, (select reach.until from reach))
        and due_at < greatest(mark.counted_until, (select reach.until from reach))
    ), changed as (
      insert into complaint_tally as t (${TALLY_COLUMNS}) ${rolled(rollups, 'select * from cells')} having ${ANY_COUNT}
      on conflict (district_id, grain, ${KEY}) do update
        set ${NAMES.map((name) => `${name} = t.${name} + excluded.${name}`).join(', ')}
      returning t.ctid, ${NAMES.map((name) => `t.${name} = 0`).join(' and ')} as is_empty
    ), marked as (
      update complaint_tally_state s set counted_until = reach.until, low_xid = reach.low_xid from reach where district_id = district
    )
    select (select count(*) from picked), (select array_agg(ctid) from changed where is_empty) into folded, emptied;

    delete from complaint_tally where ctid = any(emptied);
    return folded;
  end $$`;

/**
 * Everything anew, for a new installation or after a check that failed. Writers go on meanwhile. In order, that the rows
 * which are read together lie together.
 */
const rebuilding = (rollups: Rollups): string =>
  `create or replace function complaint_tally_rebuild(district integer, until timestamptz) returns void language plpgsql as $$
  begin
    insert into complaint_tally_state (district_id) values (district) on conflict do nothing;
    perform from complaint_tally_state where district_id = district for update;
    delete from complaint_tally where district_id = district;
    with gone as (
      delete from complaint_tally_change where district_id = district
    ), counted as (
      insert into complaint_tally (${TALLY_COLUMNS})
      ${rolled(rollups, judged(`select ${CELL}, 1 as change from complaint where district_id = district`, 'until'))}
      order by grain, department_id, area_id
    )
    update complaint_tally_state set counted_until = until, low_xid = pg_snapshot_xmin(pg_current_snapshot())
    where district_id = district;
  end $$`;

/** Rollups and changes against the scan, in one snapshot: the rows that differ, with what they have too much. */
const comparing = (rollups: Rollups): string =>
  `create or replace function complaint_tally_difference(district integer) returns setof complaint_tally language sql stable as $$
    with mark as materialized (
      select coalesce(max(counted_until), '-infinity') as until from complaint_tally_state where district_id = district
    )
    select district_id, grain, ${KEY}, ${NAMES.map((name) => `sum(${name})::integer`).join(', ')} from (
      select ${TALLY_COLUMNS} from complaint_tally where district_id = district
      union all
      ${rolled(rollups, judged(`select ${CELL_COLUMNS}, change from complaint_tally_change where district_id = district`, '(select until from mark)'))}
      union all
      ${rolled(rollups, judged(`select ${CELL}, -1 as change from complaint where district_id = district`, '(select until from mark)'))}
    ) counted group by district_id, grain, ${KEY} having ${ANY_COUNT}
  $$`;

/** The functions over the rollups, in place of those there are. */
export const tallyFunctions = (rollups: Rollups): string[] =>
  [folding, rebuilding, comparing].map((make) => make(rollups));

/**
 * How many complaints there are, kept by triggers instead of being counted: `complaint_tally`, plus what has changed since.
 *
 * Pattern: deltas and rollups (ADR 0015). A writer appends what changed and touches no row that others write. A folder adds
 * the changes up, one transaction a round. A reader adds the rest himself, so in every snapshot rollups + changes = the scan.
 * "Overdue" moves with the clock alone: rollups have it as of `counted_until`; a reader adds those due between that and now.
 */
export class Migration0010ComplaintTally extends Migration {
  override up(): void {
    this.#tables();
    this.#triggers();
    for (const made of tallyFunctions(ROLLUPS)) this.addSql(made);
    this.#indexes();
    this.addSql('select complaint_tally_rebuild(id, now()) from district');
  }

  #tables(): void {
    // No foreign keys here: what is counted has them, and each would cost the writer a look-up.
    // xid: whatever was committed before the folder's snapshot is gone from here; a reader need not walk over its remains.
    this.addSql(`create table complaint_tally_change (
      district_id integer not null,
      department_id uuid,
      area_id uuid not null,
      category_id uuid,
      source text not null,
      state text not null,
      is_confidential boolean not null,
      reopened boolean not null,
      to_act boolean not null,
      due_at timestamptz,
      change integer not null,
      xid xid8 not null default pg_current_xact_id()
    ) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000,
      autovacuum_vacuum_insert_threshold = -1, autovacuum_analyze_scale_factor = 0, autovacuum_analyze_threshold = 100000)`);
    this.addSql('create index complaint_tally_change_xid on complaint_tally_change (district_id, xid)');

    this.addSql(`create table complaint_tally (
      district_id integer not null,
      grain smallint not null,
      department_id uuid,
      area_id uuid,
      category_id uuid,
      source text,
      state text,
      is_confidential boolean not null,
      ${NAMES.map((name) => `${name} integer not null`).join(',\n      ')},
      unique nulls not distinct (district_id, grain, ${KEY})
    ) with (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 2000)`);

    this.addSql(`create table complaint_tally_state (
      district_id integer not null references district primary key,
      counted_until timestamptz not null default '-infinity',
      low_xid xid8 not null default '0'
    ) with (fillfactor = 50)`);
  }

  /**
   * By row: nobody can forget them, a COPY neither, and an update of anything else costs nothing (`when`). Summing up by
   * statement would cost the single row twice as much, and bulk little less: hardly two complaints are due at one instant.
   */
  #triggers(): void {
    const removed = `select ${cell('old')}, -1`;
    const added = `select ${cell('new')}, 1`;
    const counting = [
      ...DIMENSIONS,
      'is_confidential',
      'reopen_count',
      'due_at',
      'paused_at',
      'stopped_at',
      'district_id',
    ];
    const isDifferent = counting.map((name) => `old.${name} is distinct from new.${name}`).join(' or ');
    for (const [event, changes] of [
      ['insert', added],
      ['delete', removed],
      ['update', `${removed} union all ${added}`],
    ] as const) {
      this.addSql(`create function complaint_tally_note_${event}() returns trigger language plpgsql as $$
        begin
          insert into complaint_tally_change (${CELL_COLUMNS}, change) ${changes};
          return null;
        end $$`);
      this.addSql(`create trigger complaint_tally_${event} after ${event} on complaint for each row
        ${event === 'update' ? `when (${isDifferent})` : ''} execute function complaint_tally_note_${event}()`);
    }
  }

  /**
   * What a reader adds to the tally, and the wall's countdowns: each a few rows, found without looking at others. Those that
   * fell due are found by `complaint_due` (migration 0003).
   */
  #indexes(): void {
    this.addSql(`create index complaint_countdown on complaint (district_id, category_id, due_at, id)
      where stopped_at is null and paused_at is null and not is_confidential`);
    this.addSql(
      `create index complaint_respondent on complaint (district_id, respondent_id) where respondent_id is not null`,
    );
    this.addSql(
      `create index complaint_confidential_assignee on complaint (district_id, assignee_id) where is_confidential`,
    );
  }
}
