select *
  from area
  where district_id = $1 and id = any($2::uuid[]);

select *
  from department
  where district_id = $1 and id = any($2::uuid[]);

select *, officer_id as "loadedFor"
  from posting
  where district_id = $1 and officer_id = any($2::uuid[]) and ended_at is null
  order by id;

select m.epoch, m.incarnation = stream_incarnation() as is_current, m.floor_seq, greatest(m.floor_seq, coalesce((select max(seq)
  from event_log), 0)) as head, coalesce((select jsonb_object_agg(epoch, until_seq)
  from stream_epoch), '{}') as ended
  from stream_meta m;

select o.id, o.name, o.designation_hi, o.designation_en, o.on_duty_since
  from officer o
  where o.district_id = $1 and o.is_active and (o.name, o.id::text) > ($2, $3) and ($4::boolean is null or (o.on_duty_since is not null) = $4) and (($5::text is null and $6::text is null) or exists ( select
  from posting p
  left join department d on d.district_id = p.district_id and d.id = p.department_id
  where p.district_id = o.district_id and p.officer_id = o.id and p.ended_at is null and ($5::text is null or d.code = $5) and ($6::text is null or p.role = $6)))
  order by o.name, o.id::text
  limit $7;
