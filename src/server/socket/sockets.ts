/**
 * GraphQL over WebSocket: subscriptions only, subprotocol graphql-transport-ws only.
 *
 * Owns: who is connected, the limits of a socket, closing with the right code. Invariants: a document is judged by the same
 * `prepareOperation` as on HTTP; a syntax error answers that one operation and keeps the socket; every event is executed on a
 * fresh context; nobody's socket outlives his rights. May not import: features other than through the schema.
 */
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type ExecutionArgs, GraphQLError } from 'graphql';
import type { Context as ConnectionContext } from 'graphql-ws';
import { type Extra, useServer as serveGraphql } from 'graphql-ws/use/ws';
import { type WebSocket, WebSocketServer } from 'ws';
import { authenticate } from '../../auth/authenticate.ts';
import { createContext } from '../../graphql/context.ts';
import { AppError, unauthenticated } from '../../graphql/errors.ts';
import type { Services } from '../../graphql/services.ts';
import { officerIsActive } from '../../officers/officer-is-active.ts';
import type { LoggedEvent } from '../../realtime/event-log.ts';
import { changesAccessOf } from '../../realtime/streams.ts';
import { LIMITS } from '../graphql/limits/index.ts';
import { type Door, prepareOperation } from '../graphql/prepare-operation.ts';
import { presentError } from '../graphql/present-error.ts';
import { callerAddress } from '../http/caller-address.ts';
import { bearerToken, cookieToken, type Identity, identify, newRequestId } from '../http/identify.ts';
import { executeEach } from './execute-each.ts';
import { MessageRate } from './message-rate.ts';
import { Peer } from './peer.ts';
import { PROTOCOL, refuseUpgrade, upgradeRefusal } from './upgrade.ts';

export interface SocketOptions {
  services: Services;
  door: Door;
  allowedOrigins: readonly string[];
  /** Proxies whose X-Forwarded-For is believed. */
  proxies: readonly string[];
}

const FRAME_BYTES = 64 * 1024;
const BUFFERED_BYTES = 4 * 2 ** 20;
const OPERATIONS_A_SOCKET = 50;
const SOCKETS_A_USER = 30;
const ID_CHARACTERS = 100;
const INIT_MS = 3_000;
const PING_MS = 12_000;
const STUCK_MS = 30_000;
const DRAIN_SPREAD_MS = 5_000;
/** Time a stream has to say StreamReset before its socket closes. */
const FAREWELL_MS = 300;
/** The longest delay a timer takes. */
const MAX_TIMER_MS = 2 ** 31 - 1;

const CLOSE = {
  goingAway: 1001,
  failed: 1011,
  sessionOver: 4403,
  disabled: 4410,
  stuck: 4413,
  tooFast: 4429,
  tooMany: 4430,
} as const;

type Connection = ConnectionContext<Record<string, unknown>, Extra & { peer: Peer }>;

/** What a client asks for in a subscribe message. */
interface Subscribing {
  query: string;
  operationName?: string | null | undefined;
  variables?: Record<string, unknown> | null | undefined;
}

/** What graphql-ws hands back to `subscribe`: the arguments of the execution and whose they are. */
type PeerArgs = ExecutionArgs & { peer: Peer };

