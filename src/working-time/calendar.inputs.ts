import { Field, InputType } from 'type-graphql';
import { Weekday } from './calendar.types.ts';

const RETRY = 'Any string of your own, up to 100 characters: the same one with the same input is done once.';
const WHOSE = "Code of an active department; without one the district's own calendar, which departments inherit.";

@InputType({ description: 'A piece of a working day, India time.' })
export class WorkingIntervalInput {
  @Field({ description: 'Beginning, `HH:MM`.' })
  from: string;

  @Field({ description: 'End, `HH:MM`, itself not included; `24:00` is the end of the day.' })
  to: string;
}

@InputType({ description: 'The hours of one weekday.' })
export class WorkingWeekdayInput {
  @Field(() => Weekday, { description: 'The weekday.' })
  weekday: Weekday;

  @Field(() => [WorkingIntervalInput], {
    description: 'Its working intervals, at most 6, that neither overlap nor touch.',
  })
  intervals: WorkingIntervalInput[];
}

@InputType({ description: 'A date that differs from its weekday.' })
export class CalendarDayInput {
  @Field({ description: 'The day, `YYYY-MM-DD`, in India.' })
  day: string;

  @Field({ description: 'Why, in Hindi; 1 to 200 characters.' })
  nameHi: string;

  @Field({ description: 'Why, in English; 1 to 200 characters.' })
  nameEn: string;

  @Field(() => [WorkingIntervalInput], { description: 'Hours of a special working day; none for a holiday.' })
  intervals: WorkingIntervalInput[];
}

@InputType({ description: 'The weekly hours of a district or department, whole.' })
export class SetCalendarInput {
  @Field(() => String, { nullable: true, description: WHOSE })
  departmentCode?: string | null;

  @Field(() => [WorkingWeekdayInput], { description: 'Each weekday at most once; one that is left out is off.' })
  weekdays: WorkingWeekdayInput[];

  @Field(() => [WorkingIntervalInput], {
    description: 'The hearing window of working days, when everybody sits at his desk; none for no hearing.',
  })
  hearing: WorkingIntervalInput[];

  @Field(() => String, { nullable: true, description: RETRY })
  clientMutationId?: string | null;
}

@InputType({ description: 'Dates that differ from their weekday. A date that is set already is set anew.' })
export class SetCalendarDaysInput {
  @Field(() => String, { nullable: true, description: WHOSE })
  departmentCode?: string | null;

  @Field(() => [CalendarDayInput], { description: '1 to 100 days, each once.' })
  days: CalendarDayInput[];

  @Field(() => String, { nullable: true, description: RETRY })
  clientMutationId?: string | null;
}

@InputType({ description: 'Dates that are to be like their weekday again.' })
export class RemoveCalendarDaysInput {
  @Field(() => String, { nullable: true, description: WHOSE })
  departmentCode?: string | null;

  @Field(() => [String], { description: '1 to 100 days, `YYYY-MM-DD`, that are set here and not inherited.' })
  days: string[];

  @Field(() => String, { nullable: true, description: RETRY })
  clientMutationId?: string | null;
}

@InputType({ description: 'A department that is to work as the district does.' })
export class GiveUpCalendarInput {
  @Field({ description: 'Code of an active department.' })
  departmentCode: string;

  @Field(() => String, { nullable: true, description: RETRY })
  clientMutationId?: string | null;
}

@InputType({ description: 'A change of a calendar, as its mutation takes it: exactly one of these.' })
export class CalendarChangeInput {
  @Field(() => SetCalendarInput, { nullable: true, description: 'As setCalendar.' })
  setCalendar?: SetCalendarInput | null;

  @Field(() => SetCalendarDaysInput, { nullable: true, description: 'As setCalendarDays.' })
  setCalendarDays?: SetCalendarDaysInput | null;

  @Field(() => RemoveCalendarDaysInput, { nullable: true, description: 'As removeCalendarDays.' })
  removeCalendarDays?: RemoveCalendarDaysInput | null;

  @Field(() => GiveUpCalendarInput, { nullable: true, description: 'As giveUpCalendar.' })
  giveUpCalendar?: GiveUpCalendarInput | null;
}
