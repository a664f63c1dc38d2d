import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { query, queryOne } from '../database/query.ts';
import { DepartmentType } from '../departments/department.type.ts';
import { decodePage, pageSize, toPage } from '../graphql/connection.ts';
import type { Context } from '../graphql/context.ts';
import { namedResolver } from '../graphql/named.resolver.ts';
import { Requires } from '../graphql/permission.ts';
import { CursorScalar } from '../graphql/scalars.ts';
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
    const [afterNumber] = after ? decodePage(after, ['integer']) : [-1];
    const size = pageSize(first, 100);
    const streamCursor = services.streams.cursorAt((await services.streams.bounds()).head);
    const sql = `select g.* from message_group g left join department d on d.district_id = g.district_id and d.id = g.department_id
      where g.district_id = $1 and ($2::text is null or d.code = $2) and ($3::boolean is null or g.is_active = $3)
        and g.number > $4 order by g.number limit $5`;
    const values = [viewer.districtId, departmentCode ?? null, active ?? null, afterNumber, size + 1];
    const rows = await query<GroupType>(em, sql, values);
    return toPage(rows, size, (row) => [row.number], streamCursor);
  }

  @Requires('directory:read')
  @Query(() => GroupType, { nullable: true, description: 'The group of a number; null when there is none.' })
  group(@Arg('number', () => Int, { description: 'Its number.' }) number: number, @Ctx() { em, viewer }: Context) {
    return queryOne<GroupType>(em, 'select * from message_group where district_id = $1 and number = $2', [
      viewer.districtId,
      number,
    ]);
  }
}
