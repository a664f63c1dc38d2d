/**
 * Who may stand in for an officer, and what becomes of that when somebody is posted elsewhere. A leave is the officer's, not that of a
 * posting: it goes with him. A deputy is of the office: he stays while he is of the same one, else nobody stands in, and the next in
 * line hears of what is raised.
 */
import type { Role } from '../auth/roles.ts';
import { isUuid, query, queryOne } from '../database/query.ts';
import type { CommandContext } from '../graphql/command.ts';
import { istDate } from '../sla/india.ts';

/** Officers of the district level stand in for each other: they have no department to share. */
const OF_THE_DISTRICT: readonly Role[] = ['AREA_OFFICER', 'CELL', 'DM'];

interface Post {
  role: Role;
  departmentId: string | null;
}

const PRESENT_POSTS =
  'select role, department_id from posting where district_id = $1 and officer_id = $2 and ended_at is null';

export const postsOf = ({ em, viewer }: CommandContext, officerId: string): Promise<Post[]> =>
  query<Post>(em, PRESENT_POSTS, [viewer.districtId, officerId]);

const FITS = `select o.id from officer o where o.district_id = $1 and o.id = $2 and o.id <> $3 and o.is_active
  and exists (select from posting p where p.district_id = $1 and p.officer_id = o.id and p.ended_at is null
    and (p.department_id = any($4::uuid[]) or p.role = any($5::text[])))
  and ($7 or not exists (select from posting p where p.district_id = $1 and p.officer_id = o.id and p.ended_at is null
    and p.on_leave_until >= $6::date)) for share`;

/** The deputy, when he is active, another one, and of the same department, or of the district level like him; on leave only where said. */
export async function fittingDeputy(
  command: CommandContext,
  officerId: string,
  deputyId: string | null,
  { orAway = false } = {},
): Promise<string | null> {
  if (deputyId === null || !isUuid(deputyId)) return null;
  const posts = await postsOf(command, officerId);
  const departments = posts.map(({ departmentId }) => departmentId).filter((id) => id !== null);
  const level = posts.some(({ role }) => OF_THE_DISTRICT.includes(role)) ? OF_THE_DISTRICT : [];
  const own = posts.map(({ role }) => role).filter((role) => role !== 'OFFICER' && role !== 'HEAD');
  const { em, viewer, now } = command;
  const values = [viewer.districtId, deputyId, officerId, departments, [...level, ...own], istDate(now), orAway];
  return (await queryOne<{ id: string }>(em, FITS, values))?.id ?? null;
}

export interface Leave {
  until: string;
  deputyId: string | null;
}

/** The leave that is running; of several, the one he comes back from last. */
export const runningLeave = ({ em, viewer, now }: CommandContext, officerId: string): Promise<Leave | null> =>
  queryOne<Leave>(
    em,
    `select to_char(on_leave_until, 'YYYY-MM-DD') as until, deputy_id from posting
      where district_id = $1 and officer_id = $2 and ended_at is null and on_leave_until >= $3::date
      order by on_leave_until desc, id limit 1`,
    [viewer.districtId, officerId, istDate(now)],
  );

/** Puts a leave on all present postings of the officer; null ends it. */
export const putLeave = ({ em, viewer }: CommandContext, officerId: string, leave: Leave | null): Promise<unknown> =>
  query(
    em,
    `update posting set on_leave_until = $3::date, deputy_id = $4::uuid
      where district_id = $1 and officer_id = $2 and ended_at is null`,
    [viewer.districtId, officerId, leave?.until ?? null, leave?.deputyId ?? null],
  );

/** Takes a leave over to the postings he has now; gives what became of it. Of a deputy who is away too, the deputy stands in. */
export async function carryLeave(command: CommandContext, officerId: string, leave: Leave): Promise<Leave> {
  const deputyId = await fittingDeputy(command, officerId, leave.deputyId, { orAway: true });
  const carried = { ...leave, deputyId };
  await putLeave(command, officerId, carried);
  return carried;
}

const STOOD_IN_FOR = `select distinct officer_id from posting
  where district_id = $1 and deputy_id = $2 and ended_at is null and on_leave_until >= $3::date order by officer_id`;

/** Whoever he stands in for is without a deputy, where he is posted too far away for it now; gives them. */
export async function leaveDeputising(command: CommandContext, deputyId: string): Promise<string[]> {
  const { em, viewer, now } = command;
  const absent = await query<{ officerId: string }>(em, STOOD_IN_FOR, [viewer.districtId, deputyId, istDate(now)]);
  const without: string[] = [];
  for (const { officerId } of absent) {
    if ((await fittingDeputy(command, officerId, deputyId, { orAway: true })) !== null) continue;
    const sql = `update posting set deputy_id = null where district_id = $1 and officer_id = $2 and deputy_id = $3 and ended_at is null`;
    await query(em, sql, [viewer.districtId, officerId, deputyId]);
    without.push(officerId);
  }
  return without;
}
