import { Field, Int, ObjectType } from 'type-graphql';
import { defineEnum } from '../graphql/enums.ts';
import { DateTimeScalar } from '../graphql/scalars.ts';

export const EscalationReason = defineEnum('EscalationReason', 'Why a complaint was raised a level.', {
  OVERDUE: 'It was not resolved in time.',
  UNASSIGNED: 'Nobody was made responsible in time.',
  REOPENED: 'It was reopened: one level above whoever had resolved it.',
  BY_HAND: 'Somebody raised it; the timeline says who.',
});
export type EscalationReason = keyof typeof EscalationReason;

@ObjectType('Escalation', { description: 'A level a complaint was raised to; at most one of each level a cycle.' })
export class EscalationType {
  @Field(() => Int, { description: 'Which time the complaint was open: 1 at first, one more with each reopening.' })
  cycle: number;

  @Field(() => Int, { description: 'The level: 2 head of office, 3 SDM or ADM, 4 DM.' })
  level: number;

  @Field(() => EscalationReason, { nullable: true, description: 'Why; null where it was not recorded.' })
  reason: EscalationReason | null;

  @Field(() => DateTimeScalar, { description: 'When.' })
  at: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was sent back; null while it stands.' })
  returnedAt: Date | null;

  officerIds: string[];
}

@ObjectType('ComplaintView', { description: 'An officer who has opened a complaint.' })
export class ComplaintViewType {
  @Field(() => DateTimeScalar, { description: 'When he opened it first.' })
  firstAt: Date;

  @Field(() => DateTimeScalar, { description: 'When he opened it last, to five minutes.' })
  lastAt: Date;

  officerId: string;
}
