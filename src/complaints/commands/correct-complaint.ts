import { insert, queryOne } from '../../database/query.ts';
import type { Command, CommandContext } from '../../graphql/command.ts';
import type { Locale } from '../../graphql/vocabulary.ts';
import {
  type CaseReference,
  type ComplaintResult,
  changeComplaint,
  optionalText,
  requireText,
} from '../change-complaint.ts';
import type { Complaint } from '../complaint.entity.ts';
import * as refuse from '../refusals.ts';
import { searchColumns } from '../search-index.ts';
import { type ComplainantDetails, newComplainant } from './register-complaint.ts';

export interface Correction extends CaseReference {
  text?: string | null;
  place?: string | null;
  complainant?: ComplainantDetails | null;
  /** Why; the old values stay in the timeline. */
  reason: string;
}

/** Mends a mistake of the record: what is given replaces, what is absent stays, nothing is forgotten. No clock is touched. */
export const correctComplaint: Command<Correction, ComplaintResult> = {
  name: 'correctComplaint',
  execute: (command, input) =>
    changeComplaint(command, input, 'CORRECT', async ({ complaint }) => {
      const reason = requireText(input.reason, 'reason');
      if (input.text != null) complaint.text = requireText(input.text, 'text');
      if (input.place != null) complaint.place = optionalText(input.place, 'place');
      if (input.complainant) complaint.complainantId = await correctedPerson(command, complaint, input.complainant);
      Object.assign(complaint, searchColumns(complaint));
      return { text: reason };
    }),
};

/** The person as he should have been taken down, answered in the language he was; a complaint does not lose its complainant. */
async function correctedPerson(
  command: CommandContext,
  complaint: Complaint,
  details: ComplainantDetails,
): Promise<string> {
  const sql = 'select locale from complainant where district_id = $1 and id = $2';
  const before = await queryOne<{ locale: Locale }>(command.em, sql, [complaint.districtId, complaint.complainantId]);
  const person = newComplainant(command, details, before?.locale ?? 'hi');
  if (person === null) throw refuse.textRequired('complainant');
  await insert(command.em, 'complainant', person);
  return person.id;
}
