import { query } from '../../database/query.ts';
import type { Command, CommandContext } from '../../graphql/command.ts';
import { type CaseReference, type ComplaintResult, lockCase } from '../change-complaint.ts';
import { recordStep } from '../record-step.ts';

/** An officer opens a complaint. The first time the responsible one does, the record says that he has seen it. */
export const seeComplaint: Command<CaseReference, ComplaintResult> = {
  name: 'seeComplaint',
  async execute(command, input) {
    const { complaint, before } = await lockCase(command, input);
    await noteView(command, complaint.id);
    if (complaint.state === 'ASSIGNED' && complaint.seenAt === null && complaint.assigneeId === command.viewer.id) {
      complaint.seenAt = command.now;
      await recordStep(command, complaint, before, { type: 'COMPLAINT_SEEN', visibility: 'STAFF' });
    }
    return { complaintId: complaint.id };
  },
};

const noteView = ({ em, viewer, now }: CommandContext, complaintId: string): Promise<unknown> =>
  query(
    em,
    `insert into complaint_view as v (district_id, complaint_id, officer_id, first_at, last_at) values ($1, $2, $3, $4, $4)
      on conflict (district_id, complaint_id, officer_id) do update set last_at = excluded.last_at
        where v.last_at < excluded.last_at - interval '5 minutes'`,
    [viewer.districtId, complaintId, viewer.id, now],
  );
