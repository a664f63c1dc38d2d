/**
 * One socket for all streams of a connection, kept up whatever happens to it.
 *
 * Owns: the graphql-ws client, when it is given up and built anew, credentials, the clock by which streams judge themselves.
 * Invariants: every end of a socket comes out at `#lost`, so there is one way back for all of them; each attempt has a client
 * of its own that never retries by itself (graphql-ws would throw at the codes it holds to be fatal); nothing of an attempt
 * that was given up is heard any more. May not import: streams, anything of Node's.
 */
import { type Client, createClient } from 'graphql-ws/client';
import { Backoff, jittered } from './backoff.ts';
import { remedyFor } from './closes.ts';
import { listenForWakeUps } from './wake-ups.ts';

/** Why there will be no more messages. */
export type StopReason =
  /** `close()` was called. */
  | 'CLOSED'
  /** The account is closed, or the screen no longer paired. */
  | 'ACCOUNT_CLOSED'
  /** The credentials are no longer good, and there are no better ones. */
  | 'SIGNED_OUT'
  /** The server refused the operation, and would again: `errors` says why. */
  | 'REFUSED'
  /** There is no such complaint or board, or it may not be seen. */
  | 'NOT_FOUND';

/** A stream, as the supervisor sees it. */
export interface Passenger {
  onUp(client: Client): void;
  onDown(): void;
  onStopped(reason: StopReason): void;
  /** Every second. */
  onTick(now: number): void;
  /** Somebody looks again; true when the line seems to be dead. */
  isInDoubt(now: number): boolean;
}

export interface SupervisorOptions {
  url: string;
  /** `refused`: those given before are no longer good. */
  token?: ((refused: boolean) => string | null | Promise<string | null>) | undefined;
  viewer?: (() => string | null) | undefined;
  locale?: 'hi' | 'en' | undefined;
  webSocket: unknown;
}

const TICK_MS = 1_000;
/** A connection that takes longer will not come. */
const CONNECT_LIMIT_MS = 10_000;
/** After "too many": others have to leave first. */
const LONG_PAUSE_MS = 30_000;
const LOST = 1006;

export class Supervisor {
  readonly #options: SupervisorOptions;
  readonly #passengers = new Set<Passenger>();
  readonly #backoff = new Backoff();
  /** Number of the present attempt; whatever an earlier one still says is ignored. */
  #attempt = 0;
  #client: Client | null = null;
  #isUp = false;
  #attemptedAt = 0;
  #downSince: number | null = Date.now();
  /** Times in a row that credentials were refused. */
  #refusals = 0;
  #stopped: StopReason | null = null;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #mayHurry = false;
  /** Somebody called while an attempt was under way: should it fail, that says nothing of now. */
  #isAwake = false;
  #ticker: ReturnType<typeof setInterval> | undefined;
  #leaveWakeUps: () => void = () => {};

  constructor(options: SupervisorOptions) {
    this.#options = options;
  }

  /** Since when there is no connection; null while there is one. */
  get downSince(): number | null {
    return this.#downSince;
  }

