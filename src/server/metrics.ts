/** Figures for Prometheus: the process, the streams, the sockets. No labels with people, numbers or texts. */
import type { EntityManager } from '@mikro-orm/postgresql';
import { Counter, collectDefaultMetrics, Gauge, Histogram, type MetricConfiguration, Registry } from 'prom-client';
import { openSql } from '../complaints/index.ts';
import { queryOne } from '../database/query.ts';
import type { Delivery } from '../realtime/delivery/delivery.ts';
import type { EventStreams } from '../realtime/streams.ts';

/** Commands that wait for the log's lock, which gives positions at the commit. */
const LOCK_WAIT_SQL = `select count(*)::int as waiting from pg_locks where locktype = 'advisory' and not granted
  and database = (select oid from pg_database where datname = current_database())`;

/** Changes that the counters' readers still add up themselves. */
const UNFOLDED_SQL = 'select count(*)::int as changes from complaint_tally_change';

/** Open complaints to which nothing was promised: no policy holds, no category says anything. */
const WITHOUT_TERMS_SQL = `select count(*)::int as complaints from complaint c where ${openSql} and c.due_at is null and c.stopped_at is null`;

export interface Measured {
  em: EntityManager;
  streams: EventStreams;
  delivery: Delivery;
}

type Labelled = ReadonlyMap<string | number, number>;

export class Metrics {
  readonly #registry = new Registry();
  readonly requestSeconds: Histogram<'route' | 'status'>;
  socketCount: () => number = () => 0;
  waitingBytes: () => number = () => 0;
  closes: () => Labelled = () => new Map();

  constructor({ em, streams, delivery }: Measured) {
    collectDefaultMetrics({ register: this.#registry });
    this.requestSeconds = new Histogram({
      ...this.#named('nistaran_http_request_seconds', 'Time to answer HTTP requests'),
      labelNames: ['route', 'status'],
      buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5, 10],
    });
    streams.sendSeconds = new Histogram({
      ...this.#named('nistaran_stream_send_seconds', 'From the instant of an event to its sending to live subscribers'),
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 5, 15],
    });
    this.#gauge('nistaran_sockets', 'Open sockets', () => this.socketCount());
    this.#gauge(
      'nistaran_stream_groups',
      'Groups of subscribers that are executed together',
      () => delivery.groupCount,
    );
    this.#gauge('nistaran_log_position', 'Last position read by this node', () => streams.tailer.head);
    this.#gauge(
      'nistaran_log_lag_seconds',
      'How old this node may be behind the log',
      () => streams.tailer.lagMs / 1_000,
    );
    this.#gauge('nistaran_log_lock_waiting', 'Commands that wait for the lock of the log', async () => {
      const row = await queryOne<{ waiting: number }>(em.fork(), LOCK_WAIT_SQL, []).catch(() => null);
      return row?.waiting ?? 0;
    });
    this.#gauge('nistaran_tally_unfolded', 'Changes of complaints not yet folded into the counters', async () => {
      const row = await queryOne<{ changes: number }>(em.fork(), UNFOLDED_SQL, []).catch(() => null);
      return row?.changes ?? 0;
    });
    this.#gauge(
      'nistaran_complaints_without_terms',
      'Open complaints without a due time: no policy holds',
      async () => {
        const row = await queryOne<{ complaints: number }>(em.fork(), WITHOUT_TERMS_SQL, []).catch(() => null);
        return row?.complaints ?? 0;
      },
    );
    this.#labelledGauge('nistaran_stream_subscribers', 'Live subscriptions by field', 'field', () => streams.active);
    this.#count('nistaran_stream_events_total', 'Events read from the log', () => streams.tailer.eventCount);
    this.#count(
      'nistaran_missed_wake_ups_total',
      'Events that the poll found before a wake-up came',
      () => streams.tailer.missedWakeUps,
    );
    this.#count('nistaran_stream_replayed_total', 'Events read again for those who resumed', () => streams.replayed);
    this.#labelledCount(
      'nistaran_stream_executions_total',
      'Executions of stream items',
      'field',
      () => streams.executions,
    );
    this.#labelledCount(
      'nistaran_stream_deliveries_total',
      'Messages handed to subscribers',
      'field',
      () => streams.deliveries,
    );
    this.#labelledCount('nistaran_stream_resets_total', 'Resets sent, by reason', 'reason', () => streams.resets);
    this.#labelledCount('nistaran_socket_closes_total', 'Closed sockets by code', 'code', () => this.closes());
  }

  get contentType(): string {
    return this.#registry.contentType;
  }

  text(): Promise<string> {
    return this.#registry.metrics();
  }

  #named(name: string, help: string) {
    return { name, help, registers: [this.#registry] } satisfies MetricConfiguration<string>;
  }

  #gauge(name: string, help: string, read: () => number | Promise<number>): void {
    const gauge: Gauge = new Gauge({ ...this.#named(name, help), collect: async () => gauge.set(await read()) });
  }

  #labelledGauge(name: string, help: string, label: string, read: () => Labelled): void {
    const gauge: Gauge = new Gauge({
      ...this.#named(name, help),
      labelNames: [label],
      collect: () => read().forEach((value, key) => void gauge.set({ [label]: key }, value)),
    });
  }

  /** Counters are kept where things happen; here they are only told. */
  #count(name: string, help: string, read: () => number): void {
    const counter: Counter = new Counter({
      ...this.#named(name, help),
      collect: () => {
        counter.reset();
        counter.inc(read());
      },
    });
  }

  #labelledCount(name: string, help: string, label: string, read: () => Labelled): void {
    const counter: Counter = new Counter({
      ...this.#named(name, help),
      labelNames: [label],
      collect: () => {
        counter.reset();
        read().forEach((value, key) => void counter.inc({ [label]: key }, value));
      },
    });
  }
}
