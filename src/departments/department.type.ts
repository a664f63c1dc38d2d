import { Field, ObjectType } from 'type-graphql';
import { connectionOf } from '../graphql/connection.ts';
import { Node } from '../graphql/node.type.ts';

@ObjectType('Department', { implements: Node, description: "One of the district's departments and offices." })
export class DepartmentType extends Node {
  @Field({ description: 'Short code, e.g. `PWD`.' })
  code: string;

  nameHi: string;
  nameEn: string;
  isActive: boolean;
  headId: string | null;
  parentId: string | null;
}

export const DepartmentConnection = connectionOf('Department', () => DepartmentType, 'departments');
