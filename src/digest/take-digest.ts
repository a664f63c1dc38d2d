/**
 * The digest: on the evening of a working day each District Magistrate is told once of all that was breached, escalated and at the end of
 * the ladder since the last one, instead of complaint by complaint. Taken once a day, by whichever node is first, and kept as it was found.
 */
import { newId } from '../clock.ts';
import { query, queryOne } from '../database/query.ts';
import { tell } from '../duty/duty.ts';
import type { Command, CommandContext } from '../graphql/command.ts';
import { standInSql } from '../officers/stand-in.ts';
import { isWorkingDay } from '../sla/calendar.ts';
import { atIst, istDate } from '../sla/india.ts';
import { readOfficeHours } from '../sla/read-setting.ts';
import { DIGESTED } from './dm-is-told.ts';

interface Taken {
  /** Null when there is nothing to take now. */
  day: string | null;
}

/** Takes today's digest if its hour has come and nobody has. */
export const takeDigest: Command<object, Taken> = {
  name: 'takeDigest',
  async execute(command) {
    const { now } = command;
    const day = istDate(now);
    if (!(await isTime(command, day))) return { day: null };
    const span = await claim(command, day);
    if (span === null) return { day: null };
    if ((await writeDown(command, day, span)) > 0) await tellDms(command);
    return { day };
  },
};

async function isTime({ em, viewer, now }: CommandContext, day: string): Promise<boolean> {
  const { districtId } = viewer;
  const sql = `select digest_minute as minute from district d
    where id = $1 and not exists (select from digest where district_id = d.id and day = $2)`;
  const open = await queryOne<{ minute: number }>(em, sql, [districtId, day]);
  if (open === null || now < atIst(day, open.minute)) return false;
  const { calendar } = await readOfficeHours(em, { districtId, departmentId: null }, now);
  return isWorkingDay(calendar, day);
}

interface Span {
  fromSeq: string;
  toSeq: string;
}

/** From where the last one ended, the first one from a day ago; null when another node has it. */
const claim = ({ em, viewer, now }: CommandContext, day: string): Promise<Span | null> =>
  queryOne<Span>(
    em,
    `with head as (select coalesce(max(seq), 0) as seq from event_log)
      insert into digest (district_id, day, taken_at, from_seq, to_seq)
      select $1, $2::date, $3::timestamptz, least(head.seq, coalesce(
          (select to_seq from digest where district_id = $1 order by day desc limit 1),
          (select max(seq) from event_log where district_id = $1 and at <= $3::timestamptz - interval '1 day'), 0)), head.seq
      from head on conflict do nothing returning from_seq, to_seq`,
    [viewer.districtId, day, now],
  );

/** Each complaint once in each column, with the department it was with then. */
const WRITE_DOWN = `insert into digest_department (district_id, day, department_id, ${Object.keys(DIGESTED)})
  select $1, $2::date, (after->>'departmentId')::uuid,
    ${Object.values(DIGESTED).map((type) => `count(distinct complaint_id) filter (where type = '${type}')`)}
  from event_log
  where district_id = $1 and seq > $3 and seq <= $4 and type in (${Object.values(DIGESTED).map((type) => `'${type}'`)})
  group by 3 returning 1`;

async function writeDown({ em, viewer }: CommandContext, day: string, { fromSeq, toSeq }: Span): Promise<number> {
  return (await query(em, WRITE_DOWN, [viewer.districtId, day, fromSeq, toSeq])).length;
}

/** Or who stands in for one on leave. */
async function tellDms(command: CommandContext): Promise<void> {
  const { em, viewer, now } = command;
  const eventId = newId();
  const told = await query<{ officerId: string }>(
    em,
    `insert into notification (district_id, id, officer_id, event_id, type, created_at)
      select $1::integer, gen_random_uuid(), told.id, $2::uuid, 'DIGEST_TAKEN', $3::timestamptz from (
        select distinct ${standInSql('$1', 'o.id', '$4::date')} as id from officer o
        where o.district_id = $1 and o.is_active and exists (select from posting p
          where p.district_id = $1 and p.officer_id = o.id and p.role = 'DM' and p.ended_at is null)) told
      returning officer_id`,
    [viewer.districtId, eventId, now, istDate(now)],
  );
  await tell(command, 'DIGEST_TAKEN', { eventId, recipients: told.map(({ officerId }) => officerId) });
}
