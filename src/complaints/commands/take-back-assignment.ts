import type { Command } from '../../graphql/command.ts';
import { type CaseReference, type ComplaintResult, changeComplaint, optionalText } from '../change-complaint.ts';
import { leaveDepartment } from '../complaint-clock.ts';
import * as refuse from '../refusals.ts';
import { handBack } from './assign-complaint.ts';

export interface TakeBack extends CaseReference {
  reason?: string | null;
  /** When the assignment that is meant was made; another one since is refused. */
  assignedAt?: Date;
}

/** ASSIGNED → REGISTERED, before the officer has seen it: the assignment is undone, and so is what it did to the due time. */
export const takeBackAssignment: Command<TakeBack, ComplaintResult> = {
  name: 'takeBackAssignment',
  execute: (command, input) =>
    changeComplaint(command, input, 'TAKE_BACK', async ({ complaint, before }) => {
      const isMeant = input.assignedAt === undefined || input.assignedAt.getTime() === complaint.assignedAt?.getTime();
      if (!isMeant) throw refuse.assignedAnew();
      handBack(complaint);
      const terms = await leaveDepartment(command.em, complaint, before.departmentId);
      return { text: optionalText(input.reason, 'reason'), terms };
    }),
};
