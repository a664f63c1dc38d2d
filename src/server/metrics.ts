/** Figures for Prometheus: the process, the streams, the sockets. No labels with people, numbers or texts. */
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { EventStreams } from '../realtime/streams.ts';

export class Metrics {
  readonly #registry = new Registry();
  readonly requestSeconds: Histogram<'route' | 'status'>;
  readonly #sockets: Gauge;
  socketCount: () => number = () => 0;

  constructor(streams: EventStreams) {
    const registers = [this.#registry];
    collectDefaultMetrics({ register: this.#registry });
    this.requestSeconds = new Histogram({
      name: 'nistaran_http_request_seconds',
      help: 'Time to answer HTTP requests',
      labelNames: ['route', 'status'],
      buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5, 10],
      registers,
    });
    this.#sockets = new Gauge({
      name: 'nistaran_sockets',
      help: 'Open sockets',
      registers,
      collect: () => this.#sockets.set(this.socketCount()),
    });
    const active = new Gauge({
      name: 'nistaran_stream_subscribers',
      help: 'Live subscriptions by field',
      labelNames: ['field'],
      registers,
      collect: () => streams.active.forEach((count, field) => void active.set({ field }, count)),
    });
    const resets = new Gauge({
      name: 'nistaran_stream_resets',
      help: 'Resets sent, by reason',
      labelNames: ['reason'],
      registers,
      collect: () => streams.resets.forEach((count, reason) => void resets.set({ reason }, count)),
    });
    const head: Gauge = new Gauge({
      name: 'nistaran_log_position',
      help: 'Last position read by this node',
      registers,
      collect: () => head.set(streams.tailer.head),
    });
    const missed: Gauge = new Gauge({
      name: 'nistaran_missed_wake_ups',
      help: 'Events found by the poll without a wake-up having come',
      registers,
      collect: () => missed.set(streams.tailer.missedWakeUps),
    });
    const lag: Gauge = new Gauge({
      name: 'nistaran_log_lag_seconds',
      help: 'How old this node may be behind the log',
      registers,
      collect: () => lag.set(streams.tailer.lagMs / 1_000),
    });
  }

  get contentType(): string {
    return this.#registry.contentType;
  }

  text(): Promise<string> {
    return this.#registry.metrics();
  }
}
