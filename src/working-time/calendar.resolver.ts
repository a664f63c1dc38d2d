/** Calendars for everybody who works by them, and for administrators what a change would do. */
import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { queryOne } from '../database/query.ts';
import { DepartmentType } from '../departments/department.type.ts';
import { decodePage, pageSize, toPage } from '../graphql/connection.ts';
import type { Context } from '../graphql/context.ts';
import { badInput, Refusal } from '../graphql/errors.ts';
import { namedResolver } from '../graphql/named.resolver.ts';
import { Requires } from '../graphql/permission.ts';
import { CursorScalar } from '../graphql/scalars.ts';
import { addDays, istDate } from '../sla/india.ts';
import { CalendarChangeInput } from './calendar.inputs.ts';
import {
  CalendarDayType,
  CalendarPreviewType,
  CalendarType,
  MovedClockConnection,
  WEEKDAYS,
  WorkingIntervalType,
  WorkingWeekdayType,
} from './calendar.types.ts';
import { anyChange } from './parse-change.ts';
import { isDay, type WrittenInterval, writeIntervals } from './parse-hours.ts';
import { previewChange } from './preview-change.ts';
import { readCalendar, readCalendarDays } from './read-calendar.ts';

const DAYS_SHOWN = 400;

@Resolver(() => CalendarType)
export class CalendarResolver {
  @Requires('calendar:read')
  @Query(() => CalendarType, {
    nullable: true,
    description: 'When a department works, or the district; null when there is no such department.',
  })
  async calendar(
    @Arg('departmentCode', () => String, {
      nullable: true,
      description: "Code of a department; without one the district's own calendar.",
    })
    departmentCode: string | null,
    @Ctx() { em, viewer }: Context,
  ): Promise<CalendarType | null> {
    if (departmentCode == null) return readCalendar(em, viewer.districtId, null);
    const sql = 'select id from department where district_id = $1 and code = upper($2)';
    const department = await queryOne<{ id: string }>(em, sql, [viewer.districtId, departmentCode]);
    return department && readCalendar(em, viewer.districtId, department.id);
  }

  @FieldResolver(() => DepartmentType, { nullable: true, description: "Whose it is; null for the district's own." })
  department(@Root() { departmentId }: CalendarType, @Ctx() { loaders }: Context): Promise<DepartmentType | null> {
    return loaders.row('department', departmentId);
  }

  @FieldResolver(() => [WorkingWeekdayType], { description: 'All seven weekdays, Sunday first.' })
  weekdays(@Root() { week }: CalendarType): WorkingWeekdayType[] {
    return WEEKDAYS.map((weekday, index) => ({ weekday, intervals: writeIntervals(week[index] ?? []) }));
  }

  @FieldResolver(() => [WorkingIntervalType], {
    description: 'The hearing window of working days, when everybody sits at his desk.',
  })
  hearing(@Root() { hearingWindow }: CalendarType): WrittenInterval[] {
    return writeIntervals(hearingWindow);
  }

  @FieldResolver(() => [CalendarDayType], {
    description: 'Dates that differ from their weekday, own and inherited, by day: 400 days from `from` on.',
  })
  days(
    @Root() { departmentId }: CalendarType,
    @Arg('from', () => String, { nullable: true, description: 'First day, `YYYY-MM-DD`; today when absent.' }) given:
      | string
      | null,
    @Ctx() { em, viewer, now }: Context,
  ): Promise<CalendarDayType[]> {
    if (given != null && !isDay(given)) throw badInput(NOT_A_DAY);
    const from = given ?? istDate(now);
    return readCalendarDays(em, viewer.districtId, { departmentId, from, to: addDays(from, DAYS_SHOWN) });
  }

  @Requires('calendar:edit')
  @Query(() => CalendarPreviewType, {
    description:
      'What a change of a calendar would move, without saving anything. A change its mutation would refuse is BAD_USER_INPUT here; `extensions.inputPath` is the `path` its payload would have.',
  })
  async calendarPreview(
    @Arg('change', () => CalendarChangeInput, { description: 'Exactly one change.' }) change: CalendarChangeInput,
    @Ctx() { services, viewer, now }: Context,
  ): Promise<CalendarPreviewType> {
    try {
      const parsed = await anyChange(services.em.fork(), viewer.districtId, change);
      return await previewChange(services.em, viewer.districtId, parsed, now);
    } catch (error) {
      throw error instanceof Refusal ? badInput(error.translations, error.path) : error;
    }
  }
}

const NOT_A_DAY = { hi: 'तिथि YYYY-MM-DD रूप में दें।', en: 'Give the day as YYYY-MM-DD.' };

@Resolver(() => CalendarDayType)
export class CalendarDayResolver extends namedResolver(CalendarDayType) {
  @FieldResolver(() => [WorkingIntervalType], { description: 'Hours of a special working day; none on a holiday.' })
  intervals(@Root() { hours }: CalendarDayType): WrittenInterval[] {
    return writeIntervals(hours);
  }
}

@Resolver(() => CalendarPreviewType)
export class CalendarPreviewResolver {
  @FieldResolver(() => Int, { description: 'How many due times would move: earlier and later.' })
  moving(@Root() { moved }: CalendarPreviewType): number {
    return moved.length;
  }

  @FieldResolver(() => MovedClockConnection, {
    description: 'The complaints that would be due at another time, by number.',
  })
  async examples(
    @Root() { moved }: CalendarPreviewType,
    @Arg('first', () => Int, { nullable: true, defaultValue: 20, description: 'Rows, at most 100.' }) first:
      | number
      | null,
    @Arg('after', () => CursorScalar, { nullable: true, description: 'End of the page before.' }) after:
      | string
      | undefined,
    @Ctx() { services }: Context,
  ) {
    const size = pageSize(first, 20);
    const last = after ? String(decodePage(after, ['text'])[0]) : '';
    const rows = moved.filter(({ number }) => number > last).slice(0, size + 1);
    const streamCursor = services.streams.cursorAt((await services.streams.bounds()).head);
    return toPage(rows, size, ({ number }) => [number], streamCursor, moved.length);
  }
}
