import { Field, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../graphql/connection.ts';
import { defineEnum } from '../graphql/enums.ts';
import { Node } from '../graphql/node.type.ts';
import { SourceCode } from '../graphql/vocabulary.ts';
import type { SlaTerms, Span } from '../sla/terms.ts';

export const TimeUnit = defineEnum('TimeUnit', 'What a span of time is counted in.', {
  WORKING_MINUTES: 'Minutes of the working hours of the calendar.',
  WORKING_DAYS: 'Working days of the calendar.',
  CALENDAR_DAYS: 'Days; one that would end on a day off ends on the next working day.',
});

@ObjectType('TimeSpan', { description: 'So much time.' })
class TimeSpanType implements Span {
  @Field(() => TimeUnit, { description: 'What is counted.' })
  unit: Span['unit'];

  @Field(() => Int, { description: 'How many of it.' })
  amount: number;
}

@ObjectType('LadderRung', { description: 'When a complaint that is overdue is raised to a level.' })
export class LadderRungType {
  @Field(() => Int, { description: 'The level: 2 head of office, 3 SDM or ADM, 4 DM.' })
  level: number;

  @Field(() => TimeSpanType, { description: 'How long after the due time; an amount of 0 is at once.' })
  after: Span;
}

@ObjectType('SlaTerms', { description: 'What is promised to a complaint, and who hears of it when it is not kept.' })
export class SlaTermsType {
  @Field(() => TimeSpanType, {
    description:
      'Until when it is to be solved: 18:00 of the last day, in WORKING_DAYS or CALENDAR_DAYS; 0 is the same day.',
  })
  resolveWithin: Span;

  @Field(() => Int, { description: 'Working minutes until somebody must be responsible.' })
  assignWithin: number;

  @Field(() => Int, { description: 'Working minutes until the responsible officer must have opened it.' })
  seeWithin: number;

  @Field(() => TimeSpanType, { description: 'Until when he must have accepted it.' })
  acknowledgeWithin: Span;

  @Field(() => Int, {
    nullable: true,
    description:
      'Minutes of the clock instead, where it is assigned within the hearing window; null for no difference.',
  })
  acknowledgeInHearing: number | null;

  @Field(() => [Int], { description: 'Warnings besides the one at 80 %: shares of the time, in percent.' })
  warnAt: number[];

  @Field(() => [LadderRungType], {
    description: 'The levels it climbs by itself, from 2 upwards; none for no escalation.',
  })
  ladder: LadderRungType[];
}

/** The promise as it is published: rungs that nobody climbs by himself are not told. */
export const presentTerms = ({ resolve, ladder, autoEscalateUpTo, ...terms }: SlaTerms): SlaTermsType => ({
  ...terms,
  resolveWithin: resolve,
  ladder: ladder.filter(({ level }) => level <= autoEscalateUpTo),
});

@ObjectType('SlaPolicy', {
  implements: Node,
  description:
    'The terms of complaints of a kind. Of the policies that hold the most specific one counts: by category, then subject, source, department.',
})
export class SlaPolicyType extends Node {
  departmentId: string | null;
  subjectId: string | null;
  categoryId: string | null;
  storedTerms: SlaTerms;

  @Field(() => SourceCode, { nullable: true, description: 'Only what comes from there; null for every source.' })
  source: SourceCode | null;
}

export const SlaPolicyConnection = connectionOf('SlaPolicy', () => SlaPolicyType, 'policies');
