import type { Command } from '../../graphql/command.ts';
import { type CaseReference, type ComplaintResult, changeComplaint, optionalText } from '../change-complaint.ts';
import type { Complaint } from '../complaint.entity.ts';
import { restsOf, setDueTime } from '../complaint-clock.ts';
import { findDesk } from '../directory-lookups.ts';

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
      const { departmentId, assigneeId, hasOwnTerms } = await findDesk(em, complaint, input);
      handOver(complaint, departmentId, assigneeId, now);
      // the due time follows what the department has promised, once, when it becomes responsible
      const terms = hasOwnTerms ? (await setDueTime(em, complaint, await restsOf(em, complaint))).terms : null;
      return { text: optionalText(input.note, 'note'), terms };
    }),
};
