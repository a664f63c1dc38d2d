/** Accounts of officers, open and closed, as an administrator sees them. Never a hash, never a session. */
import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { AreaType } from '../areas/area.type.ts';
import { Role } from '../auth/roles.ts';
import { Parameters, query } from '../database/query.ts';
import { DepartmentType } from '../departments/department.type.ts';
import { decodePage, pageSize, toPage } from '../graphql/connection.ts';
import type { Context } from '../graphql/context.ts';
import { Requires } from '../graphql/permission.ts';
import { CursorScalar } from '../graphql/scalars.ts';
import { Locale } from '../graphql/vocabulary.ts';
import { OfficerType } from './officer.type.ts';
import { OfficerAccountConnection, OfficerAccountType, PostingType } from './officer-account.types.ts';

const FIRST_ID = '00000000-0000-0000-0000-000000000000';

@Resolver(() => OfficerAccountType)
export class OfficerAccountResolver {
  @Requires('access:manage')
  @Query(() => OfficerAccountConnection, { description: 'Accounts of officers by name, closed ones too.' })
  async officerAccounts(
    @Arg('text', () => String, { nullable: true, description: 'Part of the name or user name.' }) text: string | null,
    @Arg('departmentCode', () => String, { nullable: true, description: 'Posted in this department.' })
    departmentCode: string | null,
    @Arg('role', () => Role, { nullable: true, description: 'Posted in this role.' }) role: Role | null,
    @Arg('active', () => Boolean, { nullable: true, description: 'Only open, or only closed ones.' })
    active: boolean | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 25, description: 'Rows, at most 100.' }) first:
      | number
      | null,
    @Arg('after', () => CursorScalar, { nullable: true, description: 'End of the page before.' }) after:
      | string
      | undefined,
    @Ctx() { em, viewer, services }: Context,
  ) {
    const [afterName, afterId] = after ? decodePage(after, ['text', 'id']) : ['', FIRST_ID];
    const size = pageSize(first);
    const streamCursor = services.streams.cursorAt((await services.streams.bounds()).head);
    const p = new Parameters();
    const [part, code] = [p.add(text?.trim().toLowerCase() ?? ''), p.add(departmentCode ?? null)];
    const [inRole, isActive] = [p.add(role ?? null), p.add(active ?? null)];
    const sql = `select o.id, o.username, o.name, o.designation_hi, o.designation_en, o.locale, o.is_active as active,
        o.must_change_password
      from officer o where o.district_id = ${p.add(viewer.districtId)}
        and (strpos(lower(o.name), ${part}) > 0 or strpos(o.username, ${part}) > 0)
        and (${isActive}::boolean is null or o.is_active = ${isActive})
        and ((${code}::text is null and ${inRole}::text is null) or exists (
          select from posting p left join department d on d.district_id = p.district_id and d.id = p.department_id
          where p.district_id = o.district_id and p.officer_id = o.id and p.ended_at is null
            and (${code}::text is null or d.code = ${code}) and (${inRole}::text is null or p.role = ${inRole})))
        and (o.name, o.id) > (${p.add(afterName)}, ${p.add(afterId)}::uuid)
      order by o.name, o.id limit ${p.add(size + 1)}`;
    const rows = await query<OfficerAccountType>(em, sql, p.values);
    return toPage(rows, size, (row) => [row.name, row.id], streamCursor);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "Designation in the given language; by default the viewer's.",
  })
  designation(
    @Root() officer: OfficerAccountType,
    @Arg('locale', () => Locale, { nullable: true, description: "Language; the viewer's when absent." }) locale:
      | Locale
      | undefined,
    @Ctx() context: Context,
  ): string | null {
    return (locale ?? context.locale) === 'en' ? officer.designationEn : officer.designationHi;
  }

  @FieldResolver(() => [PostingType], { description: 'His present postings.' })
  postings(@Root() { id }: OfficerAccountType, @Ctx() { loaders }: Context): Promise<PostingType[]> {
    return loaders.children({ table: 'posting', parent: 'officer_id', orderBy: 'id', where: 'ended_at is null' }, id);
  }
}

@Resolver(() => PostingType)
export class PostingResolver {
  @FieldResolver(() => DepartmentType, {
    nullable: true,
    description: 'Department; null for roles that belong to none.',
  })
  department(@Root() { departmentId }: PostingType, @Ctx() { loaders }: Context): Promise<DepartmentType | null> {
    return loaders.row('department', departmentId);
  }

  @FieldResolver(() => AreaType, { nullable: true, description: 'Area, with everything below it.' })
  area(@Root() { areaId }: PostingType, @Ctx() { loaders }: Context): Promise<AreaType | null> {
    return loaders.row('area', areaId);
  }

  @FieldResolver(() => OfficerType, { nullable: true, description: 'The officer one level above.' })
  supervisor(@Root() { supervisorId }: PostingType, @Ctx() { loaders }: Context): Promise<OfficerType | null> {
    return loaders.row('officer', supervisorId);
  }
}
