/** Inputs of the commands on hearing sessions. */
import { Field, ID, InputType } from 'type-graphql';
import { ComplainantInput, NewCaseInput } from '../complaints/complaint.inputs.ts';
import { Locale } from '../graphql/vocabulary.ts';
import { HearingKind } from './hearing.enums.ts';

const RETRY =
  'Any string of your own, up to 100 characters: the same one with the same input is done once and answered alike.';
const optional = (description: string) => ({ nullable: true, description });

@InputType({ description: 'A sitting that begins.' })
export class OpenHearingInput {
  @Field(() => HearingKind, { description: 'What kind of sitting.' })
  kind: HearingKind;

  @Field(
    () => String,
    optional('Its day, `YYYY-MM-DD`, in India; today when absent. Up to seven days back: a paper register typed in.'),
  )
  day?: string;

  @Field({ description: 'Hall, school or village, up to 200 characters.' })
  place: string;

  @Field(() => ID, optional('Where; the whole district when absent. Complaints taken here are of this area.'))
  areaId?: string;

  @Field(() => ID, { description: 'The officer who presides.' })
  presidingId: string;

  @Field(() => [ID], optional('The officers who sit with him, at most 100.'))
  attendingIds?: string[];

  @Field(() => String, optional(RETRY))
  clientMutationId?: string;
}

@InputType({
  description:
    'A complaint taken at a sitting: its source is the kind of the sitting, its area the one of the sitting when none is given.',
})
export class RegisterAtHearingInput extends NewCaseInput {
  @Field(() => ID, { description: 'The sitting; it must be open.' })
  sessionId: string;

  @Field({ description: "The complainant's words, up to 5,000 characters." })
  text: string;

  @Field(() => ComplainantInput, optional('Who complains; may be left out by an anonymous complainant.'))
  complainant?: ComplainantInput;

  @Field(() => [ID], optional('Uploaded files.'))
  evidenceIds?: string[];

  @Field(() => Locale, optional('Language the complainant is answered in; Hindi when absent.'))
  locale?: Locale;
}

@InputType({ description: 'Which sitting is over.' })
export class CloseHearingInput {
  @Field(() => ID, { description: 'The sitting.' })
  sessionId: string;

  @Field(() => String, optional(RETRY))
  clientMutationId?: string;
}

@InputType({ description: 'Which sitting was closed by mistake.' })
export class ReopenHearingInput {
  @Field(() => ID, { description: 'The sitting.' })
  sessionId: string;

  @Field(() => String, optional(RETRY))
  clientMutationId?: string;
}
