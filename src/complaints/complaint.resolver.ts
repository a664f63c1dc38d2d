import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { AreaType } from '../areas/area.type.ts';
import { maySee } from '../auth/scope.ts';
import { CategoryType } from '../categories/category.type.ts';
import { query, queryOne } from '../database/query.ts';
import { DepartmentType } from '../departments/department.type.ts';
import { encodePage } from '../graphql/connection.ts';
import type { Context } from '../graphql/context.ts';
import { columnsOf } from '../graphql/loaders.ts';
import { Requires } from '../graphql/permission.ts';
import { Personal } from '../graphql/personal.ts';
import { CursorScalar } from '../graphql/scalars.ts';
import { GroupType } from '../groups/group.type.ts';
import { ANONYMOUS, OFFICE, UNKNOWN } from '../officers/actors.ts';
import { ActorRef, OfficerType } from '../officers/officer.type.ts';
import { standInSql } from '../officers/stand-in.ts';
import { istDate } from '../sla/india.ts';
import { slaStatus } from '../sla/sla-status.ts';
import { SubjectType } from '../subjects/subject.type.ts';
import { evidenceCondition, reportCondition } from './case-records.scope.ts';
import type { Complainant, Complaint, ExternalReference } from './complaint.entity.ts';
import { ComplaintAction, ComplaintOrder, CountGroup, SlaStatus } from './complaint.enums.ts';
import {
  ActionTakenReportType,
  ComplainantType,
  ComplaintConnection,
  ComplaintCountType,
  ComplaintType,
  EvidenceType,
  ExternalReferenceType,
  FeedbackType,
  TimelineConnection,
  TimelineEntryType,
} from './complaint.type.ts';
import { countComplaints } from './complaint-counts.ts';
import { ComplaintFilter } from './complaint-filter.input.ts';
import { listComplaints, searchComplaints } from './complaint-list.ts';
import { parseComplaintNumber } from './complaint-number.ts';
import { actionsOf } from './lifecycle.ts';
import { presentComplainant, sightOfPerson, trackingUrlFor } from './personal-data.policy.ts';
import { summaryOf } from './summary.ts';
import { headOf, timelinePage } from './timeline.ts';

/** A complaint by id, or null when the viewer may not see it. */
export async function visibleComplaint({ loaders, viewer }: Context, id: string | null): Promise<Complaint | null> {
  const complaint = await loaders.row<Complaint>('complaint', id);
  return complaint !== null && maySee(viewer, complaint) ? complaint : null;
}

/** A complaint by its number in any spelling, or null when the viewer may not see it. */
export async function complaintByNumber({ em, viewer }: Context, text: string | undefined): Promise<Complaint | null> {
  const number = parseComplaintNumber(text ?? '');
  if (number === null) return null;
  const sql = `select ${columnsOf('complaint')} from complaint where district_id = $1 and number = $2`;
  const complaint = await queryOne<Complaint>(em, sql, [viewer.districtId, number]);
  return complaint !== null && maySee(viewer, complaint) ? complaint : null;
}

const evidenceOf = (
  context: Context,
  parent: 'complaint_id' | 'report_id' | 'intake_id',
  id: string,
): Promise<EvidenceType[]> => {
  const where = evidenceCondition(context.viewer, 'evidence');
  return context.loaders.children({ table: 'evidence', parent, orderBy: 'created_at, id', where }, id);
};
export const intakeEvidence = (context: Context, intakeId: string) => evidenceOf(context, 'intake_id', intakeId);

@Resolver(() => ComplaintType)
export class ComplaintResolver {
  @Requires('complaint:read')
  @Query(() => ComplaintType, {
    nullable: true,
    description: 'A complaint by number, in any spelling of it; null when there is none the viewer may see.',
  })
  async complaint(
    @Arg('number', () => String, { description: 'Its number.' }) number: string,
    @Ctx() context: Context,
  ) {
    await headOf(context); // read before the row: the cursor of its timeline is never ahead of it
    return complaintByNumber(context, number);
  }

