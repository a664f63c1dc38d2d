import { Field, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../graphql/scalars.ts';

@ObjectType('DigestEntry', { description: 'What a digest found of one department.' })
export class DigestEntryType {
  @Field(() => Int, { description: 'Complaints whose due time passed while they were with it.' })
  breached: number;

  @Field(() => Int, { description: 'Complaints that were raised by a level, or more, while they were with it.' })
  escalated: number;

  @Field(() => Int, {
    description:
      'Complaints that came to the end of the ladder while they were with it: no level is left to raise them to.',
  })
  exhausted: number;

  departmentId: string | null;
}

@ObjectType('Digest', {
  description:
    'What was breached, escalated and at the end of the ladder since the digest before, each complaint once a column; the first one looks back a day. Taken on working days at the hour of the district (18:00 in India unless set otherwise), kept as it was found.',
})
export class DigestType {
  @Field({ description: 'The day, `YYYY-MM-DD`, in India.' })
  day: string;

  @Field(() => DateTimeScalar, { description: 'When it was taken.' })
  takenAt: Date;
}
