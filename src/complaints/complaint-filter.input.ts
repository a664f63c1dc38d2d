import { Field, ID, InputType, Int } from 'type-graphql';
import { DateTimeScalar } from '../graphql/scalars.ts';
import { SourceCode } from '../graphql/vocabulary.ts';
import { ComplaintState, SlaStatus } from './complaint.enums.ts';

@InputType('ComplaintFilter', {
  description: 'Which complaints; every given condition must hold. A name that does not exist matches nothing.',
})
export class ComplaintFilter {
  @Field(() => [String], { nullable: true, description: 'Codes of responsible departments, e.g. ["PWD"].' })
  departmentCodes?: string[];

  @Field(() => ID, { nullable: true, description: 'An area; everything below it is included.' })
  areaId?: string;

  @Field(() => [String], { nullable: true, description: 'Category codes, e.g. ["A"].' })
  categoryCodes?: string[];

  @Field(() => ID, { nullable: true, description: 'A subject; everything below it is included.' })
  subjectId?: string;

  @Field(() => [SourceCode], { nullable: true, description: 'Where they came from.' })
  sources?: SourceCode[];

  @Field(() => [ComplaintState], { nullable: true, description: 'States.' })
  states?: ComplaintState[];

  @Field(() => Boolean, { nullable: true, description: 'True: those somebody still has to act on; false: the others.' })
  open?: boolean;

  @Field(() => ID, { nullable: true, description: 'The responsible officer.' })
  assigneeId?: string;

  @Field(() => Boolean, { nullable: true, description: 'True: those the viewer is responsible for.' })
  assignedToMe?: boolean;

  @Field(() => [SlaStatus], { nullable: true, description: 'How they stand against their due time now.' })
  sla?: SlaStatus[];

  @Field(() => Boolean, { nullable: true, description: 'True: those reopened at least once.' })
  reopened?: boolean;

  @Field(() => ID, { nullable: true, description: 'Those taken at this hearing session.' })
  hearingSessionId?: string;
  @Field(() => DateTimeScalar, { nullable: true, description: 'Reopened at this instant or later.' })
  reopenedFrom?: Date;

  @Field(() => Int, { nullable: true, description: 'Raised to this level (1–4) or higher.' })
  minEscalationLevel?: number;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Registered at this instant or later.' })
  registeredFrom?: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Registered before this instant.' })
  registeredTo?: Date;
}
