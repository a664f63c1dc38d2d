import { Field, ID, InputType } from 'type-graphql';

@InputType({ description: 'A job of assignComplaints that was a mistake.' })
export class UndoAssignmentsInput {
  @Field(() => ID, { description: 'The job; it must be done, and the viewer’s own.' })
  jobId: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Any string of your own, up to 100 characters: the same one with the same input begins one job and is answered alike.',
  })
  clientMutationId?: string;
}

@InputType({ description: 'Complaints, and the department, perhaps the officer, to be responsible for them.' })
export class AssignComplaintsInput {
  @Field(() => [String], { description: 'Numbers of 1 to 500 complaints; one that stands there twice counts once.' })
  numbers: string[];

  @Field({ description: 'Code of an active department.' })
  departmentCode: string;

  @Field(() => ID, {
    nullable: true,
    description: "An officer posted there; without one they wait in the department's queue.",
  })
  officerId?: string;

  @Field(() => String, { nullable: true, description: 'Note for the timeline of each.' })
  note?: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Any string of your own, up to 100 characters: the same one with the same input begins one job and is answered alike.',
  })
  clientMutationId?: string;
}
