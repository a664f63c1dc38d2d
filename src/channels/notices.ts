/**
 * Who is told of what: one table from events to officers, complainant and groups. Written as notifications and outbox rows in
 * the transaction of the event, one row per recipient and channel, so that a failing channel never holds up another.
 * Invariant: nothing that goes to a group or an officer carries the complainant's name or phone.
 */

import { newId } from '../clock.ts';
import type { Complaint } from '../complaints/complaint.entity.ts';
import type { Step } from '../complaints/record-step.ts';
import { query } from '../database/query.ts';
import { dmIsToldAtOnce } from '../digest/dm-is-told.ts';
import type { CommandContext } from '../graphql/command.ts';
import { standInSql } from '../officers/stand-in.ts';
import type { EventType } from '../realtime/event-types.ts';
import { istDate } from '../sla/india.ts';
import type { MessageTemplate } from './templates.ts';

type OfficerAudience = 'ASSIGNEE' | 'HEAD' | 'CELL' | 'FORMER_ASSIGNEE' | 'RESOLVER' | 'PROPOSER' | 'DM' | 'ADMIN';

interface Notice {
  complainant?: MessageTemplate;
  /** The DM of some of it only in the digest: `digest/dm-is-told.ts`. */
  officers?: readonly OfficerAudience[];
  /** Posted to the department's group and the district officers' group. */
  groups?: MessageTemplate;
}

/** Events nobody is told of are not here. */
export const NOTICES: Partial<Record<EventType, Notice>> = {
  COMPLAINT_REGISTERED: { complainant: 'registered', officers: ['CELL'] },
  COMPLAINT_ASSIGNED: { complainant: 'assigned', officers: ['ASSIGNEE', 'HEAD'], groups: 'groupAssigned' },
  COMPLAINT_TRANSFERRED: { complainant: 'assigned', officers: ['ASSIGNEE', 'HEAD'], groups: 'groupAssigned' },
  COMPLAINT_REASSIGNED: { officers: ['ASSIGNEE'] },
  COMPLAINT_RETURNED_TO_CELL: { officers: ['CELL'] },
  COMPLAINT_TAKEN_BACK: { officers: ['FORMER_ASSIGNEE'] },
  COMPLAINT_INFORMATION_REQUESTED: { complainant: 'informationRequested' },
  COMPLAINT_INFORMATION_PROVIDED: { officers: ['ASSIGNEE'] },
  COMPLAINT_HOLD_PROPOSED: { officers: ['CELL'] },
  COMPLAINT_HELD: { complainant: 'held', officers: ['PROPOSER'] },
  COMPLAINT_HOLD_REFUSED: { officers: ['PROPOSER'] },
  COMPLAINT_REPORT_SUBMITTED: { officers: ['HEAD', 'CELL'] },
  COMPLAINT_REPORT_RETURNED: { officers: ['ASSIGNEE'] },
  COMPLAINT_RESOLVED: { complainant: 'resolved', officers: ['ASSIGNEE'] },
  COMPLAINT_CLOSED: { officers: ['ASSIGNEE'] },
  COMPLAINT_REOPENED: {
    complainant: 'reopened',
    officers: ['FORMER_ASSIGNEE', 'RESOLVER', 'ASSIGNEE', 'HEAD', 'CELL'],
    groups: 'groupReopened',
  },
  COMPLAINT_REJECTION_PROPOSED: { officers: ['HEAD', 'CELL'] },
  COMPLAINT_REJECTED: { complainant: 'rejected', officers: ['PROPOSER'] },
  COMPLAINT_REJECTION_REFUSED: { officers: ['PROPOSER'] },
  COMPLAINT_MERGED: { complainant: 'merged', officers: ['CELL'] },
  COMPLAINT_UNMERGED: { complainant: 'unmerged', officers: ['CELL'] },
  SLA_APPROACHING: { officers: ['ASSIGNEE', 'HEAD'] },
  SLA_BREACHED: { complainant: 'breached', officers: ['ASSIGNEE', 'HEAD', 'DM'] },
  ESCALATION_RAISED: { officers: ['ASSIGNEE'] },
  ESCALATION_EXHAUSTED: { officers: ['CELL', 'DM'] },
  COMPLAINT_NOT_SEEN: { officers: ['ASSIGNEE', 'HEAD'] },
  COMPLAINT_NOT_ACKNOWLEDGED: { officers: ['ASSIGNEE', 'HEAD'] },
  COMPLAINT_HOLD_REVIEW_DUE: { officers: ['PROPOSER', 'HEAD', 'CELL'] },
  SLA_WARNING: { officers: ['ASSIGNEE', 'HEAD'] },
  SLA_TERMS_MISSING: { officers: ['CELL', 'ADMIN'] },
  ESCALATION_RETURNED: { officers: ['ASSIGNEE', 'HEAD'] },
};

/** What the complainants of merged complaints are told too: how the one that carries on goes on. */
const SHARED_NEWS: ReadonlySet<MessageTemplate> = new Set([
  'assigned',
  'breached',
  'held',
  'resolved',
  'reopened',
  'rejected',
]);

export interface NoticeOccasion {
  complaint: Complaint;
  before: Complaint | null;
  step: Step;
  eventId: string;
}

/** Queues every notice of the event; returns the officers told, for the event's recipients. */
export async function sendNotices(command: CommandContext, occasion: NoticeOccasion): Promise<string[]> {
  const notice = NOTICES[occasion.step.type];
  if (notice === undefined) return [];
  if (notice.complainant) await queueForComplainant(command, occasion, notice.complainant);
  if (occasion.step.type === 'COMPLAINT_MERGED') await queueForPrimary(command, occasion);
  if (notice.groups && !occasion.complaint.isConfidential) await queueForGroups(command, occasion, notice.groups);
  if (notice.officers === undefined) return [];
  return notifyOfficers(command, occasion, notice.officers, await dmIsTold(command, occasion, notice));
}

