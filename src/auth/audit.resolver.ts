/**
 * The audit trail, for the administrator and the auditor. Invariant: what was given as a reason or detail is free text of a
 * person and is not published; actors are named only when they are officers or keys.
 */
import { Arg, Ctx, Field, FieldResolver, ID, InputType, Int, Query, Resolver, Root } from 'type-graphql';
import { parseComplaintNumber } from '../complaints/index.ts';
import { isUuid, Parameters, query } from '../database/query.ts';
import { decodePage, pageSize, toPage } from '../graphql/connection.ts';
import type { Context } from '../graphql/context.ts';
import { Requires } from '../graphql/permission.ts';
import { CursorScalar, DateTimeScalar } from '../graphql/scalars.ts';
import { AuditEntryConnection, AuditEntryType } from './audit.types.ts';

@InputType({ description: 'Which entries of the audit trail.' })
class AuditFilter {
  @Field(() => ID, { nullable: true, description: 'Done by this officer or key.' })
  actorId?: string | null;

  @Field(() => String, { nullable: true, description: 'This action.' })
  action?: string | null;

  @Field(() => String, { nullable: true, description: 'Done to the complaint of this number.' })
  complaintNumber?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'At this instant or later.' })
  from?: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Before this instant.' })
  until?: Date | null;
}

/** How things are called that have an id: by number, code or name of what they are, never of a complainant. */
const LABELS: Readonly<Record<string, [table: string, label: (row: Record<string, unknown>) => string]>> = {
  complaint: ['complaint', (row) => String(row.number)],
  officer: ['officer', (row) => String(row.name)],
  department: ['department', (row) => String(row.code)],
  message_group: ['message_group', (row) => String(row.number)],
  api_key: ['api_key', (row) => String(row.name)],
};

@Resolver(() => AuditEntryType)
export class AuditResolver {
  @Requires('audit:read')
  @Query(() => AuditEntryConnection, { description: 'The audit trail, newest first.' })
  async auditEntries(
    @Arg('filter', () => AuditFilter, { nullable: true, description: 'All of what is given must hold.' })
    filter: AuditFilter | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 50, description: 'Rows, at most 100.' }) first:
      | number
      | null,
    @Arg('after', () => CursorScalar, { nullable: true, description: 'End of the page before.' }) after:
      | string
      | undefined,
    @Ctx() { em, viewer, services }: Context,
  ) {
    const size = pageSize(first, 50);
    const streamCursor = services.streams.cursorAt((await services.streams.bounds()).head);
    const p = new Parameters();
    const district = p.add(viewer.districtId);
    const conditions = [`a.district_id = ${district}`, ...conditionsOf(filter ?? {}, p, district)];
    if (after) {
      const [at, id] = decodePage(after, ['instant', 'id']);
      conditions.push(`(a.at, a.id) < (${p.add(at)}::timestamptz, ${p.add(id)}::uuid)`);
    }
    const sql = `select a.id, a.at, a.actor_kind,
        case when a.actor_kind in ('OFFICER', 'INTEGRATION') then a.actor_id end as actor_id, a.action, a.object_kind, a.object_id from audit_log a
      where ${conditions.join(' and ')} order by a.at desc, a.id desc limit ${p.add(size + 1)}`;
    const rows = await query<AuditEntryType>(em, sql, p.values);
    return toPage(rows, size, (row) => [row.at.toISOString(), row.id], streamCursor);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Name of the officer or key; null for all others.',
  })
  async actorName(@Root() { actorKind, actorId }: AuditEntryType, @Ctx() { loaders }: Context): Promise<string | null> {
    const table = actorKind === 'OFFICER' ? 'officer' : actorKind === 'INTEGRATION' ? 'api_key' : null;
    return table === null ? null : ((await loaders.row<{ name: string }>(table, actorId))?.name ?? null);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'What people call it: number of a complaint or group, code of a department, name of an officer or key.',
  })
  async objectLabel(@Root() { objectKind, objectId }: AuditEntryType, @Ctx() { loaders }: Context) {
    const [table, label] = LABELS[objectKind] ?? [];
    const row = table === undefined ? null : await loaders.row<Record<string, unknown>>(table, objectId);
    return row === null || label === undefined ? null : label(row);
  }
}

function conditionsOf({ actorId, action, complaintNumber, from, until }: AuditFilter, p: Parameters, district: string) {
  const conditions: string[] = [];
  if (actorId != null) conditions.push(isUuid(actorId) ? `a.actor_id = ${p.add(actorId)}` : 'false');
  if (action != null) conditions.push(`a.action = ${p.add(action)}`);
  if (complaintNumber != null)
    conditions.push(`a.object_id = (select c.id from complaint c
      where c.district_id = ${district} and c.number = ${p.add(parseComplaintNumber(complaintNumber) ?? '')})`);
  if (from != null) conditions.push(`a.at >= ${p.add(from)}`);
  if (until != null) conditions.push(`a.at < ${p.add(until)}`);
  return conditions;
}
