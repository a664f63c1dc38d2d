import { newId } from '../../clock.ts';
import { insert } from '../../database/query.ts';
import type { Command, CommandContext } from '../../graphql/command.ts';
import type { Feedback } from '../case-records.entity.ts';
import { type CaseReference, type ComplaintResult, changeComplaint, optionalText } from '../change-complaint.ts';
import type { Complaint } from '../complaint.entity.ts';
import * as refuse from '../refusals.ts';

export interface Verdict extends CaseReference {
  satisfied: boolean;
  /** 1 to 5 */
  rating?: number | null;
  text?: string | null;
}

/** RESOLVED → CLOSED when the complainant is satisfied. "Not satisfied" never closes: it is kept, and reopening is offered. */
export const confirmResolution: Command<Verdict, ComplaintResult> = {
  name: 'confirmResolution',
  execute: (command, input) =>
    changeComplaint(command, input, 'CONFIRM', async ({ complaint }) => {
      if (input.rating != null && (input.rating < 1 || input.rating > 5)) throw refuse.unknownReference('rating');
      const text = optionalText(input.text, 'text');
      await keepFeedback(command, complaint, { satisfied: input.satisfied, rating: input.rating ?? null, text });
      if (!input.satisfied) return { to: 'RESOLVED', type: 'FEEDBACK_RECEIVED', text };
      complaint.closedAt = command.now;
      return { to: 'CLOSED', text };
    }),
};

/** Stores a verdict on the running cycle. */
function keepFeedback(
  { em, now }: CommandContext,
  { districtId, id: complaintId, cycle }: Complaint,
  verdict: Pick<Feedback, 'satisfied' | 'rating' | 'text'>,
): Promise<void> {
  const feedback: Feedback = { districtId, id: newId(), complaintId, cycle, at: now, ...verdict };
  return insert(em, 'feedback', feedback);
}
