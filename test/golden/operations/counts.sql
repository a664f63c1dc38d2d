select g.code as key, count(*)::int as received, count(*)::int - count(*) filter (where c.state in ('RESOLVED', 'CLOSED', 'REJECTED', 'REJECTION_FINAL', 'MERGED', 'WITHDRAWN'))::int as in_process, count(*) filter (where c.state in ('RESOLVED', 'CLOSED'))::int as resolved, count(*) filter (where c.state in ('REJECTED', 'REJECTION_FINAL'))::int as rejected, count(*) filter (where c.state in ('MERGED'))::int as merged, count(*) filter (where c.state in ('WITHDRAWN'))::int as withdrawn, count(*) filter (where c.due_at < $1::timestamptz and c.stopped_at is null and c.paused_at is null and c.state not in ('MERGED', 'WITHDRAWN'))::int as overdue, count(*) filter (where c.reopen_count > 0)::int as reopened
  from complaint c
  left join department g on g.district_id = c.district_id and g.id = c.department_id
  where c.district_id = $2 and c.respondent_id is distinct from $3::uuid and (true) and c.state = any($4::text[]) group by g.code
  order by g.code nulls last;

select null as key, count(*)::int as received, count(*)::int - count(*) filter (where c.state in ('RESOLVED', 'CLOSED', 'REJECTED', 'REJECTION_FINAL', 'MERGED', 'WITHDRAWN'))::int as in_process, count(*) filter (where c.state in ('RESOLVED', 'CLOSED'))::int as resolved, count(*) filter (where c.state in ('REJECTED', 'REJECTION_FINAL'))::int as rejected, count(*) filter (where c.state in ('MERGED'))::int as merged, count(*) filter (where c.state in ('WITHDRAWN'))::int as withdrawn, count(*) filter (where c.due_at < $1::timestamptz and c.stopped_at is null and c.paused_at is null and c.state not in ('MERGED', 'WITHDRAWN'))::int as overdue, count(*) filter (where c.reopen_count > 0)::int as reopened
  from complaint c
  where c.district_id = $2 and c.respondent_id is distinct from $3::uuid and (true) and true;
