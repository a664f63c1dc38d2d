import { Field, ID, InputType, Int } from 'type-graphql';
import { SourceCode } from '../graphql/vocabulary.ts';
import type { Span } from '../sla/terms.ts';
import { TimeUnit } from './policy.types.ts';

const RETRY = 'Any string of your own, up to 100 characters: the same one with the same input is done once.';

@InputType({ description: 'So much time.' })
export class TimeSpanInput implements Span {
  @Field(() => TimeUnit, { description: 'What is counted.' })
  unit: Span['unit'];

  @Field(() => Int, { description: 'How many of it.' })
  amount: number;
}

@InputType({ description: 'When a complaint that is overdue is raised to a level.' })
export class LadderRungInput {
  @Field(() => Int, { description: 'The level: 2 head of office, 3 SDM or ADM, 4 DM.' })
  level: number;

  @Field(() => TimeSpanInput, { description: 'How long after the due time; an amount of 0 is at once.' })
  after: TimeSpanInput;
}

@InputType({ description: 'What is promised, whole.' })
export class SlaTermsInput {
  @Field(() => TimeSpanInput, { description: 'WORKING_DAYS or CALENDAR_DAYS, 0 (the same day) to 365.' })
  resolveWithin: TimeSpanInput;

  @Field(() => Int, { description: 'Working minutes, 1 to 86400.' })
  assignWithin: number;

  @Field(() => Int, { description: 'Working minutes, 1 to 86400.' })
  seeWithin: number;

  @Field(() => TimeSpanInput, { description: 'An amount of 1 to 86400.' })
  acknowledgeWithin: TimeSpanInput;

  @Field(() => Int, { nullable: true, description: 'Minutes of the clock, 1 to 86400; null for no difference.' })
  acknowledgeInHearing?: number | null;

  @Field(() => [Int], { description: 'Shares of the time in percent, 1 to 99, at most 5.' })
  warnAt: number[];

  @Field(() => [LadderRungInput], {
    description: 'Levels from 2 upwards, none left out and none sooner than the one below; empty for no escalation.',
  })
  ladder: LadderRungInput[];
}

@InputType({
  description:
    'The terms of complaints of a kind. What is left out is every one; a policy of this very kind is replaced.',
})
export class SetSlaPolicyInput {
  @Field(() => String, { nullable: true, description: 'Code of an active department: once it is responsible.' })
  departmentCode?: string | null;

  @Field(() => SourceCode, { nullable: true, description: 'Where complaints came from.' })
  source?: SourceCode | null;

  @Field(() => ID, { nullable: true, description: 'What they are about.' })
  subjectId?: string | null;

  @Field(() => String, { nullable: true, description: 'Code of their category.' })
  categoryCode?: string | null;

  @Field(() => SlaTermsInput, { description: 'The terms.' })
  terms: SlaTermsInput;

  @Field(() => String, { nullable: true, description: RETRY })
  clientMutationId?: string | null;
}

@InputType({ description: 'A policy that is to hold no longer.' })
export class RemoveSlaPolicyInput {
  @Field(() => ID, { description: 'The policy.' })
  id: string;

  @Field(() => String, { nullable: true, description: RETRY })
  clientMutationId?: string | null;
}
