/**
 * One subscription that goes on, whatever happens to its socket.
 *
 * Owns: the cursor, what was delivered already, how fresh it all is, what follows a reset. Invariants: an item is delivered
 * before any later one and never again; the cursor moves only with an item, or with a query that stands for all before it, so
 * nothing is skipped; after a StreamReset nothing more of the old stream is delivered. May not import: anything of Node's.
 */
import type { Client } from 'graphql-ws/client';
import { Backoff } from './backoff.ts';
import { askedPauseMs, isFinal, isUnauthenticated } from './closes.ts';
import { hasReached } from './cursor.ts';
import type { Member, ServerError, StreamItem } from './documents.ts';
import * as freshness from './freshness.ts';
import { OwnWrites } from './own-writes.ts';
import { RequestError } from './request.ts';
import { subscribe } from './subscription.ts';
import type { Passenger, StopReason, Supervisor } from './supervisor.ts';

/** How a stream is. Never edited: each change is a new object. */
export type Status =
  | { readonly state: freshness.Freshness }
  /** It could not go on without a gap; the list is asked for again. `reason` is the server's, where the document selects it. */
  | { readonly state: 'reset'; readonly reason: string | null }
  | { readonly state: 'stopped'; readonly reason: StopReason; readonly errors: readonly ServerError[] };

/** What to do with each kind of item. Kinds without a handler, those invented later among them, are passed over. */
export type Handlers<Item extends StreamItem> = {
  readonly [Name in Item['__typename']]?: (item: Member<Item, Name>) => void;
};

export interface StreamOptions<Item extends StreamItem, Variables> {
  /** Variables of the document, without `after`. */
  variables?: Omit<Variables, 'after'>;
  /**
   * Where to begin, for documents that take `$after`: a cursor you kept; or a function that queries your list and gives its
   * `streamCursor`. The function is called at the beginning and after each StreamReset, and again until it answers.
   * Without it: now, and after a StreamReset from there.
   */
  from?: string | (() => Promise<string>);
  on: Handlers<Item>;
}

/** After a StreamReset whose document does not select `retryAfterMs`. */
const RESET_PAUSE_MS = 1_000;
/** Longer than the server takes to close the socket of somebody whose rights have changed. */
const UNAUTHENTICATED_PAUSE_MS = 1_000;
/** Refused this often in a row for want of credentials, it is not the moment's fault. */
const UNAUTHENTICATED_LIMIT = 2;
/** Items about the stream itself. */
const CONTROL: ReadonlySet<string> = new Set(['StreamReady', 'StreamHeartbeat', 'StreamReset']);

/** What control items may carry, where the document selects it. */
type Control = StreamItem & { heartbeatSeconds?: number; reason?: string; retryAfterMs?: number };

type HandlersByName = Readonly<Record<string, ((item: StreamItem) => void) | undefined>>;

export class Stream<Item extends StreamItem> implements Passenger {
  readonly #supervisor: Supervisor;
  readonly #query: string;
  readonly #variables: object;
  readonly #from: (() => Promise<string>) | null;
  readonly #handlers: HandlersByName;
  /** With cursors: each item counts, once. Others send whole states, the latest of which counts. */
  readonly #isLog: boolean;
  readonly #ownWrites = new OwnWrites();
  readonly #backoff = new Backoff();
  readonly #listeners = new Set<() => void>();

  #client: Client | null = null;
  #leave: (() => void) | null = null;
  #cursor: string | null;
  /** The list has to be queried before anything is subscribed to. */
  #needsQuery: boolean;
  /** Until it is over nothing is subscribed to. */
  #pause: ReturnType<typeof setTimeout> | undefined;
  /** It waits because nobody answered: a line that comes up ends that. What the server asked for it waits out. */
  #mayHurry = false;
  /** The line came up while the list was being queried: should that fail, it says nothing of now. */
  #isAwake = false;
  #heard: freshness.Heard = { isFlowing: false, heardAt: null, heartbeatMs: freshness.HEARTBEAT_SECONDS * 1_000 };
  #subscribedAt = 0;
  #reset: { reason: string | null } | null = null;
  #refusals = 0;
  #status: Status = { state: 'connecting' };

