import { Field, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../graphql/connection.ts';
import { Node } from '../graphql/node.type.ts';
import { GroupKind } from './group.enums.ts';

@ObjectType('Group', {
  implements: Node,
  description: 'A numbered messaging group: of a department, or of all district officers.',
})
export class GroupType extends Node {
  @Field(() => Int, { description: 'Its number, unique in the district: how people name it.' })
  number: number;

  @Field(() => GroupKind, { description: 'What it is for.' })
  kind: GroupKind;

  nameHi: string;
  nameEn: string;
  departmentId: string | null;
  isActive: boolean;
}

export const GroupConnection = connectionOf('Group', () => GroupType, 'groups');
