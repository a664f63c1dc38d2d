import type { Command } from '../../graphql/command.ts';
import type { Visibility } from '../../graphql/vocabulary.ts';
import { attachEvidence } from '../attach-evidence.ts';
import {
  type CaseReference,
  type ComplaintResult,
  changeComplaint,
  optionalText,
  requireText,
} from '../change-complaint.ts';

export interface Comment extends CaseReference {
  text?: string | null;
  visibility?: Visibility | null;
  evidenceIds?: string[] | null;
}

/** A note, with or without files, in any state; no clock is touched. */
export const addComment: Command<Comment, ComplaintResult> = {
  name: 'addComment',
  execute: (command, input) =>
    changeComplaint(command, input, 'COMMENT', async ({ complaint }) => {
      const visibility = input.visibility ?? 'STAFF';
      const evidenceIds = input.evidenceIds ?? [];
      await attachEvidence(command, evidenceIds, { complaintId: complaint.id, reportId: null, visibility });
      const text = evidenceIds.length > 0 ? optionalText(input.text, 'text') : requireText(input.text, 'text');
      const type = text === null ? ('COMPLAINT_EVIDENCE_ADDED' as const) : ('COMPLAINT_COMMENTED' as const);
      return { visibility, text, type };
    }),
};
