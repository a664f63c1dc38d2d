import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { rankByWords } from '../complaints/search/index.ts';
import { Parameters, query } from '../database/query.ts';
import type { Context } from '../graphql/context.ts';
import { namedResolver } from '../graphql/named.resolver.ts';
import { Public } from '../graphql/permission.ts';
import { areasSql } from './area.rows.ts';
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
    const parameters = new Parameters();
    return query(em, areasSql(viewer, parentId, parameters, 'a.*'), parameters.values);
  }

  @Public()
  @Query(() => [AreaType], {
    description:
      'Areas whose names share words with a text in Hindi, English or Roman-typed Hindi, likeliest first; at most 20. The text may be a whole complaint.',
  })
  async searchAreas(
    @Arg('text', () => String, { description: 'Words, or their beginnings.' }) text: string,
    @Ctx() { em, viewer }: Context,
  ): Promise<AreaType[]> {
    return rankByWords(
      text,
      await query<AreaType>(em, 'select a.* from area a where a.district_id = $1', [viewer.districtId]),
    );
  }
}
