/**
 * A peer's socket as graphql-ws wants it. One small object with methods: thousands of idle sockets would each keep the closures.
 */
import type { WebSocket as ProtocolSocket } from 'graphql-ws';
import { CLOSE } from './close-codes.ts';
import { MessageRate } from './message-rate.ts';
import type { Peer } from './peer.ts';

export class Line implements ProtocolSocket {
  readonly #peer: Peer;
  readonly #onFault: (peer: Peer, error: unknown) => void;
  readonly #rate = new MessageRate(Date.now);

  /** `onFault` is told of a message that could not be handled. */
  constructor(peer: Peer, onFault: (peer: Peer, error: unknown) => void) {
    this.#peer = peer;
    this.#onFault = onFault;
  }

  get protocol(): string {
    return this.#peer.socket.protocol;
  }

  send(text: string): Promise<void> {
    return this.#peer.say(text);
  }

  close(code?: number, reason?: string): void {
    this.#peer.socket.close(code, reason);
  }

  onMessage(receive: (message: string) => Promise<void>): void {
    const peer = this.#peer;
    peer.socket.on('message', (data) => {
      if (this.#rate.allows()) receive(read(String(data))).catch((error) => this.#onFault(peer, error));
      else peer.hangUp(CLOSE.tooFast, 'Too many messages');
    });
  }
}

/** As an object where it is one: graphql-ws, which takes both, would keep the text as long as what was asked by it. */
function read(text: string): string {
  try {
    const message = JSON.parse(text);
    return typeof message === 'object' ? message : text;
  } catch {
    return text;
  }
}
