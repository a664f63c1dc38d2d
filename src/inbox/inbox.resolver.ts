import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
  Subscription,
} from 'type-graphql';
import { isPerson, type Viewer } from '../auth/viewer.ts';
import type { Complaint } from '../complaints/complaint.entity.ts';
import { visibleComplaint } from '../complaints/complaint.resolver.ts';
import { ComplaintType } from '../complaints/complaint.type.ts';
import { isUuid, Parameters, query, queryOne } from '../database/query.ts';
import { connectionOf, toPage } from '../graphql/connection.ts';
import type { Context } from '../graphql/context.ts';
import { Requires } from '../graphql/permission.ts';
import { Personal } from '../graphql/personal.ts';
import { CursorScalar } from '../graphql/scalars.ts';
import type { LoggedEvent } from '../realtime/event-log.ts';
import { InboxItem, NotificationReceived, NotificationType } from './inbox.types.ts';
import { notificationsPageSize, notificationsSql } from './notification.rows.ts';

@ArgsType()
class InboxArgs {
  @Field(() => CursorScalar, { nullable: true, description: 'Resume after this position; from now on when absent.' })
  after?: string;
}

const NotificationConnection = connectionOf('Notification', () => NotificationType, 'notifications, newest first');

@ObjectType('MarkReadPayload', { description: 'What became of markNotificationsRead.' })
class MarkReadPayload {
  @Field(() => Int, { description: 'How many are unread now.' })
  unreadCount: number;
}

async function unread({ em, viewer }: Context): Promise<number> {
  const sql =
    'select count(*)::int as count from notification where district_id = $1 and officer_id = $2 and read_at is null';
  return (await queryOne<{ count: number }>(em, sql, [viewer.districtId, viewer.id]))?.count ?? 0;
}

/** Events with the viewer among their recipients. */
function openInbox({ args, context: { services } }: { args: InboxArgs; context: Context }) {
  const { streams } = services;
  const isFor = (viewer: Viewer, event: LoggedEvent) =>
    event.districtId === viewer.districtId && event.recipients.some((id) => isPerson(viewer, id));
  return streams.open({
    field: 'inbox',
    key: '',
    after: args.after,
    resetWhenLagging: false,
    translate: (viewer, events) =>
      events
        .filter((event) => isFor(viewer, event))
        .map(({ seq, at, eventId, type, complaintId }) => ({
          ...{ kind: 'NotificationReceived' as const, cursor: streams.cursorAt(seq), at, eventId, type, complaintId },
        })),
  });
}

@Resolver(() => NotificationReceived)
export class InboxResolver {
  @Requires('inbox:read')
  @Subscription(() => InboxItem, {
    description: 'The viewer’s notifications as they come. Nothing is lost while the cursor is younger than 14 days.',
    subscribe: (source) => openInbox(source as unknown as { args: InboxArgs; context: Context }),
  })
  inbox(@Root() item: typeof InboxItem, @Args(() => InboxArgs) _args: InboxArgs): typeof InboxItem {
    return item;
  }

  @Personal()
  @FieldResolver(() => Int, { description: 'How many of the viewer’s notifications are unread now.' })
  unreadCount(@Ctx() context: Context): Promise<number> {
    return unread(context);
  }

  @FieldResolver(() => ComplaintType, {
    nullable: true,
    description: 'The complaint it is about; null when the viewer may no longer see it.',
  })
  complaint(
    @Root() { complaintId }: { complaintId: string | null },
    @Ctx() context: Context,
  ): Promise<Complaint | null> {
    return visibleComplaint(context, complaintId);
  }

  @Requires('inbox:read')
  @Query(() => NotificationConnection, { description: 'The viewer’s notifications, newest first.' })
  async notifications(
    @Arg('unreadOnly', () => Boolean, { defaultValue: false, description: 'True: only unread ones.' })
    unreadOnly: boolean,
    @Arg('first', () => Int, { nullable: true, defaultValue: 25, description: 'Rows, at most 100.' }) first:
      | number
      | null,
    @Arg('after', () => CursorScalar, { nullable: true, description: 'End of the page before.' }) after:
      | string
      | undefined,
    @Ctx() { em, viewer, services }: Context,
  ) {
    const request = { unreadOnly, first, after };
    const streamCursor = services.streams.cursorAt((await services.streams.bounds()).head);
    const parameters = new Parameters();
    const columns = 'n.id, n.type, n.created_at, n.read_at, n.complaint_id';
    const rows = await query<NotificationType>(
      em,
      notificationsSql(viewer, request, parameters, columns),
      parameters.values,
    );
    return toPage(rows, notificationsPageSize(request), (row) => [row.createdAt.toISOString(), row.id], streamCursor);
  }

  @Requires('inbox:read')
  @Mutation(() => MarkReadPayload, {
    description: 'Marks the viewer’s own notifications as read; all of them without `ids`.',
  })
  async markNotificationsRead(
    @Arg('ids', () => [ID], { nullable: true, description: 'Which ones.' }) ids: string[] | undefined,
    @Ctx() context: Context,
  ): Promise<MarkReadPayload> {
    const { em, viewer, now } = context;
    await query(
      em,
      `update notification set read_at = $3 where district_id = $1 and officer_id = $2 and read_at is null
        and ($4::uuid[] is null or id = any($4::uuid[]))`,
      [viewer.districtId, viewer.id, now, ids?.filter(isUuid) ?? null],
    );
    return { unreadCount: await unread(context) };
  }
}

@Resolver(() => NotificationType)
export class NotificationResolver {
  @FieldResolver(() => ComplaintType, {
    nullable: true,
    description: 'The complaint it is about; null when the viewer may no longer see it.',
  })
  complaint(@Root() { complaintId }: NotificationType, @Ctx() context: Context): Promise<Complaint | null> {
    return visibleComplaint(context, complaintId);
  }
}
