select *
  from area
  where district_id = $1 and id = any($2::uuid[]);

select *
  from department
  where district_id = $1 and id = any($2::uuid[]);

select district_id, id, kind, to_char(day, 'YYYY-MM-DD') as day, place, area_id, presiding_id, attending_ids, opened_at, opened_by_id, closed_at, closed_by_id, last_token
  from hearing_session s
  where s.district_id = $1 and true
  order by s.day desc, s.id desc
  limit 51;

select district_id, id, name, designation_hi, designation_en, on_duty_since
  from officer
  where district_id = $1 and id = any($2::uuid[]);

select m.epoch, m.incarnation = stream_incarnation() as is_current, m.floor_seq, greatest(m.floor_seq, coalesce((select max(seq)
  from event_log), 0)) as head, coalesce((select jsonb_object_agg(epoch, until_seq)
  from stream_epoch), '{}') as ended
  from stream_meta m;

select s.id, jsonb_build_object('byDepartment', (select coalesce(jsonb_agg(jsonb_build_object('departmentId', n.department_id, 'taken', n.taken)
  order by n.code), '[]')
  from (select c.district_id, c.department_id, count(*) as taken, (select g.code
  from department g
  where g.district_id = c.district_id and g.id = c.department_id) as code
  from complaint c
  where c.district_id = $1 and c.respondent_id is distinct from $2::uuid and (true) and c.hearing_session_id = s.id group by c.district_id, c.department_id) n), 'byCategory', (select coalesce(jsonb_agg(jsonb_build_object('categoryId', n.category_id, 'taken', n.taken)
  order by n.code), '[]')
  from (select c.district_id, c.category_id, count(*) as taken, (select g.code
  from category g
  where g.district_id = c.district_id and g.id = c.category_id) as code
  from complaint c
  where c.district_id = $3 and c.respondent_id is distinct from $4::uuid and (true) and c.hearing_session_id = s.id group by c.district_id, c.category_id) n)) || (select jsonb_build_object('taken', count(*), 'disposedOnTheSpot', count(*) filter (where exists (select
  from action_taken_report r
  where r.district_id = c.district_id and r.complaint_id = c.id and r.verified_at <= coalesce(s.closed_at, 'infinity') and true and (r.verified_at at time zone 'Asia/Kolkata')::date = (c.registered_at at time zone 'Asia/Kolkata')::date)), 'informationOnly', count(*) filter (where exists (select
  from action_taken_report r
  where r.district_id = c.district_id and r.complaint_id = c.id and r.verified_at <= coalesce(s.closed_at, 'infinity') and r.outcome = 'INFORMATION_GIVEN' and (r.verified_at at time zone 'Asia/Kolkata')::date = (c.registered_at at time zone 'Asia/Kolkata')::date)))
  from complaint c
  where c.district_id = $5 and c.respondent_id is distinct from $6::uuid and (true) and c.hearing_session_id = s.id) as totals
  from hearing_session s
  where s.district_id = $7 and s.id = any($8::uuid[]);
