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

select *, complaint_id as "loadedFor"
  from action_taken_report
  where district_id = $1 and complaint_id = any($2::uuid[]) and true
  order by at, id;

select *, complaint_id as "loadedFor"
  from evidence
  where district_id = $1 and complaint_id = any($2::uuid[]) and evidence.state = 'READY' and evidence.visibility in ('CITIZEN', 'STAFF', 'CONFIDENTIAL')
  order by created_at, id;

select *, complaint_id as "loadedFor"
  from external_reference
  where district_id = $1 and complaint_id = any($2::uuid[]) and true
  order by source, number;

select *, complaint_id as "loadedFor"
  from feedback
  where district_id = $1 and complaint_id = any($2::uuid[]) and true
  order by at, id;

select *, department_id as "loadedFor"
  from message_group
  where district_id = $1 and department_id = any($2::uuid[]) and kind = 'DEPARTMENT'
  order by number;

select *, report_id as "loadedFor"
  from evidence
  where district_id = $1 and report_id = any($2::uuid[]) and evidence.state = 'READY' and evidence.visibility in ('CITIZEN', 'STAFF', 'CONFIDENTIAL')
  order by created_at, id;

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

select district_id, id, name, designation_hi, designation_en, on_duty_since
  from officer
  where district_id = $1 and id = any($2::uuid[]);

select district_id, id, name, designation_hi, designation_en, on_duty_since
  from officer
  where district_id = $1 and id = any($2::uuid[]);

select district_id, id, number, tracking_token, version, state, source, text, subject_id, category_id, area_id, place, complainant_id, department_id, assignee_id, respondent_id, is_confidential, registered_by_id, registered_by_key_id, hearing_session_id, hearing_token, registered_at, changed_at, cycle, cycle_started_at, assigned_at, seen_at, due_at, approaching_at, paused_at, stopped_at, resolved_at, closed_at, resolver_id, escalation_level, reopen_count, transfer_count, information_request_count, proposal, primary_id, state_before_merge
  from complaint
  where district_id = $1 and number = $2;

select m.epoch, m.incarnation = stream_incarnation() as is_current, m.floor_seq, greatest(m.floor_seq, coalesce((select max(seq)
  from event_log), 0)) as head, coalesce((select jsonb_object_agg(epoch, until_seq)
  from stream_epoch), '{}') as ended
  from stream_meta m;

select t.*
  from unnest($2::uuid[]) as wanted(id)
  cross join lateral ( select event_id as id, complaint_id, version, type, at, actor_kind, actor_id, actor_role, text, from_state, to_state, visibility
  from timeline_entry
  where district_id = $1 and complaint_id = wanted.id and visibility = any($3::text[]) and version > $4
  order by version asc
  limit $5) t
  order by t.complaint_id, t.version;
