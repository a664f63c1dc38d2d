import type { Command } from '../../graphql/command.ts';
import { type ComplaintResult, changeComplaint, requireText } from '../change-complaint.ts';
import { findDesk } from '../directory-lookups.ts';
import * as refuse from '../refusals.ts';
import { type Assignment, handOver } from './assign-complaint.ts';

export interface Transfer extends Assignment {
  reason: string;
}

/** Another department, with a reason; at most three times, then cell or DM only. The due time stays. */
export const transferComplaint: Command<Transfer, ComplaintResult> = {
  name: 'transferComplaint',
  execute: (command, input) =>
    changeComplaint(command, input, 'TRANSFER', async ({ complaint }) => {
      const { em, now } = command;
      const text = requireText(input.reason, 'reason');
      const { departmentId, assigneeId } = await findDesk(em, complaint, input);
      if (departmentId === complaint.departmentId) throw refuse.sameDepartment();
      handOver(complaint, departmentId, assigneeId, now);
      complaint.transferCount += 1;
      return { text };
    }),
};
