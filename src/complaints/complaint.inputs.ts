/** Inputs of the commands on complaints. */
import { Field, ID, InputType, Int } from 'type-graphql';
import { PhoneNumberScalar } from '../graphql/scalars.ts';
import { Locale, SourceCode, Visibility } from '../graphql/vocabulary.ts';
import { Outcome, RejectionReason } from './complaint.enums.ts';

const RETRY =
  'Any string of your own, up to 100 characters: the same one with the same input is done once and answered alike.';
const optional = (description: string) => ({ nullable: true, description });

@InputType({ description: 'Which complaint, and how to retry safely.' })
class CaseInput {
  @Field({ description: 'Number of the complaint.' })
  number: string;

  @Field(
    () => Int,
    optional('Version you have seen; refused when the complaint has changed since. Machines may leave it out.'),
  )
  expectedVersion?: number;

  @Field(() => String, optional(RETRY))
  clientMutationId?: string;
}

@InputType({ description: 'Who complains.' })
export class ComplainantInput {
  @Field(() => String, optional('Name as given.'))
  name?: string;

  @Field(() => PhoneNumberScalar, optional('Phone; ten Indian digits are taken as +91.'))
  phone?: string;
}

@InputType({ description: 'What classification, place and files a new complaint has.' })
export class NewCaseInput {
  @Field(() => ID, optional('What it is about; suggests the category.'))
  subjectId?: string;

  @Field(() => String, optional('Deadline class; else what the subject suggests, else C.'))
  categoryCode?: string;

  @Field(() => ID, optional('Where; the whole district when absent.'))
  areaId?: string;

  @Field(() => String, optional('Village, ward, landmark.'))
  place?: string;

  @Field(() => ID, optional('The officer complained against: the complaint is hidden from him.'))
  respondentId?: string;

  @Field(() => Boolean, optional('True: only cell, DM, auditor and the responsible officer see it.'))
  confidential?: boolean;

  @Field(() => String, optional(RETRY))
  clientMutationId?: string;
}

@InputType({ description: 'A complaint to be numbered.' })
export class RegisterComplaintInput extends NewCaseInput {
  @Field(() => SourceCode, { description: 'Where it came from.' })
  source: SourceCode;

  @Field({ description: "The complainant's words, up to 5,000 characters." })
  text: string;

  @Field(() => ComplainantInput, optional('Who complains; may be left out by an anonymous complainant.'))
  complainant?: ComplainantInput;

  @Field(
    () => String,
    optional("The source portal's own number: registering it again answers with the same complaint."),
  )
  externalNumber?: string;

  @Field(() => [ID], optional('Uploaded files.'))
  evidenceIds?: string[];

  @Field(() => Locale, optional('Language the complainant is answered in; Hindi when absent.'))
  locale?: Locale;
}

@InputType({ description: 'A message that becomes a complaint.' })
export class RegisterIntakeInput extends NewCaseInput {
  @Field(() => ID, { description: 'The message.' })
  intakeId: string;

  @Field(() => String, optional("The operator's wording; the message's own text when absent."))
  text?: string;
}

@InputType({ description: 'What is given replaces, what is absent stays.' })
export class ClassifyComplaintInput extends CaseInput {
  @Field(() => ID, optional('Subject.'))
  subjectId?: string;

  @Field(() => String, optional('Category code; the due time follows.'))
  categoryCode?: string;

  @Field(() => ID, optional('Area.'))
  areaId?: string;

  @Field(() => String, optional('Village, ward, landmark.'))
  place?: string;

  @Field(() => String, optional('Note for the timeline.'))
  note?: string;
}

@InputType({ description: 'The department, and perhaps the officer, to be responsible.' })
export class AssignComplaintInput extends CaseInput {
  @Field({ description: 'Code of an active department.' })
  departmentCode: string;

  @Field(() => ID, optional("An officer posted there; without one it waits in the department's queue."))
  officerId?: string;

  @Field(() => String, optional('Note for the timeline.'))
  note?: string;
}

@InputType({ description: 'Which complaint is accepted.' })
export class AcknowledgeComplaintInput extends CaseInput {}

@InputType({ description: 'Another officer of the same department.' })
export class ReassignComplaintInput extends CaseInput {
  @Field(() => ID, { description: 'An officer posted in the department.' })
  officerId: string;

  @Field(() => String, optional('Note for the timeline.'))
  note?: string;
}

@InputType({ description: 'Another department.' })
export class TransferComplaintInput extends CaseInput {
  @Field({ description: 'Code of an active department.' })
  departmentCode: string;

  @Field(() => ID, optional('An officer posted there.'))
  officerId?: string;

  @Field({ description: 'Why.' })
  reason: string;
}

@InputType({ description: 'Not ours.' })
export class ReturnComplaintToCellInput extends CaseInput {
  @Field({ description: 'Why.' })
  reason: string;

  @Field(() => String, optional('Code of the department that would be right.'))
  suggestedDepartmentCode?: string;
}

@InputType({ description: 'An assignment made by mistake.' })
export class TakeBackAssignmentInput extends CaseInput {
  @Field(() => String, optional('Why, for the timeline.'))
  reason?: string;
}

@InputType({ description: 'A question to the complainant.' })
export class RequestInformationInput extends CaseInput {
  @Field({ description: 'The question; the complainant gets it as it is.' })
  question: string;
}

@InputType({ description: "The complainant's answer." })
export class ProvideInformationInput extends CaseInput {
  @Field({ description: 'The answer.' })
  answer: string;
}

