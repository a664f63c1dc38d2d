import type { Command } from '../../graphql/command.ts';
import { type CaseReference, type ComplaintResult, changeComplaint, requireText } from '../change-complaint.ts';
import { departmentByCode } from '../directory-lookups.ts';
import { handBack } from './assign-complaint.ts';

export interface ReturnToCell extends CaseReference {
  reason: string;
  /** The department that would be right, in the officer's view. */
  suggestedDepartmentCode?: string | null;
}

/** "Not ours": back to REGISTERED, never a closure. */
export const returnComplaintToCell: Command<ReturnToCell, ComplaintResult> = {
  name: 'returnComplaintToCell',
  execute: (command, input) =>
    changeComplaint(command, input, 'RETURN_TO_CELL', async ({ complaint }) => {
      const reason = requireText(input.reason, 'reason');
      const suggested = input.suggestedDepartmentCode;
      if (suggested) await departmentByCode(command.em, complaint.districtId, suggested);
      handBack(complaint);
      return { text: suggested ? `${reason} → ${suggested.trim().toUpperCase()}` : reason };
    }),
};
