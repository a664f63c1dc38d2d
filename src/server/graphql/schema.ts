/**
 * Puts the schema together from the rooms' resolvers. Owns: the list of resolvers and the guard of the root fields.
 * Invariant: a root field without a declared permission stops the start; what is declared is checked before the resolver
 * runs, for queries, mutations and the opening of subscriptions alike.
 */
import 'reflect-metadata';
import { defaultFieldResolver, type GraphQLField, type GraphQLSchema } from 'graphql';
import { buildSchemaSync, type NonEmptyArray } from 'type-graphql';
import { AreaResolver, DistrictResolver } from '../../areas/area.resolver.ts';
import { ApiKeyMutations } from '../../auth/api-key.mutations.ts';
import { ApiKeyResolver } from '../../auth/api-key.resolver.ts';
import { AuditResolver } from '../../auth/audit.resolver.ts';
import { ViewerResolver } from '../../auth/auth.resolver.ts';
import { hasPermission, type Permission } from '../../auth/permissions.ts';
import { CategoryResolver } from '../../categories/category.resolver.ts';
import { IntakeResolver } from '../../channels/intake.resolver.ts';
import { IntakeChangedResolver, IntakeStreamResolver } from '../../channels/intake-stream.resolver.ts';
import { OutboxResolver } from '../../channels/outbox.resolver.ts';
import {
  CaseAttentionResolver,
  ComplaintViewResolver,
  EscalationResolver,
} from '../../complaints/case-attention.resolver.ts';
import { ComplaintMutations } from '../../complaints/complaint.mutations.ts';
import {
  ActionTakenReportResolver,
  ComplaintResolver,
  EvidenceResolver,
  TimelineEntryResolver,
} from '../../complaints/complaint.resolver.ts';
import {
  ComplaintChangedResolver,
  ComplaintStreamResolver,
  TimelineEntryAddedResolver,
} from '../../complaints/complaint-stream.resolver.ts';
import { RenewTrackingLinkResolver } from '../../complaints/renew-tracking-link.resolver.ts';
import { RevealPhoneResolver } from '../../complaints/reveal-phone.resolver.ts';
import { TrackComplaintResolver } from '../../complaints/track-complaint.resolver.ts';
import { DepartmentMutations } from '../../departments/department.mutations.ts';
import { DepartmentResolver } from '../../departments/department.resolver.ts';
import { DigestEntryResolver, DigestResolver } from '../../digest/digest.resolver.ts';
import { DutyMutations } from '../../duty/duty.mutations.ts';
import { DutyResolver, RollCallEntryResolver, RollCallResolver } from '../../duty/duty.resolver.ts';
import { EvidenceMutations } from '../../evidence/evidence.mutations.ts';
import type { Context } from '../../graphql/context.ts';
import { forbidden, unauthenticated } from '../../graphql/errors.ts';
import { PERMISSION, PUBLIC } from '../../graphql/permission.ts';
import { DirectoryImportMutations } from '../../groups/directory-import/directory-import.mutations.ts';
import {
  DirectoryImportResolver,
  RowProblemResolver,
} from '../../groups/directory-import/directory-import.resolver.ts';
import { GroupMutations } from '../../groups/group.mutations.ts';
import { GroupResolver } from '../../groups/group.resolver.ts';
import { GroupMemberResolver } from '../../groups/member.resolver.ts';
import { HearingMutations } from '../../hearings/hearing.mutations.ts';
import {
  ComplaintHearingResolver,
  HearingCategoryCountResolver,
  HearingDepartmentCountResolver,
  HearingSessionResolver,
  HearingSlipResolver,
} from '../../hearings/hearing.resolver.ts';
import { InboxResolver, NotificationResolver } from '../../inbox/inbox.resolver.ts';
import { JobMutations } from '../../jobs/job.mutations.ts';
import { JobFailureResolver, JobResolver, JobStreamResolver } from '../../jobs/job.resolver.ts';
import { OfficerMutations } from '../../officers/officer.mutations.ts';
import { OfficerResolver } from '../../officers/officer.resolver.ts';
import { OfficerAccountResolver, PostingResolver } from '../../officers/officer-account.resolver.ts';
import { PresenceResolver } from '../../presence/presence.resolver.ts';
import { PushMutations } from '../../push/push.mutations.ts';
import { PushResolver } from '../../push/push.resolver.ts';
import { SubjectResolver } from '../../subjects/subject.resolver.ts';
import { SystemMutations } from '../../system/system.mutations.ts';
import { SystemResolver } from '../../system/system.resolver.ts';
import { KioskMutations } from '../../wall/kiosk.mutations.ts';
import { KioskResolver } from '../../wall/kiosk.resolver.ts';
import { WallResolver } from '../../wall/wall.resolver.ts';
import { CalendarMutations } from '../../working-time/calendar.mutations.ts';
import {
  CalendarDayResolver,
  CalendarPreviewResolver,
  CalendarResolver,
} from '../../working-time/calendar.resolver.ts';
import { DistrictSettingsMutations, DistrictSettingsResolver } from '../../working-time/district-settings.resolver.ts';
import { LeaveMutations } from '../../working-time/leave.mutations.ts';
import { SlaPolicyMutations } from '../../working-time/policy.mutations.ts';
import { SlaPolicyResolver, SlaTermsResolver } from '../../working-time/policy.resolver.ts';

