import type { Command } from '../../graphql/command.ts';
import { type CaseReference, type ComplaintResult, changeComplaint, requireText } from '../change-complaint.ts';

export interface Confidentiality extends CaseReference {
  confidential: boolean;
  reason: string;
}

/** Hides a complaint from all but cell, DM, auditor and the responsible officer, or shows it again. No clock is touched. */
export const setConfidential: Command<Confidentiality, ComplaintResult> = {
  name: 'setConfidential',
  execute: (command, input) =>
    changeComplaint(command, input, 'SET_CONFIDENTIAL', ({ complaint }) => {
      complaint.isConfidential = input.confidential;
      return { text: requireText(input.reason, 'reason') };
    }),
};
