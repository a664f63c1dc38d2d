import type { Command } from '../../graphql/command.ts';
import { type CaseReference, type ComplaintResult, changeComplaint, optionalText } from '../change-complaint.ts';
import { officerOfDepartment } from '../directory-lookups.ts';
import * as refuse from '../refusals.ts';
import { handOver } from './assign-complaint.ts';

export interface Reassignment extends CaseReference {
  officerId: string;
  note?: string | null;
}

/** Another officer of the same department; the due time stays. */
export const reassignComplaint: Command<Reassignment, ComplaintResult> = {
  name: 'reassignComplaint',
  execute: (command, input) =>
    changeComplaint(command, input, 'REASSIGN', async ({ complaint }) => {
      const { departmentId } = complaint;
      if (departmentId === null) throw refuse.unknownDepartment();
      const officerId = await officerOfDepartment(command.em, complaint, input.officerId, departmentId);
      handOver(complaint, departmentId, officerId, command.now);
      return { text: optionalText(input.note, 'note') };
    }),
};
