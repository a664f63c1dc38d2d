select *, department_id as "loadedFor"
  from message_group
  where district_id = $1 and department_id = any($2::uuid[]) and true
  order by number;

select d.*
  from department d
  where d.district_id = $2 and ($1::boolean is null or d.is_active = $1) and d.code > $3
  order by d.code
  limit 101;

select district_id, id, name, designation_hi, designation_en, on_duty_since
  from officer
  where district_id = $1 and id = any($2::uuid[]);

select group_id as id, count(*)::int as members
  from group_member
  where district_id = $1 and group_id = any($2::uuid[]) group by group_id;

select m.epoch, m.incarnation = stream_incarnation() as is_current, m.floor_seq, greatest(m.floor_seq, coalesce((select max(seq)
  from event_log), 0)) as head, coalesce((select jsonb_object_agg(epoch, until_seq)
  from stream_epoch), '{}') as ended
  from stream_meta m;

select n.key as department_id, n.received as open, n.overdue
  from (with mark as materialized ( select coalesce(s.counted_until, '-infinity') as until, case when s.low_xid <= pg_snapshot_xmin(pg_current_snapshot()) then s.low_xid else '0' end as low_xid
  from (select) one
  left join complaint_tally_state s on s.district_id = $2), added as materialized (select key, weight as received, overdue as overdue
  from (select c.department_id as key, c.state, c.reopened, c.to_act, c.change as weight, case when c.due_at < (select until
  from mark) then c.change else 0 end as overdue
  from complaint_tally_change c
  where c.district_id = $2 and c.xid >= (select low_xid
  from mark) and (true) and c.state in ('REGISTERED', 'ASSIGNED', 'IN_PROGRESS', 'INFO_REQUESTED', 'ON_HOLD', 'ACTION_TAKEN', 'REJECTION_PROPOSED')
  union all select c.department_id, c.state, false, false, 0, case when $3::timestamptz < (select until
  from mark) then -1 else 1 end
  from complaint c
  where c.district_id = $2 and c.due_at >= least((select until
  from mark), $3::timestamptz) and c.due_at < greatest((select until
  from mark), $3::timestamptz)::timestamptz and c.stopped_at is null and c.paused_at is null and c.state in ('REGISTERED', 'ASSIGNED', 'IN_PROGRESS', 'INFO_REQUESTED', 'ON_HOLD', 'ACTION_TAKEN', 'REJECTION_PROPOSED') and (true) and c.state in ('REGISTERED', 'ASSIGNED', 'IN_PROGRESS', 'INFO_REQUESTED', 'ON_HOLD', 'ACTION_TAKEN', 'REJECTION_PROPOSED')
  union all select c.department_id, c.state, c.reopen_count > 0, c.stopped_at is null, difference.weight, case when c.due_at < $3::timestamptz::timestamptz and c.stopped_at is null and c.paused_at is null and c.state in ('REGISTERED', 'ASSIGNED', 'IN_PROGRESS', 'INFO_REQUESTED', 'ON_HOLD', 'ACTION_TAKEN', 'REJECTION_PROPOSED') then difference.weight else 0 end
  from complaint c
  cross join lateral (select ((c.district_id = $4 and c.respondent_id is distinct from $5::uuid and (true)) is true)::int - (((true)) is true)::int as weight) difference
  where c.district_id = $2 and (c.respondent_id = $1::uuid) and difference.weight <> 0 and c.state in ('REGISTERED', 'ASSIGNED', 'IN_PROGRESS', 'INFO_REQUESTED', 'ON_HOLD', 'ACTION_TAKEN', 'REJECTION_PROPOSED')) c) select *
  from (select c.department_id as key, c.received - c.resolved - c.rejected - c.merged - c.withdrawn as received, c.open_overdue as overdue
  from complaint_tally c
  where c.district_id = $2 and c.grain = 16 and (true) and true) kept
  where received <> 0 and not exists (select
  from added)
  union all select key, coalesce(sum(received), 0)::int as received, coalesce(sum(overdue), 0)::int as overdue
  from (select c.department_id as key, c.received - c.resolved - c.rejected - c.merged - c.withdrawn as received, c.open_overdue as overdue
  from complaint_tally c
  where c.district_id = $2 and c.grain = 16 and (true) and true
  union all select *
  from added) part
  where exists (select
  from added) group by key having sum(received) <> 0) n
  where n.key is not null;
