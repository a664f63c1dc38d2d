import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, Int, Query, Resolver, Root, Subscription } from 'type-graphql';
import { maySee } from '../auth/scope.ts';
import type { Viewer } from '../auth/viewer.ts';
import { queryOne } from '../database/query.ts';
import type { Context } from '../graphql/context.ts';
import { Requires } from '../graphql/permission.ts';
import { CursorScalar } from '../graphql/scalars.ts';
import type { Visibility } from '../graphql/vocabulary.ts';
import { ActorRef } from '../officers/officer.type.ts';
import type { LoggedEvent } from '../realtime/event-log.ts';
import { EventType } from '../realtime/event-types.ts';
import type { Batch } from '../realtime/once-a-batch.ts';
import type { Complaint } from './complaint.entity.ts';
import { actorRef, complaintByNumber, visibleComplaint } from './complaint.resolver.ts';
import { ComplaintType, TimelineEntryType } from './complaint.type.ts';
import { readFacts } from './complaint-facts.ts';
import { ComplaintFilter } from './complaint-filter.input.ts';
import { resolveFilter } from './complaint-filter.ts';
import { type ChangedItem, coalesce, type LeftItem, toListItem } from './complaint-stream.ts';
import {
  ComplaintChanged,
  ComplaintStreamItem,
  ComplaintTimelineItem,
  EventPage,
  TimelineEntryAdded,
} from './complaint-stream.types.ts';
import { eventsAt, placesOf } from './events-by-place.ts';
import { visibleTo } from './timeline.ts';

const NORMAL_EVENTS = 200;
const MAX_EVENTS = 500;

@ArgsType()
class ComplaintsArgs {
  @Field(() => ComplaintFilter, {
    nullable: true,
    description: 'Which complaints; all the viewer may see when absent.',
  })
  filter?: ComplaintFilter;

  @Field(() => CursorScalar, { nullable: true, description: 'Resume after this position; from now on when absent.' })
  after?: string;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: true,
    description: 'Join steps of one complaint that come together into one message.',
  })
  coalesce: boolean | null;
}

@ArgsType()
class ComplaintArgs {
  @Field(() => String, { description: 'Number of the complaint.' })
  number: string;

  @Field(() => CursorScalar, { nullable: true, description: 'Resume after this position; from now on when absent.' })
  after?: string;
}

interface Source<T> {
  args: T;
  context: Context;
}

/** Opens the stream of a list. */
async function openList({ args: { filter: wanted, after, coalesce: joins }, context }: Source<ComplaintsArgs>) {
  const { services, viewer, em } = context;
  const filter = await resolveFilter({ em, codes: services.codes }, viewer, wanted);
  const cursorAt = (seq: number) => services.streams.cursorAt(seq);
  const places = placesOf(viewer, filter);
  return services.streams.open({
    field: 'complaints',
    key: JSON.stringify([filter, joins]),
    after,
    resetWhenLagging: true,
    ...(places && { narrow: (events: Batch) => eventsAt(places, events) }),
    translate: (reader, events) => {
      const subscriber = { viewer: reader, filter, cursorAt };
      const items = events.map((event) => toListItem(subscriber, event)).filter((item) => item !== null);
      return joins === false ? items : coalesce(items);
    },
  });
}

/** Opens the stream of one complaint; what the viewer may not see streams nothing but the end. */
async function openCase({ args, context }: Source<ComplaintArgs>) {
  const { streams } = context.services;
  const complaint = await complaintByNumber(context, args.number);
  if (complaint === null) return streams.nothing('complaint');
  const cursorAt = (seq: number) => streams.cursorAt(seq);
  return streams.open({
    field: 'complaint',
    key: complaint.id,
    after: args.after,
    resetWhenLagging: false,
    translate: (viewer, events) =>
      events.map((event) => toCaseItem(viewer, complaint.id, event, cursorAt)).filter((item) => item !== null),
  });
}

function toCaseItem(viewer: Viewer, complaintId: string, event: LoggedEvent, cursorAt: (seq: number) => string) {
  if (event.complaintId !== complaintId) return null;
  const sees = (stored: unknown) => {
    const facts = readFacts(stored);
    return facts !== null && maySee(viewer, facts);
  };
  const { number, version, at, eventId } = event;
  const position = { cursor: cursorAt(event.seq), at, complaintId, number, version };
  if (!sees(event.after))
    return sees(event.before)
      ? { kind: 'ComplaintLeft' as const, ...position, reason: 'ACCESS_REVOKED' as const }
      : null;
  if (!visibleTo(viewer).includes(event.visibility)) return null;
  return { kind: 'TimelineEntryAdded' as const, ...position, eventId };
}

