import { Ctx, Query, Resolver } from 'type-graphql';
import { Parameters, query } from '../database/query.ts';
import type { Context } from '../graphql/context.ts';
import { namedResolver } from '../graphql/named.resolver.ts';
import { Public } from '../graphql/permission.ts';
import { categoriesSql } from './category.rows.ts';
import { CategoryType } from './category.type.ts';

@Resolver(() => CategoryType)
export class CategoryResolver extends namedResolver(CategoryType) {
  @Public()
  @Query(() => [CategoryType], { description: 'All categories of the district, shortest deadline first.' })
  categories(@Ctx() { em, viewer }: Context): Promise<CategoryType[]> {
    const parameters = new Parameters();
    return query(em, categoriesSql(viewer, parameters, 'k.*'), parameters.values);
  }
}
