/** The messages every stream shares, as published. */
import { Field, Int, InterfaceType, ObjectType } from 'type-graphql';
import { defineEnum } from '../graphql/enums.ts';
import { CursorScalar, DateTimeScalar } from '../graphql/scalars.ts';

export const ResetReason = defineEnum(
  'ResetReason',
  'Why a stream cannot go on. Ask for the list again and subscribe from its cursor.',
  {
    CURSOR_EXPIRED: 'The cursor is older than what the log keeps (14 days).',
    EPOCH_CHANGED: 'The cursor belongs to another database: a backup was restored.',
    LAGGED: 'The subscriber is so far behind that asking anew is quicker.',
    ACCESS_CHANGED: "The viewer's rights have changed.",
  },
);
export type ResetReason = keyof typeof ResetReason;

@InterfaceType('StreamMessage', {
  description: 'Anything a stream sends. Its cursor is where to resume from after this message.',
  resolveType: (value: { kind: string }) => value.kind,
})
export abstract class StreamMessage {
  /** Name of the concrete type; not published. */
  kind: string;

  @Field(() => CursorScalar, { description: 'Position after this message: pass it as `after` to resume.' })
  cursor: string;

  @Field(() => DateTimeScalar, { description: 'When it happened, or was sent where nothing happened.' })
  at: Date;
}

@ObjectType('StreamReady', { implements: StreamMessage, description: 'Always the first message of a stream.' })
export class StreamReady extends StreamMessage {
  @Field({ description: 'True when the stream goes on from the given cursor; false when it starts now.' })
  resumed: boolean;

  @Field(() => Int, { description: 'Upper bound of the missed positions that are replayed now.' })
  replaying: number;

  @Field(() => Int, { description: 'Seconds of silence after which a heartbeat comes.' })
  heartbeatSeconds: number;

  @Field({ description: 'Build of the server: reload the page when it changes.' })
  build: string;
}

@ObjectType('StreamHeartbeat', {
  implements: StreamMessage,
  description: 'Sent after silence. Its cursor advances, so that a quiet stream never falls out of retention.',
})
export class StreamHeartbeat extends StreamMessage {
  @Field(() => Int, { description: 'How far this server is behind the log, in milliseconds.' })
  lagMs: number;
}

@ObjectType('StreamReset', {
  implements: StreamMessage,
  description: 'The last message of a stream that cannot go on without a gap.',
})
export class StreamReset extends StreamMessage {
  @Field(() => ResetReason, { description: 'Why.' })
  reason: ResetReason;

  @Field(() => Int, { description: 'Milliseconds to wait before trying again.' })
  retryAfterMs: number;
}
