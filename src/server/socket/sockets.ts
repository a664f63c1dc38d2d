/**
 * GraphQL over WebSocket: subscriptions only, subprotocol graphql-transport-ws only.
 *
 * Owns: who is connected, the limits of a socket, closing with the right code. Invariants: a document is judged by the same
 * `prepareOperation` as on HTTP; a syntax error answers that one operation and keeps the socket; every event is executed on a
 * fresh context; nobody's socket outlives his rights. May not import: features other than through the schema.
 */
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { GraphQLError, type ExecutionArgs } from 'graphql';
import type { Context as ConnectionContext } from 'graphql-ws';
import { type Extra, useServer } from 'graphql-ws/use/ws';
import { type WebSocket, WebSocketServer } from 'ws';
import { authenticate } from '../../auth/authenticate.ts';
import { createContext } from '../../graphql/context.ts';
import { AppError } from '../../graphql/errors.ts';
import type { Services } from '../../graphql/services.ts';
import { officerIsActive } from '../../officers/officer-is-active.ts';
import { changesAccessOf } from '../../realtime/streams.ts';
import { LIMITS } from '../graphql/limits/index.ts';
import { presentError } from '../graphql/present-error.ts';
import { type Door, prepareOperation } from '../graphql/prepare-operation.ts';
import { bearerToken, cookieToken, type Identity, identify, newRequestId } from '../http/identify.ts';
import { isAllowedOrigin } from '../http/origin.ts';
import { executeEach } from './execute-each.ts';
import { MessageRate } from './message-rate.ts';

export interface SocketOptions {
  services: Services;
  door: Door;
  allowedOrigins: readonly string[];
}

const PATH = '/graphql';
const PROTOCOL = 'graphql-transport-ws';
const FRAME_BYTES = 64 * 1024;
const BUFFERED_BYTES = 4 * 2 ** 20;
const OPERATIONS_A_SOCKET = 50;
const SOCKETS_A_USER = 30;
const INIT_MS = 3_000;
const PING_MS = 12_000;
const STUCK_MS = 30_000;
const DRAIN_SPREAD_MS = 5_000;
/** Time a stream has to say StreamReset before its socket closes. */
const FAREWELL_MS = 300;
/** The longest delay a timer takes. */
const MAX_TIMER_MS = 2 ** 31 - 1;

export const CLOSE = { goingAway: 1001, sessionOver: 4403, disabled: 4410, stuck: 4413, tooFast: 4429, tooMany: 4430 } as const;

/** One connection and who stands behind it. */
interface Peer {
  socket: WebSocket;
  address: string;
  token: string | null;
  identity: Identity | null;
  operations: number;
  expiry?: NodeJS.Timeout;
  bufferedSince: number | null;
}

