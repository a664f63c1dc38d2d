import { Field, ID, InterfaceType } from 'type-graphql';

@InterfaceType('Node', { description: 'Anything with an id of its own.' })
export abstract class Node {
  @Field(() => ID, { description: 'Opaque id, unique in the installation, stable for ever.' })
  id: string;
}