  join(passenger: Passenger): void {
    if (this.#stopped !== null) {
      passenger.onStopped(this.#stopped);
      return;
    }
    this.#passengers.add(passenger);
    if (this.#passengers.size === 1) this.#begin();
    else if (this.#isUp && this.#client !== null) passenger.onUp(this.#client);
  }

  leave(passenger: Passenger): void {
    if (this.#passengers.delete(passenger) && this.#passengers.size === 0) this.#rest();
  }

  #begin(): void {
    this.#ticker = setInterval(() => this.#tick(Date.now()), TICK_MS);
    this.#leaveWakeUps = listenForWakeUps({ wake: () => this.wake(), rebuild: () => this.rebuild() });
    void this.#connect();
  }

  /** Nobody listens, or nobody may. */
  #rest(): void {
    this.#giveUp();
    clearInterval(this.#ticker);
    this.#leaveWakeUps();
  }

  async #connect(): Promise<void> {
    this.#endPause();
    this.#attempt += 1;
    const attempt = this.#attempt;
    const token = await this.#token();
    if (attempt !== this.#attempt) return;
    if (token === undefined) this.#retryIn(this.#backoff.take());
    else if (token === null && this.#options.token !== undefined && this.#refusals > 0) this.stop('SIGNED_OUT');
    else this.#open(attempt, token);
  }

  /** Undefined when the owner cannot tell at the moment. */
  async #token(): Promise<string | null | undefined> {
    try {
      return (await this.#options.token?.(this.#refusals > 0)) ?? null;
    } catch {
      return undefined;
    }
  }

  #open(attempt: number, token: string | null): void {
    const ifPresent = (act: () => void) => attempt === this.#attempt && act();
    this.#attemptedAt = Date.now();
    this.#client = createClient({
      url: this.#options.url,
      webSocketImpl: this.#options.webSocket,
      lazy: false,
      retryAttempts: 0,
      onNonLazyError: () => {}, // told by `closed` before
      connectionParams: this.#introduction(token),
      on: {
        connected: () => ifPresent(() => this.#succeed()),
        closed: (event) => ifPresent(() => this.#lost((event as { code?: number }).code ?? LOST)),
      },
    });
  }

  /** What connection_init carries: the credentials, unless the page's cookie counts, whom the page takes itself for, and the language. */
  #introduction(token: string | null): Record<string, string> {
    const { locale } = this.#options;
    const viewer = this.#options.viewer?.() ?? null;
    return {
      ...(viewer === null ? {} : { 'nistaran-viewer': viewer }),
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      ...(locale === undefined ? {} : { 'accept-language': locale }),
    };
  }

  #succeed(): void {
    const client = this.#client as Client;
    this.#isUp = true;
    this.#isAwake = false;
    this.#downSince = null;
    this.#refusals = 0;
    for (const passenger of [...this.#passengers]) passenger.onUp(client);
  }

  /** The one way every socket ends, whoever ended it. */
  #lost(code: number): void {
    this.#giveUp();
    for (const passenger of [...this.#passengers]) passenger.onDown();
    const remedy = remedyFor(code);
    if (remedy === 'refresh') this.#refusals += 1;
    if (remedy === 'stop') this.stop('ACCOUNT_CLOSED');
    else if (this.#refusals > 1) this.stop('SIGNED_OUT');
    else if (remedy === 'wait') this.#retryIn(jittered(LONG_PAUSE_MS), false);
    else this.#retryIn(this.#backoff.take());
  }

  #giveUp(): void {
    const [client, wasUp] = [this.#client, this.#isUp];
    this.#attempt += 1;
    this.#client = null;
    this.#isUp = false;
    this.#downSince ??= Date.now();
    this.#endPause();
    if (wasUp) void Promise.resolve(client?.dispose()).catch(() => {});
    else client?.terminate();
  }

  #retryIn(milliseconds: number, mayHurry = true): void {
    const pauseMs = this.#isAwake && mayHurry ? 0 : milliseconds;
    this.#isAwake = false;
    this.#mayHurry = mayHurry;
    this.#pause = setTimeout(() => void this.#connect(), pauseMs);
  }

  #endPause(): void {
    clearTimeout(this.#pause);
    this.#pause = undefined;
  }

  #tick(now: number): void {
    if (this.#client !== null && !this.#isUp && now - this.#attemptedAt > CONNECT_LIMIT_MS) this.rebuild();
    for (const passenger of [...this.#passengers]) passenger.onTick(now);
  }

  /** Call when waiting seems needless: the network is back. In a page this is done for you. */
  wake(): void {
    if (this.#pause !== undefined) {
      if (this.#mayHurry) void this.#connect();
    } else if (!this.#isUp) this.#isAwake = true;
    else if ([...this.#passengers].some((passenger) => passenger.isInDoubt(Date.now()))) this.rebuild();
  }

  /** The line is dead, although nobody has said so. */
  rebuild(): void {
    if (this.#client !== null) this.#lost(LOST);
  }

  /** A stream has got on: the next trouble is a new one. */
  madeProgress(): void {
    this.#backoff.reset();
  }

  /** Ends everything, for good. */
  stop(reason: StopReason): void {
    if (this.#stopped !== null) return;
    this.#stopped = reason;
    this.#rest();
    for (const passenger of [...this.#passengers]) passenger.onStopped(reason);
    this.#passengers.clear();
  }
}
