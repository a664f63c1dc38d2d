import { Args, ArgsType, Field, ID, Resolver, Root, Subscription } from 'type-graphql';
import { hasPermission } from '../auth/permissions.ts';
import type { Context } from '../graphql/context.ts';
import { AppError, forbidden, unauthenticated } from '../graphql/errors.ts';
import { Public } from '../graphql/permission.ts';
import { LatestIterator } from '../realtime/latest-iterator.ts';
import { changesAccessOf, HEARTBEAT_SECONDS } from '../realtime/streams.ts';
import { WallItem } from './wall.types.ts';
import type { ProjectedWall } from './wall-projector.ts';

const PUBLIC_BOARD = 'public';
const WAR_ROOM = 'war-room';

@ArgsType()
class WallArgs {
  @Field(() => ID, {
    description: '`war-room` for those who may see it, or `public`: figures of the whole district only.',
  })
  board: string;
}

function requireBoard(board: string, { viewer }: Context): void {
  if (board === PUBLIC_BOARD) return;
  if (viewer.kind === 'PUBLIC') throw unauthenticated();
  if (!hasPermission(viewer, 'wall:read')) throw forbidden();
  if (board !== WAR_ROOM)
    throw new AppError('NOT_FOUND', {
      hi: 'ऐसा कोई बोर्ड नहीं है।',
      en: 'There is no such board. Use `war-room` or `public`.',
    });
}

const onlyFigures = (wall: ProjectedWall): ProjectedWall => ({ ...wall, countdowns: [], departments: [], ticker: [] });

async function openWall({ args: { board }, context }: { args: WallArgs; context: Context }) {
  requireBoard(board, context);
  const { services, viewer } = context;
  const { streams } = services;
  const projector = services.walls.of(viewer.districtId);
  const present = (wall: ProjectedWall | null) =>
    wall === null ? null : { kind: 'WallSnapshot', board, ...(board === PUBLIC_BOARD ? onlyFigures(wall) : wall) };
  const { head } = await streams.bounds();
  return new LatestIterator<object>({
    opening: [streams.ready(head)],
    watch: (onNew, onEnd) => watchWhileAllowed(context, () => projector.watch(onNew), onEnd),
    latest: () => present(projector.latest),
    heartbeat: () => streams.heartbeat(Math.max(streams.tailer.head, head)),
    heartbeatMs: HEARTBEAT_SECONDS * 1_000,
    onClose: streams.joined('wall'),
  });
}

/** Watches until the viewer's own rights change: then the stream ends, and his socket with it. */
async function watchWhileAllowed(
  { services, viewer }: Context,
  watch: () => Promise<() => void>,
  onEnd: () => void,
): Promise<() => void> {
  const leaveAccess = await services.streams.access.watch((event) => {
    if (changesAccessOf(viewer, event)) onEnd();
  });
  try {
    const leave = await watch();
    return () => {
      leave();
      leaveAccess();
    };
  } catch (error) {
    leaveAccess();
    throw error;
  }
}

@Resolver()
export class WallResolver {
  @Public()
  @Subscription(() => WallItem, {
    description: 'The figures of a board, whole each time, at most once a second; the latest wins. No name, no phone.',
    subscribe: (source) => openWall(source as unknown as { args: WallArgs; context: Context }),
  })
  wall(@Root() item: typeof WallItem, @Args(() => WallArgs) _args: WallArgs): typeof WallItem {
    return item;
  }
}
