/**
 * A client that never gives up: whatever ends its socket or its stream, it comes back to any node with the last cursor it got.
 * It keeps everything that came, unfiltered, so that a loss, a repetition or a change of order shows.
 */
import { WebSocket } from 'ws';
import { seqOf } from '../documents.ts';
import { pause } from './nodes.ts';

export interface Seen {
  seq: number;
  eventId: string;
}

export interface Subscription {
  /** Where to connect next. */
  url(): string;
  token: string;
  document: string;
  variables?: object;
  /** The first cursor. */
  after: string;
}

const LONGEST_PAUSE_MS = 100;

export class ResumingSubscriber {
  readonly seen: Seen[] = [];
  readonly resets: string[] = [];
  /** Codes of the closes that were not our own, and when they came. */
  readonly closes: { code: number; at: number }[] = [];
  /** How often it has begun. */
  begun = 0;
  /** How often its first message said that the stream goes on. */
  resumed = 0;
  readonly #options: Subscription;
  #after: string;
  #socket: WebSocket | null = null;
  #stopped = false;
  readonly #running: Promise<void>;

  constructor(options: Subscription) {
    this.#options = options;
    this.#after = options.after;
    this.#running = this.#run();
  }

  get position(): number {
    return seqOf(this.#after);
  }

  /** Cuts the wire. */
  kill(): void {
    this.#socket?.terminate();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.kill();
    await this.#running;
  }

  async #run(): Promise<void> {
    while (!this.#stopped) {
      await this.#connectOnce();
      await pause(Math.random() * LONGEST_PAUSE_MS);
    }
  }

  /** Settles when the socket is closed. */
  #connectOnce(): Promise<void> {
    const { url, token } = this.#options;
    const socket = new WebSocket(`${url().replace(/^http/, 'ws')}/graphql`, 'graphql-transport-ws');
    this.#socket = socket;
    socket.on('error', () => {});
    socket.on('open', () => send(socket, { type: 'connection_init', payload: { token } }));
    socket.on('message', (data) => this.#receive(socket, JSON.parse(data.toString())));
    return new Promise((resolve) =>
      socket.on('close', (code) => {
        this.closes.push({ code, at: Date.now() });
        resolve();
      }),
    );
  }

  #receive(socket: WebSocket, { type, payload }: { type: string; payload?: any }): void {
    if (type === 'ping') send(socket, { type: 'pong' });
    else if (type === 'connection_ack') this.#subscribe(socket);
    else if (type === 'next' && payload.data) this.#take(Object.values(payload.data)[0]);
    else if (type !== 'pong') socket.terminate(); // the stream broke or ended
  }

  #subscribe(socket: WebSocket): void {
    const { document, variables } = this.#options;
    this.begun += 1;
    send(socket, {
      type: 'subscribe',
      id: '1',
      payload: { query: document, variables: { ...variables, after: this.#after } },
    });
  }

  #take(item: any): void {
    this.#after = item.cursor;
    if (item.__typename === 'StreamReset') this.resets.push(item.reason);
    else if (item.__typename === 'StreamReady') this.resumed += item.resumed ? 1 : 0;
    else if (item.eventId) this.seen.push({ seq: seqOf(item.cursor), eventId: item.eventId });
  }
}

const send = (socket: WebSocket, message: object) => socket.send(JSON.stringify(message));
