import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { CategoryType } from '../categories/category.type.ts';
import { rankByWords } from '../complaints/search/index.ts';
import { Parameters, query } from '../database/query.ts';
import { DepartmentType } from '../departments/department.type.ts';
import type { Context } from '../graphql/context.ts';
import { namedResolver } from '../graphql/named.resolver.ts';
import { Public } from '../graphql/permission.ts';
import { subjectsSql } from './subject.rows.ts';
import { SubjectType } from './subject.type.ts';

@Resolver(() => SubjectType)
export class SubjectResolver extends namedResolver(SubjectType) {
  @FieldResolver(() => SubjectType, { nullable: true, description: 'The wider subject; null at the top.' })
  parent(@Root() subject: SubjectType, @Ctx() { loaders }: Context): Promise<SubjectType | null> {
    return loaders.row('subject', subject.parentId);
  }

  @FieldResolver(() => DepartmentType, { nullable: true, description: 'The department usually responsible.' })
  suggestedDepartment(@Root() subject: SubjectType, @Ctx() { loaders }: Context): Promise<DepartmentType | null> {
    return loaders.row('department', subject.suggestedDepartmentId);
  }

  @FieldResolver(() => CategoryType, { nullable: true, description: 'The category usually given.' })
  suggestedCategory(@Root() subject: SubjectType, @Ctx() { loaders }: Context): Promise<CategoryType | null> {
    return loaders.row('category', subject.suggestedCategoryId);
  }

  @Public()
  @Query(() => [SubjectType], {
    description: 'The subjects right below one, by name; without `parentId` the top ones.',
  })
  subjects(
    @Arg('parentId', () => ID, { nullable: true, description: 'The wider subject.' }) parentId: string | undefined,
    @Ctx() { em, viewer }: Context,
  ): Promise<SubjectType[]> {
    const parameters = new Parameters();
    return query(em, subjectsSql(viewer, parentId, parameters, 's.*'), parameters.values);
  }

  @Public()
  @Query(() => [SubjectType], {
    description:
      'Subjects whose names, or whose wider subject’s, share words with a text in Hindi, English or Roman-typed Hindi, likeliest first; at most 20. The text may be a whole complaint.',
  })
  async searchSubjects(
    @Arg('text', () => String, { description: 'Words, or their beginnings.' }) text: string,
    @Ctx() { em, viewer }: Context,
  ): Promise<SubjectType[]> {
    const sql = 'select s.* from subject s where s.district_id = $1';
    return rankByWords(text, await query<SubjectType>(em, sql, [viewer.districtId]));
  }
}
