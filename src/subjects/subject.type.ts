import { Field, ObjectType } from 'type-graphql';
import { Node } from '../graphql/node.type.ts';

@ObjectType('Subject', {
  implements: Node,
  description: 'What a complaint is about; a tree whose leaves suggest department and category.',
})
export class SubjectType extends Node {
  @Field({ description: 'Code, unique in the district.' })
  code: string;

  @Field({ description: 'True where a report needs a photo or video taken after the assignment.' })
  requiresEvidence: boolean;

  nameHi: string;
  nameEn: string;
  parentId: string | null;
  suggestedDepartmentId: string | null;
  suggestedCategoryId: string | null;
}
