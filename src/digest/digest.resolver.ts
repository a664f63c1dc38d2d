/** The digest as it was found, for those who see every complaint of the district. */
import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { query, queryOne } from '../database/query.ts';
import { DepartmentType } from '../departments/department.type.ts';
import type { Context } from '../graphql/context.ts';
import { badInput } from '../graphql/errors.ts';
import { Requires } from '../graphql/permission.ts';
import { isDate } from '../sla/india.ts';
import { DigestEntryType, DigestType } from './digest.type.ts';

@Resolver(() => DigestType)
export class DigestResolver {
  @Requires('digest:read')
  @Query(() => DigestType, {
    nullable: true,
    description: 'The digest of a day, or the latest one. Null when none was taken: a day off, or before its hour.',
  })
  digest(
    @Arg('day', () => String, { nullable: true, description: 'The day, `YYYY-MM-DD`, in India.' }) day: string | null,
    @Ctx() { em, viewer }: Context,
  ): Promise<DigestType | null> {
    if (day != null && !isDate(day))
      throw badInput({ hi: 'तिथि YYYY-MM-DD रूप में दें।', en: 'Give the day as YYYY-MM-DD.' });
    const sql = `select to_char(d.day, 'YYYY-MM-DD') as day, d.taken_at from digest d
      where d.district_id = $1 and ($2::date is null or d.day = $2::date) order by d.day desc limit 1`;
    return queryOne<DigestType>(em, sql, [viewer.districtId, day ?? null]);
  }

  @FieldResolver(() => [DigestEntryType], {
    description: 'Departments of which there is something to tell, by code; what nobody had comes last.',
  })
  entries(@Root() { day }: DigestType, @Ctx() { em, viewer }: Context): Promise<DigestEntryType[]> {
    const sql = `select e.department_id, e.breached, e.escalated, e.exhausted from digest_department e
      left join department d on d.district_id = e.district_id and d.id = e.department_id
      where e.district_id = $1 and e.day = $2::date order by d.code nulls last`;
    return query(em, sql, [viewer.districtId, day]);
  }
}

@Resolver(() => DigestEntryType)
export class DigestEntryResolver {
  @FieldResolver(() => DepartmentType, {
    nullable: true,
    description: 'The department; null for what was not assigned.',
  })
  department(@Root() { departmentId }: DigestEntryType, @Ctx() { loaders }: Context): Promise<DepartmentType | null> {
    return loaders.row('department', departmentId);
  }
}
