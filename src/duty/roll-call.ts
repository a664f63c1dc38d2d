/**
 * The roll-call: when the hearing window of a working day has passed, it is written down which departments had somebody on duty in
 * it and which had not [s1]. Taken once a day, by whichever node is first, and kept as it was found.
 */
import { newId } from '../clock.ts';
import { query, queryOne } from '../database/query.ts';
import type { Command, CommandContext } from '../graphql/command.ts';
import { standInSql } from '../officers/stand-in.ts';
import { isWorkingDay } from '../sla/calendar.ts';
import { atIst, istDate } from '../sla/india.ts';
import { readOfficeHours } from '../sla/read-setting.ts';
import { tell } from './duty.ts';

interface Taken {
  /** Null when there is nothing to take now. */
  day: string | null;
}

/** Takes today's roll-call if its window has passed and nobody has. */
export const takeRollCall: Command<object, Taken> = {
  name: 'takeRollCall',
  async execute(command) {
    const { em, viewer, now } = command;
    const day = istDate(now);
    const { calendar, hearing } = await readOfficeHours(em, { districtId: viewer.districtId, departmentId: null }, now);
    const window = hearing[0];
    if (window === undefined || !isWorkingDay(calendar, day)) return { day: null };
    const [from, to] = [atIst(day, window.from), atIst(day, window.to)];
    if (now < to) return { day: null };
    const sql = `insert into roll_call (district_id, day, from_at, to_at) values ($1, $2, $3, $4) on conflict do nothing returning 1`;
    if ((await queryOne(em, sql, [viewer.districtId, day, from, to])) === null) return { day: null };
    await writeDown(command, { day, from, to });
    return { day };
  },
};

interface RollCallWindow {
  day: string;
  from: Date;
  to: Date;
}

/** Every department in use, with its officers and head who were on duty at any moment of the window. */
const WRITE_DOWN = `insert into roll_call_department (district_id, day, department_id, present_ids, first_at)
  select d.district_id, $2, d.id, coalesce(array_agg(on_duty.officer_id) filter (where on_duty.officer_id is not null), '{}'),
    min(on_duty.since)
  from department d
  left join lateral (
    select p.officer_id, greatest(min(t.started_at), $3) as since
    from posting p join duty_period t on t.district_id = p.district_id and t.officer_id = p.officer_id
    where p.district_id = d.district_id and p.department_id = d.id and p.role in ('OFFICER', 'HEAD') and p.ended_at is null
      and t.started_at < $4 and (t.ended_at is null or t.ended_at > $3)
    group by p.officer_id) on_duty on true
  where d.district_id = $1 and d.is_active
  group by d.district_id, d.id
  returning department_id, first_at`;

async function writeDown(command: CommandContext, { day, from, to }: RollCallWindow): Promise<void> {
  const { em, viewer } = command;
  const rows = await query<{ departmentId: string; firstAt: Date | null }>(em, WRITE_DOWN, [
    viewer.districtId,
    day,
    from,
    to,
  ]);
  const missing = rows.filter(({ firstAt }) => firstAt === null).map(({ departmentId }) => departmentId);
  if (missing.length > 0) await tellMissing(command, missing);
}

/** One event for all: the DM reads the list, each missing head that it was his department; of who is on leave, the deputy. */
async function tellMissing(command: CommandContext, missing: string[]): Promise<void> {
  const { em, viewer, now } = command;
  const eventId = newId();
  const told = await query<{ officerId: string }>(
    em,
    `insert into notification (district_id, id, officer_id, event_id, type, complaint_id, created_at)
      select $1::integer, gen_random_uuid(), told.id, $2::uuid, 'DUTY_MISSED', null::uuid, $3::timestamptz from (
        select distinct ${standInSql('$1', 'o.id', '$5::date')} as id
        from officer o join posting p on p.district_id = o.district_id and p.officer_id = o.id and p.ended_at is null
        where o.district_id = $1 and o.is_active and (p.role = 'DM' or (p.role = 'HEAD' and p.department_id = any($4::uuid[])))) told
      returning officer_id`,
    [viewer.districtId, eventId, now, missing, istDate(now)],
  );
  await tell(command, 'DUTY_MISSED', { eventId, recipients: told.map(({ officerId }) => officerId) });
}
