import { createUnionType, ObjectType } from 'type-graphql';
import { StreamHeartbeat, StreamMessage, StreamReady } from '../realtime/stream.types.ts';

@ObjectType('PresenceSnapshot', {
  implements: StreamMessage,
  description: 'Who is there now, whole: the latest one replaces all before.',
})
export class PresenceSnapshot extends StreamMessage {
  /** Ids of officers. */
  onDuty: string[];
  lookingAt: string[];
}

export const PresenceItem = createUnionType({
  name: 'PresenceItem',
  description: 'What the stream of presence sends.',
  types: () => [StreamReady, StreamHeartbeat, PresenceSnapshot] as const,
  resolveType: (value: { kind: string }) => value.kind,
});
