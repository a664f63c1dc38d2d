/**
 * Who is told of what: one table from events to officers, complainant and groups. Written as notifications and outbox rows in
 * the transaction of the event, one row per recipient and channel, so that a failing channel never holds up another.
 * Invariant: nothing that goes to a group or an officer carries the complainant's name or phone.
 */

import { newId } from '../clock.ts';
import type { Complaint } from '../complaints/complaint.entity.ts';
import type { Step } from '../complaints/record-step.ts';
import type { Writes } from '../database/writes.ts';
import { dmIsToldAtOnce } from '../digest/dm-is-told.ts';
import type { CommandContext } from '../graphql/command.ts';
import { standInSql } from '../officers/stand-in.ts';
import type { EventType } from '../realtime/event-types.ts';
import { istDate } from '../sla/india.ts';
import type { MessageTemplate } from './templates.ts';

type Post = 'CELL' | 'DM' | 'ADMIN';
type OfficerAudience = Post | 'ASSIGNEE' | 'HEAD' | 'FORMER_ASSIGNEE' | 'RESOLVER' | 'PROPOSER';

const POSTS: ReadonlySet<OfficerAudience> = new Set<Post>(['CELL', 'DM', 'ADMIN']);

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

/** Queues every notice of the event with the rest of the step; gives the officers told, in words of SQL, for the event's recipients. */
export function queueNotices(writes: Writes, command: CommandContext, occasion: NoticeOccasion): string {
  const notice = NOTICES[occasion.step.type];
  if (notice === undefined) return NOBODY;
  const { complaint, step } = occasion;
  if (notice.complainant) queueForComplainants(writes, command, occasion, notice.complainant);
  if (step.type === 'COMPLAINT_MERGED') queueForPrimary(writes, command, occasion);
  if (notice.groups && !complaint.isConfidential) queueForGroups(writes, command, occasion, notice.groups);
  return notice.officers ? notifyOfficers(writes, command, occasion, notice) : NOBODY;
}

const NOBODY = `'{}'`;

/** The complainant of the complaint, and where the news concerns them the ones whose complaints were merged into it. */
function queueForComplainants(
  writes: Writes,
  { now }: CommandContext,
  { complaint, eventId, step }: NoticeOccasion,
  template: MessageTemplate,
): void {
  const district = writes.add(complaint.districtId);
  const id = writes.add(complaint.id);
  const own = `select ${id}::uuid as id, ${writes.add(complaint.complainantId)}::uuid as complainant_id, ${writes.add(newId())}::uuid as message_id`;
  const merged = `select id, complainant_id, gen_random_uuid() from complaint where district_id = ${district} and primary_id = ${id}`;
  const params = JSON.stringify({ ...step.notice, ...(step.text ? { text: step.text } : {}) });
  const at = writes.add(now);
  writes.write(`insert into outbound_message (district_id, id, event_id, channel, complainant_id, complaint_id, template, params, state,
      created_at, next_attempt_at)
    select ${district}, c.message_id, ${writes.add(eventId)}, 'WHATSAPP', p.id, c.id, ${writes.add(template)}, ${writes.add(params)}, 'QUEUED', ${at}, ${at}
    from (${SHARED_NEWS.has(template) ? `${own} union all ${merged}` : own}) c
      join complainant p on p.district_id = ${district} and p.id = c.complainant_id and p.phone_sealed is not null`);
}

/** Tells the complainant of the primary that another complaint was joined to his. Nothing says whose. */
function queueForPrimary(writes: Writes, { now }: CommandContext, { complaint, eventId }: NoticeOccasion): void {
  const [district, primary, at] = [complaint.districtId, complaint.primaryId, now].map((value) => writes.add(value));
  writes.write(`insert into outbound_message (district_id, id, event_id, channel, complainant_id, complaint_id, template, state, created_at, next_attempt_at)
    select c.district_id, ${writes.add(newId())}, ${writes.add(eventId)}, 'WHATSAPP', p.id, c.id, 'joined', 'QUEUED', ${at}, ${at}
    from complaint c join complainant p on p.district_id = c.district_id and p.id = c.complainant_id and p.phone_sealed is not null
    where c.district_id = ${district} and c.id = ${primary}`);
}

