/**
 * GraphQL over WebSocket: subscriptions only, subprotocol graphql-transport-ws only.
 *
 * Owns: who is connected, the limits of a socket, closing with the right code. Invariants: a document is judged by the same
 * `prepareOperation` as on HTTP; a syntax error answers that one operation and keeps the socket; every event is executed on a
 * fresh context; nobody's socket outlives his rights. May not import: features other than through the schema.
 */
import type { IncomingMessage, Server } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { createSourceEventStream, type ExecutionArgs, GraphQLError } from 'graphql';
import { type Context as ConnectionContext, makeServer, type Server as ProtocolServer } from 'graphql-ws';
import { type WebSocket, WebSocketServer } from 'ws';
import { authenticate } from '../../auth/authenticate.ts';
import { createContext } from '../../graphql/context.ts';
import { AppError, unauthenticated } from '../../graphql/errors.ts';
import type { Services } from '../../graphql/services.ts';
import { officerIsActive } from '../../officers/officer-is-active.ts';
import type { Delivery } from '../../realtime/delivery/delivery.ts';
import type { LoggedEvent } from '../../realtime/event-log.ts';
import { LogSource } from '../../realtime/log-source.ts';
import { SnapshotSource } from '../../realtime/snapshot-source.ts';
import { changesAccessOf } from '../../realtime/streams.ts';
import { LIMITS } from '../graphql/limits/index.ts';
import { type Door, prepareOperation } from '../graphql/prepare-operation.ts';
import { presentError } from '../graphql/present-error.ts';
import { callerAddress } from '../http/caller-address.ts';
import { bearerToken, cookieToken, type Identity, identify, newRequestId } from '../http/identify.ts';
import { KeepAlive } from './keep-alive.ts';
import { MessageRate } from './message-rate.ts';
import { isPersonalOperation, operationKey } from './operation.ts';
import { Peer } from './peer.ts';
import { renderer } from './render.ts';
import { Subscriber } from './subscriber.ts';
import { PROTOCOL, refuseUpgrade, upgradeRefusal } from './upgrade.ts';

export interface SocketOptions {
  services: Services;
  door: Door;
  delivery: Delivery;
  allowedOrigins: readonly string[];
  /** Proxies whose X-Forwarded-For is believed. */
  proxies: readonly string[];
}

const FRAME_BYTES = 64 * 1024;
const FRAGMENTS = 64;
const BUFFERED_CHUNKS = 256;
const OPERATIONS_A_SOCKET = 50;
const SOCKETS_A_USER = 30;
const ID_CHARACTERS = 100;
const INIT_MS = 3_000;
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

type Extra = { peer: Peer; request: IncomingMessage };
type Connection = ConnectionContext<Record<string, unknown>, Extra>;

/** What a client asks for in a subscribe message. */
interface Subscribing {
  query: string;
  operationName?: string | null | undefined;
  variables?: Record<string, unknown> | null | undefined;
}

/** What graphql-ws hands back to `subscribe`: the arguments of the execution, who asks, and what. */
type PeerArgs = ExecutionArgs & { peer: Peer; identity: Identity; id: string; asked: Subscribing };

