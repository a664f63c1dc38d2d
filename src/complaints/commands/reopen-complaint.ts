import { queryOne } from '../../database/query.ts';
import type { Command, CommandContext } from '../../graphql/command.ts';
import { Escalation } from '../case-records.entity.ts';
import { type CaseReference, type ComplaintResult, changeComplaint, optionalText } from '../change-complaint.ts';
import { ComplaintCycle, type Complaint } from '../complaint.entity.ts';
import { setDueTime } from '../complaint-clock.ts';
import { TOP_LEVEL } from '../lifecycle.ts';

export interface Reopening extends CaseReference {
  /** Never demanded of a complainant. */
  reason?: string | null;
}

/** RESOLVED, CLOSED or REJECTED → ASSIGNED in a new cycle, one level above whoever resolved it, never back to him alone. */
export const reopenComplaint: Command<Reopening, ComplaintResult> = {
  name: 'reopenComplaint',
  execute: (command, input) =>
    changeComplaint(command, input, 'REOPEN', async ({ complaint }) => {
      keepFinishedCycle(command, complaint);
      startCycle(complaint, command.now);
      complaint.assigneeId = await oneLevelAbove(command, complaint);
      complaint.assignedAt = command.now;
      raiseLevel(command, complaint);
      await setDueTime(command.em, complaint);
      return { text: optionalText(input.reason, 'reason'), ...(complaint.departmentId === null ? { to: 'REGISTERED' as const } : {}) };
    }),
};

function keepFinishedCycle({ em }: CommandContext, complaint: Complaint): void {
  const { districtId, id: complaintId, cycle, cycleStartedAt, dueAt, stoppedAt, resolvedAt, closedAt, resolverId } = complaint;
  em.persist(
    em.create(ComplaintCycle, {
      ...{ districtId, complaintId, cycle, startedAt: cycleStartedAt },
      ...{ dueAt, stoppedAt, resolvedAt, closedAt, resolverId },
    }),
  );
}

function startCycle(complaint: Complaint, now: Date): void {
  complaint.cycle += 1;
  complaint.reopenCount += 1;
  complaint.cycleStartedAt = now;
  Object.assign(complaint, { stoppedAt: null, pausedAt: null, resolvedAt: null, closedAt: null, seenAt: null, proposal: null });
}

function raiseLevel({ em, now }: CommandContext, complaint: Complaint): void {
  complaint.escalationLevel = Math.min(complaint.escalationLevel + 1, TOP_LEVEL);
  const { districtId, id: complaintId, cycle, escalationLevel: level } = complaint;
  em.persist(em.create(Escalation, { districtId, complaintId, cycle, level, at: now, returnedAt: null }));
}

/** The last resolver's supervisor (or that one's deputy), else the head of the department, else the department's queue. */
async function oneLevelAbove({ em }: CommandContext, complaint: Complaint): Promise<string | null> {
  const { districtId, resolverId, assigneeId, departmentId } = complaint;
  const row = await queryOne<{ id: string | null }>(
    em,
    `select coalesce(
      (select supervisor_id from posting where district_id = $1 and officer_id = $2 and department_id = $3
        and supervisor_id is not null and ended_at is null limit 1),
      (select head_id from department where district_id = $1 and id = $3 and head_id is distinct from $2::uuid)
    ) as id`,
    [districtId, resolverId ?? assigneeId, departmentId],
  );
  return row?.id ?? null;
}
