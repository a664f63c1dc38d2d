import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { isUuid, query } from '../database/query.ts';
import type { Context } from '../graphql/context.ts';
import { namedResolver } from '../graphql/named.resolver.ts';
import { Public } from '../graphql/permission.ts';
import { AreaType, DistrictType } from './area.type.ts';

@Resolver(() => DistrictType)
export class DistrictResolver extends namedResolver(DistrictType) {
  /** District ids are small numbers; published as opaque ids like any other. */
  @FieldResolver(() => ID, { description: 'Opaque id.' })
  id(@Root() district: DistrictType): string {
    return String(district.id);
  }
}

@Resolver(() => AreaType)
export class AreaResolver extends namedResolver(AreaType) {
  @FieldResolver(() => AreaType, { nullable: true, description: 'The area above; null for the district itself.' })
  parent(@Root() area: AreaType, @Ctx() { loaders }: Context): Promise<AreaType | null> {
    return loaders.row('area', area.parentId);
  }

  @Public()
  @Query(() => [AreaType], {
    description: 'The areas right below one, by name; without `parentId` the district itself.',
  })
  areas(
    @Arg('parentId', () => ID, { nullable: true, description: 'The area above.' }) parentId: string | undefined,
    @Ctx() { em, viewer }: Context,
  ): Promise<AreaType[]> {
    if (parentId != null && !isUuid(parentId)) return Promise.resolve([]);
    const sql =
      'select * from area where district_id = $1 and parent_id is not distinct from $2::uuid order by name_en, id';
    return query(em, sql, [viewer.districtId, parentId ?? null]);
  }
}
