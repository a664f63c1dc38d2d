/** How complaints and all that hangs on them lie in the tables of migrations 0003 and 0004. */
import { Json, type Table, tsvectorText } from '../copy.ts';
import type {
  DemoComplainant,
  DemoComplaint,
  DemoCycle,
  DemoEntry,
  DemoEscalation,
  DemoEvent,
  DemoFeedback,
  DemoReport,
} from '../model.ts';
import type { SearchIndex } from '../search-index.ts';
import { changedFieldsOf, factsOf } from './event-facts.ts';

/** A row of something that belongs to a complaint. */
export interface Of<Row> {
  readonly complaint: DemoComplaint;
  readonly row: Row;
}

export interface Privacy {
  sealPhone(phone: string): Buffer;
  indexPhone(phone: string): Buffer;
}

const instant = (at: number | null): Date | null => (at === null ? null : new Date(at));
const ofDistrict = (districtId: number) => ({ district_id: () => districtId });
const ofComplaint = (districtId: number) => ({
  ...ofDistrict(districtId),
  complaint_id: ({ complaint }: Of<unknown>) => complaint.id,
});

export const complainantTable = (districtId: number, privacy: Privacy): Table<DemoComplainant> => ({
  name: 'complainant',
  columns: {
    ...ofDistrict(districtId),
    id: (row) => row.id,
    name: (row) => row.name,
    phone_sealed: (row) => privacy.sealPhone(row.phone),
    phone_index: (row) => privacy.indexPhone(row.phone),
    locale: (row) => row.locale,
  },
});

const searchable = ({ text, place }: { text: string; place: string }) => `${text} ${place}`;

export const complaintTable = (districtId: number, index: SearchIndex): Table<DemoComplaint> => ({
  name: 'complaint',
  columns: {
    ...ofDistrict(districtId),
    id: (row) => row.id,
    number: (row) => row.number,
    tracking_token: (row) => row.trackingToken,
    version: (row) => row.version,
    state: (row) => row.state,
    source: (row) => row.source,
    text: (row) => row.text,
    subject_id: (row) => row.subjectId,
    category_id: (row) => row.categoryId,
    area_id: (row) => row.areaId,
    place: (row) => row.place,
    complainant_id: (row) => row.complainantId,
    department_id: (row) => row.departmentId,
    assignee_id: (row) => row.assigneeId,
    is_confidential: (row) => row.isConfidential,
    registered_by_id: (row) => row.registeredById,
    hearing_session_id: (row) => row.hearingSessionId,
    hearing_token: (row) => row.hearingToken,
    registered_at: (row) => instant(row.registeredAt),
    changed_at: (row) => instant(row.changedAt),
    cycle: (row) => row.cycle,
    cycle_started_at: (row) => instant(row.cycleStartedAt),
    assigned_at: (row) => instant(row.assignedAt),
    seen_at: (row) => instant(row.seenAt),
    due_at: (row) => instant(row.dueAt),
    approaching_at: (row) => instant(row.approachingAt),
    paused_at: (row) => instant(row.pausedAt),
    stopped_at: (row) => instant(row.stoppedAt),
    resolved_at: (row) => instant(row.resolvedAt),
    closed_at: (row) => instant(row.closedAt),
    resolver_id: (row) => row.resolverId,
    escalation_level: (row) => row.escalationLevel,
    reopen_count: (row) => row.reopenCount,
    transfer_count: (row) => row.transferCount,
    information_request_count: (row) => row.informationRequestCount,
    proposal: (row) => new Json(row.proposal),
    primary_id: (row) => row.primaryId,
    state_before_merge: (row) => row.stateBeforeMerge,
    search_text: (row) => index.textOf(searchable(row)),
    search_keys: (row) => tsvectorText(index.keysOf(searchable(row))),
  },
});

