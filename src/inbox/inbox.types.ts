import { createUnionType, Field, ID, Int, ObjectType } from 'type-graphql';
import { Node } from '../graphql/node.type.ts';
import { DateTimeScalar } from '../graphql/scalars.ts';
import { EventType } from '../realtime/event-types.ts';
import { StreamHeartbeat, StreamMessage, StreamReady, StreamReset } from '../realtime/stream.types.ts';

@ObjectType('Notification', { implements: Node, description: 'Something an officer should know.' })
export class NotificationType extends Node {
  @Field(() => EventType, { description: 'What happened.' })
  type: EventType;

  @Field(() => DateTimeScalar, { description: 'When.' })
  createdAt: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was read; null while unread.' })
  readAt: Date | null;

  complaintId: string | null;
}

@ObjectType('NotificationReceived', { implements: StreamMessage, description: 'A notification for the viewer.' })
export class NotificationReceived extends StreamMessage {
  @Field(() => ID, { description: 'Id of the event.' })
  eventId: string;

  @Field(() => EventType, { description: 'What happened.' })
  type: EventType;

  @Field(() => Int, { description: 'How many of the viewer’s notifications are unread now.' })
  unreadCount: number;
}

export const InboxItem = createUnionType({
  name: 'InboxItem',
  description: 'What the stream of an inbox sends.',
  types: () => [StreamReady, StreamHeartbeat, StreamReset, NotificationReceived] as const,
  resolveType: (value: { kind: string }) => value.kind,
});
