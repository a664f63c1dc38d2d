import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { definePayload } from '../graphql/payload.ts';
import { Locale } from '../graphql/vocabulary.ts';
import { Role } from './roles.ts';

@ObjectType('Viewer', { description: 'Who is asking, and what they may do.' })
export class ViewerType {
  @Field(() => ID, { description: 'Id of the officer, the API key, the screen or the complainant.' })
  id: string;
}

@InputType({ description: 'User name and password.' })
export class SignInInput {
  @Field({ description: 'User name, in any case.' })
  username: string;

  @Field({ description: 'Password.' })
  password: string;
}

@ObjectType('SignOutPayload', { description: 'What became of signOut.' })
export class SignOutPayload {
  @Field({ description: 'True once the session is over.' })
  signedOut: boolean;
}

export const SignInPayload = definePayload(
  'signIn',
  [
    { name: 'viewer', type: () => ViewerType, description: 'Who has signed in; null when refused.' },
    {
      name: 'token',
      type: () => String,
      description: 'Bearer token for machines; the cookie is set too. Null when refused.',
    },
  ],
  ['WRONG_CREDENTIALS'],
);

@InputType({ description: "A new password for the viewer's own account." })
export class ChangePasswordInput {
  @Field({ description: 'The present one.' })
  currentPassword: string;

  @Field({ description: 'The new one: 12 to 200 characters, another than the present one and the user name.' })
  newPassword: string;
}

export const ChangePasswordPayload = definePayload(
  'changePassword',
  [{ name: 'viewer', type: () => ViewerType, description: 'Who may do what from now on; null when refused.' }],
  ['WRONG_CREDENTIALS', 'INVALID_INPUT'],
);

@InputType({ description: 'One posting of an officer.' })
export class PostingInput {
  @Field(() => Role, { description: 'Role.' })
  role: Role;

  @Field(() => String, { nullable: true, description: 'Code of the department; for the roles that belong to one.' })
  departmentCode?: string;

  @Field(() => ID, { nullable: true, description: 'Area; the whole district when absent.' })
  areaId?: string;

  @Field(() => ID, { nullable: true, description: 'The officer one level above.' })
  supervisorId?: string;
}

@InputType({ description: 'The postings an officer shall have from now on.' })
export class SetOfficerPostingsInput {
  @Field(() => ID, { description: 'The officer.' })
  officerId: string;

  @Field(() => [PostingInput], { description: 'All of them; none takes every right away.' })
  postings: PostingInput[];

  @Field(() => String, { nullable: true, description: 'Any string of your own, for safe retries.' })
  clientMutationId?: string;
}

@InputType({ description: 'A person who works in the district, and an account for him.' })
export class CreateOfficerInput {
  @Field({ description: 'User name: 3 to 40 small Latin letters, digits, `.`, `-` and `_`; never changed later.' })
  username: string;

  @Field({ description: 'Name, up to 200 characters.' })
  name: string;

  @Field(() => String, { nullable: true, description: 'Designation in Hindi.' })
  designationHi?: string | null;

  @Field(() => String, { nullable: true, description: 'Designation in English.' })
  designationEn?: string | null;

  @Field(() => Locale, { nullable: true, description: 'Language he is answered in; Hindi when absent.' })
  locale?: Locale | null;

  @Field(() => [PostingInput], { description: 'His postings; without any he may do nothing.' })
  postings: PostingInput[];

  @Field(() => String, { nullable: true, description: 'Any string of your own, for safe retries.' })
  clientMutationId?: string;
}

@InputType({ description: 'An officer who needs another password.' })
export class ResetOfficerPasswordInput {
  @Field(() => ID, { description: 'The officer.' })
  officerId: string;

  @Field(() => String, { nullable: true, description: 'Any string of your own, for safe retries.' })
  clientMutationId?: string;
}

@InputType({ description: 'An officer whose account is closed or opened again.' })
export class SetOfficerActiveInput {
  @Field(() => ID, { description: 'The officer.' })
  officerId: string;

  @Field({ description: 'False closes the account and ends its sessions at once.' })
  active: boolean;

  @Field(() => String, { nullable: true, description: 'Any string of your own, for safe retries.' })
  clientMutationId?: string;
}
