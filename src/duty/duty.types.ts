import { Field, InputType, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../graphql/scalars.ts';

@InputType('StartDutyInput', { description: 'Nothing but the retry key.' })
export class StartDutyInput {
  @Field(() => String, { nullable: true, description: 'Makes a retry safe: the same key is done once.' })
  clientMutationId?: string | null;
}

@InputType('EndDutyInput', { description: 'Nothing but the retry key.' })
export class EndDutyInput {
  @Field(() => String, { nullable: true, description: 'Makes a retry safe: the same key is done once.' })
  clientMutationId?: string | null;
}

@ObjectType('RollCallEntry', { description: 'What the roll-call found of one department.' })
export class RollCallEntryType {
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Since when, within the window, somebody was on duty; null when nobody was.',
  })
  firstAt: Date | null;

  departmentId: string;
  presentIds: string[];
}

@ObjectType('RollCall', {
  description:
    'Which departments had somebody on duty in the hearing window of a day. Taken at its end, kept as it was found.',
})
export class RollCallType {
  @Field({ description: 'The day, `YYYY-MM-DD`, in India.' })
  day: string;

  @Field(() => DateTimeScalar, { description: 'Beginning of the window.' })
  fromAt: Date;

  @Field(() => DateTimeScalar, { description: 'End of the window.' })
  toAt: Date;
}
