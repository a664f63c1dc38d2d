import { Field, ObjectType } from 'type-graphql';
import { connectionOf } from '../graphql/connection.ts';
import { Node } from '../graphql/node.type.ts';
import { DateTimeScalar } from '../graphql/scalars.ts';
import { SourceCode } from '../graphql/vocabulary.ts';
import { IntakeKind, IntakeState } from './intake.enums.ts';

@ObjectType('IntakeMessage', {
  implements: Node,
  description: 'One inbound message (an album counts as one) that waits for a decision. Not yet a complaint.',
})
export class IntakeMessageType extends Node {
  @Field(() => SourceCode, { description: 'The channel.' })
  source: SourceCode;

  @Field({ description: "The channel's own id of the (first) message." })
  externalId: string;

  @Field(() => IntakeKind, { description: 'What it seems to be.' })
  kind: IntakeKind;

  @Field(() => IntakeState, { description: 'What became of it.' })
  state: IntakeState;

  @Field(() => DateTimeScalar, { description: 'When it came in.' })
  receivedAt: Date;

  @Field(() => String, { nullable: true, description: 'The words; null for a message of pictures only.' })
  text: string | null;

  @Field(() => String, { nullable: true, description: 'The place a shared location names.' })
  place: string | null;

  senderId: string;
  complaintId: string | null;
}

export const IntakeMessageConnection = connectionOf(
  'IntakeMessage',
  () => IntakeMessageType,
  'inbound messages, oldest first',
);
