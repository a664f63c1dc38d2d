/**
 * One keep-alive connection that asks and waits for the answer, with next to no work: a client that costs what the server
 * costs would be what is measured. Knows answers with a Content-Length only.
 */
import { connect, type Socket } from 'node:net';

export interface HttpRequest {
  method: 'GET' | 'POST';
  path: string;
  headers: Record<string, string>;
  body: string;
}

export function bytesOf({ method, path, headers, body }: HttpRequest): Buffer {
  const all = { host: '127.0.0.1', ...headers, ...(body === '' ? {} : { 'content-length': Buffer.byteLength(body) }) };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.from(`${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n${body}`);
}

/** A GraphQL request as clients send it. */
export const graphqlRequest = (token: string | null, query: string, variables: object): HttpRequest => ({
  method: 'POST',
  path: '/graphql',
  headers: {
    'content-type': 'application/json',
    ...(token === null ? {} : { authorization: `Bearer ${token}` }),
  },
  body: JSON.stringify({ query, variables }),
});

export interface HttpAnswer {
  status: number;
  body: Buffer;
}

const MOST_HEAD = 4_096;
const END_OF_HEAD = '\r\n\r\n';
const LENGTH = /\r\ncontent-length: *(\d+)/i;
/** Reading is synchronous and what is kept is copied: one buffer serves all connections. */
const SHARED = Buffer.allocUnsafeSlow(256 * 1024);

export class HttpConnection {
  readonly #socket: Socket;
  #waiting: { resolve(answer: HttpAnswer): void; reject(error: Error): void } | null = null;
  #parts: Buffer[] = [];
  /** Bytes of the whole answer; null while its head has not come. */
  #size: number | null = null;
  #read = 0;

  constructor(port: number) {
    const callback = (size: number) => this.#onBytes(SHARED.subarray(0, size));
    this.#socket = connect({ host: '127.0.0.1', port, noDelay: true, onread: { buffer: SHARED, callback } });
    this.#socket.on('error', (error) => this.#fail(error));
    this.#socket.on('close', () => this.#fail(new Error('the server hung up')));
  }

  ask(bytes: Buffer): Promise<HttpAnswer> {
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
      this.#socket.write(bytes);
    });
  }

  #onBytes(chunk: Buffer): boolean {
    this.#parts.push(Buffer.from(chunk));
    this.#read += chunk.length;
    this.#size ??= this.#sizeSoFar();
    if (this.#size !== null && this.#read >= this.#size) this.#whole();
    return true;
  }

  #sizeSoFar(): number | null {
    const first = this.#parts.length === 1 ? (this.#parts[0] as Buffer) : Buffer.concat(this.#parts);
    const head = first.toString('latin1', 0, MOST_HEAD);
    const end = head.indexOf(END_OF_HEAD);
    if (end === -1) return null;
    const length = LENGTH.exec(head.slice(0, end))?.[1];
    if (length !== undefined) return end + END_OF_HEAD.length + Number(length);
    this.#fail(new Error(`an answer without Content-Length: ${head.slice(0, 200)}`));
    return null;
  }

  #whole(): void {
    const answer = this.#parts.length === 1 ? (this.#parts[0] as Buffer) : Buffer.concat(this.#parts);
    const waiting = this.#waiting;
    this.#waiting = null;
    [this.#parts, this.#size, this.#read] = [[], null, 0];
    const status = Number(answer.toString('latin1', 9, 12));
    waiting?.resolve({ status, body: answer.subarray(answer.indexOf(END_OF_HEAD) + END_OF_HEAD.length) });
  }

  #fail(error: Error): void {
    this.#waiting?.reject(error);
    this.#waiting = null;
  }

  /** Leaves at once and without a trace. */
  close(): void {
    this.#waiting = null;
    this.#socket.resetAndDestroy();
  }
}
