import type { Command } from '../../graphql/command.ts';
import { type CaseReference, type ComplaintResult, changeComplaint, optionalText } from '../change-complaint.ts';
import type { Complaint } from '../complaint.entity.ts';
import { followDepartment } from '../complaint-clock.ts';
import { departmentByCode, officerOfDepartment } from '../directory-lookups.ts';

export interface Assignment extends CaseReference {
  departmentCode: string;
  officerId?: string | null;
  note?: string | null;
}

/** A new owner starts fresh: assigned now, seen by nobody yet. */
export function handOver(complaint: Complaint, departmentId: string, assigneeId: string | null, now: Date): void {
  Object.assign(complaint, { departmentId, assigneeId, assignedAt: now, seenAt: null });
}

/** Nobody's: it waits for the cell, as before any assignment. */
export function handBack(complaint: Complaint): void {
  Object.assign(complaint, { departmentId: null, assigneeId: null, assignedAt: null, seenAt: null });
}

/** REGISTERED → ASSIGNED. Without an officer it waits in the department's queue. */
export const assignComplaint: Command<Assignment, ComplaintResult> = {
  name: 'assignComplaint',
  execute: (command, input) =>
    changeComplaint(command, input, 'ASSIGN', async ({ complaint }) => {
      const { em, now } = command;
      const departmentId = await departmentByCode(em, complaint.districtId, input.departmentCode);
      const assigneeId = input.officerId
        ? await officerOfDepartment(em, complaint, input.officerId, departmentId)
        : null;
      handOver(complaint, departmentId, assigneeId, now);
      return { text: optionalText(input.note, 'note'), terms: await followDepartment(em, complaint) };
    }),
};
