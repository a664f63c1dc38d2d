/**
 * Leave, and who stands in: set by the officer himself, the head of his department, or an administrator. It holds for all postings of
 * the officer, and ends by itself with its last day; whoever asks compares it with today (`stand_in`).
 */
import { hasPermission } from '../auth/permissions.ts';
import type { Role } from '../auth/roles.ts';
import { isPerson } from '../auth/viewer.ts';
import { isUuid, query, queryOne } from '../database/query.ts';
import type { Command, CommandContext } from '../graphql/command.ts';
import { addDays, istDate } from '../sla/india.ts';
import type { SetLeaveInput } from './leave.inputs.ts';
import { isDay } from './parse-hours.ts';
import { recordReferenceChange } from './record-change.ts';
import * as refuse from './refusals.ts';

export interface LeaveResult {
  officerId: string;
}

const LONGEST_DAYS = 366;

export const setLeave: Command<SetLeaveInput, LeaveResult> = {
  name: 'setLeave',
  async execute(command, { officerId, until = null, deputyId = null }) {
    const { em, viewer, now } = command;
    const posts = await postsOf(command, officerId);
    requireRight(command, officerId, posts);
    if (until !== null && !isAhead(until, istDate(now))) throw refuse.leaveOver();
    const deputy =
      until === null || deputyId === null ? null : await requireDeputy(command, officerId, posts, deputyId);
    const sql = `update posting set on_leave_until = $3::date, deputy_id = $4::uuid
      where district_id = $1 and officer_id = $2 and ended_at is null`;
    await query(em, sql, [viewer.districtId, officerId, until, deputy]);
    const detail = { until, deputyId: deputy };
    await recordReferenceChange(command, { action: 'LEAVE_SET', objectKind: 'officer', objectId: officerId, detail });
    return { officerId };
  },
};

interface Post {
  role: Role;
  departmentId: string | null;
}

/** The present postings of an officer, whom nobody else changes meanwhile. */
async function postsOf({ em, viewer }: CommandContext, officerId: string): Promise<Post[]> {
  const sql = 'select id from officer where district_id = $1 and id = $2 for update';
  const officer = isUuid(officerId) ? await queryOne(em, sql, [viewer.districtId, officerId]) : null;
  if (officer === null) throw refuse.noOfficer();
  const posts =
    'select role, department_id from posting where district_id = $1 and officer_id = $2 and ended_at is null';
  return query<Post>(em, posts, [viewer.districtId, officerId]);
}

function requireRight({ viewer }: CommandContext, officerId: string, posts: readonly Post[]): void {
  const isHis = (departmentId: string | null) =>
    departmentId !== null && posts.some((post) => post.departmentId === departmentId);
  const isHead = viewer.postings.some(({ role, departmentId }) => role === 'HEAD' && isHis(departmentId));
  if (!isPerson(viewer, officerId) && !isHead && !hasPermission(viewer, 'access:manage')) throw refuse.notYours();
}

const isAhead = (day: string, today: string) => isDay(day) && day >= today && day <= addDays(today, LONGEST_DAYS);

/** Officers of the district level stand in for each other: they have no department to share. */
const OF_THE_DISTRICT: readonly Role[] = ['AREA_OFFICER', 'CELL', 'DM'];

/** Active, not on leave, another one, and of the same department, or of the district level like him. */
async function requireDeputy(
  { em, viewer, now }: CommandContext,
  officerId: string,
  posts: readonly Post[],
  deputyId: string,
): Promise<string> {
  const departments = posts.map(({ departmentId }) => departmentId).filter((id) => id !== null);
  const level = posts.some(({ role }) => OF_THE_DISTRICT.includes(role)) ? OF_THE_DISTRICT : [];
  const own = posts.map(({ role }) => role).filter((role) => role !== 'OFFICER' && role !== 'HEAD');
  const sql = `select o.id from officer o where o.district_id = $1 and o.id = $2 and o.id <> $3 and o.is_active
    and exists (select from posting p where p.district_id = $1 and p.officer_id = o.id and p.ended_at is null
      and (p.department_id = any($4::uuid[]) or p.role = any($5::text[])))
    and not exists (select from posting p where p.district_id = $1 and p.officer_id = o.id and p.ended_at is null
      and p.on_leave_until >= $6::date) for share`;
  const values = [viewer.districtId, deputyId, officerId, departments, [...level, ...own], istDate(now)];
  const row = isUuid(deputyId) ? await queryOne<{ id: string }>(em, sql, values) : null;
  if (row === null) throw refuse.noDeputy();
  return row.id;
}
