/**
 * Who looks at a complaint, and who of a department is on duty: read once a node for everybody who watches.
 *
 * Invariants: the attributes that decide who may see a complaint come with its lookers from one statement, so nobody is told
 * of lookers by a right that has ended; however many are watched, a wake-up costs one statement; a reading that says nothing
 * new is told to nobody. May not import: GraphQL, transports.
 */
import type { EntityManager } from '@mikro-orm/postgresql';
import DataLoader from 'dataloader';
import type { Logger } from 'pino';
import type { AccessFacts } from '../auth/scope.ts';
import type { Clock } from '../clock.ts';
import { query } from '../database/query.ts';
import type { EventType } from '../realtime/event-types.ts';
import { Projector, Projectors } from '../realtime/projector.ts';
import type { EventStreams } from '../realtime/streams.ts';
import { STILL_LOOKS } from './case-lookers.ts';
import { followLog } from './follow-log.ts';

const DEBOUNCE_MS = 200;
const GATHER_MS = 20;
/** The officers of a killed node leave by time alone. */
const REFRESH_MS = 10_000;

/** What is known of one complaint or department, as of a position in the log; no row when there is none. */
export interface Reading<Row> {
  cursor: string;
  at: Date;
  row: Row | null;
}

/** A complaint and the ids of the officers who look at it, by name. */
export type LookedAt = AccessFacts & { lookingAt: string[] };
/** The ids of a department's officers on duty, by name. */
export type OnDuty = { onDuty: string[] };

interface Deps {
  em: EntityManager;
  streams: EventStreams;
  clock: Clock;
  log: Logger;
}

export interface PresenceProjectors {
  complaint(districtId: number, id: string): Projector<Reading<LookedAt>>;
  department(districtId: number, id: string): Projector<Reading<OnDuty>>;
  stop(): void;
}

export function presenceProjectors(deps: Deps): PresenceProjectors {
  const complaints = byId<LookedAt>(deps, 'who looks at a complaint', LOOKING_SQL, (id, onChange) =>
    listenForLookers(deps.streams, id, onChange),
  );
  const departments = byId<OnDuty>(deps, 'who is on duty', DUTY_SQL, (_id, onChange) =>
    followLog(deps.streams.tailer, ({ type }) => CHANGES_DUTY.has(type), onChange),
  );
  return {
    complaint: (districtId, id) => complaints.of(keyOf(districtId, id)),
    department: (districtId, id) => departments.of(keyOf(districtId, id)),
    stop() {
      complaints.stop();
      departments.stop();
    },
  };
}

const CHANGES_DUTY: ReadonlySet<EventType> = new Set([
  'DUTY_STARTED',
  'DUTY_ENDED',
  'REFERENCE_DATA_CHANGED',
  'ACCESS_CHANGED',
]);

/** Somebody came or left; or the complaint has changed, and with it perhaps who may see it. */
async function listenForLookers(streams: EventStreams, id: string, onChange: () => void) {
  const leaveLog = await followLog(streams.tailer, ({ complaintId }) => complaintId === id, onChange);
  const leaveTopic = streams.onWake('presence', onChange);
  return () => {
    leaveLog();
    leaveTopic();
  };
}

type Listen = (id: string, onChange: () => void) => Promise<() => void>;

const keyOf = (districtId: number, id: string) => `${districtId}:${id}`;
const partsOf = (key: string) => key.split(':') as [string, string];

function byId<Row>(deps: Deps, name: string, sql: string, listen: Listen): Projectors<string, Reading<Row>> {
  const reads = new DataLoader((keys: readonly string[]) => readTogether<Row>(deps, sql, keys), {
    cache: false,
    batchScheduleFn: (send) => void setTimeout(send, GATHER_MS),
  });
  return new Projectors(
    (key) =>
      new Projector<Reading<Row>>({
        name,
        read: () => reads.load(key),
        listen: (onChange) => listen(partsOf(key)[1], onChange),
        ...{ debounceMs: DEBOUNCE_MS, refreshMs: REFRESH_MS, isSame, log: deps.log },
      }),
  );
}

const isSame = (before: Reading<unknown>, after: Reading<unknown>) =>
  JSON.stringify(before.row) === JSON.stringify(after.row);

/** The position is read before the rows: nobody claims to know more than he shows. */
async function readTogether<Row>(
  { em, streams, clock }: Deps,
  sql: string,
  keys: readonly string[],
): Promise<Reading<Row>[]> {
  const { head } = await streams.bounds();
  const [districtIds, ids] = [keys.map((key) => partsOf(key)[0]), keys.map((key) => partsOf(key)[1])];
  const rows = await query<Row & { key: string }>(em.fork(), sql, [districtIds, ids]);
  const byKey = new Map(rows.map((row) => [row.key, row]));
  const known = { cursor: streams.cursorAt(head), at: clock.now() };
  return keys.map((key) => ({ ...known, row: byKey.get(key) ?? null }));
}

const ASKED = 'unnest($1::int[], $2::uuid[]) as asked(district_id, id)';

const LOOKING_SQL = `select c.district_id || ':' || c.id as key, c.department_id, c.area_id, c.assignee_id, c.respondent_id,
    c.registered_by_id, c.registered_by_key_id, c.complainant_id, c.is_confidential,
    array(select o.id from officer o where o.district_id = c.district_id and o.id in
      (select p.officer_id from complaint_presence p where p.district_id = c.district_id and p.complaint_id = c.id and ${STILL_LOOKS})
      order by o.name, o.id) as looking_at
  from ${ASKED} join complaint c using (district_id, id)`;

const DUTY_SQL = `select d.district_id || ':' || d.id as key,
    array(select o.id from officer o where o.district_id = d.district_id and o.is_active and o.on_duty_since is not null and o.id in
      (select p.officer_id from posting p where p.district_id = d.district_id and p.department_id = d.id and p.ended_at is null)
      order by o.name, o.id) as on_duty
  from ${ASKED} join department d using (district_id, id)`;