export class Sockets {
  readonly #options: SocketOptions;
  readonly #server = new WebSocketServer({
    noServer: true,
    maxPayload: FRAME_BYTES,
    perMessageDeflate: false,
    handleProtocols: (offered) => (offered.has(PROTOCOL) ? PROTOCOL : false),
  });
  readonly #peers = new Map<WebSocket, Peer>();
  readonly #watchdog: NodeJS.Timeout;
  #isDraining = false;

  constructor(options: SocketOptions) {
    this.#options = options;
    this.#watchdog = setInterval(() => this.#closeStuck(), PING_MS / 2).unref();
    this.#serve();
  }

  get count(): number {
    return this.#peers.size;
  }

  /** Takes upgrade requests of the HTTP server. */
  attach(server: Server): void {
    server.on('upgrade', (request, socket, head) => this.#upgrade(request, socket, head));
  }

  #upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    socket.on('error', () => {});
    const refusal = this.#isDraining
      ? '503 Service Unavailable'
      : upgradeRefusal(request, this.#options.allowedOrigins);
    if (refusal !== null) refuseUpgrade(socket, refusal);
    else
      this.#server.handleUpgrade(request, socket, head, (upgraded) =>
        this.#server.emit('connection', upgraded, request),
      );
  }

  #serve(): void {
    this.#server.on('connection', (socket, request) => this.#admit(socket, request));
    serveGraphql<Record<string, unknown>, { peer: Peer }>(
      {
        isProd: true, // no reason of a failure is told by a close frame
        connectionInitWaitTimeout: INIT_MS,
        onConnect: (connection) => this.#connect(connection as Connection),
        onSubscribe: (connection, id, payload) => this.#subscribe(connection as Connection, id, payload),
        onNext: (connection, _id, _payload, _args, result) => this.#next(connection as Connection, result),
        onComplete: (connection, id) => void this.#peerOf(connection as Connection).operations.delete(id),
        onError: (connection, _id, _payload, errors) => this.#present(this.#peerOf(connection as Connection), errors),
        subscribe: ((args: PeerArgs) => this.#open(args)) as never,
      },
      this.#server,
      PING_MS,
    );
    this.#server.on('connection', (socket) => this.#logFaults(socket));
  }

  /** graphql-ws prints faults of a connection to the console; `ws` has closed it with the right code already. */
  #logFaults(socket: WebSocket): void {
    socket.removeAllListeners('error');
    socket.on('error', ({ message }) => this.#options.services.log.info({ message }, 'a socket broke'));
  }

  #admit(socket: WebSocket, request: IncomingMessage): void {
    const peer = new Peer(socket, callerAddress(request, this.#options.proxies));
    this.#peers.set(socket, peer);
    const rate = new MessageRate(() => Date.now());
    socket.on('message', () => {
      if (!rate.allows()) peer.hangUp(CLOSE.tooFast, 'Too many messages');
    });
    peer.onClose(() => this.#peers.delete(socket));
  }

  #peerOf(connection: Connection): Peer {
    const socket = connection.extra.socket as WebSocket;
    return this.#peers.get(socket) ?? new Peer(socket, '');
  }

  /** connection_init: credentials in the payload (`authorization`, or `token`), else the cookie of the page. */
  async #connect(connection: Connection): Promise<boolean> {
    const peer = this.#peerOf(connection);
    const { request } = connection.extra;
    const { authorization, Authorization, token } = connection.connectionParams ?? {};
    const given = [authorization, Authorization].find((value) => typeof value === 'string') as string | undefined;
    peer.token =
      bearerToken(given) ?? (typeof token === 'string' ? token : null) ?? cookieToken(request.headers.cookie);
    try {
      await this.#identify(peer, request);
    } catch (error) {
      this.#refuseConnection(peer, error);
    }
    return true;
  }

  /** Changes of rights are followed before the rights are read: none falls between the two. */
  async #identify(peer: Peer, request: IncomingMessage): Promise<void> {
    const { services } = this.#options;
    const early: LoggedEvent[] = [];
    const onChange = (event: LoggedEvent) => (peer.identity === null ? early.push(event) : this.#judge(peer, event));
    peer.onClose(await services.streams.access.watch(onChange));
    peer.onClose(services.streams.epoch.onLost(() => this.#forget(peer)));
    const identity = await identify(services, peer.token, {
      headers: request.headers,
      address: peer.address,
      requestId: newRequestId(),
    });
    peer.identity = identity;
    for (const event of early) this.#judge(peer, event);
    if (this.#socketsOf(identity.viewer.key) > SOCKETS_A_USER) peer.hangUp(CLOSE.tooMany, 'Too many sockets');
    this.#closeAtExpiry(peer, identity.viewer.expiresAt);
  }

  #refuseConnection(peer: Peer, error: unknown): void {
    if (error instanceof AppError) peer.hangUp(CLOSE.sessionOver, 'Sign in again');
    else {
      this.#options.services.log.error({ err: error }, 'a socket could not be opened');
      peer.hangUp(CLOSE.failed, 'Internal server error');
    }
  }

  #socketsOf(viewerKey: string): number {
    if (viewerKey === 'public') return 0;
    return [...this.#peers.values()].filter((peer) => peer.identity?.viewer.key === viewerKey).length;
  }

  #closeAtExpiry(peer: Peer, expiresAt: Date | null): void {
    if (expiresAt === null) return;
    const delay = Math.min(
      Math.max(expiresAt.getTime() - this.#options.services.clock.now().getTime(), 0),
      MAX_TIMER_MS,
    );
    const timer = setTimeout(() => peer.hangUp(CLOSE.sessionOver, 'Session expired'), delay).unref();
    peer.onClose(() => clearTimeout(timer));
  }

  /** Judges the document; what is refused answers this one operation and keeps the socket. */
  #subscribe(connection: Connection, id: string, payload: Subscribing): ExecutionArgs | readonly GraphQLError[] {
    const peer = this.#peerOf(connection);
    const { identity } = peer;
    if (identity === null || peer.isRevoked || !peer.isOpen) return [asGraphQLError(unauthenticated())];
    if (id.length > ID_CHARACTERS)
      return [limitError(`The id of an operation may have at most ${ID_CHARACTERS} characters.`)];
    if (peer.operations.has(id)) return [limitError('The operation of this id has not ended yet. Use a new id.')];
    if (peer.operations.size >= OPERATIONS_A_SOCKET)
      return [limitError(`A socket carries at most ${OPERATIONS_A_SOCKET} operations.`)];
    try {
      const prepared = prepareOperation(this.#options.door, payload, identity);
      if ('errors' in prepared) return prepared.errors;
      if (prepared.operation !== 'subscription')
        return [limitError('Only subscriptions run on the socket. Send queries and mutations by HTTP.')];
      peer.operations.add(id);
      return this.#argsOf(peer, identity, prepared.document, payload);
    } catch (error) {
      return [asGraphQLError(error)];
    }
  }

  #argsOf(peer: Peer, identity: Identity, document: ExecutionArgs['document'], payload: Subscribing): PeerArgs {
    const { services, door } = this.#options;
    const seed = { ...identity, services, address: peer.address, headers: null };
    return {
      peer,
      schema: door.schema,
      document,
      operationName: payload.operationName ?? null,
      variableValues: payload.variables ?? null,
      contextValue: () => createContext(seed),
    };
  }

  /** A stream is begun only when every change of rights up to its beginning is known. */
  async #open({ peer, ...args }: PeerArgs) {
    const results = await executeEach(args);
    if (!(Symbol.asyncIterator in results)) return results;
    try {
      await this.#options.services.streams.access.catchUp();
      if (peer.isRevoked) throw unauthenticated();
      return results;
    } catch (error) {
      await results.return?.();
      return { errors: [asGraphQLError(error)] };
    }
  }

  #next(connection: Connection, result: { errors?: readonly GraphQLError[] | undefined }) {
    const peer = this.#peerOf(connection);
    if (peer.socket.bufferedAmount > BUFFERED_BYTES) peer.socket.terminate();
    return result.errors ? { ...result, errors: this.#present(peer, result.errors) } : undefined;
  }

  #present(peer: Peer, errors: readonly unknown[]) {
    const { log, production } = this.#options.services;
    const { locale = 'hi', requestId = '' } = peer.identity ?? {};
    const context = { locale, requestId, log, production };
    return errors.slice(0, LIMITS.shownErrors).map((error) => presentError(error, context)) as GraphQLError[];
  }

  #judge(peer: Peer, event: LoggedEvent): void {
    if (peer.identity === null || peer.isRevoked || !changesAccessOf(peer.identity.viewer, event)) return;
    peer.isRevoked = true;
    void this.#sendAway(peer, peer.identity);
  }

  /** 4403: come back with your new rights; 4410: do not come back. His streams have a moment to say StreamReset. */
  async #sendAway(peer: Peer, identity: Identity): Promise<void> {
    const isDisabled = await this.#isDisabled(peer, identity).catch(() => false);
    if (isDisabled) await peer.hangUpAfter(FAREWELL_MS, CLOSE.disabled, 'Account closed');
    else await peer.hangUpAfter(FAREWELL_MS, CLOSE.sessionOver, 'Rights changed');
  }

  /** A backup was restored: what was read of his rights is void. */
  #forget(peer: Peer): void {
    peer.isRevoked = true;
    void peer.hangUpAfter(FAREWELL_MS, CLOSE.sessionOver, 'Rights changed');
  }

  async #isDisabled(peer: Peer, { viewer }: Identity): Promise<boolean> {
    const { em, clock, production } = this.#options.services;
    if (viewer.sessionId === null || peer.token === null) return false;
    const caller = { address: peer.address, now: clock.now(), production };
    const isSignedIn = await authenticate(em.fork(), peer.token, caller).then(
      () => true,
      () => false,
    );
    return !isSignedIn && !(await officerIsActive(em.fork(), viewer.districtId, viewer.id));
  }

  #closeStuck(): void {
    const now = Date.now();
    for (const peer of this.#peers.values()) {
      peer.bufferedSince = peer.socket.bufferedAmount === 0 ? null : (peer.bufferedSince ?? now);
      if (peer.bufferedSince !== null && now - peer.bufferedSince >= STUCK_MS)
        peer.hangUp(CLOSE.stuck, 'Reading too slowly');
    }
  }

  /** Closes every socket with 1001, spread over a few seconds so that not all come back at once. */
  async drain(spreadMs = DRAIN_SPREAD_MS): Promise<void> {
    this.#isDraining = true;
    const peers = [...this.#peers.values()];
    const step = peers.length > 1 ? spreadMs / peers.length : 0;
    await Promise.all(peers.map((peer, index) => peer.hangUpAfter(index * step, CLOSE.goingAway, 'Restarting')));
    clearInterval(this.#watchdog);
    this.#server.close();
  }
}

const limitError = (message: string) => new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });

const asGraphQLError = (error: unknown) =>
  new GraphQLError(error instanceof Error ? error.message : String(error), { originalError: error as Error });
