import { insert, queryOne } from '../../database/query.ts';
import type { Command, CommandContext } from '../../graphql/command.ts';
import { isPresentSql, standInSql } from '../../officers/stand-in.ts';
import { istDate } from '../../sla/india.ts';
import { type CaseReference, type ComplaintResult, changeComplaint, optionalText } from '../change-complaint.ts';
import type { Complaint, ComplaintCycle } from '../complaint.entity.ts';
import { setDueTime } from '../complaint-clock.ts';
import { officersAt, type RaisedTo, recordEscalation } from '../ladder.ts';
import { levelAfter, standingOf } from '../levels.ts';

export interface Reopening extends CaseReference {
  /** Never demanded of a complainant. */
  reason?: string | null;
}

/** RESOLVED, CLOSED or REJECTED → ASSIGNED in a new cycle, one level above whoever resolved it, never back to him alone. */
export const reopenComplaint: Command<Reopening, ComplaintResult> = {
  name: 'reopenComplaint',
  execute: (command, input) =>
    changeComplaint(command, input, 'REOPEN', async ({ complaint }) => {
      await keepFinishedCycle(command, complaint);
      startCycle(complaint, command.now);
      const raisedTo = await raiseLevel(command, complaint);
      complaint.assigneeId = await oneLevelAbove(command, complaint);
      complaint.assignedAt = command.now;
      const { terms } = await setDueTime(command.em, complaint);
      return {
        ...{ terms, ...raisedTo },
        text: optionalText(input.reason, 'reason'),
        ...(complaint.departmentId === null ? { to: 'REGISTERED' as const } : {}),
      };
    }),
};

function keepFinishedCycle({ em }: CommandContext, complaint: Complaint): Promise<void> {
  const {
    districtId,
    id: complaintId,
    cycle,
    cycleStartedAt,
    dueAt,
    stoppedAt,
    resolvedAt,
    closedAt,
    resolverId,
  } = complaint;
  const finished: ComplaintCycle = {
    ...{ districtId, complaintId, cycle, startedAt: cycleStartedAt },
    ...{ dueAt, stoppedAt, resolvedAt, closedAt, resolverId },
  };
  return insert(em, 'complaint_cycle', finished);
}

function startCycle(complaint: Complaint, now: Date): void {
  complaint.cycle += 1;
  complaint.reopenCount += 1;
  complaint.cycleStartedAt = now;
  Object.assign(complaint, {
    stoppedAt: null,
    pausedAt: null,
    resolvedAt: null,
    closedAt: null,
    seenAt: null,
    proposal: null,
  });
}

/** Above whoever resolved it, and never below where it stood; gives who stands there, to be told. */
async function raiseLevel({ em, now }: CommandContext, complaint: Complaint): Promise<RaisedTo> {
  const from = Math.max(complaint.escalationLevel, await standingOf(em, complaint, complaint.resolverId));
  complaint.escalationLevel = await levelAfter(em, complaint, from, 1);
  const resolved = { ...complaint, assigneeId: complaint.resolverId ?? complaint.assigneeId };
  const to = await officersAt(em, resolved, complaint.escalationLevel, now);
  await recordEscalation(em, complaint, { ...to, reason: 'REOPENED', now });
  return to;
}

/**
 * The last resolver's supervisor, else that one's deputy, else the head of the department, else the department's queue. Whoever is on leave
 * is stood in for by his deputy, without one passed over, as on the ladder; so is whoever has left or is complained against.
 */
async function oneLevelAbove({ em, now }: CommandContext, complaint: Complaint): Promise<string | null> {
  const { districtId, resolverId, assigneeId, respondentId, departmentId } = complaint;
  const row = await queryOne<{ id: string }>(
    em,
    `with superior(rank, id) as (
      select 1, supervisor_id from posting where district_id = $1 and officer_id = $2 and department_id = $3 and ended_at is null
      union all
      select 2, p.deputy_id from posting b join posting p on p.district_id = b.district_id and p.officer_id = b.supervisor_id and p.ended_at is null
        where b.district_id = $1 and b.officer_id = $2 and b.department_id = $3 and b.ended_at is null
      union all
      select 3, head_id from department where district_id = $1 and id = $3)
    select o.id from superior s join officer o on o.district_id = $1 and o.id = ${standInSql('$1', 's.id', '$5::date')}
    where o.is_active and o.id is distinct from $2::uuid and o.id is distinct from $4::uuid and ${isPresentSql('$1', 'o.id', '$5::date')}
    order by s.rank, o.id limit 1`,
    [districtId, resolverId ?? assigneeId, departmentId, respondentId, istDate(now)],
  );
  return row?.id ?? null;
}
