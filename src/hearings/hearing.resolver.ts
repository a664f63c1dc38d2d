/** Hearing sessions, their counts, and the slips of their complaints. */
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { AreaType } from '../areas/area.type.ts';
import { mayInArea } from '../auth/scope.ts';
import { CategoryType } from '../categories/category.type.ts';
import type { Complaint } from '../complaints/complaint.entity.ts';
import { ComplaintType } from '../complaints/complaint.type.ts';
import { isUuid, Parameters, query } from '../database/query.ts';
import { DepartmentType } from '../departments/department.type.ts';
import { toPage } from '../graphql/connection.ts';
import type { Context } from '../graphql/context.ts';
import { columnsOf } from '../graphql/loaders.ts';
import { Requires } from '../graphql/permission.ts';
import { Personal } from '../graphql/personal.ts';
import { CursorScalar } from '../graphql/scalars.ts';
import { Locale } from '../graphql/vocabulary.ts';
import { OfficerType } from '../officers/officer.type.ts';
import type { SubjectType } from '../subjects/subject.type.ts';
import { HearingKind } from './hearing.enums.ts';
import { hearingsPageSize, hearingsSql, totalsSql } from './hearing.rows.ts';
import {
  HearingCategoryCountType,
  HearingDepartmentCountType,
  HearingSessionConnection,
  HearingSessionType,
  HearingSlipType,
  HearingTotalsType,
} from './hearing.type.ts';
import { howToAsk, trackingUrlOf } from './slip-words.ts';

/** A session by id, or null when the viewer may not see it. */
export async function visibleSession({ loaders, viewer }: Context, id: string): Promise<HearingSessionType | null> {
  const session = isUuid(id) ? await loaders.row<HearingSessionType>('hearing_session', id.toLowerCase()) : null;
  return session !== null && mayInArea(viewer, 'hearing:read', session.areaId) ? session : null;
}

/** To a complainant officers are their office: he was there and saw who it was. */
const officer = ({ loaders, viewer }: Context, id: string | null): Promise<OfficerType | null> =>
  loaders.row('officer', viewer.kind === 'COMPLAINANT' ? null : id);

@Resolver(() => HearingSessionType)
export class HearingSessionResolver {
  @Requires('hearing:read')
  @Query(() => HearingSessionType, {
    nullable: true,
    description: 'A hearing session; null when there is none of an area the viewer sees whole.',
  })
  hearingSession(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() context: Context,
  ): Promise<HearingSessionType | null> {
    return visibleSession(context, id);
  }

  @Requires('hearing:read')
  @Query(() => HearingSessionConnection, {
    description: 'Hearing sessions of the areas the viewer sees whole, latest day first.',
  })
  async hearingSessions(
    @Arg('from', () => String, { nullable: true, description: 'Of this day or later, `YYYY-MM-DD`, in India.' }) from:
      | string
      | undefined,
    @Arg('to', () => String, { nullable: true, description: 'Of this day or earlier, `YYYY-MM-DD`, in India.' }) to:
      | string
      | undefined,
    @Arg('kind', () => HearingKind, { nullable: true, description: 'Of this kind only.' }) kind:
      | HearingKind
      | undefined,
    @Arg('open', () => Boolean, { nullable: true, description: 'Only open, or only closed ones.' }) open:
      | boolean
      | undefined,
    @Arg('first', () => Int, { nullable: true, defaultValue: 25, description: 'Rows, at most 100.' }) first:
      | number
      | null,
    @Arg('after', () => CursorScalar, { nullable: true, description: 'End of the page before.' }) after:
      | string
      | undefined,
    @Ctx() { em, viewer, services }: Context,
  ) {
    const request = { from, to, kind, open, first, after };
    const streamCursor = services.streams.cursorAt((await services.streams.bounds()).head);
    const parameters = new Parameters();
    const sql = hearingsSql(viewer, request, parameters, columnsOf('hearing_session'));
    const rows = await query<HearingSessionType>(em, sql, parameters.values);
    return toPage(rows, hearingsPageSize(request), (row) => [row.day, row.id], streamCursor);
  }

  @FieldResolver(() => AreaType, { description: 'Where; the area of its complaints unless one says otherwise.' })
  async area(@Root() { areaId }: HearingSessionType, @Ctx() { loaders }: Context): Promise<AreaType> {
    return (await loaders.row<AreaType>('area', areaId)) as AreaType;
  }

  @FieldResolver(() => OfficerType, { nullable: true, description: 'Who presides; null to a complainant.' })
  presiding(@Root() { presidingId }: HearingSessionType, @Ctx() context: Context): Promise<OfficerType | null> {
    return officer(context, presidingId);
  }

  @FieldResolver(() => [OfficerType], { description: 'Who sits with him, by name; nobody to a complainant.' })
  async attending(@Root() { attendingIds }: HearingSessionType, @Ctx() context: Context): Promise<OfficerType[]> {
    const found = await Promise.all(attendingIds.map((id) => officer(context, id)));
    const byName = ({ name: one, id }: OfficerType, { name: other, id: otherId }: OfficerType) =>
      one < other ? -1 : one > other ? 1 : id < otherId ? -1 : 1;
    return found.filter((row) => row !== null).sort(byName);
  }

