import { Field, ID, InputType } from 'type-graphql';

@InputType({ description: 'Until when an officer is away, and who stands in for him.' })
export class SetLeaveInput {
  @Field(() => ID, { description: 'The officer.' })
  officerId: string;

  @Field(() => String, {
    nullable: true,
    description: 'Last day of the leave, `YYYY-MM-DD` in India, today to a year from now; null ends it.',
  })
  until?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'The deputy: an active officer of the same department who is not on leave. Without one the next in line hears of what is raised.',
  })
  deputyId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Any string of your own, up to 100 characters: the same one with the same input is done once.',
  })
  clientMutationId?: string | null;
}
