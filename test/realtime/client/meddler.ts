/**
 * A proxy between a client and the real server that meddles: closes with any code, cuts, falls silent, refuses, rewrites what
 * either side says. HTTP goes through untouched, unless it refuses all.
 */
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { WebSocket, WebSocketServer } from 'ws';

export type Message = { id?: string; type: string; payload?: any };

interface Pair {
  client: WebSocket;
  server: WebSocket;
}

export class Meddler {
  readonly #pairs = new Set<Pair>();
  readonly #http: Server;
  readonly #sockets = new WebSocketServer({ noServer: true, handleProtocols: () => 'graphql-transport-ws' });
  readonly #target: string;
  /** Nobody gets in. */
  isRefusing = false;
  /** Who comes gets no answer, until `refuseHeld`. */
  isHolding = false;
  readonly #held: Duplex[] = [];
  /** What the server says is swallowed. */
  isSilent = false;
  /** Attempts to connect, also those refused. */
  attempts = 0;
  /** Everything clients have said, by type. */
  readonly heard: Message[] = [];
  /** What becomes of a message to the client. */
  toClient: (message: Message) => Message[] = (message) => [message];
  /** What becomes of a message to the server. */
  toServer: (message: Message) => Message = (message) => message;

  constructor(target: string) {
    this.#target = target;
    this.#http = createServer((incoming, outgoing) => {
      if (this.isRefusing) return void incoming.socket.destroy();
      const options = { method: incoming.method ?? 'GET', headers: incoming.headers };
      const onward = request(`${target}${incoming.url}`, options, (answer) => {
        outgoing.writeHead(answer.statusCode ?? 500, answer.headers);
        answer.pipe(outgoing);
      });
      onward.on('error', () => outgoing.destroy());
      incoming.pipe(onward);
    });
    this.#http.on('upgrade', (incoming, socket, head) => {
      this.attempts += 1;
      if (this.isRefusing) socket.destroy();
      else if (this.isHolding) this.#held.push(socket);
      else this.#sockets.handleUpgrade(incoming, socket, head, (client) => this.#join(client, incoming.headers.cookie));
    });
  }

  async open(): Promise<this> {
    await new Promise<void>((resolve) => this.#http.listen(0, '127.0.0.1', resolve));
    return this;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#http.address() as AddressInfo).port}`;
  }

  get openSockets(): number {
    return this.#pairs.size;
  }

  /** Payloads of a type of message, as clients sent them. */
  payloads(type: string): any[] {
    return this.heard.filter((message) => message.type === type).map(({ payload }) => payload);
  }

  /** With the cookies of the page, as a proxy does. */
  #join(client: WebSocket, cookie: string | undefined): void {
    const headers = cookie === undefined ? {} : { cookie, origin: this.#target };
    const server = new WebSocket(`${this.#target.replace(/^http/, 'ws')}/graphql`, 'graphql-transport-ws', { headers });
    const pair = { client, server };
    this.#pairs.add(pair);
    const early: string[] = [];
    const forward = (text: string) => (server.readyState === WebSocket.OPEN ? server.send(text) : early.push(text));
    server.on('open', () => early.splice(0).forEach(forward));
    client.on('message', (data) => {
      const message = JSON.parse(data.toString()) as Message;
      this.heard.push(message);
      forward(JSON.stringify(this.toServer(message)));
    });
    server.on('message', (data) => {
      if (this.isSilent) return;
      for (const message of this.toClient(JSON.parse(data.toString()))) client.send(JSON.stringify(message));
    });
    for (const socket of [client, server]) socket.on('error', () => {});
    client.on('close', () => server.terminate());
    server.on('close', (code, reason) => this.#end(pair, code, reason.toString()));
  }

  #end(pair: Pair, code: number, reason: string): void {
    this.#pairs.delete(pair);
    if (code === 1005 || code === 1006) pair.client.terminate();
    else pair.client.close(code, reason);
  }

  /** Closes all connections with a code, as the server would. */
  close(code: number): void {
    for (const pair of [...this.#pairs]) {
      this.#end(pair, code, 'meddled');
      pair.server.terminate();
    }
  }

  /** Sends away those who were kept waiting. */
  refuseHeld(): void {
    for (const socket of this.#held.splice(0)) socket.destroy();
  }

  /** Cuts all connections without a word. */
  cut(): void {
    this.close(1006);
  }

  async stop(): Promise<void> {
    this.cut();
    this.refuseHeld();
    this.#sockets.close();
    this.#http.closeAllConnections();
    await new Promise((resolve) => this.#http.close(resolve));
  }
}

/** Replaces the items of streams in messages to the client. */
export const items =
  (change: (item: any) => any[]) =>
  (message: Message): Message[] => {
    if (message.type !== 'next' || !message.payload?.data) return [message];
    const [field, item] = Object.entries(message.payload.data)[0] as [string, any];
    return change(item).map((changed) => ({ ...message, payload: { data: { [field]: changed } } }));
  };