  @FieldResolver(() => OfficerType, { nullable: true, description: 'Who opened it; null to a complainant.' })
  openedBy(@Root() { openedById }: HearingSessionType, @Ctx() context: Context): Promise<OfficerType | null> {
    return officer(context, openedById);
  }

  @FieldResolver(() => OfficerType, {
    nullable: true,
    description: 'Who closed it; null while it is open, where time did (`closedByTime`), and to a complainant.',
  })
  closedBy(@Root() { closedById }: HearingSessionType, @Ctx() context: Context): Promise<OfficerType | null> {
    return officer(context, closedById);
  }

  @FieldResolver(() => Boolean, { description: 'Was it closed by the end of its day, because nobody had closed it?' })
  closedByTime(@Root() { closedAt, closedById }: HearingSessionType): boolean {
    return closedAt !== null && closedById === null;
  }

  @Personal()
  @FieldResolver(() => HearingTotalsType, { description: 'Its complaints in figures, of those the viewer may see.' })
  totals(@Root() { id }: HearingSessionType, @Ctx() context: Context): Promise<HearingTotalsType> {
    return context.loaders.named('hearingTotals', (ids: readonly string[]) => totalsOf(context, ids)).load(id);
  }
}

/** One statement for all sessions of an answer. */
async function totalsOf({ em, viewer }: Context, ids: readonly string[]): Promise<HearingTotalsType[]> {
  const parameters = new Parameters();
  const sql = totalsSql(viewer, ids, parameters);
  const rows = await query<{ id: string; totals: HearingTotalsType }>(em, sql, parameters.values);
  const byId = new Map(rows.map((row) => [row.id, row.totals]));
  return ids.map((id) => byId.get(id) as HearingTotalsType);
}

@Resolver(() => HearingDepartmentCountType)
export class HearingDepartmentCountResolver {
  @FieldResolver(() => DepartmentType, { nullable: true, description: 'The department; null for nobody yet.' })
  department(
    @Root() { departmentId }: HearingDepartmentCountType,
    @Ctx() { loaders }: Context,
  ): Promise<DepartmentType | null> {
    return loaders.row('department', departmentId);
  }
}

@Resolver(() => HearingCategoryCountType)
export class HearingCategoryCountResolver {
  @FieldResolver(() => CategoryType, { nullable: true, description: 'The deadline class.' })
  category(
    @Root() { categoryId }: HearingCategoryCountType,
    @Ctx() { loaders }: Context,
  ): Promise<CategoryType | null> {
    return loaders.row('category', categoryId);
  }
}

@Resolver(() => HearingSlipType)
export class HearingSlipResolver {
  @FieldResolver(() => Int, { description: 'Its token at the sitting: 1, 2, 3, without gaps.' })
  token(@Root() { hearingToken }: HearingSlipType): number {
    return hearingToken;
  }

  @FieldResolver(() => HearingSessionType, { description: 'The sitting.' })
  async session(@Root() slip: HearingSlipType, @Ctx() { loaders }: Context): Promise<HearingSessionType> {
    return (await loaders.row<HearingSessionType>('hearing_session', slip.hearingSessionId)) as HearingSessionType;
  }

  @FieldResolver(() => CategoryType, { nullable: true, description: 'Its deadline class.' })
  category(@Root() { categoryId }: HearingSlipType, @Ctx() { loaders }: Context): Promise<CategoryType | null> {
    return loaders.row('category', categoryId);
  }

  @FieldResolver(() => DepartmentType, {
    nullable: true,
    description: 'The responsible department; before it is assigned, the one its subject suggests.',
  })
  async department(@Root() slip: HearingSlipType, @Ctx() { loaders }: Context): Promise<DepartmentType | null> {
    const subject = slip.departmentId === null ? await loaders.row<SubjectType>('subject', slip.subjectId) : null;
    return loaders.row('department', slip.departmentId ?? subject?.suggestedDepartmentId ?? null);
  }

  @FieldResolver(() => String, {
    description: 'Page where it is followed, by number and the last four digits of the phone; for a QR code.',
  })
  trackingUrl(@Root() { number }: HearingSlipType, @Ctx() { services }: Context): string {
    return trackingUrlOf(services.publicUrl, number);
  }

  @FieldResolver(() => String, {
    description: "How to ask how it stands, in words, in the given language; by default the viewer's.",
  })
  howToAsk(
    @Root() { number }: HearingSlipType,
    @Arg('locale', () => Locale, { nullable: true, description: "Language; the viewer's when absent." }) locale:
      | Locale
      | undefined,
    @Ctx() context: Context,
  ): string {
    return howToAsk(number, context.services.publicUrl, locale ?? context.locale);
  }
}

/** The slip of a complaint that was taken at a sitting. */
export const slipOf = (complaint: Complaint | null): HearingSlipType | null =>
  complaint?.hearingSessionId ? (complaint as unknown as HearingSlipType) : null;

@Resolver(() => ComplaintType)
export class ComplaintHearingResolver {
  @FieldResolver(() => HearingSlipType, {
    nullable: true,
    description: 'The sitting it was taken at, with its token; null when it came another way.',
  })
  hearing(@Root() complaint: Complaint): HearingSlipType | null {
    return slipOf(complaint);
  }
}
