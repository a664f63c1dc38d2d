/** The desk's stream: a message came, got its files, or was decided on. The events carry ids alone; what is said of a message is read anew. */
import {
  Args,
  ArgsType,
  Ctx,
  createUnionType,
  Field,
  FieldResolver,
  ID,
  ObjectType,
  Resolver,
  Root,
  Subscription,
} from 'type-graphql';
import type { Context } from '../graphql/context.ts';
import { Requires } from '../graphql/permission.ts';
import { CursorScalar } from '../graphql/scalars.ts';
import { EventType } from '../realtime/event-types.ts';
import { StreamHeartbeat, StreamMessage, StreamReady, StreamReset } from '../realtime/stream.types.ts';
import { IntakeMessageType } from './intake.type.ts';

const OF_MESSAGES: ReadonlySet<EventType> = new Set([
  'INTAKE_RECEIVED',
  'INTAKE_REGISTERED',
  'INTAKE_LINKED',
  'INTAKE_DISCARDED',
]);

@ArgsType()
class IntakeArgs {
  @Field(() => CursorScalar, { nullable: true, description: 'Resume after this position; from now on when absent.' })
  after?: string;
}

@ObjectType('IntakeChanged', {
  implements: StreamMessage,
  description: 'A message came in, got more words or files, or was decided on.',
})
export class IntakeChanged extends StreamMessage {
  @Field(() => ID, { description: 'Id of the event; the same for every subscriber and after every resume.' })
  eventId: string;

  @Field(() => EventType, { description: 'What happened: one of the types `INTAKE_…`.' })
  type: EventType;

  intakeId: string;
}

const IntakeItem = createUnionType({
  name: 'IntakeItem',
  description: 'What the desk’s stream sends. Ignore members you do not know; their cursor counts all the same.',
  types: () => [StreamReady, StreamHeartbeat, StreamReset, IntakeChanged] as const,
  resolveType: (value: { kind: string }) => value.kind,
});

function openDesk({ args, context: { services } }: { args: IntakeArgs; context: Context }) {
  const { streams } = services;
  return streams.open({
    field: 'intake',
    key: '',
    after: args.after,
    resetWhenLagging: true,
    translate: (viewer, events) =>
      events
        .filter(({ districtId, type }) => districtId === viewer.districtId && OF_MESSAGES.has(type))
        .map(({ seq, at, eventId, type, subjectId }) => ({
          ...{ kind: 'IntakeChanged' as const, cursor: streams.cursorAt(seq), at, eventId, type, intakeId: subjectId },
        })),
  });
}

@Resolver()
export class IntakeStreamResolver {
  @Requires('intake:read')
  @Subscription(() => IntakeItem, {
    description:
      'Keeps the desk’s queue right, from the `streamCursor` of `Query.intake`: every message that comes, changes or is decided on. Nothing is lost while the cursor is younger than 14 days.',
    subscribe: (source) => openDesk(source as unknown as { args: IntakeArgs; context: Context }),
  })
  intake(@Root() item: typeof IntakeItem, @Args(() => IntakeArgs) _args: IntakeArgs): typeof IntakeItem {
    return item;
  }
}

@Resolver(() => IntakeChanged)
export class IntakeChangedResolver {
  @FieldResolver(() => IntakeMessageType, {
    nullable: true,
    description: 'The message as it stands when this is made; null when it has been erased meanwhile.',
  })
  intake(@Root() { intakeId }: IntakeChanged, @Ctx() { loaders }: Context): Promise<IntakeMessageType | null> {
    return loaders.row<IntakeMessageType>('intake_message', intakeId);
  }
}
