import { queryOne } from '../../database/query.ts';
import type { Command, CommandContext } from '../../graphql/command.ts';
import { Refusal } from '../../graphql/errors.ts';
import {
  applyAction,
  type CaseReference,
  type ComplaintResult,
  changeComplaint,
  type LockedCase,
  lockCase,
  optionalText,
} from '../change-complaint.ts';
import { parseComplaintNumber } from '../complaint-number.ts';
import { isOpen } from '../lifecycle.ts';
import * as refuse from '../refusals.ts';

export interface Merge extends CaseReference {
  /** Number of the complaint that carries on. */
  primaryNumber: string;
  note?: string | null;
}

/**
 * Open → MERGED into a primary that is itself not merged: chains and cycles cannot arise. The two rows are locked in the
 * order of their numbers, so that A→B and B→A at once cannot deadlock.
 */
export const mergeComplaints: Command<Merge, ComplaintResult> = {
  name: 'mergeComplaints',
  async execute(command, input) {
    const [number, primaryNumber] = [input.number, input.primaryNumber].map((text) => parseComplaintNumber(text) ?? '');
    const early = primaryNumber! < number! ? await lockPrimary(command, input) : null;
    const merged = await lockCase(command, input);
    const primary = early ?? (await lockPrimary(command, input));
    const { id, state } = primary.complaint;
    if (id === merged.complaint.id || state === 'MERGED' || (await hasMerged(command, merged.complaint)))
      throw refuse.mergeCycle();
    if (!isOpen(state)) throw refuse.invalidState(state);
    await applyAction(command, merged, 'MERGE', ({ complaint }) => {
      Object.assign(complaint, {
        stateBeforeMerge: complaint.state,
        primaryId: id,
        stoppedAt: complaint.stoppedAt ?? command.now,
      });
      return { text: optionalText(input.note, 'note'), notice: { primaryNumber: primary.complaint.number } };
    });
    return { complaintId: merged.complaint.id };
  },
};

async function lockPrimary(command: CommandContext, { primaryNumber }: Merge): Promise<LockedCase> {
  try {
    return await lockCase(command, { number: primaryNumber });
  } catch (error) {
    throw error instanceof Refusal ? refuse.notFound('primaryNumber') : error;
  }
}

/** Is the complaint itself the primary of others? Then they would form a chain. */
async function hasMerged({ em }: CommandContext, { districtId, id }: { districtId: number; id: string }) {
  const sql = 'select 1 as found from complaint where district_id = $1 and primary_id = $2 limit 1';
  return (await queryOne(em, sql, [districtId, id])) !== null;
}

/** MERGED → the state it had; its own clock goes on as if nothing had happened. */
export const unmergeComplaint: Command<CaseReference & { reason?: string | null }, ComplaintResult> = {
  name: 'unmergeComplaint',
  execute: (command, input) =>
    changeComplaint(command, input, 'UNMERGE', ({ complaint }) => {
      const to = complaint.stateBeforeMerge ?? 'REGISTERED';
      const stoppedAt = to === 'ACTION_TAKEN' ? complaint.stoppedAt : null;
      Object.assign(complaint, { primaryId: null, stateBeforeMerge: null, stoppedAt });
      return { to, text: optionalText(input.reason, 'reason') };
    }),
};