export const timelineTable = (districtId: number): Table<Of<DemoEntry>> => ({
  name: 'timeline_entry',
  columns: {
    ...ofComplaint(districtId),
    version: ({ row }) => row.version,
    event_id: ({ row }) => row.eventId,
    type: ({ row }) => row.type,
    at: ({ row }) => instant(row.at),
    actor_kind: ({ row }) => row.actor.kind,
    actor_id: ({ row }) => row.actor.id,
    actor_role: ({ row }) => row.actor.role,
    text: ({ row }) => row.text,
    from_state: ({ row }) => row.fromState,
    to_state: ({ row }) => row.toState,
    visibility: ({ row }) => row.visibility,
    changes: ({ row }) => new Json(row.changes),
  },
});

export const reportTable = (districtId: number): Table<Of<DemoReport>> => ({
  name: 'action_taken_report',
  columns: {
    ...ofComplaint(districtId),
    id: ({ row }) => row.id,
    cycle: ({ row }) => row.cycle,
    outcome: ({ row }) => row.outcome,
    text: ({ row }) => row.text,
    author_id: ({ row }) => row.author.id,
    at: ({ row }) => instant(row.at),
    verified_by_id: ({ row }) => row.verifiedById,
    verified_at: ({ row }) => instant(row.verifiedAt),
    returned_by_id: ({ row }) => row.returnedById,
    returned_reason: ({ row }) => row.returnedReason,
  },
});

export const feedbackTable = (districtId: number): Table<Of<DemoFeedback>> => ({
  name: 'feedback',
  columns: {
    ...ofComplaint(districtId),
    id: ({ row }) => row.id,
    cycle: ({ row }) => row.cycle,
    satisfied: ({ row }) => row.satisfied,
    rating: ({ row }) => row.rating,
    text: ({ row }) => row.text,
    at: ({ row }) => instant(row.at),
  },
});

export const escalationTable = (districtId: number): Table<Of<DemoEscalation>> => ({
  name: 'escalation',
  columns: {
    ...ofComplaint(districtId),
    cycle: ({ row }) => row.cycle,
    level: ({ row }) => row.level,
    at: ({ row }) => instant(row.at),
    reason: () => 'OVERDUE',
  },
});

export const cycleTable = (districtId: number): Table<Of<DemoCycle>> => ({
  name: 'complaint_cycle',
  columns: {
    ...ofComplaint(districtId),
    cycle: ({ row }) => row.cycle,
    started_at: ({ row }) => instant(row.startedAt),
    due_at: ({ row }) => instant(row.dueAt),
    stopped_at: ({ row }) => instant(row.stoppedAt),
    resolved_at: ({ row }) => instant(row.resolvedAt),
    closed_at: ({ row }) => instant(row.closedAt),
    resolver_id: ({ row }) => row.resolverId,
  },
});

export const referenceTable = (districtId: number): Table<Of<string>> => ({
  name: 'external_reference',
  columns: { ...ofComplaint(districtId), source: ({ complaint }) => complaint.source, number: ({ row }) => row },
});

/** `seq` is left out: the deferred trigger numbers the rows at the commit, in the order they were inserted. */
export const eventTable = (districtId: number): Table<DemoEvent> => ({
  name: 'event_log',
  columns: {
    ...ofDistrict(districtId),
    at: ({ entry }) => instant(entry.at),
    event_id: ({ entry }) => entry.eventId,
    type: ({ entry }) => entry.type,
    actor_kind: ({ entry }) => entry.actor.kind,
    actor_id: ({ entry }) => entry.actor.id,
    actor_role: ({ entry }) => entry.actor.role,
    complaint_id: ({ after }) => after.id,
    number: ({ after }) => after.number,
    version: ({ entry }) => entry.version,
    visibility: ({ entry }) => entry.visibility,
    changed_fields: ({ entry }) => changedFieldsOf(entry),
    before: ({ before }) => new Json(before === null ? null : factsOf(before)),
    after: ({ after }) => new Json(factsOf(after)),
    recipients: () => [],
  },
});
