import { Field, ID, ObjectType } from 'type-graphql';
import { connectionOf } from '../graphql/connection.ts';
import { defineEnum } from '../graphql/enums.ts';
import { Node } from '../graphql/node.type.ts';
import { DateTimeScalar } from '../graphql/scalars.ts';
import type { ActorKind } from './roles.ts';

export const AuditActorKind = defineEnum('AuditActorKind', 'Who did something.', {
  OFFICER: 'An officer.',
  COMPLAINANT: 'A complainant; never named.',
  INTEGRATION: 'Another system, by its key.',
  SYSTEM: 'The product itself.',
  PUBLIC: 'Somebody who was not signed in.',
});
export type AuditActorKind = ActorKind | 'PUBLIC';

@ObjectType('AuditEntry', {
  implements: Node,
  description: 'Who did or read what, and when. Ids only: no personal data stands in it.',
})
export class AuditEntryType extends Node {
  @Field(() => DateTimeScalar, { description: 'When.' })
  at: Date;

  @Field(() => AuditActorKind, { description: 'Who, by kind.' })
  actorKind: AuditActorKind;

  @Field(() => ID, { nullable: true, description: 'Id of the officer or key; null for all others.' })
  actorId: string | null;

  @Field({
    description:
      'What was done: the type of an event of a complaint, or e.g. `SIGNED_IN`, `PHONE_REVEALED`, `POSTINGS_SET`.',
  })
  action: string;

  @Field({ description: 'What it was done to, by kind: `complaint`, `officer`, `department`…' })
  objectKind: string;

  @Field(() => ID, { nullable: true, description: 'Its id; null when there is only one of its kind.' })
  objectId: string | null;
}

export const AuditEntryConnection = connectionOf('AuditEntry', () => AuditEntryType, 'entries of the audit trail');
