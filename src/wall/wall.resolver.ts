import { Args, ArgsType, Field, ID, Resolver, Root, Subscription } from 'type-graphql';
import { hasPermission } from '../auth/permissions.ts';
import type { Context } from '../graphql/context.ts';
import { AppError, forbidden, unauthenticated } from '../graphql/errors.ts';
import { Public } from '../graphql/permission.ts';
import { PUBLIC_BOARD, WAR_ROOM } from './boards.ts';
import { WallItem } from './wall.types.ts';
import type { ProjectedWall } from './wall-projector.ts';

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
  if (viewer.board !== undefined && viewer.board !== board) throw forbidden();
}

const NOTHING_MORE = {
  ...{ notSeen: null, openA: null, breachedA: null, rollCall: null },
  ...{ escalated: [], countdowns: [], departments: [], areas: [], ticker: [] },
};
const onlyFigures = (wall: ProjectedWall) => ({ ...wall, ...NOTHING_MORE });

async function openWall({ args: { board }, context }: { args: WallArgs; context: Context }) {
  requireBoard(board, context);
  const { services, viewer } = context;
  return services.streams.openSnapshots({
    field: 'wall',
    key: board,
    projector: services.walls.of(viewer.districtId),
    present: (wall) => ({ kind: 'WallSnapshot', board, ...(board === PUBLIC_BOARD ? onlyFigures(wall) : wall) }),
  });
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
