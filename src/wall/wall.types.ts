import { createUnionType, Field, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../graphql/scalars.ts';
import { EventType } from '../realtime/event-types.ts';
import { StreamHeartbeat, StreamMessage, StreamReady } from '../realtime/stream.types.ts';

@ObjectType('WallCountdown', { description: 'An open category A complaint with its due time.' })
export class WallCountdown {
  @Field({ description: 'Number.' })
  number: string;

  @Field(() => String, { nullable: true, description: 'Code of the responsible department.' })
  departmentCode: string | null;

  @Field(() => String, { nullable: true, description: 'Its name in Hindi.' })
  departmentNameHi: string | null;

  @Field(() => String, { nullable: true, description: 'Its name in English.' })
  departmentNameEn: string | null;

  @Field(() => DateTimeScalar, { description: 'When it is due.' })
  dueAt: Date;

  @Field(() => Int, { description: 'Level that sees to it.' })
  escalationLevel: number;
}

@ObjectType('WallDepartment', {
  description: 'A department in the ranking, worst first: by overdue, then by reopened.',
})
export class WallDepartment {
  @Field({ description: 'Code.' })
  code: string;

  @Field({ description: 'Name in Hindi.' })
  nameHi: string;

  @Field({ description: 'Name in English.' })
  nameEn: string;

  @Field(() => Int, { description: 'Complaints to act on.' })
  open: number;

  @Field(() => Int, { description: 'Past their due time.' })
  overdue: number;

  @Field(() => Int, { description: 'Of the open ones: reopened at least once.' })
  reopened: number;
}

@ObjectType('WallTick', { description: 'A recent step: number, department, category; no name, no phone.' })
export class WallTick {
  @Field({ description: 'Number.' })
  number: string;

  @Field(() => EventType, { description: 'What happened.' })
  type: EventType;

  @Field(() => DateTimeScalar, { description: 'When.' })
  at: Date;

  @Field(() => String, { nullable: true, description: 'Code of the responsible department.' })
  departmentCode: string | null;

  @Field(() => String, { nullable: true, description: 'Category code.' })
  categoryCode: string | null;
}

@ObjectType('WallSnapshot', {
  implements: StreamMessage,
  description: 'Everything a board shows, whole: the latest one replaces all before. At most one a second.',
})
class WallSnapshot extends StreamMessage {
  @Field({ description: 'The board.' })
  board: string;

  @Field(() => Int, { description: 'Registered today (IST).' })
  receivedToday: number;

  @Field(() => Int, { description: 'Verified as solved today.' })
  resolvedToday: number;

  @Field(() => Int, { description: 'Reopened today.' })
  reopenedToday: number;

  @Field(() => Int, { description: 'In process now.' })
  inProcess: number;

  @Field(() => Int, { description: 'Past the due time now.' })
  overdue: number;

  @Field(() => Int, { description: 'Messages that wait for registration.' })
  waitingIntake: number;

  @Field(() => [WallCountdown], {
    description: 'Open category A complaints, soonest due first; at most 8. Empty on the public board.',
  })
  countdowns: WallCountdown[];

  @Field(() => [WallDepartment], { description: 'Ranking, worst first; at most 12. Empty on the public board.' })
  departments: WallDepartment[];

  @Field(() => [WallTick], { description: 'The latest steps, newest first; at most 20. Empty on the public board.' })
  ticker: WallTick[];
}

export const WallItem = createUnionType({
  name: 'WallItem',
  description: 'What the stream of a board sends.',
  types: () => [StreamReady, StreamHeartbeat, WallSnapshot] as const,
  resolveType: (value: { kind: string }) => value.kind,
});
