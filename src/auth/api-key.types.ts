import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { connectionOf } from '../graphql/connection.ts';
import { Node } from '../graphql/node.type.ts';
import { DateTimeScalar } from '../graphql/scalars.ts';

@ObjectType('ApiKey', { implements: Node, description: 'The key of another system. Its secret is never read again.' })
export class ApiKeyType extends Node {
  @Field({ description: 'The part of the key that may be known: what stands between its first two underscores.' })
  keyId: string;

  @Field({ description: 'Who it is for.' })
  name: string;

  @Field(() => [String], { description: 'What it may do: `complaints:read`, `complaints:write`…' })
  scopes: string[];

  @Field(() => [String], { description: 'Addresses and networks it may be used from; from anywhere when empty.' })
  networks: string[];

  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  createdAt: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Until when it is good; null without an end.' })
  expiresAt: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was revoked; null while it was not.' })
  revokedAt: Date | null;
}

export const ApiKeyConnection = connectionOf('ApiKey', () => ApiKeyType, 'keys, newest first');

@InputType({ description: 'A key for another system.' })
export class CreateApiKeyInput {
  @Field({ description: 'Who it is for, up to 200 characters.' })
  name: string;

  @Field(() => [String], {
    description: 'Of `complaints:read`, `complaints:write`, `events:read`, `personal-data`; at least one.',
  })
  scopes: string[];

  @Field(() => [String], {
    nullable: true,
    description:
      'Addresses or networks (`10.1.0.0/16`, `::1`) it may be used from, at most 20; from anywhere when absent.',
  })
  networks?: string[] | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it ends: ahead of now; never when absent.' })
  expiresAt?: Date | null;

  @Field(() => String, { nullable: true, description: 'Any string of your own, for safe retries.' })
  clientMutationId?: string | null;
}

@InputType({ description: 'A key that shall be worth nothing any more.' })
export class RevokeApiKeyInput {
  @Field(() => ID, { description: 'The key.' })
  id: string;

  @Field(() => String, { nullable: true, description: 'Any string of your own, for safe retries.' })
  clientMutationId?: string | null;
}