const resolvers = [
  ...[
    DistrictResolver,
    AreaResolver,
    CategoryResolver,
    SubjectResolver,
    DepartmentResolver,
    GroupResolver,
    OfficerResolver,
  ],
  ...[ViewerResolver, OfficerMutations],
  ...[ComplaintResolver, ActionTakenReportResolver, TimelineEntryResolver, EvidenceResolver, TrackComplaintResolver],
  ...[CaseAttentionResolver, EscalationResolver, ComplaintViewResolver],
  ...[
    ComplaintMutations,
    ComplaintStreamResolver,
    ComplaintChangedResolver,
    TimelineEntryAddedResolver,
    RevealPhoneResolver,
    RenewTrackingLinkResolver,
  ],
  ...[IntakeResolver, IntakeStreamResolver, IntakeChangedResolver],
  ...[OutboxResolver, EvidenceMutations, InboxResolver, NotificationResolver, WallResolver],
  ...[PushMutations, PushResolver],
  ...[DutyMutations, DutyResolver, RollCallResolver, RollCallEntryResolver, DigestResolver, DigestEntryResolver],
  ...[HearingMutations, HearingSessionResolver, HearingSlipResolver, ComplaintHearingResolver],
  ...[HearingDepartmentCountResolver, HearingCategoryCountResolver],
  ...[JobMutations, JobResolver, JobStreamResolver, JobFailureResolver],
  ...[PresenceResolver, SystemResolver, SystemMutations, KioskResolver, KioskMutations],
  ...[CalendarResolver, CalendarDayResolver, CalendarPreviewResolver, CalendarMutations],
  ...[SlaPolicyResolver, SlaTermsResolver, SlaPolicyMutations, LeaveMutations],
  ...[DistrictSettingsResolver, DistrictSettingsMutations],
  ...[DepartmentMutations, GroupMutations, GroupMemberResolver, ApiKeyResolver, ApiKeyMutations, AuditResolver],
  ...[DirectoryImportMutations, DirectoryImportResolver, RowProblemResolver, OfficerAccountResolver, PostingResolver],
] as unknown as NonEmptyArray<() => unknown>;

/** The library wants one; every subscription here opens its own source over the log, and nothing is ever published to topics. */
const noPubSub = {
  publish: () => {
    throw new Error('events go through the log, not through topics');
  },
  subscribe: () => {
    throw new Error('a subscription opens its own source: give it `subscribe`');
  },
};

/** Builds the executable schema. Throws when a root field declares no permission. */
export function buildSchema(): GraphQLSchema {
  const schema = buildSchemaSync({
    resolvers: resolvers as never,
    validate: false,
    emitSchemaFile: false,
    skipCheck: true, // `npm run check:schema` asks it of itself; each start need not
    pubSub: noPubSub,
  });
  for (const type of [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]) {
    for (const field of Object.values(type?.getFields() ?? {})) guard(`${type?.name}.${field.name}`, field);
  }
  return schema;
}

function guard(name: string, field: GraphQLField<unknown, Context>): void {
  const permission = field.extensions[PERMISSION] as Permission | typeof PUBLIC | undefined;
  if (permission === undefined) throw new Error(`${name} declares no permission: add @Requires(…) or @Public().`);
  if (permission === PUBLIC) return;
  const { resolve = defaultFieldResolver, subscribe } = field;
  if (subscribe === undefined) {
    field.resolve = (source, args, context, info) => {
      requirePermission(context, permission);
      return resolve(source, args, context, info);
    };
    return;
  }
  field.subscribe = (source, args, context, info) => {
    requirePermission(context, permission);
    return subscribe(source, args, context, info);
  };
}

function requirePermission({ viewer }: Context, permission: Permission): void {
  if (hasPermission(viewer, permission)) return;
  throw viewer.kind === 'PUBLIC' ? unauthenticated() : forbidden();
}
