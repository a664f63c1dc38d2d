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
  where o.district_id = $2 and o.is_active and (o.name, o.id) > ($3, $4::uuid) and ($1::boolean is null or (o.on_duty_since is not null) = $1)
  order by o.name, o.id
  limit 101;