export class Sockets {
  readonly #options: SocketOptions;
  readonly #server = new WebSocketServer({
    noServer: true,
    maxPayload: FRAME_BYTES,
    maxFragments: FRAGMENTS,
    maxBufferedChunks: BUFFERED_CHUNKS,
    perMessageDeflate: false,
    handleProtocols: (offered) => (offered.has(PROTOCOL) ? PROTOCOL : false),
  });
  readonly #peers = new Map<WebSocket, Peer>();
  readonly #protocol: ProtocolServer<Extra>;
  readonly #keepAlive = new KeepAlive((peer) => peer.hangUp(CLOSE.stuck, 'Reading too slowly'));
  /** Closed sockets by code: ours where we hung up, else what the other side said. */
  readonly closes = new Map<number, number>();
  #isDraining = false;

  constructor(options: SocketOptions) {
    this.#options = options;
    this.#protocol = this.#serve();
  }

  get count(): number {
    return this.#peers.size;
  }

  /** Bytes that wait for slow readers. */
  get waitingBytes(): number {
    return [...this.#peers.values()].reduce((sum, { waitingBytes }) => sum + waitingBytes, 0);
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
      this.#server.handleUpgrade(request, socket, head, (upgraded) => this.#admit(upgraded, socket as Socket, request));
  }

  #serve(): ProtocolServer<Extra> {
    return makeServer<Record<string, unknown>, Extra>({
      connectionInitWaitTimeout: INIT_MS,
      onConnect: (connection) => this.#connect(connection),
      onSubscribe: (connection, id, payload) => this.#subscribe(connection, id, payload),
      onNext: (connection, _id, _payload, _args, result) => this.#next(connection, result),
      onComplete: (connection, id) => void connection.extra.peer.operations.delete(id),
      onError: (connection, _id, _payload, errors) => this.#present(connection.extra.peer, errors),
      subscribe: ((args: PeerArgs) => this.#open(args)) as never,
    });
  }

  #admit(socket: WebSocket, connection: Socket, request: IncomingMessage): void {
    const peer = new Peer(socket, connection, callerAddress(request, this.#options.proxies));
    this.#peers.set(socket, peer);
    const rate = new MessageRate(() => Date.now());
    socket.on('message', () => {
      if (!rate.allows()) peer.hangUp(CLOSE.tooFast, 'Too many messages');
    });
    // `ws` has closed it with the right code already
    socket.on('error', ({ message }) => this.#options.services.log.info({ message }, 'a socket broke'));
    peer.onClose(() => this.#peers.delete(socket));
    peer.onClose(this.#keepAlive.watch(peer));
    this.#speakProtocol(peer, request);
  }

  /** Ties the socket to graphql-ws, which keeps the protocol: who may say what when, and who is told of the end. */
  #speakProtocol(peer: Peer, request: IncomingMessage): void {
    const { socket } = peer;
    const left = this.#protocol.opened(
      {
        protocol: socket.protocol,
        send: (text) => peer.say(text),
        close: (code, reason) => socket.close(code, reason),
        onMessage: (receive) =>
          socket.on('message', (data) => {
            receive(String(data)).catch((error) => this.#fail(peer, error));
          }),
      },
      { peer, request },
    );
    socket.once('close', (received, reason) => {
      const code = peer.goodbye ?? received;
      this.closes.set(code, (this.closes.get(code) ?? 0) + 1);
      void left(received, String(reason));
    });
  }

  #fail(peer: Peer, error: unknown): void {
    this.#options.services.log.error({ err: error }, 'a message of a socket could not be handled');
    peer.hangUp(CLOSE.failed, 'Internal server error');
  }

  /** connection_init: credentials in the payload (`authorization`, or `token`), else the cookie of the page. */
  async #connect(connection: Connection): Promise<boolean> {
    const { peer, request } = connection.extra;
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
    const { peer } = connection.extra;
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
      return this.#argsOf(peer, identity, { id, document: prepared.document, asked: payload });
    } catch (error) {
      return [asGraphQLError(error)];
    }
  }

  #argsOf(
    peer: Peer,
    identity: Identity,
    { id, document, asked }: Pick<PeerArgs, 'id' | 'document' | 'asked'>,
  ): PeerArgs {
    const { services, door } = this.#options;
    return {
      ...{ peer, identity, id, asked, document },
      schema: door.schema,
      operationName: asked.operationName ?? null,
      variableValues: asked.variables ?? null,
      contextValue: createContext({ ...identity, services, address: peer.address, headers: null }),
    };
  }

  /** Opens the source and hands the subscriber to the delivery, when every change of rights up to the beginning is known. */
  async #open(args: PeerArgs) {
    const { peer, identity, id } = args;
    const source = await createSourceEventStream(args);
    if (!(source instanceof LogSource || source instanceof SnapshotSource)) return source;
    try {
      await this.#options.services.streams.access.catchUp();
      if (peer.isRevoked) throw unauthenticated();
      const receiver = new Subscriber(peer, identity.viewer, id);
      if (source instanceof SnapshotSource) peer.onRevoked(() => receiver.end());
      this.#options.delivery.join({ source, receiver, ...this.#operationOf(args) });
      return receiver;
    } catch (error) {
      return { errors: [asGraphQLError(error)] };
    }
  }

  #operationOf({
    document,
    schema,
    variableValues = null,
    operationName = null,
    asked,
    identity: { locale },
  }: PeerArgs) {
    const execution = { schema, document, variableValues, operationName };
    return {
      locale,
      operationKey: operationKey(document, asked, schema),
      isPersonal: isPersonalOperation(document, asked, schema),
      render: renderer({ services: this.#options.services, locale, execution }),
    };
  }

  #next({ extra: { peer } }: Connection, result: { errors?: readonly GraphQLError[] | undefined }) {
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
    peer.revoke();
    void this.#sendAway(peer, peer.identity);
  }

  /** 4403: come back with your new rights; 4410: do not come back. His streams have a moment to say StreamReset. */
  async #sendAway(peer: Peer, identity: Identity): Promise<void> {
    const isDisabled = await this.#isDisabled(peer, identity).catch(() => false);
    if (isDisabled) await peer.hangUpAfter(FAREWELL_MS, CLOSE.disabled, 'Account closed');
    else await peer.hangUpAfter(FAREWELL_MS, CLOSE.sessionOver, 'Rights changed');
  }

  /** After a session another one may come; after a closed account or a revoked key nothing does. */
  async #isDisabled(peer: Peer, { viewer }: Identity): Promise<boolean> {
    const { em, clock, production } = this.#options.services;
    if (peer.token === null) return false;
    const caller = { address: peer.address, now: clock.now(), production };
    const isSignedIn = await authenticate(em.fork(), peer.token, caller).then(
      () => true,
      () => false,
    );
    if (isSignedIn) return false;
    return viewer.kind === 'INTEGRATION' || !(await officerIsActive(em.fork(), viewer.districtId, viewer.id));
  }

  /** Closes every socket with 1001, spread over a few seconds so that not all come back at once. */
  async drain(spreadMs = DRAIN_SPREAD_MS): Promise<void> {
    this.#isDraining = true;
    const peers = [...this.#peers.values()];
    const step = peers.length > 1 ? spreadMs / peers.length : 0;
    await Promise.all(peers.map((peer, index) => peer.hangUpAfter(index * step, CLOSE.goingAway, 'Restarting')));
    this.#keepAlive.stop();
    this.#server.close();
  }
}

const limitError = (message: string) => new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });

const asGraphQLError = (error: unknown) =>
  new GraphQLError(error instanceof Error ? error.message : String(error), { originalError: error as Error });