  constructor(supervisor: Supervisor, query: string, { from, variables = {}, on }: StreamOptions<Item, object>) {
    this.#supervisor = supervisor;
    this.#query = query;
    this.#variables = variables;
    this.#handlers = on as HandlersByName;
    this.#isLog = /\$after\b/.test(query);
    this.#from = typeof from === 'function' ? from : null;
    this.#cursor = typeof from === 'string' ? from : null;
    this.#needsQuery = this.#from !== null;
    supervisor.join(this);
    void this.#go();
  }

  /** How the stream is now; the same object until it changes. */
  get status(): Status {
    return this.#status;
  }

  /** Where it stands: keep it to resume from another time. Null before the first message. */
  get cursor(): string | null {
    return this.#cursor;
  }

  /** Calls the listener whenever `status` has changed; gives how to leave. */
  watch(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /**
   * Settles when the stream has passed a cursor, such as that of a mutation's payload: what you saved is on the screen. At
   * once for what this stream shows, else with the next heartbeat. Rejects when the stream stops before.
   */
  passed(cursor: string): Promise<void> {
    const passing = this.#ownWrites.wait(cursor);
    if (this.#isStopped) this.#ownWrites.giveUp();
    else this.#ownWrites.reached(this.#cursor);
    return passing;
  }

  /** Ends the stream: nothing more is delivered. */
  close(): void {
    this.#stop('CLOSED');
  }

  get #isStopped(): boolean {
    return this.#status.state === 'stopped';
  }

  // The supervisor's side.

  onUp(client: Client): void {
    this.#client = client;
    if (this.#pause === undefined) this.#isAwake = this.#needsQuery;
    else if (this.#mayHurry) this.#goOn();
    this.#subscribe();
  }

  onDown(): void {
    this.#client = null;
    this.#unsubscribe();
    this.#judge();
  }

  onStopped(reason: StopReason): void {
    this.#stop(reason);
  }

  onTick(now: number): void {
    this.#judge(now);
    if (this.#silence(now) > freshness.DEAD_AFTER_HEARTBEATS) this.#supervisor.rebuild();
  }

  isInDoubt(now: number): boolean {
    return this.#silence(now) > freshness.DELAYED_AFTER_HEARTBEATS;
  }

  /** Heartbeats without a word of the present subscription. */
  #silence(now: number): number {
    return this.#leave === null
      ? 0
      : (now - Math.max(this.#subscribedAt, this.#heard.heardAt ?? 0)) / this.#heard.heartbeatMs;
  }

  // From the list to the subscription, and back when it ends.

  async #go(): Promise<void> {
    if (this.#isStopped || (this.#needsQuery && !(await this.#queryList()))) return;
    this.#subscribe();
  }

  async #queryList(): Promise<boolean> {
    try {
      const cursor = await this.#from?.();
      if (this.#isStopped) return false;
      this.#cursor = cursor ?? null;
      this.#needsQuery = false;
      this.#isAwake = false;
      this.#ownWrites.reached(this.#cursor);
      return true;
    } catch (error) {
      this.#fail(error instanceof RequestError ? error.errors : []);
      return false;
    }
  }

  #subscribe(): void {
    if (this.#client === null || this.#leave !== null || this.#needsQuery || this.#pause !== undefined) return;
    this.#subscribedAt = Date.now();
    const variables = this.#isLog ? { ...this.#variables, after: this.#cursor } : { ...this.#variables };
    const hearer = {
      onItem: (item: StreamItem) => this.#take(item),
      onEnd: (errors: readonly ServerError[]) => this.#ended(errors),
    };
    this.#leave = subscribe(this.#client, { query: this.#query, variables }, hearer);
  }

  #unsubscribe(): void {
    this.#leave?.();
    this.#leave = null;
    this.#heard = { ...this.#heard, isFlowing: false };
  }

  #ended(errors: readonly ServerError[]): void {
    const wasHeard = this.#heard.isFlowing;
    this.#unsubscribe();
    if (errors.length === 0 && !wasHeard) this.#stop('NOT_FOUND');
    else this.#fail(errors);
  }

  /** Tries again where that may help. */
  #fail(errors: readonly ServerError[]): void {
    const isUnknown = isUnauthenticated(errors);
    if (isUnknown) this.#refusals += 1;
    if (this.#refusals >= UNAUTHENTICATED_LIMIT) this.#stop('SIGNED_OUT', errors);
    else if (isFinal(errors)) this.#stop('REFUSED', errors);
    else if (errors.length > 0)
      this.#goIn(Math.max(this.#backoff.take(), askedPauseMs(errors), isUnknown ? UNAUTHENTICATED_PAUSE_MS : 0));
    else this.#goIn(this.#isAwake ? 0 : this.#backoff.take(), true);
  }

  #goIn(milliseconds: number, mayHurry = false): void {
    this.#unsubscribe();
    if (this.#isStopped) return;
    this.#isAwake = false;
    this.#mayHurry = mayHurry;
    this.#pause = setTimeout(() => this.#goOn(), milliseconds);
    this.#judge();
  }

  #goOn(): void {
    clearTimeout(this.#pause);
    this.#pause = undefined;
    void this.#go();
  }

  // What is heard.

  #take(item: Control): void {
    const heartbeatMs = item.heartbeatSeconds === undefined ? this.#heard.heartbeatMs : item.heartbeatSeconds * 1_000;
    this.#heard = { isFlowing: true, heardAt: Date.now(), heartbeatMs };
    this.#reset = null;
    if (item.__typename !== 'StreamReady') this.#progress();
    if (!this.#isRepetition(item)) this.#deliver(item);
    if (item.__typename === 'StreamReset') this.#beginAnew(item);
    this.#judge();
    this.#ownWrites.reached(this.#cursor);
  }

  #progress(): void {
    this.#refusals = 0;
    this.#backoff.reset();
    this.#supervisor.madeProgress();
  }

  #isRepetition({ __typename, cursor }: StreamItem): boolean {
    return this.#isLog && !CONTROL.has(__typename) && hasReached(this.#cursor, cursor);
  }

  #deliver(item: StreamItem): void {
    // A StreamReady that does not resume names a place beyond what is missing: its StreamReset is still to come.
    if (item.__typename !== 'StreamReady' || this.#cursor === null) this.#cursor = item.cursor ?? this.#cursor;
    try {
      this.#handlers[item.__typename]?.(item);
    } catch (error) {
      queueMicrotask(() => {
        throw error; // the owner's, and none of the stream's
      });
    }
  }

  #beginAnew({
    reason = null,
    retryAfterMs = RESET_PAUSE_MS,
  }: {
    reason?: string | null;
    retryAfterMs?: number;
  }): void {
    this.#reset = { reason };
    this.#needsQuery = this.#from !== null;
    this.#goIn(retryAfterMs);
  }

  #judge(now = Date.now()): void {
    if (this.#isStopped) return;
    const state = freshness.judgeFreshness(this.#heard, now);
    if (this.#reset !== null) this.#become({ state: 'reset', ...this.#reset });
    else this.#become({ state });
  }

  #become(status: Status): void {
    if (status.state === this.#status.state) return;
    this.#status = status;
    for (const listener of [...this.#listeners]) listener();
  }

  #stop(reason: StopReason, errors: readonly ServerError[] = []): void {
    if (this.#isStopped) return;
    this.#unsubscribe();
    clearTimeout(this.#pause);
    this.#supervisor.leave(this);
    this.#become({ state: 'stopped', reason, errors });
    this.#ownWrites.giveUp();
  }
}