function queueForGroups(
  writes: Writes,
  { now }: CommandContext,
  { complaint, eventId }: NoticeOccasion,
  template: MessageTemplate,
): void {
  const [district, at] = [complaint.districtId, now].map((value) => writes.add(value));
  writes.write(`insert into outbound_message (district_id, id, event_id, channel, group_id, complaint_id, template, state, created_at,
      next_attempt_at)
    select ${district}, gen_random_uuid(), ${writes.add(eventId)}, 'GROUP', id, ${writes.add(complaint.id)}, ${writes.add(template)}, 'QUEUED', ${at}, ${at}
    from message_group where district_id = ${district} and is_active
      and (kind = 'DISTRICT_OFFICERS' or (kind = 'DEPARTMENT' and department_id = ${writes.add(complaint.departmentId)}))`);
}

/**
 * Notifications for the officers concerned, the actor and the officer complained against excepted. Who is on leave is stood in for by
 * his deputy, unless the complaint is against that one.
 */
function notifyOfficers(
  writes: Writes,
  { now, viewer }: CommandContext,
  occasion: NoticeOccasion,
  notice: Notice,
): string {
  const { complaint, eventId, step } = occasion;
  const concerned = whomItConcerns(writes, occasion, notice);
  if (concerned.length === 0) return NOBODY;
  const district = writes.add(complaint.districtId);
  const [actor, respondent] = [viewer.id, complaint.respondentId].map((id) => `${writes.add(id)}::uuid`);
  const standIn = standInSql(district, 'o.id', `${writes.add(istDate(now))}::date`);
  writes.write(
    `insert into notification (district_id, id, officer_id, event_id, type, complaint_id, created_at)
      select ${district}, gen_random_uuid(), told.id, ${writes.add(eventId)}, ${writes.add(step.type)}, ${writes.add(complaint.id)}, ${writes.add(now)}
      from (
        select distinct coalesce(nullif(${standIn}, ${respondent}), o.id) as id
        from (${concerned.join(' union ')}) concerned (id) join officer o on o.district_id = ${district} and o.id = concerned.id
        where o.is_active and o.id is distinct from ${actor} and o.id is distinct from ${respondent}) told
      where told.id is distinct from ${actor}
      returning officer_id`,
    'told',
  );
  return `coalesce((select array_agg(officer_id) from told), '{}')`;
}

/**
 * By what they are to this complaint, and by their posts. How many there may be shows in the text: a plan for any values is as good
 * as one for these, so PostgreSQL keeps it.
 */
function whomItConcerns(
  writes: Writes,
  { complaint, before, step }: NoticeOccasion,
  { officers = [] }: Notice,
): string[] {
  const named = officers.map((who) => namedOfficer(who, complaint, before)).filter((id) => id !== null);
  const holders = (post: string) =>
    `select officer_id from posting where district_id = ${writes.add(complaint.districtId)} and ended_at is null and role = '${post}'`;
  const dmIsTold = () => dmIsToldAtOnce(writes, step.type, complaint);
  const heads =
    officers.includes('HEAD') && !complaint.isConfidential
      ? [`${holders('HEAD')} and department_id = ${writes.add(complaint.departmentId)}`]
      : [];
  return [
    ...[...new Set(named)].map((id) => `select ${writes.add(id)}::uuid`),
    ...(step.officerIds ?? []).map(
      (id) => `select ${writes.add(id)}::uuid${step.isToDm ? ` where ${dmIsTold()}` : ''}`,
    ),
    ...officers
      .filter((who) => POSTS.has(who))
      .map((who) => `${holders(who)}${who === 'DM' ? ` and ${dmIsTold()}` : ''}`),
    ...heads,
  ];
}

function namedOfficer(who: OfficerAudience, complaint: Complaint, before: Complaint | null): string | null {
  if (who === 'ASSIGNEE') return complaint.assigneeId;
  if (who === 'FORMER_ASSIGNEE') return before?.assigneeId ?? null;
  if (who === 'RESOLVER') return before?.resolverId ?? null;
  if (who === 'PROPOSER') return before?.proposal?.byId ?? null;
  return null;
}