  @Requires('complaint:read')
  @Query(() => ComplaintConnection, {
    description: 'Complaints the viewer may see. Subscribe from `pageInfo.streamCursor` to keep the list right.',
  })
  complaints(
    @Arg('filter', () => ComplaintFilter, { nullable: true, description: 'Which ones; all when absent.' }) filter:
      | ComplaintFilter
      | undefined,
    @Arg('orderBy', () => ComplaintOrder, { nullable: true, defaultValue: 'NEWEST', description: 'In which order.' })
    orderBy: ComplaintOrder | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 25, description: 'Rows, at most 100.' }) first:
      | number
      | null,
    @Arg('after', () => CursorScalar, { nullable: true, description: 'End of the page before.' }) after:
      | string
      | undefined,
    @Ctx() context: Context,
  ) {
    return listComplaints(context, { filter: filter ?? null, orderBy, first, after: after ?? null });
  }

  @Requires('complaint:read')
  @Query(() => ComplaintConnection, {
    description:
      'Complaints by words in Hindi, English or Roman-typed Hindi, forgiving in spelling, best first; or by number. Of words that very many have, the newest 500 are ranked; what is not the same but similar is looked for among open complaints.',
  })
  searchComplaints(
    @Arg('text', () => String, { description: 'Words, or a number in any spelling.' }) text: string,
    @Arg('filter', () => ComplaintFilter, { nullable: true, description: 'Among which ones; all when absent.' }) filter:
      | ComplaintFilter
      | undefined,
    @Arg('first', () => Int, { nullable: true, defaultValue: 25, description: 'Rows, at most 100.' }) first:
      | number
      | null,
    @Arg('after', () => CursorScalar, { nullable: true, description: 'End of the page before.' }) after:
      | string
      | undefined,
    @Ctx() context: Context,
  ) {
    return searchComplaints(context, { text, filter: filter ?? null, first, after: after ?? null });
  }

  @Requires('complaint:count')
  @Query(() => [ComplaintCountType], {
    description: 'Counts of the complaints the viewer may see; one row without `groupBy`.',
  })
  complaintCounts(
    @Arg('filter', () => ComplaintFilter, { nullable: true, description: 'Which ones; all when absent.' }) filter:
      | ComplaintFilter
      | undefined,
    @Arg('groupBy', () => CountGroup, { nullable: true, description: 'Broken down by what; not at all when absent.' })
    groupBy: CountGroup | undefined,
    @Ctx() context: Context,
  ): Promise<ComplaintCountType[]> {
    return countComplaints(context, { filter: filter ?? null, groupBy: groupBy ?? null });
  }

  @FieldResolver(() => String, { description: 'The beginning of the text, at most 80 characters, on one line.' })
  summary(@Root() { text }: Complaint): string {
    return summaryOf(text);
  }

  @FieldResolver(() => [ExternalReferenceType], { description: 'Numbers other portals know it by.' })
  externalReferences(@Root() { id }: Complaint, @Ctx() { loaders }: Context): Promise<ExternalReference[]> {
    return loaders.children({ table: 'external_reference', parent: 'complaint_id', orderBy: 'source, number' }, id);
  }

  @FieldResolver(() => SubjectType, { nullable: true, description: 'What it is about; null until classified.' })
  subject(@Root() { subjectId }: Complaint, @Ctx() { loaders }: Context): Promise<SubjectType | null> {
    return loaders.row('subject', subjectId);
  }

  @FieldResolver(() => CategoryType, { nullable: true, description: 'Its deadline class.' })
  category(@Root() { categoryId }: Complaint, @Ctx() { loaders }: Context): Promise<CategoryType | null> {
    return loaders.row('category', categoryId);
  }

  @FieldResolver(() => AreaType, { nullable: true, description: 'Where; the whole district until known more closely.' })
  area(@Root() { areaId }: Complaint, @Ctx() { loaders }: Context): Promise<AreaType | null> {
    return loaders.row('area', areaId);
  }

  @FieldResolver(() => ComplainantType, {
    nullable: true,
    description: 'Who complained, masked or null by the rights of the viewer.',
  })
  async complainant(@Root() complaint: Complaint, @Ctx() context: Context): Promise<ComplainantType | null> {
    const sight = sightOfPerson(context.viewer, complaint);
    if (sight === 'NONE') return null;
    return presentComplainant(
      context,
      await context.loaders.row<Complainant>('complainant', complaint.complainantId),
      sight,
    );
  }

  @FieldResolver(() => DepartmentType, { nullable: true, description: 'The responsible department.' })
  department(@Root() { departmentId }: Complaint, @Ctx() { loaders }: Context): Promise<DepartmentType | null> {
    return loaders.row('department', departmentId);
  }

  @FieldResolver(() => GroupType, { nullable: true, description: "The responsible department's group." })
  async group(@Root() { departmentId }: Complaint, @Ctx() { loaders }: Context): Promise<GroupType | null> {
    if (departmentId === null) return null;
    const where = `kind = 'DEPARTMENT'`;
    const groups = await loaders.children<GroupType>(
      { table: 'message_group', parent: 'department_id', orderBy: 'number', where },
      departmentId,
    );
    return groups[0] ?? null;
  }

  @FieldResolver(() => OfficerType, {
    nullable: true,
    description: "The responsible officer; null while it waits in the department's queue.",
  })
  assignee(@Root() { assigneeId }: Complaint, @Ctx() { loaders, viewer }: Context): Promise<OfficerType | null> {
    return loaders.row('officer', viewer.kind === 'COMPLAINANT' ? null : assigneeId);
  }

  @FieldResolver(() => SlaStatus, { description: 'How it stands against its due time now.' })
  sla(@Root() complaint: Complaint, @Ctx() { now }: Context): SlaStatus {
    return slaStatus(complaint, now);
  }

  @FieldResolver(() => [EvidenceType], {
    description: 'Files of the complainant and of the officers, as far as the viewer may see them.',
  })
  evidence(@Root() { id }: Complaint, @Ctx() context: Context): Promise<EvidenceType[]> {
    return evidenceOf(context, 'complaint_id', id);
  }

  @FieldResolver(() => [ActionTakenReportType], {
    description: 'Reports of the officers, oldest first; to a complainant only verified ones.',
  })
  reports(@Root() { id }: Complaint, @Ctx() { loaders, viewer }: Context): Promise<ActionTakenReportType[]> {
    const where = reportCondition(viewer, 'action_taken_report');
    return loaders.children({ table: 'action_taken_report', parent: 'complaint_id', orderBy: 'at, id', where }, id);
  }

  @FieldResolver(() => [FeedbackType], { description: "The complainant's verdicts, oldest first." })
  feedback(@Root() { id }: Complaint, @Ctx() { loaders }: Context): Promise<FeedbackType[]> {
    return loaders.children({ table: 'feedback', parent: 'complaint_id', orderBy: 'at, id' }, id);
  }

  @FieldResolver(() => TimelineConnection, {
    description: 'What happened, oldest first, as far as the viewer may see it.',
  })
  timeline(
    @Root() { id }: Complaint,
    @Arg('first', () => Int, { nullable: true, defaultValue: 25, description: 'Entries, at most 100.' }) first:
      | number
      | null,
    @Arg('after', () => CursorScalar, { nullable: true, description: 'End of the page before.' }) after:
      | string
      | undefined,
    @Arg('last', () => Int, { nullable: true, description: 'Instead: the latest entries, at most 100.' }) last:
      | number
      | undefined,
    @Ctx() context: Context,
  ) {
    return timelinePage(context, id, { first, after: after ?? null, last: last ?? null });
  }

  @FieldResolver(() => ComplaintType, {
    nullable: true,
    description: 'The complaint it was merged into; null when it was not, or the viewer may not see it.',
  })
  primary(@Root() { primaryId }: Complaint, @Ctx() context: Context): Promise<Complaint | null> {
    return visibleComplaint(context, primaryId);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Address of the complainant’s own page, with `/receipt` after it the acknowledgement to print. Whoever has it acts as the complainant: only for who deals with him (permission `trackingLink:manage`), else null.',
  })
  trackingUrl(@Root() complaint: Complaint, @Ctx() { viewer, services }: Context): string | null {
    return trackingUrlFor(viewer, complaint, services);
  }

  @FieldResolver(() => [ComplaintAction], { description: 'What the viewer may do to it now.' })
  async viewerActions(@Root() complaint: Complaint, @Ctx() context: Context): Promise<ComplaintAction[]> {
    const { loaders, em, viewer, now } = context;
    const category = await loaders.row<CategoryType>('category', complaint.categoryId);
    const authors = loaders.named('waitingReportAuthor', async (ids: readonly string[]) => {
      const sql = `select complaint_id as id, author_id from action_taken_report where district_id = $1
        and complaint_id = any($2::uuid[]) and verified_at is null and returned_by_id is null`;
      const rows = await query<{ id: string; authorId: string }>(em, sql, [viewer.districtId, ids]);
      const byId = new Map(rows.map((row) => [row.id, row.authorId]));
      return ids.map((id) => byId.get(id) ?? null);
    });
    const reportAuthorId = complaint.state === 'ACTION_TAKEN' ? await authors.load(complaint.id) : null;
    const standIns = loaders.named('standIn', async (ids: readonly string[]) => {
      const sql = `select ${standInSql('$1', 'asked.id', '$3::date')} as id
        from unnest($2::uuid[]) with ordinality as asked(id, place) order by place`;
      return (await query<{ id: string | null }>(em, sql, [viewer.districtId, ids, istDate(now)])).map(({ id }) => id);
    });
    const standInId = complaint.assigneeId === null ? null : await standIns.load(complaint.assigneeId);
    return actionsOf(viewer, complaint, { now, categoryCode: category?.code ?? null, reportAuthorId, standInId });
  }
}

