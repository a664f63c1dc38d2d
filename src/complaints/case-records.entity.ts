/** What hangs on a complaint: timeline, reports, feedback. */
import { defineEntity, type InferEntity } from '@mikro-orm/core';
import type { ActorKind, Role } from '../auth/roles.ts';
import { districtId, flag, instant, integer, json, primaryId, reference, text } from '../database/columns.ts';
import type { Visibility } from '../graphql/vocabulary.ts';
import type { EventType } from '../realtime/event-types.ts';
import type { ComplaintState, Outcome } from './complaint.enums.ts';

/** One step in the life of a complaint; its version is the complaint's version after the step. Never edited. */
export const TimelineEntry = defineEntity({
  name: 'TimelineEntry',
  tableName: 'timeline_entry',
  properties: {
    districtId: districtId(),
    complaintId: primaryId(),
    version: integer().primary(),
    eventId: reference(),
    type: text<EventType>(),
    at: instant(),
    actorKind: text<ActorKind>(),
    actorId: reference().strictNullable(),
    actorRole: text<Role>(),
    text: text().strictNullable(),
    fromState: text<ComplaintState>().strictNullable(),
    toState: text<ComplaintState>().strictNullable(),
    visibility: text<Visibility>(),
    /** Old values of the fields this step changed. */
    changes: json<Record<string, unknown>>().strictNullable(),
  },
});
export type TimelineEntry = InferEntity<typeof TimelineEntry>;

/** What the officer says was done. Not a resolution until someone else has verified it. */
export const ActionTakenReport = defineEntity({
  name: 'ActionTakenReport',
  tableName: 'action_taken_report',
  properties: {
    districtId: districtId(),
    id: primaryId(),
    complaintId: reference(),
    cycle: integer(),
    outcome: text<Outcome>(),
    text: text(),
    authorId: reference(),
    at: instant(),
    verifiedById: reference().strictNullable(),
    verifiedAt: instant().strictNullable(),
    returnedById: reference().strictNullable(),
    returnedReason: text().strictNullable(),
  },
});
export type ActionTakenReport = InferEntity<typeof ActionTakenReport>;

/** The complainant's verdict on one cycle. */
export const Feedback = defineEntity({
  name: 'Feedback',
  tableName: 'feedback',
  properties: {
    districtId: districtId(),
    id: primaryId(),
    complaintId: reference(),
    cycle: integer(),
    satisfied: flag(),
    rating: integer().strictNullable(),
    text: text().strictNullable(),
    at: instant(),
  },
});
export type Feedback = InferEntity<typeof Feedback>;
