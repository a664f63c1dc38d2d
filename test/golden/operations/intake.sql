select *
  from complainant
  where district_id = $1 and id = any($2::uuid[]);

select *
  from department
  where district_id = $1 and id = any($2::uuid[]);

select *, intake_id as "loadedFor"
  from evidence
  where district_id = $1 and intake_id = any($2::uuid[]) and evidence.state = 'READY' and evidence.visibility in ('CITIZEN', 'STAFF', 'CONFIDENTIAL')
  order by created_at, id;

select district_id, id, name, designation_hi, designation_en, on_duty_since
  from officer
  where district_id = $1 and id = any($2::uuid[]);

select m.epoch, m.incarnation = stream_incarnation() as is_current, m.floor_seq, greatest(m.floor_seq, coalesce((select max(seq)
  from event_log), 0)) as head, coalesce((select jsonb_object_agg(epoch, until_seq)
  from stream_epoch), '{}') as ended
  from stream_meta m;

select m.id, m.source, m.external_id, m.kind, m.state, m.received_at, m.text, m.place, m.sender_id, m.complaint_id
  from intake_message m
  where m.district_id = $1 and m.state = $2
  order by m.received_at, m.id
  limit 51;

select w.id as wanted_for, found.*
  from jsonb_to_recordset($3::jsonb) as w(id uuid, person uuid, keys text)
  left join complainant s on s.district_id = $4 and s.id = w.person
  cross join lateral ( select c.district_id, c.id, c.number, c.tracking_token, c.version, c.state, c.source, c.text, c.subject_id, c.category_id, c.area_id, c.place, c.complainant_id, c.department_id, c.assignee_id, c.respondent_id, c.is_confidential, c.registered_by_id, c.registered_by_key_id, c.hearing_session_id, c.hearing_token, c.registered_at, c.changed_at, c.cycle, c.cycle_started_at, c.assigned_at, c.seen_at, c.due_at, c.approaching_at, c.paused_at, c.stopped_at, c.resolved_at, c.closed_at, c.resolver_id, c.escalation_level, c.reopen_count, c.transfer_count, c.information_request_count, c.proposal, c.primary_id, c.state_before_merge
  from complaint c
  left join complainant p on p.district_id = c.district_id and p.id = c.complainant_id
  where c.district_id = $1 and c.respondent_id is distinct from $2::uuid and (true) and c.stopped_at is null and c.registered_at > $5::timestamptz - interval '60 days' and c.id <> w.id and (p.phone_index = s.phone_index or (w.keys <> '' and c.search_keys @@ nullif(w.keys, '')::tsquery))
  order by (p.phone_index = s.phone_index) desc nulls last, ts_rank(c.search_keys, nullif(w.keys, '')::tsquery) desc nulls last
  limit 5) found;
