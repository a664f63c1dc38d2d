/** What the system says of itself in a district: the build that serves, and the maintenance ahead. One reading a node. */
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Logger } from 'pino';
import type { Clock } from '../clock.ts';
import { query, queryOne } from '../database/query.ts';
import { Projector, Projectors } from '../realtime/projector.ts';
import type { EventStreams } from '../realtime/streams.ts';

const DEBOUNCE_MS = 100;
/** Clocks move: a maintenance passes without a word. */
const REFRESH_MS = 30_000;

export interface Maintenance {
  from: Date;
  until: Date;
  messageHi: string;
  messageEn: string;
}

export interface SystemReading {
  cursor: string;
  at: Date;
  build: string;
  /** Null when none is announced or the announced one is over. */
  maintenance: Maintenance | null;
}

interface Deps {
  em: EntityManager;
  streams: EventStreams;
  clock: Clock;
  log: Logger;
  /** Build of this node. */
  build: string;
}

export type SystemProjectors = Projectors<number, SystemReading>;

/** The projectors of the districts this node serves, by district. */
export const systemProjectors = (deps: Deps): SystemProjectors =>
  new Projectors(
    (districtId) =>
      new Projector<SystemReading>({
        name: 'system status',
        read: () => readStatus(deps, districtId),
        listen: (onChange) => deps.streams.onWake('system', onChange),
        ...{ debounceMs: DEBOUNCE_MS, refreshMs: REFRESH_MS, isSame, log: deps.log },
      }),
  );

const isSame = (before: SystemReading, after: SystemReading) =>
  before.build === after.build && JSON.stringify(before.maintenance) === JSON.stringify(after.maintenance);

type StatusRow = { build: string } & (Maintenance | { until: null });

const STATUS_SQL = `select build, maintenance_from as "from", maintenance_until as until, message_hi, message_en
  from system_status where district_id = $1`;

async function readStatus({ em, streams, clock, build }: Deps, districtId: number): Promise<SystemReading> {
  const { head } = await streams.bounds();
  const at = clock.now();
  const row = (await queryOne<StatusRow>(em.fork(), STATUS_SQL, [districtId])) ?? { build, until: null };
  return { cursor: streams.cursorAt(head), at, build: row.build, maintenance: maintenanceAhead(row, at) };
}

function maintenanceAhead(row: StatusRow, now: Date): Maintenance | null {
  if (row.until === null || row.until <= now) return null;
  const { from, until, messageHi, messageEn } = row;
  return { from, until, messageHi, messageEn };
}

/** This node serves from now on: the newest start wins, in every district. Wake `system` afterwards. */
export async function recordBuild(em: EntityManager, build: string): Promise<void> {
  const sql = `insert into system_status (district_id, build) select id, $1 from district order by id
    on conflict (district_id) do update set build = excluded.build`;
  await query(em, sql, [build]);
}
