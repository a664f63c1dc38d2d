import { Field, Int, ObjectType } from 'type-graphql';
import { Role } from '../auth/roles.ts';
import { connectionOf } from '../graphql/connection.ts';
import { Node } from '../graphql/node.type.ts';
import { DateTimeScalar, PhoneNumberScalar } from '../graphql/scalars.ts';
import { EvidenceKind, SourceCode, Visibility } from '../graphql/vocabulary.ts';
import { EventType } from '../realtime/event-types.ts';
import { ComplaintState, Outcome } from './complaint.enums.ts';

@ObjectType('Complainant', { description: 'The person as given on one message or registration.' })
export class ComplainantType {
  @Field(() => String, { nullable: true, description: 'Name; null when unknown or not for the viewer.' })
  name: string | null;

  @Field(() => PhoneNumberScalar, {
    nullable: true,
    description: 'Phone, masked unless the viewer may see it; null when unknown or not for the viewer.',
  })
  phone: string | null;
}

@ObjectType('ExternalReference', { description: 'The number another portal knows the complaint by.' })
export class ExternalReferenceType {
  @Field(() => SourceCode, { description: 'The portal.' })
  source: SourceCode;

  @Field({ description: "The portal's own number." })
  number: string;
}

@ObjectType('Evidence', { implements: Node, description: 'A photo, video, document or voice note.' })
export class EvidenceType extends Node {
  @Field(() => EvidenceKind, { description: 'What it is.' })
  kind: EvidenceKind;

  @Field({ description: 'MIME type, decided by its content.' })
  mimeType: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was taken, as the camera says; null when unknown.',
  })
  takenAt: Date | null;

  @Field(() => Visibility, { description: 'Who may see it.' })
  visibility: Visibility;

  bytes: number | string;
  thumbnailKey: string | null;
}

@ObjectType('ActionTakenReport', {
  implements: Node,
  description: 'What the officer says was done. Not a resolution until someone else verified it.',
})
export class ActionTakenReportType extends Node {
  @Field(() => Outcome, { description: 'What was achieved.' })
  outcome: Outcome;

  @Field({ description: "The officer's words." })
  text: string;

  @Field(() => DateTimeScalar, { description: 'When it was submitted.' })
  at: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was verified.' })
  verifiedAt: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was sent back; null when it was not.' })
  returnedReason: string | null;

  authorId: string;
  verifiedById: string | null;
}

@ObjectType('Feedback', { description: "The complainant's verdict on one cycle." })
export class FeedbackType {
  @Field({ description: 'Is the problem solved, in the complainant’s view?' })
  satisfied: boolean;

  @Field(() => Int, { nullable: true, description: 'From 1 (bad) to 5 (good).' })
  rating: number | null;

  @Field(() => String, { nullable: true, description: "The complainant's words." })
  text: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was given.' })
  at: Date;
}

@ObjectType('TimelineEntry', { implements: Node, description: 'One step in the life of a complaint. Never edited.' })
export class TimelineEntryType extends Node {
  @Field(() => EventType, { description: 'What happened.' })
  type: EventType;

  @Field(() => DateTimeScalar, { description: 'When.' })
  at: Date;

  @Field(() => String, { nullable: true, description: 'Reason, question, answer or note.' })
  text: string | null;

  @Field(() => ComplaintState, { nullable: true, description: 'State before, where the step changed it.' })
  fromState: ComplaintState | null;

  @Field(() => ComplaintState, { nullable: true, description: 'State after, where the step changed it.' })
  toState: ComplaintState | null;

  @Field(() => Visibility, { description: 'Who may see it.' })
  visibility: Visibility;

  version: number;
  actorKind: string;
  actorId: string | null;
  actorRole: Role;
}

export const TimelineConnection = connectionOf('Timeline', () => TimelineEntryType, 'timeline entries, oldest first');

@ObjectType('Complaint', { implements: Node, description: 'A numbered complaint in its running cycle.' })
export class ComplaintType extends Node {
  @Field({ description: 'Number people use: `MZN26-000123-7` — district, year, serial, check digit.' })
  number: string;

  @Field(() => Int, { description: 'Grows by one with every step. Pass it back as `expectedVersion`.' })
  version: number;

  @Field(() => ComplaintState, { description: 'Where it stands.' })
  state: ComplaintState;

  @Field(() => SourceCode, { description: 'Where it came from.' })
  source: SourceCode;

  @Field({ description: "The complainant's words, unchanged." })
  text: string;

  @Field(() => String, { nullable: true, description: 'Village, ward, landmark.' })
  place: string | null;

  @Field(() => DateTimeScalar, { description: 'When it got its number.' })
  registeredAt: Date;

  @Field(() => DateTimeScalar, { description: 'When its last step was.' })
  changedAt: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the present department or officer became responsible.',
  })
  assignedAt: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the responsible officer first saw it.' })
  seenAt: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it must be solved.' })
  dueAt: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the running cycle was verified as solved.' })
  resolvedAt: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was closed.' })
  closedAt: Date | null;

  @Field(() => Int, { description: 'Level that sees to it now: 1 officer, 2 head, 3 SDM or ADM, 4 DM.' })
  escalationLevel: number;

  @Field(() => Int, { description: 'How often it was reopened.' })
  reopenCount: number;

  @Field(() => DateTimeScalar, {
    description: 'When the running cycle began: with the registration, or when it was last reopened.',
  })
  cycleStartedAt: Date;
}

export const ComplaintConnection = connectionOf('Complaint', () => ComplaintType, 'complaints');

@ObjectType('ComplaintCount', {
  description: 'Counts of one group. received = inProcess + resolved + rejected + merged + withdrawn.',
})
export class ComplaintCountType {
  @Field(() => String, {
    nullable: true,
    description: 'Code of the group; null for those without one, and for the total.',
  })
  key: string | null;

  @Field(() => Int, { description: 'All complaints.' })
  received: number;

  @Field(() => Int, { description: 'Not disposed of yet: REGISTERED to REJECTION_PROPOSED.' })
  inProcess: number;

  @Field(() => Int, { description: 'RESOLVED or CLOSED.' })
  resolved: number;

  @Field(() => Int, { description: 'REJECTED or REJECTION_FINAL.' })
  rejected: number;

  @Field(() => Int, { description: 'MERGED into another complaint.' })
  merged: number;

  @Field(() => Int, { description: 'WITHDRAWN by the complainant.' })
  withdrawn: number;

  @Field(() => Int, { description: 'Of those in process: past the due time with the clock running.' })
  overdue: number;

  @Field(() => Int, { description: 'Reopened at least once.' })
  reopened: number;

  @Field(() => DateTimeScalar, { description: 'The instant the figures speak of.' })
  asOf: Date;
}

@ObjectType('TrackedComplaint', {
  description: 'What a complainant sees with number and last four digits of the phone. No personal data.',
})
export class TrackedComplaintType {
  @Field({ description: 'Number.' })
  number: string;

  @Field(() => ComplaintState, { description: 'Where it stands.' })
  state: ComplaintState;

  @Field(() => DateTimeScalar, { description: 'When it got its number.' })
  registeredAt: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it must be solved.' })
  dueAt: Date | null;
}
