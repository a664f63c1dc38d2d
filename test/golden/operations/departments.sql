select *
  from department
  where district_id = $1 and ($2::boolean is null or is_active = $2) and code > $3
  order by code
  limit $4;

select *, department_id as "loadedFor"
  from message_group
  where district_id = $1 and department_id = any($2::uuid[]) and true
  order by number;

select c.department_id as id, count(*)::int as open, count(*) filter (where c.due_at < $1::timestamptz and c.stopped_at is null and c.paused_at is null and c.state in ('REGISTERED', 'ASSIGNED', 'IN_PROGRESS', 'INFO_REQUESTED', 'ON_HOLD', 'ACTION_TAKEN', 'REJECTION_PROPOSED'))::int as overdue
  from complaint c
  where c.district_id = $2 and c.respondent_id is distinct from $3::uuid and (true) and c.department_id = any($4::uuid[]) and c.state = any($5::text[]) group by c.department_id;

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
