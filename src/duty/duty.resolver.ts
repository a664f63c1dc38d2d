/** One's own duty; the roll-call as it was found, for those who see the whole district. */
import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { query, queryOne } from '../database/query.ts';
import { DepartmentType } from '../departments/department.type.ts';
import type { Context } from '../graphql/context.ts';
import { badInput } from '../graphql/errors.ts';
import { Requires } from '../graphql/permission.ts';
import { OfficerType } from '../officers/officer.type.ts';
import { DutyType, RollCallEntryType, RollCallType } from './duty.types.ts';

const DATE = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

@Resolver()
export class DutyResolver {
  @Requires('duty:keep')
  @Query(() => DutyType, {
    description:
      'Is the viewer on duty, and if not any more, since when and why not. Duty lasts while his console is open: who is not seen for the time the district has set (`districtSettings`), two hours where his phone is told by push, is off duty since he was seen last.',
  })
  async duty(@Ctx() { em, viewer }: Context): Promise<DutyType> {
    const sql = `select started_at, ended_at, end_reason from duty_period where district_id = $1 and officer_id = $2
      order by started_at desc limit 1`;
    const latest = await queryOne<DutyType>(em, sql, [viewer.districtId, viewer.id]);
    return latest ?? { startedAt: null, endedAt: null, endReason: null };
  }
}

@Resolver(() => RollCallType)
export class RollCallResolver {
  @Requires('rollCall:read')
  @Query(() => RollCallType, {
    nullable: true,
    description:
      'The roll-call of a day, or the latest one. Null when none was taken: a day off, or the window has not ended.',
  })
  rollCall(
    @Arg('day', () => String, { nullable: true, description: 'The day, `YYYY-MM-DD`, in India.' }) day: string | null,
    @Ctx() { em, viewer }: Context,
  ): Promise<RollCallType | null> {
    if (day != null && !DATE.test(day)) throw notADay();
    const sql = `select to_char(day, 'YYYY-MM-DD') as day, from_at, to_at from roll_call
      where district_id = $1 and ($2::text is null or day::text = $2) order by roll_call.day desc limit 1`;
    return queryOne<RollCallType>(em, sql, [viewer.districtId, day ?? null]);
  }

  @FieldResolver(() => [RollCallEntryType], { description: 'Every department, by code.' })
  entries(@Root() { day }: RollCallType, @Ctx() { em, viewer }: Context): Promise<RollCallEntryType[]> {
    const sql = `select r.department_id, r.present_ids, r.first_at from roll_call_department r
      join department d on d.district_id = r.district_id and d.id = r.department_id
      where r.district_id = $1 and r.day = $2::date order by d.code`;
    return query(em, sql, [viewer.districtId, day]);
  }

  @FieldResolver(() => [DepartmentType], { description: 'The departments where nobody was on duty, by code.' })
  missing(@Root() { day }: RollCallType, @Ctx() { em, viewer }: Context): Promise<DepartmentType[]> {
    const sql = `select d.* from roll_call_department r join department d on d.district_id = r.district_id and d.id = r.department_id
      where r.district_id = $1 and r.day = $2::date and r.first_at is null order by d.code`;
    return query(em, sql, [viewer.districtId, day]);
  }
}

@Resolver(() => RollCallEntryType)
export class RollCallEntryResolver {
  @FieldResolver(() => DepartmentType, { description: 'The department.' })
  async department(@Root() { departmentId }: RollCallEntryType, @Ctx() { loaders }: Context): Promise<DepartmentType> {
    return (await loaders.row<DepartmentType>('department', departmentId)) as DepartmentType;
  }

  @FieldResolver(() => [OfficerType], { description: 'Who of it was on duty within the window.' })
  async present(@Root() { presentIds }: RollCallEntryType, @Ctx() { loaders }: Context): Promise<OfficerType[]> {
    const officers = await Promise.all(presentIds.map((id) => loaders.row<OfficerType>('officer', id)));
    return officers.filter((row) => row !== null);
  }
}

const notADay = () => badInput({ hi: 'तिथि YYYY-MM-DD रूप में दें।', en: 'Give the day as YYYY-MM-DD.' });
