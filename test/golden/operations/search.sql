/* for these values */ with sample as materialized (select count(*) filter (where c.search_keys @@ $5::tsquery) >= 10 as is_common
  from (select c.search_keys
  from complaint c
  where c.district_id = $3
  order by c.registered_at desc, c.id desc
  limit 1000) c), sounding as materialized ( (select c.*
  from complaint c
  where (select is_common
  from sample) and c.district_id = $1 and c.respondent_id is distinct from $2::uuid and (true) and c.search_keys @@ $5::tsquery
  order by c.registered_at desc, c.id desc
  limit 500)
  union all (select c.*
  from (select *
  from complaint c
  where c.search_keys @@ $5::tsquery offset 0) c
  where not (select is_common
  from sample) and c.district_id = $1 and c.respondent_id is distinct from $2::uuid and (true)
  order by c.registered_at desc, c.id desc
  limit 500)), alike as materialized (select c.*
  from (select *
  from complaint c
  where c.state in ('REGISTERED', 'ASSIGNED', 'IN_PROGRESS', 'INFO_REQUESTED', 'ON_HOLD', 'ACTION_TAKEN', 'REJECTION_PROPOSED') and $4::text <% c.search_text offset 0) c
  where c.district_id = $1 and c.respondent_id is distinct from $2::uuid and (true) and not (c.search_keys @@ $5::tsquery) and (select count(*)
  from sounding) < 500
  order by c.registered_at desc, c.id desc
  limit 500), numbered as materialized (select c.*
  from complaint c
  where c.district_id = $1 and c.respondent_id is distinct from $2::uuid and (true) and false and c.id not in (select id
  from sounding
  union all select id
  from alike)
  order by c.registered_at desc, c.id desc
  limit 500), found as materialized (select c.*, (1 + word_similarity($4::text, c.search_text))::float8 as rank
  from sounding c
  union all select c.*, word_similarity($4::text, c.search_text)::float8
  from alike c
  union all select c.*, word_similarity($4::text, c.search_text)::float8
  from numbered c) select c.district_id, c.id, c.number, c.tracking_token, c.version, c.state, c.source, c.text, c.subject_id, c.category_id, c.area_id, c.place, c.complainant_id, c.department_id, c.assignee_id, c.respondent_id, c.is_confidential, c.registered_by_id, c.registered_by_key_id, c.hearing_session_id, c.hearing_token, c.registered_at, c.changed_at, c.cycle, c.cycle_started_at, c.assigned_at, c.seen_at, c.due_at, c.approaching_at, c.paused_at, c.stopped_at, c.resolved_at, c.closed_at, c.resolver_id, c.escalation_level, c.reopen_count, c.transfer_count, c.information_request_count, c.proposal, c.primary_id, c.state_before_merge, c.rank, c.newest
  from (select c.*, (select max(registered_at)
  from found) as newest
  from found c
  order by c.rank desc, c.registered_at desc, c.id
  limit $6) c
  order by c.rank desc, c.registered_at desc, c.id;

select *
  from area
  where district_id = $1 and id = any($2::uuid[]);

select *
  from category
  where district_id = $1 and id = any($2::uuid[]);

select *
  from department
  where district_id = $1 and id = any($2::uuid[]);

select district_id, id, name, designation_hi, designation_en, on_duty_since
  from officer
  where district_id = $1 and id = any($2::uuid[]);

select m.epoch, m.incarnation = stream_incarnation() as is_current, m.floor_seq, greatest(m.floor_seq, coalesce((select max(seq)
  from event_log), 0)) as head, coalesce((select jsonb_object_agg(epoch, until_seq)
  from stream_epoch), '{}') as ended
  from stream_meta m;