@Resolver()
export class ComplaintStreamResolver {
  @Requires('complaint:stream')
  @Subscription(() => ComplaintStreamItem, {
    description:
      'Keeps a list right: what enters it, changes in it, leaves it. Nothing is lost while the cursor is younger than 14 days.',
    subscribe: (source) => openList(source as unknown as Source<ComplaintsArgs>),
  })
  complaints(
    @Root() item: typeof ComplaintStreamItem,
    @Args(() => ComplaintsArgs) _args: ComplaintsArgs,
  ): typeof ComplaintStreamItem {
    return item;
  }

  @Requires('complaint:stream')
  @Subscription(() => ComplaintTimelineItem, {
    description: 'Every step of one complaint, none joined with another. Ends at once when the viewer may not see it.',
    subscribe: (source) => openCase(source as unknown as Source<ComplaintArgs>),
  })
  complaint(
    @Root() item: typeof ComplaintTimelineItem,
    @Args(() => ComplaintArgs) _args: ComplaintArgs,
  ): typeof ComplaintTimelineItem {
    return item;
  }

  @Requires('event:read')
  @Query(() => EventPage, {
    description: 'The log for machines: events on complaints the viewer may see, in commit order.',
  })
  async events(
    @Arg('after', () => CursorScalar, { description: 'Position to go on from: a `streamCursor` or an `endCursor`.' })
    after: string,
    @Arg('first', () => Int, { nullable: true, defaultValue: 200, description: 'Events, at most 500.' }) first:
      | number
      | null,
    @Arg('types', () => [EventType], { nullable: true, description: 'Only these types.' }) types:
      | EventType[]
      | undefined,
    @Ctx() { services, viewer }: Context,
  ): Promise<EventPage> {
    const { streams } = services;
    const bounds = await streams.bounds();
    const { seq, reason } = streams.judge(after, bounds, false);
    if (reason !== null) return { nodes: [], endCursor: streams.cursorAt(seq), hasNextPage: false, reset: reason };
    const size = Math.min(Math.max(first ?? NORMAL_EVENTS, 1), MAX_EVENTS);
    const events = await streams.readLog(seq, size);
    const visible = events.filter(
      (event) => isForViewer(event, viewer) && (types === undefined || types.includes(event.type)),
    );
    const last = events.at(-1)?.seq ?? seq;
    const nodes = visible.map((event) => ({
      ...event,
      cursor: streams.cursorAt(event.seq),
    })) as unknown as EventPage['nodes'];
    return { nodes, endCursor: streams.cursorAt(last), hasNextPage: events.length === size, reset: null };
  }
}

/** That a step happened is no secret to whoever sees the complaint, whose state shows it; its words are. Confidential steps stay unknown. */
const mayKnowOf = (viewer: Viewer, visibility: Visibility) =>
  visibility !== 'CONFIDENTIAL' || visibleTo(viewer).includes(visibility);

const isForViewer = (event: LoggedEvent, viewer: Viewer) => {
  const facts = readFacts(event.after);
  return (
    event.districtId === viewer.districtId &&
    facts !== null &&
    maySee(viewer, facts) &&
    mayKnowOf(viewer, event.visibility)
  );
};

@Resolver(() => ComplaintChanged)
export class ComplaintChangedResolver {
  @FieldResolver(() => ComplaintType, {
    nullable: true,
    description: 'The complaint as it stands when the message is made; null when the viewer may no longer see it.',
  })
  complaint(@Root() { complaintId }: ChangedItem, @Ctx() context: Context): Promise<Complaint | null> {
    return visibleComplaint(context, complaintId);
  }

  @FieldResolver(() => ActorRef, { nullable: true, description: 'Who did it.' })
  actor(@Root() item: ChangedItem, @Ctx() context: Context): Promise<ActorRef> {
    return actorRef(context, item);
  }
}

@Resolver(() => TimelineEntryAdded)
export class TimelineEntryAddedResolver {
  @FieldResolver(() => TimelineEntryType, { description: 'The step.' })
  async entry(@Root() { complaintId, version }: LeftItem, @Ctx() { em, viewer }: Context): Promise<TimelineEntryType> {
    const sql = `select event_id as id, version, type, at, actor_kind, actor_id, actor_role, text, from_state, to_state, visibility
      from timeline_entry where district_id = $1 and complaint_id = $2 and version = $3`;
    return (await queryOne<TimelineEntryType>(em, sql, [viewer.districtId, complaintId, version])) as TimelineEntryType;
  }

  @FieldResolver(() => ComplaintType, {
    nullable: true,
    description: 'The complaint as it stands when the message is made.',
  })
  complaint(@Root() { complaintId }: LeftItem, @Ctx() context: Context): Promise<Complaint | null> {
    return visibleComplaint(context, complaintId);
  }
}
