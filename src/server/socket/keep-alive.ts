/**
 * Finds connections that are dead or stuck. A ping every 12 s, spread over time; who has not answered by the next one is gone.
 * A connection to which something could not be sent for 30 s is told so: its reader, not the network, is what stopped.
 */
import type { WebSocket } from 'ws';
import type { Peer } from './peer.ts';

const TICK_MS = 1_000;
const PING_MS = 12_000;
const STUCK_MS = 30_000;
/** Whoever looks so late himself has not heard the answers that came meanwhile: nobody is judged by that time. */
const LATE_MS = 500;
/** RFC 6455 §5.5.2, without a body. */
const PING = Buffer.from([0x89, 0x00]);

interface Watched {
  peer: Peer;
  pingAt: number;
  hasAnswered: boolean;
  /** How much had left when it was last seen to move. */
  sentBytes: number;
  movedAt: number;
}

export class KeepAlive {
  readonly #onStuck: (peer: Peer) => void;
  readonly #watched = new Map<WebSocket, Watched>();
  /** One for all sockets. */
  readonly #onPong: (this: WebSocket) => void;
  #lookedAt = Date.now();
  readonly #timer = setInterval(() => this.#look(Date.now()), TICK_MS).unref();

  constructor(onStuck: (peer: Peer) => void) {
    this.#onStuck = onStuck;
    const watched = this.#watched;
    this.#onPong = function answered() {
      const one = watched.get(this);
      if (one !== undefined) one.hasAnswered = true;
    };
  }

  /** Watches a connection until `leave`. */
  watch(peer: Peer): void {
    const now = Date.now();
    this.#watched.set(peer.socket, { peer, pingAt: now + PING_MS, hasAnswered: true, sentBytes: 0, movedAt: now });
    peer.socket.on('pong', this.#onPong);
  }

  leave(peer: Peer): void {
    this.#watched.delete(peer.socket);
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  #look(now: number): void {
    const late = now - this.#lookedAt - TICK_MS;
    this.#lookedAt = now;
    if (late > LATE_MS) this.#grant(late);
    for (const watched of this.#watched.values()) {
      if (!watched.peer.isOpen) continue;
      if (this.#isStuck(watched, now)) this.#onStuck(watched.peer);
      else if (now >= watched.pingAt) this.#ping(watched, now);
    }
  }

  #grant(time: number): void {
    for (const watched of this.#watched.values()) {
      watched.pingAt += time;
      watched.movedAt += time;
    }
  }

  #isStuck(watched: Watched, now: number): boolean {
    const { peer } = watched;
    if (peer.waitingBytes === 0 || peer.sentBytes !== watched.sentBytes) {
      watched.movedAt = now;
      watched.sentBytes = peer.waitingBytes === 0 ? 0 : peer.sentBytes;
    }
    return now - watched.movedAt >= STUCK_MS;
  }

  /** While something waits to be sent the ping would wait behind it: being stuck is judged by what leaves. */
  #ping(watched: Watched, now: number): void {
    const { peer } = watched;
    watched.pingAt = now + PING_MS;
    if (peer.waitingBytes > 0) return;
    if (!watched.hasAnswered) peer.socket.terminate();
    else peer.write(PING);
    watched.hasAnswered = false;
  }
}
