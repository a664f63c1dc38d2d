import { Field, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../graphql/connection.ts';
import { defineEnum } from '../graphql/enums.ts';
import { DateTimeScalar } from '../graphql/scalars.ts';
import type { Interval } from '../sla/calendar.ts';
import type { WrittenInterval } from './parse-hours.ts';

export const Weekday = defineEnum('Weekday', 'A day of the week.', {
  SUNDAY: 'Sunday.',
  MONDAY: 'Monday.',
  TUESDAY: 'Tuesday.',
  WEDNESDAY: 'Wednesday.',
  THURSDAY: 'Thursday.',
  FRIDAY: 'Friday.',
  SATURDAY: 'Saturday.',
});
export type Weekday = keyof typeof Weekday;
/** Sunday first, as calendars count. */
export const WEEKDAYS = Object.keys(Weekday) as Weekday[];

export const CalendarOrigin = defineEnum('CalendarOrigin', 'Who has set what holds.', {
  OWN: 'The department itself, or the district for its own calendar.',
  DISTRICT: 'The district, for a department that has set nothing of its own.',
  DEFAULT: 'Nobody: Monday to Saturday 10:00–13:30 and 14:00–18:00, hearing 09:00–11:00.',
});
export type CalendarOrigin = keyof typeof CalendarOrigin;

@ObjectType('WorkingInterval', { description: 'A piece of a working day, India time.' })
export class WorkingIntervalType implements WrittenInterval {
  @Field({ description: 'Beginning, `HH:MM`.' })
  from: string;

  @Field({ description: 'End, `HH:MM`, itself not included; `24:00` is the end of the day.' })
  to: string;
}

@ObjectType('WorkingWeekday', { description: 'The hours of one weekday.' })
export class WorkingWeekdayType {
  @Field(() => Weekday, { description: 'The weekday.' })
  weekday: Weekday;

  @Field(() => [WorkingIntervalType], { description: 'Working intervals in order; none on a day off.' })
  intervals: WrittenInterval[];
}

@ObjectType('CalendarDay', { description: 'A date that differs from its weekday: a holiday or a special working day.' })
export class CalendarDayType {
  @Field({ description: 'The day, `YYYY-MM-DD`, in India.' })
  day: string;

  nameHi: string;
  nameEn: string;
  hours: Interval[];

  @Field(() => CalendarOrigin, { description: 'OWN when it is set here, DISTRICT when it is inherited.' })
  origin: CalendarOrigin;
}

@ObjectType('Calendar', {
  description: 'When an office works, as it holds: what it has not set itself is inherited from the district.',
})
export class CalendarType {
  /** Null for the district's own. */
  departmentId: string | null;
  week: Interval[][];
  hearingWindow: Interval[];

  @Field(() => CalendarOrigin, { description: 'Whose the weekly hours and the hearing window are.' })
  origin: CalendarOrigin;
}

@ObjectType('MovedClock', { description: 'An open complaint whose due time would be another one.' })
export class MovedClockType {
  @Field({ description: 'Number of the complaint.' })
  number: string;

  @Field(() => DateTimeScalar, { description: 'When it is due now.' })
  dueBefore: Date;

  @Field(() => DateTimeScalar, { description: 'When it would be due.' })
  dueAfter: Date;
}

export const MovedClockConnection = connectionOf('MovedClock', () => MovedClockType, 'moved due times, by number');

@ObjectType('CalendarPreview', {
  description: 'What a change of a calendar would do to open complaints, as of now. Nothing is saved.',
})
export class CalendarPreviewType {
  @Field(() => Int, { description: 'Open complaints that work by this calendar and have a due time.' })
  open: number;

  @Field(() => Int, { description: 'How many would be due earlier.' })
  earlier: number;

  @Field(() => Int, { description: 'How many would be due later; the others stay.' })
  later: number;

  moved: MovedClockType[];
}
