import { Field, InputType, Int, ObjectType } from 'type-graphql';

@ObjectType('DistrictSettings', { description: 'What a district sets for its day beside its calendar.' })
export class DistrictSettingsType {
  @Field({ description: 'From when on the digest of a working day is taken, `HH:MM` in India.' })
  digestAt: string;

  @Field(() => Int, {
    description:
      'Minutes without a sign of his console after which an officer is off duty, since the last one; two hours at least where his phone is told by push.',
  })
  dutyUnseenMinutes: number;
}

@InputType({ description: 'What is left out stays as it is.' })
export class SetDistrictSettingsInput {
  @Field(() => String, {
    nullable: true,
    description: 'When the digest is taken, `HH:MM` in India, from 00:00 to 23:59. One that is taken today stays.',
  })
  digestAt?: string | null;

  @Field(() => Int, { nullable: true, description: 'Minutes without a sign that end a duty: 5 to 240.' })
  dutyUnseenMinutes?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Any string of your own, up to 100 characters: the same one with the same input is done once.',
  })
  clientMutationId?: string | null;
}
