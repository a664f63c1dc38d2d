import { Field, ObjectType } from 'type-graphql';
import { Node } from '../graphql/node.type.ts';
import { AreaKind } from './area.enums.ts';

@ObjectType('District', { implements: Node, description: 'The district: the tenant everything else belongs to.' })
export class DistrictType extends Node {
  @Field({ description: 'Short code, the beginning of every complaint number: `MZN`.' })
  code: string;

  nameHi: string;
  nameEn: string;
}

@ObjectType('Area', {
  implements: Node,
  description: 'A node of the tree district → tehsil → block → gram panchayat or ward.',
})
export class AreaType extends Node {
  @Field({ description: 'Code, unique in the district.' })
  code: string;

  @Field(() => AreaKind, { description: 'Its level.' })
  kind: AreaKind;

  nameHi: string;
  nameEn: string;
  parentId: string | null;
}