/** Asked only where it matters. */
async function dmIsTold({ em }: CommandContext, { complaint, step }: NoticeOccasion, notice: Notice): Promise<boolean> {
  const isForDm = step.isToDm || notice.officers?.includes('DM');
  return isForDm ? dmIsToldAtOnce(em, step.type, complaint) : true;
}

/** The complainant of the complaint, and where the news concerns them the ones whose complaints were merged into it. */
async function queueForComplainant(
  command: CommandContext,
  occasion: NoticeOccasion,
  template: MessageTemplate,
): Promise<void> {
  const { complaint, eventId, step } = occasion;
  await query(
    command.em,
    `insert into outbound_message (district_id, id, event_id, channel, complainant_id, complaint_id, template, params, state,
        created_at, next_attempt_at)
      select c.district_id, case when c.id = $4 then $2::uuid else gen_random_uuid() end, $3, 'WHATSAPP', p.id, c.id, $5, $6, 'QUEUED', $7, $7
      from complaint c join complainant p on p.district_id = c.district_id and p.id = c.complainant_id and p.phone_sealed is not null
      where c.district_id = $1 and (c.id = $4 or ($8 and c.primary_id = $4))`,
    [
      complaint.districtId,
      newId(),
      eventId,
      complaint.id,
      template,
      params(step),
      command.now,
      SHARED_NEWS.has(template),
    ],
  );
}

/** Tells the complainant of the primary that another complaint was joined to his. Nothing says whose. */
async function queueForPrimary(command: CommandContext, { complaint, eventId }: NoticeOccasion): Promise<void> {
  await query(
    command.em,
    `insert into outbound_message (district_id, id, event_id, channel, complainant_id, complaint_id, template, state, created_at, next_attempt_at)
      select c.district_id, $2, $3, 'WHATSAPP', p.id, c.id, 'joined', 'QUEUED', $5, $5
      from complaint c join complainant p on p.district_id = c.district_id and p.id = c.complainant_id and p.phone_sealed is not null
      where c.district_id = $1 and c.id = $4`,
    [complaint.districtId, newId(), eventId, complaint.primaryId, command.now],
  );
}

async function queueForGroups(
  command: CommandContext,
  occasion: NoticeOccasion,
  template: MessageTemplate,
): Promise<void> {
  const { complaint, eventId } = occasion;
  await query(
    command.em,
    `insert into outbound_message (district_id, id, event_id, channel, group_id, complaint_id, template, params, state,
        created_at, next_attempt_at)
      select $1, gen_random_uuid(), $2, 'GROUP', id, $4, $5, $6, 'QUEUED', $7, $7 from message_group
      where district_id = $1 and is_active and (kind = 'DISTRICT_OFFICERS' or (kind = 'DEPARTMENT' and department_id = $3))`,
    [complaint.districtId, eventId, complaint.departmentId, complaint.id, template, '{}', command.now],
  );
}

const params = (step: Step) => JSON.stringify({ ...step.notice, ...(step.text ? { text: step.text } : {}) });

const BY_ROLE: ReadonlySet<OfficerAudience> = new Set(['CELL', 'DM', 'ADMIN']);

/**
 * Notifications for the officers concerned, the actor and the officer complained against excepted. Who is on leave is stood in for by
 * his deputy, unless the complaint is against that one.
 */
async function notifyOfficers(
  command: CommandContext,
  occasion: NoticeOccasion,
  officers: readonly OfficerAudience[],
  withDm: boolean,
): Promise<string[]> {
  const { complaint, before, eventId, step } = occasion;
  const audience = officers.filter((who) => who !== 'DM' || withDm);
  const byPlace = audience.map((who) => namedOfficer(who, complaint, before)).filter((id): id is string => id !== null);
  const raisedTo = step.isToDm && !withDm ? [] : (step.officerIds ?? []);
  const named = [...byPlace, ...raisedTo];
  const roles = audience.filter((who) => BY_ROLE.has(who));
  const rows = await query<{ officerId: string }>(
    command.em,
    `insert into notification (district_id, id, officer_id, event_id, type, complaint_id, created_at)
      select $1, gen_random_uuid(), told.id, $2, $3, $4, $5 from (
        select distinct coalesce(nullif(${standInSql('$1', 'o.id', '$12::date')}, $7::uuid), o.id) as id from officer o
        where o.district_id = $1 and o.is_active and o.id is distinct from $6::uuid and o.id is distinct from $7::uuid and (
          o.id = any($8::uuid[])
          or exists (select from posting p where p.district_id = $1 and p.officer_id = o.id and p.ended_at is null
            and (p.role = any($9::text[]) or ($10 and p.role = 'HEAD' and p.department_id = $11::uuid))))) told
      where told.id is distinct from $6::uuid
      returning officer_id`,
    [
      ...[
        complaint.districtId,
        eventId,
        step.type,
        complaint.id,
        command.now,
        command.viewer.id,
        complaint.respondentId,
      ],
      ...[named, roles, audience.includes('HEAD') && !complaint.isConfidential, complaint.departmentId],
      istDate(command.now),
    ],
  );
  return rows.map((row) => row.officerId);
}

function namedOfficer(who: OfficerAudience, complaint: Complaint, before: Complaint | null): string | null {
  if (who === 'ASSIGNEE') return complaint.assigneeId;
  if (who === 'FORMER_ASSIGNEE') return before?.assigneeId ?? null;
  if (who === 'RESOLVER') return before?.resolverId ?? null;
  if (who === 'PROPOSER') return before?.proposal?.byId ?? null;
  return null;
}
