import { createUnionType, Field, Int, ObjectType } from 'type-graphql';
import { AreaKind } from '../areas/area.enums.ts';
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
  description:
    'A department in the ranking, worst first: by overdue, then by the share of what it had finished and was reopened. Never by speed of closing.',
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

  @Field(() => Int, {
    description: 'Of a hundred complaints that it had finished, how many were reopened; 0–100, over all years.',
  })
  reopenPercent: number;
}

@ObjectType('WallArea', { description: 'A tehsil or block with everything below it.' })
export class WallArea {
  @Field({ description: 'Code.' })
  code: string;

  @Field(() => AreaKind, { description: 'TEHSIL or BLOCK.' })
  kind: AreaKind;

  @Field({ description: 'Name in Hindi.' })
  nameHi: string;

  @Field({ description: 'Name in English.' })
  nameEn: string;

  @Field(() => String, { nullable: true, description: 'Code of the tehsil a block lies in; null for a tehsil.' })
  parentCode: string | null;

  @Field(() => Int, { description: 'Complaints to act on.' })
  open: number;

  @Field(() => Int, { description: 'Past their due time.' })
  overdue: number;
}

@ObjectType('WallLevel', { description: 'How many open complaints a level of the ladder sees to.' })
export class WallLevel {
  @Field(() => Int, { description: 'Level: 2 head of office, 3 SDM or ADM, 4 DM.' })
  level: number;

  @Field(() => Int, { description: 'Complaints to act on at it.' })
  count: number;
}

@ObjectType('WallOffice', { description: 'A department by name.' })
export class WallOffice {
  @Field({ description: 'Code.' })
  code: string;

  @Field({ description: 'Name in Hindi.' })
  nameHi: string;

  @Field({ description: 'Name in English.' })
  nameEn: string;
}

@ObjectType('WallRollCall', { description: 'What today’s roll-call found.' })
export class WallRollCall {
  @Field({ description: 'The day, `YYYY-MM-DD`, in India.' })
  day: string;

  @Field(() => DateTimeScalar, { description: 'Beginning of the hearing window.' })
  fromAt: Date;

  @Field(() => DateTimeScalar, { description: 'End of the hearing window.' })
  toAt: Date;

  @Field(() => Int, { description: 'Departments that were to be there.' })
  departments: number;

  @Field(() => Int, { description: 'Departments where nobody was on duty.' })
  missing: number;

  @Field(() => [WallOffice], { description: 'Those where nobody was on duty, by code; at most 24.' })
  missingDepartments: WallOffice[];
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

  @Field(() => String, { nullable: true, description: 'Its name in Hindi.' })
  departmentNameHi: string | null;

  @Field(() => String, { nullable: true, description: 'Its name in English.' })
  departmentNameEn: string | null;

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

  @Field({ description: 'Name of the district in Hindi.' })
  districtNameHi: string;

  @Field({ description: 'Name of the district in English.' })
  districtNameEn: string;

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

  @Field(() => Int, {
    description: 'Of those in process: at least 80 % of the time is used, and the due time is still ahead.',
  })
  approaching: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Assigned, and not yet opened by the responsible officer. Null on the public board.',
  })
  notSeen: number | null;

  @Field(() => Int, { nullable: true, description: 'Category A complaints to act on. Null on the public board.' })
  openA: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Of these: past their due time, confidential ones too. Null on the public board.',
  })
  breachedA: number | null;

  @Field(() => [WallLevel], {
    description: 'What was raised above the officer, by level: 2, 3 and 4. Empty on the public board.',
  })
  escalated: WallLevel[];

  @Field(() => [WallArea], {
    description: 'Tehsils, then blocks, each by code; at most 60. Empty on the public board.',
  })
  areas: WallArea[];

  @Field(() => WallRollCall, {
    nullable: true,
    description: 'Today’s roll-call; null before it is taken, on days off, and on the public board.',
  })
  rollCall: WallRollCall | null;

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
