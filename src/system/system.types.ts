import { createUnionType, Field, InputType, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../graphql/scalars.ts';
import { StreamHeartbeat, StreamMessage, StreamReady } from '../realtime/stream.types.ts';

@ObjectType('Maintenance', { description: 'A time in which the system may be slow or away.' })
export class MaintenanceType {
  @Field(() => DateTimeScalar, { description: 'When it begins.' })
  from: Date;

  @Field(() => DateTimeScalar, { description: 'When it is over.' })
  until: Date;

  messageHi: string;
  messageEn: string;
}

@ObjectType('SystemStatus', {
  implements: StreamMessage,
  description: 'What the system says of itself, whole: the latest one replaces all before.',
})
class SystemStatus extends StreamMessage {
  @Field({ description: 'The newest build that serves: a page whose `StreamReady.build` differs should reload.' })
  build: string;

  @Field(() => MaintenanceType, {
    nullable: true,
    description: 'The maintenance that was announced; null when there is none, or it is over.',
  })
  maintenance: MaintenanceType | null;
}

export const SystemItem = createUnionType({
  name: 'SystemItem',
  description: 'What the stream of the system sends.',
  types: () => [StreamReady, StreamHeartbeat, SystemStatus] as const,
  resolveType: (value: { kind: string }) => value.kind,
});

const RETRY = { nullable: true, description: 'Any string of your own, for safe retries.' };

@InputType({ description: 'A maintenance to announce; it takes the place of the one announced before.' })
export class AnnounceMaintenanceInput {
  @Field(() => DateTimeScalar, { description: 'When it begins.' })
  from: Date;

  @Field(() => DateTimeScalar, { description: 'When it is over: after it began, and not in the past.' })
  until: Date;

  @Field({ description: 'What people are told in Hindi, up to 500 characters.' })
  messageHi: string;

  @Field({ description: 'What people are told in English, up to 500 characters.' })
  messageEn: string;

  @Field(() => String, RETRY)
  clientMutationId?: string;
}

@InputType({ description: 'The maintenance that was announced does not take place.' })
export class WithdrawMaintenanceInput {
  @Field(() => String, RETRY)
  clientMutationId?: string;
}
