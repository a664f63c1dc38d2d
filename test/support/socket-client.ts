/** A subscriber over a real socket: messages queue up, `next()` waits for one, the socket can be killed. */
import { WebSocket } from 'ws';

const WAIT_MS = 5_000;

export interface Received {
  id?: string;
  type: string;
  payload?: any;
}

export class SocketClient {
  readonly socket: WebSocket;
  readonly closed: Promise<{ code: number; reason: string }>;
  readonly #queues = new Map<string, Received[]>();
  readonly #waiting = new Map<string, (message: Received) => void>();

  constructor(url: string, options: { protocol?: string; headers?: Record<string, string> } = {}) {
    this.socket = new WebSocket(url.replace(/^http/, 'ws'), options.protocol ?? 'graphql-transport-ws', {
      headers: options.headers ?? {},
    });
    this.closed = new Promise((resolve) =>
      this.socket.on('close', (code, reason) => resolve({ code, reason: reason.toString() })),
    );
    this.socket.on('error', () => {});
    this.socket.on('message', (data) => this.#receive(JSON.parse(data.toString()) as Received));
  }

  #receive(message: Received): void {
    if (message.type === 'ping') {
      this.send({ type: 'pong' });
      return;
    }
    const key = message.id ?? '';
    const waiting = this.#waiting.get(key);
    if (waiting) {
      this.#waiting.delete(key);
      waiting(message);
    } else this.#queues.set(key, [...(this.#queues.get(key) ?? []), message]);
  }

  send(message: object): void {
    this.socket.send(JSON.stringify(message));
  }

  async open(payload: Record<string, unknown> = {}): Promise<this> {
    await this.connect();
    this.send({ type: 'connection_init', payload });
    await this.message('');
    return this;
  }

  /** The bare connection, before connection_init. */
  async connect(): Promise<this> {
    await new Promise<void>((resolve, reject) => {
      this.socket.once('open', resolve);
      this.socket.once('close', (code) => reject(new Error(`closed ${code}`)));
    });
    return this;
  }

  /** The next message of an operation. */
  message(id: string, waitMs = WAIT_MS): Promise<Received> {
    const queue = this.#queues.get(id) ?? [];
    const first = queue.shift();
    if (first) return Promise.resolve(first);
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#waiting.delete(id);
        reject(new Error(`no message for "${id}" within ${waitMs} ms`));
      }, waitMs);
      this.#waiting.set(id, (message) => {
        clearTimeout(timer);
        resolve(message);
      });
    });
  }

  /** Nothing comes for a while. */
  async isSilent(id: string, ms = 300): Promise<boolean> {
    return this.message(id, ms).then(
      () => false,
      () => true,
    );
  }

  subscribe(query: string, variables: object = {}, id = Math.random().toString(36).slice(2)): Subscriber {
    this.send({ type: 'subscribe', id, payload: { query, variables } });
    return new Subscriber(this, id);
  }

  kill(): void {
    this.socket.terminate();
  }
}

export class Subscriber {
  readonly client: SocketClient;
  readonly id: string;

  constructor(client: SocketClient, id: string) {
    this.client = client;
    this.id = id;
  }

  /** Data of the next message, by its only root field. Throws with the errors when there are any. */
  async next(waitMs?: number): Promise<any> {
    const message = await this.client.message(this.id, waitMs);
    if (message.type !== 'next') throw new Error(`${message.type}: ${JSON.stringify(message.payload)}`);
    if (message.payload.errors) throw new Error(JSON.stringify(message.payload.errors));
    return Object.values(message.payload.data)[0];
  }

  /** The next message of a type, others skipped. */
  async until(typename: string): Promise<any> {
    for (;;) {
      const item = await this.next();
      if (item.__typename === typename) return item;
    }
  }

  raw(waitMs?: number): Promise<Received> {
    return this.client.message(this.id, waitMs);
  }

  isSilent(ms?: number): Promise<boolean> {
    return this.client.isSilent(this.id, ms);
  }

  complete(): void {
    this.client.send({ type: 'complete', id: this.id });
  }
}
