/** The frame every transition shares: lock the row, judge, change, record. A command file holds only what is its own. */
import { maySee } from '../auth/scope.ts';
import { askInTurn, type Question } from '../database/query.ts';
import type { CommandContext } from '../graphql/command.ts';
import { standInSql } from '../officers/stand-in.ts';
import { istDate } from '../sla/india.ts';
import type { Complaint } from './complaint.entity.ts';
import type { ComplaintAction } from './complaint.enums.ts';
import { parseComplaintNumber } from './complaint-number.ts';
import { lockByNumber, snapshotOf } from './complaint-row.ts';
import { type CaseContext, refusalOf, rolesFor, TRANSITIONS } from './lifecycle.ts';
import { recordStep, type Step } from './record-step.ts';
import * as refuse from './refusals.ts';

/** What every input about a complaint carries. */
export interface CaseReference {
  number: string;
  /** Version the caller has seen; a mismatch is refused. */
  expectedVersion?: number | null;
  clientMutationId?: string | null;
}

/** The receipt of a command on a complaint. */
export interface ComplaintResult {
  complaintId: string;
}

/** A complaint under the row lock, with what the guards need. */
export interface LockedCase {
  complaint: Complaint;
  before: Complaint;
  context: CaseContext;
}

/** Loads and locks the complaint. What the viewer may not see does not exist. */
export async function lockCase(command: CommandContext, input: CaseReference): Promise<LockedCase> {
  const { em, viewer, now } = command;
  const number = parseComplaintNumber(input.number) ?? '';
  const [complaint, context] = await askInTurn(
    em,
    lockByNumber(viewer.districtId, number),
    contextOf(viewer.districtId, number, now),
  );
  if (complaint === null || context === null || !maySee(viewer, complaint)) throw refuse.notFound();
  if (input.expectedVersion != null && input.expectedVersion !== complaint.version)
    throw refuse.versionConflict(complaint.version);
  return { complaint, before: snapshotOf(complaint), context };
}

/** Asked under the lock: a statement that had waited for it would see the reports as they were before. */
const CONTEXT = `select (select code from category k where k.district_id = $1 and k.id = c.category_id) as category_code,
    (select author_id from action_taken_report r where r.district_id = $1 and r.complaint_id = c.id
      and r.verified_at is null and r.returned_by_id is null order by r.at desc limit 1) as report_author_id,
    ${standInSql('$1', 'c.assignee_id', '$3::date')} as stand_in_id
  from complaint c where c.district_id = $1 and c.number = $2`;

const contextOf = (districtId: number, number: string, now: Date): Question<CaseContext | null> => ({
  text: CONTEXT,
  parameters: [districtId, number, istDate(now)],
  read: ([row]) => (row === undefined ? null : { ...row, now }),
});

/** What a command says about its own step: overrides of what the table says, and the words for the timeline. */
export type OwnStep = Partial<Step> & { to?: Complaint['state'] };

/** Locks, judges by the lifecycle table, lets `change` edit the complaint, and records the step. */
export async function changeComplaint(
  command: CommandContext,
  input: CaseReference,
  action: ComplaintAction,
  change: (locked: LockedCase) => OwnStep | Promise<OwnStep>,
): Promise<ComplaintResult> {
  const locked = await lockCase(command, input);
  await applyAction(command, locked, action, change);
  return { complaintId: locked.complaint.id };
}

/** The same for a case that is locked already. */
export async function applyAction(
  command: CommandContext,
  locked: LockedCase,
  action: ComplaintAction,
  change: (locked: LockedCase) => OwnStep | Promise<OwnStep>,
): Promise<void> {
  const { complaint, before, context } = locked;
  const refusal = refusalOf(command.viewer, action, complaint, context);
  if (refusal !== null) throw refusal;
  const roles = rolesFor(command.viewer, action, complaint);
  const { to, ...own } = await change(locked);
  const { to: target, event, visibility } = TRANSITIONS[action];
  if (to !== undefined) complaint.state = to;
  else if (target !== 'SAME' && target !== 'DEPENDS') complaint.state = target;
  await recordStep(command, complaint, before, { type: event, visibility, roles, ...own });
}

const TEXT_LIMIT = 5_000;

/** Text a person must give, trimmed. */
export function requireText(value: string | null | undefined, field: string): string {
  const text = value?.trim() ?? '';
  if (text === '') throw refuse.textRequired(field);
  return limitText(text, field, TEXT_LIMIT);
}

/** Text a person may give; blank counts as none. */
export function optionalText(value: string | null | undefined, field: string, limit = TEXT_LIMIT): string | null {
  const text = value?.trim() ?? '';
  return text === '' ? null : limitText(text, field, limit);
}

function limitText(text: string, field: string, limit: number): string {
  if (text.length > limit) throw refuse.textTooLong(field, limit);
  return text;
}
