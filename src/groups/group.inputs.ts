import { Field, ID, InputType, Int } from 'type-graphql';
import { PhoneNumberScalar } from '../graphql/scalars.ts';
import { GroupKind } from './group.enums.ts';
import { GroupMemberKind } from './member.enums.ts';

const RETRY = { nullable: true, description: 'Any string of your own, for safe retries.' };

@InputType({ description: 'A numbered messaging group to be added.' })
export class CreateGroupInput {
  @Field(() => Int, { description: 'Its number, 0 to 99999, unique in the district.' })
  number: number;

  @Field({ description: 'Name in Hindi, up to 200 characters.' })
  nameHi: string;

  @Field({ description: 'Name in English, up to 200 characters.' })
  nameEn: string;

  @Field(() => GroupKind, { description: 'What it is for.' })
  kind: GroupKind;

  @Field(() => String, { nullable: true, description: 'Code of its department; for the kind DEPARTMENT only.' })
  departmentCode?: string | null;

  @Field(() => String, RETRY)
  clientMutationId?: string | null;
}

@InputType({ description: 'A group with another name.' })
export class RenameGroupInput {
  @Field(() => Int, { description: 'Its number.' })
  number: number;

  @Field({ description: 'Name in Hindi, up to 200 characters.' })
  nameHi: string;

  @Field({ description: 'Name in English, up to 200 characters.' })
  nameEn: string;

  @Field(() => String, RETRY)
  clientMutationId?: string | null;
}

@InputType({ description: 'A group that messages are posted to from now on, or no more.' })
export class SetGroupActiveInput {
  @Field(() => Int, { description: 'Its number.' })
  number: number;

  @Field({ description: 'False stops posting to it.' })
  active: boolean;

  @Field(() => String, RETRY)
  clientMutationId?: string | null;
}

@InputType({ description: 'A person to be added to a group.' })
export class AddGroupMemberInput {
  @Field(() => Int, { description: 'Number of the group.' })
  groupNumber: number;

  @Field({ description: 'Name, up to 200 characters.' })
  name: string;

  @Field(() => PhoneNumberScalar, { description: 'Whole telephone number; each stands once in a group.' })
  phone: string;

  @Field(() => String, { nullable: true, description: 'Designation in Hindi.' })
  titleHi?: string | null;

  @Field(() => String, { nullable: true, description: 'Designation in English.' })
  titleEn?: string | null;

  @Field(() => GroupMemberKind, { description: 'Who he is.' })
  kind: GroupMemberKind;

  @Field(() => String, RETRY)
  clientMutationId?: string | null;
}

@InputType({ description: 'A person to be taken out of a group.' })
export class RemoveGroupMemberInput {
  @Field(() => ID, { description: 'The member.' })
  memberId: string;

  @Field(() => String, RETRY)
  clientMutationId?: string | null;
}
