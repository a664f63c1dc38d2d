/**
 * Writes down one step of a complaint: version, timeline, audit row, event and notices, in the running transaction.
 * The only place that moves a complaint's version: one event, one version.
 */

import { recordAudit } from '../auth/audit.ts';
import type { Role } from '../auth/roles.ts';
import { actorKindOf, rolesOf, type Viewer } from '../auth/viewer.ts';
import { sendNotices } from '../channels/notices.ts';
import { newId } from '../clock.ts';
import type { CommandContext } from '../graphql/command.ts';
import type { Visibility } from '../graphql/vocabulary.ts';
import { appendEvent } from '../realtime/event-log.ts';
import type { EventType } from '../realtime/event-types.ts';
import type { SlaTerms } from '../sla/terms.ts';
import { TimelineEntry } from './case-records.entity.ts';
import { Complaint } from './complaint.entity.ts';
import type { ComplaintState } from './complaint.enums.ts';
import { keepClock } from './complaint-clock.ts';
import { factsOf } from './complaint-facts.ts';
import { levelOf } from './lifecycle.ts';
import { publicFieldNames } from './public-fields.ts';

export interface Step {
  type: EventType;
  visibility: Visibility;
  /** Roles by which the actor acts; the highest is recorded. */
  roles?: readonly Role[];
  /** What people read in the timeline: a reason, a question, a note. */
  text?: string | null;
  /** Parameters of the notices, e.g. the primary's number. */
  notice?: Record<string, string>;
  /** Terms of the cycle, where the step set them. */
  terms?: SlaTerms | null;
  /** Nobody took it but the clock, which is kept, and flushed, by whoever lets time act. */
  isByTime?: boolean;
  /** Officers to be told besides those the event is for. */
  officerIds?: readonly string[];
  /** They are those because the District Magistrate is who it goes to, or because they stand in for him. */
  isToDm?: boolean;
}

/** A copy of the complaint as it was, to tell what a step changed. */
export const snapshotOf = (complaint: Complaint): Complaint => ({ ...complaint });

type PropertyName = Extract<keyof Complaint, string>;

function changedProperties(before: Complaint, after: Complaint): PropertyName[] {
  const names = Object.keys(before) as PropertyName[];
  return names.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
}

/** Records the step and returns the id of its event. `before` is null for a new complaint. */
export async function recordStep(
  command: CommandContext,
  complaint: Complaint,
  before: Complaint | null,
  step: Step,
): Promise<string> {
  const eventId = newId();
  const changed = before === null ? [] : changedProperties(before, complaint);
  complaint.version = before === null ? 1 : complaint.version + 1;
  complaint.changedAt = command.now;
  command.em.persist(timelineEntry(command, complaint, before, step, eventId, changed));
  if (!step.isByTime) await store(command, complaint, before, step);
  const recipients = await sendNotices(command, { complaint, before, step, eventId });
  await appendStepEvent(command, complaint, before, step, { eventId, changed, recipients });
  await recordAudit(command, { action: step.type, objectKind: 'complaint', objectId: complaint.id });
  return eventId;
}

/** The step stands in the tables before anybody is told. What time does is stored by the batch. */
async function store(
  { em, now }: CommandContext,
  complaint: Complaint,
  before: Complaint | null,
  { terms = null }: Step,
) {
  await em.flush();
  await keepClock(em, { complaint, before, terms, now });
}

function timelineEntry(
  command: CommandContext,
  complaint: Complaint,
  before: Complaint | null,
  step: Step,
  eventId: string,
  changed: PropertyName[],
): TimelineEntry {
  const changes = before === null ? null : Object.fromEntries(changed.map((name) => [name, before[name]]));
  return command.em.create(TimelineEntry, {
    districtId: complaint.districtId,
    complaintId: complaint.id,
    version: complaint.version,
    eventId,
    type: step.type,
    at: command.now,
    ...actorOf(command.viewer, step.roles),
    text: step.text ?? null,
    ...stateChange(before?.state ?? null, complaint.state),
    visibility: step.visibility,
    changes,
  });
}

const stateChange = (fromState: ComplaintState | null, toState: ComplaintState) =>
  fromState === toState ? { fromState: null, toState: null } : { fromState, toState };

/** Who acted, as records keep it: an id and the highest role he acted by, never a name. */
export function actorOf(viewer: Viewer, roles: readonly Role[] = rolesOf(viewer)) {
  const highest = [...roles].sort((a, b) => levelOf([b]) - levelOf([a]))[0];
  const actorKind = actorKindOf(viewer);
  return {
    actorKind,
    actorId: actorKind === 'COMPLAINANT' ? null : viewer.id,
    actorRole: highest ?? ('CELL' as const),
  };
}

async function appendStepEvent(
  command: CommandContext,
  complaint: Complaint,
  before: Complaint | null,
  step: Step,
  { eventId, changed, recipients }: { eventId: string; changed: PropertyName[]; recipients: string[] },
): Promise<void> {
  const key = { districtId: complaint.districtId, at: command.now, eventId };
  await appendEvent(command.em, {
    ...key,
    type: step.type,
    ...actorOf(command.viewer, step.roles),
    complaintId: complaint.id,
    number: complaint.number,
    version: complaint.version,
    visibility: step.visibility,
    changedFields: publicFieldNames(changed),
    subjectId: null,
    before: before === null ? null : factsOf(before),
    after: factsOf(complaint),
    recipients,
  });
  command.events.push(key);
}
