select *
  from department
  where district_id = $1 and id = any($2::uuid[]);

select district_id, id, number, tracking_token, version, state, source, text, subject_id, category_id, area_id, place, complainant_id, department_id, assignee_id, respondent_id, is_confidential, registered_by_id, registered_by_key_id, hearing_session_id, hearing_token, registered_at, changed_at, cycle, cycle_started_at, assigned_at, seen_at, due_at, approaching_at, paused_at, stopped_at, resolved_at, closed_at, resolver_id, escalation_level, reopen_count, transfer_count, information_request_count, proposal, primary_id, state_before_merge
  from complaint
  where district_id = $1 and id = any($2::uuid[]);

select m.epoch, m.incarnation = stream_incarnation() as is_current, m.floor_seq, greatest(m.floor_seq, coalesce((select max(seq)
  from event_log), 0)) as head, coalesce((select jsonb_object_agg(epoch, until_seq)
  from stream_epoch), '{}') as ended
  from stream_meta m;

select n.id, n.type, n.created_at, n.read_at, n.complaint_id
  from notification n
  where n.district_id = $1 and n.officer_id = $2::uuid
  order by n.created_at desc, n.id desc
  limit 51;
