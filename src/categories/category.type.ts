import { Field, Int, ObjectType } from 'type-graphql';
import { Node } from '../graphql/node.type.ts';

@ObjectType('Category', {
  implements: Node,
  description: 'The deadline class of a complaint: A, B, C, or what the district adds.',
})
export class CategoryType extends Node {
  @Field({ description: 'Code, e.g. `A`.' })
  code: string;

  @Field(() => Int, { description: 'Calendar days to resolve within; 0 means the same day.' })
  resolveWithinDays: number;

  nameHi: string;
  nameEn: string;
}
