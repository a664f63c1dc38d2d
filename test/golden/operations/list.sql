select *
  from area
  where district_id = $1 and id = any($2::uuid[]);

select *
  from category
  where district_id = $1 and id = any($2::uuid[]);

select *
  from complainant
  where district_id = $1 and id = any($2::uuid[]);

select *
  from department
  where district_id = $1 and id = any($2::uuid[]);

select *
  from subject
  where district_id = $1 and id = any($2::uuid[]);

select *, department_id as "loadedFor"
  from message_group
  where district_id = $1 and department_id = any($2::uuid[]) and kind = 'DEPARTMENT'
  order by number;

select *, officer_id as "loadedFor"
  from posting
  where district_id = $1 and officer_id = any($2::uuid[]) and ended_at is null
  order by id;

select c.district_id, c.id, c.number, c.tracking_token, c.version, c.state, c.source, c.text, c.subject_id, c.category_id, c.area_id, c.place, c.complainant_id, c.department_id, c.assignee_id, c.respondent_id, c.is_confidential, c.registered_by_id, c.registered_by_key_id, c.hearing_session_id, c.hearing_token, c.registered_at, c.changed_at, c.cycle, c.cycle_started_at, c.assigned_at, c.seen_at, c.due_at, c.approaching_at, c.paused_at, c.stopped_at, c.resolved_at, c.closed_at, c.resolver_id, c.escalation_level, c.reopen_count, c.transfer_count, c.information_request_count, c.proposal, c.primary_id, c.state_before_merge
  from (select *
  from complaint c
  where c.district_id = $2 and case when c.district_id = $3 and c.respondent_id is distinct from $4::uuid and (true) then true end
  order by c.registered_at desc, c.id desc
  limit 101) c
  order by c.registered_at desc, c.id desc
  limit $1;

select case when (select true
  from posting lv
  where lv.district_id = $1 and lv.officer_id = asked.id and lv.ended_at is null and lv.on_leave_until >= $3::date and lv.deputy_id is not null
  limit 1) then stand_in($1, asked.id, $3::date) else asked.id end as id
  from unnest($2::uuid[]) with ordinality as asked(id, place)
  order by place;

select district_id, id, name, designation_hi, designation_en, on_duty_since
  from officer
  where district_id = $1 and id = any($2::uuid[]);

select district_id, id, name, designation_hi, designation_en, on_duty_since
  from officer
  where district_id = $1 and id = any($2::uuid[]);

select m.epoch, m.incarnation = stream_incarnation() as is_current, m.floor_seq, greatest(m.floor_seq, coalesce((select max(seq)
  from event_log), 0)) as head, coalesce((select jsonb_object_agg(epoch, until_seq)
  from stream_epoch), '{}') as ended
  from stream_meta m;

select t.*
  from unnest($2::uuid[]) as wanted(id)
  cross join lateral ( select event_id as id, complaint_id, version, type, at, actor_kind, actor_id, actor_role, text, from_state, to_state, visibility
  from timeline_entry
  where district_id = $1 and complaint_id = wanted.id and visibility = any($3::text[]) and version > $4
  order by version desc
  limit $5) t
  order by t.complaint_id, t.version;
