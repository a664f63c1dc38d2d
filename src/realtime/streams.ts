/**
 * Opens streams over the log: where a subscriber starts, whether it can resume, what it is told when it cannot.
 * Owns: the node's epoch, tailer, bus, counts of live streams. May not import: features.
 */
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Logger } from 'pino';
import type { Viewer } from '../auth/viewer.ts';
import { badInput } from '../graphql/errors.ts';
import { AccessWatch } from './access-watch.ts';
import { Backlog } from './backlog.ts';
import type { ControlItem, StreamHeartbeatItem, StreamReadyItem, StreamResetItem } from './control-items.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import { Epoch, holds } from './epoch.ts';
import { type LogBounds, type LoggedEvent, readEvents } from './event-log.ts';
import { LogSource, type LogSourceOptions } from './log-source.ts';
import { SnapshotSource, type SnapshotSourceOptions } from './snapshot-source.ts';
import type { ResetReason } from './stream.types.ts';
import { Tailer } from './tailer.ts';
import type { WakeBus, WakeTopic } from './wake-bus/index.ts';

export const HEARTBEAT_SECONDS = 15;
/** A list this far behind is quicker asked for anew than replayed. */
export const LAG_LIMIT = 5_000;
const RESET_RETRY_MS = 1_000;
/** Events read at once for those who are behind. */
export const PAGE = 200;

/** What a resolver says of a stream over the log. */
export type OpenStream<Item> = Omit<LogSourceOptions<Item>, 'opening' | 'from' | 'losses'> & {
  after: string | null | undefined;
};

/** What a resolver says of a stream of whole states. */
export type OpenSnapshots<Reading, Item> = Omit<SnapshotSourceOptions<Reading, Item>, 'opening' | 'head'>;

export class EventStreams {
  readonly #em: EntityManager;
  readonly #bus: WakeBus;
  readonly #build: string;
  /** Tells, among else, when the log under this node was put back: every live stream is reset then. */
  readonly epoch: Epoch;
  readonly tailer: Tailer;
  /** What the tailer no longer has in memory. */
  readonly backlog: Backlog;
  /** Changes of rights, for those whose streams they end. */
  readonly access: AccessWatch;
  /** Live streams by subscription field. */
  readonly active = new Map<string, number>();
  readonly resets = new Map<ResetReason, number>();
  /** Messages handed to subscribers by field. */
  readonly deliveries = new Map<string, number>();
  /** Executions of stream items by field: with groups far fewer than deliveries. */
  readonly executions = new Map<string, number>();
  /** Events read again for those who resumed or had fallen behind. */
  replayed = 0;
  /** Takes the seconds from an event to its sending, once a group. */
  sendSeconds: { observe(seconds: number): void } = { observe: () => {} };
  readonly #topics = new Map<WakeTopic, Set<() => void>>();

  constructor(em: EntityManager, options: { bus: WakeBus; log: Logger; build: string }) {
    this.#em = em;
    this.#bus = options.bus;
    this.#build = options.build;
    this.epoch = new Epoch(em);
    this.tailer = new Tailer(em, this.epoch, options.log);
    this.backlog = new Backlog((afterSeq) => this.readLog(afterSeq, PAGE));
    this.access = new AccessWatch(em, this.tailer, options.log);
    this.epoch.onLost(() => this.access.beginAt(this.epoch.furthest));
  }

  async start(): Promise<void> {
    await this.epoch.bounds();
    await this.#bus.start((topic) => this.#tell(topic));
  }

  async stop(): Promise<void> {
    this.tailer.stop();
    await this.#bus.stop();
  }

  /** Call after a commit that wrote events (or changed what a topic stands for): wakes this node at once and the others by the bus. */
  wake(topic: WakeTopic = 'log'): void {
    this.#tell(topic);
    this.#bus.publish(topic);
  }

  /** Registers for wake-ups of a topic; returns how to leave. A wake-up may be lost: also look now and then. */
  onWake(topic: WakeTopic, listener: () => void): () => void {
    const listeners = this.#topics.get(topic) ?? new Set();
    this.#topics.set(topic, listeners.add(listener));
    return () => void listeners.delete(listener);
  }

