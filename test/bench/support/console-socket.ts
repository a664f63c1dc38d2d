/** One console: a bare socket that speaks graphql-transport-ws, subscribes, and tells of each change that arrives. */
import { randomBytes } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import { clientFrame, FrameReader, OPCODE } from './frames.ts';
import { CONSOLE, variablesFor } from './operation.ts';

/** Whom a socket belongs to and what it watches. */
export interface Watcher {
  token: string;
  /** Its code, or EVERYWHERE. */
  department: string;
}

/** The cursor it resumes from; it may still be on its way, and is waited for before it subscribes. */
type After = string | null | Promise<string>;

export interface Events {
  /** It is subscribed: StreamReady has come. */
  onReady(): void;
  onChange(payload: Buffer): void;
  /** It closed, or was refused. Called once. */
  onEnd(reason: string): void;
}

const CHANGE = '"ComplaintChanged"';
const READY = '"StreamReady"';
const END_OF_HEAD = '\r\n\r\n';
/** Reading is synchronous and what is kept is copied: one buffer serves all sockets. */
const SHARED = Buffer.allocUnsafeSlow(256 * 1024);

export class ConsoleSocket {
  readonly #socket: Socket;
  readonly #watcher: Watcher;
  readonly #after: After;
  readonly #events: Events;
  readonly #frames = new FrameReader();
  #head: string | null = '';
  #ended = false;

  constructor(port: number, watcher: Watcher, after: After, events: Events) {
    this.#watcher = watcher;
    this.#after = after;
    this.#events = events;
    const onread = { buffer: SHARED, callback: (size: number) => this.#read(SHARED.subarray(0, size)) };
    this.#socket = connect({ host: '127.0.0.1', port, noDelay: true, onread });
    this.#socket.on('connect', () => this.#socket.write(upgrade(port)));
    this.#socket.on('error', ({ message }) => this.#end(message));
    this.#socket.on('close', () => this.#end('the server hung up'));
  }

  /** Leaves at once and without a trace: thousands of ports in TIME_WAIT would hinder the next program. */
  leave(): void {
    this.#ended = true;
    this.#socket.resetAndDestroy();
  }

  #end(reason: string): void {
    if (this.#ended) return;
    this.leave();
    this.#events.onEnd(reason);
  }

  #read(chunk: Buffer): boolean {
    const frames = this.#head === null ? chunk : this.#readHead(chunk);
    if (frames !== null) this.#frames.read(frames, (opcode, payload) => this.#frame(opcode, payload));
    return true;
  }

  /** The answer to the upgrade; gives what follows it, null while it is not whole. */
  #readHead(chunk: Buffer): Buffer | null {
    const head = this.#head + chunk.toString('latin1');
    this.#head = head;
    if (!head.includes(END_OF_HEAD)) return null;
    if (!head.startsWith('HTTP/1.1 101')) this.#end(head.split('\r\n')[0] as string);
    this.#head = null;
    this.#send({ type: 'connection_init', payload: { authorization: `Bearer ${this.#watcher.token}` } });
    return Buffer.from(head.slice(head.indexOf(END_OF_HEAD) + END_OF_HEAD.length), 'latin1');
  }

  #frame(opcode: number, payload: Buffer): void {
    if (opcode === OPCODE.text) this.#text(payload);
    else if (opcode === OPCODE.ping) this.#socket.write(clientFrame(OPCODE.pong, payload));
    else if (opcode === OPCODE.close) this.#end(`closed ${payload.length < 2 ? 1005 : payload.readUInt16BE(0)}`);
  }

  #text(payload: Buffer): void {
    if (payload.includes(CHANGE)) {
      this.#events.onChange(payload);
      return;
    }
    const { type } = JSON.parse(payload.toString()) as { type: string };
    if (type === 'connection_ack') void this.#subscribe();
    else if (payload.includes(READY)) this.#events.onReady();
    else if (type === 'error' || type === 'complete' || payload.includes('"errors"')) this.#end(payload.toString());
  }

  async #subscribe(): Promise<void> {
    const after = await Promise.resolve(this.#after).catch(() => undefined); // whoever asked for it is told
    if (after === undefined || this.#ended) return;
    const variables = variablesFor(this.#watcher.department, after);
    this.#send({ type: 'subscribe', id: '1', payload: { query: CONSOLE, variables } });
  }

  #send(message: object): void {
    this.#socket.write(clientFrame(OPCODE.text, Buffer.from(JSON.stringify(message))));
  }
}

const upgrade = (port: number) =>
  [
    'GET /graphql HTTP/1.1',
    `Host: 127.0.0.1:${port}`,
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`,
    'Sec-WebSocket-Protocol: graphql-transport-ws',
    END_OF_HEAD,
  ]
    .join('\r\n')
    .replace(/(\r\n)+$/, END_OF_HEAD);
