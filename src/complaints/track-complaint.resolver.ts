import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { query } from '../database/query.ts';
import { DepartmentType } from '../departments/department.type.ts';
import type { Context } from '../graphql/context.ts';
import { Public } from '../graphql/permission.ts';
import type { Complaint } from './complaint.entity.ts';
import { TimelineEntryType, TrackedComplaintType } from './complaint.type.ts';
import { findTracked } from './find-tracked.ts';
import { REOPEN_WINDOW_DAYS } from './lifecycle.ts';

const PUBLIC_ENTRIES = 100;
const DAY_MS = 86_400_000;

/** Steps whose words the office writes for the complainant. Everything else may quote him, and ten thousand phones end alike. */
const WORDS_OF_OFFICES = [
  'COMPLAINT_TRANSFERRED',
  'COMPLAINT_INFORMATION_REQUESTED',
  'COMPLAINT_HELD',
  'COMPLAINT_RESOLVED',
  'COMPLAINT_REJECTED',
];

@Resolver(() => TrackedComplaintType)
export class TrackComplaintResolver {
  @Public()
  @Query(() => TrackedComplaintType, {
    nullable: true,
    description:
      'A complaint by number and the last four digits of the complainant’s phone. Null for every wrong pair; limited per address.',
  })
  trackComplaint(
    @Arg('number', () => String, { description: 'Number of the complaint, in any spelling.' }) number: string,
    @Arg('phoneLast4', () => String, { description: 'Last four digits of the phone it was filed from.' })
    phoneLast4: string,
    @Ctx() { em, viewer, services, address, now }: Context,
  ): Promise<Complaint | null> {
    return findTracked({ em, services, address, now }, { districtId: viewer.districtId, number, phoneLast4 });
  }

  @FieldResolver(() => DepartmentType, { nullable: true, description: 'The responsible office.' })
  department(@Root() { departmentId }: Complaint, @Ctx() { loaders }: Context): Promise<DepartmentType | null> {
    return loaders.row('department', departmentId);
  }

  @FieldResolver(() => [TimelineEntryType], { description: 'The steps a complainant may see, oldest first.' })
  publicTimeline(@Root() { id }: Complaint, @Ctx() { em, viewer }: Context): Promise<TimelineEntryType[]> {
    const text = `case when actor_kind = 'OFFICER' and type = any($3::text[]) then text end as text`;
    const sql = `select event_id as id, version, type, at, actor_kind, actor_id, actor_role, ${text}, from_state, to_state, visibility
      from timeline_entry where district_id = $1 and complaint_id = $2 and visibility = 'CITIZEN' order by version limit ${PUBLIC_ENTRIES}`;
    return query(em, sql, [viewer.districtId, id, WORDS_OF_OFFICES]);
  }

  @FieldResolver(() => Boolean, { description: 'True when the complainant may confirm now that it is solved.' })
  canConfirm(@Root() { state }: Complaint): boolean {
    return state === 'RESOLVED';
  }

  @FieldResolver(() => Boolean, {
    description: 'True when the complainant may reopen it now: within 30 days of its resolution.',
  })
  canReopen(@Root() { state, resolvedAt, stoppedAt }: Complaint, @Ctx() { now }: Context): boolean {
    const since = resolvedAt ?? stoppedAt;
    const inTime = since !== null && now.getTime() - since.getTime() <= REOPEN_WINDOW_DAYS * DAY_MS;
    return inTime && ['RESOLVED', 'CLOSED', 'REJECTED'].includes(state);
  }
}