@Resolver(() => ActionTakenReportType)
export class ActionTakenReportResolver {
  @FieldResolver(() => OfficerType, { description: 'Who reported.' })
  author(@Root() { authorId }: ActionTakenReportType, @Ctx() { loaders }: Context): Promise<OfficerType | null> {
    return loaders.row('officer', authorId);
  }

  @FieldResolver(() => [EvidenceType], { description: 'The proof.' })
  evidence(@Root() { id }: ActionTakenReportType, @Ctx() context: Context): Promise<EvidenceType[]> {
    return evidenceOf(context, 'report_id', id);
  }

  @FieldResolver(() => OfficerType, { nullable: true, description: 'Who verified it; never the author.' })
  verifiedBy(
    @Root() { verifiedById }: ActionTakenReportType,
    @Ctx() { loaders }: Context,
  ): Promise<OfficerType | null> {
    return loaders.row('officer', verifiedById);
  }
}

@Resolver(() => TimelineEntryType)
export class TimelineEntryResolver {
  @FieldResolver(() => CursorScalar, { description: 'Position of the entry within the timeline.' })
  cursor(@Root() { version }: TimelineEntryType): string {
    return encodePage([version]);
  }

  @FieldResolver(() => ActorRef, { nullable: true, description: 'Who did it.' })
  actor(@Root() entry: TimelineEntryType, @Ctx() context: Context): Promise<ActorRef> {
    return actorRef(context, entry);
  }
}

