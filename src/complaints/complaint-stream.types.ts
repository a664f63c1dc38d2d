import { createUnionType, Field, ID, Int, ObjectType } from 'type-graphql';
import { defineEnum } from '../graphql/enums.ts';
import { CursorScalar, DateTimeScalar } from '../graphql/scalars.ts';
import { Visibility } from '../graphql/vocabulary.ts';
import { EventType } from '../realtime/event-types.ts';
import { ResetReason, StreamHeartbeat, StreamMessage, StreamReady, StreamReset } from '../realtime/stream.types.ts';
import { TimelineEntryType } from './complaint.type.ts';

export const ScopeChange = defineEnum('ScopeChange', 'How an event concerns the subscriber’s list.', {
  ENTERED: 'The complaint belongs to the list from now on.',
  UPDATED: 'It belonged to the list and still does.',
});
export type ScopeChange = keyof typeof ScopeChange;

export const LeaveReason = defineEnum('LeaveReason', 'Why a complaint no longer belongs to the subscriber’s list.', {
  REASSIGNED: 'Another department or officer is responsible.',
  NO_LONGER_MATCHES: 'It no longer passes the filter.',
  ACCESS_REVOKED: 'The viewer may no longer see it.',
  MERGED: 'It was merged into another complaint.',
  DELETED: 'It was erased at the end of its retention.',
});
export type LeaveReason = keyof typeof LeaveReason;

@ObjectType('ComplaintChanged', {
  implements: StreamMessage,
  description: 'A complaint of the list changed, or entered the list.',
})
export class ComplaintChanged extends StreamMessage {
  @Field(() => ID, { description: 'Id of the event; the same for every subscriber and after every resume.' })
  eventId: string;

  @Field(() => EventType, { description: 'What happened (the latest, where several steps came as one message).' })
  type: EventType;

  @Field(() => ID, { description: 'Id of the complaint.' })
  complaintId: string;

  @Field({ description: 'Number of the complaint.' })
  number: string;

  @Field(() => Int, { description: 'Version after the step: drop what is not newer than what you hold.' })
  version: number;

  @Field(() => ScopeChange, { description: 'Whether to add it to the list or to update it there.' })
  scope: ScopeChange;

  @Field(() => [String], { description: 'Names of the fields that changed.' })
  changedFields: string[];
}

@ObjectType('ComplaintLeft', {
  implements: StreamMessage,
  description: 'A complaint no longer belongs to the list: remove it.',
})
class ComplaintLeft extends StreamMessage {
  @Field(() => ID, { description: 'Id of the complaint.' })
  complaintId: string;

  @Field({ description: 'Number of the complaint.' })
  number: string;

  @Field(() => Int, { description: 'Version after the step that took it away.' })
  version: number;

  @Field(() => LeaveReason, { description: 'Why.' })
  reason: LeaveReason;
}

@ObjectType('TimelineEntryAdded', { implements: StreamMessage, description: 'A step was added to the complaint.' })
export class TimelineEntryAdded extends StreamMessage {
  @Field(() => ID, { description: 'Id of the event.' })
  eventId: string;

  @Field(() => Int, { description: 'Version after the step.' })
  version: number;

  @Field(() => TimelineEntryType, { description: 'The step.' })
  entry: TimelineEntryType;
}

@ObjectType('ComplaintEvent', {
  description: 'An event as the log has it: who and what, no text and no personal data.',
})
export class ComplaintEventType {
  @Field(() => CursorScalar, { description: 'Position after this event.' })
  cursor: string;

  @Field(() => ID, { description: 'Id of the event: the same on every reading.' })
  eventId: string;

  @Field(() => EventType, { description: 'What happened.' })
  type: EventType;

  @Field(() => DateTimeScalar, { description: 'When.' })
  at: Date;

  @Field(() => String, { description: 'Number of the complaint.' })
  number: string;

  @Field(() => ID, { description: 'Id of the complaint.' })
  complaintId: string;

  @Field(() => Int, { description: 'Version after the step.' })
  version: number;

  @Field(() => [String], { description: 'Names of the fields that changed.' })
  changedFields: string[];

  @Field(() => Visibility, { description: 'Who may see it.' })
  visibility: Visibility;
}

@ObjectType('EventPage', { description: 'Events after a cursor, in commit order.' })
export class EventPage {
  @Field(() => [ComplaintEventType], { description: 'The events the viewer may see.' })
  nodes: ComplaintEventType[];

  @Field(() => CursorScalar, { description: 'Where to go on from; advances also when nothing concerned the viewer.' })
  endCursor: string;

  @Field({ description: 'True when more events wait: ask again at once.' })
  hasNextPage: boolean;

  @Field(() => ResetReason, {
    nullable: true,
    description: 'Why the cursor cannot be continued from; null when it can. Then start anew from `endCursor`.',
  })
  reset: ResetReason | null;
}

const typeOf = (value: { kind: string }) => value.kind;

export const ComplaintStreamItem = createUnionType({
  name: 'ComplaintStreamItem',
  description: 'What the stream of a list sends. Ignore members you do not know; their cursor counts all the same.',
  types: () => [StreamReady, StreamHeartbeat, StreamReset, ComplaintChanged, ComplaintLeft] as const,
  resolveType: typeOf,
});

export const ComplaintTimelineItem = createUnionType({
  name: 'ComplaintTimelineItem',
  description: 'What the stream of one complaint sends.',
  types: () => [StreamReady, StreamHeartbeat, StreamReset, TimelineEntryAdded, ComplaintLeft] as const,
  resolveType: typeOf,
});
