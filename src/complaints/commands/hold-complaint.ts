import type { Command } from '../../graphql/command.ts';
import { isDate, istDate } from '../../sla/india.ts';
import {
  type CaseReference,
  type ComplaintResult,
  changeComplaint,
  optionalText,
  requireText,
} from '../change-complaint.ts';
import { resumeClock } from '../complaint-clock.ts';
import { levelOf, rolesFor } from '../lifecycle.ts';
import * as refuse from '../refusals.ts';

export interface HoldProposal extends CaseReference {
  reason: string;
  /** YYYY-MM-DD, today or later */
  reviewOn: string;
  interimReply: string;
}

export interface Decision extends CaseReference {
  approve: boolean;
  note?: string | null;
}

/** IN_PROGRESS → ON_HOLD, waiting for approval; the clock still runs. */
export const proposeHold: Command<HoldProposal, ComplaintResult> = {
  name: 'proposeHold',
  execute: (command, input) =>
    changeComplaint(command, input, 'PROPOSE_HOLD', ({ complaint }) => {
      const reason = requireText(input.reason, 'reason');
      if (!isDate(input.reviewOn) || input.reviewOn < istDate(command.now)) throw refuse.unknownReference('reviewOn');
      complaint.proposal = {
        kind: 'HOLD',
        byId: command.viewer.id as string,
        byLevel: levelOf(rolesFor(command.viewer, 'PROPOSE_HOLD', complaint)),
        reason,
        reviewOn: input.reviewOn,
        interimReply: requireText(input.interimReply, 'interimReply'),
        decidedAt: null,
      };
      return { text: reason };
    }),
};

/** Approved: the clock rests and the complainant gets the interim reply. Refused: back to work. */
export const decideHold: Command<Decision, ComplaintResult> = {
  name: 'decideHold',
  execute: (command, input) =>
    changeComplaint(command, input, 'DECIDE_HOLD', ({ complaint }) => {
      const note = optionalText(input.note, 'note');
      const { proposal } = complaint;
      if (!input.approve || proposal === null) {
        complaint.proposal = null;
        return { to: 'IN_PROGRESS', type: 'COMPLAINT_HOLD_REFUSED', visibility: 'STAFF', text: note };
      }
      complaint.proposal = { ...proposal, decidedAt: command.now.toISOString() };
      complaint.pausedAt = command.now;
      return { to: 'ON_HOLD', text: proposal.interimReply ?? note };
    }),
};

/** ON_HOLD → IN_PROGRESS. */
export const resumeComplaint: Command<CaseReference & { note?: string | null }, ComplaintResult> = {
  name: 'resumeComplaint',
  execute: (command, input) =>
    changeComplaint(command, input, 'RESUME', async ({ complaint }) => {
      await resumeClock(command.em, complaint, command.now);
      complaint.proposal = null;
      return { text: optionalText(input.note, 'note') };
    }),
};
