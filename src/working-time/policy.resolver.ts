/** Policies, the terms that follow from them, and how many complaints have none. */
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { CategoryType } from '../categories/category.type.ts';
import { openSql } from '../complaints/index.ts';
import { isUuid, query, queryOne } from '../database/query.ts';
import { DepartmentType } from '../departments/department.type.ts';
import { decodePage, pageSize, toPage } from '../graphql/connection.ts';
import type { Context } from '../graphql/context.ts';
import { Requires } from '../graphql/permission.ts';
import { CursorScalar } from '../graphql/scalars.ts';
import { SourceCode } from '../graphql/vocabulary.ts';
import { readTerms } from '../sla/read-setting.ts';
import { SubjectType } from '../subjects/subject.type.ts';
import { presentTerms, SlaPolicyConnection, SlaPolicyType, SlaTermsType } from './policy.types.ts';

const NO_ID = '00000000-0000-0000-0000-000000000000';
const WITHOUT_TERMS = `select count(*)::int as count from complaint c
  where c.district_id = $1 and ${openSql} and c.due_at is null and c.stopped_at is null`;

@Resolver(() => SlaPolicyType)
export class SlaPolicyResolver {
  @Requires('policy:read')
  @Query(() => SlaPolicyConnection, {
    description: 'The exceptions a district has made. Where none holds, a complaint gets what its category promises.',
  })
  async slaPolicies(
    @Arg('first', () => Int, { nullable: true, defaultValue: 100, description: 'Rows, at most 100.' }) first:
      | number
      | null,
    @Arg('after', () => CursorScalar, { nullable: true, description: 'End of the page before.' }) after:
      | string
      | undefined,
    @Ctx() { em, viewer, services }: Context,
  ) {
    const size = pageSize(first, 100);
    const last = after ? String(decodePage(after, ['id'])[0]) : NO_ID;
    const streamCursor = services.streams.cursorAt((await services.streams.bounds()).head);
    const sql = `select id, department_id, source, subject_id, category_id, terms as stored_terms from sla_policy
      where district_id = $1 and id > $2::uuid order by id limit $3`;
    const rows = await query<SlaPolicyType>(em, sql, [viewer.districtId, last, size + 1]);
    return toPage(rows, size, ({ id }) => [id], streamCursor);
  }

  @FieldResolver(() => DepartmentType, {
    nullable: true,
    description: 'Only while it is responsible; null for every one.',
  })
  department(@Root() { departmentId }: SlaPolicyType, @Ctx() { loaders }: Context): Promise<DepartmentType | null> {
    return loaders.row('department', departmentId);
  }

  @FieldResolver(() => SubjectType, { nullable: true, description: 'Only what is about it; null for every subject.' })
  subject(@Root() { subjectId }: SlaPolicyType, @Ctx() { loaders }: Context): Promise<SubjectType | null> {
    return loaders.row('subject', subjectId);
  }

  @FieldResolver(() => CategoryType, {
    nullable: true,
    description: 'Only this category; null for every one, and for none.',
  })
  category(@Root() { categoryId }: SlaPolicyType, @Ctx() { loaders }: Context): Promise<CategoryType | null> {
    return loaders.row('category', categoryId);
  }

  @FieldResolver(() => SlaTermsType, { description: 'What it promises.' })
  terms(@Root() { storedTerms }: SlaPolicyType): SlaTermsType {
    return presentTerms(storedTerms);
  }
}

@Resolver()
export class SlaTermsResolver {
  @Requires('policy:read')
  @Query(() => SlaTermsType, {
    nullable: true,
    description:
      'The terms a complaint of this kind would be given now; null when there are none: it would get no due time.',
  })
  async slaTerms(
    @Arg('source', () => SourceCode, { description: 'Where it comes from.' }) source: SourceCode,
    @Arg('departmentCode', () => String, { nullable: true, description: 'The responsible department.' })
    departmentCode: string | null,
    @Arg('subjectId', () => ID, { nullable: true, description: 'What it is about.' }) subjectId: string | null,
    @Arg('categoryCode', () => String, { nullable: true, description: 'Its category.' }) categoryCode: string | null,
    @Ctx() { em, viewer: { districtId } }: Context,
  ): Promise<SlaTermsType | null> {
    const sql = `select (select id from department where district_id = $1 and code = $2) as department_id,
      (select id from category where district_id = $1 and code = $3) as category_id`;
    const ids = await queryOne<{ departmentId: string | null; categoryId: string | null }>(em, sql, [
      ...[districtId, departmentCode ?? null, categoryCode ?? null],
    ]);
    const subject = subjectId != null && isUuid(subjectId) ? subjectId : null;
    const facts = { districtId, source, subjectId: subject, departmentId: null, categoryId: null, ...ids };
    const terms = await readTerms(em, facts);
    return terms && presentTerms(terms);
  }

  @Requires('policy:read')
  @Query(() => Int, {
    description:
      'Open complaints without a due time: no policy holds for them and no category promises one. Classifying them mends it.',
  })
  async complaintsWithoutTerms(@Ctx() { em, viewer }: Context): Promise<number> {
    return (await queryOne<{ count: number }>(em, WITHOUT_TERMS, [viewer.districtId]))?.count ?? 0;
  }
}
