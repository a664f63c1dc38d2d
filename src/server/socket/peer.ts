/** One connection and who stands behind it. */
import type { WebSocket } from 'ws';
import type { Identity } from '../http/identify.ts';

/** Whoever does not answer a goodbye within this time is cut off. */
const GOODBYE_MS = 2_000;

export class Peer {
  readonly socket: WebSocket;
  readonly address: string;
  token: string | null = null;
  identity: Identity | null = null;
  /** His rights have changed: what is open ends by itself, nothing new is begun. */
  isRevoked = false;
  /** Ids of the operations that were begun and have not ended. */
  readonly operations = new Set<string>();
  bufferedSince: number | null = null;
  readonly #leavings: (() => void)[] = [];

  constructor(socket: WebSocket, address: string) {
    this.socket = socket;
    this.address = address;
    socket.on('close', () => {
      for (const leave of this.#leavings.splice(0)) leave();
    });
  }

  get isOpen(): boolean {
    return this.socket.readyState === this.socket.OPEN;
  }

  /** Undoes something when the socket is closed; at once when it is closed already. */
  onClose(leave: () => void): void {
    if (this.socket.readyState === this.socket.CLOSED) leave();
    else this.#leavings.push(leave);
  }

  /** Says goodbye and hears no more. */
  hangUp(code: number, reason: string): void {
    this.socket.removeAllListeners('message');
    this.socket.close(code, reason);
    const timer = setTimeout(() => this.socket.terminate(), GOODBYE_MS).unref();
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
