/**
 * GraphQL over WebSocket: subscriptions only, subprotocol graphql-transport-ws only.
 *
 * Owns: which sockets are connected, what a frame may be, closing with the right code. The protocol is kept by graphql-ws; who
 * stands behind a socket is `gatekeeper.ts`, what he asks for `subscriptions.ts`. May not import: features other than through the
 * schema.
 */
import type { IncomingMessage, Server } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { GraphQLError } from 'graphql';
import { type Context as ConnectionContext, makeServer, type Server as ProtocolServer } from 'graphql-ws';
import { type WebSocket, WebSocketServer } from 'ws';
import { callerAddress } from '../http/caller-address.ts';
import { CLOSE } from './close-codes.ts';
import { Gatekeeper } from './gatekeeper.ts';
import { KeepAlive } from './keep-alive.ts';
import { Line } from './line.ts';
import { Peer } from './peer.ts';
import { Subscriptions, type SubscriptionsOptions } from './subscriptions.ts';
import { PROTOCOL, refuseUpgrade, upgradeRefusal } from './upgrade.ts';

export interface SocketOptions extends SubscriptionsOptions {
  allowedOrigins: readonly string[];
  /** Proxies whose X-Forwarded-For is believed. */
  proxies: readonly string[];
}

const FRAME_BYTES = 64 * 1024;
const FRAGMENTS = 64;
const BUFFERED_CHUNKS = 256;
const INIT_MS = 3_000;
const DRAIN_SPREAD_MS = 5_000;
/** Whoever reads too slowly finds the goodbye behind what he has not read. */
const STUCK_GOODBYE_MS = 30_000;

/** The upgrade request is let go once it has said who is there: thousands of idle sockets would keep its headers. */
type Extra = { peer: Peer; request: IncomingMessage | null };
type Connection = ConnectionContext<Record<string, unknown>, Extra>;

/** Written here so that it closes over nothing: in its place it would keep the upgrade request as long as the socket. */
const ignore = () => {};

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
  readonly #peers = new Set<Peer>();
  readonly #gatekeeper: Gatekeeper;
  readonly #subscriptions: Subscriptions;
  readonly #protocol: ProtocolServer<Extra>;
  readonly #keepAlive = new KeepAlive((peer) => peer.hangUp(CLOSE.stuck, 'Reading too slowly', STUCK_GOODBYE_MS));
  /** Closed sockets by code: ours where we hung up, else what the other side said. */
  readonly closes = new Map<number, number>();
  #isDraining = false;

  // The same for all sockets, not one each.
  readonly #countClose = (code: number) => void this.closes.set(code, (this.closes.get(code) ?? 0) + 1);
  /** `ws` has closed it with the right code already. */
  readonly #onBroken = ({ message }: Error) => this.#options.services.log.info({ message }, 'a socket broke');
  readonly #onFault = (peer: Peer, error: unknown) => {
    this.#options.services.log.error({ err: error }, 'a message of a socket could not be handled');
    peer.hangUp(CLOSE.failed, 'Internal server error');
  };

  constructor(options: SocketOptions) {
    this.#options = options;
    this.#gatekeeper = new Gatekeeper(options.services);
    this.#subscriptions = new Subscriptions(options);
    this.#protocol = this.#serve();
  }

  get count(): number {
    return this.#peers.size;
  }

  /** Bytes that wait for slow readers. */
  get waitingBytes(): number {
    return [...this.#peers].reduce((sum, { waitingBytes }) => sum + waitingBytes, 0);
  }

  /** Takes upgrade requests of the HTTP server. */
  attach(server: Server): void {
    server.on('upgrade', (request, socket, head) => this.#upgrade(request, socket, head));
  }

  #upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    socket.on('error', ignore);
    const refusal = this.#isDraining
      ? '503 Service Unavailable'
      : upgradeRefusal(request, this.#options.allowedOrigins);
    if (refusal !== null) refuseUpgrade(socket, refusal);
    else
      this.#server.handleUpgrade(request, socket, head, (upgraded) => this.#admit(upgraded, socket as Socket, request));
  }

  #serve(): ProtocolServer<Extra> {
    const subscriptions = this.#subscriptions;
    return makeServer<Record<string, unknown>, Extra>({
      connectionInitWaitTimeout: INIT_MS,
      onConnect: (connection) => this.#connect(connection),
      onSubscribe: ({ extra: { peer } }, id, asked) => subscriptions.judge(peer, id, asked),
      onNext: ({ extra: { peer } }, _id, _payload, _args, result) => this.#next(peer, result),
      onComplete: ({ extra: { peer } }, id) => void peer.operations.delete(id),
      onError: ({ extra: { peer } }, _id, _payload, errors) => subscriptions.present(peer, errors),
      subscribe: subscriptions.open.bind(subscriptions) as never,
    });
  }

  async #connect({ extra, connectionParams = {} }: Connection): Promise<boolean> {
    const request = extra.request as IncomingMessage;
    extra.request = null;
    await this.#options.rush.streamsTurn();
    await this.#gatekeeper.admit(extra.peer, request, connectionParams);
    return true;
  }

  #next(peer: Peer, result: { errors?: readonly GraphQLError[] | undefined }) {
    return result.errors ? { ...result, errors: this.#subscriptions.present(peer, result.errors) } : undefined;
  }

  #admit(socket: WebSocket, connection: Socket, request: IncomingMessage): void {
    const peer = new Peer(socket, connection, callerAddress(request, this.#options.proxies), this.#countClose);
    this.#peers.add(peer);
    socket.on('error', this.#onBroken);
    this.#keepAlive.watch(peer);
    peer.onClose(() => {
      this.#peers.delete(peer);
      this.#keepAlive.leave(peer);
    });
    this.#speakProtocol(peer, request);
  }

  /** Ties the socket to graphql-ws, which keeps the protocol: who may say what when, and who is told of the end. */
  #speakProtocol(peer: Peer, request: IncomingMessage): void {
    const left = this.#protocol.opened(new Line(peer, this.#onFault), { peer, request });
    peer.socket.once('close', (code, reason) => void left(code, String(reason)));
  }

  /** Closes every socket with 1001, spread over a few seconds so that not all come back at once. */
  async drain(spreadMs = DRAIN_SPREAD_MS): Promise<void> {
    this.#isDraining = true;
    const peers = [...this.#peers];
    const step = peers.length > 1 ? spreadMs / peers.length : 0;
    await Promise.all(peers.map((peer, index) => peer.hangUpAfter(index * step, CLOSE.goingAway, 'Restarting')));
    this.#keepAlive.stop();
    this.#server.close();
  }
}
