import type { Command } from '../../graphql/command.ts';
import {
  type CaseReference,
  type ComplaintResult,
  changeComplaint,
  optionalText,
  requireText,
} from '../change-complaint.ts';
import type { RejectionReason } from '../complaint.enums.ts';
import { levelOf, rolesFor } from '../lifecycle.ts';
import type { Decision } from './hold-complaint.ts';

export interface RejectionProposal extends CaseReference {
  reasonCode: RejectionReason;
  reason: string;
}

/** Open → REJECTION_PROPOSED; the next level decides. */
export const proposeRejection: Command<RejectionProposal, ComplaintResult> = {
  name: 'proposeRejection',
  execute: (command, input) =>
    changeComplaint(command, input, 'PROPOSE_REJECTION', ({ complaint }) => {
      const reason = requireText(input.reason, 'reason');
      complaint.proposal = {
        kind: 'REJECTION',
        byId: command.viewer.id as string,
        byLevel: levelOf(rolesFor(command.viewer, 'PROPOSE_REJECTION', complaint)),
        reason,
        reasonCode: input.reasonCode,
        decidedAt: null,
      };
      return { text: reason };
    }),
};

/** Approved → REJECTED, open to appeal. Refused → IN_PROGRESS (or REGISTERED where no department owns it). */
export const decideRejection: Command<Decision, ComplaintResult> = {
  name: 'decideRejection',
  execute: (command, input) =>
    changeComplaint(command, input, 'DECIDE_REJECTION', ({ complaint }) => {
      const note = optionalText(input.note, 'note');
      const { proposal } = complaint;
      if (!input.approve || proposal === null) {
        complaint.proposal = null;
        const to = complaint.departmentId === null ? ('REGISTERED' as const) : ('IN_PROGRESS' as const);
        return { to, type: 'COMPLAINT_REJECTION_REFUSED', visibility: 'STAFF', text: note };
      }
      complaint.proposal = { ...proposal, decidedAt: command.now.toISOString() };
      complaint.stoppedAt = command.now;
      return { to: 'REJECTED', text: proposal.reason, notice: { reasonCode: proposal.reasonCode ?? '' } };
    }),
};
