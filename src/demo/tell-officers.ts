/**
 * What the demo's officers were told in the last days, and to whom late complaints were raised: an empty inbox shows nobody what
 * an inbox is for. Follows from the complaints alone, so the same demo tells the same.
 */
import type { Client } from 'pg';

/** Older news has been read and is of no interest. */
const DAYS = 7;

export async function tellOfficers(client: Client, districtId: number, now: Date): Promise<void> {
  await client.query(RAISED_TO, [districtId]);
  await client.query(NOTIFICATIONS, [districtId, now]);
}

/** The head of the office, the SDM of the place's tehsil, the District Magistrate. */
const RAISED_TO = `with recursive place as (
    select id as area_id, id as above, parent_id from area where district_id = $1
    union all
    select p.area_id, a.id, a.parent_id from place p join area a on a.district_id = $1 and a.id = p.parent_id
  )
  update escalation e set officer_ids = coalesce((select array_agg(distinct p.officer_id) from posting p
      where p.district_id = $1 and p.ended_at is null and case e.level
        when 2 then p.role = 'HEAD' and p.department_id = c.department_id
        when 3 then p.role = 'AREA_OFFICER' and exists (select from place l where l.area_id = c.area_id and l.above = p.area_id)
        else p.role = 'DM' end), '{}')
  from complaint c where e.district_id = $1 and c.district_id = $1 and c.id = e.complaint_id`;

/** A name that sorts by its time, made of what it is about. */
const idOf = (at: string, about: string) => `overlay(overlay(
  lpad(to_hex((extract(epoch from ${at}) * 1000)::bigint), 12, '0') || substr(md5(${about}), 1, 20) placing '7' from 13) placing '8' from 17)::uuid`;

const NOTIFICATIONS = `insert into notification (district_id, id, officer_id, event_id, type, complaint_id, created_at, read_at)
  select $1, ${idOf('at', "complaint_id || officer_id::text || type || 'n'")}, officer_id, ${idOf('at', "complaint_id || officer_id::text || type || 'e'")},
    type, complaint_id, at, case when is_read then at + interval '10 minutes' end
  from (
    select c.assignee_id as officer_id, 'COMPLAINT_ASSIGNED' as type, c.id as complaint_id, c.assigned_at as at, c.seen_at is not null as is_read
      from complaint c where c.district_id = $1 and c.assignee_id is not null and c.assigned_at is not null
    union all
    select unnest(e.officer_ids), 'ESCALATION_RAISED', e.complaint_id, e.at, e.at < $2::timestamptz - interval '1 day'
      from escalation e where e.district_id = $1
  ) news
  where at between $2::timestamptz - interval '${DAYS} days' and $2::timestamptz`;
