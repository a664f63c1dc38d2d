import type { Command } from '../../graphql/command.ts';
import { type CaseReference, type ComplaintResult, changeComplaint } from '../change-complaint.ts';

/** ASSIGNED → IN_PROGRESS. Records who saw it and when; out of a department's queue it becomes his. */
export const acknowledgeComplaint: Command<CaseReference, ComplaintResult> = {
  name: 'acknowledgeComplaint',
  execute: (command, input) =>
    changeComplaint(command, input, 'ACKNOWLEDGE', ({ complaint }) => {
      complaint.assigneeId ??= command.viewer.id;
      complaint.seenAt ??= command.now;
      return {};
    }),
};
