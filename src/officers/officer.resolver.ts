import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { AreaType } from '../areas/area.type.ts';
import { Role } from '../auth/roles.ts';
import { Parameters, query } from '../database/query.ts';
import { DepartmentType } from '../departments/department.type.ts';
import { toPage } from '../graphql/connection.ts';
import type { Context } from '../graphql/context.ts';
import { Requires } from '../graphql/permission.ts';
import { CursorScalar } from '../graphql/scalars.ts';
import { Locale } from '../graphql/vocabulary.ts';
import { OFFICE } from './actors.ts';
import type { Posting } from './officer.entity.ts';
import { officersPageSize, officersSql } from './officer.rows.ts';
import { OfficerConnection, OfficerType } from './officer.type.ts';

const postings = ({ loaders }: Context, officerId: string): Promise<Posting[]> =>
  loaders.children({ table: 'posting', parent: 'officer_id', orderBy: 'id', where: 'ended_at is null' }, officerId);

@Resolver(() => OfficerType)
export class OfficerResolver {
  @FieldResolver(() => String, { description: 'Name; to a complainant only "कार्यालय / Office".' })
  name(@Root() { name }: OfficerType, @Ctx() { viewer, locale }: Context): string {
    return viewer.kind === 'COMPLAINANT' || viewer.kind === 'PUBLIC' ? OFFICE[locale] : name;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "Designation in the given language; by default the viewer's.",
  })
  designation(
    @Root() officer: OfficerType,
    @Arg('locale', () => Locale, { nullable: true, description: "Language; the viewer's when absent." }) locale:
      | Locale
      | undefined,
    @Ctx() context: Context,
  ): string | null {
    return (locale ?? context.locale) === 'en' ? officer.designationEn : officer.designationHi;
  }

  @FieldResolver(() => [Role], { description: 'Roles of the present postings.' })
  async roles(@Root() officer: OfficerType, @Ctx() context: Context): Promise<Role[]> {
    return [...new Set((await postings(context, officer.id)).map((posting) => posting.role))];
  }

  @FieldResolver(() => DepartmentType, { nullable: true, description: 'Department of the first posting that has one.' })
  async department(@Root() officer: OfficerType, @Ctx() context: Context): Promise<DepartmentType | null> {
    const posting = (await postings(context, officer.id)).find(({ departmentId }) => departmentId !== null);
    return context.loaders.row('department', posting?.departmentId ?? null);
  }

  @FieldResolver(() => AreaType, { nullable: true, description: 'Area of the first posting.' })
  async area(@Root() officer: OfficerType, @Ctx() context: Context): Promise<AreaType | null> {
    return context.loaders.row('area', (await postings(context, officer.id))[0]?.areaId ?? null);
  }

  @FieldResolver(() => Boolean, { description: 'True while the officer is on duty.' })
  onDuty(@Root() officer: OfficerType): boolean {
    return officer.onDutySince !== null;
  }

  @Requires('directory:read')
  @Query(() => OfficerConnection, { description: 'Officers by name.' })
  async officers(
    @Arg('departmentCode', () => String, { nullable: true, description: 'Posted in this department.' }) departmentCode:
      | string
      | undefined,
    @Arg('role', () => Role, { nullable: true, description: 'Posted in this role.' }) role: Role | undefined,
    @Arg('onDuty', () => Boolean, { nullable: true, description: 'Only those on duty, or only those not.' }) onDuty:
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
    const request = { departmentCode, role, onDuty, first, after };
    const streamCursor = services.streams.cursorAt((await services.streams.bounds()).head);
    const parameters = new Parameters();
    const sql = officersSql(
      viewer,
      request,
      parameters,
      'o.id, o.name, o.designation_hi, o.designation_en, o.on_duty_since',
    );
    const rows = await query<OfficerType>(em, sql, parameters.values);
    return toPage(rows, officersPageSize(request), (row) => [row.name, row.id], streamCursor);
  }
}
