import type { Command } from '../../graphql/command.ts';
import { type CaseReference, type ComplaintResult, changeComplaint, optionalText } from '../change-complaint.ts';

/** Open → WITHDRAWN, by the complainant on his own verified channel; officers cannot. */
export const withdrawComplaint: Command<CaseReference & { reason?: string | null }, ComplaintResult> = {
  name: 'withdrawComplaint',
  execute: (command, input) =>
    changeComplaint(command, input, 'WITHDRAW', ({ complaint }) => {
      complaint.stoppedAt = command.now;
      return { text: optionalText(input.reason, 'reason') };
    }),
};
