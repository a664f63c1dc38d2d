select g.code as key, n.received, n.received - n.resolved - n.rejected - n.merged - n.withdrawn as in_process, n.resolved, n.rejected, n.merged, n.withdrawn, n.overdue, n.reopened
  from (with mark as materialized ( select coalesce(s.counted_until, '-infinity') as until, case when s.low_xid <= pg_snapshot_xmin(pg_current_snapshot()) then s.low_xid else '0' end as low_xid
  from (select) one
  left join complaint_tally_state s on s.district_id = $2), added as materialized (select key, weight as received, case when c.state in ('RESOLVED', 'CLOSED') then weight else 0 end as resolved, case when c.state in ('REJECTED', 'REJECTION_FINAL') then weight else 0 end as rejected, case when c.state in ('MERGED') then weight else 0 end as merged, case when c.state in ('WITHDRAWN') then weight else 0 end as withdrawn, overdue as overdue, case when reopened then weight else 0 end as reopened
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
  from (select c.department_id as key, c.received - c.resolved - c.rejected - c.merged - c.withdrawn as received, 0 as resolved, 0 as rejected, 0 as merged, 0 as withdrawn, c.open_overdue as overdue, c.open_reopened as reopened
  from complaint_tally c
  where c.district_id = $2 and c.grain = 16 and (true) and true) kept
  where received <> 0 and not exists (select
  from added)
  union all select key, coalesce(sum(received), 0)::int as received, coalesce(sum(resolved), 0)::int as resolved, coalesce(sum(rejected), 0)::int as rejected, coalesce(sum(merged), 0)::int as merged, coalesce(sum(withdrawn), 0)::int as withdrawn, coalesce(sum(overdue), 0)::int as overdue, coalesce(sum(reopened), 0)::int as reopened
  from (select c.department_id as key, c.received - c.resolved - c.rejected - c.merged - c.withdrawn as received, 0 as resolved, 0 as rejected, 0 as merged, 0 as withdrawn, c.open_overdue as overdue, c.open_reopened as reopened
  from complaint_tally c
  where c.district_id = $2 and c.grain = 16 and (true) and true
  union all select *
  from added) part
  where exists (select
  from added) group by key having sum(received) <> 0) n
  left join department g on g.district_id = $6 and g.id = n.key
  order by g.code nulls last;

select n.key as key, n.received, n.received - n.resolved - n.rejected - n.merged - n.withdrawn as in_process, n.resolved, n.rejected, n.merged, n.withdrawn, n.overdue, n.reopened
  from (with mark as materialized ( select coalesce(s.counted_until, '-infinity') as until, case when s.low_xid <= pg_snapshot_xmin(pg_current_snapshot()) then s.low_xid else '0' end as low_xid
  from (select) one
  left join complaint_tally_state s on s.district_id = $2), added as materialized (select key, weight as received, case when c.state in ('RESOLVED', 'CLOSED') then weight else 0 end as resolved, case when c.state in ('REJECTED', 'REJECTION_FINAL') then weight else 0 end as rejected, case when c.state in ('MERGED') then weight else 0 end as merged, case when c.state in ('WITHDRAWN') then weight else 0 end as withdrawn, overdue as overdue, case when reopened then weight else 0 end as reopened
  from (select null::text as key, c.state, c.reopened, c.to_act, c.change as weight, case when c.due_at < (select until
  from mark) then c.change else 0 end as overdue
  from complaint_tally_change c
  where c.district_id = $2 and c.xid >= (select low_xid
  from mark) and (true) and true
  union all select null::text, c.state, false, false, 0, case when $3::timestamptz < (select until
  from mark) then -1 else 1 end
  from complaint c
  where c.district_id = $2 and c.due_at >= least((select until
  from mark), $3::timestamptz) and c.due_at < greatest((select until
  from mark), $3::timestamptz)::timestamptz and c.stopped_at is null and c.paused_at is null and c.state in ('REGISTERED', 'ASSIGNED', 'IN_PROGRESS', 'INFO_REQUESTED', 'ON_HOLD', 'ACTION_TAKEN', 'REJECTION_PROPOSED') and (true) and true
  union all select null::text, c.state, c.reopen_count > 0, c.stopped_at is null, difference.weight, case when c.due_at < $3::timestamptz::timestamptz and c.stopped_at is null and c.paused_at is null and c.state in ('REGISTERED', 'ASSIGNED', 'IN_PROGRESS', 'INFO_REQUESTED', 'ON_HOLD', 'ACTION_TAKEN', 'REJECTION_PROPOSED') then difference.weight else 0 end
  from complaint c
  cross join lateral (select ((c.district_id = $4 and c.respondent_id is distinct from $5::uuid and (true)) is true)::int - (((true)) is true)::int as weight) difference
  where c.district_id = $2 and (c.respondent_id = $1::uuid) and difference.weight <> 0 and true) c) select null::text as key, coalesce(sum(received), 0)::int as received, coalesce(sum(resolved), 0)::int as resolved, coalesce(sum(rejected), 0)::int as rejected, coalesce(sum(merged), 0)::int as merged, coalesce(sum(withdrawn), 0)::int as withdrawn, coalesce(sum(overdue), 0)::int as overdue, coalesce(sum(reopened), 0)::int as reopened
  from (select null::text as key, c.received as received, c.resolved as resolved, c.rejected as rejected, c.merged as merged, c.withdrawn as withdrawn, c.overdue as overdue, c.reopened as reopened
  from complaint_tally c
  where c.district_id = $2 and c.grain = 0 and (true) and true
  union all select *
  from added) part ) n
  order by n.key nulls last;
