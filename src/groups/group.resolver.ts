import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { Parameters, query, queryOne } from '../database/query.ts';
import { DepartmentType } from '../departments/department.type.ts';
import { toPage } from '../graphql/connection.ts';
import type { Context } from '../graphql/context.ts';
import { namedResolver } from '../graphql/named.resolver.ts';
import { Requires } from '../graphql/permission.ts';
import { CursorScalar } from '../graphql/scalars.ts';
import { groupSql, groupsPageSize, groupsSql } from './group.rows.ts';
import { GroupConnection, GroupType } from './group.type.ts';

@Resolver(() => GroupType)
export class GroupResolver extends namedResolver(GroupType) {
  @FieldResolver(() => DepartmentType, {
    nullable: true,
    description: 'The department it belongs to; null for the district officers.',
  })
  department(@Root() group: GroupType, @Ctx() { loaders }: Context): Promise<DepartmentType | null> {
    return loaders.row('department', group.departmentId);
  }

  @FieldResolver(() => Boolean, { description: 'True when messages are posted to it.' })
  active(@Root() group: GroupType): boolean {
    return group.isActive;
  }

  @FieldResolver(() => Int, { description: 'Members: officers, representatives and contacts.' })
  memberCount(@Root() group: GroupType, @Ctx() { loaders, em, viewer }: Context): Promise<number> {
    const loader = loaders.named('memberCount', async (ids: readonly string[]) => {
      const sql = `select group_id as id, count(*)::int as members from group_member
        where district_id = $1 and group_id = any($2::uuid[]) group by group_id`;
      const rows = await query<{ id: string; members: number }>(em, sql, [viewer.districtId, ids]);
      const byId = new Map(rows.map((row) => [row.id, row.members]));
      return ids.map((id) => byId.get(id) ?? 0);
    });
    return loader.load(group.id);
  }

  @Requires('directory:read')
  @Query(() => GroupConnection, { description: 'Groups by number.' })
  async groups(
    @Arg('departmentCode', () => String, { nullable: true, description: 'Only those of a department.' }) departmentCode:
      | string
      | undefined,
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
    const request = { departmentCode, active, first, after };
    const streamCursor = services.streams.cursorAt((await services.streams.bounds()).head);
    const parameters = new Parameters();
    const rows = await query<GroupType>(em, groupsSql(viewer, request, parameters, 'g.*'), parameters.values);
    return toPage(rows, groupsPageSize(request), (row) => [row.number], streamCursor);
  }

  @Requires('directory:read')
  @Query(() => GroupType, { nullable: true, description: 'The group of a number; null when there is none.' })
  group(@Arg('number', () => Int, { description: 'Its number.' }) number: number, @Ctx() { em, viewer }: Context) {
    const parameters = new Parameters();
    return queryOne<GroupType>(em, groupSql(viewer, number, parameters, 'g.*'), parameters.values);
  }
}