type Connection = ConnectionContext<Record<string, unknown>, Extra & { peer: Peer }>;

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
  #leaveLog: (() => void) | null = null;
  #lastSeq = 0;

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
    const { origin, host, 'sec-websocket-protocol': protocols = '' } = request.headers;
    if (new URL(request.url ?? '/', 'http://x').pathname !== PATH) return refuseUpgrade(socket, '404 Not Found');
    if (!isAllowedOrigin(origin, host, this.#options.allowedOrigins)) return refuseUpgrade(socket, '403 Forbidden');
    if (!protocols.split(',').some((protocol) => protocol.trim() === PROTOCOL)) return refuseUpgrade(socket, '400 Bad Request');
    this.#server.handleUpgrade(request, socket, head, (upgraded) => this.#server.emit('connection', upgraded, request));
  }

  #serve(): void {
    this.#server.on('connection', (socket, request) => this.#admit(socket, request));
    useServer<Record<string, unknown>, { peer: Peer }>(
      {
        connectionInitWaitTimeout: INIT_MS,
        onConnect: (connection) => this.#connect(connection as Connection),
        onSubscribe: (connection, id, payload) => this.#subscribe(connection as Connection, id, payload),
        onNext: (connection, _id, _payload, _args, result) => this.#next(connection as Connection, result),
        onComplete: (connection) => {
          this.#peerOf(connection as Connection).operations -= 1;
        },
        onError: (connection, _id, _payload, errors) => this.#present(this.#peerOf(connection as Connection), errors),
        subscribe: ((args: ExecutionArgs) => executeEach(args)) as never,
        execute: ((args: ExecutionArgs) => executeEach(args)) as never,
      },
      this.#server,
      PING_MS,
    );
  }

  #admit(socket: WebSocket, request: IncomingMessage): void {
    const peer: Peer = { socket, address: request.socket.remoteAddress ?? '', token: null, identity: null, operations: 0, bufferedSince: null };
    this.#peers.set(socket, peer);
    const rate = new MessageRate(() => Date.now());
    socket.on('message', () => {
      if (!rate.allows()) socket.close(CLOSE.tooFast, 'Too many messages');
    });
    socket.on('error', () => {});
    socket.on('close', () => {
      clearTimeout(peer.expiry);
      this.#peers.delete(socket);
      if (this.#peers.size === 0) this.#stopWatching();
    });
  }

  #peerOf(connection: Connection): Peer {
    const peer = this.#peers.get(connection.extra.socket as WebSocket);
    return peer ?? { socket: connection.extra.socket as WebSocket, address: '', token: null, identity: null, operations: 0, bufferedSince: null };
  }

  /** connection_init: credentials in the payload (`authorization`, or `token`), else the cookie of the page. */
  async #connect(connection: Connection): Promise<boolean> {
    const peer = this.#peerOf(connection);
    const { request } = connection.extra;
    const { services } = this.#options;
    const { authorization, Authorization, token } = connection.connectionParams ?? {};
    const given = [authorization, Authorization].find((value) => typeof value === 'string') as string | undefined;
    peer.token = bearerToken(given) ?? (typeof token === 'string' ? token : null) ?? cookieToken(request.headers.cookie);
    try {
      peer.identity = await identify(services, peer.token, { headers: request.headers, address: peer.address, requestId: newRequestId() });
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      peer.socket.close(CLOSE.sessionOver, 'Sign in again');
      return true;
    }
    await this.#watchAccess();
    if (this.#socketsOf(peer.identity.viewer.key) > SOCKETS_A_USER) peer.socket.close(CLOSE.tooMany, 'Too many sockets');
    this.#closeAtExpiry(peer);
    return true;
  }

  #socketsOf(viewerKey: string): number {
    if (viewerKey === 'public') return 0;
    return [...this.#peers.values()].filter((peer) => peer.identity?.viewer.key === viewerKey).length;
  }

  #closeAtExpiry(peer: Peer): void {
    const expiresAt = peer.identity?.viewer.expiresAt;
    if (!expiresAt) return;
    const delay = Math.min(Math.max(expiresAt.getTime() - this.#options.services.clock.now().getTime(), 0), MAX_TIMER_MS);
    peer.expiry = setTimeout(() => peer.socket.close(CLOSE.sessionOver, 'Session expired'), delay).unref();
  }

  /** Judges the document; what is refused answers this one operation and keeps the socket. */
  #subscribe(connection: Connection, id: string, payload: { query: string; operationName?: string | null | undefined; variables?: Record<string, unknown> | null | undefined }) {
    const peer = this.#peerOf(connection);
    if (peer.identity === null) return [new GraphQLError('Not connected')];
    if (id.length > 100) return [limitError('The id of an operation may have at most 100 characters.')];
    if (peer.operations >= OPERATIONS_A_SOCKET) return [limitError(`A socket carries at most ${OPERATIONS_A_SOCKET} operations.`)];
    try {
      const prepared = prepareOperation(this.#options.door, payload, peer.identity);
      if ('errors' in prepared) return prepared.errors;
      if (prepared.operation !== 'subscription') return [limitError('Only subscriptions run on the socket. Send queries and mutations by HTTP.')];
      peer.operations += 1;
      return this.#argsOf(peer, peer.identity, prepared.document, payload);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      return [new GraphQLError(error.message, { originalError: error })];
    }
  }

  #argsOf(peer: Peer, identity: Identity, document: ExecutionArgs['document'], payload: { operationName?: string | null | undefined; variables?: Record<string, unknown> | null | undefined }): ExecutionArgs {
    const { services, door } = this.#options;
    const seed = { ...identity, services, address: peer.address, headers: null };
    return {
      schema: door.schema,
      document,
      operationName: payload.operationName ?? null,
      variableValues: payload.variables ?? null,
      contextValue: () => createContext(seed),
    } as ExecutionArgs;
  }

  #next(connection: Connection, result: { errors?: readonly GraphQLError[] | undefined }) {
    const peer = this.#peerOf(connection);
    if (peer.socket.bufferedAmount > BUFFERED_BYTES) peer.socket.terminate();
    return result.errors ? { ...result, errors: this.#present(peer, result.errors) } : undefined;
  }

  #present(peer: Peer, errors: readonly unknown[]) {
    const { log } = this.#options.services;
    const { locale = 'hi', requestId = '' } = peer.identity ?? {};
    return errors.slice(0, LIMITS.shownErrors).map((error) => presentError(error, { locale, requestId, log })) as GraphQLError[];
  }

  /** Follows the log for changes of rights, while anybody is connected. */
  async #watchAccess(): Promise<void> {
    if (this.#leaveLog !== null) return;
    const { streams } = this.#options.services;
    this.#leaveLog = () => {};
    this.#leaveLog = await streams.tailer.listen(() => void this.#readAccess());
    this.#lastSeq = streams.tailer.head;
  }

  #stopWatching(): void {
    this.#leaveLog?.();
    this.#leaveLog = null;
  }

  async #readAccess(): Promise<void> {
    const events = await this.#options.services.streams.tailer.read(this.#lastSeq, 1_000);
    this.#lastSeq = Math.max(this.#lastSeq, events.at(-1)?.seq ?? 0);
    for (const event of events.filter(({ type }) => type === 'ACCESS_CHANGED')) {
      for (const peer of this.#peers.values()) if (peer.identity && changesAccessOf(peer.identity.viewer, event)) void this.#rightsChanged(peer);
    }
  }

  /** 4403: come back with your new rights; 4410: do not come back. */
  async #rightsChanged(peer: Peer): Promise<void> {
    const { services } = this.#options;
    const caller = { address: peer.address, now: services.clock.now(), production: services.production };
    const viewer = peer.token === null ? null : await authenticate(services.em.fork(), peer.token, caller).catch(() => null);
    const isDisabled = viewer === null && peer.identity?.viewer.sessionId !== null && (await this.#isDisabled(peer));
    const code = isDisabled ? CLOSE.disabled : CLOSE.sessionOver;
    setTimeout(() => peer.socket.close(code, isDisabled ? 'Account closed' : 'Rights changed'), FAREWELL_MS).unref();
  }

  async #isDisabled(peer: Peer): Promise<boolean> {
    const { viewer } = peer.identity as Identity;
    return !(await officerIsActive(this.#options.services.em.fork(), viewer.districtId, viewer.id));
  }

  #closeStuck(): void {
    const now = Date.now();
    for (const peer of this.#peers.values()) {
      peer.bufferedSince = peer.socket.bufferedAmount === 0 ? null : (peer.bufferedSince ?? now);
      if (peer.bufferedSince === null || now - peer.bufferedSince < STUCK_MS) continue;
      peer.socket.close(CLOSE.stuck, 'Reading too slowly');
      setTimeout(() => peer.socket.terminate(), 1_000).unref();
    }
  }

  /** Closes every socket with 1001, spread over a few seconds so that not all come back at once. */
  async drain(spreadMs = DRAIN_SPREAD_MS): Promise<void> {
    const peers = [...this.#peers.values()];
    const step = peers.length > 1 ? spreadMs / peers.length : 0;
    await Promise.all(peers.map((peer, index) => closeAfter(peer.socket, index * step)));
    clearInterval(this.#watchdog);
    this.#stopWatching();
    this.#server.close();
  }
}

function closeAfter(socket: WebSocket, delayMs: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(() => {
      socket.close(CLOSE.goingAway, 'Restarting');
      resolve();
    }, delayMs);
  });
}

function refuseUpgrade(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

const limitError = (message: string) => new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
