/** The figures of a district's boards, read at most once a second and every 30 s, because clocks move. */
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Logger } from 'pino';
import type { Clock } from '../clock.ts';
import { Projector, Projectors } from '../realtime/projector.ts';
import type { EventStreams } from '../realtime/streams.ts';
import { readWall, type WallData } from './wall-snapshot.ts';

const DEBOUNCE_MS = 1_000;
const REFRESH_MS = 30_000;

export interface ProjectedWall extends WallData {
  cursor: string;
  at: Date;
}

interface Deps {
  em: EntityManager;
  streams: EventStreams;
  clock: Clock;
  log: Logger;
}

export type WallProjectors = Projectors<number, ProjectedWall>;

/** The projectors of the districts this node serves, by district. */
export const wallProjectors = (deps: Deps): WallProjectors =>
  new Projectors(
    (districtId) =>
      new Projector<ProjectedWall>({
        name: 'wall',
        read: () => readBoard(deps, districtId),
        listen: (onChange) => deps.streams.tailer.listen(onChange),
        debounceMs: DEBOUNCE_MS,
        refreshMs: REFRESH_MS,
        log: deps.log,
      }),
  );

/** The position is read before the figures: a screen never claims to know more than it shows. */
async function readBoard({ em, streams, clock }: Deps, districtId: number): Promise<ProjectedWall> {
  const { head } = await streams.bounds();
  const at = clock.now();
  return { ...(await readWall(em.fork(), districtId, at)), cursor: streams.cursorAt(head), at };
}
