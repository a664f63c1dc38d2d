import { Field, ObjectType } from 'type-graphql';
import { Role } from '../auth/roles.ts';
import { connectionOf } from '../graphql/connection.ts';
import { Node } from '../graphql/node.type.ts';

@ObjectType('Officer', { implements: Node, description: 'A person who works in the district.' })
export class OfficerType extends Node {
  name: string;
  designationHi: string | null;
  designationEn: string | null;
  onDutySince: Date | null;
}

export const OfficerConnection = connectionOf('Officer', () => OfficerType, 'officers');

@ObjectType('ActorRef', { description: 'Who did something. A complainant is never named.' })
export class ActorRef {
  @Field({ description: 'Name of the officer or system; "शिकायतकर्ता / Complainant" for a complainant.' })
  name: string;

  @Field(() => Role, { description: 'In which role.' })
  role: Role;
}
