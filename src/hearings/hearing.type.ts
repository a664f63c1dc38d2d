import { Field, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../graphql/connection.ts';
import { Node } from '../graphql/node.type.ts';
import { DateTimeScalar } from '../graphql/scalars.ts';
import { HearingKind } from './hearing.enums.ts';

@ObjectType('HearingSession', {
  implements: Node,
  description: 'A sitting where complaints are taken one after the other; each gets a token of the sitting.',
})
export class HearingSessionType extends Node {
  @Field(() => HearingKind, { description: 'What kind of sitting; the source of the complaints taken at it.' })
  kind: HearingKind;

  @Field({ description: 'Its day, `YYYY-MM-DD`, in India.' })
  day: string;

  @Field({ description: 'Hall, school or village, as people call it.' })
  place: string;

  @Field(() => DateTimeScalar, { description: 'When it was opened here.' })
  openedAt: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'When it was closed: nothing is registered into it any more. Null while it is open. One that nobody closes is closed with the day it was opened on, in India.',
  })
  closedAt: Date | null;

  @Field(() => Int, { description: 'The last token given: as many complaints were taken. 0 before the first one.' })
  lastToken: number;

  areaId: string;
  presidingId: string;
  attendingIds: string[];
  openedById: string;
  closedById: string | null;
}

export const HearingSessionConnection = connectionOf(
  'HearingSession',
  () => HearingSessionType,
  'hearing sessions, latest day first',
);

@ObjectType('HearingDepartmentCount', { description: 'Complaints of a sitting by the department that has them now.' })
export class HearingDepartmentCountType {
  @Field(() => Int, { description: 'How many.' })
  taken: number;

  departmentId: string | null;
}

@ObjectType('HearingCategoryCount', { description: 'Complaints of a sitting by their deadline class now.' })
export class HearingCategoryCountType {
  @Field(() => Int, { description: 'How many.' })
  taken: number;

  categoryId: string | null;
}

@ObjectType('HearingTotals', {
  description:
    'Counts of the complaints of a sitting, of those the viewer may see, counted when asked: what is transferred later moves. `taken` is the sum of either list.',
})
export class HearingTotalsType {
  @Field(() => Int, { description: 'Complaints taken.' })
  taken: number;

  @Field(() => [HearingDepartmentCountType], {
    description: 'By the department that has them now, by code; those nobody has yet come last.',
  })
  byDepartment: HearingDepartmentCountType[];

  @Field(() => [HearingCategoryCountType], { description: 'By deadline class, by code.' })
  byCategory: HearingCategoryCountType[];

  @Field(() => Int, {
    description:
      'Those disposed of on the spot: reported, and verified by somebody else, on the day they were registered and before the sitting was closed.',
  })
  disposedOnTheSpot: number;

  @Field(() => Int, { description: 'Those of them where information was all that was needed: INFORMATION_GIVEN.' })
  informationOnly: number;
}

/** Read from the row of the complaint, by whichever way it was loaded. */
@ObjectType('HearingSlip', {
  description: 'What is printed on the slip of a complaint taken at a sitting. No name and no phone.',
})
export class HearingSlipType {
  @Field({ description: 'Number of the complaint.' })
  number: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it must be solved.' })
  dueAt: Date | null;

  hearingToken: number;
  hearingSessionId: string;
  categoryId: string | null;
  departmentId: string | null;
  subjectId: string | null;
}
