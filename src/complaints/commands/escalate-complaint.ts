import { query } from '../../database/query.ts';
import type { Command } from '../../graphql/command.ts';
import {
  type CaseReference,
  type ComplaintResult,
  changeComplaint,
  optionalText,
  requireText,
} from '../change-complaint.ts';
import { officersAt, recordEscalation } from '../ladder.ts';
import { levelAfter } from '../levels.ts';

export interface EscalationInput extends CaseReference {
  reason?: string | null;
}

/** One level up; one record per (complaint, cycle, level), however often and from wherever it is raised. */
export const escalateComplaint: Command<EscalationInput, ComplaintResult> = {
  name: 'escalateComplaint',
  execute: (command, input) =>
    changeComplaint(command, input, 'ESCALATE', async ({ complaint }) => {
      const { em, now } = command;
      complaint.escalationLevel = await levelAfter(em, complaint, complaint.escalationLevel, 1);
      const to = await officersAt(em, complaint, complaint.escalationLevel, now);
      await recordEscalation(em, complaint, { ...to, reason: 'BY_HAND', now });
      return { text: optionalText(input.reason, 'reason'), ...to };
    }),
};

/** Sent back one level with a direction. */
export const deescalateComplaint: Command<EscalationInput, ComplaintResult> = {
  name: 'deescalateComplaint',
  execute: (command, input) =>
    changeComplaint(command, input, 'DEESCALATE', async ({ complaint }) => {
      const text = requireText(input.reason, 'reason');
      const { districtId, id, cycle, escalationLevel } = complaint;
      await query(
        command.em,
        `update escalation set returned_at = $5 where district_id = $1 and complaint_id = $2 and cycle = $3 and level = $4`,
        [districtId, id, cycle, escalationLevel, command.now],
      );
      complaint.escalationLevel = await levelAfter(command.em, complaint, escalationLevel, -1);
      return { text };
    }),
};
