import { Field, ObjectType } from 'type-graphql';
import { connectionOf } from '../graphql/connection.ts';
import { Node } from '../graphql/node.type.ts';
import { GroupMemberKind } from './member.enums.ts';

@ObjectType('GroupMember', {
  implements: Node,
  description: 'A person in a messaging group. Personal data: open to administrators only.',
})
export class GroupMemberType extends Node {
  @Field(() => GroupMemberKind, { description: 'Who he is.' })
  kind: GroupMemberKind;

  @Field({ description: 'Name.' })
  name: string;

  titleHi: string | null;
  titleEn: string | null;
  phoneSealed: Buffer | null;
}

export const GroupMemberConnection = connectionOf('GroupMember', () => GroupMemberType, 'members of a group');
