import { Field, InputType, ObjectType } from 'type-graphql';
import { defineEnum } from '../graphql/enums.ts';
import { DateTimeScalar } from '../graphql/scalars.ts';

export const DutyEnd = defineEnum('DutyEnd', 'How a duty ended.', {
  SAID: 'The officer went off duty himself.',
  UNSEEN: 'Nothing was heard of his console for too long: it ended when he was seen last.',
  DAY_OVER: 'The day was over.',
});
export type DutyEnd = keyof typeof DutyEnd;

@ObjectType('Duty', { description: 'The viewer’s latest duty. Everything is null for who has never been on duty.' })
export class DutyType {
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it began.' })
  startedAt: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it ended; null while he is on duty.' })
  endedAt: Date | null;

  @Field(() => DutyEnd, {
    nullable: true,
    description: 'How it ended; null while he is on duty, and for one of long ago.',
  })
  endReason: DutyEnd | null;
}

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
