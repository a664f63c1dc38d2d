/** Steps nobody takes but the clock. They lead through the same frame as any other, as the system. */
import type { Command, CommandContext } from '../../graphql/command.ts';
import { type CaseReference, type ComplaintResult, lockCase } from '../change-complaint.ts';
import type { Complaint } from '../complaint.entity.ts';
import type { ComplaintState } from '../complaint.enums.ts';
import { resumeClock } from '../complaint-clock.ts';
import { recordStep, type Step } from '../record-step.ts';
import * as refuse from '../refusals.ts';

async function stepByTime(
  command: CommandContext,
  input: CaseReference,
  from: ComplaintState,
  change: (complaint: Complaint) => Step | Promise<Step>,
): Promise<ComplaintResult> {
  const { complaint, before } = await lockCase(command, input);
  if (complaint.state !== from) throw refuse.invalidState(complaint.state);
  await recordStep(command, complaint, before, await change(complaint));
  return { complaintId: complaint.id };
}

/** RESOLVED → CLOSED when the complainant was told and has been silent. */
export const closeAfterSilence: Command<CaseReference, ComplaintResult> = {
  name: 'closeAfterSilence',
  execute: (command, input) =>
    stepByTime(command, input, 'RESOLVED', (complaint) => {
      Object.assign(complaint, { state: 'CLOSED', closedAt: command.now });
      return { type: 'COMPLAINT_CLOSED', visibility: 'CITIZEN' };
    }),
};

/** INFO_REQUESTED → IN_PROGRESS after seven days without an answer: back to the officer, never a closure. */
export const timeOutInformationRequest: Command<CaseReference, ComplaintResult> = {
  name: 'timeOutInformationRequest',
  execute: (command, input) =>
    stepByTime(command, input, 'INFO_REQUESTED', async (complaint) => {
      complaint.state = 'IN_PROGRESS';
      await resumeClock(command.em, complaint, command.now);
      return { type: 'COMPLAINT_INFORMATION_PROVIDED', visibility: 'STAFF' };
    }),
};

/** REJECTED → REJECTION_FINAL when nobody has appealed. */
export const endAppealWindow: Command<CaseReference, ComplaintResult> = {
  name: 'endAppealWindow',
  execute: (command, input) =>
    stepByTime(command, input, 'REJECTED', (complaint) => {
      complaint.state = 'REJECTION_FINAL';
      return { type: 'COMPLAINT_REJECTION_FINALISED', visibility: 'CITIZEN' };
    }),
};
