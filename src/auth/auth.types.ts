import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { definePayload } from '../graphql/payload.ts';
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

@InputType({ description: 'An officer whose account is closed or opened again.' })
export class SetOfficerActiveInput {
  @Field(() => ID, { description: 'The officer.' })
  officerId: string;

  @Field({ description: 'False closes the account and ends its sessions at once.' })
  active: boolean;

  @Field(() => String, { nullable: true, description: 'Any string of your own, for safe retries.' })
  clientMutationId?: string;
}
