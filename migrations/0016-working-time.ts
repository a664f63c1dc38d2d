import { Migration } from '@mikro-orm/migrations';

/**
 * Working time that can be changed: jobs that work out due times again, a ladder whose every rung stands in the terms, and the
 * rests of clocks that were adopted.
 */
export class Migration0016WorkingTime extends Migration {
  override up(): void {
    this.addSql('alter table job drop constraint job_kind_check');
    this.addSql(`alter table job add constraint job_kind_check check (kind in ('BULK_ASSIGN', 'RECOMPUTE_DUE'))`);
    this.#ladder();
    this.#rests();
    this.#deputies();
  }

  /** Who does an officer's work on a day: himself, or his deputy, or where that one is on leave too the deputy's deputy. */
  #deputies(): void {
    this.addSql(`create function stand_in(district integer, officer uuid, on_day date) returns uuid
      language sql stable as $$
      with recursive chain as (
        select stand_in.officer as id, 0 as distance
        union all
        select p.deputy_id, c.distance + 1 from chain c join posting p on p.district_id = district and p.officer_id = c.id
          where p.ended_at is null and p.on_leave_until >= on_day and p.deputy_id is not null and c.distance < 5
      )
      select c.id from chain c join officer o on o.district_id = district and o.id = c.id
        where c.distance = 0 or o.is_active order by c.distance desc limit 1 $$`);
  }

  /** The head of office was told at the due time by a rule of the code; now the terms say so, those already given too. */
  #ladder(): void {
    for (const table of ['sla_policy', 'complaint_clock'])
      this.addSql(`update ${table} set terms = jsonb_set(terms, '{ladder}',
          '[{"level": 2, "after": {"unit": "CALENDAR_DAYS", "amount": 0}}]'::jsonb || (terms -> 'ladder'))
        where terms is not null and not terms @> '{"ladder": [{"level": 2}]}'`);
  }

  /** A due time can only be worked out again where it is known when the clock rested: for adopted clocks the timeline tells. */
  #rests(): void {
    this.addSql(`create function rests_of_timeline(district integer, complaint uuid, since timestamptz) returns jsonb
      language sql stable as $$
      select coalesce(jsonb_agg(jsonb_build_object('from', from_at, 'to', to_at) order by from_at), '[]') from (
        select type, at as from_at, lead(at) over timeline as to_at, lead(type) over timeline as next
        from timeline_entry where district_id = district and complaint_id = complaint and at >= since
          and type in ('COMPLAINT_INFORMATION_REQUESTED', 'COMPLAINT_INFORMATION_PROVIDED', 'COMPLAINT_HELD', 'COMPLAINT_RESUMED')
        window timeline as (order by version)) rest
      where type in ('COMPLAINT_INFORMATION_REQUESTED', 'COMPLAINT_HELD')
        and next in ('COMPLAINT_INFORMATION_PROVIDED', 'COMPLAINT_RESUMED') $$`);
    this.addSql(`create or replace function adopt_complaint_clocks(district integer) returns void language sql as $$
      insert into complaint_clock (district_id, complaint_id, cycle, waiting_since, rests, fired, next_fire_at)
      select c.district_id, c.id, c.cycle, case when c.state = 'REGISTERED' then c.changed_at end,
        rests_of_timeline(c.district_id, c.id, c.cycle_started_at),
        array(select 'LEVEL ' || e.level from escalation e
          where e.district_id = c.district_id and e.complaint_id = c.id and e.cycle = c.cycle)
          || array(select 'BREACHED' where exists (select from escalation e
            where e.district_id = c.district_id and e.complaint_id = c.id and e.cycle = c.cycle)),
        '-infinity'
      from complaint c
      where c.district_id = district
        and c.state in ('REGISTERED','ASSIGNED','IN_PROGRESS','INFO_REQUESTED','ON_HOLD','ACTION_TAKEN','REJECTION_PROPOSED')
      on conflict do nothing $$`);
    // Also those that have no due time: somebody is to hear of them.
    this.addSql('select adopt_complaint_clocks(id) from district');
    this.addSql(`update complaint_clock k set next_fire_at = '-infinity' from complaint c
      where c.district_id = k.district_id and c.id = k.complaint_id and c.due_at is null and c.stopped_at is null
        and c.state in ('REGISTERED','ASSIGNED','IN_PROGRESS','INFO_REQUESTED','ON_HOLD','ACTION_TAKEN','REJECTION_PROPOSED')`);
    this.addSql(`update complaint_clock k set rests = rests_of_timeline(c.district_id, c.id, c.cycle_started_at)
      from complaint c where c.district_id = k.district_id and c.id = k.complaint_id and k.rests = '[]'
        and c.due_at is not null`);
  }
}