  #tell(topic: WakeTopic): void {
    if (topic === 'log') this.tailer.wake();
    for (const listener of [...(this.#topics.get(topic) ?? [])]) listener();
  }

  bounds(): Promise<LogBounds> {
    return this.epoch.bounds();
  }

  /** Events straight from the table, for machines that ask instead of subscribing. */
  readLog(afterSeq: number, limit: number): Promise<LoggedEvent[]> {
    return readEvents(this.#em.fork(), afterSeq, limit);
  }

  cursorAt(seq: number): string {
    return encodeCursor({ epoch: this.epoch.name, seq });
  }

  /** Why a cursor cannot be resumed from; null when it can. Throws BAD_USER_INPUT for what is no cursor at all. */
  judge(cursor: string, bounds: LogBounds, resetWhenLagging: boolean): { seq: number; reason: ResetReason | null } {
    const position = decodeCursor(cursor);
    if (position === null) throw badCursor();
    const { seq } = position;
    if (!holds(position, bounds)) return { seq: bounds.head, reason: 'EPOCH_CHANGED' };
    if (seq < bounds.floor) return { seq: bounds.head, reason: 'CURSOR_EXPIRED' };
    if (resetWhenLagging && bounds.head - seq > LAG_LIMIT) return { seq: bounds.head, reason: 'LAGGED' };
    return { seq, reason: null };
  }

  /** A stream over the log. Its first item is StreamReady; a cursor that cannot be resumed gets StreamReset and the end. */
  async open<Item>({ after, ...options }: OpenStream<Item>): Promise<LogSource<Item>> {
    const bounds = await this.bounds();
    const start =
      after == null ? { seq: bounds.head, reason: null } : this.judge(after, bounds, options.resetWhenLagging);
    const resumed = after != null && start.reason === null;
    const items: ControlItem[] = [this.ready(start.seq, resumed, bounds.head - start.seq)];
    if (start.reason !== null) items.push(this.reset(start.seq, start.reason));
    const { losses } = this.epoch;
    return new LogSource({ ...options, opening: { items, end: start.reason !== null }, from: start.seq, losses });
  }

  /** A stream that ends before it has said anything: of what does not exist for this viewer. */
  nothing<Item>(field: string): LogSource<Item> {
    const position = { opening: { items: [], end: true }, from: 0, losses: this.epoch.losses };
    return new LogSource({ field, key: '', ...position, resetWhenLagging: false, translate: () => [] });
  }

  /** A stream of whole states, of which the latest counts: StreamReady, then each new state. */
  async openSnapshots<Reading, Item>(options: OpenSnapshots<Reading, Item>): Promise<SnapshotSource<Reading, Item>> {
    const { head } = await this.bounds();
    return new SnapshotSource({ ...options, opening: { items: [this.ready(head)], end: false }, head });
  }

  /** The first message of a stream. */
  ready(seq: number, resumed = false, replaying = 0): StreamReadyItem {
    const base = { kind: 'StreamReady' as const, cursor: this.cursorAt(seq), at: new Date() };
    return { ...base, resumed, replaying, heartbeatSeconds: HEARTBEAT_SECONDS, build: this.#build };
  }

  /** The message sent after silence. */
  heartbeat(seq: number): StreamHeartbeatItem {
    return { kind: 'StreamHeartbeat', cursor: this.cursorAt(seq), at: new Date(), lagMs: this.tailer.lagMs };
  }

  /** The message that ends a stream. */
  reset(seq: number, reason: ResetReason): StreamResetItem {
    this.resets.set(reason, (this.resets.get(reason) ?? 0) + 1);
    return { kind: 'StreamReset', cursor: this.cursorAt(seq), at: new Date(), reason, retryAfterMs: RESET_RETRY_MS };
  }

  delivered(field: string, count: number): void {
    this.deliveries.set(field, (this.deliveries.get(field) ?? 0) + count);
  }

  executed(field: string, count: number): void {
    this.executions.set(field, (this.executions.get(field) ?? 0) + count);
  }

  /** Counts the live streams of a field: one more, or one less. */
  live(field: string, change: 1 | -1): void {
    this.active.set(field, (this.active.get(field) ?? 0) + change);
  }
}

/** Does this event change what the viewer may see? Session-bound events concern that session alone. */
export function changesAccessOf(viewer: Viewer, event: LoggedEvent): boolean {
  if (event.type !== 'ACCESS_CHANGED' || viewer.id === null || event.subjectId !== viewer.id) return false;
  const { sessionId } = (event.after ?? {}) as { sessionId?: string };
  return sessionId === undefined || sessionId === viewer.sessionId;
}

const badCursor = () =>
  badInput({ hi: 'कर्सर मान्य नहीं है। सूची फिर से लें।', en: 'This is not a cursor of this server. Ask for the list again.' });
