/**
 * Leave, and who stands in: set by the officer himself, the head of his department, or an administrator. It holds for all postings of
 * the officer, and ends by itself with its last day; whoever asks compares it with today (`stand_in`).
 */
import { hasPermission } from '../auth/permissions.ts';
import { isPerson } from '../auth/viewer.ts';
import { isUuid, queryOne } from '../database/query.ts';
import type { Command, CommandContext } from '../graphql/command.ts';
import { fittingDeputy, postsOf, putLeave } from '../officers/deputy.ts';
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
    await lockOfficer(command, officerId);
    await requireRight(command, officerId);
    if (until !== null && !isAhead(until, istDate(command.now))) throw refuse.leaveOver();
    const deputy = until === null ? null : await fittingDeputy(command, officerId, deputyId);
    if (until !== null && deputyId !== null && deputy === null) throw refuse.noDeputy();
    await putLeave(command, officerId, until === null ? null : { until, deputyId: deputy });
    const detail = { until, deputyId: deputy };
    await recordReferenceChange(command, { action: 'LEAVE_SET', objectKind: 'officer', objectId: officerId, detail });
    return { officerId };
  },
};

/** Nobody else changes his postings meanwhile. */
async function lockOfficer({ em, viewer }: CommandContext, officerId: string): Promise<void> {
  const sql = 'select id from officer where district_id = $1 and id = $2 for update';
  const officer = isUuid(officerId) ? await queryOne(em, sql, [viewer.districtId, officerId]) : null;
  if (officer === null) throw refuse.noOfficer();
}

async function requireRight(command: CommandContext, officerId: string): Promise<void> {
  const { viewer } = command;
  const posts = await postsOf(command, officerId);
  const isHis = (departmentId: string | null) =>
    departmentId !== null && posts.some((post) => post.departmentId === departmentId);
  const isHead = viewer.postings.some(({ role, departmentId }) => role === 'HEAD' && isHis(departmentId));
  if (!isPerson(viewer, officerId) && !isHead && !hasPermission(viewer, 'access:manage')) throw refuse.notYours();
}

const isAhead = (day: string, today: string) => isDay(day) && day >= today && day <= addDays(today, LONGEST_DAYS);
