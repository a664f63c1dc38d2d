import { newId } from '../../clock.ts';
import { columnOf, insert, Parameters, query, queryOne } from '../../database/query.ts';
import type { Command, CommandContext } from '../../graphql/command.ts';
import { attachEvidence } from '../attach-evidence.ts';
import type { ActionTakenReport } from '../case-records.entity.ts';
import {
  type CaseReference,
  type ComplaintResult,
  changeComplaint,
  optionalText,
  requireText,
} from '../change-complaint.ts';
import type { Complaint } from '../complaint.entity.ts';
import type { Outcome } from '../complaint.enums.ts';
import * as refuse from '../refusals.ts';

export interface Report extends CaseReference {
  outcome: Outcome;
  text: string;
  evidenceIds?: string[] | null;
}

/** IN_PROGRESS → ACTION_TAKEN. The clock stops provisionally; nothing is solved until someone else has verified it. */
export const submitActionTakenReport: Command<Report, ComplaintResult> = {
  name: 'submitActionTakenReport',
  execute: (command, input) =>
    changeComplaint(command, input, 'SUBMIT_REPORT', async ({ complaint }) => {
      const text = requireText(input.text, 'text');
      const report = newReport(command, complaint, input.outcome, text);
      await insert(command.em, 'action_taken_report', report);
      const evidenceIds = input.evidenceIds ?? [];
      await attachEvidence(command, evidenceIds, {
        complaintId: complaint.id,
        reportId: report.id,
        visibility: 'CITIZEN',
      });
      await requireProof(command, complaint, evidenceIds);
      complaint.stoppedAt = command.now;
      return { text };
    }),
};

function newReport(
  { viewer, now }: CommandContext,
  complaint: Complaint,
  outcome: Outcome,
  text: string,
): ActionTakenReport {
  return {
    districtId: complaint.districtId,
    id: newId(),
    complaintId: complaint.id,
    cycle: complaint.cycle,
    outcome,
    text,
    authorId: viewer.id as string,
    at: now,
    verifiedById: null,
    verifiedAt: null,
    returnedById: null,
    returnedReason: null,
  };
}

/** Some subjects are seen or not: their report needs a picture or video taken (or uploaded) after the assignment. */
async function requireProof({ em }: CommandContext, complaint: Complaint, evidenceIds: string[]): Promise<void> {
  if (complaint.subjectId === null) return;
  const sql = 'select requires_evidence from subject where district_id = $1 and id = $2';
  const subject = await queryOne<{ requiresEvidence: boolean }>(em, sql, [complaint.districtId, complaint.subjectId]);
  if (!subject?.requiresEvidence) return;
  const proofs = await query(
    em,
    `select 1 from evidence where district_id = $1 and id = any($2::uuid[]) and kind in ('PHOTO', 'VIDEO')
      and coalesce(taken_at, uploaded_at) >= $3`,
    [complaint.districtId, evidenceIds, complaint.assignedAt],
  );
  if (proofs.length === 0) throw refuse.evidenceMissing();
}

export interface ReportReturn extends CaseReference {
  reason: string;
}

/** ACTION_TAKEN → IN_PROGRESS; the clock goes on as if it had never stopped. */
export const returnActionTakenReport: Command<ReportReturn, ComplaintResult> = {
  name: 'returnActionTakenReport',
  execute: (command, input) =>
    changeComplaint(command, input, 'RETURN_REPORT', async ({ complaint }) => {
      const reason = requireText(input.reason, 'reason');
      await decideReport(command, complaint, { returnedById: command.viewer.id, returnedReason: reason });
      complaint.stoppedAt = null;
      return { text: reason };
    }),
};

export interface Verification extends CaseReference {
  note?: string | null;
}

/** ACTION_TAKEN → RESOLVED, by someone else than the author. */
export const verifyResolution: Command<Verification, ComplaintResult> = {
  name: 'verifyResolution',
  execute: (command, input) =>
    changeComplaint(command, input, 'VERIFY', async ({ complaint }) => {
      const verified = { verifiedById: command.viewer.id, verifiedAt: command.now };
      const report = await decideReport(command, complaint, verified);
      Object.assign(complaint, { resolvedAt: command.now, resolverId: report.authorId });
      return { text: optionalText(input.note, 'note'), notice: { outcome: report.outcome, report: report.text } };
    }),
};

type Decided = Pick<ActionTakenReport, 'authorId' | 'outcome' | 'text'>;

/** Decides on the report that waits; gives it. */
async function decideReport(
  { em }: CommandContext,
  { districtId, id, cycle }: Complaint,
  decision: Partial<ActionTakenReport>,
): Promise<Decided> {
  const parameters = new Parameters();
  const [district, complaint] = [parameters.add(districtId), parameters.add(id)];
  const set = Object.entries(decision).map(([name, value]) => `${columnOf(name)} = ${parameters.add(value)}`);
  const sql = `update action_taken_report set ${set.join(', ')} where district_id = ${district} and id = (
      select id from action_taken_report where district_id = ${district} and complaint_id = ${complaint} and cycle = ${parameters.add(cycle)}
        and verified_at is null and returned_by_id is null order by at desc limit 1)
    returning author_id, outcome, text`;
  const report = await queryOne<Decided>(em, sql, parameters.values);
  if (report === null) throw refuse.notPending();
  return report;
}
