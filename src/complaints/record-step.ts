/**
 * Writes down one step of a complaint by one statement: the complaint itself with its version, its clock, the timeline, notices,
 * event and audit row. The only place that moves a complaint's version: one event, one version.
 */

import type { EntityManager } from '@mikro-orm/postgresql';
import { insertAudit } from '../auth/audit.ts';
import type { Role } from '../auth/roles.ts';
import { actorKindOf, rolesOf, type Viewer } from '../auth/viewer.ts';
import { queueNotices } from '../channels/notices.ts';
import { newId } from '../clock.ts';
import { insertRow } from '../database/query.ts';
import { Writes } from '../database/writes.ts';
import type { CommandContext } from '../graphql/command.ts';
import type { Visibility } from '../graphql/vocabulary.ts';
import { insertEvent } from '../realtime/event-log.ts';
import type { EventType } from '../realtime/event-types.ts';
import type { SlaTerms } from '../sla/terms.ts';
import type { TimelineEntry } from './case-records.entity.ts';
import type { Complaint } from './complaint.entity.ts';
import type { ComplaintState } from './complaint.enums.ts';
import { keepClock } from './complaint-clock.ts';
import { factsOf } from './complaint-facts.ts';
import { changedProperties, updateComplaint } from './complaint-row.ts';
import { issueNumber } from './issue-number.ts';
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
  /** When time next does something to the complaint, where that is known. */
  lookAt?: Date | null;
  /** Nobody took it but the clock, which is kept by whoever lets time act. */
  isByTime?: boolean;
  /** Officers to be told besides those the event is for. */
  officerIds?: readonly string[];
  /** They are those because the District Magistrate is who it goes to, or because they stand in for him. */
  isToDm?: boolean;
}

/**
 * Records the step and returns the id of its event. `before` is null for a new complaint: it has no number in hand before the
 * transaction is over.
 */
export async function recordStep(
  command: CommandContext,
  complaint: Complaint,
  before: Complaint | null,
  step: Step,
): Promise<string> {
  const { em, now, viewer } = command;
  const [eventId, actor, writes] = [newId(), actorOf(viewer, step.roles), new Writes()];
  const changed = before === null ? [] : changedProperties(before, complaint).filter((name) => name in before);
  complaint.version = before === null ? 1 : complaint.version + 1;
  complaint.changedAt = now;
  const number = before === null ? issueNumber(writes, complaint.districtId, now) : complaint.number;
  writes.write(
    before === null
      ? insertRow(writes, 'complaint', { ...complaint, number })
      : updateComplaint(writes, complaint, changedProperties(before, complaint)),
  );
  if (!step.isByTime)
    keepClock(writes, { complaint, before, terms: step.terms ?? null, lookAt: step.lookAt ?? null, now });
  writes.write(
    insertRow(writes, 'timeline_entry', entryOf(complaint, before, step, { eventId, at: now, changed, ...actor })),
  );
  const recipients = queueNotices(writes, command, { complaint, before, step, eventId });
  const key = { districtId: complaint.districtId, at: now, eventId };
  const event = { ...key, type: step.type, ...actor, number, ...aboutComplaint(complaint, before, step, changed) };
  writes.write(insertEvent(writes, event, recipients));
  writes.write(insertAudit(writes, command, { action: step.type, objectKind: 'complaint', objectId: complaint.id }));
  command.send(before === null ? numbered(complaint, writes, em) : writes.run(em));
  command.events.push(key);
  command.written.push({ table: 'complaint', row: complaint });
  return eventId;
}

/** Writes what is to be written; the complaint gets the number that was issued with it. */
async function numbered(complaint: Complaint, writes: Writes, em: EntityManager): Promise<void> {
  const [issued] = await writes.run<{ number: string }>(em, 'select number from issued');
  complaint.number = (issued as { number: string }).number;
}

const entryOf = (
  { districtId, id: complaintId, version, state }: Complaint,
  before: Complaint | null,
  { type, text = null, visibility }: Step,
  {
    changed,
    ...rest
  }: Pick<TimelineEntry, 'eventId' | 'at' | 'actorKind' | 'actorId' | 'actorRole'> & {
    changed: readonly (keyof Complaint)[];
  },
): TimelineEntry => ({
  ...{ districtId, complaintId, version, type, text, visibility, ...rest },
  ...stateChange(before?.state ?? null, state),
  changes: before && Object.fromEntries(changed.map((name) => [name, before[name]])),
});

const stateChange = (fromState: ComplaintState | null, toState: ComplaintState) =>
  fromState === toState ? { fromState: null, toState: null } : { fromState, toState };

const aboutComplaint = (
  complaint: Complaint,
  before: Complaint | null,
  { visibility }: Step,
  changed: readonly string[],
) => ({
  ...{ complaintId: complaint.id, version: complaint.version, visibility },
  ...{ changedFields: publicFieldNames(changed), subjectId: null },
  ...{ before: before && factsOf(before), after: factsOf(complaint) },
});

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
