/** A stage for the groups of the delivery: a log in memory that one node has read to a point, receivers, and a render to hold up. */
import { jest } from '@jest/globals';
import pino from 'pino';
import type { Viewer } from '../../../src/auth/viewer.ts';
import { Backlog } from '../../../src/realtime/backlog.ts';
import type { ControlItem } from '../../../src/realtime/control-items.ts';
import type { Messages, Receiver } from '../../../src/realtime/delivery/receiver.ts';
import type { LoggedEvent } from '../../../src/realtime/event-log.ts';
import { type EventStreams, PAGE } from '../../../src/realtime/streams.ts';

export const HEARTBEAT_MS = 15_000;

/** Lets everything that waits for nothing but its turn have it. */
export const settle = () => jest.advanceTimersByTimeAsync(0);

/** What the groups ask of the streams, over a log in memory. */
export class MemoryStreams {
  readonly events: LoggedEvent[] = [];
  readonly listeners = new Set<() => void>();
  /** Readings of the table. */
  readings = 0;
  /** Thrown by the next readings of the table, one each. */
  failures: Error[] = [];
  /** How many events the node holds in memory. */
  ringSize = 2_000;
  /** Registering waits for this. */
  registering: Promise<unknown> = Promise.resolve();
  /** Changes of rights are known when this settles. */
  catchingUp: () => Promise<void> = async () => {};
  replayed = 0;
  readonly resets: string[] = [];
  #head = 0;

  readonly access = { catchUp: () => this.catchingUp() };
  readonly sendSeconds = { observe: () => {} };
  readonly tailer = this.#tailer();
  readonly backlog = new Backlog((afterSeq) => this.readLog(afterSeq, PAGE));
  readonly epoch = { losses: 0, furthest: 0, onLost: () => () => {} };

  #tailer() {
    const streams = this;
    return {
      get head() {
        return streams.#head;
      },
      listen: async (onGrowth: () => void) => {
        await streams.registering;
        streams.listeners.add(onGrowth);
        return () => void streams.listeners.delete(onGrowth);
      },
      recent: (afterSeq: number, limit: number) => streams.#recent(afterSeq, limit),
      read: async (afterSeq: number, limit: number) =>
        streams.#recent(afterSeq, limit) ?? (await streams.readLog(afterSeq, limit)),
    };
  }

  #recent(afterSeq: number, limit: number): LoggedEvent[] | null {
    if (afterSeq >= this.#head) return [];
    if (afterSeq < this.#head - this.ringSize) return null;
    return this.events.filter(({ seq }) => seq > afterSeq && seq <= this.#head).slice(0, limit);
  }

  readLog = async (afterSeq: number, limit: number) => {
    this.readings += 1;
    const failure = this.failures.shift();
    if (failure) throw failure;
    return this.events.filter(({ seq }) => seq > afterSeq).slice(0, limit);
  };

  /** Events are committed; this node has not read them yet. */
  commit(...events: Partial<LoggedEvent>[]): void {
    for (const event of events)
      this.events.push({
        type: 'COMPLAINT_COMMENTED',
        at: new Date(),
        seq: this.events.length + 1,
        ...event,
      } as LoggedEvent);
  }

  /** The node reads the log to its end and tells. */
  grow(): void {
    this.#head = this.events.at(-1)?.seq ?? 0;
    for (const listener of [...this.listeners]) listener();
  }

  append(...events: Partial<LoggedEvent>[]): void {
    this.commit(...events);
    this.grow();
  }

  heartbeat = (seq: number) => ({ kind: 'StreamHeartbeat', says: `heartbeat ${seq}` });
  reset = (seq: number, reason: string) => {
    this.resets.push(reason);
    return { kind: 'StreamReset', says: `${reason} ${seq}` };
  };
  delivered = () => {};

  get asStreams(): EventStreams {
    return this as unknown as EventStreams;
  }
}

/** An item that says something. */
export interface Saying {
  says: string;
  complaintId?: string;
}

/** Renders items as what they say. Can be held up, and made to fail. */
export class Rendering {
  /** Items of each execution. */
  readonly executions: string[][] = [];
  held: Promise<unknown> = Promise.resolve();
  failures: Error[] = [];

  render = async (items: readonly unknown[], _viewer?: Viewer): Promise<Messages> => {
    const sayings = (items as Saying[]).map(({ says }) => says);
    this.executions.push(sayings);
    await this.held;
    const failure = this.failures.shift();
    if (failure) throw failure;
    return sayings.map((says) => Buffer.from(says));
  };

  /** Holds what is rendered from now on until the returned function is called. */
  hold(): () => void {
    let release = (): void => {};
    this.held = new Promise<void>((resolve) => {
      release = resolve;
    });
    return () => {
      this.held = Promise.resolve();
      release();
    };
  }
}

/** Takes messages down; may read slowly. */
export class TestReceiver implements Receiver {
  readonly heard: string[] = [];
  isOver = false;
  fault: unknown;
  readonly viewer: Viewer;
  readonly #leavings: (() => void)[] = [];
  #isSlow = false;
  #resume = (): void => {};
  #draining: Promise<void> = Promise.resolve();

  constructor(id: string, more: Partial<Viewer> = {}) {
    this.viewer = {
      ...{ kind: 'OFFICER', key: `officer:${id}`, id, districtId: 1, locale: 'en', postings: [], scopes: new Set() },
      ...{ complainantIds: [], sessionId: null, expiresAt: null },
      ...more,
    } as Viewer;
  }

  send(messages: Messages): boolean {
    if (this.isOver) throw new Error('sent to somebody who is gone');
    this.heard.push(...messages.map(String));
    return !this.#isSlow;
  }

  /** From now on whatever is sent is too much, until `speedUp()`. */
  slowDown(): this {
    this.#isSlow = true;
    this.#draining = new Promise((resolve) => {
      this.#resume = resolve;
    });
    return this;
  }

  speedUp(): void {
    this.#isSlow = false;
    this.#resume();
  }

  writable(): Promise<void> {
    return this.isOver ? Promise.resolve() : this.#draining;
  }

  end(fault?: unknown): void {
    if (this.isOver) return;
    this.isOver = true;
    this.fault = fault;
    this.#resume();
    for (const leave of this.#leavings.splice(0)) leave();
  }

  onOver(leave: () => void): void {
    if (this.isOver) leave();
    else this.#leavings.push(leave);
  }
}

export const silentLog = pino({ level: 'silent' });
export const away = () => Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
export const ready = (says = 'ready'): ControlItem => ({ kind: 'StreamReady', says }) as never;
