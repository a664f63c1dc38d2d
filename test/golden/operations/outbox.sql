select m.*
  from outbound_message m
  left join complaint c on c.district_id = m.district_id and c.id = m.complaint_id
  where m.district_id = $1 and (m.complaint_id is null or (c.district_id = $2 and c.respondent_id is distinct from $3::uuid and (true))) and ($4::text is null or m.state = $5) and (m.created_at, m.id) < ($6::timestamptz, $7::uuid)
  order by m.created_at desc, m.id desc
  limit $8;

select m.epoch, m.incarnation = stream_incarnation() as is_current, m.floor_seq, greatest(m.floor_seq, coalesce((select max(seq)
  from event_log), 0)) as head, coalesce((select jsonb_object_agg(epoch, until_seq)
  from stream_epoch), '{}') as ended
  from stream_meta m;

select m.id, m.district_id, c.number, c.tracking_token as handle, k.code as category, d.name_hi as department_hi, d.name_en as department_en, o.due_at, o.escalation_level as level, p.locale
  from outbound_message m
  left join complaint c on c.district_id = m.district_id and c.id = m.complaint_id
  left join category k on k.district_id = c.district_id and k.id = c.category_id
  left join complaint o on o.district_id = c.district_id and o.id = coalesce(c.primary_id, c.id)
  left join department d on d.district_id = o.district_id and d.id = o.department_id
  left join complainant p on p.district_id = m.district_id and p.id = m.complainant_id
  where m.district_id = any($1::integer[]) and m.id = any($2::uuid[]);
