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
import { istDate } from '../sla/india.ts';
import { OFFICE } from './actors.ts';
import type { Posting } from './officer.entity.ts';
import { officersPageSize, officersSql } from './officer.rows.ts';
import { OfficerConnection, OfficerType } from './officer.type.ts';

const postings = ({ loaders }: Context, officerId: string): Promise<Posting[]> =>
  loaders.children({ table: 'posting', parent: 'officer_id', orderBy: 'id', where: 'ended_at is null' }, officerId);

interface Leave {
  officerId: string;
  until: string;
  deputyId: string | null;
}

/** The leave he is on now, that of the posting he comes back to last; nobody outside is told. */
function leaveOf({ loaders, em, viewer, now }: Context, officerId: string): Promise<Leave | null> | null {
  if (viewer.kind === 'COMPLAINANT' || viewer.kind === 'PUBLIC') return null;
  const loader = loaders.named('leave', async (ids: readonly string[]) => {
    const sql = `select distinct on (officer_id) officer_id, to_char(on_leave_until, 'YYYY-MM-DD') as until, deputy_id from posting
      where district_id = $1 and officer_id = any($2::uuid[]) and ended_at is null and on_leave_until >= $3::date
      order by officer_id, on_leave_until desc, id`;
    const rows = await query<Leave>(em, sql, [viewer.districtId, ids, istDate(now)]);
    const byOfficer = new Map(rows.map((row) => [row.officerId, row]));
    return ids.map((id) => byOfficer.get(id) ?? null);
  });
  return loader.load(officerId);
}

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

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Last day of his leave, `YYYY-MM-DD` in India; null when he is not on leave, and for those outside.',
  })
  async onLeaveUntil(@Root() officer: OfficerType, @Ctx() context: Context): Promise<string | null> {
    return (await leaveOf(context, officer.id))?.until ?? null;
  }

  @FieldResolver(() => OfficerType, {
    nullable: true,
    description: 'Who stands in for him while he is on leave; null when nobody does, and for those outside.',
  })
  async deputy(@Root() officer: OfficerType, @Ctx() context: Context): Promise<OfficerType | null> {
    return context.loaders.row('officer', (await leaveOf(context, officer.id))?.deputyId ?? null);
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
