/** The door of the library: one installation, one person, one socket for all that is streamed, HTTP for all that is asked. */
import type { ItemOf, StreamItem, TypedDocument } from './documents.ts';
import { type RequestOptions, request } from './request.ts';
import { Stream, type StreamOptions } from './stream.ts';
import { Supervisor } from './supervisor.ts';

export interface ConnectOptions {
  /** Address of the installation, e.g. `https://grievances.example.in`. In a page: where the page came from. */
  url?: string;
  /**
   * Gives the session token or API key; null for a visitor. Asked for each connection. `refused` is true when the last one
   * is no longer good (the session is over, or the rights have changed): sign in again then, or give null, which stops all.
   * Left out in pages of the installation itself, whose cookie counts.
   */
  token?: (refused: boolean) => string | null | Promise<string | null>;
  /**
   * Id of the person a page takes itself for, null while it does not know; asked each time. When somebody else has signed in in the same
   * browser, the server refuses him here (UNAUTHENTICATED, the streams stop with SIGNED_OUT), so that nobody acts in his name.
   */
  viewer?: () => string | null;
  /** The language of names and refusals; without it that of the browser or the account. */
  locale?: 'hi' | 'en';
  /** The class of sockets, where the platform has none: `ws` on Node 20. */
  webSocket?: unknown;
}

type SocketClass = new (url: string | URL, protocols?: string | string[]) => EventTarget;

export class Connection {
  readonly #supervisor: Supervisor;
  readonly #http: RequestOptions;

  constructor({ url = pageOrigin(), token, viewer, locale, webSocket = platformSocket() }: ConnectOptions) {
    const address = endpoint(url);
    this.#http = { url: address, token, viewer, locale };
    this.#supervisor = new Supervisor({
      url: address.replace(/^http/, 'ws'),
      token,
      viewer,
      locale,
      webSocket: withoutLastWords(webSocket as SocketClass),
    });
  }

  /** Subscribes; what comes goes to the handlers in `on`. See `StreamOptions`. */
  stream<Result, Variables>(
    document: TypedDocument<Result, Variables>,
    options: StreamOptions<ItemOf<Result>, Variables>,
  ): Stream<ItemOf<Result>> {
    return new Stream<ItemOf<Result>>(this.#supervisor, String(document), options as StreamOptions<StreamItem, object>);
  }

  /** Sends a query or mutation; gives its data, throws RequestError when it is refused. */
  request<Result, Variables>(document: TypedDocument<Result, Variables>, variables: Variables): Promise<Result> {
    return request(this.#http, document, variables);
  }

  /** Since when there is no socket (milliseconds of the epoch); null while there is one. */
  get downSince(): number | null {
    return this.#supervisor.downSince;
  }

  /**
   * Tries again at once, if it waits; should an attempt under way fail, the next follows without a pause. Pages need not call it:
   * `online`, `visibilitychange` and `pageshow` do.
   */
  wake(): void {
    this.#supervisor.wake();
  }

  /** Ends all streams. */
  close(): void {
    this.#supervisor.stop('CLOSED');
  }
}

/** Opens nothing yet: the socket comes with the first stream. */
export const connect = (options: ConnectOptions = {}): Connection => new Connection(options);

function endpoint(url: string): string {
  if (!/^https?:/.test(url) || !URL.canParse(url))
    throw new Error(`"${url}" is no address; it looks like https://grievances.example.in.`);
  return new URL('/graphql', url).href;
}

function pageOrigin(): string {
  const { location } = globalThis as { location?: { origin: string } };
  if (location === undefined) throw new Error('Outside a page `url` is needed: the address of the installation.');
  return location.origin;
}

function platformSocket(): unknown {
  if (typeof WebSocket === 'undefined')
    throw new Error('This platform has no WebSocket: give one as `webSocket`, e.g. that of the package ws.');
  return WebSocket;
}

/** graphql-ws takes its listeners off a socket it gives up; `ws` would end the process by an error that nobody hears. */
const withoutLastWords = (Socket: SocketClass): SocketClass =>
  class extends Socket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols);
      this.addEventListener('error', () => {});
    }
  };
