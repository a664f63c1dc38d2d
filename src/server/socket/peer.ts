/** One connection and who stands behind it. */
import type { Socket } from 'node:net';
import type { WebSocket } from 'ws';
import type { Identity } from '../http/identify.ts';

/** Whoever does not answer a goodbye within this time is cut off. */
const GOODBYE_MS = 2_000;
/** More than this waiting to be sent, and the streams of the connection wait too: it has become a slow reader. */
const SLOW_BYTES = 256 * 1024;
/** Whatever happens, no connection may hold more. */
const MOST_BYTES = 4 * 2 ** 20;

export class Peer {
  readonly socket: WebSocket;
  /** The connection under the WebSocket: ready frames are written to it in one piece. */
  readonly #connection: Socket;
  readonly address: string;
  token: string | null = null;
  identity: Identity | null = null;
  #isRevoked = false;
  #revocations: (() => void)[] = [];
  /** Ids of the operations that were begun and have not ended. */
  readonly operations = new Set<string>();
  /** Made anew with each: one that grows keeps room for sixteen more, on every idle socket. */
  #leavings: (() => void)[] = [];
  #draining: Promise<void> | null = null;

  readonly #countClose: (code: number) => void;
  #isHungUp = false;

  /** `countClose` is told once how it ended: by our code when we hung up, else by what the other side said. */
  constructor(socket: WebSocket, connection: Socket, address: string, countClose: (code: number) => void) {
    this.socket = socket;
    this.#connection = connection;
    this.address = address;
    this.#countClose = countClose;
    socket.on('close', (code) => {
      if (!this.#isHungUp) countClose(code);
      for (const leave of this.#leavings.splice(0)) leave();
    });
  }

  get isOpen(): boolean {
    return this.socket.readyState === this.socket.OPEN;
  }

  /** His rights have changed: what is open ends, nothing new is begun. */
  get isRevoked(): boolean {
    return this.#isRevoked;
  }

  revoke(): void {
    this.#isRevoked = true;
    for (const end of this.#revocations) end();
  }

  /** Tells of the change of his rights; returns how to leave. */
  onRevoked(end: () => void): () => void {
    this.#revocations.push(end);
    return () => {
      this.#revocations = this.#revocations.filter((other) => other !== end);
    };
  }

  /** Sends one message of the protocol. */
  say(text: string): Promise<void> {
    if (!this.isOpen) return Promise.resolve();
    return new Promise((resolve, reject) => this.socket.send(text, (error) => (error ? reject(error) : resolve())));
  }

  /** Bytes that wait because the other side does not read. */
  get waitingBytes(): number {
    return this.#connection.writableLength;
  }

  /** Bytes that have left: while they grow, the other side reads. */
  get sentBytes(): number {
    return this.#connection.bytesWritten - this.#connection.writableLength;
  }

  /** Sends whole frames. False when too much waits: write nothing more until `drained()`. */
  write(frames: Buffer): boolean {
    if (!this.isOpen) return true;
    this.#connection.write(frames);
    if (this.waitingBytes > MOST_BYTES) this.socket.terminate();
    return this.waitingBytes <= SLOW_BYTES;
  }

  /** Settles when everything has been sent, or the connection is gone; at once while little waits. */
  drained(): Promise<void> {
    if (this.waitingBytes <= SLOW_BYTES || !this.isOpen) return Promise.resolve();
    this.#draining ??= new Promise((resolve) => {
      const done = () => {
        this.#draining = null;
        this.#connection.off('drain', done).off('close', done);
        resolve();
      };
      this.#connection.once('drain', done).once('close', done);
    });
    return this.#draining;
  }

  /** Undoes something when the socket is closed; at once when it is closed already. */
  onClose(leave: () => void): void {
    if (this.socket.readyState === this.socket.CLOSED) leave();
    else this.#leavings = this.#leavings.concat(leave);
  }

  /** Says goodbye and hears no more. */
  hangUp(code: number, reason: string, waitMs = GOODBYE_MS): void {
    if (!this.#isHungUp) this.#countClose(code);
    this.#isHungUp = true;
    this.socket.removeAllListeners('message');
    this.socket.close(code, reason);
    const timer = setTimeout(() => this.socket.terminate(), waitMs).unref();
    this.onClose(() => clearTimeout(timer));
  }

  /** Hangs up after a while, unless he has gone before; settles when he is told. */
  hangUpAfter(delayMs: number, code: number, reason: string): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        this.hangUp(code, reason);
        resolve();
      }, delayMs);
      this.onClose(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  }
}