@InputType({ description: 'Why the complaint must wait.' })
export class ProposeHoldInput extends CaseInput {
  @Field({ description: 'Sub judice, funds, another authority.' })
  reason: string;

  @Field({ description: 'Date it is looked at again: YYYY-MM-DD.' })
  reviewOn: string;

  @Field({ description: 'What the complainant is told meanwhile.' })
  interimReply: string;
}

@InputType({ description: 'Decision on a proposed hold.' })
export class DecideHoldInput extends CaseInput {
  @Field({ description: 'True approves, false sends it back to work.' })
  approve: boolean;

  @Field(() => String, optional('Note for the timeline.'))
  note?: string;
}

@InputType({ description: 'The end of a hold.' })
export class ResumeComplaintInput extends CaseInput {
  @Field(() => String, optional('Note for the timeline.'))
  note?: string;
}

@InputType({ description: 'What was done.' })
export class SubmitActionTakenReportInput extends CaseInput {
  @Field(() => Outcome, { description: 'What was achieved.' })
  outcome: Outcome;

  @Field({ description: 'What was done, in words the complainant understands.' })
  text: string;

  @Field(
    () => [ID],
    optional('The proof: files uploaded by you. Some subjects demand a photo or video taken after the assignment.'),
  )
  evidenceIds?: string[];
}

@InputType({ description: 'A report sent back.' })
export class ReturnActionTakenReportInput extends CaseInput {
  @Field({ description: 'Why.' })
  reason: string;
}

@InputType({ description: 'The report is true.' })
export class VerifyResolutionInput extends CaseInput {
  @Field(() => String, optional('Note for the timeline.'))
  note?: string;
}

@InputType({ description: "The complainant's verdict." })
export class ConfirmResolutionInput extends CaseInput {
  @Field({ description: 'True closes the complaint; false is kept and never closes it.' })
  satisfied: boolean;

  @Field(() => Int, optional('From 1 (bad) to 5 (good).'))
  rating?: number;

  @Field(() => String, optional("The complainant's words."))
  text?: string;
}

@InputType({ description: 'Not solved.' })
export class ReopenComplaintInput extends CaseInput {
  @Field(() => String, optional('Why; never demanded.'))
  reason?: string;
}

@InputType({ description: 'Why the complaint is not admissible.' })
export class ProposeRejectionInput extends CaseInput {
  @Field(() => RejectionReason, { description: 'Reason code.' })
  reasonCode: RejectionReason;

  @Field({ description: 'The reason in words; the complainant gets it.' })
  reason: string;
}

@InputType({ description: 'Decision on a proposed rejection.' })
export class DecideRejectionInput extends DecideHoldInput {}

@InputType({ description: 'A duplicate and the complaint that carries on.' })
export class MergeComplaintsInput extends CaseInput {
  @Field({ description: 'Number of the complaint that carries on; itself not merged.' })
  primaryNumber: string;

  @Field(() => String, optional('Note for the timeline.'))
  note?: string;
}

@InputType({ description: 'A merge to be undone.' })
export class UnmergeComplaintInput extends CaseInput {
  @Field(() => String, optional('Why.'))
  reason?: string;
}

@InputType({ description: 'A complaint withdrawn by its complainant.' })
export class WithdrawComplaintInput extends CaseInput {
  @Field(() => String, optional('Why; never demanded.'))
  reason?: string;
}

@InputType({ description: 'One level up.' })
export class EscalateComplaintInput extends CaseInput {
  @Field(() => String, optional('Why.'))
  reason?: string;
}

@InputType({ description: 'One level down, with a direction.' })
export class DeescalateComplaintInput extends CaseInput {
  @Field({ description: 'The direction.' })
  reason: string;
}

@InputType({ description: 'A note, with or without files.' })
export class AddCommentInput extends CaseInput {
  @Field(() => String, optional('The note; may be left out when files are given.'))
  text?: string;

  @Field(() => Visibility, optional('Who may see it; STAFF when absent.'))
  visibility?: Visibility;

  @Field(() => [ID], optional('Files uploaded by you.'))
  evidenceIds?: string[];
}

@InputType({ description: 'Whether a complaint is confidential.' })
export class SetConfidentialInput extends CaseInput {
  @Field({ description: 'True: only cell, DM, auditor and the responsible officer see it; false: as others.' })
  confidential: boolean;

  @Field({ description: 'Why.' })
  reason: string;
}

@InputType({ description: 'A mistake of the record. What is given replaces, what is absent stays.' })
export class CorrectComplaintInput extends CaseInput {
  @Field(() => String, optional("The complainant's words, as they should have been taken down."))
  text?: string;

  @Field(() => String, optional('Village, ward, landmark.'))
  place?: string;

  @Field(() => ComplainantInput, optional('Who complains; replaces name and phone together.'))
  complainant?: ComplainantInput;

  @Field({ description: 'Why; the old values stay in the timeline.' })
  reason: string;
}

@InputType({ description: 'A message that belongs to a complaint.' })
export class LinkIntakeInput {
  @Field(() => ID, { description: 'The message.' })
  intakeId: string;

  @Field({ description: "The complaint's number; a merged one's primary gets the message." })
  number: string;

  @Field(() => String, optional('Note for the timeline.'))
  note?: string;

  @Field(() => String, optional(RETRY))
  clientMutationId?: string;
}

@InputType({ description: 'A message that is no complaint.' })
export class DiscardIntakeInput {
  @Field(() => ID, { description: 'The message.' })
  intakeId: string;

  @Field({ description: 'Why; kept with the message.' })
  reason: string;

  @Field(() => String, optional(RETRY))
  clientMutationId?: string;
}
