import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { openCountsSql } from '../complaints/tally/counts-sql.ts';
import { Parameters, query, queryOne } from '../database/query.ts';
import { toPage } from '../graphql/connection.ts';
import type { Context } from '../graphql/context.ts';
import { namedResolver } from '../graphql/named.resolver.ts';
import { Public } from '../graphql/permission.ts';
import { Personal } from '../graphql/personal.ts';
import { CursorScalar } from '../graphql/scalars.ts';
import { GroupType } from '../groups/group.type.ts';
import { OfficerType } from '../officers/officer.type.ts';
import { departmentSql, departmentsPageSize, departmentsSql } from './department.rows.ts';
import { DepartmentConnection, DepartmentType } from './department.type.ts';

interface OpenCounts {
  open: number;
  overdue: number;
}

@Resolver(() => DepartmentType)
export class DepartmentResolver extends namedResolver(DepartmentType) {
  @FieldResolver(() => Boolean, { description: 'True when complaints can be assigned to it.' })
  active(@Root() department: DepartmentType): boolean {
    return department.isActive;
  }

  @FieldResolver(() => OfficerType, {
    nullable: true,
    description: 'Head of office; null when vacant, and for those not signed in.',
  })
  head(@Root() department: DepartmentType, @Ctx() { loaders, viewer }: Context): Promise<OfficerType | null> {
    return loaders.row('officer', viewer.kind === 'PUBLIC' || viewer.kind === 'COMPLAINANT' ? null : department.headId);
  }

  @FieldResolver(() => DepartmentType, {
    nullable: true,
    description: 'The department it belongs to; null for one that belongs to none.',
  })
  parent(@Root() department: DepartmentType, @Ctx() { loaders }: Context): Promise<DepartmentType | null> {
    return loaders.row('department', department.parentId);
  }

  @FieldResolver(() => [GroupType], { description: 'Its numbered groups.' })
  groups(@Root() department: DepartmentType, @Ctx() { loaders }: Context): Promise<GroupType[]> {
    return loaders.children({ table: 'message_group', parent: 'department_id', orderBy: 'number' }, department.id);
  }

  @Personal()
  @FieldResolver(() => Int, {
    description: 'Complaints not disposed of yet (filter `open: true`), of those the viewer may see.',
  })
  async openCount(@Root() department: DepartmentType, @Ctx() context: Context): Promise<number> {
    return (await countsOf(context, department.id)).open;
  }

  @Personal()
  @FieldResolver(() => Int, { description: 'Those of them past their due time.' })
  async overdueCount(@Root() department: DepartmentType, @Ctx() context: Context): Promise<number> {
    return (await countsOf(context, department.id)).overdue;
  }

  @Public()
  @Query(() => DepartmentConnection, { description: 'Departments by code.' })
  async departments(
    @Arg('active', () => Boolean, { nullable: true, description: 'Only active, or only inactive ones.' }) active:
      | boolean
      | undefined,
    @Arg('first', () => Int, { nullable: true, defaultValue: 100, description: 'Rows, at most 100.' }) first:
      | number
      | null,
    @Arg('after', () => CursorScalar, { nullable: true, description: 'End of the page before.' }) after:
      | string
      | undefined,
    @Ctx() { em, viewer, services }: Context,
  ) {
    const request = { active, first, after };
    const streamCursor = services.streams.cursorAt((await services.streams.bounds()).head);
    const parameters = new Parameters();
    const rows = await query<DepartmentType>(em, departmentsSql(viewer, request, parameters, 'd.*'), parameters.values);
    return toPage(rows, departmentsPageSize(request), (row) => [row.code], streamCursor);
  }

  @Public()
  @Query(() => DepartmentType, { nullable: true, description: 'The department of a code; null when there is none.' })
  department(@Arg('code', () => String, { description: 'Its code.' }) code: string, @Ctx() { em, viewer }: Context) {
    const parameters = new Parameters();
    return queryOne<DepartmentType>(em, departmentSql(viewer, code, parameters, 'd.*'), parameters.values);
  }
}

/** One statement for all departments of an answer, within the viewer's scope. */
function countsOf({ loaders, em, viewer, now }: Context, departmentId: string): Promise<OpenCounts> {
  const loader = loaders.named('departmentCounts', async (ids: readonly string[]) => {
    const parameters = new Parameters();
    const sql = openCountsSql(viewer, now, parameters);
    const rows = await query<OpenCounts & { departmentId: string }>(em, sql, parameters.values);
    const byId = new Map(rows.map((row) => [row.departmentId, row]));
    return ids.map((id) => byId.get(id) ?? { open: 0, overdue: 0 });
  });
  return loader.load(departmentId);
}
