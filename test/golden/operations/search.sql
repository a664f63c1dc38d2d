select *
  from area
  where district_id = $1 and id = any($2::uuid[]);

select *
  from category
  where district_id = $1 and id = any($2::uuid[]);

select *
  from department
  where district_id = $1 and id = any($2::uuid[]);

select c.district_id, c.id, c.number, c.tracking_token, c.version, c.state, c.source, c.text, c.subject_id, c.category_id, c.area_id, c.place, c.complainant_id, c.department_id, c.assignee_id, c.respondent_id, c.is_confidential, c.registered_by_id, c.registered_by_key_id, c.registered_at, c.changed_at, c.cycle, c.cycle_started_at, c.assigned_at, c.seen_at, c.due_at, c.paused_at, c.stopped_at, c.resolved_at, c.closed_at, c.resolver_id, c.escalation_level, c.reopen_count, c.transfer_count, c.information_request_count, c.proposal, c.primary_id, c.state_before_merge
  from complaint c
  where c.district_id = $1 and c.respondent_id is distinct from $2::uuid and (true) and true and (c.search_keys @@ $4::tsquery or ($3 <% c.search_text and word_similarity($3, c.search_text) >= 0.5))
  order by (case when c.search_keys @@ $4::tsquery then 1 else 0 end) + word_similarity($3, c.search_text) desc, c.registered_at desc, c.id
  limit $5 offset $6;

select district_id, id, name, designation_hi, designation_en, on_duty_since
  from officer
  where district_id = $1 and id = any($2::uuid[]);

select m.epoch, m.incarnation = stream_incarnation() as is_current, m.floor_seq, greatest(m.floor_seq, coalesce((select max(seq)
  from event_log), 0)) as head, coalesce((select jsonb_object_agg(epoch, until_seq)
  from stream_epoch), '{}') as ended
  from stream_meta m;