/** The actor of an entry or event. To a complainant officers are their office, never a person. */
export async function actorRef(
  { loaders, locale, viewer }: Context,
  actor: { actorKind: string; actorId: string | null; actorRole: ActorRef['role'] },
): Promise<ActorRef> {
  const role = actor.actorRole;
  const anonymous = ANONYMOUS[actor.actorKind];
  if (anonymous !== undefined) return { name: anonymous[locale], role };
  if (viewer.kind === 'COMPLAINANT' || viewer.kind === 'PUBLIC') return { name: OFFICE[locale], role };
  const officer = await loaders.row<OfficerType>('officer', actor.actorId);
  return { name: officer?.name ?? UNKNOWN, role };
}

@Resolver(() => EvidenceType)
export class EvidenceResolver {
  @FieldResolver(() => Int, { description: 'Size in bytes.' })
  bytes(@Root() { bytes }: EvidenceType): number {
    return Number(bytes);
  }

  @Personal()
  @FieldResolver(() => String, { description: 'Address of the file, for this viewer and a few minutes.' })
  url(@Root() { id }: EvidenceType, @Ctx() { services, viewer }: Context): string {
    return services.evidenceLinks.download(viewer, id, 'FILE');
  }

  @Personal()
  @FieldResolver(() => String, {
    nullable: true,
    description: 'Address of a small picture (320 px); null when there is none.',
  })
  thumbnailUrl(@Root() { id, thumbnailKey }: EvidenceType, @Ctx() { services, viewer }: Context): string | null {
    return thumbnailKey === null ? null : services.evidenceLinks.download(viewer, id, 'THUMBNAIL');
  }
}
