/** Steps nobody takes but the clock. They lead through the same frame as any other, as the system. */
import { queryOne } from '../../database/query.ts';
import type { Command, CommandContext } from '../../graphql/command.ts';
import { type CaseReference, type ComplaintResult, lockCase } from '../change-complaint.ts';
import type { Complaint } from '../complaint.entity.ts';
import { resumeClock } from '../complaint-clock.ts';
import { ANSWER_DAYS, REOPEN_WINDOW_DAYS } from '../lifecycle.ts';
import { recordStep, type Step } from '../record-step.ts';
import * as refuse from '../refusals.ts';

/**
 * `due`: a condition on a complaint `c`; `$1` is now. Who looks for what is due asks by it, and the step asks again once it holds the
 * complaint: in between somebody may have answered.
 */
export interface StepByTime extends Command<CaseReference, ComplaintResult> {
  due: string;
}

const stepByTime = (
  name: string,
  due: string,
  change: (complaint: Complaint, command: CommandContext) => Step | Promise<Step>,
): StepByTime => ({
  name,
  due,
  execute: async (command, input) => {
    const { complaint, before } = await lockCase(command, input);
    const isDue = `select from complaint c where c.district_id = $2 and c.id = $3 and ${due}`;
    const found = await queryOne(command.em, isDue, [command.now, complaint.districtId, complaint.id]);
    if (found === null) throw refuse.invalidState(complaint.state);
    await recordStep(command, complaint, before, await change(complaint, command));
    return { complaintId: complaint.id };
  },
});

/**
 * RESOLVED → CLOSED when the complainant was told and has been silent. The window counts from the arrival of the notice; whoever has
 * said "not solved" was not silent.
 */
export const closeAfterSilence = stepByTime(
  'closeAfterSilence',
  `c.state = 'RESOLVED'
    and exists (select from outbound_message m where m.district_id = c.district_id and m.complaint_id = c.id
      and m.template = 'resolved' and m.created_at >= c.resolved_at
      and m.delivered_at < $1::timestamptz - interval '${REOPEN_WINDOW_DAYS} days')
    and not exists (select from feedback f where f.district_id = c.district_id and f.complaint_id = c.id
      and f.cycle = c.cycle and not f.satisfied)`,
  (complaint, { now }) => {
    Object.assign(complaint, { state: 'CLOSED', closedAt: now });
    return { type: 'COMPLAINT_CLOSED', visibility: 'CITIZEN' };
  },
);

/** INFO_REQUESTED → IN_PROGRESS after seven days without an answer: back to the officer, never a closure. */
export const timeOutInformationRequest = stepByTime(
  'timeOutInformationRequest',
  `c.state = 'INFO_REQUESTED' and c.paused_at < $1::timestamptz - interval '${ANSWER_DAYS} days'`,
  async (complaint, { em, now }) => {
    complaint.state = 'IN_PROGRESS';
    await resumeClock(em, complaint, now);
    return { type: 'COMPLAINT_INFORMATION_PROVIDED', visibility: 'STAFF' };
  },
);

/** REJECTED → REJECTION_FINAL when nobody has appealed. */
export const endAppealWindow = stepByTime(
  'endAppealWindow',
  `c.state = 'REJECTED' and c.stopped_at < $1::timestamptz - interval '${REOPEN_WINDOW_DAYS} days'`,
  (complaint) => {
    complaint.state = 'REJECTION_FINAL';
    return { type: 'COMPLAINT_REJECTION_FINALISED', visibility: 'CITIZEN' };
  },
);
