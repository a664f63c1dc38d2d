import { Field, ID, ObjectType } from 'type-graphql';
import { Role } from '../auth/roles.ts';
import { connectionOf } from '../graphql/connection.ts';
import { Node } from '../graphql/node.type.ts';
import { Locale } from '../graphql/vocabulary.ts';

@ObjectType('Posting', { description: 'One of the present postings of an officer: from them follows what he may do.' })
export class PostingType {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => Role, { description: 'Role.' })
  role: Role;

  departmentId: string | null;
  areaId: string;
  supervisorId: string | null;
}

@ObjectType('OfficerAccount', {
  implements: Node,
  description: 'The account of an officer, as an administrator sees it. Its id is that of the officer.',
})
export class OfficerAccountType extends Node {
  @Field({ description: 'User name.' })
  username: string;

  @Field({ description: 'Name.' })
  name: string;

  @Field(() => Locale, { description: 'Language he is answered in.' })
  locale: Locale;

  @Field({ description: 'False when the account is closed.' })
  active: boolean;

  @Field({ description: 'True while his password is one that was given to him.' })
  mustChangePassword: boolean;

  designationHi: string | null;
  designationEn: string | null;
}

export const OfficerAccountConnection = connectionOf('OfficerAccount', () => OfficerAccountType, 'accounts by name');
