/**
 * The event log: the one source of every stream.
 *
 * Pattern: transactional log, positions given at COMMIT by a deferred trigger (migration 0004), so `seq` order is commit
 * order whatever the length of the transactions. Invariants: an event is written in the transaction of its cause or not at
 * all; no phone, name or text of a complaint ever stands in an event row; positions may have gaps.
 * May not import: features, GraphQL execution.
 */
import type { EntityManager } from '@mikro-orm/postgresql';
import type { ActorKind, Role } from '../auth/roles.ts';
import { type InSql, Parameters, query, queryOne } from '../database/query.ts';
import type { Visibility } from '../graphql/vocabulary.ts';
import type { Position } from './cursor.ts';
import type { EventType } from './event-types.ts';

/** An event before it has a position. `Facts` are the attributes that decide who sees the object, before and after. */
export interface NewEvent<Facts = unknown> {
  districtId: number;
  at: Date;
  eventId: string;
  type: EventType;
  actorKind: ActorKind;
  actorId: string | null;
  actorRole: Role;
  complaintId: string | null;
  number: string | null;
  version: number | null;
  visibility: Visibility;
  changedFields: string[];
  /** What the event is about when it is no complaint: an officer, an intake message. */
  subjectId: string | null;
  before: Facts | null;
  after: Facts | null;
  /** Officers who got a notification with this event. */
  recipients: string[];
}

/** An event as read from the log. */
export interface LoggedEvent<Facts = unknown> extends NewEvent<Facts> {
  seq: number;
}

const COLUMNS = `district_id, at, event_id, type, actor_kind, actor_id, actor_role, complaint_id, number, version,
  visibility, changed_fields, subject_id, before, after, recipients`;

/** Appends an event inside the running transaction. */
export async function appendEvent(em: EntityManager, event: NewEvent): Promise<void> {
  const parameters = new Parameters();
  const insert = insertEvent(parameters, event, parameters.add(event.recipients));
  await query(em, insert, parameters.values);
}

/** The statement that appends it; `recipients` in words of SQL. */
export function insertEvent(
  parameters: Parameters,
  event: Omit<NewEvent, 'recipients' | 'number'> & { number: string | InSql | null },
  recipients: string,
): string {
  const values = [
    ...[event.districtId, event.at, event.eventId, event.type, event.actorKind, event.actorId, event.actorRole],
    ...[event.complaintId, event.number, event.version, event.visibility, event.changedFields, event.subjectId],
    ...[toJson(event.before), toJson(event.after)],
  ];
  const places = values.map((value) => parameters.add(value));
  return `insert into event_log (${COLUMNS}) values (${places.join(', ')}, ${recipients})`;
}

const toJson = (value: unknown) => (value === null ? null : JSON.stringify(value));

/** The row itself: it is nobody else's. */
function fromRow<Row extends { seq: string | number }>(row: Row): Row & { seq: number } {
  row.seq = Number(row.seq);
  return row as Row & { seq: number };
}

/** Events after a position, in commit order. */
export async function readEvents(em: EntityManager, afterSeq: number, limit: number): Promise<LoggedEvent[]> {
  const sql = `select seq, ${COLUMNS} from event_log where seq > $1 order by seq limit $2`;
  return (await query<LoggedEvent>(em, sql, [afterSeq, limit])).map(fromRow);
}

/** What finds one event. */
export type EventKey = Pick<NewEvent, 'districtId' | 'at' | 'eventId'>;

/** Position of an event that was just committed; null while it has none. */
export async function positionOf(em: EntityManager, event: EventKey): Promise<Position | null> {
  const sql = `select m.epoch, e.seq from event_log e, stream_meta m
    where e.district_id = $1 and e.at = $2 and e.event_id = $3 and e.seq is not null`;
  const row = await queryOne<{ epoch: string; seq: string }>(em, sql, [event.districtId, event.at, event.eventId]);
  return row && { epoch: row.epoch, seq: Number(row.seq) };
}

/** Which epoch a reading belongs to. */
export interface ReadIn {
  /** The epoch on record. */
  epoch: string;
  /** False when PostgreSQL was started anew, or is another one, since that epoch was opened: it is about to end. */
  isCurrent: boolean;
}

export interface LogBounds extends ReadIn {
  /** The last position given. */
  head: number;
  /** Events up to here have been removed by retention. */
  floor: number;
  /** Earlier epochs of the same history, and the last position of each. */
  ended: Record<string, number>;
}

/** Where the log begins and ends, as committed now. */
export async function readBounds(em: EntityManager): Promise<LogBounds> {
  const sql = `select m.epoch, m.incarnation = stream_incarnation() as is_current, m.floor_seq,
    greatest(m.floor_seq, coalesce((select max(seq) from event_log), 0)) as head,
    coalesce((select jsonb_object_agg(epoch, until_seq) from stream_epoch), '{}') as ended
    from stream_meta m`;
  const row = await queryOne<Omit<LogBounds, 'head' | 'floor'> & { floorSeq: string; head: string }>(em, sql);
  if (row === null) throw new Error('stream_meta is empty: the log was not prepared');
  const { floorSeq, head, ...bounds } = row;
  return { ...bounds, head: Number(head), floor: Number(floorSeq) };
}

/** Events after a position, and the epoch of the very moment they were read in. */
export async function tailEvents(
  em: EntityManager,
  afterSeq: number,
  limit: number,
): Promise<ReadIn & { events: LoggedEvent[] }> {
  const sql = `select m.epoch, m.incarnation = stream_incarnation() as is_current, e.* from stream_meta m
    left join lateral (select seq, ${COLUMNS} from event_log where seq > $1 order by seq limit $2) e on true
    order by e.seq`;
  const rows = await query<ReadIn & LoggedEvent>(em, sql, [afterSeq, limit]);
  const { epoch, isCurrent } = rows[0] as ReadIn;
  return { epoch, isCurrent, events: rows.filter((row) => row.seq !== null).map(fromRow) };
}
